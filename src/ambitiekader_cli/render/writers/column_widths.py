"""How wide is each column of a table? Wide enough for its words, wider where more is said.

A column is never narrower than its longest word, as far as the page allows; if it does not, only
the widest columns give way. Else the page is divided so that cells have few lines: where each
squared is summed, that sum is least when a width goes with the cube root of its squared lengths.
"""

import math
from collections.abc import Hashable, Iterable, Sequence
from itertools import accumulate, pairwise

from ambitiekader_cli.render.blocks import Blocks, Break, Runs, Table, plain

SIZE = 190
"""Of the letters in a table, in twentieths of a point, as all widths here."""
LETTER = 100
"""A letter in running text."""
EDGES = 290
"""White at both sides of a cell."""
LONGEST = 26
"""Letters of a word that a column makes room for: longer ones may be broken."""
_ROUNDED = 2
"""What a column may have lost where widths became whole numbers."""
MOST_TEXT = 600
"""Letters that count of a cell."""
_KINDS = (
    ("ijl.,:;'|![]()I", 0.4),
    ("frt-/", 0.5),
    ("mwMW@%&", 1.0),
    ("ABCDEFGHJKLNOPQRSTUVXYZ", 0.76),
)
_EMS = {sign: wide for signs, wide in _KINDS for sign in signs}
_OTHER = 0.7
"""Of the size: strong letters of DejaVu Sans, which may stand in for those of a document."""
NARROWER = 0.8
"""How wide the same word is in other letters, such as those of the PDF."""


def widths(tables: Sequence[Table], total: int) -> list[int]:
    """Whole numbers that add up to `total`, for all these tables; they have as many columns."""
    rows = (row for table in tables for row in (table.header, *table.rows))
    columns = [[plain(cell) for cell in column] for column in zip(*rows, strict=True)]
    words = [_longest(column) for column in columns]
    wanted = [_wanted(column) for column in columns]
    for scale in (1, NARROWER):
        least = [EDGES + round(scale * word) for word in words]
        if sum(least) < total:
            return _divided(_raised(least, wanted, total), total)
    return _divided(_lowered(least, total), total)


def alike(blocks: Blocks, total: int, label: int) -> dict[Hashable, list[int]]:
    """The widths of all tables, by `look`; a label takes its part of the total."""
    tables: dict[Hashable, list[Table]] = {}
    for table in blocks:
        if isinstance(table, Table):
            tables.setdefault(look(table), []).append(table)
    return {
        key: widths(found, total - label if found[0].label else total)
        for key, found in tables.items()
    }


def look(table: Table) -> Hashable:
    """Whether it has a label, and what stands above all columns but the first."""
    return bool(table.label), len(table.header), table.header[1:]


def height(row: Iterable[Runs], widths: Sequence[int]) -> int:
    """About how many lines the highest cell of a row has."""
    return max(_lines(cell, width) for cell, width in zip(row, widths, strict=True))


def unfit(cell: Runs, width: int) -> int:
    """The letters of the shortest word that is wider than the column; 0 when all words fit.

    At most LONGEST: no column makes more room.
    """
    room = width - EDGES + _ROUNDED
    text = plain(cell)
    if len(text) * SIZE <= room:  # most cells
        return 0
    wide = (len(word) for word in text.split() if _wide(word) * NARROWER > room)
    return min(min(wide, default=0), LONGEST)


def _longest(column: Iterable[str]) -> float:
    """Of the words with the most letters of each cell."""
    words = {max(text.split(), key=len) for text in column if not text.isspace() and text}
    return max((_wide(word[:LONGEST]) for word in words), default=LETTER)


def _wide(text: str) -> float:
    return SIZE * sum(_EMS.get(sign, _OTHER) for sign in text)


def _lowered(words: Sequence[int], total: int) -> list[int]:
    """As they are, but for the widest: those share what the others leave."""
    left, many = total, len(words)
    for word in sorted(words):
        if word * many > left:
            break
        left, many = left - word, many - 1
    return [min(word, max(left // max(many, 1), 1)) for word in words]


def _raised(least: Sequence[int], wanted: Sequence[float], total: int) -> list[float]:
    """By what is wanted, never below the least: first who wants less than that."""
    order = sorted(range(len(least)), key=lambda column: wanted[column] / least[column])
    raised, left, weight = [0.0] * len(least), float(total), sum(wanted)
    for column in order:
        raised[column] = max(least[column], left * wanted[column] / weight)
        left, weight = left - raised[column], weight - wanted[column]
    return raised


def _lines(cell: Runs, width: int) -> int:
    letters = max((width - EDGES) // LETTER, 1)
    return _breaks(cell) + 1 + len(plain(cell)) // letters


def _wanted(column: Sequence[str]) -> float:
    squares = sum(min(len(text), MOST_TEXT) ** 2 for text in column)
    return math.cbrt(1 + squares / len(column))


def _divided(weights: Sequence[float], total: int) -> list[int]:
    scale = total / sum(weights)
    marks = [round(mark * scale) for mark in accumulate(weights, initial=0.0)]
    return [right - left for left, right in pairwise(marks)]


def _breaks(cell: Runs) -> int:
    return sum(isinstance(run, Break) for run in cell)
