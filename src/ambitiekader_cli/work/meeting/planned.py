"""A meeting that is planned: in the record of its body, on another day, corrected, or cancelled."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from ambitiekader_cli.edit import Add, Put, Remove
from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.model.bestanden import Overleg
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.source import Route
from ambitiekader_cli.words.dutch import day, listed
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.meeting.record import (
    NAMED,
    NewMeeting,
    body_of,
    meeting_told,
    place_of,
    planned_as,
    refuse_comment_above,
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
    add_in_order(draft, path, body.route, values_of(meeting, place), datum)


def among_planned(kader: Kader, meeting: NewMeeting) -> tuple[Overleg, int]:
    """The body of a meeting that is planned, and its number; raises UserError where it is not."""
    body = body_of(kader, meeting)
    place = place_of(kader, body, meeting, body.gepland)
    number = planned_as(body, meeting.datum, place)
    if number is None:
        days = listed(dict.fromkeys(day(each.datum) for each in body.gepland), NAMED)
        told = meeting_told(kader, body.orgaan, meeting.datum, place)
        advice = f"wel gepland is {days}" if days else "er is niets gepland"
        raise UserError(f"{told} staat niet bij `{KEY}`", advice, exit_code=1)
    return body, number


def cancel(draft: Draft, meeting: NewMeeting) -> None:
    """The meeting goes; raises UserError and Refused. With the only one its list goes too."""
    body, number = among_planned(draft.kader, meeting)
    refuse_comment_above(body, number)
    route = (*body.route, KEY, number)
    draft.edit(body.bestand.source.path, Remove(route if len(body.gepland) > 1 else route[:-1]))


def change(draft: Draft, meeting: NewMeeting, to: date | None, today: date) -> None:
    """Another day, and the details that were given; raises UserError and Refused."""
    body, number = among_planned(draft.kader, meeting)
    old, path = body.gepland[number], body.bestand.source.path
    details = values_of(meeting, None)
    del details["datum"]
    for key, text in details.items():
        if text != getattr(old, key):
            draft.edit(path, Put((*body.route, KEY, number, key), text))
    if to is not None and to != old.datum:
        refuse_past(to, today)
        refuse_known(draft.kader, body, to, old.gemeente)
        _move(draft, body, number, to)


def _move(draft: Draft, body: Overleg, number: int, to: date) -> None:
    """To another day, and to its place among the others if they stood in order."""
    path, route = body.bestand.source.path, (*body.route, KEY)
    draft.edit(path, Put((*route, number, "datum"), to.isoformat()))
    if _is_ordered(each.datum.isoformat() for each in body.gepland):
        days = _days(draft, path, route)
        if not _is_ordered(days):
            refuse_comment_above(body, number)
            entry = draft.take(path, (*route, number))
            add_in_order(draft, path, body.route, entry, to.isoformat())


def add_in_order(draft: Draft, path: str, body: Route, entry: Fresh, datum: str) -> None:
    """To what a body has planned, before what comes later; at the end if that cannot be moved."""
    route = (*body, KEY)
    later = [number for number, each in enumerate(_days(draft, path, route)) if each > datum]
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


def _days(draft: Draft, path: str, route: Route) -> list[str]:
    body = draft.data(path, route[:-1])
    return [each["datum"] for each in body.get(KEY) or ()]


def _is_ordered(days: Iterable[str]) -> bool:
    return all(before <= after for before, after in pairwise(days))
