"""Which rows of a table say the same as a row before them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from ambitiekader_cli.model.item import Item
from ambitiekader_cli.report.table_questions import OpenVraag, Over
from ambitiekader_cli.work.importing.table.keuzes import EEN, Keuzes
from ambitiekader_cli.work.importing.table.regel import Begrepen, Notice, Regel

REPEATS = 0.8
"""The part of all words that two rows have, where one repeats the other."""
NEIGHBOURS = 3
"""Rows before a row that it may repeat."""


def without_doubles(regels: Iterable[Regel], keuzes: Keuzes, known: Mapping[str, Item]) -> Begrepen:
    """What is written twice with the same words once; of nearly the same somebody decides."""
    kept: list[Regel] = []
    vragen: list[OpenVraag] = []
    told: list[Notice] = []
    for regel in regels:
        before = kept[-NEIGHBOURS:]
        same = next((each for each in before if _repeats(each, regel, nearly=False)), None)
        near = next((each for each in before if _repeats(each, regel, nearly=True)), None)
        vraag = OpenVraag(Over.DUBBEL, regel.titel, regel.place, (near.place,) if near else ())
        said = keuzes.of(vraag)
        if near and _holds(known.get(near.place), regel, keuzes.document):
            said = EEN
        if near and not same and said is None:
            vragen.append(vraag)
        first = same or (near if said == EEN else None)
        if first is None:
            kept.append(regel)
            continue
        nearly = "" if same else "bijna "
        told.append(Notice(regel.place, f"zegt {nearly}hetzelfde als {first.place}; één keer"))
        remark = f"Rij {regel.plekken[0].rij} zegt {nearly}hetzelfde."
        plekken = tuple(plek._replace(opmerking=remark) for plek in regel.plekken)
        kept[kept.index(first)] = replace(first, plekken=(*first.plekken, *plekken))
    return Begrepen(tuple(kept), tuple(vragen), tuple(told))


def _holds(item: Item | None, regel: Regel, document: str) -> bool:
    """Whether an item says that it also comes from this row."""
    rows = {(b.onderdeel, b.rij) for b in item.bron if b.document == document} if item else ()
    return any((plek.onderdeel, plek.rij) in rows for plek in regel.plekken)


def _repeats(first: Regel, other: Regel, *, nearly: bool) -> bool:
    """Whether few words differ, and none of those is a number or a name."""
    decides = [(each.thema, each.said.trekkers, each.said.planningen) for each in (first, other)]
    if decides[0] != decides[1]:
        return False
    one, two = (f"{each.titel} {each.tekst}".split() for each in (first, other))
    if not nearly:
        return one == two and first.said == other.said
    different = {*one} ^ {*two}
    if len(different) > (1 - REPEATS) * len({*one} | {*two}):
        return False
    return all(re.sub(r"\W", "", word).islower() for word in different)
