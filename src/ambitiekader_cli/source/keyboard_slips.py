"""The slip of the keyboard, or of Word, that makes libyaml stop one line too late.

A slip is told only if the text reads on further once it is mended, so a good line is never blamed.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from yaml import CBaseLoader
from yaml.error import MarkedYAMLError, YAMLError

HARD_SPACE = re.compile("[\u00a0\u202f\u2007\u2009]")
LINES = 3
"""How many lines with text are looked at: that of the error, and those just above it."""


class KeyboardSlip(NamedTuple):
    """What is wrong on one line (counted from 0), and the line as it was meant."""

    line: int
    column: int
    message: str
    advice: str
    mended: str


def find_slip(text: str, stopped: int) -> KeyboardSlip | None:
    """The slip that made libyaml stop on line `stopped` (counted from 0), if there is one."""
    lines = text.split("\n")
    nearest = [n for n in range(min(stopped, len(lines) - 1), -1, -1) if lines[n].strip()][:LINES]
    slips = [slip for n in nearest if (slip := _slip_on(n, lines[n]))]
    for together in [*([slip] for slip in slips), slips[::-1]]:
        mended = {slip.line: slip.mended for slip in together}
        if mended and _reads_past(stopped, [mended.get(n, line) for n, line in enumerate(lines)]):
            return together[0]
    return None


def _slip_on(number: int, line: str) -> KeyboardSlip | None:
    """The first slip on a line; the line is mended of all."""
    first, mended = None, line
    for kind in _KINDS:
        if match := kind.pattern.match(mended):
            mended = kind.pattern.sub(kind.mended, mended, count=1)
            first = first or KeyboardSlip(
                number, match.start("wrong"), kind.message, kind.advice, ""
            )
    return first and first._replace(mended=mended)


def _reads_past(stopped: int, lines: list[str]) -> bool:
    """Whether libyaml reads these lines further than the line where it stopped."""
    try:
        next_event = CBaseLoader("\n".join(lines)).get_event
        while (event := next_event()) is not None:
            if event.start_mark and event.start_mark.line > stopped:
                return True
    except MarkedYAMLError as error:
        return error.problem_mark is not None and error.problem_mark.line > stopped
    except (YAMLError, ValueError, IndexError, AssertionError, OverflowError, RecursionError):
        return False
    return True


class _Kind(NamedTuple):
    """One kind of slip; the pattern looks from the start of a line up to the slip."""

    pattern: re.Pattern[str]
    mended: str | Callable[[re.Match[str]], str]
    message: str
    advice: str


def _with_plain_spaces(match: re.Match[str]) -> str:
    return HARD_SPACE.sub(" ", match[0])


_HARD = HARD_SPACE.pattern
_SPACE = "zet er een spatie tussen"
_KINDS = (
    _Kind(
        re.compile(r"(?P<before> *)(?P<wrong>[–—−‐‑])\s*(?=\S)"),
        r"\g<before>- ",
        "een lang streepje (uit Word) in plaats van een gewoon streepje",
        "typ een gewoon streepje met een spatie erachter",
    ),
    _Kind(
        re.compile(rf"[ -]*(?:\w+: *)?(?P<wrong>{_HARD})(?:-| |{_HARD})*(?:\w+:(?: |{_HARD})*)?"),
        _with_plain_spaces,
        "een harde spatie (uit Word)",
        "typ hier een gewone spatie",
    ),
    _Kind(
        re.compile(r"(?P<before> *)(?P<wrong>-)(?=[^\W\d])"),
        r"\g<before>- ",
        "na het streepje ontbreekt een spatie",
        _SPACE,
    ),
    _Kind(
        re.compile(r"(?P<before> *(?:- +)*[^\W\d]\w*)(?P<wrong>:)(?=[^\s/\\:])"),
        r"\g<before>: ",
        "na de dubbele punt ontbreekt een spatie",
        _SPACE,
    ),
)
