"""Which sources a document rests on, and what each was used for."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ambitiekader_cli.model.base import Entity
from ambitiekader_cli.model.bestanden import Doel, EerdereVersie, Partij, Rol
from ambitiekader_cli.model.bron import Bron, Document, Opmerking
from ambitiekader_cli.model.item import Item, Voortgang
from ambitiekader_cli.render.data.view import Plain, View
from ambitiekader_cli.words.dutch import optional_day

MOST_NAMED = 8
"""How many things a source of the region is said to be for."""
_CLICKABLE = re.compile(r"https?://\S+")


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in a source, and what stands on it."""

    bron: Bron
    label: str


def citations(view: View, label: str, found: object) -> Iterator[Citation]:
    """Every source in an entity and in all that lies in it; each under the nearest name."""
    if isinstance(found, tuple):
        for each in found:
            yield from citations(view, label, each)
    elif isinstance(found, Voortgang) and found.datum > view.peildatum:
        return
    elif isinstance(found, Bron):
        yield Citation(found, label)
    elif isinstance(found, Entity):
        own = _label(label, found)
        for name in type(found).model_fields:
            yield from citations(view, own, getattr(found, name))


def bronnen(view: View, cited: Iterable[Citation]) -> list[Plain]:
    """The documents in the order of first use, with the places in them."""
    return [_document(view, name, uses) for name, uses in _per_document(cited).items()]


def andere_bronnen(view: View, cited: Iterable[Citation], but: Iterable[Citation]) -> list[Plain]:
    """The documents that are not in `but`, and in short what each was used for."""
    listed = _per_document(but)
    found = {name: uses for name, uses in _per_document(cited).items() if name not in listed}
    return [_document(view, name, []) | _in_short(uses) for name, uses in found.items()]


def _per_document(cited: Iterable[Citation]) -> dict[str, list[Citation]]:
    found: dict[str, list[Citation]] = {}
    for each in cited:
        found.setdefault(each.bron.document, []).append(each)
    return found


def _document(view: View, name: str, uses: list[Citation]) -> Plain:
    found = view.kader.documenten.get(name) or Document(id=name, titel=name)
    per_part: dict[str | None, list[str]] = {}
    for use in uses:
        per_part.setdefault(use.bron.onderdeel, []).append(_use(use))
    return {
        "titel": found.titel,
        "uitgever": found.uitgever,
        "datum": optional_day(found.datum),
        "url": found.url,
        "klikbaar": bool(found.url and _CLICKABLE.fullmatch(found.url)),
        "opmerking": found.opmerking,
        "plaatsen": [
            {"onderdeel": part, "waarvoor": "; ".join(dict.fromkeys(labels))}
            for part, labels in per_part.items()
        ],
    }


def _in_short(uses: list[Citation]) -> Plain:
    labels = dict.fromkeys(use.label for use in uses)
    what = "; ".join(labels) if len(labels) <= MOST_NAMED else "het regionale deel"
    return {"plaatsen": [{"onderdeel": None, "waarvoor": what}]}


def _use(found: Citation) -> str:
    bron = found.bron
    around = [f"rij {bron.rij}" if bron.rij else "", bron.opmerking or ""]
    detail = ": ".join(filter(None, around))
    return f"{found.label} ({detail})" if detail else found.label


def _label(around: str, found: Entity) -> str:
    match found:
        case Item(id=name) | Partij(naam=name) | EerdereVersie(titel=name):
            return name
        case Doel(titel=name):
            return f"doel {name}"
        case Rol(soort=name):
            return f"rol van {name}"
        case Opmerking():
            return f"opmerking bij {around}"
    return around
