"""A new repository on disk: where one may come, and all its files written, or none."""

import errno
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.repo.atomic_write import (
    beside,
    clear,
    discard,
    is_leftover,
    rename,
    settle,
    write_new,
)
from ambitiekader_cli.repo.disk_errors import reason
from ambitiekader_cli.repo.layout import is_root
from ambitiekader_cli.repo.lock import Busy, alone

MAY_BE_THERE = frozenset({".git", ".DS_Store", "Thumbs.db", "desktop.ini", "Desktop.ini"})
LAST = "data"
"""What makes it a repository comes when all else is there."""
_MODE = 0o644


def refuse_place(folder: Path) -> None:
    """Raises UserError where no new repository can come."""
    real = Path(os.path.realpath(folder))
    if around := next((each for each in real.parents if is_root(each)), None):
        message = f"`{folder}` ligt in een ander ambitiekader: de map `{around.name or around}`"
        raise UserError(message, "kies een map daarbuiten")
    if folder.is_symlink() or (os.path.lexists(folder) and not folder.is_dir()):
        raise UserError(f"`{folder}` is geen gewone map", "kies een nieuwe of een lege map")
    try:
        names = [each.name for each in folder.iterdir()] if folder.exists() else []
    except OSError as error:
        raise UserError(f"`{folder}` is niet te lezen: {reason(error)}", _ELSEWHERE) from None
    left = [*filter(is_leftover, names)]
    if there := sorted({*names} - {*left} - MAY_BE_THERE):
        message = f"de map `{folder}` is niet leeg: daarin staat `{there[0]}`"
        raise UserError(message, _HALFWAY if left else _EMPTY)


def save_repository(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write them all, or none. Raises UserError.

    An `ak` that is killed leaves no `data`: then this is no repository yet.
    """
    made = [each for each in (folder, *folder.parents) if not each.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with alone(folder):
            refuse_place(folder)
            clear(folder, folders=True)
            _put(folder, files)
    except BaseException as error:
        for each in made:
            with suppress(OSError):
                each.rmdir()
        if not isinstance(error, (OSError, Busy)):
            raise
        why = reason(error) if isinstance(error, OSError) else "een andere ak schrijft daar"
        raise UserError(f"`{folder}` is niet te schrijven: {why}", _ELSEWHERE, 1) from None


def _put(folder: Path, files: Mapping[str, bytes]) -> None:
    """Made in a folder within, and then each part renamed to its place."""
    ready = beside(folder / LAST)
    try:
        for name, content in files.items():
            (ready / name).parent.mkdir(parents=True, exist_ok=True)
            write_new(ready / name, content, _MODE)
        for here, _, _ in os.walk(ready):
            settle(Path(here))
        _place_all(ready, folder)
        settle(folder)
    finally:
        discard(ready)


def _place_all(ready: Path, folder: Path) -> None:
    """What is no longer in the one is in the other, and goes away where not all can come."""
    names = sorted((each.name for each in ready.iterdir()), key=lambda name: (name == LAST, name))
    try:
        for name in names:
            _place(ready / name, folder / name)
    except BaseException:
        for name in names:
            if not os.path.lexists(ready / name):
                _take_away(folder / name)
        raise


def _take_away(path: Path) -> None:
    if path.is_dir():
        discard(path)
    else:
        path.unlink(missing_ok=True)


def _place(part: Path, target: Path) -> None:
    if os.path.lexists(target):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
    rename(part, target)


_ELSEWHERE = "kies een map waar u mag schrijven"
_EMPTY = "kies een nieuwe of een lege map; alleen `.git` mag er al zijn"
_HALFWAY = "een eerdere `ak init` stopte hier halverwege: maak de map leeg, en begin opnieuw"
