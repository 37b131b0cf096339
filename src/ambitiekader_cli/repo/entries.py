"""Which files a data repository has on disk, and what they hold."""

import errno
import os
import re
import stat
from collections.abc import Container, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.repo.atomic_write import is_leftover
from ambitiekader_cli.repo.disk_errors import LINK, NOT_A_FILE, NotPlain, reason
from ambitiekader_cli.repo.door import content, may_be_there
from ambitiekader_cli.source import MAX_BYTES
from ambitiekader_cli.text import visible

DEEPEST = 3
"""Folders above a data file, as in data/local/voorbeeldstad/activiteiten."""
MOST_FILES = 20_000
"""Under one folder. A country has 8,000 in twenty years; of 100,000 each command takes minutes."""
IGNORED = frozenset({"README.md", ".gitkeep", ".gitattributes"})
_NEVER_DATA = re.compile(
    r"\.~lock\..*\#|~\$.*|\.\#.*"  # who has a file open: LibreOffice, Office, Emacs
    r"|\.DS_Store|\._.*|(?:eh)?[Tt]humbs\.db|[Dd]esktop\.ini|\.directory"  # how a folder looks
    r"|\.nfs[0-9a-f]+|\.fuse_hidden[0-9a-f]+|~WRL[0-9]+\.tmp"  # what a program still has open
)
_OF_AN_EDITOR = re.compile(r"(?P<backup>.+)~|\.(?P<swap>.+)\.sw[a-p]|\#(?P<unsaved>.+)\#")
"""What an editor keeps of the file that is named in it."""
TOO_DEEP = "een map die hier niet hoort"
UNREADABLE = "een map die niet te lezen is"


class DataFile(NamedTuple):
    """Something found under data/. Its path is relative to the repository, with `/`."""

    path: str
    refused: str = ""
    """Why it is not opened: a link, a device, a folder that cannot be read."""


def entries(root: Path) -> Iterator[DataFile]:
    """Every file under data/, sorted, links and devices marked and never opened."""
    yield from walk(root / "data", "data")


def entries_at(root: Path, paths: Iterable[str]) -> Iterator[DataFile]:
    """Of these files and folders those that are there, with all that lies in them."""
    for path in paths:
        here = root / path
        if here.is_dir():
            yield from walk(here, path)
        elif may_be_there(here):
            yield DataFile(path, refused(root, path))


def folders(root: Path) -> Iterator[Path]:
    """Every folder where data may lie, with `data` itself; none behind a link."""
    data = root / "data"
    waiting = [] if data.is_symlink() else [(data, 0)]
    while waiting:
        folder, depth = waiting.pop()
        yield folder
        with suppress(OSError), os.scandir(folder) as found:
            waiting += [
                (Path(child.path), depth + 1)
                for child in found
                if depth < DEEPEST and child.is_dir(follow_symlinks=False)
                if not _is_junction(child)
            ]


def read(root: Path, path: str) -> bytes:
    """The bytes of a file, at most one more than is allowed; raises OSError.

    Never through a link, nor from a device or a pipe: those may lead outside, or never end.
    """
    if reason_to_refuse := refused(root, path):
        raise NotPlain(errno.EINVAL, reason_to_refuse, path)
    return content(root / path, MAX_BYTES)


def refused(root: Path, path: str) -> str:
    """Why a file is not opened: it, or a folder on the way to it, is a link or no plain file."""
    here = str(root)  # as text: a country has 3,000 files, each below six folders
    for part in path.split("/"):
        here += f"{os.sep}{part}"
        try:
            mode = os.lstat(here).st_mode
        except OSError:
            return ""
        if stat.S_ISLNK(mode):
            return LINK
    return "" if stat.S_ISREG(mode) else NOT_A_FILE


def walk(folder: Path, name: str) -> Iterator[DataFile]:
    """Every file under a folder; `name` is how its path begins.

    Raises UserError when they are too many to be data.
    """
    for number, each in enumerate(_walk(folder, name), 1):
        if number > MOST_FILES:
            raise too_many(name, f"haal weg wat daar niet hoort, zoals `{visible(each.path)}`")
        yield each


def too_many(where: str, advice: str) -> UserError:
    """More files in a place than a repository of this kind has."""
    number = f"{MOST_FILES:,}".replace(",", ".")
    return UserError(f"in `{where}` staan meer dan {number} bestanden", advice, exit_code=1)


def _walk(folder: Path, name: str) -> Iterator[DataFile]:
    try:
        if folder.is_symlink():
            yield DataFile(name, LINK)
            return
        with os.scandir(folder) as found:
            children = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        yield DataFile(name, f"{UNREADABLE} ({reason(error)})")
        return
    paths = frozenset(f"{name}/{child.name}" for child in children)
    for child in children:
        path = f"{name}/{child.name}"
        if _is_junction(child):
            yield DataFile(path, "een snelkoppeling (junction)")
        elif child.is_dir(follow_symlinks=False) and path.count("/") > DEEPEST:
            yield DataFile(path, TOO_DEEP)
        elif child.is_dir(follow_symlinks=False):
            yield from _walk(folder / child.name, path)
        elif not is_ignored(path, paths):
            yield _entry(child, path)


def is_ignored(path: str, others: Container[str] | None = None) -> bool:
    """Whether a file may lie under data/ without being data; it is never opened.

    By its name alone, where such a file holds no text of ours. What an editor keeps of a file does:
    that is ignored beside the file itself, for that holds what was saved. `others` are the paths of
    all files in its folder; None when they are not known.
    """
    folder, _, name = path.rpartition("/")
    if name in IGNORED or is_leftover(name) or _NEVER_DATA.fullmatch(name):
        return True
    if not (kept := _OF_AN_EDITOR.fullmatch(name)):
        return False
    return others is None or f"{folder}/{kept[kept.lastgroup or 0]}" in others


def _is_junction(child: os.DirEntry[str]) -> bool:
    """A folder on Windows that is really somewhere else."""
    attributes: int = getattr(child.stat(follow_symlinks=False), "st_file_attributes", 0)
    return bool(attributes & stat.FILE_ATTRIBUTE_REPARSE_POINT) and not child.is_symlink()


def _entry(child: os.DirEntry[str], path: str) -> DataFile:
    try:
        mode = child.stat(follow_symlinks=False).st_mode
    except OSError as error:
        return DataFile(path, f"niet te lezen ({reason(error)})")
    if stat.S_ISLNK(mode):
        return DataFile(path, LINK)
    return DataFile(path) if stat.S_ISREG(mode) else DataFile(path, NOT_A_FILE)
