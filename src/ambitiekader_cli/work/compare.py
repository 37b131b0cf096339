"""Two versions of a repository, compared."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ambitiekader_cli import repo
from ambitiekader_cli.diff.all_changes import changes_between
from ambitiekader_cli.diff.context import DiffContext
from ambitiekader_cli.diff.data_file import File, read_file
from ambitiekader_cli.diff.planning_change import looptijd_changed, moved_along
from ambitiekader_cli.repo.git import Git, opened
from ambitiekader_cli.repo.named_commits import HEAD, Commit, Range, range_of, since
from ambitiekader_cli.repo.stored import Version, at
from ambitiekader_cli.repo.versions import changed
from ambitiekader_cli.report.changes.review import Named, Review, review
from ambitiekader_cli.source import Source, Unreadable


class Comparison(NamedTuple):
    """What differs, and whether there are newer edits that are in neither version."""

    review: Review
    unrecorded: bool


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
    context = _context_of(git, versions)
    diff = changes_between(changed(git, versions), context)
    if looptijd_changed(diff.changes):
        moved = moved_along(_files(git, versions), diff.changes, context)
        diff = diff._replace(changes=(*diff.changes, *moved))
    now = "dit voorstel" if proposed else "de werkmap"
    named = (_called(versions.before, now), _called(versions.after, now))
    return Comparison(review(diff, context.names, named), _has_unrecorded(git, versions.after))


def _has_unrecorded(git: Git, head: Commit | None) -> bool:
    """Somebody who compares commits may think that their newest edits are in one."""
    if head is None or head.word != HEAD or git.bare:
        return False
    return bool(changed(git, Range(head, None)))


def _context_of(git: Git, versions: Range) -> DiffContext:
    """What changes between these versions must be read against."""

    def read(path: str, older: bool) -> object:
        if not older and versions.after is None:
            return data_on_disk(git, path)
        commit = versions.before if older else versions.after
        return _data_at(git, commit, path)

    return DiffContext(read)


def _files(git: Git, versions: Range) -> Iterator[File]:
    """Every data file of the newer version that speaks of the looptijd and can be read."""
    if versions.after:
        found = at(git, versions.after, ["data/"])
        contents = ((path, version.content) for path, version in found.items())
    else:
        entries = (entry for entry in repo.entries(git.folder) if not entry.refused)
        contents = ((entry.path, _on_disk(git, entry.path)) for entry in entries)
    for path, content in contents:
        file = read_file(path, Version(content)) if b"looptijd" in content.lower() else None
        if isinstance(file, File):
            yield file


def _on_disk(git: Git, path: str) -> bytes:
    try:
        return repo.read(git.folder, path)
    except OSError:
        return b""


def _data_at(git: Git, commit: Commit | None, path: str) -> object:
    found = at(git, commit, [path]).get(path) if commit else None
    try:
        return Source(path, found.content).data() if found and not found.refused else None
    except Unreadable:
        return None


def data_on_disk(git: Git, path: str) -> object:
    """What a file holds now; None when it is not there or cannot be read."""
    try:
        return Source(path, repo.read(git.folder, path)).data()
    except (Unreadable, OSError):
        return None


def _called(commit: Commit | None, now: str) -> Named:
    if commit is None:
        return Named(None, now)
    named = commit.word if commit.hash.startswith(commit.word) else None
    return Named(commit.hash, named or f"{commit.word} ({commit.hash[:10]})")
