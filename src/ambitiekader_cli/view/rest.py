"""Keys of an item or a report that no view has a place for: shown all the same, by their label.

So a key that is new in the model is in `ak show`, in its JSON and in every document at once.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from ambitiekader_cli.model.entity import Entity
from ambitiekader_cli.model.item import Item, Voortgang
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.words import values
from ambitiekader_cli.words.dutch import capital, listed, number
from ambitiekader_cli.words.keys import Names, label, written

PLACED = frozenset(
    {
        *("id", "titel", "tekst", "trekker", "procestrekker", "met", "planning", "mijlpalen"),
        *("doelwaarde", "gebied", "bron", "voortgang", "opmerking", "accepteer"),
        *("ambitie", "afspraak", "thema", "soort", "onderdeel"),
    }
)
"""What each view of an item tells in its own way."""
REFERRING = frozenset({"na", "naar", "vervolg_op", "doelen"})
"""Ids of items and doelen."""
PLACED_IN_REPORT = frozenset(
    {
        *("datum", "partij", "status", "licht"),
        *("toelichting", "oorzaak", "gevolg", "bijsturing", "bron"),
    }
)
"""The same, of a report of progress."""


TOLD_ELSEWHERE = frozenset({"bijdragen", "gerealiseerd"})
"""What is told in sentences of its own; JSON has it as it stands there."""


class VeldView(Shown):
    """A key with what it holds, in words; of a kenmerk its own id, and its own name as label."""

    naam: str
    label: str
    tekst: str


def rest(entity: Item | Voortgang) -> Iterator[tuple[str, object]]:
    """The other keys that hold something, in the order of the model."""
    placed = PLACED if isinstance(entity, Item) else PLACED_IN_REPORT
    for key, value in entity:
        if key not in placed and value not in (None, (), {}):
            yield key, value


def velden(entity: Item | Voortgang, kader: Kader) -> tuple[VeldView, ...]:
    """The same, in words; each kenmerk under its own name."""
    own = _kenmerken(entity.kenmerken, kader) if isinstance(entity, Item) else ()
    others = (
        VeldView(naam=key, label=capital(label(key)), tekst=_told(key, value, kader))
        for key, value in rest(entity)
        if key not in TOLD_ELSEWHERE and key != "kenmerken"
    )
    return (*own, *others)


def _told(key: str, value: object, kader: Kader) -> str:
    """What it refers to with its title."""
    if key in REFERRING and isinstance(value, tuple | str):
        names = (value,) if isinstance(value, str) else value
        return listed(f"{name} {kader.titel(name)}".rstrip() for name in names)
    return in_words(key, value, kader.names)


def _kenmerken(given: Mapping[str, tuple[str, ...]], kader: Kader) -> Iterator[VeldView]:
    """In the order of kader.yaml; one that is not declared there as it was written."""
    order = {name: number for number, name in enumerate(kader.kenmerken)}
    for name in sorted(given, key=lambda name: order.get(name, len(order))):
        kenmerk = kader.kenmerken.get(name)
        soort = kenmerk.soort if kenmerk else "tekst"
        tekst = listed(values.kenmerk(soort, each) for each in given[name])
        yield VeldView(naam=name, label=capital(kenmerk.naam if kenmerk else name), tekst=tekst)


def in_words(key: str, value: object, names: Names) -> str:
    """A value of an entity, as `written` writes what stands in a file."""
    return number(value) if isinstance(value, Decimal) else written(key, _as_written(value), names)


def _as_written(value: object) -> object:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, Entity):
        return {key: _as_written(each) for key, each in value}
    if isinstance(value, tuple):
        return tuple(map(_as_written, value))
    if isinstance(value, dict):
        return {key: _as_written(each) for key, each in value.items()}
    return value if value is None else str(value)
