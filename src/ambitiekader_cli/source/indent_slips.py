"""The line that stands too far to the left or to the right of those above it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ambitiekader_cli.source.keyboard_slips import Slip


def indent_slips(number: int, lines: list[str]) -> Iterator[Slip]:
    """How a line (counted from 0) may have been meant, the likeliest first."""
    own, levels = _start(lines[number]), _levels(lines, number)
    if not levels or lines[number][own.indent : own.indent + 1] == "\t":
        return
    body, above = lines[number].strip(" "), levels[0]
    if not own.is_entry and own.indent <= above.column and body[0] not in "[{'\"":
        mended = " " * (above.column + 2) + _COLON.sub("", body)
        yield from [Slip(number, own.indent, *_SENTENCE, mended)] if mended.strip() != body else []
        return
    if not own.is_entry:
        yield from _in_text(number, lines, above.column + 2)
        return
    columns = {level.column for level in levels}
    dashes = {level.indent for level in levels if level.indent < level.column}
    wanted = dashes if own.dashed else columns
    if own.indent in wanted | (set() if own.dashed else dashes):
        return  # it is something else, such as a dash that was forgotten
    wanted |= {above.column + 2} if above.opens else set()
    wanted_first = sorted(wanted, key=lambda c: (abs(c - own.indent), c != above.column))
    for column in wanted_first[:MOST]:
        yield _moved(number, own.indent, column, body)


def _in_text(number: int, lines: list[str], usual: int) -> Iterator[Slip]:
    """A line of a text that is less deep than the one above it, or deeper than the one below."""
    above, own, below = (_start(each).indent for each in (*lines, "")[number - 1 : number + 2])
    if usual - 2 < own < above and own != usual:
        yield _moved(number, own, above, lines[number].strip(" "))
    if below == usual < own:
        yield _moved(number, own, below, lines[number].strip(" "))


MOST = 3
"""Columns that are tried: each takes reading the file."""
MOST_ABOVE = 500
"""Lines that are looked at; no item is longer."""


class _Start(NamedTuple):
    """How a line begins."""

    indent: int
    column: int
    """Of what stands behind its dashes."""
    key: bool
    opens: bool
    """Whether nothing stands behind its key."""

    @property
    def dashed(self) -> bool:
        return self.indent < self.column

    @property
    def is_entry(self) -> bool:
        return self.dashed or self.key


def _start(line: str) -> _Start:
    match = _ENTRY.match(line)
    indent, dashes, key = match.groups() if match else ("", "", None)
    column = len(indent) + len(dashes)
    opens = bool(key) and not line[column + len(key or "") :].partition("#")[0].strip()
    return _Start(len(indent), column, bool(key), opens)


_ENTRY = re.compile(r"( *)((?:- +)*)([^\W\d]\w*:(?= |$))?")


def _levels(lines: list[str], number: int) -> list[_Start]:
    """The entries that a line lies in, the deepest first."""
    levels: list[_Start] = []
    for above in range(number - 1, max(-1, number - MOST_ABOVE), -1):
        start = _start(lines[above])
        if start.is_entry and (not levels or start.indent < levels[-1].indent):
            levels.append(start)
            if start.indent == 0:
                break
    return levels


def _moved(number: int, indent: int, column: int, body: str) -> Slip:
    way = "ver" if indent > column else "weinig"
    message = f"deze regel springt {_spaces(abs(indent - column))} te {way} in"
    begin = f"met {_spaces(column)}" if column else "helemaal links"
    advice = f"begin de regel {begin}, even ver als wat erbij hoort"
    return Slip(number, indent, message, advice, " " * column + body)


def _spaces(count: int) -> str:
    return f"{count} {'spatie' if count == 1 else 'spaties'}"


_COLON = re.compile(r":(?= |$)")
_SENTENCE = (
    "deze regel begint niet met een sleutel",
    "hoort de regel bij de tekst erboven, laat hem dan verder inspringen, en zet de hele tekst"
    " tussen aanhalingstekens",
)
