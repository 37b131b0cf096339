"""What has a day in the coming months, for everybody, one trekker, one gemeente or one thema."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from itertools import chain

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.bestanden import Vergadering
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import Looptijd
from ambitiekader_cli.report.agenda_page import Agenda
from ambitiekader_cli.stand import Stand, late
from ambitiekader_cli.stand.moments import (
    Moment,
    moments_of_agreements,
    moments_of_frame,
    moments_of_law,
    moments_of_meetings,
    moments_of_rows,
)
from ambitiekader_cli.stand.oordeel import months_after
from ambitiekader_cli.stand.periode import table_on, there_since
from ambitiekader_cli.work.select import Choice, places_named, rows_ahead, scope_of

MONTHS, MOST_MONTHS = 3, 60


def months_of(text: str | None) -> int:
    """How many months ahead; three if nobody said."""
    if text is None:
        return MONTHS
    known = re.fullmatch(r"[0-9]{1,3}", text.strip())
    if not known or not 1 <= int(known[0]) <= MOST_MONTHS:
        advice = f"geef een getal van 1 tot en met {MOST_MONTHS}, bijvoorbeeld `--maanden 6`"
        raise UserError(f"`{text}` is geen aantal maanden", advice)
    return int(known[0])


def chosen_agenda(kader: Kader, peildatum: date, months: int, choice: Choice) -> Agenda:
    """Everything from the peildatum on, the first day first."""
    days = days_ahead(peildatum, months)
    rows = rows_ahead(kader, peildatum, choice)
    found = moments_in(kader, days, rows, choice)
    passed = late([row for row in rows if there_since(kader, row.item) <= peildatum])
    scope = scope_of(kader, choice.gemeente, choice.trekker)
    return Agenda(days, found, len(passed), scope)


def days_ahead(peildatum: date, months: int) -> Looptijd:
    """From the peildatum on."""
    return Looptijd(peildatum, months_after(peildatum, months))


def moments_in(
    kader: Kader, days: Looptijd, rows: Iterable[Stand], choice: Choice
) -> tuple[Moment, ...]:
    """Of these rows, and of what is no item and fits the choice; the first day first."""
    others = filter(_asked(kader, choice, days), _others(kader, days))
    found = chain(moments_of_rows(kader, rows, days), others)
    return tuple(sorted(found, key=lambda each: each.order))


def _others(kader: Kader, days: Looptijd) -> Iterator[Moment]:
    """What is no item."""
    yield from moments_of_meetings(kader, days)
    yield from moments_of_law(kader, days)
    yield from moments_of_agreements(kader, days)
    yield from moments_of_frame(kader, days)


def _asked(kader: Kader, choice: Choice, days: Looptijd) -> Callable[[Moment], bool]:
    """Whether what is no item fits all options; it has no thema."""
    scope = scope_of(kader, choice.gemeente, choice.trekker)
    here = places_named(scope.gemeente, kader) if scope.gemeente else None

    def fits(moment: Moment) -> bool:
        there = here is None or _is_there(kader, moment, here)
        its = scope.trekker is None or _concerns(kader, moment, scope.trekker, days.van)
        return choice.thema is None and there and its

    return fits


def _is_there(kader: Kader, moment: Moment, here: Collection[str | None]) -> bool:
    """Whether it is of one of these places; the law holds everywhere."""
    if moment.vergadering:
        _, meeting = moment.vergadering
        names = {meeting.gemeente, *kader.gemeenten_in(meeting.gemeente)}
        return not names.isdisjoint(here) and bool(meeting.gemeente or kader.gemeente)
    if moment.lokaal:
        return moment.lokaal.gemeente.id in here
    return bool(moment.vast or kader.gemeente)


def _concerns(kader: Kader, moment: Moment, trekker: str, day: date) -> bool:
    """Whether a partij or body is there, or must do it: meetings, a bod, its own agreements."""
    if moment.vergadering:
        overleg, meeting = moment.vergadering
        member = trekker in kader.on((overleg.orgaan, *overleg.leden), day)
        return member and _is_at_the_table(kader, trekker, meeting, day)
    if moment.vast:
        partij = kader.partijen.get(trekker)
        return bool(moment.vast.jaar and partij and partij.soort == "corporatie")
    lokaal = moment.lokaal
    return lokaal is not None and trekker in kader.on(table_on(kader, lokaal.afspraken, day), day)


def _is_at_the_table(kader: Kader, trekker: str, meeting: Vergadering, day: date) -> bool:
    """Of a local meeting: as the agreement there says, if there is one."""
    places = kader.gemeenten_in(meeting.gemeente) if meeting.gemeente else ()
    agreed = [lokaal.afspraken for name in places for lokaal in kader.agreements_of(name)]
    tables = [table_on(kader, each, day) for each in agreed if each]
    return not tables or any(trekker in kader.on(table, day) for table in tables)
