"""Is de looptijd voorbij, dan is het werk klaar

## Waarom

Na de looptijd geldt de afspraak niet meer. Werk dat dan nog open staat, is van niemand, tot de
partijen er iets over zeggen: klaar, vervallen, of mee naar het volgende kader. `ak` telt ambities,
procesafspraken en activiteiten, en kijkt ook naar de looptijd van lokale afspraken.

## Fout

Peildatum: 2027-02-01

```yaml data/regional/kader.yaml
titel: Regionaal Voorbeeldkader 2023-2026
looptijd:
  van: 2023-01-01
  tot: 2026-12-31  # <- AK307
themas:
  - {id: beschikbaarheid, code: BES, naam: Beschikbaarheid}
  - {id: duurzaamheid, code: DUU, naam: Duurzaamheid}
gemeenten: []
```

## Goed

De partijen verlengen het kader met twee jaar:

```yaml data/regional/kader.yaml
titel: Regionaal Voorbeeldkader 2023-2028
looptijd:
  van: 2023-01-01
  tot: 2028-12-31
themas:
  - {id: beschikbaarheid, code: BES, naam: Beschikbaarheid}
  - {id: duurzaamheid, code: DUU, naam: Duurzaamheid}
gemeenten: []
```
"""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.kaderbestand import Kaderbestand
from ambitiekader_cli.stand import is_closed
from ambitiekader_cli.stand.gaps import ended
from ambitiekader_cli.words.dutch import day

CODE = "AK307"
NAME = "kader-verlopen"
SEVERITY = Severity.WAARSCHUWING


def check(kader: Kader, peildatum: date) -> Iterator[Finding]:
    """Yield one finding per frame or local agreement that ended with work still open."""
    for each in ended(kader, peildatum, lambda i: is_closed(kader, i, peildatum)):
        what = "het kader liep" if isinstance(each.file, Kaderbestand) else "deze afspraken liepen"
        left = f"met nog {each.open} van de {each.promised} punten open"
        advice = "meld ze `gereed` of `vervallen`, of neem ze mee naar een nieuw kader"
        place = each.file.at("looptijd", "tot")
        yield Finding(place, f"{what} tot en met {day(each.last)}, {left}", advice)
