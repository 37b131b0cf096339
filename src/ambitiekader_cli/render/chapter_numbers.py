"""Numbers before the headings of a document: `2 Betaalbaarheid`, `2.1 Wat willen we?`."""

import re
from collections.abc import Iterator
from itertools import count

_HEADING = re.compile(r"^(##|###) (?!#)(.*)$")
_FENCE = re.compile(r"^ {0,3}(```|~~~)")
UNNUMBERED = ("Bijlage", "Colofon")
"""How chapters begin that have no number."""


def numbered(markdown: str) -> str:
    """Chapters and their parts; what stands below an unnumbered chapter has none either."""
    return "\n".join(_lines(markdown.split("\n")))


def _lines(lines: list[str]) -> Iterator[str]:
    chapters, parts, chapter, in_code = count(1), count(1), 0, False
    for line in lines:
        in_code ^= bool(_FENCE.match(line))
        heading = None if in_code else _HEADING.match(line)
        if not heading:
            yield line
        elif heading[1] == "###":
            yield f"### {chapter}.{next(parts)} {heading[2]}" if chapter else line
        elif heading[2].startswith(UNNUMBERED):
            chapter = 0
            yield line
        else:
            chapter, parts = next(chapters), count(1)
            yield f"## {chapter} {heading[2]}"
