"""What is told of two versions: every change in its sentence.

It takes some time to import, so `compare` lets git begin first.
"""

from collections.abc import Iterator, Sequence

from ambitiekader_cli.diff.all_changes import changes_between
from ambitiekader_cli.diff.context import DiffContext, Read
from ambitiekader_cli.diff.data_file import File, read_file
from ambitiekader_cli.diff.planning_change import looptijd_changed, moved_along
from ambitiekader_cli.repo.named_commits import Commit
from ambitiekader_cli.repo.snapshot import Snapshot
from ambitiekader_cli.repo.stored import Version
from ambitiekader_cli.repo.versions import Changed
from ambitiekader_cli.report.changes.review import Named, Review, review, with_ended
from ambitiekader_cli.words.keys import day_of


def reviewed(
    files: Sequence[Changed], read: Read, after: Snapshot, names: tuple[Named, Named]
) -> Review:
    """What differs in these files, for who calls the two versions so."""
    context = DiffContext(read)
    diff = changes_between(files, context)
    if looptijd_changed(diff.changes):
        moved = moved_along(_of_looptijd(after), diff.changes, context)
        diff = diff._replace(changes=(*diff.changes, *moved))
    found = review(diff, context.names, names)
    if looptijd_changed(diff.changes):
        from ambitiekader_cli.work.comparing.ended_frame import archived  # noqa: PLC0415 - rare

        return with_ended(found, *archived(diff.changes, context, after))
    return found


def _of_looptijd(side: Snapshot) -> Iterator[File]:
    """Every data file that speaks of the looptijd and can be read."""
    for entry, content in side.files().items():
        if not entry.refused and b"looptijd" in content.lower():
            file = read_file(entry.path, Version(content))
            if isinstance(file, File):
                yield file


def called(commit: Commit | None, now: str) -> Named:
    """What people call a commit, or the files as they are now."""
    if commit is None:
        return Named(None, now)
    if commit.made:
        made = "" if commit.made == commit.word else f" van {day_of(commit.made)}"
        return Named(commit.hash, f"{day_of(commit.word)} ({commit.hash[:10]}{made})")
    named = commit.word if commit.hash.startswith(commit.word) else None
    return Named(commit.hash, named or f"{commit.word} ({commit.hash[:10]})")
