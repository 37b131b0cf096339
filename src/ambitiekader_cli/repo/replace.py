"""Put a new text in place of a data file, without losing what somebody else wrote meanwhile."""

import errno
import os
import stat
from contextlib import suppress
from functools import partial
from pathlib import Path

from ambitiekader_cli.repo.atomic_write import clear, settle, write_over
from ambitiekader_cli.repo.disk_errors import NotPlain
from ambitiekader_cli.repo.door import content
from ambitiekader_cli.repo.entries import folders
from ambitiekader_cli.repo.lock import Busy, alone
from ambitiekader_cli.repo.unfinished import JOURNAL, writing
from ambitiekader_cli.source import MAX_BYTES

DATA = "data"


class Overtaken(Exception):  # noqa: N818 - it is a state of the file, not a defect
    """The file is no longer the one that was read; nothing was written."""


def replace(root: Path, path: str, old: bytes, new: bytes) -> None:
    """Write `new` to a file under data/ that holds `old`: whole, or not at all.

    Raises Overtaken if the file holds something else by now, is gone, or it or a folder above it
    became a link; Busy; Unfinished; and OSError. After any of them the file is as it was, and no
    other file is left behind. Its mode is kept. One `ak` writes at a time, so between its look and
    its write no other can come; an editor that saves in that very moment can.
    """
    target = root / path
    with writing(root):
        _refuse_links(root, path)
        mode = mode_of(target)
        write_over(target, new, mode, partial(refuse_overtaken, root, path, old))
        settle(target.parent)


def tidy(root: Path) -> None:
    """Clear away what a killed `ak` left beside data files; not while another one may write."""
    with suppress(Busy, OSError), alone(root / DATA) as locked:
        waits = os.path.lexists(root / JOURNAL)  # whoever writes next finishes that first
        for folder in folders(root) if locked and not waits else ():
            clear(folder, folders=False)


def refuse_overtaken(root: Path, path: str, old: bytes) -> None:
    """Raises Overtaken when a file no longer holds this, or no longer lies where it did."""
    if _content(root / path) != old:
        raise Overtaken
    _refuse_links(root, path)


def _refuse_links(root: Path, path: str) -> None:
    """A folder on the way that became a link may lead outside.

    One that becomes a link after the last look leads to a place without our temporary file.
    """
    for folder in Path(path).parents[:-1]:
        try:
            plain = is_plain_folder(root / folder)
        except (FileNotFoundError, NotADirectoryError):
            raise Overtaken from None
        if not plain:
            raise Overtaken


def is_plain_folder(folder: Path) -> bool:
    """Whether it leads nowhere else; raises OSError."""
    status = folder.lstat()
    attributes = getattr(status, "st_file_attributes", 0)  # on Windows also of a junction
    return stat.S_ISDIR(status.st_mode) and not attributes & stat.FILE_ATTRIBUTE_REPARSE_POINT


def mode_of(target: Path) -> int:
    """The mode of a file that may be written; a rename would not ask."""
    try:
        mode = target.lstat().st_mode
    except FileNotFoundError:
        raise Overtaken from None
    if not stat.S_ISREG(mode):
        raise Overtaken
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    return stat.S_IMODE(mode)


def _content(target: Path) -> bytes:
    """What the file holds now; never through a link."""
    try:
        return content(target, MAX_BYTES)
    except (FileNotFoundError, NotPlain):
        raise Overtaken from None
