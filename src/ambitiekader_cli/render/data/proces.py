"""How the partijen work together: procesafspraken per part, and the bodies that meet."""

from collections.abc import Iterable, Mapping

from ambitiekader_cli.model.bestanden import Overleg, Vergadering, WettelijkeDatum
from ambitiekader_cli.model.item import Procesafspraak
from ambitiekader_cli.model.kader import Lokaal
from ambitiekader_cli.planning.periods import MONTH_NAMES
from ambitiekader_cli.render.data.item import item
from ambitiekader_cli.render.data.view import Plain, View
from ambitiekader_cli.words.dutch import day

ONDERDELEN: dict[str | None, str] = {
    "monitoring": "Monitoring en evaluatie",
    "overleg": "Overlegstructuur en samenwerking",
    "communicatie": "Communicatie",
}
OTHER = "Overige procesafspraken"
MOST_MEMBERS = 100
"""Names at a local table; with more, a document says which groups they are in."""


def onderdelen(view: View, lokaal: Lokaal | None = None) -> list[Plain]:
    """The three parts of Bijlage 1, and a fourth only if something belongs to none of them."""
    regional = view.kader.proces.procesafspraken if view.kader.proces else ()
    local = lokaal.afspraken.procesafspraken if lokaal and lokaal.afspraken else ()
    rest = any(each.onderdeel is None for each in (*regional, *local))
    parts = ONDERDELEN | ({None: OTHER} if rest else {})
    return [
        {
            "onderdeel": part,
            "kop": kop,
            "regionaal": _in(view, regional, part),
            "lokaal": _in(view, local, part),
        }
        for part, kop in parts.items()
    ]


def overleggen(view: View, lokaal: Lokaal | None = None) -> list[Plain]:
    """Every body; of what meets locally only what concerns this gemeente, if one is given."""
    found = view.kader.overleg.overleggen if view.kader.overleg else ()
    partijen = lokaal.afspraken.partijen if lokaal and lokaal.afspraken else ()
    table = {name: number for number, name in enumerate(dict.fromkeys(partijen))}
    return [_overleg(view, each, lokaal, table) for each in found]


def vaste_data(view: View) -> list[Plain]:
    """The days of the year that the law sets."""
    return [_vaste_datum(each) for each in view.kader.frame.wettelijke_data]


def herijking(view: View) -> Plain | None:
    """When the frame is brought up to date, and which procesafspraak says so."""
    found = view.kader.frame.herijking
    if found is None:
        return None
    named = view.item(found.procesafspraak) if found.procesafspraak else None
    return {"planning": found.planning, "procesafspraak": named}


def _in(view: View, found: tuple[Procesafspraak, ...], part: str | None) -> list[Plain]:
    return [item(view, each) for each in found if each.onderdeel == part]


def _vaste_datum(found: WettelijkeDatum) -> Plain:
    """A title as `Vóór 1 juli: het bod` names the day itself, and better."""
    dag = f"{found.dag} {MONTH_NAMES[(found.maand - 1) % 12]}"
    when, _, what = found.titel.partition(": ")
    if what and when.endswith(dag):
        return {"dag": when, "titel": what}
    return {"dag": dag, "titel": found.titel}


def _overleg(view: View, found: Overleg, lokaal: Lokaal | None, table: Mapping[str, int]) -> Plain:
    gemeente = lokaal.gemeente.id if lokaal else None
    local = lokaal if found.niveau == "lokaal" else None
    held = [each for each in found.gehouden if each.datum <= view.peildatum]
    return {
        "naam": view.kader.naam(found.orgaan),
        "niveau": found.niveau,
        "leden": view.namen(_members(view, found, table if local else {})) or None,
        "frequentie": found.frequentie,
        "uitgenodigd_door": view.namen(_inviter(view, found, local)) or None,
        "taken": list(found.taken),
        "gehouden": [_meeting(view, each) for each in held if _concerns(each, gemeente)],
        "gepland": [_meeting(view, each) for each in found.gepland if _concerns(each, gemeente)],
        "opmerking": found.opmerking,
    }


def _members(view: View, found: Overleg, table: Mapping[str, int]) -> Iterable[str]:
    """Here: those members who take part in the local agreement, if they are not hundreds."""
    everywhere = view.kader.members(found.leden) if table else ()
    here = sorted((each for each in everywhere if each in table), key=lambda each: table[each])
    return here if 0 < len(here) <= MOST_MEMBERS else found.leden


def _inviter(view: View, found: Overleg, local: Lokaal | None) -> Iterable[str]:
    """Here: the gemeente itself, where a group of gemeenten invites."""
    name = found.uitgenodigd_door
    if name is None:
        return ()
    here = local.gemeente.partij if local else ""
    return (here if here in view.kader.members((name,)) else name,)


def _concerns(found: Vergadering, gemeente: str | None) -> bool:
    return gemeente is None or found.gemeente in (None, gemeente)


def _meeting(view: View, found: Vergadering) -> Plain:
    gemeente = view.kader.gemeenten.get(found.gemeente or "")
    return {
        "datum": day(found.datum),
        "gemeente": gemeente.naam if gemeente else found.gemeente,
        "plaats": found.plaats,
        "toelichting": found.toelichting,
    }
