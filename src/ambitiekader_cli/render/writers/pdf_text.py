"""Words as they can stand in a PDF: each character drawn, each line short enough."""

import re
import unicodedata
from collections.abc import Iterator

from ambitiekader_cli.render.template.escape import readable

LONGEST_WORD = 45
"""Letters; Dutch hyphenation finds a place to break in anything shorter."""
LONGEST_CODE = 24
"""Characters of a word with a digit or another sign in it, which no dictionary knows."""
STEP = 10
"""Characters between two places where a longer word may break."""
_MAY_BREAK = "\N{ZERO WIDTH SPACE}"
_LONG = re.compile(rf"\S{{{LONGEST_CODE + 1},}}")
_BY_ITSELF = re.compile(r"(?<=[/-])")
"""Behind these a line may end anyway."""
_AROUND = ".,:;!?()[]{}'\"‘’“”…"


def breakable(text: str) -> str:
    """The text, with places in its very long words where a line may end."""
    return _LONG.sub(lambda found: "".join(_pieces(found[0])), readable(text))


def told(text: str, unknown: frozenset[str]) -> str:
    """The text; a character that the letters of the PDF lack is told by its number, `[U+4E2D]`.

    PDF/A and PDF/UA forbid the empty box that would stand there, and leaving it out would change
    what was agreed.
    """
    return text.translate({ord(each): _number(each) for each in unknown}) if unknown else text


def _pieces(word: str) -> Iterator[str]:
    for piece in _BY_ITSELF.split(word):
        longest = LONGEST_WORD if piece.strip(_AROUND + "-").isalpha() else LONGEST_CODE
        if len(piece) <= longest:
            yield piece
        else:
            parts = (piece[start : start + STEP] for start in range(0, len(piece), STEP))
            yield _MAY_BREAK.join(parts)


def _number(character: str) -> str:
    return " " if unicodedata.category(character) == "Zs" else f"[U+{ord(character):04X}]"
