"""Write whole or not at all: made beside its place, safely on disk, and then renamed once.

What a killed `ak` left behind is known by its name. Reading passes over it; only who is alone in a
folder (`lock`) may clear it away, for another `ak` could be writing it.
"""

import errno
import os
import re
import shutil
import stat
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from time import sleep

from ambitiekader_cli.repo.disk_errors import HELD, NOT_A_FILE, Held, NotPlain
from ambitiekader_cli.repo.lock import alone

PAUSES = (0.02, 0.04, 0.08, 0.16, 0.32, 0.64)
"""Seconds between tries to rename: 1.3 in all."""
_HOLDING = frozenset({5, 32, 33})
"""ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION of Windows."""
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_MODE = 0o644
_LEFTOVER = re.compile(r"\.ak-[0-9a-f]{8}\.tmp")


def write(path: Path, content: bytes) -> None:
    """Write a file; the older one stays until then. Raises OSError and Busy."""
    mode = path.stat().st_mode if path.exists() else stat.S_IFREG | _MODE
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        raise NotPlain(errno.EINVAL, NOT_A_FILE, str(path))  # a rename would replace the device
    with _cleared(path.parent):
        write_over(path, content, stat.S_IMODE(mode))


def write_folder(target: Path, files: Mapping[str, bytes]) -> None:
    """Write a folder with these files, where nothing is yet or an empty folder.

    Raises Busy, and OSError, also when something else is there.
    """
    with _cleared(target.parent):
        made = beside(target)
        try:
            made.mkdir()
            for name, content in files.items():
                (made / name).parent.mkdir(parents=True, exist_ok=True)
                write_new(made / name, content, _MODE)
            for folder, _, _ in os.walk(made):
                settle(Path(folder))
            with suppress(FileNotFoundError):
                target.rmdir()  # Windows renames to no folder that is there, even if it is empty
            rename(made, target)
        except BaseException:
            discard(made)
            raise
        settle(target.parent)


def write_over(
    target: Path, content: bytes, mode: int, check: Callable[[], None] = lambda: None
) -> None:
    """Put a new file in the place of this one, whoever is alone here; raises Held, and OSError.

    Before each try `check` may raise: somebody may save the file while `ak` waits for a holder.
    """
    made = beside(target)  # a rename works only within one file system
    try:
        write_new(made, content, mode)
        rename(made, target, check)
    except BaseException:
        with suppress(OSError):
            made.unlink()
        raise


def settle(folder: Path) -> None:
    """Make new names in it survive a power cut, where the system can (Windows cannot)."""
    if sys.platform == "win32":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def is_leftover(name: str) -> bool:
    """Whether only `ak` gives a file or folder such a name."""
    return _LEFTOVER.fullmatch(name) is not None


def clear(folder: Path, *, folders: bool) -> None:
    """Take away what was left directly in a folder; what cannot be taken away stays.

    Never what a link leads to; only with `folders` a whole folder.
    """
    with suppress(OSError), os.scandir(folder) as children:
        for child in [child for child in children if is_leftover(child.name)]:
            with suppress(OSError, RecursionError):
                if folders and child.is_dir(follow_symlinks=False):
                    shutil.rmtree(child.path)
                elif child.is_file(follow_symlinks=False):
                    Path(child.path).unlink()


@contextmanager
def _cleared(folder: Path) -> Iterator[None]:
    """Alone in a folder, without what a killed `ak` left there."""
    with alone(folder) as locked:
        if locked:
            clear(folder, folders=True)
        yield


def discard(folder: Path) -> None:
    """Take away a folder that was being made; what stays is known by its name.

    With `ignore_errors` alone Python still raises where it looks whether the folder is the same.
    """
    with suppress(OSError):
        shutil.rmtree(folder, ignore_errors=True)


def beside(target: Path) -> Path:
    """What it is called until it is whole."""
    return target.with_name(f".ak-{os.urandom(4).hex()}.tmp")


def write_new(path: Path, content: bytes, mode: int) -> None:
    """A new file, safely on disk; raises OSError."""
    with os.fdopen(os.open(path, _NEW, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    path.chmod(mode)


def rename(made: Path, target: Path, check: Callable[[], None] = lambda: None) -> None:
    """Rename, again and again while another program holds it: a virus scanner, OneDrive.

    Those open what was just written, and until they let go Windows renames neither it nor over it.
    """
    rename = os.rename if made.is_dir() else os.replace  # Windows replaces no folder
    for pause in (*PAUSES, None):
        check()
        try:
            rename(made, target)
        except OSError as error:
            if not _is_held(error) or target.is_dir():
                raise
            if pause is None:
                raise Held(errno.EBUSY, HELD, str(made), None, str(target)) from None
            sleep(pause)
        else:
            return


def _is_held(error: OSError) -> bool:
    """Elsewhere than on Windows a lack of rights has a number of its own, and is told at once."""
    return getattr(error, "winerror", None) in _HOLDING or error.errno == errno.EBUSY
