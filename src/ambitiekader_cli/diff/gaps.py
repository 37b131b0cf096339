# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Versions that cannot be read: each is passed over, for its own file only.

What stands before it takes its place. Where branches came together in a version that cannot be
read, such as one with the signs of a conflict in it, that may be either of them.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from ambitiekader_cli.diagnostics import Diagnostic
from ambitiekader_cli.repo.log import Step
from ambitiekader_cli.repo.versions import Blob

MOST = 8
"""How many ways past merges are tried; further back only the first parent of each."""


class Gap(NamedTuple):
    """A version of a file that cannot be read, and the commit that made it."""

    commit: str
    datum: str | None
    path: str
    problem: Diagnostic


class StandIns(NamedTuple):
    """Per path what it held before; and per merge on the way there which parent was taken."""

    blobs: Mapping[str, Blob | None]
    through: Mapping[str, int]


IsBroken: TypeAlias = Callable[[str, Blob | None], bool]


class Lineage:
    """Which version of a file came before which."""

    def __init__(self, steps: Sequence[Step]) -> None:
        self._by_hash = {step.hash: step for step in steps}
        self._forks: dict[frozenset[str | None], str | None] = {}

    def versions(self, commit: str | None, path: str) -> Iterator[Blob | None]:
        """What a file held at a commit and before it, the newest first, along first parents."""
        step = self._step(commit)
        while step:
            if path in step.changed[0]:
                yield step.changed[0][path][1]
            step = self._step(next(iter(step.parents), None))

    def stand_ins(
        self, commit: str | None, paths: Iterable[str], is_broken: IsBroken
    ) -> list[StandIns]:
        """What stood before the versions of `commit`, which cannot be read: one or a few ways.

        The way along first parents comes first.
        """
        found: list[StandIns] = []
        ways = deque([_Way(commit, frozenset(paths), {}, {})])
        while ways:
            way = ways.popleft()
            step = self._step(way.commit)
            if step is None or not way.broken:
                none = dict.fromkeys(way.broken)
                found.append(StandIns({**none, **way.blobs}, way.through))
                continue
            numbers = range(len(step.changed) if len(ways) < MOST else 1)
            ways.extend(_further(way, step, number, is_broken) for number in numbers)
        return sorted(found, key=lambda each: tuple(each.through.values()))

    def tip(self, step: Step, number: int, through: Mapping[str, int]) -> str | None:
        """Where the way to a parent, past these merges, parts from other ways."""
        for merge, taken in through.items():
            return self._by_hash[merge].parents[taken]
        return step.parents[number] if step.parents else None

    def fork(self, commits: frozenset[str | None]) -> str | None:
        """The newest commit that all of these come from."""
        if commits not in self._forks:
            common = set.intersection(*map(self._line, commits))
            newest = (commit for commit in self._by_hash if commit in common)
            self._forks[commits] = next(newest, None)
        return self._forks[commits]

    def _line(self, commit: str | None) -> set[str]:
        """The commit itself, and all before it."""
        waiting, seen = [commit], set()
        while waiting:
            step = self._step(waiting.pop())
            if step and step.hash not in seen:
                seen.add(step.hash)
                waiting += step.parents
        return seen

    def _step(self, commit: str | None) -> Step | None:
        return self._by_hash.get(commit) if commit else None


class _Way(NamedTuple):
    """How far back we are."""

    commit: str | None
    broken: frozenset[str]
    """Of these the version of `commit` cannot be read."""
    blobs: Mapping[str, Blob | None]
    through: Mapping[str, int]


def _further(way: _Way, step: Step, number: int, is_broken: IsBroken) -> _Way:
    """One commit further back, to one of its parents."""
    changed = step.changed[number]
    before = {path: changed[path][0] for path in way.broken if path in changed}
    found = {path: blob for path, blob in before.items() if not is_broken(path, blob)}
    through = {**way.through, step.hash: number} if len(step.parents) > 1 else way.through
    parent = step.parents[number] if step.parents else None
    return _Way(parent, way.broken - {*found}, {**way.blobs, **found}, through)
