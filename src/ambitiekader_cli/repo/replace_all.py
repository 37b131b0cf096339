"""Several data files written over as one: all of them or none, also when `ak` is killed midway."""

import errno
import os
import stat
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from ambitiekader_cli.repo.atomic_write import beside, settle, write_new, write_over
from ambitiekader_cli.repo.disk_errors import LINK, NotPlain
from ambitiekader_cli.repo.door import content
from ambitiekader_cli.repo.lock import alone
from ambitiekader_cli.repo.replace import (
    DATA,
    Overtaken,
    is_plain_folder,
    mode_of,
    refuse_overtaken,
)
from ambitiekader_cli.repo.unfinished import Step, carry_out, forget_list, noted, save_list
from ambitiekader_cli.source import MAX_BYTES

_NEW_MODE = 0o644


class Replacement(NamedTuple):
    """What comes in place of a data file; `old` is None where there is none yet."""

    path: str
    old: bytes | None
    new: bytes | None
    """None where the file goes away."""


def replace_all(root: Path, replacements: Sequence[Replacement]) -> None:
    """Write them all; raises Overtaken, Busy and OSError, and then every file is as it was."""
    with alone(root / DATA):
        attempt = _Attempt(root)
        try:
            for each in replacements:
                attempt.prepare(each)
            for each in replacements:
                _refuse_other(root, each)
            save_list(root, attempt.steps)
            for step in attempt.steps:
                carry_out(root, step)
        except BaseException:
            attempt.take_back(replacements)
            with suppress(OSError):
                forget_list(root)
            raise
        for folder in {(root / step.path).parent for step in attempt.steps}:
            settle(folder)
        with suppress(OSError):  # all is written; whoever writes next forgets it
            forget_list(root)


class _Attempt:
    """What is made so far."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folders: list[Path] = []
        self.steps: list[Step] = []

    def prepare(self, each: Replacement) -> None:
        """Make the new text beside its place, and the folder of a new file."""
        target = self._root / each.path
        _refuse_other(self._root, each)
        mode = _NEW_MODE if each.old is None else mode_of(target)
        if each.new is None:
            self.steps.append(noted(self._root, each.path, None, each.old, None))
            return
        for folder in [folder for folder in target.parents if not folder.exists()][::-1]:
            folder.mkdir()
            self._folders.append(folder)
        made = beside(target)
        try:
            write_new(made, each.new, mode)
            self.steps.append(noted(self._root, each.path, made, each.old, each.new))
        except BaseException:
            with suppress(OSError):
                made.unlink()
            raise

    def take_back(self, replacements: Sequence[Replacement]) -> None:
        """Every file as it was, and nothing beside it."""
        for step, each in zip(self.steps, replacements, strict=False):
            target = self._root / each.path
            made = target.with_name(step.made) if step.made else None
            with suppress(OSError):
                if made and made.exists():
                    made.unlink()
                else:
                    _put_back(target, each)
        for folder in self._folders[::-1]:
            with suppress(OSError):
                folder.rmdir()


def _put_back(target: Path, each: Replacement) -> None:
    if each.old is None:
        target.unlink()
    elif not target.exists():
        write_over(target, each.old, _NEW_MODE)
    elif content(target, MAX_BYTES) == each.new:
        write_over(target, each.old, stat.S_IMODE(target.stat().st_mode))


def _refuse_other(root: Path, each: Replacement) -> None:
    """Raises Overtaken when a file is no longer as it was read, or is there by now."""
    if each.old is not None:
        mode_of(root / each.path)
        refuse_overtaken(root, each.path, each.old)
        return
    if os.path.lexists(root / each.path):
        raise Overtaken
    for folder in Path(each.path).parents[:-1]:
        if os.path.lexists(root / folder) and not is_plain_folder(root / folder):
            raise NotPlain(errno.EINVAL, LINK, str(folder))
