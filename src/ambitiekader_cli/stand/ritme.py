"""The periods of what comes back: weeks, months or years of them, each with its own deadline."""

from datetime import date, timedelta
from typing import NamedTuple

from ambitiekader_cli.planning import Herhaling, JaarDeel, Looptijd

_MONTHS = {
    Herhaling.MAANDELIJKS: 1,
    Herhaling.TWEEMAANDELIJKS: 2,
    Herhaling.KWARTAAL: 3,
    Herhaling.VIERMAANDELIJKS: 4,
    Herhaling.HALFJAARLIJKS: 6,
    Herhaling.JAARLIJKS: 12,
    Herhaling.TWEEJAARLIJKS: 24,
    Herhaling.DRIEJAARLIJKS: 36,
    Herhaling.VIERJAARLIJKS: 48,
    Herhaling.VIJFJAARLIJKS: 60,
}
_WEEKS = {Herhaling.WEKELIJKS: 1, Herhaling.TWEEWEKELIJKS: 2}
_TIMES = dict.fromkeys((*_MONTHS, *_WEEKS), 1)
_TIMES |= {each: n for n, each in enumerate((h for h in Herhaling if h not in _TIMES), 2)}
"""Of the ...MAAL how often in the calendar year."""
_LAST_YEAR = date.max.year - 1


class Ritme(NamedTuple):
    """Periods without end, each with a number; years are counted from the first one."""

    weeks: int
    months: int
    times: int
    """How often within each period."""
    first_month: int
    """Where the periods of several years begin to count: the number of a January since year 0."""
    binnen: JaarDeel | None = None

    def number(self, day: date) -> int:
        """The number of the period that a day lies in."""
        if self.weeks:
            return (day.toordinal() - 1) // (7 * self.weeks)
        return (day.year * 12 + day.month - 1 - self.first_month) // self.months

    def period(self, number: int) -> Looptijd:
        """The first and the last day of a period."""
        after = self._start(number + 1)
        return Looptijd(self._start(number), after - timedelta(days=1))

    def due(self, number: int) -> date:
        """The last day that is on time: of the period, or of the part of each year for it."""
        last = self.period(number).tot
        return date(last.year, *self.binnen.last) if self.binnen else last

    def is_asked(self, number: int, end: date) -> bool:
        """Whether something must be done in a period, when all is over after `end`."""
        begin = self._start(number)
        return (date(begin.year, *self.binnen.first) if self.binnen else begin) <= end

    def _start(self, number: int) -> date:
        if self.weeks:
            return date.fromordinal(number * 7 * self.weeks + 1)
        year, month = divmod(number * self.months + self.first_month, 12)
        return date(min(year, _LAST_YEAR), month + 1, 1)


def ritme(herhaling: Herhaling, first: date, binnen: JaarDeel | None = None) -> Ritme:
    """The rhythm of something that begins on a day."""
    weeks = _WEEKS.get(herhaling, 0)
    months = 0 if weeks else _MONTHS.get(herhaling, 12)
    return Ritme(weeks, months, _TIMES[herhaling], first.year * 12, binnen)
