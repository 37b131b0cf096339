"""Two versions of a repository, compared and shown."""

import os
from collections.abc import Iterator
from pathlib import Path

from ambitiekader_cli import repo
from ambitiekader_cli.cli.output import json_text, note
from ambitiekader_cli.cli.screen import paper
from ambitiekader_cli.diff.changes import compare
from ambitiekader_cli.diff.context import Context
from ambitiekader_cli.diff.data_file import File, read_file
from ambitiekader_cli.diff.planning_change import looptijd_changed, moved_along
from ambitiekader_cli.repo.git import Git, is_bare, opened
from ambitiekader_cli.repo.named_commits import HEAD, Commit, Range, range_of, since
from ambitiekader_cli.repo.stored import Version, at
from ambitiekader_cli.repo.versions import changed
from ambitiekader_cli.report.changes.review import Named, Review, review
from ambitiekader_cli.source import Source, Unreadable


def compared(given: Path | None, base: str | None, head: str | None) -> Review:
    """What differs between the versions that somebody named."""
    git = opened(root_of(given))
    target = _target_branch() if base is None else None
    versions = since(git, target) if target else range_of(git, base, head)
    if versions.after and versions.after.word == HEAD and not git.bare:
        _tell_unrecorded(git, versions.after)
    context = _context_of(git, versions)
    diff = compare(changed(git, versions), context)
    if looptijd_changed(diff.changes):
        moved = moved_along(_files(git, versions), diff.changes, context)
        diff = diff._replace(changes=(*diff.changes, *moved))
    now = "dit voorstel" if target else "de werkmap"
    return review(
        diff, context.names, (_called(versions.before, now), _called(versions.after, now))
    )


def _tell_unrecorded(git: Git, head: Commit) -> None:
    """Somebody who compares commits may think that their newest edits are in one."""
    if changed(git, Range(head, None)):
        note("let op: u hebt ook wijzigingen die nog niet zijn vastgelegd; `ak diff` toont ze")


def _context_of(git: Git, versions: Range) -> Context:
    """What changes between these versions must be read against."""

    def read(path: str, older: bool) -> object:
        if not older and versions.after is None:
            return data_on_disk(git, path)
        commit = versions.before if older else versions.after
        return _data_at(git, commit, path)

    return Context(read)


def shown(found: Review, shape: str) -> str:
    """In one of the formats; each is imported only when it is asked for."""
    if shape == "json":
        from ambitiekader_cli.report.changes.as_json import diff_json  # noqa: PLC0415

        return json_text(diff_json(found))
    if shape == "markdown":
        from ambitiekader_cli.report.changes.as_markdown import diff_markdown  # noqa: PLC0415

        return diff_markdown(found)
    if shape == "html":
        from ambitiekader_cli.report.changes.as_html import diff_html  # noqa: PLC0415

        return diff_html(found)
    from ambitiekader_cli.report.changes.as_text import diff_text  # noqa: PLC0415

    return diff_text(found, paper())


def root_of(given: Path | None) -> Path:
    """Like other commands, but a repository without working tree is fine too."""
    folder = given or Path.cwd()
    if is_bare(folder):
        return folder
    return repo.given_root(given) if given else repo.find_root(folder)


def _target_branch() -> str | None:
    """The branch that a pull or merge request goes to, when a forge runs us for one."""
    if branch := os.environ.get("GITHUB_BASE_REF"):
        return f"origin/{branch}"
    return os.environ.get("CI_MERGE_REQUEST_DIFF_BASE_SHA") or None


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
