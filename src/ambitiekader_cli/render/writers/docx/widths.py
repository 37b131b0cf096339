"""The width of each column of a table.

A column is never narrower than its longest word, as far as the page allows; then come texts of a
few words, that stay on one line. What is left goes to the columns with much text, though less than
by its length: short texts need room too.
"""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from ambitiekader_cli.render.blocks import Break, Runs, Table, plain

LETTER = 100
"""A letter of the text in a table, in twentieths of a point."""
EDGES = 300
"""White at both sides of a cell, and room for strong letters."""
LONGEST_WORD = 18
FEW_WORDS = 22
MOST_TEXT = 600


def widths(block: Table, total: int) -> list[int]:
    """Whole numbers that add up to `total`."""
    columns = list(zip(block.header, *block.rows, strict=True))
    words = [_least(column, 0) for column in columns]
    if sum(words) >= total:
        return _shares(words, total)
    phrases = [_least(column, FEW_WORDS) for column in columns]
    if sum(phrases) >= total:
        return _grown(
            words, [more - word for word, more in zip(words, phrases, strict=True)], total
        )
    return _grown(phrases, [_wanted(column) for column in columns], total)


def _grown(least: list[int], wanted: Sequence[float], total: int) -> list[int]:
    extra = _shares(wanted, total - sum(least))
    return [low + more for low, more in zip(least, extra, strict=True)]


def height(row: tuple[Runs, ...], found: Sequence[int]) -> int:
    """About how many lines the highest cell of a row has."""
    return max(_lines(cell, width) for cell, width in zip(row, found, strict=True))


def _lines(cell: Runs, width: int) -> int:
    fits = max((width - EDGES) // LETTER, 1)
    return sum(isinstance(run, Break) for run in cell) + 1 + len(plain(cell)) // fits


def _least(column: tuple[Runs, ...], phrase: int) -> int:
    """Room for a long word on one line, and for all of a text of at most `phrase` letters."""
    longest = 0
    for cell in column:
        text = plain(cell)
        word = max(map(len, text.split()), default=0)
        longest = max(longest, len(text) if len(text) <= phrase else min(word, LONGEST_WORD))
    return EDGES + LETTER * longest


def _wanted(column: tuple[Runs, ...]) -> float:
    size = sum(min(len(plain(cell)), MOST_TEXT) for cell in column) / len(column)
    return size**0.75 if size > LONGEST_WORD else 0.1 + size / 100


def _shares(weights: Sequence[float], total: int) -> list[int]:
    scale = total / sum(weights)
    marks = [round(mark * scale) for mark in accumulate(weights, initial=0.0)]
    return [right - left for left, right in pairwise(marks)]
