# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What `ak update` says of a report without a period is what the stand makes of it."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ambitiekader_cli.model.item import Status, Voortgang
from ambitiekader_cli.planning import Looptijd, Planning, parse
from ambitiekader_cli.stand.judge import judge
from ambitiekader_cli.stand.oordeel import Oordeel
from ambitiekader_cli.stand.recurring import open_periods
from ambitiekader_cli.words.dutch import part_of_year

LOOPTIJD = Looptijd(date(2023, 1, 1), date(2026, 12, 31))
RHYTHMS = ("jaarlijks", "per kwartaal", "maandelijks", "elke twee weken")
"""One report closes a period; of two a year, one that names it moves what others count for."""
DAYS = st.dates(date(2023, 1, 1), date(2026, 12, 31))
STATUSES: tuple[Status, ...] = ("gereed", "deels", "loopt")


def entry(day: date, status: Status, periode: str | None = None) -> Voortgang:
    return Voortgang(datum=day, status=status, periode=periode)


@given(
    st.sampled_from(RHYTHMS),
    st.lists(st.tuples(DAYS, st.sampled_from(STATUSES), st.sampled_from([None, "2024"]))),
    DAYS,
    st.sampled_from(STATUSES[:2]),
)
def test_it_counts_for_the_first_open_period(
    rhythm: str, told: list[tuple[date, Status, str | None]], day: date, status: Status
) -> None:
    planning = parse(rhythm, LOOPTIJD)
    assert isinstance(planning, Planning)
    log = [entry(*each) for each in sorted(told, key=lambda each: each[0]) if each[0] <= day]

    periods = open_periods(planning, log, day, LOOPTIJD)

    def judged(periode: str | None) -> Oordeel:
        return judge(planning, [*log, entry(day, status, periode)], date(2026, 12, 31), LOOPTIJD)

    if periods:
        assert judged(None) == judged(part_of_year(*periods[0]))
