"""The one door to what others put on disk: looked at first, and never read further than agreed.

A pipe or a device may never end, and opening one may already wait for ever. What comes with `ak`
itself, such as fonts, is opened without.
"""

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

from ambitiekader_cli.repo.disk_errors import LINK, NOT_A_FILE, NotPlain

_NO_WAIT = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
_BINARY = getattr(os, "O_BINARY", 0)


def content(path: Path, most: int, *, links: bool = False) -> bytes:
    """What a plain file holds, at most one byte more than `most`; raises OSError.

    A size that a file tells is not believed: it may grow, and some in /proc tell none. With `links`
    it may be a link to a plain file: only for what somebody named.
    """
    _look(path, links=links)
    with _opened(path, os.O_RDONLY, links=links) as file:
        return file.read(most + 1) or b""  # None where only waiting would give more


def may_be_there(path: Path) -> bool:
    """Also where the disk does not answer: who then looks at it says so, and no `it is gone`."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError, PermissionError, ValueError):
        return False
    except OSError:
        return True
    return True


def appending(path: Path) -> BinaryIO:
    """A plain file to add to, made when it is not there; raises OSError."""
    if path.exists():
        _look(path, links=True)
    return _opened(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, links=True)


def _look(path: Path, *, links: bool) -> None:
    """Before it is opened: opening a device may already do something."""
    mode = (path.stat() if links else path.lstat()).st_mode
    if not stat.S_ISREG(mode):
        raise _not_plain(LINK if stat.S_ISLNK(mode) else NOT_A_FILE, path)


def _opened(path: Path, flags: int, *, links: bool) -> BinaryIO:
    """And once more when it is open: another may have taken its place."""
    no_links = 0 if links else getattr(os, "O_NOFOLLOW", 0)
    try:
        handle = os.open(path, flags | no_links | _NO_WAIT | _BINARY, 0o666)
    except OSError as error:
        if error.errno == errno.ELOOP and not links:
            raise _not_plain(LINK, path) from None
        raise
    file = os.fdopen(handle, "rb" if flags == os.O_RDONLY else "ab")
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        file.close()
        raise _not_plain(NOT_A_FILE, path)
    return file


def _not_plain(why: str, path: Path) -> NotPlain:
    return NotPlain(errno.EINVAL, why, str(path))
