# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""How an item moved through all commits."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from ambitiekader_cli.diff.change import Betekenis, Change
from ambitiekader_cli.repo.log import Step
from ambitiekader_cli.repo.versions import Blob

B = Betekenis


class Moment(NamedTuple):
    """A commit that changed an item."""

    commit: str
    datum: str | None
    changes: tuple[Change, ...]


class Way(NamedTuple):
    """What an item became in a commit, seen from one of the versions that stand before it."""

    parent: int
    """Which parent leads there."""
    through: Mapping[str, int]
    """Per merge in which a file could not be read the parent whose version stands in for it."""
    before: Mapping[str, Blob | None]
    """Per file that differs what stood there before."""
    changes: Sequence[Change]


WaysOf: TypeAlias = Callable[[Step, int, str], Iterable[Way]]
"""What an item became in a commit, seen from the parent of that number: at least one way."""
OriginOf: TypeAlias = Callable[[Step, str, Sequence[Way]], Way]
"""Of ways that all changed an item, the one that it came along."""


def moments_of(
    name: str, steps: Sequence[Step], ways_of: WaysOf, origin_of: OriginOf
) -> Iterator[Moment]:
    """The newest first. A merge tells nothing that one of its branches told already.

    An id that was changed is followed to what it was before.
    """
    by_hash = {step.hash: step for step in steps}
    step = steps[0] if steps else None
    chosen: dict[str, int] = {}
    while step:
        only = chosen.get(step.hash)
        numbers = range(len(step.changed)) if only is None else (only,)
        ways = _candidates([*ways_of(step, number, name)] for number in numbers)
        way = ways[0] if len(ways) == 1 else origin_of(step, name, ways)
        if way.changes:
            yield Moment(step.hash, step.date, tuple(way.changes))
            name = former_name(name, way.changes)
        chosen |= way.through
        step = by_hash.get(step.parents[way.parent]) if step.parents else None


def former_name(name: str, changes: Sequence[Change]) -> str:
    """What the item was called before these changes."""
    return next((str(c.oud) for c in changes if c.betekenis is B.ID), name)


def names_of(name: str, moments: Iterable[Moment]) -> frozenset[str]:
    """What the item was ever called."""
    changes = (change for moment in moments for change in moment.changes)
    return frozenset({name, *(str(c.oud) for c in changes if c.betekenis is B.ID)})


def _candidates(ways_by_parent: Iterable[list[Way]]) -> list[Way]:
    """The first that had the item just so; if there is none, all of them."""
    found: list[Way] = []
    for ways in ways_by_parent:
        if equal := next((way for way in ways if not way.changes), None):
            told_apart = any(way.changes for way in ways)  # else the item is in another file
            return [equal if told_apart else equal._replace(through={})]
        found += ways
    return found
