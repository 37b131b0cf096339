# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Today is the day that it is in the Netherlands, wherever the computer stands."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from ambitiekader_cli.cli.options import day_in_the_netherlands


def test_of_every_hour_it_is_the_day_of_the_clock_there() -> None:
    there = ZoneInfo("Europe/Amsterdam")
    moment = datetime(2025, 1, 1, tzinfo=UTC)
    days = 0
    while moment.year < 2027:
        assert day_in_the_netherlands(moment) == moment.astimezone(there).date()
        days += day_in_the_netherlands(moment) != moment.date()
        moment += timedelta(minutes=30)
    assert days > 365
