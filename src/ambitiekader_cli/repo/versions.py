# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Which data files differ between two versions, and what each version of them holds."""

import stat
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ambitiekader_cli.diagnostics import UserError
from ambitiekader_cli.repo import files
from ambitiekader_cli.repo.commits import FETCH, Commit, Range
from ambitiekader_cli.repo.git import Git
from ambitiekader_cli.repo.revision import blob_like
from ambitiekader_cli.source import MAX_BYTES

NO_BLOB = frozenset("0")


class Version(NamedTuple):
    """One version of one file. Without content it was not opened, for the reason given."""

    content: bytes = b""
    refused: str = ""


class Changed(NamedTuple):
    """A file that differs; None where it does not exist."""

    path: str
    before: Version | None
    after: Version | None


class _Blob(NamedTuple):
    """What a tree says of a file: its kind and the name of its content."""

    mode: int
    name: str


_Pair = tuple[_Blob | None, _Blob | None]


def changed(git: Git, versions: Range) -> list[Changed]:
    """Every file under data/ that differs, sorted by path."""
    if versions.after:
        pairs = _between(git, versions.before, versions.after)
        on_disk: Mapping[str, Version] = {}
    else:
        pairs, on_disk = _against_disk(git, versions.before)
    contents = _contents(git, (blob for pair in pairs.values() for blob in pair if blob))
    found = []
    for path, (before, after) in sorted(pairs.items()):
        now = on_disk.get(path) if versions.after is None else _version(after, contents)
        found.append(Changed(path, _version(before, contents), now))
    return found


def at(git: Git, commit: Commit, paths: Iterable[str]) -> dict[str, Version]:
    """What these files held at a commit; a path ending in `/` is a folder. Absent is left out."""
    listed = git.answer("ls-tree", "-r", "-z", commit.hash, "--", *paths)
    if listed is None:
        raise _missing(commit)
    blobs: dict[str, _Blob] = {}
    for line in _text(listed):
        about, _, path = line.partition("\t")
        mode, _, name = about.split(" ")
        blobs[path] = _Blob(int(mode, 8), name)
    contents = _contents(git, blobs.values())
    return {path: _opened(blob, contents) for path, blob in blobs.items()}


def _between(git: Git, before: Commit, after: Commit) -> dict[str, _Pair]:
    if before.hash == after.hash:
        return {}
    raw = git.answer("diff-tree", *_RAW, before.hash, after.hash, "--", "data")
    if raw is None:
        raise _missing(before)
    return dict(_pairs(raw))


def _against_disk(git: Git, before: Commit) -> tuple[dict[str, _Pair], dict[str, Version]]:
    """What git's index thinks has changed, and what it does not know; then looked at by content."""
    raw = git.answer("diff-index", *_RAW, "--ignore-submodules=dirty", before.hash, "--", "data")
    unknown = git.answer("ls-files", "--others", "-z", "--", "data")
    if raw is None or unknown is None:
        raise _missing(before)
    pairs = dict(_pairs(raw))
    pairs |= {path: (None, None) for path in _text(unknown) if path not in pairs}
    found: dict[str, _Pair] = {}
    on_disk: dict[str, Version] = {}
    for path, (blob, after) in pairs.items():
        if path.rpartition("/")[2] in files.IGNORED:
            continue
        version = _on_disk(git, path, after)
        if version and blob and not version.refused and _same(version.content, blob):
            continue
        found[path] = (blob, None)
        if version:
            on_disk[path] = version
    return found, on_disk


def _on_disk(git: Git, path: str, indexed: _Blob | None) -> Version | None:
    if indexed and stat.S_IFMT(indexed.mode) == _SUBMODULE:
        return Version(refused=_KINDS[_SUBMODULE])
    try:
        if (git.folder / path).is_symlink():
            return Version(refused=_KINDS[stat.S_IFLNK])
        if not (git.folder / path).is_file():
            return None
        return Version(files.read(git.folder, path))
    except OSError as error:
        return Version(refused=f"niet te lezen ({files.reason(error)})")


def _same(content: bytes, blob: _Blob) -> bool:
    return stat.S_ISREG(blob.mode) and blob_like(content, blob.name) == blob.name


_RAW = ("-r", "-z", "--raw", "--no-abbrev", "--no-renames", "--no-ext-diff", "--relative")
_SUBMODULE = 0o160000
_KINDS = {
    stat.S_IFLNK: "een snelkoppeling (symlink)",
    _SUBMODULE: "een andere git-repository (submodule)",
}


def _pairs(raw: bytes) -> Iterator[tuple[str, _Pair]]:
    """Git's raw output: `:mode mode name name status`, then the path."""
    parts = iter(_text(raw))
    for about, path in zip(parts, parts, strict=True):
        before, after, old, new, _ = about.lstrip(":").split(" ")
        pair = (_Blob(int(before, 8), old), _Blob(int(after, 8), new))
        one, other = (blob if blob.mode else None for blob in pair)
        yield path, (one, other)


def _text(raw: bytes) -> list[str]:
    return [part for part in raw.decode("utf-8", "surrogateescape").split("\0") if part]


def _version(blob: _Blob | None, contents: Mapping[str, bytes]) -> Version | None:
    return _opened(blob, contents) if blob else None


def _opened(blob: _Blob, contents: Mapping[str, bytes]) -> Version:
    refused = _KINDS.get(stat.S_IFMT(blob.mode), "")
    return Version(refused=refused) if refused else Version(contents[blob.name])


def _contents(git: Git, blobs: Iterable[_Blob]) -> dict[str, bytes]:
    """What blobs hold, through one git; of one that is too large only that it is."""
    regular = (blob.name for blob in blobs if stat.S_ISREG(blob.mode) and {*blob.name} != NO_BLOB)
    names = list(dict.fromkeys(regular))
    sizes = dict(_sizes(git, names)) if names else {}
    found = {name: bytes(MAX_BYTES + 1) for name, size in sizes.items() if size > MAX_BYTES}
    found |= _batch(git, [name for name in sizes if name not in found])
    if len(found) < len(names):
        raise UserError("een deel van deze versie is hier niet opgehaald", FETCH)
    return found


def _sizes(git: Git, names: Iterable[str]) -> Iterator[tuple[str, int]]:
    checked = git.answer("cat-file", "--batch-check", given=_lines(names)) or b""
    for line in checked.decode().splitlines():
        name, kind, *size = line.split(" ")
        if kind == "blob":
            yield name, int(size[0])


def _batch(git: Git, names: list[str]) -> dict[str, bytes]:
    raw = git.answer("cat-file", "--batch", given=_lines(names)) if names else b""
    found: dict[str, bytes] = {}
    start = 0
    while raw and start < len(raw):
        end = raw.index(b"\n", start)
        name, _, length = raw[start:end].decode().split(" ")
        found[name] = raw[end + 1 : end + 1 + int(length)]
        start = end + 1 + int(length) + 1
    return found


def _lines(names: Iterable[str]) -> bytes:
    return "".join(f"{name}\n" for name in names).encode()


def _missing(commit: Commit) -> UserError:
    return UserError(f"de inhoud van `{commit.word}` is hier niet (volledig) opgehaald", FETCH)
