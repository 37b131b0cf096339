"""The period of an item; and the year, half year, quarter or month that a day lies in."""

from datetime import date, timedelta

from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import Herhaling, Looptijd

MONTHS = {
    **dict.fromkeys(Herhaling, 12),
    Herhaling.HALFJAARLIJKS: 6,
    Herhaling.KWARTAAL: 3,
    Herhaling.MAANDELIJKS: 1,
    Herhaling.TWEEMAAL: 6,
    Herhaling.VIERMAAL: 3,
    Herhaling.TWAALFMAAL: 1,
}


def period_of_item(kader: Kader, item: Item) -> Looptijd:
    """The year of its overview, or the looptijd of its agreement."""
    jaar = item.bestand.jaar
    return Looptijd(date(jaar, 1, 1), date(jaar, 12, 31)) if jaar else kader.looptijd_of(item)


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
