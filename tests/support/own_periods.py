# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What comes back: each period of a rhythm written out, and which of them a report closed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import takewhile

from support.own_planning import Looptijd, Meaning, meaning
from support.own_reading import Entry

DAY = timedelta(days=1)
MONTHS = {
    "maandelijks": 1,
    "per-kwartaal": 3,
    "halfjaarlijks": 6,
    "jaarlijks": 12,
    "tweejaarlijks": 24,
}
TIMES = {"tweemaal-per-jaar": 2, "driemaal-per-jaar": 3}
"""So often in a calendar year, whenever."""
ENDS_IT = ("deels", "niet-gehaald", "doorgeschoven", "vervallen")
"""Closes all turns of a period; `gereed` closes one."""


@dataclass
class Turn:
    """One time that it must be done: in which period, by when, and whether somebody said so."""

    begin: date
    end: date
    deadline: date
    closed: bool = False


def turns(says: Meaning, looptijd: Looptijd, log: Sequence[Entry], day: date) -> list[Turn]:
    """Every turn up to some years after the day; those that a report closed are marked."""
    ahead = day + timedelta(days=366 * 12)
    row = [*takewhile(lambda turn: turn.begin <= ahead, _all_turns(says, looptijd))]
    closing = [e for e in log if e.status in ("gereed", *ENDS_IT)]
    for entry in (each for each in closing if each.periode):
        said = meaning(entry.periode or "", looptijd)
        assert said.start
        assert said.deadline
        meant = [t for t in row if t.begin <= said.deadline and said.start <= t.end]
        for begin in {turn.begin for turn in meant}:
            _close(row, begin, entry)
    for entry in (e for e in closing if not e.periode and e.status != "vervallen"):
        begun = [turn.begin for turn in row if not turn.closed and turn.begin <= entry.datum]
        for begin in begun[:1]:
            _close(row, begin, entry)
    return row


def _close(row: Sequence[Turn], begin: date, entry: Entry) -> None:
    """One turn of a period, or all of them when it says that there will be no more."""
    still = [turn for turn in row if turn.begin == begin and not turn.closed]
    for turn in still if entry.status in ENDS_IT else still[:1]:
        turn.closed = True


def _all_turns(says: Meaning, looptijd: Looptijd) -> Iterator[Turn]:
    """Of the days from first to last; a period that the last day cuts is due on that day."""
    first, last = says.start or looptijd.van, says.deadline or looptijd.tot or date.max
    for begin, end in _periods(says.herhaling or "", first):
        if begin > last:
            return
        asked, due = _part(begin, end, says.binnen)
        if asked <= last and due >= first:
            for _ in range(TIMES.get(says.herhaling or "", 1)):
                yield Turn(begin, end, min(due, last))


def _periods(herhaling: str, first: date) -> Iterator[tuple[date, date]]:
    if herhaling == "wekelijks":
        begin = first - first.weekday() * DAY
        while True:
            yield begin, begin + 6 * DAY
            begin += 7 * DAY
    step = 12 if herhaling in TIMES else MONTHS[herhaling]
    month = first.year * 12 + (first.month - 1) // min(step, 12) * min(step, 12)
    while True:
        yield _first_of(month), _first_of(month + step) - DAY
        month += step


def _first_of(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)


def _part(begin: date, end: date, binnen: str | None) -> tuple[date, date]:
    """The period, or the part of the year that is named."""
    since, until = (binnen or "..").split("..")
    year = begin.year
    return (
        date.fromisoformat(f"{year}-{since}") if since else begin,
        date.fromisoformat(f"{year}-{until}") if until else end,
    )
