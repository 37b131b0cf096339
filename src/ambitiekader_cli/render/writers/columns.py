"""How wide is each column of a table? Wide enough for its words, wider where more is said."""

from collections.abc import Iterator, Sequence
from math import sqrt

from ambitiekader_cli.render.blocks import Break, Runs, Table, plain

LONGEST_WORD = 14
"""Characters; a longer word may be broken."""
PER_LINE = 105
"""Characters on a line over the whole width of a page."""
MOST_LINES = 30
"""A row of at most so many lines is better not broken over two pages."""


def shares(tables: Sequence[Table]) -> tuple[float, ...]:
    """The part of the width for each column, the same for all these tables; together 1."""
    wishes = [_wish(column) for column in _columns(tables)]
    return tuple(wish / sum(wishes) for wish in wishes)


def fits(row: tuple[Runs, ...], widths: tuple[float, ...]) -> bool:
    """Whether the row is surely less high than a page."""
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
    return min(longest, LONGEST_WORD) + 3 * sqrt(min(mean, 400))


def _breaks(cell: Runs) -> int:
    return sum(isinstance(run, Break) for run in cell)
