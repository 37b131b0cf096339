"""How wide is each column of a table? Wide enough for its words, wider where more is said.

A PDF asks for shares of the page, the same for all tables that are alike, and hyphenates what does
not fit. Word asks for whole numbers, table by table, and hyphenates nothing. So there a column is
never narrower than its longest word, as far as the page allows; then come texts of a few words,
that stay on one line. What is left goes to the columns with much text, though less than by its
length: short texts need room too.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from math import sqrt

from ambitiekader_cli.render.blocks import Break, Runs, Table, plain

LONGEST_IN_PDF = 14
"""Characters; a longer word may be broken."""
PER_LINE = 105
"""Characters on a line over the whole width of a page."""
MOST_LINES = 30
"""A row of at most so many lines is better not broken over two pages."""
LETTER = 100
"""A letter of the text in a table, in twentieths of a point."""
EDGES = 300
"""White at both sides of a cell, and room for strong letters."""
LONGEST_IN_WORD = 18
FEW_WORDS = 22
MOST_TEXT = 600


def shares(tables: Sequence[Table]) -> tuple[float, ...]:
    """For a PDF: the part of the width for each column of all these tables; together 1."""
    wishes = [_wish(column) for column in _columns(tables)]
    return tuple(wish / sum(wishes) for wish in wishes)


def fits(row: tuple[Runs, ...], widths: tuple[float, ...]) -> bool:
    """For a PDF: whether the row is surely less high than a page."""
    return all(
        len(plain(cell)) / (PER_LINE * share) + _breaks(cell) <= MOST_LINES
        for cell, share in zip(row, widths, strict=True)
    )


def _columns(tables: Sequence[Table]) -> Iterator[list[str]]:
    rows = (row for table in tables for row in (table.header, *table.rows))
    for column in zip(*rows, strict=True):
        yield [plain(cell) for cell in column]


def _wish(column: list[str]) -> float:
    longest = max((len(word) for text in column for word in text.split()), default=1)
    mean = sum(map(len, column)) / len(column)
    return min(longest, LONGEST_IN_PDF) + 3 * sqrt(min(mean, 400))


def widths(block: Table, total: int) -> list[int]:
    """For Word: whole numbers that add up to `total`, in twentieths of a point."""
    columns = list(zip(block.header, *block.rows, strict=True))
    words = [_least(column, 0) for column in columns]
    if sum(words) >= total:
        return _divided(words, total)
    phrases = [_least(column, FEW_WORDS) for column in columns]
    if sum(phrases) >= total:
        return _grown(
            words, [more - word for word, more in zip(words, phrases, strict=True)], total
        )
    return _grown(phrases, [_wanted(column) for column in columns], total)


def height(row: tuple[Runs, ...], widths: Sequence[int]) -> int:
    """For Word: about how many lines the highest cell of a row has."""
    return max(_lines(cell, width) for cell, width in zip(row, widths, strict=True))


def _grown(least: list[int], wanted: Sequence[float], total: int) -> list[int]:
    extra = _divided(wanted, total - sum(least))
    return [low + more for low, more in zip(least, extra, strict=True)]


def _lines(cell: Runs, width: int) -> int:
    letters = max((width - EDGES) // LETTER, 1)
    return _breaks(cell) + 1 + len(plain(cell)) // letters


def _least(column: tuple[Runs, ...], phrase: int) -> int:
    """Room for a long word on one line, and for all of a text of at most `phrase` letters."""
    longest = 0
    for cell in column:
        text = plain(cell)
        word = max(map(len, text.split()), default=0)
        longest = max(longest, len(text) if len(text) <= phrase else min(word, LONGEST_IN_WORD))
    return EDGES + LETTER * longest


def _wanted(column: tuple[Runs, ...]) -> float:
    size = sum(min(len(plain(cell)), MOST_TEXT) for cell in column) / len(column)
    return size**0.75 if size > LONGEST_IN_WORD else 0.1 + size / 100


def _divided(weights: Sequence[float], total: int) -> list[int]:
    scale = total / sum(weights)
    marks = [round(mark * scale) for mark in accumulate(weights, initial=0.0)]
    return [right - left for left, right in pairwise(marks)]


def _breaks(cell: Runs) -> int:
    return sum(isinstance(run, Break) for run in cell)
