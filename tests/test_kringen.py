# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Is every circle of references found, once, and is it one?"""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from ambitiekader_cli.stand.kringen import kringen

NAMES = st.sampled_from("abcdefg")
EDGES = st.dictionaries(NAMES, st.lists(NAMES, max_size=3))


@given(EDGES)
def test_each_circle_is_one(edges: Mapping[str, list[str]]) -> None:
    for circle in kringen(edges):
        assert len({*circle}) == len(circle)
        for name, follower in zip(circle, [*circle[1:], circle[0]], strict=True):
            assert follower in edges[name]


@given(EDGES)
def test_all_that_lead_back_to_themselves_are_told_of_once(edges: Mapping[str, list[str]]) -> None:
    leads = {name: reached(name, edges) for name in edges}
    rings = {
        frozenset(other for other in leads[name] if name in leads[other])
        for name in edges
        if name in leads[name]
    }
    found = [*kringen(edges)]
    assert len(found) == len(rings)
    assert all(any({*circle} <= ring for ring in rings) for circle in found)


def test_very_many_that_follow_each_other_round() -> None:
    number = 200_000
    edges = {str(n): [str((n + 1) % number)] for n in range(number)}
    assert [len(circle) for circle in kringen(edges)] == [number]


def reached(name: str, edges: Mapping[str, list[str]]) -> set[str]:
    """By brute force."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        new = [n for n in edges.get(waiting.pop(), ()) if n in edges and n not in found]
        found.update(new)
        waiting += new
    return found
