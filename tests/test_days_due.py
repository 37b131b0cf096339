# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The days on which something comes back, beside the judgement of each single day."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ambitiekader_cli.planning import Herhaling, JaarDeel, Looptijd, Planning, Soort
from ambitiekader_cli.stand.recurring import days_due, judge_recurring
from ambitiekader_cli.stand.ritme import ritme

DAYS = st.dates(date(2020, 1, 1), date(2032, 12, 31))
LOOPTIJD = Looptijd(date(2022, 1, 1), date(2027, 12, 31))
STARTS = st.none() | st.dates(date(2022, 1, 1), date(2024, 12, 31))
ENDS = st.none() | st.dates(date(2025, 1, 1), date(2027, 12, 31))
PARTS = st.sampled_from([JaarDeel((1, 1), (6, 30)), JaarDeel((11, 1), (11, 30))])


def plannings(
    herhaling: st.SearchStrategy[Herhaling], binnen: st.SearchStrategy[JaarDeel | None]
) -> st.SearchStrategy[Planning]:
    nothing = st.none()
    given = (st.just(Soort.HERHALING), STARTS, ENDS, herhaling, nothing, nothing, binnen)
    return st.builds(Planning, *given)


PLANNINGS = st.one_of(
    plannings(st.sampled_from(Herhaling), st.none()),
    plannings(st.just(Herhaling.JAARLIJKS), PARTS),
)


@given(PLANNINGS, DAYS, st.integers(0, 900))
def test_every_period_stands_once_and_in_order(planning: Planning, first: date, long: int) -> None:
    last = first + timedelta(days=long)
    found = [*days_due(planning, first, last, LOOPTIJD)]
    assert all(first <= day <= last for day in found)
    assert all(one < other for one, other in pairwise(found))
    assert planning.herhaling
    own = ritme(planning.herhaling, planning.start or LOOPTIJD.van)
    numbers = [own.number(day) for day in found]
    assert numbers == [*range(numbers[0], numbers[0] + len(numbers))] if numbers else True


@given(PLANNINGS, DAYS)
def test_the_first_is_what_is_judged_when_nothing_was_missed(planning: Planning, day: date) -> None:
    begin = planning.start or LOOPTIJD.van
    fresh = planning._replace(start=max(begin, day) if day <= LOOPTIJD.tot else begin)
    oordeel = judge_recurring(fresh, (), day, LOOPTIJD)
    ahead = next(days_due(fresh, day, date(2040, 1, 1), LOOPTIJD), None)
    if oordeel.deadline and oordeel.deadline >= day:
        over = ahead is None and planning.binnen  # the part of the year for it has passed
        assert over or ahead == oordeel.deadline
