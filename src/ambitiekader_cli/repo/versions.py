"""Which data files differ between two versions, and what each version of them holds."""

import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import PurePosixPath
from subprocess import CompletedProcess
from typing import NamedTuple, TypeAlias

from ambitiekader_cli.repo.disk_errors import LINK, reason
from ambitiekader_cli.repo.door import may_be_there
from ambitiekader_cli.repo.entries import MOST_FILES, is_ignored, read, refused, too_many
from ambitiekader_cli.repo.git import Git, parts
from ambitiekader_cli.repo.named_commits import Commit, Range
from ambitiekader_cli.repo.revision import blob_like
from ambitiekader_cli.repo.stored import SUBMODULE, Blob, Blobs, Version, not_fetched


class Changed(NamedTuple):
    """A file that differs; None where it does not exist."""

    path: str
    before: Version | None
    after: Version | None


Pairs: TypeAlias = dict[str, tuple[Blob | None, Blob | None]]
"""Per path the file in the older and in the newer version."""


def changed(git: Git, versions: Range) -> list[Changed]:
    """Every file under data/ that differs, sorted by path."""
    with changed_when_asked(git, versions) as answer:
        return answer()


@contextmanager
def changed_when_asked(git: Git, versions: Range) -> Iterator[Callable[[], list[Changed]]]:
    """The same, to be called for when it is needed: git looks at the disk meanwhile."""
    with Blobs(git) as blobs:
        if versions.after:
            before, after = versions.before, versions.after
            yield lambda: [*with_content(_between(git, before, after), blobs)]
            return
        before = versions.before
        with git.working(*_since(before, "data")) as outcomes:
            yield lambda: [*_against_disk(git, _few(_pairs(outcomes(), before), before), blobs)]


def with_content(pairs: Pairs, blobs: Blobs) -> Iterator[Changed]:
    """The same files with what they hold."""
    kept = {path: pair for path, pair in sorted(pairs.items()) if not is_ignored(path)}
    versions = blobs.versions(blob for pair in kept.values() for blob in pair if blob)
    for path, pair in kept.items():
        yield Changed(path, *(next(versions) if blob else None for blob in pair))


def changed_paths(git: Git, before: Commit, folder: str) -> set[str]:
    """What differs on disk in a folder, by git's word alone; what git does not know too."""
    return {*_pairs(git.runs(*_since(before, folder)), before)}


def _between(git: Git, before: Commit, after: Commit) -> Pairs:
    if before.hash == after.hash:
        return {}
    raw = git.answer("diff-tree", *RAW, before.hash, after.hash, "--", "data")
    if raw is None:
        raise not_fetched(before)
    return _few(pairs_in(parts(raw)), before)


def _few(pairs: Pairs, before: Commit) -> Pairs:
    if len(pairs) > MOST_FILES:
        advice = f"vergelijk met een versie die er meer op lijkt dan `{before.word}`"
        raise too_many("wat verschilt", advice)
    return pairs


def _against_disk(git: Git, pairs: Pairs, blobs: Blobs) -> Iterator[Changed]:
    """What git's index thinks has changed, and what it does not know; then looked at by content."""
    if pairs:
        blobs.start()
    differing: dict[str, tuple[Blob | None, Version | None]] = {}
    for path, (blob, indexed) in sorted(pairs.items()):
        now = _on_disk(git, path, indexed)
        same = now and blob and not now.refused and _is(now.content, blob)
        if not same and not is_ignored(path):
            differing[path] = blob, now
    versions = blobs.versions(blob for blob, _ in differing.values() if blob)
    for path, (blob, now) in differing.items():
        yield Changed(path, next(versions) if blob else None, now)


def _since(before: Commit, folder: str) -> tuple[tuple[str, ...], ...]:
    """Asks git what differs from a commit to its index, from there to the disk, and what is new.

    One `diff-index` says both, but takes a minute where 100,000 files lie beside the folder.
    """
    kept = (*RAW, "--ignore-submodules=dirty")
    return (
        ("diff-index", "--cached", *kept, before.hash, "--", folder),
        ("diff-files", *kept, "--", folder),
        ("ls-files", "--others", "-z", "--", folder),
    )


def _pairs(outcomes: list[CompletedProcess[bytes]], before: Commit) -> Pairs:
    """By git's word alone."""
    if any(done.returncode for done in outcomes):
        raise not_fetched(before)
    staged, loose, unknown = (done.stdout for done in outcomes)
    pairs = pairs_in(parts(staged))
    for path, (indexed, now) in pairs_in(parts(loose)).items():
        pairs[path] = (pairs[path][0] if path in pairs else indexed, now)
    return dict.fromkeys(parts(unknown), (None, None)) | pairs


def _on_disk(git: Git, path: str, indexed: Blob | None) -> Version | None:
    """What lies under a link is gone, as git sees it; the link itself is refused."""
    if path.endswith("/") or (indexed and indexed.refused == SUBMODULE):
        return Version(refused=SUBMODULE)
    folder = path.rpartition("/")[0]
    if folder and refused(git.folder, folder) == LINK:
        return None
    if not may_be_there(git.folder / path):
        return None
    if why := refused(git.folder, path):
        return Version(refused=why)
    try:
        return Version(read(git.folder, path))
    except OSError as error:
        return Version(refused=f"niet te lezen ({reason(error)})")


def _is(content: bytes, blob: Blob) -> bool:
    return stat.S_ISREG(blob.mode) and blob_like(content, blob.name) == blob.name


RAW = (
    *("-r", "-z", "--raw", "--no-abbrev", "--no-renames", "--no-ext-diff", "--relative"),
    "--ignore-submodules=none",
)


def pairs_in(raw: Iterable[str]) -> Pairs:
    """Git's raw output: `:mode mode name name status`, then the path."""
    pairs: Pairs = {}
    rest = iter(raw)
    for about, path in zip(rest, rest, strict=True):
        modes_and_names = about.lstrip(":").split(" ")
        sides = zip(modes_and_names[:2], modes_and_names[2:4], strict=True)
        one, other = (Blob(int(mode, 8), name) if int(mode, 8) else None for mode, name in sides)
        pairs[path] = (one, other)
    return pairs


def below_links(pairs: Pairs) -> Pairs:
    """What lay below a folder that became a link or a submodule is not gone: it cannot be read."""
    older, newer = (
        {path: blob for path, sides in pairs.items() if (blob := sides[n]) and blob.refused}
        for n in (0, 1)
    )
    if not older and not newer:
        return pairs
    return {
        path: (one or _above(path, older), other or _above(path, newer))
        for path, (one, other) in pairs.items()
    }


def _above(path: str, links: Mapping[str, Blob]) -> Blob | None:
    folders = (str(folder) for folder in PurePosixPath(path).parents)
    return next((links[folder] for folder in folders if folder in links), None)
