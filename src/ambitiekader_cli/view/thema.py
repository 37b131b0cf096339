"""One thema of the frame: what the region wants and agreed, and who does what."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ambitiekader_cli.model.bestanden import Ambitiesbestand, Doel, Thema
from ambitiekader_cli.model.item import Ambitie, Item
from ambitiekader_cli.stand.gaps import leaderless
from ambitiekader_cli.view.item_view import ItemView, item
from ambitiekader_cli.view.peildatum import View, titled

MOST_NAMED = 500
LONGEST = 300
"""Characters of a title in a table of roles."""


@dataclass(frozen=True, kw_only=True)
class DoelView:
    """What the region wants."""

    titel: str
    tekst: str


@dataclass(frozen=True, kw_only=True)
class ThemaView:
    """The regional part of a thema."""

    id: str
    code: str
    naam: str
    inleiding: str | None
    doelen: tuple[DoelView, ...]
    ambities: tuple[ItemView, ...]


@dataclass(frozen=True, kw_only=True)
class RolView:
    """What one partij leads and helps with, as one text each."""

    naam: str
    trekker_van: str | None
    """`PEK-BES-1 Woningen vernieuwen; PEK-2024-1 …`."""
    procestrekker_van: str | None
    werkt_mee_aan: str | None


def thema(view: View, found: Thema) -> ThemaView:
    """Of the whole region."""
    bestand = view.kader.ambitiesbestanden.get(found.id)
    return ThemaView(
        id=found.id,
        code=found.code,
        naam=found.naam,
        inleiding=bestand.inleiding if bestand else None,
        doelen=tuple(DoelView(titel=d.titel, tekst=d.tekst) for d in _doelen(bestand)),
        ambities=tuple(item(view, ambitie) for ambitie in ambities(view, found)),
    )


def ambities(view: View, found: Thema) -> tuple[Ambitie, ...]:
    """The ambities of a thema, in file order."""
    bestand = view.kader.ambitiesbestanden.get(found.id)
    return bestand.ambities if bestand else ()


def rollen(view: View, items: Iterable[Item]) -> tuple[RolView, ...]:
    """Per partij, in the order of the kader: what it leads and what it helps with."""
    known = list(items)
    leads = _per_name(known, lambda each: view.kader.expanded(each.trekker))
    process = _per_name(known, lambda each: filter(None, (each.procestrekker,)))
    helps = _per_name(known, lambda each: view.kader.expanded(each.met))
    names = sorted({*leads, *process, *helps}, key=view.order)
    return tuple(
        RolView(
            naam=view.voluit(name),
            trekker_van=_named(leads.get(name, [])),
            procestrekker_van=_named(process.get(name, [])),
            werkt_mee_aan=_named(helps.get(name, [])),
        )
        for name in names
    )


def zonder_trekker(view: View, items: Iterable[Item]) -> tuple[str, ...]:
    """The items that are still open and that nobody leads, though somebody should."""
    rows = filter(None, map(view.stand, items))
    return tuple(titled(row.item) for row in leaderless(view.kader, rows))


def _doelen(bestand: Ambitiesbestand | None) -> tuple[Doel, ...]:
    return bestand.doelen if bestand else ()


def _named(titles: list[str]) -> str | None:
    """Titles, each short and no more than a table holds: a group of 400 may lead a thousand."""
    more = f"; en nog {len(titles) - MOST_NAMED}" if len(titles) > MOST_NAMED else ""
    short = (t if len(t) <= LONGEST else f"{t[: LONGEST - 1]}…" for t in titles[:MOST_NAMED])
    return "; ".join(short) + more or None


def _per_name(items: list[Item], names_of: Callable[[Item], Iterable[str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in items:
        for name in names_of(each):
            found.setdefault(name, []).append(titled(each))
    return found
