"""A table of somebody else as plain text: its rows, its cells and their places."""

from typing import NamedTuple

from ambitiekader_cli.unseen import UNSEEN

MOST_ROWS = 5_000
"""With something in them, in one table."""
MOST_COLUMNS = 100
MOST_TEXT = 5_000_000
"""Signs of all tables together; a file of data has a megabyte."""


class TableCell(NamedTuple):
    """What stands in one cell, and which part of the width it takes."""

    text: str
    """A line for each paragraph; nothing around them."""
    left: int
    right: int
    is_merged: bool = False
    """With the cell above it; the text is that of the whole."""


class TableRow(NamedTuple):
    """The cells beside each other."""

    number: int
    """As people count them: in a sheet its own number, in a document from 1 in its table."""
    cells: tuple[TableCell, ...]
    is_heading: bool = False
    """Whether the program says so."""


class Table(NamedTuple):
    """A table of a document, or a sheet."""

    name: str
    """`tabel 2`, or `blad Acties`."""
    headings: tuple[str, ...]
    """Above it, the nearest first."""
    rows: tuple[TableRow, ...]
    """Those in which something stands."""
    is_sheet: bool = False


def plain_lines(text: str) -> str:
    """The lines that say something, with nothing that a reader does not see."""
    lines = (" ".join(UNSEEN.sub("", line).split()) for line in text.splitlines())
    return "\n".join(line for line in lines if line)
