"""A meeting that was held with what it decided, and a decision of one that is recorded already."""

from collections.abc import Iterable
from datetime import date

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.serve.forms.decisions import MORE, decided, decision_fieldsets
from ambitiekader_cli.serve.forms.form import (
    Choosing,
    Fieldset,
    Filled,
    Form,
    Given,
    Input,
    Link,
    Made,
    Offered,
    day_of,
    one,
    query,
)
from ambitiekader_cli.work.meeting.record import (
    NewMeeting,
    asks_gemeente,
    held,
    hold,
    meeting_told,
)

HOLD, DECIDE = "vergadering", "besluit"
ORGAAN, DATUM, GEMEENTE = "orgaan", "datum", "gemeente"
RECENT = 20
"""Meetings to choose from."""


def _no_choosing(kader: Kader, _given: Given, _today: date) -> Choosing | None:
    """All is asked in the form itself, if anybody meets."""
    if kader.overleggen:
        return None
    link = Link("/bewerk/toevoegen?wat=bijeenkomst", "Zet eerst een bijeenkomst bij wat gepland is")
    return Choosing("In dit kader staat nog geen overleg", links=[link])


def _meeting_fieldsets(kader: Kader, given: Given, _today: date) -> list[Fieldset]:
    names = dict.fromkeys(each.orgaan for each in kader.overleggen)
    bodies = [Offered("", "Kies"), *(Offered(name, kader.naam(name)) for name in names)]
    places = [Offered("", "geen"), *(Offered(p.id, p.naam) for p in kader.plaatsen.values())]
    local = any(asks_gemeente(kader, body) for body in kader.overleggen)
    where = Input(
        *(GEMEENTE, "In welke gemeente?"),
        "Alleen bij een overleg dat per gemeente bij elkaar komt.",
        places,
    )
    inputs = [
        Input(ORGAAN, "Welk overleg?", offered=bodies, needed=True),
        Input(DATUM, "Op welke dag was het?", "Bijvoorbeeld 31-12-2026, of gisteren.", needed=True),
        *[where] * local,
        Input("plaats", "Waar was het?", "In welk dorp of gebouw."),
        Input("verslag", "Waar staat het verslag?", "Een titel of een adres."),
        Input("toelichting", "Wat is er nog over te zeggen?", long=True),
    ]
    return [Fieldset("De vergadering", inputs), *decision_fieldsets(given, needed=False)]


def _held(filled: Filled) -> Made:
    given = filled.given
    details = (one(given, key) for key in ("plaats", "toelichting", "verslag"))
    meeting = NewMeeting(*_which(filled), *details)
    made = decided(filled, hold(filled.draft, meeting, filled.today))
    return Made(made, f"{meeting.orgaan} {meeting.datum}: gehouden")


def _which(filled: Filled) -> tuple[str, date, str | None]:
    """Which meeting."""
    datum = day_of(filled.given, DATUM, filled.today) or filled.today
    return filled.one(ORGAAN) or "", datum, filled.one(GEMEENTE)


def _choosing(kader: Kader, given: Given, today: date) -> Choosing | None:
    if one(given, ORGAAN) and one(given, DATUM):
        held(kader, NewMeeting(*_which_of(given, today)))
        return None
    links = [*_recent(kader)]
    titel = "Van welke vergadering?" if links else "Er is nog geen vergadering vastgelegd"
    more = Link(f"/bewerk/{HOLD}", "Een andere: leg eerst die vergadering vast")
    return Choosing(titel, links=[*links, more])


def _which_of(given: Given, today: date) -> tuple[str, date, str | None]:
    return one(given, ORGAAN) or "", day_of(given, DATUM, today) or today, one(given, GEMEENTE)


def _recent(kader: Kader) -> Iterable[Link]:
    """The last that were held, the newest first."""
    every = [(each, body) for body in kader.overleggen for each in body.gehouden]
    for each, body in sorted(every, key=lambda found: found[0].datum, reverse=True)[:RECENT]:
        which = {ORGAAN: body.orgaan, DATUM: each.datum, GEMEENTE: each.gemeente}
        address = query(f"/bewerk/{DECIDE}", **which)
        told = meeting_told(kader, body.orgaan, each.datum, each.gemeente)
        yield Link(address, told.removeprefix("de ").capitalize())


def _decision_fieldsets(kader: Kader, given: Given, today: date) -> list[Fieldset]:
    orgaan, datum, place = _which_of(given, today)
    found = held(kader, NewMeeting(orgaan, datum, place))
    first, *rest = decision_fieldsets(given, needed=True)
    return [first._replace(told=[f"Van {found.told(kader)}"]), *rest]


def _decided(filled: Filled) -> Made:
    meeting = NewMeeting(*_which(filled))
    made = decided(filled, held(filled.draft.kader, meeting))
    return Made(made, f"{meeting.orgaan} {meeting.datum}: besluit")


MEETING = Form(
    HOLD,
    "Een vergadering vastleggen",
    "Dat een overleg bij elkaar kwam, en wat het besloot.",
    (),
    _no_choosing,
    _meeting_fieldsets,
    _held,
    more=MORE,
)
DECISION = Form(
    DECIDE,
    "Een besluit vastleggen",
    "Van een vergadering die al is vastgelegd.",
    (ORGAAN, DATUM, GEMEENTE),
    _choosing,
    _decision_fieldsets,
    _decided,
    more=MORE,
)
