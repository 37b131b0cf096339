"""What may have ended by a change, or be open again, so that others wait for it no more, or again.

Told by plain data and meanings alone: of few changes of thousands a judgement must be asked.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

from ambitiekader_cli.diff.change import Betekenis, Change, bears_on_stand
from ambitiekader_cli.diff.difference import Diff
from ambitiekader_cli.diff.thing import things_in
from ambitiekader_cli.model.item import OPEN
from ambitiekader_cli.work.comparing.compare import Comparison
from ambitiekader_cli.work.comparing.reached_files import places, places_that_wait


class Ending(NamedTuple):
    """Such items, and what waits for them."""

    names: set[str]
    """Their ids, in the older and in the newer version."""
    places_that_wait: Callable[[Collection[str]], set[str]]
    """In which files something may wait for some of these."""


@contextmanager
def ending(comparison: Comparison) -> Iterator[Ending]:
    """While it is open, git looks who waits: that takes as long as reading what changed."""
    diff = comparison.review.diff
    names = set[str]() if places(diff.changes) is None else _may_turn(diff)
    with places_that_wait(comparison.sides.after, names) as found:
        yield Ending(names, found)


def _may_turn(diff: Diff) -> set[str]:
    told = _told_closed(diff)
    turning = [each for each in diff.changes if bears_on_stand(each) and _may_end(each, told)]
    former = {each.oud for each in turning if each.betekenis is Betekenis.ID}
    return {*filter(None, (each.subject.id for each in turning)), *former}


def _may_end(change: Change, told: Mapping[str, bool]) -> bool:
    """Another planning ends only what comes back, and was ever reported to be closed."""
    if change.plannings is None:
        return True
    comes_back = any(each and each.herhaling for each in change.plannings)
    stays_planned = bool(change.oud and change.nieuw)
    return told.get(change.subject.id or "", True) and (comes_back or not stays_planned)


def _told_closed(diff: Diff) -> dict[str, bool]:
    """Of each thing that was read whether somebody ever said so, in one of the versions."""
    found: dict[str, bool] = {}
    files = (file for pair in diff.pairs for file in (pair.before, pair.after) if file)
    for thing in (thing for file in files for thing in things_in(file)):
        found[thing.id] = found.get(thing.id, False) or _tells_end(thing.data)
    return found


def _tells_end(value: Any) -> bool:  # noqa: ANN401 - raw data
    if isinstance(value, dict):
        return value.get("status", OPEN[0]) not in OPEN or any(map(_tells_end, value.values()))
    return isinstance(value, tuple) and any(map(_tells_end, value))
