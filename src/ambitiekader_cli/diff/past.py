# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The commits of a repository, compared: each with what stood before it, however many items ask."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from ambitiekader_cli.diagnostics import Diagnostic
from ambitiekader_cli.diff.change import Betekenis, Change, Diff
from ambitiekader_cli.diff.compare import compare
from ambitiekader_cli.diff.context import Context
from ambitiekader_cli.diff.file import File, read_file
from ambitiekader_cli.diff.gaps import Gap, Lineage
from ambitiekader_cli.diff.history import Moment, Way, former_name, moments_of
from ambitiekader_cli.diff.slips import Slip, slips_of
from ambitiekader_cli.repo.log import Step
from ambitiekader_cli.repo.versions import Blob, Changed, Pairs

B = Betekenis
UNTOLD = frozenset(
    {B.TEKST, B.BRON, B.GEGEVEN, B.GEBIED, B.SAMENWERKING, B.VERWIJZING, B.DOELWAARDE}
)
"""What does not bear on planning, trekker or status."""

ContextOf: TypeAlias = Callable[[Callable[[str, bool], object]], Context]
"""What two commits must be read against, given what their files held."""


class _Seen(NamedTuple):
    """A commit beside one of the versions before it: what it changed, by id."""

    through: Mapping[str, int]
    before: Mapping[str, Blob | None]
    by_name: Mapping[str, Sequence[Change]]


class Past:
    """Everything that was, newest first. It remembers what it compared."""

    def __init__(
        self,
        steps: Sequence[Step],
        contents: Callable[[Pairs], Iterable[Changed]],
        context_of: ContextOf,
    ) -> None:
        self.steps, self.contents, self.context_of = steps, contents, context_of
        self._lineage = Lineage(steps)
        self._seen: dict[tuple[str, int], list[_Seen]] = {}
        self._gaps: dict[tuple[str, str], Gap] = {}
        self._broken: dict[tuple[str, Blob | None], bool] = {}

    def moments(self, name: str) -> list[Moment]:
        """How one item moved, looking only at the files that ever named it."""
        paths: dict[str, frozenset[str]] = {}

        def ways_of(step: Step, number: int, name: str) -> Iterator[Way]:
            if name not in paths:
                paths[name] = self._paths(_may_name(name))
            pairs = {
                path: pair for path, pair in step.changed[number].items() if path in paths[name]
            }
            return _ways(self._compared(step, number, pairs), number, name)

        return [*moments_of(name, self.steps, ways_of, self._origin)]

    def slips(self) -> Iterator[Slip]:
        """Everything that was ever postponed."""

        def ways_of(step: Step, number: int, name: str) -> Iterator[Way]:
            return _ways(self._all(step, number), number, name)

        for name in self._planned():
            moments = [*moments_of(name, self.steps, ways_of, self._origin)]
            yield from slips_of(moments)

    def gaps(self, names: Iterable[str] | None = None) -> list[Gap]:
        """What could not be read of what was looked at, the newest first; of these items or any."""
        found = [*self._gaps.values()]
        if found and names is not None:
            holding = self._paths(_holds(names))
            found = [gap for gap in found if gap.path in holding]
        order = {step.hash: number for number, step in enumerate(self.steps)}
        return sorted(found, key=lambda gap: (order[gap.commit], gap.path))

    def data(self, commit: str | None, path: str) -> object:
        """What a file held at a commit, else what it held when it could last be read."""
        found = self._file(path, self._readable(commit, [path])[path])
        return found.data if isinstance(found, File) else None

    def _all(self, step: Step, number: int) -> list[_Seen]:
        key = step.hash, number
        if key not in self._seen:
            self._seen[key] = [*self._compared(step, number, step.changed[number])]
        return self._seen[key]

    def _compared(self, step: Step, number: int, pairs: Pairs) -> Iterator[_Seen]:
        """Beside the version before it; if that cannot be read, beside what can take its place."""
        parent = step.parents[number] if step.parents else None
        diff = self._compare(pairs, parent, step.hash)
        if not diff.unread:
            yield _Seen({}, _older(pairs), _by_name(diff.changes))
            return
        broken = {each.path: each.problem for each in diff.unread if not each.older}
        for path, problem in broken.items():
            self._remember(step, path, problem)
        known = {path: pair for path, pair in pairs.items() if path not in broken}
        older = [each.path for each in diff.unread if each.older and each.path in known]
        for found in self._lineage.stand_ins(parent, older, self._is_broken):
            instead = {path: (blob, known[path][1]) for path, blob in found.blobs.items()}
            read = {**known, **instead}
            changes = self._compare(read, parent, step.hash).changes
            yield _Seen(found.through, _older(read), _by_name(changes))

    def _origin(self, step: Step, name: str, ways: Sequence[Way]) -> Way:
        """Where branches came together: the one that changed the item since they parted."""
        tips = [self._lineage.tip(step, way.parent, way.through) for way in ways]
        fork = self._lineage.fork(frozenset(tips))
        for way, tip in zip(ways, tips, strict=True):
            paths = {change.place.source.path for change in way.changes}
            then = self._readable(fork, paths)
            pairs = {path: (then[path], way.before[path]) for path in paths}
            differing = {path: pair for path, pair in pairs.items() if pair[0] != pair[1]}
            if _by_name(self._compare(differing, fork, tip).changes).get(name):
                return way
        return ways[0]

    def _compare(self, pairs: Pairs, older: str | None, newer: str | None) -> Diff:
        ends = {True: older, False: newer}
        context = self.context_of(lambda path, older: self.data(ends[older], path))
        return compare(self.contents(pairs), context)

    def _readable(self, commit: str | None, paths: Iterable[str]) -> dict[str, Blob | None]:
        versions = self._lineage.versions
        return {
            path: next((b for b in versions(commit, path) if not self._is_broken(path, b)), None)
            for path in paths
        }

    def _remember(self, step: Step, path: str, problem: Diagnostic) -> None:
        """A gap is told of the commit that made it, not of a merge that only brings it along."""
        if all(path in changed for changed in step.changed):
            self._gaps[step.hash, path] = Gap(step.hash, step.date, path, problem)

    def _is_broken(self, path: str, blob: Blob | None) -> bool:
        key = path, blob
        if key not in self._broken:
            self._broken[key] = isinstance(self._file(path, blob), Diagnostic)
        return self._broken[key]

    def _file(self, path: str, blob: Blob | None) -> File | Diagnostic | None:
        for each in self.contents({path: (None, blob)}):
            return read_file(path, each.after)
        return None

    def _paths(self, wanted: re.Pattern[bytes]) -> frozenset[str]:
        """The files of which any version holds this text."""
        versions: dict[str, dict[Blob, None]] = {}
        for step in self.steps:
            for changed in step.changed:
                for path, (_, blob) in changed.items():
                    if blob:
                        versions.setdefault(path, {})[blob] = None
        return frozenset(
            path for path, blobs in versions.items() if self._any_holds(path, blobs, wanted)
        )

    def _any_holds(self, path: str, blobs: Iterable[Blob], wanted: re.Pattern[bytes]) -> bool:
        found = (each.after for blob in blobs for each in self.contents({path: (None, blob)}))
        return any(version and wanted.search(version.content) for version in found)

    def _planned(self) -> list[str]:
        """The ids of which a planning ever changed, as they are called now."""
        found: dict[str, None] = {}
        called: dict[str, str] = {}
        for step in self.steps:
            for seen in self._all(step, 0):
                for name, changes in seen.by_name.items():
                    called[former_name(name, changes)] = called.get(name, name)
                    if any(map(_sets_a_planning, changes)):
                        found[called.get(name, name)] = None
        return [*found]


def _ways(seen: Iterable[_Seen], number: int, name: str) -> Iterator[Way]:
    for each in seen:
        yield Way(number, each.through, each.before, each.by_name.get(name, ()))


def _older(pairs: Pairs) -> dict[str, Blob | None]:
    return {path: older for path, (older, _) in pairs.items()}


def _by_name(changes: Iterable[Change]) -> dict[str, list[Change]]:
    found: dict[str, list[Change]] = {}
    for change in changes:
        if change.subject.id and change.betekenis not in UNTOLD:
            found.setdefault(change.subject.id, []).append(change)
    return found


def _may_name(name: str) -> re.Pattern[bytes]:
    """Text that holds this id, or may: written with codes."""
    return re.compile(re.escape(_written(name)) + rb"|\\")


def _holds(names: Iterable[str]) -> re.Pattern[bytes]:
    """The id of one of these, as an item writes it."""
    each = b"|".join(re.escape(_written(name)) for name in names)
    return re.compile(rb"\bid['\"]?\s*:\s*['\"]?(?:" + each + rb")(?![-0-9A-Za-z])")


def _written(name: str) -> bytes:
    return name.encode("utf-8", "surrogateescape")


def _sets_a_planning(change: Change) -> bool:
    steps = (B.MIJLPAAL_TOEGEVOEGD, B.MIJLPAAL_VERWIJDERD)
    went = change.soort == "verwijderd"
    return went or change.plannings is not None or change.betekenis in steps
