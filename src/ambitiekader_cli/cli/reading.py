"""The kader that a command answers from, and what could not be read of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ambitiekader_cli.cli.opening import opened
from ambitiekader_cli.cli.terminal import note
from ambitiekader_cli.errors import Ended, Refused
from ambitiekader_cli.load import load
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.work.part import double_lines, unread_lines


@contextmanager
def kader_in(given: Path | None) -> Iterator[Kader]:
    """What could not be read is told on stderr before the answer; then the exit is 1."""
    loaded = load(opened(given))
    doubles = double_lines(loaded.kader) if loaded.kader else ()
    lines = [*unread_lines(loaded.problems, doubles)]
    if loaded.kader is None:
        raise Refused(lines)
    for line in lines:
        note(line)
    yield loaded.kader
    if lines:
        raise Ended(1)
