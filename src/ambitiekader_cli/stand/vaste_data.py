"""When the days come that the law sets each year, and which corporaties made no bod for them."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.kaderbestand import WettelijkeDatum
from ambitiekader_cli.model.lokaal import Lokaal
from ambitiekader_cli.stand.biedingen import (
    BodOntbreekt,
    awaited_bod,
    day_in,
    missing_biedingen,
)


class VasteDag(NamedTuple):
    """Such a day in one year."""

    datum: WettelijkeDatum
    dag: date

    @property
    def jaar(self) -> int | None:
        """The year that a bod is for: the next one."""
        return self.dag.year + 1 if self.datum.soort == "bod" else None


class ZonderBod(NamedTuple):
    """An agreement for which corporaties made no bod."""

    lokaal: Lokaal
    gap: BodOntbreekt


def next_days(kader: Kader, peildatum: date) -> Iterator[VasteDag]:
    """Of each the first that has not passed, in the order of the frame."""
    for each in kader.frame.wettelijke_data:
        day = day_in(each, peildatum.year)
        yield VasteDag(each, day if day >= peildatum else day_in(each, peildatum.year + 1))


def days_until(kader: Kader, peildatum: date, last: date) -> Iterator[VasteDag]:
    """All from the peildatum up to and including the last day."""
    for each in kader.frame.wettelijke_data:
        for year in range(peildatum.year, last.year + 1):
            if peildatum <= (day := day_in(each, year)) <= last:
                yield VasteDag(each, day)


def without_bod(kader: Kader, vast: VasteDag, peildatum: date) -> Iterator[ZonderBod]:
    """Per agreement who made none for that year yet."""
    for lokaal in kader.lokaal.values() if vast.jaar else ():
        agreement, jaar = lokaal.afspraken, vast.jaar
        gap = awaited_bod(kader, agreement, jaar, peildatum) if agreement and jaar else None
        if gap:
            yield ZonderBod(lokaal, gap)


def overdue_bod(kader: Kader, peildatum: date) -> Iterator[ZonderBod]:
    """Per agreement and year who made none though the day has passed."""
    for lokaal in kader.lokaal.values():
        agreement = lokaal.afspraken
        if agreement and not kader.accepts("AK313", agreement):
            for gap in missing_biedingen(kader, agreement, peildatum):
                yield ZonderBod(lokaal, gap)
