"""What an `ak` that was killed had ready: a list of files, all made, of which some got their place.

The list says of each file its number and time on this disk: one that came with a clone, or that
somebody wrote by hand, is not obeyed.
"""

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from ambitiekader_cli.repo import layout
from ambitiekader_cli.repo.atomic_write import is_leftover, rename, settle, write_over
from ambitiekader_cli.repo.disk_errors import NotPlain
from ambitiekader_cli.repo.door import content
from ambitiekader_cli.repo.entries import refused
from ambitiekader_cli.repo.lock import Busy, alone
from ambitiekader_cli.source import MAX_BYTES, Source

JOURNAL = "data/.ak-00000000.tmp"
"""Named as what `ak` leaves behind, so that reading passes over it."""
MOST_BYTES = 16 * 1024 * 1024
"""Of the list: fifty thousand files."""


class Step(NamedTuple):
    """A file that gets a new text, or goes away."""

    path: str
    made: str | None
    """The name of the new text, in the folder of the file; None where the file goes away."""
    old: str | None
    """The sum of what it held; None where there was no file."""
    new: str | None
    number: tuple[int, int]
    """Of the new text, or of what goes away: which file it is on this disk, and of when."""


class Unfinished(Exception):  # noqa: N818 - it is a state of the files
    """An `ak` was killed midway while this one was open; nothing was written."""


class Finished(NamedTuple):
    """What became of an unfinished change: the files in it."""

    done: tuple[str, ...] = ()
    """They have their place now."""
    stuck: tuple[str, ...] = ()
    """Some do, and the others cannot: somebody changed them meanwhile."""


def noted(root: Path, path: str, made: Path | None, old: bytes | None, new: bytes | None) -> Step:
    """A step as it stands in the list."""
    number = _number(made or root / path)
    return Step(path, made.name if made else None, _sum(old), _sum(new), number)


def _sum(raw: bytes | None) -> str | None:
    """By which a content is known again."""
    return None if raw is None else sha256(raw).hexdigest()


def save_list(root: Path, steps: Iterable[Step]) -> None:
    """From now on the change can be finished; raises OSError."""
    write_over(root / JOURNAL, json.dumps([*steps]).encode(), 0o600)
    settle((root / JOURNAL).parent)


def carry_out(root: Path, step: Step) -> None:
    """Give the new text its place; raises OSError."""
    target = root / step.path
    if step.made:
        rename(target.with_name(step.made), target)
    else:
        target.unlink()


def forget_list(root: Path) -> None:
    """The change is whole; raises OSError."""
    if os.path.lexists(root / JOURNAL):
        (root / JOURNAL).unlink()
    settle((root / JOURNAL).parent)


@contextmanager
def writing(root: Path) -> Iterator[None]:
    """Alone with the data; raises Busy, OSError, and Unfinished where a change must be finished.

    What that is about was not known to who judged this one.
    """
    with alone(root / "data") as locked:
        if locked and _waiting(root):
            raise Unfinished
        yield


def waiting(root: Path) -> tuple[str, ...]:
    """The files of a change that was left, and that is not finished yet. Nothing is written."""
    if os.path.lexists(root / JOURNAL):
        with suppress(Busy, OSError), alone(root / "data") as locked:
            return tuple(step.path for step in _waiting(root)) if locked else ()
    return ()


def finish(root: Path) -> Finished:
    """Finish the change that was left, if one was. What goes wrong now the next one tries again."""
    if not os.path.lexists(root / JOURNAL):
        return Finished()
    with suppress(Busy, OSError), alone(root / "data") as locked:
        if locked:
            return _finished(root)
    return Finished()


def _finished(root: Path) -> Finished:
    steps = _waiting(root)
    paths = tuple(step.path for step in steps)
    if not all(_can_be_done(root, step) for step in steps):
        forget_list(root)
        return Finished(stuck=paths)
    for step in steps:
        carry_out(root, step)
    forget_list(root)
    return Finished(done=paths)


def _waiting(root: Path) -> list[Step]:
    """The steps that are still to be done; raises OSError."""
    return [step for step in _read_list(root) if not is_done(root, step)]


def _read_list(root: Path) -> list[Step]:
    """Empty when there is none, or it is none of ours; raises OSError when nobody knows."""
    try:
        given = json.loads(content(root / JOURNAL, MOST_BYTES))
        steps = [
            Step._make((*each[:4], tuple(each[4])))
            for each in given
            if len(each) == len(Step._fields)
        ]
        once = len({step.path for step in steps}) == len(steps)
        return steps if once and all(map(_is_ours, steps)) else []
    except (FileNotFoundError, NotPlain, ValueError, TypeError, RecursionError):
        return []


def _is_ours(step: Step) -> bool:
    """Whether it is about a data file and what `ak` made beside it; raises TypeError."""
    known = layout.bestand(Source(step.path, b"")) is not None
    return known and (step.made is None or is_leftover(step.made))


def is_done(root: Path, step: Step) -> bool:
    """Whether the file is as it should become; raises OSError."""
    return _sum_of(root, step.path) == step.new


def _can_be_done(root: Path, step: Step) -> bool:
    """Whether all is still as it was left; raises OSError when nobody knows."""
    made = str(Path(step.path).with_name(step.made)) if step.made else step.path
    same = _sum_of(root, made) == (step.new if step.made else step.old)
    try:
        return same and _sum_of(root, step.path) == step.old and _number(root / made) == step.number
    except FileNotFoundError:
        return False


def _sum_of(root: Path, path: str) -> str | None:
    """None where there is no such file, or something else than a file; raises OSError."""
    if refused(root, path):
        return None
    try:
        return _sum(content(root / path, MAX_BYTES))
    except (FileNotFoundError, NotADirectoryError, NotPlain):
        return None


def _number(path: Path) -> tuple[int, int]:
    status = path.lstat()
    return status.st_ino, status.st_mtime_ns
