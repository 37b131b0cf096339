"""The slip that makes libyaml stop, often a line or more too late.

A slip is told only if the text reads on further once it is mended, so a good line is never blamed.
"""

from collections import Counter
from math import inf
from typing import cast

from ambitiekader_cli.source.indent_slips import indent_slips
from ambitiekader_cli.source.keyboard_slips import Slip, slip_on
from ambitiekader_cli.source.libyaml import (
    CBaseLoader,
    Mark,
    MarkedYAMLError,
    ScalarEvent,
    YAMLError,
)

LINES = 3
"""How many lines with text are looked at: that of the error, and those just above it."""

LONGEST = 200_000
"""Characters of a text of which it is tried whether a line stands elsewhere: each try reads all."""


def likely_slip(text: str, stopped: int, opened: int) -> Slip | None:
    """The slip that made libyaml stop on line `stopped`, in what it began on line `opened`."""
    lines = text.replace("\r\n", "\n").split("\n")
    nearest = [n for n in range(min(stopped, len(lines) - 1), -1, -1) if lines[n].strip()][:LINES]
    quoted = last_quoted(text)
    numbers = dict.fromkeys([quoted[0].line if quoted else opened, opened, *nearest])
    slips = [slip for n in numbers if n < len(lines) and (slip := slip_on(n, lines[n]))]
    for together in filter(None, [*([slip] for slip in slips), slips[::-1]]):
        if _reach(lines, *together) > stopped:
            return together[0]
    if len(text) > LONGEST:
        return None
    moved = [slip for n in nearest for slip in indent_slips(n, lines)]
    usual = Counter(len(line) - len(line.lstrip(" ")) for line in lines)
    tried = [(_reach(lines, slip), -usual[slip.column], slip) for slip in moved]
    reach, _, best = max(tried, key=lambda each: each[:2], default=(0, 0, None))
    return best if reach > stopped else None


def last_quoted(text: str) -> tuple[Mark, Mark] | None:
    """Where the last text between quotes begins and ends that libyaml reads before it stops."""
    last: tuple[Mark, Mark] | None = None
    try:
        next_event = CBaseLoader(text).get_event
        while (event := next_event()) is not None:
            if type(event) is ScalarEvent and event.style in ("'", '"'):
                last = cast("tuple[Mark, Mark]", (event.start_mark, event.end_mark))
    except (YAMLError, ValueError, IndexError, AssertionError, OverflowError, RecursionError):
        pass
    return last


def _reach(lines: list[str], *mended: Slip) -> float:
    """The line on which libyaml stops once these slips are mended; infinite if it does not."""
    new = {slip.line: slip.mended for slip in mended}
    try:
        next_event = CBaseLoader(
            "\n".join(new.get(n, line) for n, line in enumerate(lines))
        ).get_event
        while next_event() is not None:
            pass
    except MarkedYAMLError as error:
        return error.problem_mark.line if error.problem_mark else -1
    except (YAMLError, ValueError, IndexError, AssertionError, OverflowError, RecursionError):
        return -1
    return inf
