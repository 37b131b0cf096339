"""Is something late that comes back? Each period is judged, and reports close periods."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.model.item import Voortgang
from ambitiekader_cli.planning import Looptijd, Onbegrepen, Planning, parse
from ambitiekader_cli.stand.oordeel import CLOSING, Klasse, Oordeel, by_deadline
from ambitiekader_cli.stand.ritme import Ritme, ritme

MOST_AT_ONCE = 60
"""Periods that one report may be about: five years of months."""


class _Range(NamedTuple):
    """The periods from the first to the one that runs on the peildatum, or the last of all."""

    first: int
    now: int

    @classmethod
    def between(cls, own: Ritme, first: date, until: date, end: date) -> "_Range":
        """Of these days; a part of the year that lies before or after all of them is not asked."""
        oldest, newest = own.number(first), own.number(until)
        oldest += own.due(oldest) < first
        newest -= not own.is_asked(newest, end)
        return cls(oldest, max(oldest, newest))


def judge_recurring(
    planning: Planning, log: Sequence[Voortgang], peildatum: date, looptijd: Looptijd
) -> Oordeel:
    """Late when a period passed that nobody closed; the deadline is that of the oldest."""
    assert planning.herhaling  # noqa: S101 - the caller asked
    first, end = planning.start or looptijd.van, planning.deadline or looptijd.tot
    own = ritme(planning.herhaling, first, planning.binnen)
    until = min(max(peildatum, first), max(end, first))
    periods = _Range.between(own, first, until, end)
    done = _closed_periods(own, log, periods)
    due = min(own.due(periods.now), end)
    passed = range(periods.first, periods.now + (due < peildatum))
    closed = due if periods.now in done else None
    missed = len(passed) - sum(number in passed for number in done)
    if missed:
        oldest = next(number for number in passed if number not in done)
        late = min(own.due(oldest), end)
        return Oordeel(Klasse.TE_LAAT, deadline=late, gemist=missed, gedaan=closed)
    if closed:
        over = not own.is_asked(periods.now + 1, end)
        return Oordeel(Klasse.GEREED if over else Klasse.OP_SCHEMA, deadline=due, gedaan=closed)
    return Oordeel(by_deadline(due, peildatum), deadline=due)


def open_periods(
    planning: Planning, log: Sequence[Voortgang], day: date, looptijd: Looptijd
) -> list[Looptijd]:
    """What had begun on a day and nobody closed yet; the oldest first, for which a report counts.

    A report may name another.
    """
    assert planning.herhaling  # noqa: S101 - the caller asked
    first, end = planning.start or looptijd.van, planning.deadline or looptijd.tot
    own = ritme(planning.herhaling, first, planning.binnen)
    until = min(max(day, first), max(end, first))
    periods = _Range.between(own, first, until, end)
    done = _closed_periods(own, log, periods)
    begun = range(periods.first, min(periods.now, own.number(day)) + 1)
    return [own.period(number) for number in begun if number not in done]


def days_due(planning: Planning, first: date, last: date, looptijd: Looptijd) -> Iterator[date]:
    """From one day up to and including another the last day of each period, closed or not."""
    assert planning.herhaling  # noqa: S101 - the caller asked
    begin, end = planning.start or looptijd.van, planning.deadline or looptijd.tot
    own = ritme(planning.herhaling, begin, planning.binnen)
    first = max(first, begin)
    number = own.number(first)
    while own.is_asked(number, end) and (due := min(own.due(number), end)) <= last:
        if due >= first:
            yield due
        number += 1


def named_periods(tekst: str, own: Ritme) -> range:
    """The numbers of the periods that a report says it is about; empty when it says none."""
    meaning = parse(tekst, helpful=False)
    if isinstance(meaning, Onbegrepen) or not (meaning.start and meaning.deadline):
        return range(0)
    numbers = range(own.number(meaning.start), own.number(meaning.deadline) + 1)
    return numbers if len(numbers) <= MOST_AT_ONCE else range(0)


def _closed_periods(own: Ritme, log: Sequence[Voortgang], periods: _Range) -> frozenset[int]:
    """Reports that name their period first; each other closes the oldest that had begun then."""
    counts: Counter[int] = Counter()
    unnamed = []
    for entry in sorted(log, key=lambda entry: entry.datum):
        if entry.status not in CLOSING or (entry.status == "vervallen" and not entry.periode):
            continue
        if entry.periode:
            for number in named_periods(entry.periode, own):
                counts[number] += _weight(entry, own)
        else:
            unnamed.append(entry)
    oldest = periods.first
    for entry in unnamed:
        while counts[oldest] >= own.times:
            oldest += 1
        if oldest <= own.number(entry.datum):
            counts[oldest] += _weight(entry, own)
    return frozenset(n for n, times in counts.items() if times >= own.times and n >= periods.first)


def _weight(entry: Voortgang, own: Ritme) -> int:
    """Once done is once; what will not be done closes the period."""
    return 1 if entry.status == "gereed" else own.times
