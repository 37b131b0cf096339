"""Which data files differ between two versions, and what each version of them holds."""

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import NamedTuple, TypeAlias

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.repo import files
from ambitiekader_cli.repo.blobs import Blobs
from ambitiekader_cli.repo.commits import FETCH, Commit, Range
from ambitiekader_cli.repo.git import Git
from ambitiekader_cli.repo.refusals import LINK, reason
from ambitiekader_cli.repo.revision import blob_like


class Version(NamedTuple):
    """One version of one file. Without content it was not opened, for the reason given."""

    content: bytes = b""
    refused: str = ""


class Changed(NamedTuple):
    """A file that differs; None where it does not exist."""

    path: str
    before: Version | None
    after: Version | None


class Blob(NamedTuple):
    """What a tree says of a file: its kind and the name of its content."""

    mode: int
    name: str


Pairs: TypeAlias = dict[str, tuple[Blob | None, Blob | None]]
"""Per path the file in the older and in the newer version."""


def changed(git: Git, versions: Range) -> list[Changed]:
    """Every file under data/ that differs, sorted by path."""
    with Blobs(git) as blobs:
        if versions.after is None:
            return [*_against_disk(git, versions.before, blobs)]
        pairs = _between(git, versions.before, versions.after)
        return [*with_content(pairs, blobs)]


def with_content(pairs: Pairs, blobs: Blobs) -> Iterator[Changed]:
    """The same files with what they hold."""
    for path, (before, after) in sorted(pairs.items()):
        if not files.is_ignored(path.rpartition("/")[2]):
            yield Changed(path, _version(before, blobs), _version(after, blobs))


def at(git: Git, commit: Commit, paths: Iterable[str]) -> dict[str, Version]:
    """What these files held at a commit; a path ending in `/` is a folder. Absent is left out."""
    listed = git.answer("ls-tree", "-r", "-z", commit.hash, "--", *paths)
    if listed is None:
        raise _missing(commit)
    found: dict[str, Version] = {}
    with Blobs(git) as blobs:
        for line in _parts(listed):
            about, _, path = line.partition("\t")
            mode, _, name = about.split(" ")
            found[path] = _opened(Blob(int(mode, 8), name), blobs)
    return found


def _between(git: Git, before: Commit, after: Commit) -> Pairs:
    if before.hash == after.hash:
        return {}
    raw = git.answer("diff-tree", *RAW, before.hash, after.hash, "--", "data")
    if raw is None:
        raise _missing(before)
    return pairs_in(_parts(raw))


def _against_disk(git: Git, before: Commit, blobs: Blobs) -> Iterator[Changed]:
    """What git's index thinks has changed, and what it does not know; then looked at by content."""
    raw = git.answer("diff-index", *RAW, "--ignore-submodules=dirty", before.hash, "--", "data")
    unknown = git.answer("ls-files", "--others", "-z", "--", "data")
    if raw is None or unknown is None:
        raise _missing(before)
    pairs = pairs_in(_parts(raw))
    pairs |= {path: (None, None) for path in _parts(unknown) if path not in pairs}
    for path, (blob, indexed) in sorted(pairs.items()):
        now = _on_disk(git, path, indexed)
        same = now and blob and not now.refused and _is(now.content, blob)
        if not same and not files.is_ignored(path.rpartition("/")[2]):
            yield Changed(path, _version(blob, blobs), now)


def _on_disk(git: Git, path: str, indexed: Blob | None) -> Version | None:
    """What lies under a link is gone, as git sees it; the link itself is refused."""
    if path.endswith("/") or (indexed and stat.S_IFMT(indexed.mode) == _SUBMODULE):
        return Version(refused=_KINDS[_SUBMODULE])
    folder = path.rpartition("/")[0]
    if folder and files.refused(git.folder, folder) == LINK:
        return None
    if not os.path.lexists(git.folder / path):
        return None
    if why := files.refused(git.folder, path):
        return Version(refused=why)
    try:
        return Version(files.read(git.folder, path))
    except OSError as error:
        return Version(refused=f"niet te lezen ({reason(error)})")


def _is(content: bytes, blob: Blob) -> bool:
    return stat.S_ISREG(blob.mode) and blob_like(content, blob.name) == blob.name


RAW = (
    *("-r", "-z", "--raw", "--no-abbrev", "--no-renames", "--no-ext-diff", "--relative"),
    "--ignore-submodules=none",
)
_SUBMODULE = 0o160000
_KINDS = {
    stat.S_IFLNK: LINK,
    _SUBMODULE: "een andere git-repository (submodule)",
}


def pairs_in(raw: Iterable[str]) -> Pairs:
    """Git's raw output: `:mode mode name name status`, then the path."""
    found: Pairs = {}
    parts = iter(raw)
    for about, path in zip(parts, parts, strict=True):
        modes_and_names = about.lstrip(":").split(" ")
        sides = zip(modes_and_names[:2], modes_and_names[2:4], strict=True)
        one, other = (Blob(int(mode, 8), name) if int(mode, 8) else None for mode, name in sides)
        found[path] = (one, other)
    return found


def below_links(pairs: Pairs) -> Pairs:
    """What lay below a folder that became a link or a submodule is not gone: it cannot be read."""
    older, newer = (
        {path: blob for path, sides in pairs.items() if (blob := sides[n]) and _kind(blob)}
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


def _parts(raw: bytes) -> list[str]:
    return [part for part in raw.decode("utf-8", "surrogateescape").split("\0") if part]


def _version(blob: Blob | None, blobs: Blobs) -> Version | None:
    return _opened(blob, blobs) if blob else None


def _opened(blob: Blob, blobs: Blobs) -> Version:
    refused = _kind(blob)
    return Version(refused=refused) if refused else Version(blobs.content(blob.name))


def _kind(blob: Blob) -> str:
    """What it is if it is no file."""
    return _KINDS.get(stat.S_IFMT(blob.mode), "")


def _missing(commit: Commit) -> UserError:
    return UserError(f"de inhoud van `{commit.word}` is hier niet (volledig) opgehaald", FETCH)
