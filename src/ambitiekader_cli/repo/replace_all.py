"""Several data files written over as one: all of them or none, also when `ak` is killed midway."""

import errno
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from ambitiekader_cli.repo.atomic_write import beside, settle, write_new
from ambitiekader_cli.repo.disk_errors import LINK, NotPlain, reason
from ambitiekader_cli.repo.replace import Overtaken, is_plain_folder, mode_of, refuse_overtaken
from ambitiekader_cli.repo.unfinished import (
    Step,
    carry_out,
    forget_list,
    is_done,
    noted,
    save_list,
    writing,
)

_NEW_MODE = 0o644


class Replacement(NamedTuple):
    """What comes in place of a data file; `old` is None where there is none yet."""

    path: str
    old: bytes | None
    new: bytes | None
    """None where the file goes away."""


class Halfway(Exception):  # noqa: N818 - it is a state of the files
    """Some are written, and these can now not be put back either; `finish` makes it whole."""


def replace_all(root: Path, replacements: Sequence[Replacement]) -> None:
    """Write them all; after Overtaken, Busy, Unfinished and OSError every file is as it was.

    Raises Halfway where it can neither go on nor go back.
    """
    with writing(root):
        attempt = _Attempt(root)
        try:
            for each in replacements:
                attempt.prepare(each)
            for each in replacements:
                _refuse_other(root, each)
        except BaseException:
            attempt.clear()
            raise
        try:
            attempt.carry_out()
        except BaseException:
            _turn_back(root, attempt, replacements)
            attempt.clear()
            raise
        with suppress(OSError):  # a list of what is done does no harm
            forget_list(root)


def _turn_back(root: Path, attempt: "_Attempt", replacements: Sequence[Replacement]) -> None:
    """Every file as it was. Going back is a change by itself, with a list of its own."""
    try:
        back = _Attempt(root)
        for step, each in zip(attempt.steps, replacements, strict=True):
            if is_done(root, step):
                turned = Replacement(each.path, old=each.new, new=each.old)
                back.prepare(turned, attempt.modes[each.path])
        if back.steps:
            back.carry_out()
        forget_list(root)
    except Overtaken:
        raise Halfway("er is intussen iets veranderd") from None
    except OSError as error:
        raise Halfway(reason(error)) from None


class _Attempt:
    """What is made so far."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folders: list[Path] = []
        self.steps: list[Step] = []
        self.modes: dict[str, int] = {}

    def prepare(self, each: Replacement, new_mode: int = _NEW_MODE) -> None:
        """Make the new text beside its place, and the folder of a new file."""
        target = self._root / each.path
        _refuse_other(self._root, each)
        mode = self.modes[each.path] = new_mode if each.old is None else mode_of(target)
        if each.new is None:
            self.steps.append(noted(self._root, each.path, None, each.old, None))
            return
        for folder in [folder for folder in target.parents if not folder.exists()][::-1]:
            folder.mkdir()
            self._folders.append(folder)
            settle(folder.parent)
        made = beside(target)
        try:
            write_new(made, each.new, mode)
            self.steps.append(noted(self._root, each.path, made, each.old, each.new))
        except BaseException:
            with suppress(OSError):
                made.unlink()
            raise

    def carry_out(self) -> None:
        """From the first moment on it can be finished; raises OSError."""
        save_list(self._root, self.steps)
        for step in self.steps:
            carry_out(self._root, step)
        for folder in {(self._root / step.path).parent for step in self.steps}:
            settle(folder)

    def clear(self) -> None:
        """Nothing left beside the files; what cannot be taken away `tidy` takes later."""
        for step in self.steps:
            if step.made:
                with suppress(OSError):
                    (self._root / step.path).with_name(step.made).unlink()
        for folder in self._folders[::-1]:
            with suppress(OSError):
                folder.rmdir()


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
