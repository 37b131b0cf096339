"""Rows of a table that are not added, for the data has something with the same words."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.report.table_page import Left
from ambitiekader_cli.text import quoted, visible
from ambitiekader_cli.words.dutch import listed

_BESIDE = "is het iets anders, geef dan `--dubbel beide`"


class Difference(NamedTuple):
    """What the data and a row say differently of what they otherwise say with the same words."""

    key: str
    """As people call it; of a kenmerk its name."""
    there: tuple[str, ...]
    here: tuple[str, ...]


class Differing(NamedTuple):
    """A row with the words of an item, that says something else beside them."""

    place: str
    item: Item
    differences: tuple[Difference, ...]
    status: str
    """As `ak update` takes it, of the stand of the row; empty where that is none."""


def not_added(
    differing: Iterable[Differing], other: Iterable[tuple[str, Item]], kader: Kader
) -> Iterator[Left]:
    """What somebody can do about each; `other` are places of rows with other words."""
    for row in differing:
        there = what_is_there(row.item, row.differences, kader)
        yield Left(row.place, f"{there}: niet overgenomen; {_how(row)}; {_BESIDE}")
    for place, item in other:
        why = f"{item.id} komt uit deze rij, met andere woorden"
        yield Left(place, f"niet toegevoegd: {why}; {_BESIDE}")


def what_is_there(item: Item, differences: Sequence[Difference], kader: Kader) -> str:
    """What an item says, and the row differently."""
    there = (f"{each.key} {_value(each, each.there, kader)}" for each in differences)
    here = (_value(each, each.here, kader) for each in differences)
    return f"staat er als {item.id} met {listed([*there])}; in de tabel {listed([*here])}"


def nothing_new(name: str, left: Sequence[Left]) -> str:
    """Of a file of which no row is added."""
    what = (
        f"Niets overgenomen uit {name}." if left else f"Niets nieuws: alles uit {name} staat er al."
    )
    return visible(what)


def _value(difference: Difference, values: Sequence[str], kader: Kader) -> str:
    if not values:
        return "leeg"
    if difference.key in {"trekker", "met"}:
        return listed([kader.short_name(each) for each in values], 4)
    return listed([quoted(each) for each in values], 4)


def _how(row: Differing) -> str:
    """What somebody can do about it."""
    name, here = row.item.id, {each.key: each.here for each in row.differences}
    report = f"`ak update {name} --status {row.status or 'STATUS'} --toelichting TEKST`"
    if [*here] == ["planning"]:
        return f"pas aan met `ak update {name} --herzien PLANNING --reden TEKST`"
    if [*here] == ["stand"]:
        return f"pas aan met {report}"
    also = f", en meld de stand met {report}" if "stand" in here else ""
    return f"pas {name} aan in {row.item.bestand.source.path}{also}"
