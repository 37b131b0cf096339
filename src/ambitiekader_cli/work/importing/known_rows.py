"""Which rows of a document are in the data already: the same file twice adds nothing."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ambitiekader_cli.model.item import Item
from ambitiekader_cli.twins import folded
from ambitiekader_cli.work.importing.regel import Regel


class Sorted(NamedTuple):
    """The rows of a document, by what the data has of them."""

    new: tuple[Regel, ...]
    known: tuple[tuple[Regel, Item], ...]
    """With the same words."""
    other: tuple[tuple[Regel, Item], ...]
    """From the same row, with other words: somebody changed the item, or the row."""


def known_words(items: Iterable[Item]) -> dict[str, Item]:
    """By what they say."""
    return {_words(item.titel, item.tekst or ""): item for item in items}


def words_of(regel: Regel) -> str:
    """The same of a row."""
    return _words(regel.titel, regel.tekst)


def by_what_is_known(regels: Iterable[Regel], items: Sequence[Item], document: str) -> Sorted:
    """By its words first, and then by the row that an item says that it comes from."""
    by_words = known_words(items)
    known = [(r, item) for r in regels if (item := by_words.get(words_of(r)))]
    places = {each.place for each, _ in known}
    left = [regel for regel in regels if regel.place not in places]
    used = {item.id for _, item in known}
    by_row = {
        (bron.onderdeel, bron.rij): item
        for item in items
        if item.id not in used
        for bron in item.bron
        if bron.document == document
    }
    other, new = [], []
    for regel in left:
        rows = [(plek.onderdeel, plek.rij) for plek in regel.plekken]
        item = next((by_row[row] for row in rows if row in by_row), None)
        if item:
            other.append((regel, item))
        else:
            new.append(regel)
    return Sorted(tuple(new), tuple(known), tuple(other))


def _words(titel: str, tekst: str) -> str:
    return re.sub(r"\W+", " ", folded(f"{titel} {tekst}")).strip()
