"""De trekker van een lokale afspraak is partij bij die afspraak

## Waarom

Wie niet aan tafel zat, heeft niets beloofd. Staat zo'n organisatie toch als trekker in de lijst,
dan wacht iedereen op iemand die van niets weet. Een groep telt voor al haar leden: noem in een
lokale afspraak de leden zelf als niet iedereen meedoet. Een overleg mag altijd trekker zijn. Doet
een partij mee `van` of `tot` een dag, dan telt zij alleen voor wat in die tijd moet gebeuren.

## Fout

```yaml data/local/voorbeeld/afspraken.yaml
status: vastgesteld
partijen: [gemeente-voorbeeld, huurders-noord]
afspraken:
  - id: VBD-DUU-1
    soort: uitwerking
    ambitie: DUU-1
    titel: Coaches in de wijk
    trekker: wonen-noord  # <- AK202
```

```yaml data/local/voorbeeld/activiteiten/2023.yaml
activiteiten: []
```

```yaml data/local/voorbeeld/activiteiten/2024.yaml
activiteiten: []
```

## Goed

```yaml data/local/voorbeeld/afspraken.yaml
status: vastgesteld
partijen: [gemeente-voorbeeld, huurders-noord, wonen-noord]
afspraken:
  - id: VBD-DUU-1
    soort: uitwerking
    ambitie: DUU-1
    titel: Coaches in de wijk
    trekker: wonen-noord
```
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache, partial
from typing import TypeAlias

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.bestanden import Afsprakenbestand, Deelnemer
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.lokaal import Lokaal
from ambitiekader_cli.planning import Looptijd
from ambitiekader_cli.source import Route
from ambitiekader_cli.stand.periode import period_of_item
from ambitiekader_cli.text import quoted
from ambitiekader_cli.words.dutch import listed

CODE = "AK202"
NAME = "trekker-geen-partij"
SEVERITY = Severity.FOUT

Seats: TypeAlias = Mapping[str, Sequence[Deelnemer]]
"""Of each partij, groups replaced by members, when it takes part."""


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per trekker of a local item that is no partij to its agreement then."""
    if kader.incomplete & {"partijen", "afspraken"}:
        return
    for lokaal in kader.lokaal.values():
        agreement = lokaal.afspraken
        if agreement and agreement.partijen and all(map(kader.is_trekker, agreement.at_the_table)):
            yield from _in_agreement(kader, lokaal, agreement)


def _in_agreement(kader: Kader, lokaal: Lokaal, agreement: Afsprakenbestand) -> Iterator[Finding]:
    seats = _seats(kader, agreement)

    @cache  # asked once of each name and period, for a group may lead every item
    def who(period: Looptijd, name: str) -> str | None:
        return _who(kader, seats, period, name)

    for item in lokaal.items():
        yield from _outsiders(item, agreement, partial(who, period_of_item(kader, item)))


def _seats(kader: Kader, agreement: Afsprakenbestand) -> Seats:
    seats: dict[str, list[Deelnemer]] = {}
    for each in agreement.partijen:
        for member in kader.members((each.partij,)):
            seats.setdefault(member, []).append(each)
    return seats


def _outsiders(
    item: Item, agreement: Afsprakenbestand, who: Callable[[str], str | None]
) -> Iterator[Finding]:
    for route, name in _trekkers(item):
        if said := who(name):
            advice = "noem als trekker wie wel meedoet, of vul `partijen` aan"
            also = agreement.at("partijen", key=True)
            role = "procestrekker" if route[0] == "procestrekker" else "trekker"
            message = f"{role} {said} bij de afspraken van `{_gemeente(item)}`"
            yield Finding(item.at(*route), message, advice, also)


def _trekkers(item: Item) -> Iterator[tuple[Route, str]]:
    for index, trekker in enumerate(item.trekker):
        yield ("trekker", index), trekker
    if item.procestrekker:
        yield ("procestrekker",), item.procestrekker
    for index, mijlpaal in enumerate(item.mijlpalen):
        for number, trekker in enumerate(mijlpaal.trekker):
            yield ("mijlpalen", index, "trekker", number), trekker


def _who(kader: Kader, seats: Seats, period: Looptijd, name: str) -> str | None:
    """What is wrong with a trekker."""
    members = (m for m in kader.members((name,)) if m in kader.partijen)
    absent = [m for m in members if not any(s.takes_part(period) for s in seats.get(m, ()))]
    if not absent:
        return None
    if absent == [name]:
        return f"{quoted(name)} is {'in die tijd ' if name in seats else ''}geen partij"
    return f"{quoted(name)} telt ook voor {listed([*map(quoted, absent)], 8)}, geen partij"


def _gemeente(item: Item) -> str:
    return item.bestand.gemeente or ""
