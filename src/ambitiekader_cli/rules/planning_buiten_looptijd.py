"""Een planning valt binnen de looptijd van de afspraken

## Waarom

Een datum buiten de looptijd is vaak een tikfout in het jaar. Is de datum wel goed, dan loopt de
actie door als de afspraken al voorbij zijn, en moeten de partijen daarover iets afspreken. Lokale
afspraken hebben hun eigen looptijd. Een activiteit mag ook vallen in het jaar van haar overzicht.
Klopt de datum, accepteer deze bevinding dan met een reden.

## Fout

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
    planning: Q1 2027  # <- AK103
  - id: PRO-2
    titel: Projectgroep
    trekker: gemeente-voorbeeld
    planning: maart 2022  # <- AK103
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
    trekker: gemeente-voorbeeld
    planning: Q1 2026
  - id: PRO-2
    titel: Projectgroep
    trekker: gemeente-voorbeeld
    planning: maart 2023
```
"""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.item import planning_tekst
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import Looptijd, Onbegrepen, Planning
from ambitiekader_cli.text import quoted

CODE = "AK103"
NAME = "planning-buiten-looptijd"
SEVERITY = Severity.WAARSCHUWING


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per planning that lies outside the looptijd, or runs out of it."""
    for item, route, given, meaning in kader.plannings:
        if isinstance(meaning, Onbegrepen):
            continue
        allowed = _allowed(kader.looptijd_of(item), item.bestand.jaar)
        if problem := _outside(meaning, allowed):
            advice = "controleer het jaar, of accepteer deze bevinding met een reden"
            place = item.at(*route, "tekst")  # a bare text is found too
            message = f"de planning {quoted(planning_tekst(given))} {problem}"
            yield Finding(place, message, advice)


def _allowed(looptijd: Looptijd, jaar: int | None) -> Looptijd:
    """The looptijd, and the year of an overview that came before or after it."""
    if jaar is None or looptijd.van.year < jaar < looptijd.tot.year:
        return looptijd
    van, tot = min(looptijd.van, date(jaar, 1, 1)), max(looptijd.tot, date(jaar, 12, 31))
    return Looptijd(van, tot)


def _outside(planning: Planning, period: Looptijd) -> str | None:
    first, last = planning.start or planning.einde, planning.einde or planning.start
    if first is None or last is None:
        return None
    if last > period.tot:
        how = "valt na" if first > period.tot else "loopt door na"
        return f"{how} de looptijd, die eindigt op `{period.tot}`"
    if planning.einde is None:  # "sinds 2019" may have begun before
        return None
    if last < period.van or first.year < period.van.year:
        how = "valt" if last < period.van else "begint"
        return f"{how} vóór de looptijd, die begint op `{period.van}`"
    return None
