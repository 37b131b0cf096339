# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The past of a repository: what each commit changed of an item, and what was postponed."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from ambitiekader_cli.cli.comparing import context_of, root_of
from ambitiekader_cli.diagnostics import UserError
from ambitiekader_cli.diff.change import Change
from ambitiekader_cli.diff.compare import compare
from ambitiekader_cli.diff.context import Context
from ambitiekader_cli.diff.history import (
    UNTOLD,
    former_name,
    is_postponed,
    joined,
    moments_of,
    slips,
)
from ambitiekader_cli.repo.blobs import Blobs
from ambitiekader_cli.repo.commits import HEAD, Range, is_shallow, resolved
from ambitiekader_cli.repo.git import opened
from ambitiekader_cli.repo.log import Step, steps
from ambitiekader_cli.repo.versions import Changed, Pairs, with_content
from ambitiekader_cli.report.changes.past import Past, Slipping


def past_of(given: Path | None, name: str) -> Past:
    """How one item came to be what it is."""
    with _story(given) as story:
        for spelling in dict.fromkeys((name, name.upper())):
            if moments := [*moments_of(spelling, story.steps, story.of_one)]:
                ends = [*slips(moments)]
                return Past(spelling, moments[::-1], ends, story.context.names, story.shallow)
    advice = "`ak list` noemt de ids; een id van vroeger mag ook"
    raise UserError(f"`{name}` komt in de geschiedenis niet voor", advice)


def slipping_in(given: Path | None) -> Slipping:
    """Everything that was ever postponed, the longest first."""
    with _story(given) as story:
        found = [
            slip
            for name in story.postponed()
            for slip in slips([*moments_of(name, story.steps, story.of_any)])
        ]
        found.sort(key=lambda slip: (-slip.dagen, slip.subject.id or "", slip.mijlpaal or ""))
        return Slipping(found, story.context.names, story.shallow)


@dataclass(frozen=True)
class _Compared:
    """What some files say otherwise than before, by id; and those that cannot be read."""

    pairs: Pairs
    by_name: dict[str, list[Change]]
    unread: list[Changed]


@dataclass(frozen=True)
class _Story:
    """The commits of a repository, the newest first."""

    steps: Sequence[Step]
    context: Context
    blobs: Blobs
    shallow: bool
    seen: dict[int, _Compared] = field(default_factory=dict)

    def of_one(self, pairs: Pairs, name: str) -> list[Change] | None:
        """Look only at the files that name the item."""
        files = [each for each in with_content(pairs, self.blobs) if _names(each, name)]
        return _told(self._compared(pairs, files), name)

    def of_any(self, pairs: Pairs, name: str) -> list[Change] | None:
        """The same, for who will ask for many items: each pair of versions is compared once."""
        if id(pairs) not in self.seen:
            files = [*with_content(pairs, self.blobs)]
            self.seen[id(pairs)] = self._compared(pairs, files)
        return _told(self.seen[id(pairs)], name)

    def postponed(self) -> list[str]:
        """The ids of all that some commit postponed, as they are called now."""
        found: dict[str, None] = {}
        called: dict[str, str] = {}
        unread: Pairs = {}
        for step in self.steps:
            pairs = joined(step.changed[0], unread)
            self.of_any(pairs, "")
            compared = self.seen[id(pairs)]
            unread = {each.path: pairs[each.path] for each in compared.unread}
            for name, changes in compared.by_name.items():
                called[former_name(name, changes)] = called.get(name, name)
                if any(map(is_postponed, changes)):
                    found[called.get(name, name)] = None
        return [*found]

    def _compared(self, pairs: Pairs, files: list[Changed]) -> _Compared:
        diff = compare(files, self.context)
        by_name: dict[str, list[Change]] = {}
        for change in diff.changes:
            if change.subject.id and change.betekenis not in UNTOLD:
                by_name.setdefault(change.subject.id, []).append(change)
        unread = {each.path for each in diff.unread}
        return _Compared(pairs, by_name, [each for each in files if each.path in unread])


def _told(found: _Compared, name: str) -> list[Change] | None:
    if any(_names(each, name) for each in found.unread):
        return None
    return found.by_name.get(name, [])


def _names(changed: Changed, name: str) -> bool:
    """Whether one of the versions holds this id, or may hold it: a refused one has no content."""
    versions = (version for version in (changed.before, changed.after) if version)
    return any(version.refused or name.encode() in version.content for version in versions)


@contextmanager
def _story(given: Path | None) -> Iterator[_Story]:
    git = opened(root_of(given))
    head = resolved(git, HEAD)
    with Blobs(git) as blobs:
        context = context_of(git, Range(head, None if not git.bare else head))
        yield _Story(steps(git, head), context, blobs, is_shallow(git))
