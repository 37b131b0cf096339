"""What has a day in the coming months: items, meetings, what the law asks, and what ends."""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

from ambitiekader_cli.model.bestanden import Overleg, Vergadering
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.lokaal import Lokaal
from ambitiekader_cli.planning import Looptijd, Soort
from ambitiekader_cli.stand.gaps import herijking_deadline
from ambitiekader_cli.stand.periode import period_of_item
from ambitiekader_cli.stand.recurring import days_due
from ambitiekader_cli.stand.rows import Stand, is_closed, understood
from ambitiekader_cli.stand.vaste_data import VasteDag, days_until

MOST_PERIODS = 4
"""Of one item that comes back; weeks in five years would be hundreds."""
_OPEN_START = frozenset({Soort.VANAF, Soort.DOORLOPEND})


class Waarom(StrEnum):
    """Why something has this day; of one day in this order."""

    VERGADERING = "vergadering"
    WET = "wet"
    BEGINT = "begint"
    BEGONNEN = "begonnen"
    """The last day to begin."""
    KLAAR = "klaar"
    PERIODE = "periode"
    """The last day of a period of what comes back."""
    VERWACHT = "verwacht"
    """The day that the last report expects."""
    EINDIGT = "eindigt"
    """The last day of something ongoing."""
    HERIJKING = "herijking"
    LOOPTIJD = "looptijd"
    """The last day of the frame or of an agreement."""


class Moment(NamedTuple):
    """A day, why it is one, and of what. Without a row, meeting, law or agreement of the frame."""

    datum: date
    waarom: Waarom
    row: Stand | None = None
    vergadering: tuple[Overleg, Vergadering] | None = None
    vast: VasteDag | None = None
    lokaal: Lokaal | None = None
    more: bool = False
    """Of something that comes back: more periods follow that are not told."""

    @property
    def order(self) -> tuple[date, int]:
        """The first day first."""
        return self.datum, _ORDER[self.waarom]


_ORDER = {waarom: number for number, waarom in enumerate(Waarom)}


def moments_of_rows(kader: Kader, rows: Iterable[Stand], days: Looptijd) -> Iterator[Moment]:
    """Of what is still open, as these rows have it; an item that rests on mijlpalen by those."""
    for row in rows:
        if not (row.klasse.closed or row.rests_on_mijlpaal):
            yield from _periods(kader, row, days) if row.planning.herhaling else ()
            for day, waarom in (*_agreed(row), *_expected(kader, row)):
                if days.van <= day <= days.tot:
                    yield Moment(day, waarom, row)


def moments_of_meetings(kader: Kader, days: Looptijd) -> Iterator[Moment]:
    """The meetings that are planned."""
    for overleg in kader.overleggen:
        for each in overleg.gepland:
            if days.van <= each.datum <= days.tot:
                yield Moment(each.datum, Waarom.VERGADERING, vergadering=(overleg, each))


def moments_of_law(kader: Kader, days: Looptijd) -> Iterator[Moment]:
    """The days that the law sets."""
    return (Moment(each.dag, Waarom.WET, vast=each) for each in days_until(kader, *days))


def moments_of_agreements(kader: Kader, days: Looptijd) -> Iterator[Moment]:
    """The last day of each local agreement that has one of its own."""
    for lokaal in kader.lokaal.values():
        agreement = lokaal.afspraken
        own = agreement.looptijd if agreement and agreement.status != "vervallen" else None
        if own and days.van <= own.days.tot <= days.tot:
            yield Moment(own.days.tot, Waarom.LOOPTIJD, lokaal=lokaal)


def moments_of_frame(kader: Kader, days: Looptijd) -> Iterator[Moment]:
    """Its last day, and the day by which it is to be brought up to date."""
    due = herijking_deadline(kader, days.van, lambda item: is_closed(kader, item, days.van))
    if due and days.van <= due <= days.tot:
        yield Moment(due, Waarom.HERIJKING)
    if days.van <= kader.looptijd.tot <= days.tot:
        yield Moment(kader.looptijd.tot, Waarom.LOOPTIJD)


def _agreed(row: Stand) -> Iterator[tuple[date, Waarom]]:
    planning, deadline = row.planning, row.oordeel.deadline
    if deadline and not planning.herhaling:
        yield deadline, Waarom.BEGONNEN if planning.soort is Soort.START else Waarom.KLAAR
    if planning.soort in _OPEN_START and planning.start and row.oordeel.status != "loopt":
        yield planning.start, Waarom.BEGINT
    if planning.tot:
        yield planning.tot, Waarom.EINDIGT


def _periods(kader: Kader, row: Stand, days: Looptijd) -> Iterator[Moment]:
    """The first ones, without the period that all trekkers closed already."""
    parts = row.per_partij.values() if row.per_partij else (row.oordeel,)
    done = row.oordeel.gedaan if all(each.gedaan for each in parts) else None
    due = days_due(row.planning, *days, period_of_item(kader, row.item))
    first = [*islice((day for day in due if day != done), MOST_PERIODS + 1)]
    for number, day in enumerate(first[:MOST_PERIODS], 1):
        yield Moment(day, Waarom.PERIODE, row, more=MOST_PERIODS == number < len(first))


def _expected(kader: Kader, row: Stand) -> Iterator[tuple[date, Waarom]]:
    """By the last report, if that is another day than was agreed."""
    meaning = understood(row.verwacht, kader.looptijd_of(row.item))
    if meaning.einde and meaning.einde != row.oordeel.deadline:
        yield meaning.einde, Waarom.VERWACHT
