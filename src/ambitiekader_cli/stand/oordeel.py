"""What a judgement can say: the klasse, the day that decided it, what the reports say."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from ambitiekader_cli.model.item import Licht

SOON = timedelta(days=60)


class Klasse(StrEnum):
    """Where an item stands, the most urgent first."""

    TE_LAAT = "te-laat"
    BINNENKORT = "binnenkort"
    ONDUIDELIJK = "onduidelijk"
    AANGEHOUDEN = "aangehouden"
    OP_SCHEMA = "op-schema"
    DOORLOPEND = "doorlopend"
    WACHT = "wacht"
    ZONDER_PLANNING = "zonder-planning"
    NIET_GEHAALD = "niet-gehaald"
    DEELS = "deels"
    DOORGESCHOVEN = "doorgeschoven"
    GEREED = "gereed"
    VERVALLEN = "vervallen"

    @property
    def urgency(self) -> int:
        """0 is the most urgent."""
        return _ORDER[self]

    @property
    def closed(self) -> bool:
        """Nothing is left to do; only gereed is done."""
        return self in _CLOSED


_ORDER = {klasse: index for index, klasse in enumerate(Klasse)}
CLOSING = {
    "gereed": Klasse.GEREED,
    "deels": Klasse.DEELS,
    "niet-gehaald": Klasse.NIET_GEHAALD,
    "doorgeschoven": Klasse.DOORGESCHOVEN,
    "vervallen": Klasse.VERVALLEN,
}
"""Statuses that close an item."""
_CLOSED = frozenset(CLOSING.values())


class Melding(StrEnum):
    """How much is known of an item by what was reported."""

    NOOIT = "nooit"
    OUD = "oud"
    """The last report is from before the deadline that passed, or older than 12 months."""
    ACTUEEL = "actueel"


class Oordeel(NamedTuple):
    """The klasse, the day that decided it, and what the reports say."""

    klasse: Klasse
    status: str | None = None
    """The status of the last entry; None when nobody has reported anything."""
    deadline: date | None = None
    """The day that counts now: of the planning, or of the period of something that recurs."""
    stil: bool = False
    """Ongoing, and nobody has reported anything for twelve months."""
    laatste: date | None = None
    """The day of the last report."""
    licht: Licht | None = None
    """Of the last report."""
    gemist: int = 0
    """Of something that recurs how many periods passed without it."""
    gedaan: date | None = None
    """Of something that recurs: the last day of the period that runs, if that is closed already."""

    @property
    def urgency(self) -> tuple[int, date]:
        """The most urgent comes first: of one klasse that with the first deadline."""
        return self.klasse.urgency, self.deadline or date.max

    def melding(self, peildatum: date) -> Melding:
        """Whether what is known still says something."""
        if self.laatste is None:
            return Melding.NOOIT
        passed = self.deadline is not None and self.laatste < self.deadline < peildatum
        old = passed or twelve_months_after(self.laatste) < peildatum
        return Melding.OUD if old else Melding.ACTUEEL

    def with_reports(self, others: Iterable["Oordeel"]) -> "Oordeel":
        """The same, with the last day and the worst light of these and its own.

        What is closed has no light that counts beside what is open.
        """
        said = [self, *(other for other in others if other.laatste)]
        if len(said) == 1:
            return self
        laatste = max((o.laatste for o in said if o.laatste), default=None)
        lit = (o for o in said if self.klasse.closed or not o.klasse.closed)
        licht = max((o.licht for o in lit if o.licht), key=_LICHTEN.index, default=None)
        return self._replace(laatste=laatste, licht=licht)

    def heard(self, peildatum: date) -> "Oordeel":
        """The same, but not silent when any of those that report has said something of late."""
        of_late = self.stil and self.laatste and twelve_months_after(self.laatste) >= peildatum
        return self._replace(stil=False) if of_late else self


_LICHTEN: tuple[Licht, ...] = ("groen", "oranje", "rood")


def by_deadline(deadline: date, peildatum: date) -> Klasse:
    """The deadline day itself is on time."""
    if deadline < peildatum:
        return Klasse.TE_LAAT
    return Klasse.BINNENKORT if deadline - peildatum <= SOON else Klasse.OP_SCHEMA


def twelve_months_after(day: date) -> date:
    """The same day a year later; 29 February becomes 28."""
    last = 28 if (day.month, day.day) == (2, 29) else day.day
    return day.replace(year=day.year + 1, day=last)


def months_after(day: date, months: int) -> date:
    """The same day some months later; where that month has no such day, its last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
