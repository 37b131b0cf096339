"""A new repository on disk: where one may come, and all its files written, or none."""

import errno
import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.repo.atomic_write import beside, is_leftover, rename, settle, write_new
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
        there = sorted(name for name in _names(folder) if name not in MAY_BE_THERE)
    except OSError as error:
        raise UserError(f"`{folder}` is niet te lezen: {reason(error)}", _ELSEWHERE) from None
    if there:
        message = f"de map `{folder}` is niet leeg: daarin staat `{there[0]}`"
        raise UserError(message, "kies een nieuwe of een lege map; alleen `.git` mag er al zijn")


def save_repository(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write them all, or none. Raises UserError.

    An `ak` that is killed leaves no `data`: then this is no repository yet.
    """
    made = [each for each in (folder, *folder.parents) if not each.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with alone(folder):
            refuse_place(folder)
            _put(folder, files)
    except (OSError, Busy) as error:
        for each in made:
            with suppress(OSError):
                each.rmdir()
        why = reason(error) if isinstance(error, OSError) else "een andere ak schrijft daar"
        raise UserError(f"`{folder}` is niet te schrijven: {why}", _ELSEWHERE, 1) from None


def _put(folder: Path, files: Mapping[str, bytes]) -> None:
    """Made in a folder within, and then each part renamed to its place."""
    ready = beside(folder / LAST)
    placed: list[Path] = []
    try:
        for name, content in files.items():
            (ready / name).parent.mkdir(parents=True, exist_ok=True)
            write_new(ready / name, content, _MODE)
        for here, _, _ in os.walk(ready):
            settle(Path(here))
        for part in sorted(ready.iterdir(), key=lambda each: (each.name == LAST, each.name)):
            _place(part, folder / part.name)
            placed.append(folder / part.name)
        settle(folder)
    except BaseException:
        for part in placed:
            shutil.rmtree(part, ignore_errors=True) if part.is_dir() else part.unlink()
        raise
    finally:
        shutil.rmtree(ready, ignore_errors=True)


def _place(part: Path, target: Path) -> None:
    if os.path.lexists(target):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
    rename(part, target)


def _names(folder: Path) -> list[str]:
    """What stands in it; what a killed `ak` left there does not count."""
    if not folder.exists():
        return []
    return [each.name for each in folder.iterdir() if not is_leftover(each.name)]


_ELSEWHERE = "kies een map waar u mag schrijven"
