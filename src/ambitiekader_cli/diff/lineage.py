"""Which version of a file counts at a commit: its own, or the last before it that can be read.

Where branches came together in a version that cannot be read, such as one with the signs of a
conflict in it, that may be the version of either branch.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from ambitiekader_cli.repo.commit_log import Step
from ambitiekader_cli.repo.stored import Blob

MOST = 8
"""Versions that may stand in for one that cannot be read."""


class FileVersion(NamedTuple):
    """A version of a file, and the commit that made it."""

    commit: str | None
    blob: Blob | None
    """None where there is no such file."""


Readable: TypeAlias = tuple[FileVersion, ...]
"""The version that counts, or the several that may; empty where there was none yet."""


class Lineage:
    """The commits and their versions; `is_broken` says of a version that it cannot be read."""

    def __init__(
        self, steps: Sequence[Step], is_broken: Callable[[str, Blob | None], bool]
    ) -> None:
        self._steps, self._is_broken = steps, is_broken
        self._by_hash = {step.hash: step for step in steps}
        self._tables: dict[str, Mapping[str, Readable]] = {}
        self._forks: dict[frozenset[str | None], str | None] = {}

    def readable(self, commit: str | None, path: str) -> Readable:
        """What a file held at a commit, or last held when it could be read."""
        if path not in self._tables:
            self._tables[path] = self._table(path)
        return self._tables[path].get(commit or "", ())

    def now(self) -> dict[str, Blob | None]:
        """Per path what stands in the newest commit, whether it can be read or not."""
        found: dict[str, Blob | None] = {}
        step = self._steps[0] if self._steps else None
        while step:
            for path, (_, blob) in step.changed[0].items():
                found.setdefault(path, blob)
            step = self._by_hash.get(next(iter(step.parents), ""))
        return found

    def fork(self, commits: frozenset[str | None]) -> str | None:
        """The newest commit that all of these come from."""
        if commits not in self._forks:
            common = set.intersection(*map(self._line, commits))
            newest = (commit for commit in self._by_hash if commit in common)
            self._forks[commits] = next(newest, None)
        return self._forks[commits]

    def _table(self, path: str) -> dict[str, Readable]:
        """Per commit, the oldest first: each builds on its parents."""
        found: dict[str, Readable] = {}
        for step in reversed(self._steps):
            parents = [found.get(parent, ()) for parent in step.parents]
            own = [changed[path][1] for changed in step.changed if path in changed]
            if not own or self._is_broken(path, own[0]):
                found[step.hash] = _distinct(made for each in parents for made in each)
            else:
                sides = zip(parents, step.changed, strict=False)
                same = (each for each, changed in sides if path not in changed)
                found[step.hash] = next(same, (FileVersion(step.hash, own[0]),))
        return found

    def _line(self, commit: str | None) -> set[str]:
        """The commit itself, and all before it."""
        waiting, seen = [commit], set()
        while waiting:
            step = self._by_hash.get(waiting.pop() or "")
            if step and step.hash not in seen:
                seen.add(step.hash)
                waiting += step.parents
        return seen


def _distinct(each: Iterable[FileVersion]) -> Readable:
    """The first of each content."""
    found: dict[Blob | None, FileVersion] = {}
    for made in each:
        found.setdefault(made.blob, made)
    return tuple(found.values())[:MOST]
