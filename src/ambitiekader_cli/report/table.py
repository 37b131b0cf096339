"""Rows as a table for people: no wider than the paper, and what does not fit is folded.

The widths are those that rich would choose, and a test holds both against each other; rich itself
takes longer to load than all that `ak overdue` does besides.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from ambitiekader_cli.report.paper import Paper, cells

ID = "Id"
"""The head of the column that is never folded."""


class Table:
    """What stands under a few heads; the rows are added one by one."""

    def __init__(self, paper: Paper, heads: Sequence[str]) -> None:
        self._paper, self._heads = paper, heads
        share = paper.width // 4 if len(heads) > 4 else paper.width // 3
        self._fixed = {"Titel": share, "Trekker": share - 4}
        self._rows: list[tuple[Sequence[str], str]] = []

    def add_row(self, *texts: str, style: str = "") -> None:
        """A text under each head; the style is of the last."""
        self._rows.append((texts, style))

    def drawn(self) -> str:
        """All as text; lines end without spaces."""
        widths = self._widths()
        side, dash, cross = (" ", "─", "─") if self._paper.blocks else ("|", "-", "+")
        rule = f"{dash}{cross}{dash}".join(dash * width for width in widths)
        folded = [_folded(head, width) for head, width in zip(self._heads, widths, strict=True)]
        most = max(map(len, folded))
        heads = [[""] * (most - len(lines)) + lines for lines in folded]
        page = [*self._lines(heads, widths, side, ["kop"] * len(widths)), rule]
        for texts, style in self._rows:
            parts = [
                [cropped(text, width)] if head == ID else _folded(text, width)
                for text, head, width in zip(texts, self._heads, widths, strict=True)
            ]
            styles = [""] * (len(widths) - 1) + [style]
            page += self._lines(parts, widths, side, styles)
        return "".join(f"{line.rstrip()}\n" for line in page)

    def _lines(
        self, parts: list[list[str]], widths: list[int], side: str, styles: list[str]
    ) -> Iterator[str]:
        for line in zip_longest(*parts, fillvalue=""):
            yield f" {side} ".join(
                f"{self._paper.paint(text, style)}{' ' * (width - cells(text))}"
                for text, width, style in zip(line, widths, styles, strict=True)
            )

    def _widths(self) -> list[int]:
        """Of each column, without the space beside it."""
        room = self._paper.width - (len(self._heads) - 1)
        beside = [2] * len(self._heads)
        beside[0] -= 1
        beside[-1] -= 1
        widths = [
            self._fixed[head] + 2 if head in self._fixed else self._longest(place) + beside[place]
            for place, head in enumerate(self._heads)
        ]
        folds = [head not in self._fixed and head != ID for head in self._heads]
        narrow = _narrowed([min(width, room) for width in widths], folds, room)
        return [max(1, width - spaces) for width, spaces in zip(narrow, beside, strict=True)]

    def _longest(self, place: int) -> int:
        texts = [self._heads[place], *(texts[place] for texts, _ in self._rows)]
        return max(cells(line) for text in texts for line in text.split("\n"))


def _narrowed(widths: list[int], folds: list[bool], room: int) -> list[int]:
    """The widest that may be folded give way until all fit; if they cannot, all do."""
    while (over := sum(widths) - room) > 0:
        able = sorted({width for width, can in zip(widths, folds, strict=True) if can})
        if not able or able[-1] == 0:
            return _taken(widths, [True] * len(widths), over, over)
        step = min(over, able[-1] - (able[-2] if len(able) > 1 else 0))
        widest = [can and width == able[-1] for width, can in zip(widths, folds, strict=True)]
        widths = _taken(widths, widest, over, step)
    return widths


def _taken(widths: list[int], some: list[bool], over: int, most: int) -> list[int]:
    """Of some widths an equal share of what is too much, and no more than `most` of one."""
    left, given = sum(some), []
    for width, chosen in zip(widths, some, strict=True):
        part = min(most, width, round(over / left)) if chosen else 0
        over, left = over - part, left - chosen
        given.append(width - part)
    return given


def _folded(text: str, width: int) -> list[str]:
    """Lines of words; a word that is longer than a line is broken."""
    return [line for part in text.split("\n") for line in _fold(part, width)]


def _fold(text: str, width: int) -> Iterator[str]:
    line = ""
    for word in re.findall(r"\s*\S+\s*", text):
        long = cells(word.rstrip())
        if cells(line) + long <= width:
            line += word
            continue
        if line:
            yield line.rstrip()
        *full, line = _broken(word, width) if long > width else [word]
        yield from full
    yield line.rstrip()


def _broken(word: str, width: int) -> Iterator[str]:
    while cells(word) > width:
        part = cropped(word, width)
        yield part
        word = word[len(part) :]
    yield word


def cropped(text: str, width: int) -> str:
    """As much of it as fits."""
    end = min(len(text), width)
    while end > 1 and cells(text[:end]) > width:
        end -= 1
    return text[:end]
