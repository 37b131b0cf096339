"""Which sources a document rests on, what each was used for, and what a reader must know."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from ambitiekader_cli.model.bestanden import Doel, EerdereVersie, Partij
from ambitiekader_cli.model.bron import Bron, Document, Opmerking
from ambitiekader_cli.model.entity import Entity
from ambitiekader_cli.model.item import Item, Voortgang
from ambitiekader_cli.model.kaderbestand import Rol
from ambitiekader_cli.view.kader_on_day import View
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.words.dutch import optional_day

MOST_NAMED = 8
"""How many things a source of the region is said to be for."""
CLICKABLE = re.compile(r"https?://\S+")
"""An address that may be a link."""


class WithOpmerkingen(Protocol):
    """Any data file."""

    @property
    def opmerkingen(self) -> tuple[Opmerking, ...]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a source, and what stands on it."""

    bron: Bron
    label: str


class PlaatsView(Shown):
    """A place in a document, and what it was used for."""

    onderdeel: str | None
    waarvoor: str


class BronView(Shown):
    """A document that this one rests on."""

    titel: str
    uitgever: str | None
    datum: str | None
    url: str | None
    klikbaar: bool
    """Whether the url may be a link."""
    opmerking: str | None
    plaatsen: tuple[PlaatsView, ...]


class OpmerkingView(Shown):
    """Something a reader must know that is no agreement."""

    bij: str | None
    """What it is about; nothing for the whole."""
    tekst: str


def citations(view: View, label: str, entity: object) -> Iterator[Citation]:
    """Every source in an entity and in all that lies in it; each under the nearest name."""
    if isinstance(entity, tuple):
        for each in entity:
            yield from citations(view, label, each)
    elif isinstance(entity, Voortgang) and entity.datum > view.peildatum:
        return
    elif isinstance(entity, Bron):
        yield Citation(entity, label)
    elif isinstance(entity, Entity):
        own = _label(label, entity)
        for name in entity.KEYS:
            yield from citations(view, own, getattr(entity, name))


def bronnen(view: View, cited: Iterable[Citation]) -> tuple[BronView, ...]:
    """The documents in the order of first use, with the places in them."""
    return tuple(
        _document(view, name, _places(uses)) for name, uses in _per_document(cited).items()
    )


def andere_bronnen(
    view: View, cited: Iterable[Citation], but: Iterable[Citation]
) -> tuple[BronView, ...]:
    """The documents that are not in `but`, and in short what each was used for."""
    named = _per_document(but)
    others = {name: uses for name, uses in _per_document(cited).items() if name not in named}
    return tuple(_document(view, name, (_in_short(uses),)) for name, uses in others.items())


def opmerkingen(bij: str | None, *bestanden: WithOpmerkingen | None) -> Iterator[OpmerkingView]:
    """The remarks in these files, under the name of what they are about."""
    for bestand in filter(None, bestanden):
        for each in bestand.opmerkingen:
            yield OpmerkingView(bij=bij, tekst=each.tekst)


def _per_document(cited: Iterable[Citation]) -> dict[str, list[Citation]]:
    found: dict[str, list[Citation]] = {}
    for each in cited:
        found.setdefault(each.bron.document, []).append(each)
    return found


def _document(view: View, name: str, places: tuple[PlaatsView, ...]) -> BronView:
    document = view.kader.documenten.get(name) or Document(id=name, titel=name)
    return BronView(
        titel=document.titel,
        uitgever=document.uitgever,
        datum=optional_day(document.datum),
        url=document.url,
        klikbaar=bool(document.url and CLICKABLE.fullmatch(document.url)),
        opmerking=document.opmerking,
        plaatsen=places,
    )


def _places(uses: list[Citation]) -> tuple[PlaatsView, ...]:
    per_part: dict[str | None, list[str]] = {}
    for use in uses:
        per_part.setdefault(use.bron.onderdeel, []).append(_use(use))
    return tuple(
        PlaatsView(onderdeel=part, waarvoor="; ".join(dict.fromkeys(labels)))
        for part, labels in per_part.items()
    )


def _in_short(uses: list[Citation]) -> PlaatsView:
    labels = dict.fromkeys(use.label for use in uses)
    what = "; ".join(labels) if len(labels) <= MOST_NAMED else "het regionale deel"
    return PlaatsView(onderdeel=None, waarvoor=what)


def _use(citation: Citation) -> str:
    bron = citation.bron
    around = [f"rij {bron.rij}" if bron.rij else "", bron.opmerking or ""]
    detail = ": ".join(filter(None, around))
    return f"{citation.label} ({detail})" if detail else citation.label


def _label(around: str, entity: Entity) -> str:
    match entity:
        case Item(id=name) | Partij(naam=name) | EerdereVersie(titel=name):
            return name
        case Doel(titel=name):
            return f"doel {name}"
        case Rol(soort=name):
            return f"rol van {name}"
        case Opmerking():
            return f"opmerking bij {around}"
    return around
