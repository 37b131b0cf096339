# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The commits of a repository, compared: each pair of versions once, however many items ask."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ambitiekader_cli.diff.change import Betekenis, Change
from ambitiekader_cli.diff.compare import compare
from ambitiekader_cli.diff.context import Context
from ambitiekader_cli.diff.history import Moment, Stretch, former_name, joined, moments_of
from ambitiekader_cli.diff.slips import Slip, slips_of
from ambitiekader_cli.repo.log import Step
from ambitiekader_cli.repo.versions import Changed, Pairs

B = Betekenis
UNTOLD = frozenset(
    {B.TEKST, B.BRON, B.GEGEVEN, B.GEBIED, B.SAMENWERKING, B.VERWIJZING, B.DOELWAARDE}
)
"""What does not bear on planning, trekker or status."""
_ID = re.compile(rb"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+")


class _Compared(NamedTuple):
    """What some files say otherwise than before, by id; and the ids in what cannot be read."""

    by_name: Mapping[str, Sequence[Change]]
    unread: frozenset[bytes]
    any_unread: bool
    """Whether an unread file may hold any id: it was not opened."""


class Past:
    """Everything that was, newest first. It remembers what it compared."""

    def __init__(
        self,
        steps: Sequence[Step],
        contents: Callable[[Pairs], Iterable[Changed]],
        context: Callable[[Stretch], Context],
    ) -> None:
        self.steps, self.contents, self.context = steps, contents, context
        self._compared: dict[int, _Compared] = {}
        self._joined: dict[tuple[int, int], tuple[Pairs, Pairs, Pairs]] = {}

    def moments(self, name: str) -> list[Moment]:
        """How one item moved, looking only at the files that name it."""
        return [*moments_of(name, self.steps, self._of_one, self._join)]

    def slips(self) -> Iterator[Slip]:
        """Everything that was ever postponed."""
        for name in self._planned():
            yield from slips_of([*moments_of(name, self.steps, self._of_any, self._join)])

    def _join(self, older: Pairs, newer: Pairs) -> Pairs:
        """Always the same object for the same two, which it keeps alive: so an id() is a key."""
        key = id(older), id(newer)
        if key not in self._joined:
            self._joined[key] = older, newer, joined(older, newer)
        return self._joined[key][2]

    def _of_one(self, stretch: Stretch, name: str) -> Sequence[Change] | None:
        files = [each for each in self.contents(stretch.pairs) if _may_name(each, name)]
        return _told(_compare(files, self.context(stretch)), name)

    def _of_any(self, stretch: Stretch, name: str) -> Sequence[Change] | None:
        key = id(stretch.pairs)
        if key not in self._compared:
            files = self.contents(stretch.pairs)
            self._compared[key] = _compare(files, self.context(stretch))
        return _told(self._compared[key], name)

    def _planned(self) -> list[str]:
        """The ids of which a planning ever changed, as they are called now."""
        found: dict[str, None] = {}
        called: dict[str, str] = {}
        unread: Stretch | None = None
        for step in self.steps:
            pairs = self._join(step.changed[0], unread.pairs) if unread else step.changed[0]
            stretch = Stretch(next(iter(step.parents), None), step, pairs)
            self._of_any(stretch, "")
            compared = self._compared[id(pairs)]
            unread = stretch if compared.unread or compared.any_unread else None
            for name, changes in compared.by_name.items():
                called[former_name(name, changes)] = called.get(name, name)
                if any(map(_sets_a_planning, changes)):
                    found[called.get(name, name)] = None
        return [*found]


def _compare(files: Iterable[Changed], context: Context) -> _Compared:
    files = [*files]
    diff = compare(files, context)
    by_name: dict[str, list[Change]] = {}
    for change in diff.changes:
        if change.subject.id and change.betekenis not in UNTOLD:
            by_name.setdefault(change.subject.id, []).append(change)
    paths = {each.path for each in diff.unread}
    lost = [each for each in files if each.path in paths]
    versions = [v for each in lost for v in (each.before, each.after) if v]
    names = frozenset(name for v in versions for name in _ID.findall(v.content))
    return _Compared(by_name, names, any(v.refused or b"\\" in v.content for v in versions))


def _told(found: _Compared, name: str) -> Sequence[Change] | None:
    if found.any_unread or _written(name) in found.unread:
        return None
    return found.by_name.get(name, ())


def _may_name(changed: Changed, name: str) -> bool:
    """Whether one of the versions holds this id, or may: written with codes, or not opened."""
    versions = (version for version in (changed.before, changed.after) if version)
    return any(
        version.refused or _written(name) in version.content or b"\\" in version.content
        for version in versions
    )


def _written(name: str) -> bytes:
    return name.encode("utf-8", "surrogateescape")


def _sets_a_planning(change: Change) -> bool:
    steps = (B.MIJLPAAL_TOEGEVOEGD, B.MIJLPAAL_VERWIJDERD)
    went = change.soort == "verwijderd"
    return went or change.plannings is not None or change.betekenis in steps
