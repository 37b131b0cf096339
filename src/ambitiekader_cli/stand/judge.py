"""Is it late? One planning and one log at one peildatum give one klasse."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from ambitiekader_cli.model.item import Voortgang
from ambitiekader_cli.planning import Looptijd, Planning, Soort
from ambitiekader_cli.stand.periode import latest_before, period_of

SOON = timedelta(days=60)
SILENT_MONTHS = 12


class Klasse(StrEnum):
    """Where an item stands, the most urgent first."""

    TE_LAAT = "te-laat"
    BINNENKORT = "binnenkort"
    ONDUIDELIJK = "onduidelijk"
    AANGEHOUDEN = "aangehouden"
    OP_SCHEMA = "op-schema"
    DOORLOPEND = "doorlopend"
    ZONDER_PLANNING = "zonder-planning"
    GEREED = "gereed"
    VERVALLEN = "vervallen"

    @property
    def urgency(self) -> int:
        """0 is the most urgent."""
        return _ORDER[self]

    @property
    def closed(self) -> bool:
        """Nothing is left to do."""
        return self in (Klasse.GEREED, Klasse.VERVALLEN)


_ORDER = {klasse: index for index, klasse in enumerate(Klasse)}


class Oordeel(NamedTuple):
    """The klasse, and the day that decided it."""

    klasse: Klasse
    status: str | None = None
    """The status of the last entry; None when nobody has reported anything."""
    deadline: date | None = None
    """The day that counts now: of the planning, or of the period of something that recurs."""
    stil: bool = False
    """Ongoing, and nobody has reported anything for twelve months."""


def judge(
    planning: Planning, log: Sequence[Voortgang], peildatum: date, looptijd: Looptijd
) -> Oordeel:
    """Judge one planning by its log; only entries up to and including `peildatum` may be given."""
    last = max(log, key=lambda entry: entry.datum) if log else None
    status = _last_of_day(log, last) if last else None
    if status == "vervallen":
        return Oordeel(Klasse.VERVALLEN, status, planning.deadline)
    if planning.herhaling:
        return _judge_recurring(planning, log, peildatum, looptijd, status)
    if status == "gereed":
        return Oordeel(Klasse.GEREED, status, planning.deadline)
    klasse = _open(planning, peildatum)
    if status == "aangehouden" and klasse is not Klasse.TE_LAAT:
        klasse = Klasse.AANGEHOUDEN
    since = last.datum if last else (planning.start or looptijd.van)
    stil = klasse is Klasse.DOORLOPEND and _twelve_months_after(since) < peildatum
    return Oordeel(klasse, status, planning.deadline, stil)


def _last_of_day(log: Sequence[Voortgang], last: Voortgang) -> str:
    return [entry for entry in log if entry.datum == last.datum][-1].status


def _open(planning: Planning, peildatum: date) -> Klasse:
    if planning.deadline:
        return _by_deadline(planning.deadline, peildatum)
    if planning.soort is Soort.VANAF and planning.start and planning.start > peildatum:
        return Klasse.OP_SCHEMA
    return {
        Soort.VANAF: Klasse.DOORLOPEND,
        Soort.DOORLOPEND: Klasse.DOORLOPEND,
        Soort.ONDUIDELIJK: Klasse.ONDUIDELIJK,
    }.get(planning.soort, Klasse.ZONDER_PLANNING)


def _by_deadline(deadline: date, peildatum: date) -> Klasse:
    if deadline < peildatum:
        return Klasse.TE_LAAT
    return Klasse.BINNENKORT if deadline - peildatum <= SOON else Klasse.OP_SCHEMA


def _judge_recurring(
    planning: Planning,
    log: Sequence[Voortgang],
    peildatum: date,
    looptijd: Looptijd,
    status: str | None,
) -> Oordeel:
    """Judge the period that runs now and the one before it: what was missed longer ago is past."""
    first, end = planning.start or looptijd.van, planning.deadline or looptijd.tot
    now = period_of(min(max(peildatum, first), end), planning.herhaling)
    if _done(log, now):
        klasse = Klasse.GEREED if now.tot >= end else Klasse.OP_SCHEMA
        return Oordeel(klasse, status, min(now.tot, end))
    before = latest_before(now, planning.herhaling)
    if before.tot >= first and not _done(log, before) and peildatum <= end:
        return Oordeel(Klasse.TE_LAAT, status, before.tot)
    klasse = _by_deadline(min(now.tot, end), peildatum)
    if status == "aangehouden" and klasse is not Klasse.TE_LAAT:
        klasse = Klasse.AANGEHOUDEN
    return Oordeel(klasse, status, min(now.tot, end))


def _done(log: Sequence[Voortgang], period: Looptijd) -> bool:
    return any(e.status == "gereed" and period.van <= e.datum <= period.tot for e in log)


def _twelve_months_after(day: date) -> date:
    """The same day a year later; 29 February becomes 28."""
    last = 28 if (day.month, day.day) == (2, 29) else day.day
    return day.replace(year=day.year + SILENT_MONTHS // 12, day=last)
