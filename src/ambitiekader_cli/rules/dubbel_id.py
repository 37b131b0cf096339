"""Een id komt maar één keer voor

## Waarom

Met een id verwijst u naar één afspraak, in stukken en in verslagen. Staat hetzelfde id bij twee
afspraken, dan weet niemand welke bedoeld is. `ak` rekent dan alleen met de eerste. Het id van een
mijlpaal komt binnen zijn item maar één keer voor. De soorten partij die
er altijd zijn, zoals `gemeente`, krijgen in kader.yaml geen andere naam.

## Fout

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
  - id: PRO-1  # <- AK204
    titel: Projectgroep
```

## Goed

```yaml data/regional/procesafspraken.yaml
procesafspraken:
  - id: PRO-1
    titel: Plan van aanpak
  - id: PRO-2
    titel: Projectgroep
```
"""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from typing import TypeAlias

from ambitiekader_cli.diagnostics import Finding, Severity
from ambitiekader_cli.model.bestanden import PARTIJSOORTEN, Groep, Orgaan, Partij, Partijenbestand
from ambitiekader_cli.model.entity import Located
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.kaderbestand import Kaderbestand
from ambitiekader_cli.source import Route
from ambitiekader_cli.text import quoted

CODE = "AK204"
NAME = "dubbel-id"
SEVERITY = Severity.FOUT

Named: TypeAlias = tuple[str, Located, Route]
"""An id, and where it stands."""


def check(kader: Kader, _peildatum: date) -> Iterator[Finding]:
    """Yield one finding per id or code that was used before among its own kind."""
    yield from _doubles("het id", _items(kader))
    for item in kader.all_items():
        if item.mijlpalen:
            yield from _doubles("het id", _steps(item))
    yield from _doubles("het id", _decided(kader))
    yield from _doubles("het id", _organisations(kader.partijenbestand))
    for fields in (*_PLACES, ("documenten",), ("partijsoorten",), ("kenmerken",)):
        yield from _doubles("het id", _in_frame(kader.frame, fields, "id"))
    yield from _kinds(kader.frame)
    for fields in _PLACES:
        yield from _doubles("de code", _in_frame(kader.frame, fields, "code"))


_PLACES = (("themas",), ("gemeenten", "samenwerkingen"))
"""Lists of the frame whose ids and codes must differ, also between the lists."""


def _doubles(what: str, named: Iterable[Named]) -> Iterator[Finding]:
    seen: dict[str, Named] = {}
    for each in named:
        name, entity, route = each
        first = seen.setdefault(name, each)
        if first is not each:
            _, other, other_route = first
            place, also = entity.at(*route), other.at(*other_route)
            yield Finding(place, f"{what} {quoted(name)} bestaat al", _ADVICE[what], also)


_ADVICE = {
    "het id": "geef deze een nieuw id; een id wordt nooit opnieuw gebruikt",
    "de code": "kies hier andere letters",
}


def _kinds(frame: Kaderbestand) -> Iterator[Finding]:
    """The kinds that always are: another name for one of those would rename it everywhere."""
    for index, soort in enumerate(frame.partijsoorten):
        if soort.id in PARTIJSOORTEN:
            message = f"de soort {quoted(soort.id)} is er altijd al"
            advice = "haal deze regel weg, of geef een nieuwe soort een eigen id"
            yield Finding(frame.at("partijsoorten", index, "id"), message, advice)


def _steps(item: Item) -> Iterator[Named]:
    for number, mijlpaal in enumerate(item.mijlpalen):
        if mijlpaal.id:
            yield mijlpaal.id, item, ("mijlpalen", number, "id")


def _organisations(file: Partijenbestand) -> Iterator[Named]:
    entities: Iterator[Partij | Groep | Orgaan]
    entities = chain(file.partijen, file.groepen, file.overlegorganen)
    return ((entity.id, entity, ("id",)) for entity in entities)


def _items(kader: Kader) -> Iterator[Named]:
    """Items, doelen and indicatoren: `ak show` must know which of them is meant."""
    yield from ((item.id, item, ("id",)) for item in kader.all_items())
    for file in kader.ambitiesbestanden.values():
        yield from ((doel.id, doel, ("id",)) for doel in file.doelen if doel.id)
    yield from ((each.id, each, ("id",)) for each in kader.all_indicatoren)


def _decided(kader: Kader) -> Iterator[Named]:
    for overleg in kader.overleggen:
        for key, meetings in (("gehouden", overleg.gehouden), ("gepland", overleg.gepland)):
            for number, meeting in enumerate(meetings):
                for index, besluit in enumerate(meeting.besluiten):
                    if besluit.id:
                        yield besluit.id, overleg, (key, number, "besluiten", index, "id")


def _in_frame(frame: Kaderbestand, fields: Iterable[str], key: str) -> Iterator[Named]:
    for field in fields:
        for index, entity in enumerate(getattr(frame, field)):
            yield getattr(entity, key), frame, (field, index, key)
