"""One `ak` at a time in a folder. When a process ends, however it ends, its lock is free."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import sleep

ATTEMPTS = 100
PAUSE = 0.1
"""Seconds between attempts to get the lock."""


class Busy(Exception):  # noqa: N818 - it is a state of the folder
    """Another `ak` has been writing here for too long."""


@contextmanager
def alone(folder: Path) -> Iterator[bool]:
    """Be the only one; False where that cannot be known, as on some network drives.

    Raises Busy, and OSError when there is no such folder.
    """
    try:
        handle = _lock_handle(folder)
    except PermissionError:  # one may write where one may not look
        yield False
        return
    try:
        for _ in range(ATTEMPTS):
            locked = _locked(handle)
            if locked is not None:
                break
            sleep(PAUSE)
        else:
            raise Busy
        yield locked
    finally:
        with suppress(OSError):  # what was done under the lock is done
            os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _lock_handle(folder: Path) -> int:
        """Windows cannot lock a folder: a file in the folder for temporary files stands for it."""
        import tempfile  # noqa: PLC0415 - only for who writes
        from hashlib import sha256  # noqa: PLC0415

        name = sha256(os.fsencode(os.path.realpath(folder).lower())).hexdigest()[:16]
        return os.open(Path(tempfile.gettempdir(), f"ak-{name}.lock"), os.O_CREAT | os.O_RDWR)

    def _locked(handle: int) -> bool | None:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return None
        return True

else:
    import fcntl

    def _lock_handle(folder: Path) -> int:
        """The folder itself, so that nothing is left behind."""
        return os.open(folder, os.O_RDONLY | os.O_DIRECTORY)

    def _locked(handle: int) -> bool | None:
        """None when somebody else has it."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            return None if error.errno in {errno.EAGAIN, errno.EACCES} else False
        return True
