"""The past of one item, and what was ever postponed."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from ambitiekader_cli.diff.change import Betekenis, Change, Subject
from ambitiekader_cli.diff.commits import Compared, Contents, ContextOf, Gap
from ambitiekader_cli.diff.moments import (
    Aspect,
    Moment,
    former_name,
    moments_of,
    names_of,
    together,
)
from ambitiekader_cli.diff.planning_change import meanings
from ambitiekader_cli.planning import Planning
from ambitiekader_cli.repo.commit_log import Step
from ambitiekader_cli.repo.stored import Blob


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
    elif change.betekenis in (Betekenis.MIJLPAAL_TOEGEVOEGD, Betekenis.MIJLPAAL_VERWIJDERD):
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
    return (planning.einde or planning.start) if planning else None


class OfItem(NamedTuple):
    """How an item moved, the newest first, and which versions of its files cannot be read."""

    moments: list[Moment]
    gaps: list[Gap]


class OfAll(NamedTuple):
    """What was postponed, and which versions cannot be read."""

    slips: list[Slip]
    gaps: list[Gap]


class Past:
    """Everything that was."""

    def __init__(self, steps: Sequence[Step], contents: Contents, context_of: ContextOf) -> None:
        self._steps, self._contents, self._context_of = steps, contents, context_of
        self.compared = Compared(steps, contents, context_of)

    def of_item(self, name: str) -> OfItem:
        """Looks only at the files that ever named it, by whatever id it had."""
        names, paths = frozenset({name}), frozenset[str]()
        compared, moments = self.compared, list[Moment]()
        while not (naming := self._naming(names)) <= paths:
            paths |= naming
            compared = Compared(self._steps, self._contents, self._context_of, paths)
            is_there = bool(compared.gaps()) and name in compared.names_now()
            rows = [moments_of(name, compared, each, is_there=is_there) for each in Aspect]
            moments = together(rows, compared)
            names = names_of(name, moments)
        if not paths:
            return OfItem([], [])
        held = {path for moment in moments for c in moment.changes for path in _paths_of(c)}
        gaps = [gap for gap in compared.gaps() if gap.path in (held or paths)]
        return OfItem(moments, gaps)

    def slipping(self) -> OfAll:
        """Everything that was ever postponed."""
        gaps = self.compared.gaps()
        there = self.compared.names_now() if gaps else frozenset()
        return OfAll([*self._slips(there)], gaps)

    def _slips(self, there: frozenset[str]) -> Iterator[Slip]:
        for name in self._planned():
            plannings = moments_of(name, self.compared, Aspect.PLANNING, is_there=name in there)
            yield from slips_of([*plannings])

    def _planned(self) -> list[str]:
        """The ids of which a planning ever changed, as they are called now."""
        found: dict[str, None] = {}
        called: dict[str, str] = {}
        for step in self._steps:
            for beside in self.compared.beside(step, 0):
                for name, changes in beside.by_name.items():
                    called[former_name(name, changes)] = called.get(name, name)
                    if any(map(_sets_a_planning, changes)):
                        found[called.get(name, name)] = None
        return [*found]

    def _naming(self, names: Iterable[str]) -> frozenset[str]:
        """The files of which any version holds one of these ids, or may: written with codes."""
        each = (re.escape(name.encode("utf-8", "surrogateescape")) for name in names)
        wanted = re.compile(b"|".join([*each, rb"\\"]))
        versions: dict[str, dict[Blob, None]] = {}
        for step in self._steps:
            for changed in step.changed:
                for path, (_, blob) in changed.items():
                    if blob:
                        versions.setdefault(path, {})[blob] = None
        return frozenset(p for p, blobs in versions.items() if self._holds(p, blobs, wanted))

    def _holds(self, path: str, blobs: Iterable[Blob], wanted: re.Pattern[bytes]) -> bool:
        found = (each.after for blob in blobs for each in self._contents({path: (None, blob)}))
        return any(version and wanted.search(version.content) for version in found)


def _paths_of(change: Change) -> Iterator[str]:
    """The files that an item was in."""
    yield change.place.source.path
    if change.soort == "verplaatst":
        yield str(change.oud)


def _sets_a_planning(change: Change) -> bool:
    steps = (Betekenis.MIJLPAAL_TOEGEVOEGD, Betekenis.MIJLPAAL_VERWIJDERD)
    went = change.soort == "verwijderd"
    return went or change.plannings is not None or change.betekenis in steps
