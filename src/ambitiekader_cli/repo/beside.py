"""Write whole or not at all: made beside its place, safely on disk, and then renamed once."""

import errno
import os
import shutil
import stat
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from ambitiekader_cli.repo.leftovers import clear, leftover_name
from ambitiekader_cli.repo.lock import alone
from ambitiekader_cli.repo.refusals import NOT_A_FILE, NotPlain
from ambitiekader_cli.repo.rename import put_in_place

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_MODE = 0o644


def write(path: Path, content: bytes) -> None:
    """Write a file; the older one stays until then. Raises OSError and Busy."""
    mode = path.stat().st_mode if path.exists() else stat.S_IFREG | _MODE
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        raise NotPlain(errno.EINVAL, NOT_A_FILE, str(path))  # a rename would replace the device
    with _cleared(path.parent):
        temporary = written_beside(path, content, stat.S_IMODE(mode))
        with taken_away_on_failure(temporary):
            put_in_place(temporary, path)


def write_folder(target: Path, files: Mapping[str, bytes]) -> None:
    """Write a folder with these files, where nothing is yet or an empty folder.

    Raises Busy, and OSError, also when something else is there.
    """
    with _cleared(target.parent):
        made = _beside(target)
        try:
            made.mkdir()
            for name, content in files.items():
                (made / name).parent.mkdir(parents=True, exist_ok=True)
                _write_new(made / name, content, _MODE)
            for folder, _, _ in os.walk(made):
                settle(Path(folder))
            with suppress(FileNotFoundError):
                target.rmdir()  # Windows renames to no folder that is there, even if it is empty
            put_in_place(made, target)
        except BaseException:
            shutil.rmtree(made, ignore_errors=True)
            raise
        settle(target.parent)


def written_beside(target: Path, content: bytes, mode: int) -> Path:
    """A file beside the target, safely on disk: a rename works only within one file system."""
    temporary = _beside(target)
    with taken_away_on_failure(temporary):
        _write_new(temporary, content, mode)
    return temporary


@contextmanager
def taken_away_on_failure(temporary: Path) -> Iterator[None]:
    """What cannot be taken away is left to who comes after (`leftovers`)."""
    try:
        yield
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
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


@contextmanager
def _cleared(folder: Path) -> Iterator[None]:
    """Alone in a folder, without what a killed `ak` left there."""
    with alone(folder) as locked:
        if locked:
            clear(folder, folders=True)
        yield


def _beside(target: Path) -> Path:
    return target.with_name(leftover_name(os.urandom(4).hex()))


def _write_new(path: Path, content: bytes, mode: int) -> None:
    with os.fdopen(os.open(path, _NEW, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    path.chmod(mode)
