# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The width of each column of a table.

A column is never narrower than its longest word or a few words, as far as the page allows. What is
left goes to the columns with much text, though less than by its length: short texts need room too.
"""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from ambitiekader_cli.render.blocks import Break, Runs, Table, plain

LETTER = 112
"""A wide letter of the text in a table, in twentieths of a point."""
EDGES = 230
"""White at both sides of a cell."""
LONGEST_WORD = 18
MOST_TEXT = 600


def widths(block: Table, total: int) -> list[int]:
    """Whole numbers that add up to `total`."""
    columns = list(zip(block.header, *block.rows, strict=True))
    least = [_least(column) for column in columns]
    if sum(least) >= total:
        return _shares(least, total)
    wanted = [_wanted(column) for column in columns]
    extra = _shares(wanted, total - sum(least))
    return [low + more for low, more in zip(least, extra, strict=True)]


def height(row: tuple[Runs, ...], found: Sequence[int]) -> int:
    """About how many lines the highest cell of a row has."""
    return max(_lines(cell, width) for cell, width in zip(row, found, strict=True))


def _lines(cell: Runs, width: int) -> int:
    fits = max((width - EDGES) // LETTER, 1)
    return sum(isinstance(run, Break) for run in cell) + 1 + len(plain(cell)) // fits


def _least(column: tuple[Runs, ...]) -> int:
    return EDGES + LETTER * max(_whole(plain(cell)) for cell in column)


def _whole(text: str) -> int:
    """How many letters of a text must stand on one line: all of a few words, or one long word."""
    if len(text) <= LONGEST_WORD:
        return len(text)
    return min(max(map(len, text.split()), default=0), LONGEST_WORD)


def _wanted(column: tuple[Runs, ...]) -> float:
    size = sum(min(len(plain(cell)), MOST_TEXT) for cell in column) / len(column)
    return size**0.75 if size > LONGEST_WORD else 0.1 + size / 100


def _shares(weights: Sequence[float], total: int) -> list[int]:
    scale = total / sum(weights)
    marks = [round(mark * scale) for mark in accumulate(weights, initial=0.0)]
    return [right - left for left, right in pairwise(marks)]
