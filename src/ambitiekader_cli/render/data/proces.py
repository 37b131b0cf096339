# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""How the partijen work together: procesafspraken per part, and the bodies that meet."""

from ambitiekader_cli.model.bestanden import Overleg, Vergadering
from ambitiekader_cli.model.item import Procesafspraak
from ambitiekader_cli.model.kader import Lokaal
from ambitiekader_cli.render.data.dutch import MONTHS, day
from ambitiekader_cli.render.data.item import item
from ambitiekader_cli.render.data.view import Plain, View

ONDERDELEN: dict[str | None, str] = {
    "monitoring": "Monitoring en evaluatie",
    "overleg": "Overlegstructuur en samenwerking",
    "communicatie": "Communicatie",
}
OTHER = "Overige procesafspraken"


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


def overleggen(view: View, gemeente: str | None = None) -> list[Plain]:
    """Every body; of what meets locally only the meetings of this gemeente, if one is given."""
    found = view.kader.overleg.overleggen if view.kader.overleg else ()
    return [_overleg(view, each, gemeente) for each in found]


def vaste_data(view: View) -> list[Plain]:
    """The days of the year that the law sets."""
    return [
        {"dag": f"{each.dag} {MONTHS[(each.maand - 1) % 12]}", "titel": each.titel}
        for each in view.kader.frame.wettelijke_data
    ]


def herijking(view: View) -> Plain | None:
    """When the frame is brought up to date, and which procesafspraak says so."""
    found = view.kader.frame.herijking
    if found is None:
        return None
    named = view.item(found.procesafspraak) if found.procesafspraak else None
    return {"planning": found.planning, "procesafspraak": named}


def _in(view: View, found: tuple[Procesafspraak, ...], part: str | None) -> list[Plain]:
    return [item(view, each) for each in found if each.onderdeel == part]


def _overleg(view: View, found: Overleg, gemeente: str | None) -> Plain:
    held = [each for each in found.gehouden if each.datum <= view.peildatum]
    return {
        "naam": view.kader.naam(found.orgaan),
        "niveau": found.niveau,
        "leden": view.namen(found.leden) or None,
        "frequentie": found.frequentie,
        "uitgenodigd_door": view.namen(filter(None, (found.uitgenodigd_door,))) or None,
        "taken": list(found.taken),
        "gehouden": [_meeting(view, each) for each in held if _concerns(each, gemeente)],
        "gepland": [_meeting(view, each) for each in found.gepland if _concerns(each, gemeente)],
        "opmerking": found.opmerking,
    }


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
