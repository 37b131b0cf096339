"""What the bodies held, planned and missed, and what the law asks when."""

from datetime import date

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.report.meetings_page import Meetings
from ambitiekader_cli.stand.bijeenkomsten import overlegstanden
from ambitiekader_cli.stand.vaste_data import ZonderBod, next_days, overdue_bod, without_bod
from ambitiekader_cli.work.named import gemeente_named


def chosen_meetings(kader: Kader, peildatum: date, gemeente: str | None) -> Meetings:
    """Of everything; or of one gemeente, or several together, what is local there."""
    name = gemeente_named(gemeente, kader) if gemeente is not None else None
    here = None if name is None else frozenset(kader.gemeenten_in(name))

    def is_here(each: ZonderBod) -> bool:
        return name is None or each.lokaal.gemeente.id in kader.places_of(name)

    return Meetings(
        peildatum,
        tuple(overlegstanden(kader, peildatum, here)),
        tuple(
            (vast, tuple(filter(is_here, without_bod(kader, vast, peildatum))))
            for vast in next_days(kader, peildatum)
        ),
        tuple(filter(is_here, overdue_bod(kader, peildatum))),
    )
