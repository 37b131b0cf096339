"""One item as plain data: what is agreed, who leads, when, how it goes."""

from ambitiekader_cli.model.item import (
    Activiteit,
    Afspraak,
    Doelwaarde,
    Item,
    Mijlpaal,
    PlanningMetAanname,
)
from ambitiekader_cli.render.data.view import Plain, View
from ambitiekader_cli.render.data.voortgang import log, stand
from ambitiekader_cli.stand import Stand
from ambitiekader_cli.words import values
from ambitiekader_cli.words.dutch import listed

OPEN, CLOSED = "niet vastgelegd", "–"
"""What a reader sees where the source is silent; CLOSED where it does not matter any more."""


def item(view: View, found: Item) -> Plain:
    """Everything of an item that a document may show; what is not there is None or empty."""
    row, said = view.stand(found), log(view, found.voortgang)
    return {
        "id": found.id,
        "titel": found.titel,
        "tekst": found.tekst,
        "trekker": trekker(view, found, _absent(row)),
        "planning": planning(found.planning, _absent(row)),
        "aanname": aanname(found.planning),
        "mijlpalen": [_mijlpaal(view, found, index) for index in range(len(found.mijlpalen))],
        "doelwaarde": doelwaarde(found.doelwaarde),
        "gebied": listed(values.gebied(g.naam, g.cbs) for g in found.gebied) or None,
        "hoort_bij": _hoort_bij(view, found),
        "stand": stand(row, said),
        "voortgang": said,
        "opmerking": found.opmerking,
    }


def trekker(view: View, found: Item, absent: str) -> str:
    """`Alle corporaties (procestrekker: Acantus; met Programmabureau)`."""
    process = filter(None, (found.procestrekker,))
    others = [
        f"procestrekker: {names}" if (names := view.namen(process, within=True)) else "",
        f"met {view.namen(found.met, within=True)}" if found.met else "",
    ]
    around = "; ".join(filter(None, others))
    return f"{view.namen(found.trekker) or absent}{f' ({around})' if around else ''}"


def planning(found: str | PlanningMetAanname | None, absent: str) -> str:
    """The literal planning."""
    return (found.tekst if isinstance(found, PlanningMetAanname) else found) or absent


def aanname(found: str | PlanningMetAanname | None) -> str | None:
    """The year that was assumed, and why."""
    if not isinstance(found, PlanningMetAanname) or not found.aanname:
        return None
    return values.aanname(found.aanname.jaar, found.aanname.reden)


def doelwaarde(found: Doelwaarde | None) -> str | None:
    """`minstens 91 woningen`; an exact number needs no word."""
    return values.doelwaarde(dict(found)) or None if found else None


def _absent(row: Stand | None) -> str:
    return CLOSED if row and row.klasse.closed else OPEN


def _mijlpaal(view: View, found: Item, index: int) -> Plain:
    mijlpaal: Mijlpaal = found.mijlpalen[index]
    row, said = view.stand(found, index), log(view, mijlpaal.voortgang)
    return {
        "titel": mijlpaal.titel,
        "planning": planning(mijlpaal.planning, _absent(row)),
        "aanname": aanname(mijlpaal.planning),
        "stand": stand(row, said),
        "voortgang": said,
    }


def _hoort_bij(view: View, found: Item) -> str | None:
    if not isinstance(found, Afspraak | Activiteit):
        return None
    afspraak = found.afspraak if isinstance(found, Activiteit) else None
    return listed(view.item(name) for name in (afspraak, found.ambitie) if name) or None
