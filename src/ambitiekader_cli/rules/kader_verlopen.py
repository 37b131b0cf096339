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

from collections.abc import Iterable, Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.bestanden import Afsprakenbestand, Kaderbestand
from ambitiekader_cli.model.item import Afspraak, Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand import stand_of

CODE = "AK307"
NAME = "kader-verlopen"
SEVERITY = Severity.WAARSCHUWING


def check(kader: Kader, peildatum: date) -> Iterator[Finding]:
    """Yield one finding per frame or local agreement that ended with work still open."""
    regional = (item for item in kader.all_items() if not item.bestand.gemeente)
    yield from _ended(kader, kader.frame, regional, peildatum)
    for lokaal in kader.lokaal.values():
        agreement = lokaal.afspraken
        if agreement and agreement.status != "vervallen":
            yield from _ended(kader, agreement, lokaal.items(), peildatum)


def _ended(
    kader: Kader, file: Kaderbestand | Afsprakenbestand, items: Iterable[Item], peildatum: date
) -> Iterator[Finding]:
    last = (file.looptijd or kader.frame.looptijd).tot
    if peildatum <= last:
        return
    tasks = [item for item in items if _promised(item, last)]
    left = sum(not stand_of(kader, item, peildatum).klasse.closed for item in tasks)
    if left:
        what = "het kader liep" if isinstance(file, Kaderbestand) else "deze afspraken liepen"
        message = f"{what} tot en met {last}, met nog {left} van de {len(tasks)} punten open"
        advice = "meld ze `gereed` of `vervallen`, of neem ze mee naar een nieuw kader"
        yield Finding(file.at("looptijd", "tot"), message, advice)


def _promised(item: Item, last: date) -> bool:
    """What was to be done by then: no afspraak, which needs no end, and no later year."""
    return not isinstance(item, Afspraak) and (item.bestand.jaar or 0) <= last.year
