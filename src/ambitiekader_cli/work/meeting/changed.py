"""A meeting that is in the record of its body, planned or held: changed, or taken out of it."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from ambitiekader_cli.edit import Put, Remove
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.bestanden import Overleg, Vergadering
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.source import Route
from ambitiekader_cli.stand.besluiten import decisions
from ambitiekader_cli.words.dutch import day, listed
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.meeting.planned import add_in_order, days_in
from ambitiekader_cli.work.meeting.record import (
    NAMED,
    NewMeeting,
    body_of,
    meeting_told,
    place_of,
    planned_as,
    refuse_ahead,
    refuse_comment_above,
    refuse_known,
    refuse_past,
    values_of,
)


class Standing(NamedTuple):
    """Where a meeting stands."""

    body: Overleg
    key: str
    """`gepland` or `gehouden`."""
    number: int

    @property
    def vergadering(self) -> Vergadering:
        """What is known of it."""
        known: tuple[Vergadering, ...] = getattr(self.body, self.key)
        return known[self.number]

    @property
    def is_held(self) -> bool:
        """Whether it is no longer ahead."""
        return self.key == "gehouden"

    @property
    def path(self) -> str:
        """Of its file."""
        return self.body.bestand.source.path

    @property
    def route(self) -> Route:
        """Of the list in which it stands."""
        return (*self.body.route, self.key)


def standing(kader: Kader, meeting: NewMeeting) -> Standing:
    """A meeting that is planned, or was held; raises UserError where it is neither."""
    body = body_of(kader, meeting)
    place = place_of(kader, body, meeting, (*body.gepland, *body.gehouden))
    number = planned_as(body, meeting.datum, place)
    if number is not None:
        return Standing(body, "gepland", number)
    for number, each in enumerate(body.gehouden):
        if (each.datum, each.gemeente) == (meeting.datum, place):
            return Standing(body, "gehouden", number)
    days = listed(dict.fromkeys(day(each.datum) for each in body.gepland), NAMED)
    told = meeting_told(kader, body.orgaan, meeting.datum, place)
    advice = f"wel gepland is {days}" if days else "er is niets gepland"
    raise UserError(f"{told} staat niet bij `gepland` of `gehouden`", advice, exit_code=1)


def cancel(draft: Draft, meeting: NewMeeting) -> None:
    """The meeting goes; raises UserError and Refused. With the only one its list goes too."""
    here = standing(draft.kader, meeting)
    if besluiten := here.vergadering.besluiten:
        ids = [each.id for each in besluiten if each.id]
        advice = f"neem {listed(ids, NAMED)} eerst terug met `ak meetings decide --ongedaan ID`"
        told = meeting_told(draft.kader, here.body.orgaan, meeting.datum, here.vergadering.gemeente)
        message = f"{told} heeft besluiten genomen, en blijft daarom staan"
        raise UserError(message, advice if ids else "haal die eerst weg", exit_code=1)
    _refuse_named(draft.kader, here)
    refuse_comment_above(here.body, here.number, here.key)
    alone = len(getattr(here.body, here.key)) == 1
    draft.edit(here.path, Remove(here.route if alone else (*here.route, here.number)))


def change(draft: Draft, meeting: NewMeeting, to: date | None, today: date) -> None:
    """Another day, and the details that were given; raises UserError and Refused."""
    here = standing(draft.kader, meeting)
    if meeting.verslag is not None and not here.is_held:
        told = meeting_told(draft.kader, here.body.orgaan, meeting.datum, here.vergadering.gemeente)
        advice = "leg met `ak meetings hold` vast dat zij gehouden is, met `--verslag`"
        raise UserError(f"{told} is nog niet gehouden, en heeft geen verslag", advice)
    details = values_of(meeting, None)
    del details["datum"]
    for key, text in details.items():
        if text != getattr(here.vergadering, key):
            draft.edit(here.path, Put((*here.route, here.number, key), text))
    if to is not None and to != here.vergadering.datum:
        (refuse_ahead if here.is_held else refuse_past)(to, today)
        refuse_known(draft.kader, here.body, to, here.vergadering.gemeente)
        _refuse_named(draft.kader, here)
        _move(draft, here, to)


def _refuse_named(kader: Kader, here: Standing) -> None:
    """Raises UserError where reports tell of what was decided on its day."""
    meeting, orgaan = here.vergadering, here.body.orgaan
    for told in decisions(kader) if here.is_held else ():
        besluit, place = told.besluit, told.item.bestand.gemeente
        if (besluit.datum, besluit.overleg) == (meeting.datum, orgaan) and (
            meeting.gemeente in {None, place}
        ):
            message = f"een melding bij {told.item.id} noemt een besluit van {day(meeting.datum)}"
            where = told.item.at(*told.route).span()
            raise UserError(message, f"herstel eerst die melding ({where})", exit_code=1)


def _move(draft: Draft, here: Standing, to: date) -> None:
    """To another day, and to its place among the others if they stood in order."""
    draft.edit(here.path, Put((*here.route, here.number, "datum"), to.isoformat()))
    if _is_ordered(each.datum.isoformat() for each in getattr(here.body, here.key)):
        days = days_in(draft, here.path, here.route)
        if not _is_ordered(days):
            refuse_comment_above(here.body, here.number, here.key)
            entry = draft.take(here.path, (*here.route, here.number))
            add_in_order(draft, here.path, here.route, entry, to.isoformat())


def _is_ordered(days: Iterable[str]) -> bool:
    return all(before <= after for before, after in pairwise(days))
