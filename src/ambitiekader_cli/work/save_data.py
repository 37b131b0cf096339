"""Data files written over, or why not, in a line for people."""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from ambitiekader_cli import repo
from ambitiekader_cli.errors import Refused
from ambitiekader_cli.repo.archive import EndedFrame, discard_ended, save_ended
from ambitiekader_cli.repo.lock import Busy
from ambitiekader_cli.repo.replace import Overtaken, replace, tidy
from ambitiekader_cli.repo.replace_all import Halfway, Replacement, replace_all
from ambitiekader_cli.repo.unfinished import JOURNAL, Unfinished
from ambitiekader_cli.source import Source
from ambitiekader_cli.text import visible


class Untouched(Refused):
    """Every file is as it was."""


def not_saved(root: Path, source: Source, new: bytes) -> str:
    """Why this could not be written in place of what was read; empty when it was."""
    try:
        replace(root, source.path, source.raw, new)
    except (Overtaken, Busy, Unfinished, OSError) as error:
        return _told(source.path, error)
    return ""


def save_after(root: Path, frame: EndedFrame, replacements: Sequence[Replacement]) -> None:
    """A frame in the archive, and then all of these; both or none. Raises Refused with why not.

    An `ak` that is killed in between leaves a whole copy in the archive: the next one goes on.
    """
    try:
        is_new = save_ended(root, frame)
    except (Busy, OSError) as error:
        raise Refused([visible(f"{frame.path}: {_why(error)}")]) from None
    try:
        save_all(root, replacements)
    except BaseException as error:
        if is_new and (isinstance(error, Untouched) or _as_before(root, replacements)):
            discard_ended(root, frame)
        raise


def _as_before(root: Path, replacements: Sequence[Replacement]) -> bool:
    """Where a list waits the next `ak` goes on, and needs the frame."""
    waits = os.path.lexists(root / JOURNAL)
    return not waits and all(each.old is None or _is(root, each) for each in replacements)


def _is(root: Path, each: Replacement) -> bool:
    """Whether a file is still what it was."""
    with suppress(OSError):
        return repo.read(root, each.path) == each.old
    return False


def save_all(root: Path, replacements: Sequence[Replacement]) -> None:
    """Write all of them or none; raises Untouched, or Refused where some are, with why not."""
    tidy(root)
    first, *others = replacements
    paths = ", ".join(each.path for each in replacements)
    try:
        if others or first.old is None or first.new is None:
            replace_all(root, replacements)
        else:
            replace(root, first.path, first.old, first.new)
    except Halfway as halfway:
        message = f"{paths}: halverwege blijven steken: {halfway}"
        raise Refused([visible(message), _FINISHED_LATER]) from None
    except (Overtaken, Busy, Unfinished, OSError) as error:
        raise Untouched([visible(_told(paths, error))]) from None


def _told(paths: str, error: Overtaken | Busy | Unfinished | OSError) -> str:
    """At the data files, or at the list of what was left: that is read first."""
    name = error.filename if isinstance(error, OSError) else None
    if isinstance(error, OSError) and Path(str(name)).name == Path(JOURNAL).name:
        return f"{JOURNAL}: niet te lezen of te schrijven: {repo.reason(error)}"
    return f"{paths}: {_why(error)}"


def _why(error: Overtaken | Busy | Unfinished | OSError) -> str:
    if isinstance(error, Overtaken):
        return "niet aangeraakt: het bestand is intussen veranderd; probeer het opnieuw"
    if isinstance(error, Busy):
        return "niet aangeraakt: een andere ak schrijft in deze map; probeer het straks opnieuw"
    if isinstance(error, Unfinished):
        return "niet aangeraakt: een andere ak stopte halverwege; probeer het opnieuw"
    return f"niet te schrijven: {repo.reason(error)}"


_FINISHED_LATER = "    hulp: verhelp dat; de volgende `ak` die schrijft, maakt dit eerst af"
