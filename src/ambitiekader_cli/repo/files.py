# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Which files a data repository has on disk, and what they hold."""

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ambitiekader_cli.source import MAX_BYTES

DEEPEST = 3
"""Folders above a data file, as in data/local/pekela/activiteiten."""
IGNORED = frozenset(
    {"README.md", ".gitkeep", ".gitattributes", ".DS_Store", "Thumbs.db", "desktop.ini"}
)
TOO_DEEP = "een map die hier niet hoort"


class Entry(NamedTuple):
    """Something found under data/. Its path is relative to the repository, with `/`."""

    path: str
    refused: str = ""
    """Why it is not opened: a link, a device, a folder that cannot be read."""


def entries(root: Path) -> Iterator[Entry]:
    """Every file under data/, sorted, links and devices marked and never opened."""
    yield from walk(root / "data", "data")


def read(root: Path, path: str) -> bytes:
    """The bytes of a file, at most one more than is allowed; raises OSError.

    Never through a link, nor from a device or a pipe: those may lead outside, or never end.
    """
    if reason_to_refuse := refused(root, path):
        raise OSError(errno.EINVAL, reason_to_refuse, path)
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    handle = os.open(root / path, flags | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, NOT_A_FILE, path)
        return file.read(MAX_BYTES + 1)


def refused(root: Path, path: str) -> str:
    """Why a file is not opened: it, or a folder on the way to it, is a link or no plain file."""
    here = root
    for part in path.split("/"):
        here /= part
        try:
            mode = here.lstat().st_mode
        except OSError:
            return ""
        if stat.S_ISLNK(mode):
            return LINK
    return "" if stat.S_ISREG(mode) else NOT_A_FILE


LINK = "een snelkoppeling (symlink)"
NOT_A_FILE = "geen gewoon bestand"


def write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; the older one stays until then. Raises OSError."""
    mode = path.stat().st_mode if path.exists() else 0o644
    temporary = written_beside(path, content, stat.S_IMODE(mode))
    try:
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def written_beside(target: Path, content: bytes, mode: int) -> Path:
    """A file beside the target, safely on disk: a rename works only within one file system."""
    import tempfile  # noqa: PLC0415 - reading commands never write

    handle, name = tempfile.mkstemp(prefix=".ak-", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(mode)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def walk(folder: Path, name: str) -> Iterator[Entry]:
    """Every file under a folder; `name` is how its path begins."""
    try:
        if folder.is_symlink():
            yield Entry(name, LINK)
            return
        with os.scandir(folder) as found:
            children = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        yield Entry(name, f"een map die niet te lezen is ({reason(error)})")
        return
    for child in children:
        path = f"{name}/{child.name}"
        if _is_junction(child):
            yield Entry(path, "een snelkoppeling (junction)")
        elif child.is_dir(follow_symlinks=False) and path.count("/") > DEEPEST:
            yield Entry(path, TOO_DEEP)
        elif child.is_dir(follow_symlinks=False):
            yield from walk(folder / child.name, path)
        elif child.name not in IGNORED:
            yield _entry(child, path)


def _is_junction(child: os.DirEntry[str]) -> bool:
    """A folder on Windows that is really somewhere else."""
    attributes: int = getattr(child.stat(follow_symlinks=False), "st_file_attributes", 0)
    return bool(attributes & stat.FILE_ATTRIBUTE_REPARSE_POINT) and not child.is_symlink()


def _entry(child: os.DirEntry[str], path: str) -> Entry:
    try:
        mode = child.stat(follow_symlinks=False).st_mode
    except OSError as error:
        return Entry(path, f"niet te lezen ({reason(error)})")
    if stat.S_ISLNK(mode):
        return Entry(path, LINK)
    return Entry(path) if stat.S_ISREG(mode) else Entry(path, NOT_A_FILE)


def reason(error: OSError) -> str:
    """Why the operating system refused, in Dutch."""
    by_number = {errno.ENOSPC: "de schijf is vol", errno.ENAMETOOLONG: "de naam is te lang"}
    reasons = {
        PermissionError: "geen toegang",
        FileNotFoundError: "bestaat niet",
        FileExistsError: "er staat al een bestand met die naam",
        IsADirectoryError: "is een map",
        NotADirectoryError: "is geen map",
    }
    if error.strerror in (LINK, NOT_A_FILE):
        return error.strerror
    known = by_number.get(error.errno or 0) or reasons.get(type(error))
    return known or (error.strerror or "onbekende oorzaak").lower()
