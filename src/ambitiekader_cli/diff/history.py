# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""How an item moved through all commits."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from ambitiekader_cli.diff.change import Betekenis, Change
from ambitiekader_cli.repo.log import Step
from ambitiekader_cli.repo.versions import Pairs

B = Betekenis


class Moment(NamedTuple):
    """A commit that changed an item."""

    commit: str
    datum: str | None
    changes: tuple[Change, ...]


class Stretch(NamedTuple):
    """From one commit to a later one: its child, or further when what lies between is unread."""

    older: str | None
    """None is before the first commit."""
    newer: Step
    pairs: Pairs
    """Which files differ between the two."""


ChangesOf: TypeAlias = Callable[[Stretch, str], Sequence[Change] | None]
"""What an item became in a stretch; None when one of the files that may hold it cannot be read."""
Joined: TypeAlias = Callable[[Pairs, Pairs], Pairs]


def moments_of(
    name: str, steps: Sequence[Step], changes_of: ChangesOf, join: Joined
) -> Iterator[Moment]:
    """The newest first. A merge tells nothing that one of its branches told already.

    An id that was changed is followed to what it was before. A version that cannot be read is
    passed over: what changed meanwhile is told of the next one that can.
    """
    by_hash = {step.hash: step for step in steps}
    step = steps[0] if steps else None
    unread: Stretch | None = None
    while step:
        stretches = [*_stretches(step, unread, join)]
        number, changes = _first_that_is_equal(name, stretches, changes_of)
        told = stretches[0].newer
        if changes is None:
            unread = stretches[0]
        elif changes:
            yield Moment(told.hash, told.date, tuple(changes))
            name, unread = former_name(name, changes), None
        step = by_hash.get(step.parents[number]) if step.parents else None


def joined(older: Pairs, newer: Pairs) -> Pairs:
    """Two steps as one: from before the older to after the newer."""
    steps = (older, newer)
    return {
        path: (
            next(step[path][0] for step in steps if path in step),
            next(step[path][1] for step in reversed(steps) if path in step),
        )
        for path in {**older, **newer}
    }


def former_name(name: str, changes: Sequence[Change]) -> str:
    """What the item was called before these changes."""
    return next((str(c.oud) for c in changes if c.betekenis is B.ID), name)


def _stretches(step: Step, unread: Stretch | None, join: Joined) -> Iterator[Stretch]:
    for older, pairs in zip(step.parents or (None,), step.changed, strict=True):
        if unread:
            yield Stretch(older, unread.newer, join(pairs, unread.pairs))
        else:
            yield Stretch(older, step, pairs)


def _first_that_is_equal(
    name: str, stretches: Sequence[Stretch], changes_of: ChangesOf
) -> tuple[int, Sequence[Change] | None]:
    """The parent that had the item just so; else the first, and what changed since."""
    first: Sequence[Change] | None = ()
    for number, stretch in enumerate(stretches):
        changes = changes_of(stretch, name)
        if changes is not None and not changes:
            return number, changes
        first = changes if number == 0 else first
    return 0, first
