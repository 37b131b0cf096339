"""What the reader's screen can show: its width, its colours, its characters."""

import re
from textwrap import wrap
from typing import NamedTuple

_STYLES = {
    "kop": "1",
    "fout": "1;31",
    "waarschuwing": "33",
    "info": "36",
    "goed": "32",
    "zacht": "2",
}


class Paper(NamedTuple):
    """Decides how something looks; never what is said. Without colour the text says the same."""

    width: int = 80
    colour: bool = False
    blocks: bool = True
    """Whether the encoding has block characters and typographic dashes."""
    folds: bool = False
    """Whether long lines end at the width: on a screen, and not in what a program reads."""

    def paint(self, text: str, style: str) -> str:
        """Text in one of the styles, if there is colour."""
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self.colour and style else text

    def folded(self, text: str, indent: str) -> list[str]:
        """A line as the reader must see it; a place in a file stays whole."""
        if not self.folds:
            return [text]
        return wrap(
            text,
            self.width,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
            drop_whitespace=True,
        ) or [""]

    def bar(self, part: int, whole: int, cells: int) -> str:
        """A bar of `cells` wide; anything more than nothing shows at least one cell."""
        filled = 0 if whole == 0 else -(-part * cells // whole)
        full, empty = ("█", "░") if self.blocks else ("#", ".")
        return full * filled + empty * (cells - filled)


def cells(text: str) -> int:
    """How many columns a terminal needs: two for a wide letter or an emoji, none for an accent."""
    if _LATIN.fullmatch(text):
        return len(text)
    from rich.cells import cell_len  # noqa: PLC0415 - only for other letters

    return cell_len(text)


_LATIN = re.compile("[ -~\xa0-\u02ff\u2010-\u2027]*")
