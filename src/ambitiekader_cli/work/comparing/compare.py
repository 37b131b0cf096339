"""Two versions of a repository, compared."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from ambitiekader_cli import repo
from ambitiekader_cli.diff.all_changes import changes_between
from ambitiekader_cli.diff.change import bears_on_stand
from ambitiekader_cli.diff.context import DiffContext
from ambitiekader_cli.diff.data_file import File, read_file
from ambitiekader_cli.diff.planning_change import looptijd_changed, moved_along
from ambitiekader_cli.repo.git import Git, opened
from ambitiekader_cli.repo.layout import KADER, PARTIJEN
from ambitiekader_cli.repo.named_commits import HEAD, Commit, Range, range_of, since
from ambitiekader_cli.repo.snapshot import (
    CommitSnapshot,
    FolderSnapshot,
    Snapshot,
    changed_between,
)
from ambitiekader_cli.repo.stored import Version
from ambitiekader_cli.repo.versions import Changed, changed, changed_when_asked
from ambitiekader_cli.report.changes.review import Named, Review, review, with_ended
from ambitiekader_cli.source import Source, Unreadable
from ambitiekader_cli.words.keys import day_of
from ambitiekader_cli.work.comparing.ended_frame import archived


class Sides(NamedTuple):
    """Two versions that are compared, and what people call them."""

    before: Snapshot
    after: Snapshot
    names: tuple[Named, Named]


Newer: TypeAlias = Callable[[str], Any]


class Comparison(NamedTuple):
    """What differs between two versions."""

    review: Review
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
    names = (_called(versions.before, now), _called(versions.after, now))
    sides = Sides(CommitSnapshot(git, versions.before), after, names)
    newer = _newer(sides)
    with changed_when_asked(git, versions) as answer:
        if versions.after is None:  # git is at work, and these have the names of all
            newer(KADER)
            newer(PARTIJEN)
        files = answer()
    unrecorded = _has_unrecorded(git, versions.after)
    return Comparison(_reviewed(files, sides, newer), sides, files, newer, unrecorded)


def compared_folders(folder: Path, other: Path) -> Comparison:
    """What is otherwise here than in another folder; both hold data, and git is not needed."""
    root = repo.given_root(other, "--met")
    names = (Named(None, f"de map {other}"), Named(None, "deze map"))
    before, after = FolderSnapshot(root), FolderSnapshot(folder)
    sides = Sides(before, after, names)
    files = changed_between(before, after)
    newer = _newer(sides)
    return Comparison(_reviewed(files, sides, newer), sides, files, newer)


def _newer(sides: Sides) -> Newer:
    return cache(partial(_data, sides.after))


def _reviewed(files: Sequence[Changed], sides: Sides, newer: Newer) -> Review:
    differing = {each.path for each in files}

    def read(path: str, older: bool) -> object:
        return _data(sides.before, path) if older and path in differing else newer(path)

    context = DiffContext(read)
    diff = changes_between(files, context)
    if looptijd_changed(diff.changes):
        moved = moved_along(_of_looptijd(sides.after), diff.changes, context)
        diff = diff._replace(changes=(*diff.changes, *moved))
    found = review(diff, context.names, sides.names)
    if looptijd_changed(diff.changes):
        return with_ended(found, *archived(diff.changes, context, sides.after))
    return found


def _has_unrecorded(git: Git, head: Commit | None) -> bool:
    """Somebody who compares commits may think that their newest edits are in one."""
    if head is None or head.word != HEAD or git.bare:
        return False
    return bool(changed(git, Range(head, None)))


def _of_looptijd(side: Snapshot) -> Iterator[File]:
    """Every data file that speaks of the looptijd and can be read."""
    for entry, content in side.files().items():
        if not entry.refused and b"looptijd" in content.lower():
            file = read_file(entry.path, Version(content))
            if isinstance(file, File):
                yield file


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


def _called(commit: Commit | None, now: str) -> Named:
    if commit is None:
        return Named(None, now)
    if commit.made:
        made = "" if commit.made == commit.word else f" van {day_of(commit.made)}"
        return Named(commit.hash, f"{day_of(commit.word)} ({commit.hash[:10]}{made})")
    named = commit.word if commit.hash.startswith(commit.word) else None
    return Named(commit.hash, named or f"{commit.word} ({commit.hash[:10]})")
