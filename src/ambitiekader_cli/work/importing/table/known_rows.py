"""Which rows of a document are in the data already: the same file twice adds nothing."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.report.not_added import Difference
from ambitiekader_cli.twins import folded
from ambitiekader_cli.work.importing.table.differences import differences
from ambitiekader_cli.work.importing.table.keuzes import Keuzes
from ambitiekader_cli.work.importing.table.regel import Regel

BECAME = 0.5
"""The part of all their words that a row and an item share, where one became the other."""


class SortedRows(NamedTuple):
    """The rows of a document, by what the data has of them."""

    new: tuple[Regel, ...]
    known: tuple[tuple[Regel, Item], ...]
    """With the same words, and nothing else that differs."""
    differing: tuple[tuple[Regel, Item, tuple[Difference, ...]], ...]
    """With the same words, but another trekker, planning, stand, or whatever else the row says."""
    other: tuple[tuple[Regel, Item], ...]
    """From the same row, with other words: somebody changed the item, or the row."""

    @property
    def said(self) -> dict[str, Item]:
        """By place the item that says the same."""
        pairs = (*self.known, *((regel, item) for regel, item, _ in self.differing))
        return {regel.place: item for regel, item in pairs}


def by_what_is_known(
    regels: Iterable[Regel], items: Sequence[Item], kader: Kader, keuzes: Keuzes
) -> SortedRows:
    """By its words first, and then by the row that an item says that it comes from."""
    by_words: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        by_words[_words(item.titel, item.tekst or "")].append(item)
    same = {regel: by_words.get(_words(regel.titel, regel.tekst), []) for regel in regels}
    known = _exactly(same, kader, keuzes.als)
    used = {item.id for item in known.values()}
    differing: dict[Regel, tuple[Item, tuple[Difference, ...]]] = {}
    for regel, there in same.items():
        left = [item for item in there if item.id not in used]
        if regel in known or not left or keuzes.comes_beside(regel.place):
            continue
        best = min(left, key=lambda item: not _from_row(item, regel, keuzes.document))
        used.add(best.id)
        differing[regel] = best, tuple(differences(regel, best, kader, keuzes.als))
    rest = [regel for regel in same if regel not in known and regel not in differing]
    doubtful = [regel for regel in rest if not keuzes.comes_beside(regel.place)]
    other = _changed_since(doubtful, [i for i in items if i.id not in used], keuzes.document)
    return SortedRows(
        tuple(regel for regel in rest if regel not in other),
        tuple(known.items()),
        tuple((regel, *found) for regel, found in differing.items()),
        tuple(other.items()),
    )


def _exactly(same: Mapping[Regel, Sequence[Item]], kader: Kader, als: str) -> dict[Regel, Item]:
    """What says all the same, as far as it can each another item."""
    known: dict[Regel, Item] = {}
    used: set[str] = set()
    for regel, there in same.items():
        fitting = [item for item in there if not any(differences(regel, item, kader, als))]
        if fitting:
            known[regel] = min(fitting, key=lambda item: item.id in used)
            used.add(known[regel].id)
    return known


def _changed_since(
    regels: Iterable[Regel], items: Iterable[Item], document: str
) -> dict[Regel, Item]:
    """By the row that an item says it comes from, if most words are still the same."""
    by_row = {
        (bron.onderdeel, bron.rij): item
        for item in items
        for bron in item.bron
        if bron.document == document
    }
    found: dict[Regel, Item] = {}
    for regel in regels:
        rows = ((plek.onderdeel, plek.rij) for plek in regel.plekken)
        item = next((by_row[row] for row in rows if row in by_row), None)
        if item and _are_alike(regel, item):
            found[regel] = item
    return found


def _are_alike(regel: Regel, item: Item) -> bool:
    """Whether one can have become the other: a row with other words is about something else."""
    here, there = ({*_words(x.titel, x.tekst or "").split()} for x in (regel, item))
    return len(here & there) >= BECAME * len(here | there)


def _from_row(item: Item, regel: Regel, document: str) -> bool:
    rows = {(plek.onderdeel, plek.rij) for plek in regel.plekken}
    return any(b.document == document and (b.onderdeel, b.rij) in rows for b in item.bron)


def _words(titel: str, tekst: str) -> str:
    return re.sub(r"\W+", " ", folded(f"{titel} {tekst}")).strip()
