"""What git would wait for without end, or read until memory is full.

Git opens what lies in its own folder, attributes, and folders of git among the data, without a look
at what they are.
"""

import os
import stat
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from ambitiekader_cli.repo.disk_errors import NOT_A_FILE
from ambitiekader_cli.repo.door import content

MOST_BYTES = 256 * 1024 * 1024
"""Git reads most of these files whole; an index of two million files is as large."""
_SEARCHED = ("info", "logs", "objects", "refs", "reftable")
"""Where git looks for what we ask; not where hooks, submodules and large files are."""
_ATTRIBUTES = ".gitattributes"
_MAYBE_BARE = ("HEAD", "commondir")
_LONGEST = 1024 * 1024
"""Bytes of a file that says where git's folder is; git's own limit."""


def obstacle(folder: Path, *, bare: bool) -> str:
    """The first such thing, in Dutch; empty when git can be asked."""
    real = Path(os.path.realpath(folder))
    opened = _inside(real) if bare else chain(_from(real), _among(real / "data"))
    return next((f"`{path}` is {why}" for path in opened if (why := _why_not(path))), "")


def _from(folder: Path) -> Iterator[Path]:
    """What git opens when it begins in a folder and looks upwards for its own."""
    for level in (folder, *folder.parents):
        yield level / _ATTRIBUTES
        if own := own_folder(level):
            yield from _inside(own)
            return
        yield from (level / name for name in _MAYBE_BARE)


def _among(data: Path) -> Iterator[Path]:
    """What it opens when it looks for what is new, or compares a file by its content."""
    for _, children in _folders(data):
        for child in children:
            name = child.name.lower()  # some disks do not tell capitals apart
            if name == _ATTRIBUTES:
                yield Path(child.path)
            elif name == ".git":
                yield from _inside(Path(child.path))


def own_folder(level: Path) -> Path | None:
    """Git's folder of this one, or of the worktree or submodule that it is."""
    own = level / ".git"
    if own.is_file():  # of a worktree or a submodule
        return _named(own, level)
    return own if os.path.lexists(own / "HEAD") else None


def _named(file: Path, base: Path) -> Path | None:
    """The folder that a file names: after `gitdir:`, or with nothing else in it."""
    try:
        line = content(file, _LONGEST, links=True)
    except OSError:
        return None
    name = os.fsdecode(line.removeprefix(b"gitdir:").strip().replace(b"\0", b""))
    return Path(os.path.realpath(base / name))


def with_shared(own: Path) -> Iterator[Path]:
    """A folder of git, and the one that a worktree shares with others."""
    yield own
    shared = own / "commondir"
    if shared.is_file() and (other := _named(shared, own)):
        yield other


def _inside(own: Path) -> Iterator[Path]:
    for folder in with_shared(own):
        yield from _files(*next(_folders(folder), ("", [])))
        for name in _SEARCHED:
            for level in _folders(folder / name):
                yield from _files(*level)


def _folders(top: Path) -> Iterator[tuple[str, list[os.DirEntry[str]]]]:
    """A folder and those below it, with what lies in each; no link is followed.

    By their names: a country has a thousand, and as many of `Path` take as long as the disk.
    """
    waiting = [str(top)]  # they may be too deep for recursion
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as found:
                children = [*found]
        except OSError:
            continue
        yield folder, children
        waiting += [child.path for child in children if child.is_dir(follow_symlinks=False)]


def _files(folder: str, children: Iterable[os.DirEntry[str]]) -> Iterator[Path]:
    """What is no folder. An ordinary object is passed over: there are many."""
    above, name = os.path.split(folder)
    stored = name == "pack" or (len(name) == 2 and Path(above).name == "objects")
    for child in children:
        ordinary = child.is_file(follow_symlinks=False)
        if not (stored and ordinary) and not child.is_dir(follow_symlinks=False):
            yield Path(child.path)


def _why_not(path: Path) -> str:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return ""
    if stat.S_ISREG(status.st_mode):
        return "groter dan 256 MiB" if status.st_size > MOST_BYTES else ""
    if stat.S_ISCHR(status.st_mode):
        return NOT_A_FILE if status.st_rdev != Path(os.devnull).stat().st_rdev else ""
    return NOT_A_FILE if stat.S_ISFIFO(status.st_mode) or stat.S_ISBLK(status.st_mode) else ""
