# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""How an item moved through all commits, and how its plannings were postponed."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from ambitiekader_cli.diff.change import Betekenis, Change, Subject
from ambitiekader_cli.repo.log import Step
from ambitiekader_cli.repo.versions import Pairs

B = Betekenis
UNTOLD = frozenset(
    {B.TEKST, B.BRON, B.GEGEVEN, B.GEBIED, B.SAMENWERKING, B.VERWIJZING, B.DOELWAARDE}
)
"""What does not bear on planning, trekker or status."""

ChangesOf: TypeAlias = Callable[[Pairs, str], Sequence[Change] | None]
"""What these files say of an item that was otherwise before; None when that cannot be read."""


class Moment(NamedTuple):
    """A commit that changed an item."""

    commit: str
    datum: str
    changes: tuple[Change, ...]


class Slip(NamedTuple):
    """How often a planning of an item or a mijlpaal was postponed, and by how much in all."""

    subject: Subject
    mijlpaal: str | None
    dagen: int
    each: tuple[tuple[Moment, Change], ...]
    """Every postponement, the oldest first."""


def moments_of(name: str, steps: Sequence[Step], changes_of: ChangesOf) -> Iterator[Moment]:
    """The newest first. A merge tells nothing that one of its branches told already.

    An id that was changed is followed to what it was before. A version that cannot be read is
    passed over: what changed meanwhile is told of the next one that can.
    """
    by_hash = {step.hash: step for step in steps}
    step = steps[0] if steps else None
    unread: tuple[Step, Pairs] | None = None
    while step:
        number, changes = _beside_parents(name, step, unread and unread[1], changes_of)
        told = unread[0] if unread else step
        if changes is None:
            unread = (told, joined(step.changed[0], unread and unread[1]))
        elif changes:
            yield Moment(told.hash, told.date, tuple(changes))
            name, unread = former_name(name, changes), None
        step = by_hash.get(step.parents[number]) if step.parents else None


def _beside_parents(
    name: str, step: Step, unread: Pairs | None, changes_of: ChangesOf
) -> tuple[int, Sequence[Change] | None]:
    """The parent that had the item just so; else the first, and what changed since."""
    found = []
    for number, pairs in enumerate(step.changed):
        changes = changes_of(joined(pairs, unread), name)
        if changes is not None and not changes:
            return number, changes
        found.append(changes)
    return 0, found[0]


def joined(older: Pairs, newer: Pairs | None) -> Pairs:
    """Two steps as one: from before the older to after the newer."""
    if not newer:
        return older
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


def slips(moments: Sequence[Moment]) -> Iterator[Slip]:
    """Per planning of one item how it was postponed; `moments` are the newest first."""
    found: dict[str | None, list[tuple[Moment, Change]]] = {}
    for moment in reversed(moments):
        for change in filter(is_postponed, moment.changes):
            found.setdefault(change.mijlpaal, []).append((moment, change))
    for mijlpaal, each in found.items():
        days = sum(change.dagen or 0 for _, change in each)
        yield Slip(each[-1][1].subject, mijlpaal, days, tuple(each))


def is_postponed(change: Change) -> bool:
    """Whether a planning ends later than it did."""
    return change.betekenis is B.PLANNING_VERSCHOVEN and (change.dagen or 0) > 0
