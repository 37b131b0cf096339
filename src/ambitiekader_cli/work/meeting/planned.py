"""A meeting that is planned, in the record of its body."""

from datetime import date

from ambitiekader_cli.edit import Add
from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.errors import Refused
from ambitiekader_cli.source import Route
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.meeting.record import (
    NewMeeting,
    body_of,
    place_of,
    refuse_known,
    refuse_past,
    values_of,
)

KEY = "gepland"


def plan(draft: Draft, meeting: NewMeeting, today: date) -> None:
    """One more meeting, among the others in order of date; raises UserError and Refused."""
    body = body_of(draft.kader, meeting)
    refuse_past(meeting.datum, today)
    place = place_of(draft.kader, body, meeting)
    refuse_known(draft.kader, body, meeting.datum, place)
    path, datum = body.bestand.source.path, meeting.datum.isoformat()
    route = (*body.route, KEY)
    add_in_order(draft, path, route, values_of(meeting, place), datum)


def add_in_order(draft: Draft, path: str, route: Route, entry: Fresh, datum: str) -> None:
    """To a list of meetings, before what comes later; at the end if that cannot be moved."""
    later = [number for number, each in enumerate(days_in(draft, path, route)) if each > datum]
    trial = draft.copy()
    try:
        taken = [trial.take(path, (*route, number)) for number in reversed(later)]
        for each in (entry, *reversed(taken)):
            trial.edit(path, Add(route, each))
    except Refused:
        trial = draft.copy()
        trial.edit(path, Add(route, entry))
    if made := trial.source(path):
        draft.put(path, made.raw)


def days_in(draft: Draft, path: str, route: Route) -> list[str]:
    """Of the meetings in such a list."""
    body = draft.data(path, route[:-1])
    return [each["datum"] for each in body.get(route[-1]) or ()]
