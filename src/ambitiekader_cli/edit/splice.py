"""Other text between two places of a text, with all around it byte for byte as it was."""

from collections.abc import Iterable
from typing import NamedTuple


class Splice(NamedTuple):
    """What comes in place of what stands from `begin` up to `end`."""

    begin: int
    end: int
    text: str


def spliced(raw: str, splices: Iterable[Splice], line_end: str) -> str:
    """The text with these in it; they count its lines as ending in a bare newline.

    Their own lines end in `line_end`; all other lines end as they did. Of two at one place the
    first comes first.
    """
    parts: list[str] = []
    at = bare = 0
    for splice in sorted(splices, key=lambda each: (each.begin, each.end)):
        begin = _ahead(raw, at, splice.begin - bare)
        parts += (raw[at:begin], splice.text.replace("\n", line_end))
        at, bare = _ahead(raw, begin, splice.end - splice.begin), splice.end
    return "".join((*parts, raw[at:]))


def _ahead(raw: str, at: int, count: int) -> int:
    """The place so many signs further, where some lines end in two signs that count as one."""
    end = at + count
    while pairs := raw.count("\r\n", at, end + 1):
        at, end = end, end + pairs
    return end
