# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""One thema of the frame: what the region wants and agreed, and who does what."""

from collections.abc import Callable, Iterable

from ambitiekader_cli.model.bestanden import Ambitiesbestand, Doel, Thema
from ambitiekader_cli.model.item import Ambitie, Item
from ambitiekader_cli.render.data.item import item
from ambitiekader_cli.render.data.view import Plain, View, titled


def thema(view: View, found: Thema) -> Plain:
    """The regional part of a thema."""
    bestand = view.kader.ambitiesbestanden.get(found.id)
    return {
        "id": found.id,
        "code": found.code,
        "naam": found.naam,
        "inleiding": bestand.inleiding if bestand else None,
        "doelen": [{"titel": doel.titel, "tekst": doel.tekst} for doel in _doelen(bestand)],
        "ambities": [item(view, ambitie) for ambitie in ambities(view, found)],
    }


def ambities(view: View, found: Thema) -> tuple[Ambitie, ...]:
    """The ambities of a thema, in file order."""
    bestand = view.kader.ambitiesbestanden.get(found.id)
    return bestand.ambities if bestand else ()


def rollen(view: View, items: Iterable[Item]) -> list[Plain]:
    """Per partij, in the order of the kader: what it leads and what it helps with."""
    known = list(items)
    leads = _per_name(known, lambda each: view.kader.expanded(each.trekker))
    process = _per_name(known, lambda each: filter(None, (each.procestrekker,)))
    helps = _per_name(known, lambda each: view.kader.expanded(each.met))
    names = sorted({*leads, *process, *helps}, key=_order(view))
    return [
        {
            "naam": view.voluit(name),
            "trekker_van": "; ".join(leads.get(name, [])) or None,
            "procestrekker_van": "; ".join(process.get(name, [])) or None,
            "werkt_mee_aan": "; ".join(helps.get(name, [])) or None,
        }
        for name in names
    ]


def zonder_trekker(view: View, items: Iterable[Item]) -> list[str]:
    """The items that are still open and that nobody leads."""
    return [titled(each) for each in items if not each.trekker and not view.closed(each)]


def _doelen(bestand: Ambitiesbestand | None) -> tuple[Doel, ...]:
    return bestand.doelen if bestand else ()


def _per_name(items: list[Item], names_of: Callable[[Item], Iterable[str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in items:
        for name in names_of(each):
            found.setdefault(name, []).append(titled(each))
    return found


def _order(view: View) -> Callable[[str], tuple[int, str]]:
    """As in partijen.yaml: partijen, then bodies; who is unknown comes last."""
    known = {name: i for i, name in enumerate((*view.kader.partijen, *view.kader.organen))}
    return lambda name: (known.get(name, len(known)), name)
