# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Who answers for whom, whoever is asked first."""

from datetime import date
from itertools import permutations

import pytest

from ambitiekader_cli.model.answering import Organisations
from ambitiekader_cli.model.bestanden import Geldigheid, Partij

DAY = date(2024, 3, 1)
ENDED = Geldigheid(tot=date(2020, 12, 31))


def organisations(followers: dict[str, str]) -> Organisations:
    partijen = {
        name: Partij(id=name, naam=name, soort="overig", geldig=ENDED, opvolger=follower)
        for name, follower in followers.items()
    }
    return Organisations(partijen, {})


@pytest.mark.parametrize("asked", [*permutations("xab")])
def test_who_follows_one_of_a_circle_has_the_same_answer_in_any_order(
    asked: tuple[str, ...],
) -> None:
    known = organisations({"x": "a", "a": "b", "b": "a"})
    answers = {name: known.successor(name, DAY) for name in asked}

    assert answers == {"x": "a", "a": "a", "b": "b"}


@pytest.mark.parametrize("asked", [*permutations("abcd")])
def test_the_last_of_a_row_answers_for_all_before_it(asked: tuple[str, ...]) -> None:
    known = organisations({"a": "b", "b": "c", "c": "d"})

    assert {known.successor(name, DAY) for name in asked} == {"d"}
    assert {name: [*known.behind(name, DAY)] for name in "abcd"} == {
        **{"a": [], "b": ["a"], "c": ["a", "b"], "d": ["a", "b", "c"]},
    }
