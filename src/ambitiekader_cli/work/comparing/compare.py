"""Two versions of a repository, compared."""

from collections.abc import Callable, Sequence
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from ambitiekader_cli import repo
from ambitiekader_cli.repo.git import Git, opened
from ambitiekader_cli.repo.layout import KADER, PARTIJEN
from ambitiekader_cli.repo.named_commits import HEAD, Commit, Range, range_of, since
from ambitiekader_cli.repo.snapshot import (
    CommitSnapshot,
    FolderSnapshot,
    Snapshot,
    changed_between,
)
from ambitiekader_cli.repo.versions import Changed, changed, changed_when_asked
from ambitiekader_cli.source import Source, Unreadable

if TYPE_CHECKING:
    from ambitiekader_cli.diff.context import Read
    from ambitiekader_cli.report.changes.review import Review


class Sides(NamedTuple):
    """Two versions that are compared."""

    before: Snapshot
    after: Snapshot


Newer: TypeAlias = Callable[[str], Any]


class Comparison(NamedTuple):
    """What differs between two versions."""

    review: "Review"
    sides: Sides
    changed: Sequence[Changed]
    """The files that differ."""
    newer: Newer
    """The data of a file in the newer version; each is read once."""
    unrecorded: bool = False
    """Whether there are newer edits that are in neither version."""

    @property
    def may_move_stand(self) -> bool:
        """Whether something may be late by it, or late no more."""
        from ambitiekader_cli.diff.change import bears_on_stand  # noqa: PLC0415 - as `reviewed`

        return any(map(bears_on_stand, self.review.diff.changes))


def compared(
    folder: Path, base: str | None, head: str | None, target: str | None = None
) -> Comparison:
    """What differs between the versions that somebody named.

    Without a base: since the last commit or, in a proposal for the branch `target`, since it left
    that.
    """
    git = opened(folder)
    proposed = target if base is None else None
    versions = since(git, proposed) if proposed else range_of(git, base, head)
    now = "dit voorstel" if proposed else "de werkmap"
    after = (
        CommitSnapshot(git, versions.after) if versions.after else FolderSnapshot(git.folder, git)
    )
    sides = Sides(CommitSnapshot(git, versions.before), after)
    newer = cache(partial(_data, after))
    with changed_when_asked(git, versions) as answer:
        from ambitiekader_cli.work.comparing.reviewed import called, reviewed  # noqa: PLC0415 - git is at work

        if versions.after is None:  # as it still is: these have the names of all
            newer(KADER)
            newer(PARTIJEN)
        files = answer()
    names = called(versions.before, now), called(versions.after, now)
    found = reviewed(files, _reader(files, sides.before, newer), after, names)
    return Comparison(found, sides, files, newer, _has_unrecorded(git, versions.after))


def compared_folders(folder: Path, other: Path) -> Comparison:
    """What is otherwise here than in another folder; both hold data, and git is not needed."""
    from ambitiekader_cli.report.changes.review import Named  # noqa: PLC0415 - as above
    from ambitiekader_cli.work.comparing.reviewed import reviewed  # noqa: PLC0415

    before, after = FolderSnapshot(repo.given_root(other, "--met")), FolderSnapshot(folder)
    newer = cache(partial(_data, after))
    files = changed_between(before, after)
    names = Named(None, f"de map {other}"), Named(None, "deze map")
    found = reviewed(files, _reader(files, before, newer), after, names)
    return Comparison(found, Sides(before, after), files, newer)


def _reader(files: Sequence[Changed], before: Snapshot, newer: Newer) -> "Read":
    """Of what does not differ the older version is the newer one, which was read already."""
    differing = {each.path for each in files}
    return lambda path, older: _data(before, path) if older and path in differing else newer(path)


def _has_unrecorded(git: Git, head: Commit | None) -> bool:
    """Somebody who compares commits may think that their newest edits are in one."""
    if head is None or head.word != HEAD or git.bare:
        return False
    return bool(changed(git, Range(head, None)))


def _data(side: Snapshot, path: str) -> object:
    """What a file holds; None when it is not there or cannot be read."""
    found = side.version(path)
    try:
        return Source(path, found.content).data() if found and not found.refused else None
    except Unreadable:
        return None


def data_on_disk(folder: Path, path: str) -> object:
    """The same of a file as it is now."""
    return _data(FolderSnapshot(folder), path)
