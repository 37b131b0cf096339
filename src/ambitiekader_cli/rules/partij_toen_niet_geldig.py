"""Een partij doet mee in de tijd dat zij bestaat

## Waarom

Organisaties gaan samen, stoppen of komen erbij. Bij een partij staat onder `geldig` van wanneer tot
wanneer zij meedoet. Staat er werk op haar naam van vóór of na die tijd, dan doet niemand het.

## Fout

```yaml data/regional/partijen.yaml
partijen:
  - id: gemeente-voorbeeld
    naam: Gemeente Voorbeeld
    soort: gemeente
  - id: wonen-noord
    naam: Wonen Noord
    soort: corporatie
  - id: huurders-noord
    naam: Huurders Noord
    soort: huurdersorganisatie
    geldig: {tot: 2023-06-30}
```

```yaml data/local/voorbeeld/activiteiten/2024.yaml
activiteiten:
  - id: VBD-2024-1
    afspraak: VBD-BES-1
    titel: Cijfers over 2023 bespreken
    trekker: huurders-noord  # <- AK206
```

## Goed

```yaml data/local/voorbeeld/activiteiten/2024.yaml
activiteiten:
  - id: VBD-2024-1
    afspraak: VBD-BES-1
    titel: Cijfers over 2023 bespreken
    trekker: gemeente-voorbeeld
```
"""

from collections.abc import Collection, Iterator
from datetime import date
from functools import cache

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.bestanden import Geldigheid
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import Looptijd
from ambitiekader_cli.source import Place
from ambitiekader_cli.stand.periode import period_of_item
from ambitiekader_cli.text import quoted
from ambitiekader_cli.words.dutch import day as in_words

CODE = "AK206"
NAME = "partij-toen-niet-geldig"
SEVERITY = Severity.FOUT


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per trekker or signer that took no part in that time."""
    limited = {p.id: p.geldig for p in kader.partijen.values() if p.geldig}
    for name, place, period in _roles(kader, limited) if limited else ():
        geldig = limited.get(name)
        if geldig and not _overlaps(geldig, period):
            message = f"{quoted(name)} deed toen niet mee: alleen {_in_words(geldig)}"
            also = kader.partijen[name].at("geldig", key=True)
            yield Finding(place, message, "noem wie het toen deed, of verbeter `geldig`", also)


def _roles(kader: Kader, limited: Collection[str]) -> Iterator[tuple[str, Place, Looptijd]]:
    """Who has a role, where that stands, and in which period; of a group only who is limited."""

    @cache
    def who(trekker: str) -> list[str]:
        return [partij for partij in kader.members((trekker,)) if partij in limited]

    for item in kader.all_items():
        for index, trekker in enumerate(item.trekker):
            for partij in who(trekker):
                yield partij, item.at("trekker", index), period_of_item(kader, item)
    for file, route, ondertekening in kader.ondertekeningen():
        if day := ondertekening.datum:
            for index, handtekening in enumerate(ondertekening.handtekeningen):
                place = file.at(*route, "handtekeningen", index, "partij")
                yield handtekening.partij, place, Looptijd(day, day)


def _overlaps(geldig: Geldigheid, period: Looptijd) -> bool:
    return (geldig.van or date.min) <= period.tot and period.van <= (geldig.tot or date.max)


def _in_words(geldig: Geldigheid) -> str:
    first = f"vanaf {in_words(geldig.van)}" if geldig.van else ""
    last = f"tot en met {in_words(geldig.tot)}" if geldig.tot else ""
    return f"{first} {last}".strip()
