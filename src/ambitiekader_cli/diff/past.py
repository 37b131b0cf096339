"""The past of one item, and of all of them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ambitiekader_cli.diff.change import Change
from ambitiekader_cli.diff.commits import Compared, Contents, ContextOf, Gap
from ambitiekader_cli.diff.moments import (
    Aspect,
    Moment,
    former_name,
    moments_of,
    names_of,
    together,
)
from ambitiekader_cli.diff.postponed import Slip, sets_a_planning, slips_of
from ambitiekader_cli.repo.commit_log import Step
from ambitiekader_cli.repo.stored import Blob


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
                    if any(map(sets_a_planning, changes)):
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
