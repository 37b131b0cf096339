"""The year, half year, quarter or month that a day lies in."""

from datetime import date, timedelta

from ambitiekader_cli.planning import Herhaling, Looptijd

MONTHS = {
    Herhaling.JAARLIJKS: 12,
    Herhaling.HALFJAARLIJKS: 6,
    Herhaling.KWARTAAL: 3,
    Herhaling.MAANDELIJKS: 1,
}


def period_of(day: date, herhaling: Herhaling | None) -> Looptijd:
    """The period of this length, counted from 1 January, that holds `day`."""
    months = MONTHS[herhaling or Herhaling.JAARLIJKS]
    first_month = (day.month - 1) // months * months + 1
    start = date(day.year, first_month, 1)
    after = date(day.year + (first_month + months > 12), (first_month + months - 1) % 12 + 1, 1)
    return Looptijd(start, after - timedelta(days=1))


def latest_before(period: Looptijd, herhaling: Herhaling | None) -> Looptijd:
    """The period just before this one."""
    return period_of(period.van - timedelta(days=1), herhaling)
