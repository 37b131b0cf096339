"""A table as CSV that a spreadsheet opens as it is meant: UTF-8 with BOM, `;`, no formulas."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from itertools import islice

from ambitiekader_cli.text import visible

Cell = str | int
BOM = "\ufeff"
PART = 1_000
_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""The last four are full-width, and mean the same to some."""


def csv_text(rows: Iterable[Iterable[Cell]]) -> str:
    """Lines end as RFC 4180 says; texts stand in quotes, so that no line can be a command."""
    return "".join(csv_parts(rows))


def csv_parts(rows: Iterable[Iterable[Cell]]) -> Iterator[str]:
    """The same, a thousand lines at a time."""
    yield BOM
    each = iter(rows)
    while part := [*islice(each, PART)]:
        page = StringIO()
        writer = csv.writer(page, delimiter=";", quoting=csv.QUOTE_NONNUMERIC)
        writer.writerows([_cell(value) for value in row] for row in part)
        yield page.getvalue()


def _cell(value: Cell) -> Cell:
    """On one line; a spreadsheet would work out what begins so (OWASP, CSV injection)."""
    if isinstance(value, int):
        return value
    line = visible(" ".join(value.split()))
    return f"'{line}" if line.startswith(_FORMULA) else line
