"""How often a planning was postponed, and by how much: of an item, and of each of its mijlpalen."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from ambitiekader_cli.diff.change import Betekenis, Change, Subject
from ambitiekader_cli.diff.history import Moment
from ambitiekader_cli.diff.planning_change import meanings
from ambitiekader_cli.planning import Planning

B = Betekenis


class Postponement(NamedTuple):
    """One time that a planning came to end later than it last did."""

    moment: Moment
    oud: Any
    nieuw: Any
    dagen: int


class Slip(NamedTuple):
    """A planning that was postponed at least once."""

    subject: Subject
    mijlpaal: str | None
    each: tuple[Postponement, ...]
    """The oldest first."""
    nu: Any
    """The planning as it is now; None when there is none any more."""
    netto: int | None
    """Days between the first end that was agreed and the present one; None without an end now."""

    @property
    def dagen(self) -> int:
        """All postponements together."""
        return sum(one.dagen for one in self.each)


class _Set(NamedTuple):
    """A planning was set, changed or taken away."""

    mijlpaal: str | None
    before: date | None
    """The end it had, as far as this change tells."""
    after: date | None
    oud: Any
    nieuw: Any


class _Story(NamedTuple):
    """What is known of a planning so far."""

    first: date | None = None
    last: date | None = None
    """The last end that was agreed; it stays when a planning is taken away for a while."""
    written: Any = None
    nu: Any = None
    open: bool = False
    each: tuple[Postponement, ...] = ()


def slips_of(moments: Sequence[Moment]) -> Iterator[Slip]:
    """Per planning of one item; `moments` are the newest first.

    What was taken away and later agreed anew counts from the last end there was.
    """
    stories: dict[str | None, _Story] = {}
    subject: Subject | None = None
    for moment in reversed(moments):
        for change in moment.changes:
            subject = change.subject
            for each in _sets(change):
                known = stories.get(each.mijlpaal, _Story())
                stories[each.mijlpaal] = _further(known, each, moment)
    for mijlpaal, story in stories.items():
        if subject and story.each:
            yield Slip(subject, mijlpaal, story.each, story.nu, _netto(story))


def _netto(story: _Story) -> int | None:
    if story.open and story.first and story.last:
        return (story.last - story.first).days
    return None


def _further(known: _Story, each: _Set, moment: Moment) -> _Story:
    last = known.last or each.before
    written = each.oud if each.oud is not None else known.written
    story = known._replace(
        first=known.first or each.before or each.after,
        last=each.after or last,
        written=each.nieuw if each.nieuw is not None else written,
        nu=each.nieuw,
        open=each.after is not None,
    )
    if last and each.after and each.after > last:
        one = Postponement(moment, written, each.nieuw, (each.after - last).days)
        return story._replace(each=(*known.each, one))
    return story


def _sets(change: Change) -> Iterator[_Set]:
    if change.plannings is not None and (change.veld or "").endswith("planning"):
        before, after = (_end(planning) for planning in change.plannings)
        yield _Set(change.mijlpaal, before, after, change.oud, change.nieuw)
    elif change.soort in ("toegevoegd", "verwijderd"):
        data = change.nieuw or change.oud
        yield from _in_item(data, there=change.soort == "toegevoegd")
    elif change.betekenis in (B.MIJLPAAL_TOEGEVOEGD, B.MIJLPAAL_VERWIJDERD):
        yield from _of_step(change.nieuw or change.oud, there=change.nieuw is not None)


def _in_item(data: Any, *, there: bool) -> Iterator[_Set]:  # noqa: ANN401
    if isinstance(data, Mapping):
        yield _set(None, data.get("planning"), there=there)
        steps = data.get("mijlpalen")
        for step in steps if isinstance(steps, tuple) else ():
            yield from _of_step(step, there=there)


def _of_step(step: Any, *, there: bool) -> Iterator[_Set]:  # noqa: ANN401
    if isinstance(step, Mapping) and isinstance(step.get("titel"), str):
        yield _set(step["titel"], step.get("planning"), there=there)


def _set(mijlpaal: str | None, planning: Any, *, there: bool) -> _Set:  # noqa: ANN401
    end = _end(meanings(None, planning, lambda: (None, None)).after)
    if there:
        return _Set(mijlpaal, None, end, None, planning)
    return _Set(mijlpaal, end, None, planning, None)


def _end(planning: Planning | None) -> date | None:
    """The last day; of what only has a beginning, that."""
    return (planning.deadline or planning.start) if planning else None
