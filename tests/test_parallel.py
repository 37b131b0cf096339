# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Several things at the same time: in order, only a few ahead, and none after who stops early."""

import os
from collections.abc import Iterator
from threading import Event

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ambitiekader_cli.render.child_process import Child
from ambitiekader_cli.work.making.parallel import Children, in_order

AHEAD = 2 * (os.cpu_count() or 1)


@given(st.lists(st.integers(), max_size=30))
def test_everything_comes_once_and_in_order(numbers: list[int]) -> None:
    assert [*in_order(lambda n, _: n * 2, numbers)] == [n * 2 for n in numbers]


def test_only_a_few_are_made_ahead() -> None:
    asked: list[int] = []

    def numbers() -> Iterator[int]:
        for number in range(1_000):
            asked.append(number)
            yield number

    found = in_order(lambda n, _: n, numbers())
    assert [next(found) for _ in range(3)] == [0, 1, 2]
    assert len(asked) <= AHEAD + 3
    found.close()
    assert len(asked) <= AHEAD + 3


def test_who_stops_early_ends_the_children_at_work() -> None:
    working, ended = Event(), Event()

    class Sleeper(Child):
        def __init__(self) -> None:
            """No process."""

        def kill(self) -> None:
            ended.set()

        def stop(self) -> None:
            assert ended.is_set()

    def work(number: int, children: Children) -> int:
        if number:
            with children.one():
                working.set()
                assert ended.wait(60)
        return number

    found = in_order(work, range(2), Sleeper)
    assert next(found) == 0
    assert working.wait(60)
    found.close()
    assert ended.is_set()


def test_what_goes_wrong_reaches_who_asked() -> None:
    with pytest.raises(ZeroDivisionError):
        [*in_order(lambda n, _: 1 // n, [1, 0, 1])]


@pytest.mark.parametrize("again", [False, True])
def test_a_child_that_can_be_asked_again_is(again: bool) -> None:
    events: list[str] = []

    class Counted(Child):
        def __init__(self) -> None:
            events.append("start")
            self.again = again

        def stop(self) -> None:
            events.append("stop")

    def work(number: int, children: Children) -> int:
        with children.one():
            return number

    assert [*in_order(work, range(30), Counted)] == [*range(30)]
    started = events.count("start")
    assert events.count("stop") == started
    assert started <= (os.cpu_count() or 1) if again else started == 30
