# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Put a new text in place of a data file, without losing what somebody else wrote meanwhile."""

import errno
import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from time import sleep

from ambitiekader_cli.repo.files import written_beside
from ambitiekader_cli.source import MAX_BYTES

ATTEMPTS = 100
PAUSE = 0.1
"""Seconds between attempts to get the lock."""


class Overtaken(Exception):  # noqa: N818 - it is a state of the file, not a defect
    """The file is no longer the one that was read; nothing was written."""


class Busy(Exception):  # noqa: N818 - it is a state of the repository
    """Another `ak` has been writing here for too long; nothing was written."""


def replace(root: Path, path: str, old: bytes, new: bytes) -> None:
    """Write `new` to a file under data/ that holds `old`: whole, or not at all.

    Raises Overtaken if the file holds something else by now, is gone, or it or a folder above it
    became a link; Busy; and OSError. After any of them the file is as it was, and no other file is
    left behind. Its mode is kept. One `ak` writes at a time, so between its look and its write no
    other can come; an editor that saves in that very moment can.
    """
    target = root / path
    with _lock(root):
        _refuse_links(root, path)
        mode = _mode(target)
        temporary = written_beside(target, new, mode)
        try:
            if _content(target) != old:
                raise Overtaken
            _refuse_links(root, path)
            temporary.replace(target)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        _settle(target.parent)


def _refuse_links(root: Path, path: str) -> None:
    """A folder on the way that became a link may lead outside.

    One that becomes a link after the last look leads to a place without our temporary file.
    """
    for folder in Path(path).parents[:-1]:
        try:
            found = (root / folder).lstat()
        except (FileNotFoundError, NotADirectoryError):
            raise Overtaken from None
        attributes = getattr(found, "st_file_attributes", 0)  # on Windows also of a junction
        if not stat.S_ISDIR(found.st_mode) or attributes & stat.FILE_ATTRIBUTE_REPARSE_POINT:
            raise Overtaken


def _mode(target: Path) -> int:
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
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(target, flags)
    except FileNotFoundError:
        raise Overtaken from None
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise Overtaken from None
        raise
    with os.fdopen(handle, "rb") as file:
        return file.read(MAX_BYTES + 1)


def _settle(folder: Path) -> None:
    """Make the new name survive a power cut, where the system can (Windows cannot)."""
    if sys.platform == "win32":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _lock(root: Path) -> Iterator[None]:
    """One `ak` at a time. The system lets go of the lock when a process ends, however it ends.

    Without locks, as on some network drives, the look at the content must do.
    """
    handle = _lock_handle(root)
    try:
        for _ in range(ATTEMPTS):
            if _locked(handle):
                break
            sleep(PAUSE)
        else:
            raise Busy
        yield
    finally:
        os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _lock_handle(root: Path) -> int:
        """Windows cannot lock a folder: a file in the folder for temporary files stands for it."""
        name = sha256(os.fsencode(os.path.realpath(root).lower())).hexdigest()[:16]
        return os.open(Path(tempfile.gettempdir(), f"ak-{name}.lock"), os.O_CREAT | os.O_RDWR)

    def _locked(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock_handle(root: Path) -> int:
        """The folder itself, so that nothing is left behind."""
        return os.open(root / "data", os.O_RDONLY)

    def _locked(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            return error.errno not in {errno.EAGAIN, errno.EACCES}
        return True
