"""The agreed planning, moved by a decision that stands in the log: `herzien` in an entry.

From the day of its entry that planning counts, and the key keeps the old one for who reads it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from ambitiekader_cli.diff.change import Change
from ambitiekader_cli.diff.same import entries_of, plain, same
from ambitiekader_cli.diff.spot import Spot


class Decision(NamedTuple):
    """What was decided, and in which entry of the log."""

    number: int
    datum: str
    herzien: Mapping[str, Any]

    @property
    def planning(self) -> Any:  # noqa: ANN401 - as it stands in the YAML
        """The planning that counts from then on."""
        return self.herzien.get("planning")


def decisions_in(data: Mapping[str, Any]) -> list[Decision]:
    """Of an item or a mijlpaal, the oldest first; of one day the one that stands last is last."""
    log = data.get("voortgang")
    found = [
        Decision(number, datum if isinstance(datum, str) else "", herzien)
        for number, entry in enumerate(entries_of(log, "voortgang") or ())
        if isinstance(herzien := entry.get("herzien"), dict)
        for datum in [entry.get("datum")]
    ]
    return sorted(found, key=lambda each: each.datum)


def planning_of(data: Mapping[str, Any], decisions: Sequence[Decision]) -> Any:  # noqa: ANN401
    """The one that counts."""
    return decisions[-1].planning if decisions else data.get("planning")


def with_decisions(
    changes: Iterable[Change], before: Mapping[str, Any], after: Mapping[str, Any], spot: Spot
) -> Iterator[Change]:
    """The same changes, and how decisions moved the planning; told once where the key moved too."""
    old, new = decisions_in(before), decisions_in(after)
    if not old and not new:
        yield from changes
        return
    was, now = planning_of(before, old), planning_of(after, new)
    added = _added(old, new)
    key = spot.down("planning")
    moved = not _is(before, after.get("planning"))
    at_once = moved and bool(added) and _is(before, was) and _is(after, now)
    for change in changes:
        if change.plannings is None or change.place != key.place:
            yield change
        elif at_once:
            yield change._replace(herzien=added[-1].herzien)
        else:
            yield change._replace(overruled=bool(new))
    if not at_once:
        yield from _moves(was, now, added, spot)


def _added(old: Sequence[Decision], new: Sequence[Decision]) -> Sequence[Decision]:
    """Those after all that there were; none when these were changed or taken away."""
    texts = [[(each.datum, plain(dict(each.herzien))) for each in side] for side in (old, new)]
    return new[len(old) :] if texts[1][: len(old)] == texts[0] else ()


def _is(data: Mapping[str, Any], planning: Any) -> bool:  # noqa: ANN401
    return same(data.get("planning"), planning, "planning")


def _moves(was: Any, now: Any, added: Sequence[Decision], spot: Spot) -> Iterator[Change]:  # noqa: ANN401
    here = spot.down("voortgang")
    for each in added:
        place = here.place.at(each.number, "herzien", "planning")
        there = here.down("herzien").down("planning")._replace(place=place)
        yield there.planning(was, each.planning, herzien=each.herzien)
        was = each.planning
    if not same(was, now, "planning"):
        yield here.down("herzien").down("planning").planning(was, now)
