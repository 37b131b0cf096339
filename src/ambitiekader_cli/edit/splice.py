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
    for splice in sorted(splices, key=lambda each: (each.begin, each.end))[::-1]:
        begin, end = _index(raw, splice.begin), _index(raw, splice.end)
        raw = raw[:begin] + splice.text.replace("\n", line_end) + raw[end:]
    return raw


def _index(raw: str, bare: int) -> int:
    """Where a place is in a text of which some lines end in two signs."""
    at = raw.find("\r\n")
    while 0 <= at < bare:
        bare += 1
        at = raw.find("\r\n", at + 2)
    return bare
