"""A sheet as CSV, as Excel and LibreOffice save it: its rows, and where each cell stands."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.guess import did_you_mean, nearest
from ambitiekader_cli.text import quoted
from ambitiekader_cli.twins import folded

MOST_BYTES = 4 * 1024 * 1024
MOST_ROWS = 20_000
_FORMULA = ("'=", "'+", "'-", "'@", "'\uff1d", "'\uff0b", "'\uff0d", "'\uff20")
"""As `report.csv_text` keeps a text from being worked out."""


class Cell(NamedTuple):
    """A text in a sheet, and where it begins."""

    text: str
    place: str
    """`blad.csv:3:12`"""


Row = Mapping[str, Cell]
"""One line: of each column of the sheet its cell."""


def rows_of_sheet(
    name: str, raw: bytes, columns: Sequence[str], needed: Sequence[str]
) -> list[Row]:
    """The rows below the header, but for empty ones.

    Raises UserError where the sheet cannot be read, or has columns that are unknown or missing.
    """
    if len(raw) > MOST_BYTES:
        raise UserError(f"{name}: groter dan 4 MiB", "verdeel het over meer bladen")
    text = _decoded(name, raw)
    lines = [*_lines(name, text, _separator(text))]
    if not lines:
        raise UserError(f"{name}:1:1: het blad is leeg", f"begin met de kolommen {_all(columns)}")
    if len(lines) > MOST_ROWS:
        raise UserError(f"{name}: meer dan 20.000 regels", "verdeel het over meer bladen")
    header = _header(lines[0], columns, needed)
    return [_row(line, header) for line in lines[1:] if any(cell.text for cell in line)]


def _decoded(name: str, raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = len(raw[raw.rfind(b"\n", 0, error.start) + 1 : error.start].decode("latin-1")) + 1
        advice = "sla het op als CSV UTF-8; zo heet het in Excel"
        raise UserError(f"{name}:{line}:{column}: geen UTF-8", advice) from None


def _separator(text: str) -> str:
    header = text.partition("\n")[0]
    return max(";,\t", key=header.count)


def _lines(name: str, text: str, separator: str) -> Iterator[list[Cell]]:
    """As RFC 4180 says: between quotes a cell may hold separators, quotes and line ends."""
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    at, cells = 0, list[Cell]()
    while at < len(text):
        line = bisect_right(starts, at)
        place = f"{name}:{line}:{at - starts[line - 1] + 1}"
        content, end = _cell(text, at, separator, place)
        cells.append(Cell(_plain(content), place))
        at = end + 1
        if text[end:at] != separator:
            at += text[end : end + 2] == "\r\n"
            yield cells
            cells = []
    if cells:  # the last line ends with a separator
        yield cells


def _cell(text: str, at: int, separator: str, place: str) -> tuple[str, int]:
    """What it holds, and where the sign behind it stands."""
    if text[at : at + 1] != '"':
        end = min(_find(text, sign, at) for sign in (separator, "\n"))
        end -= text[at:end].endswith("\r") and text[end : end + 1] == "\n"
        return text[at:end], end
    start = at = at + 1
    while True:
        at = text.find('"', at)
        if at < 0:
            raise UserError(f"{place}: aanhalingsteken zonder einde", _QUOTES)
        if text[at + 1 : at + 2] != '"':
            break
        at += 2
    behind = text[at + 1 : at + 2]
    if behind and behind not in (separator, "\n", "\r"):
        raise UserError(f"{place}: er staat tekst achter het aanhalingsteken", _QUOTES)
    return text[start:at].replace('""', '"'), at + 1


def _find(text: str, sign: str, at: int) -> int:
    found = text.find(sign, at)
    return len(text) if found < 0 else found


def _plain(content: str) -> str:
    """Without what keeps a spreadsheet from working it out."""
    text = content.replace("\r\n", "\n").strip()
    return text[1:] if text.startswith(_FORMULA) else text


def _header(
    cells: Sequence[Cell], columns: Sequence[str], needed: Sequence[str]
) -> Sequence[str | None]:
    """The column of each cell; None for one without a name."""
    known = {folded(column): column for column in columns}
    found: list[str | None] = []
    for cell in cells:
        column = known.get(folded(cell.text))
        if cell.text and (column is None or column in found):
            raise UserError(f"{cell.place}: {_strange(cell, column)}", _advice(cell, columns))
        found.append(column)
    for column in needed:
        if column not in found:
            message = f"{cells[0].place}: de kolom `{column}` ontbreekt"
            raise UserError(message, f"de kolommen zijn {_all(columns)}")
    return found


def _strange(cell: Cell, column: str | None) -> str:
    if column:
        return f"de kolom `{column}` staat er twee keer"
    return f"de kolom {quoted(cell.text)} is niet bekend"


def _advice(cell: Cell, columns: Sequence[str]) -> str:
    close = nearest(cell.text, columns)
    return did_you_mean(cell.text, close) if close else f"de kolommen zijn {_all(columns)}"


def _all(columns: Sequence[str]) -> str:
    return ", ".join(f"`{column}`" for column in columns)


def _row(cells: Sequence[Cell], header: Sequence[str | None]) -> Row:
    """A cell beyond the header is one too many; raises UserError."""
    for cell in cells[len(header) :]:
        if cell.text:
            advice = "zet een tekst met het scheidingsteken erin tussen aanhalingstekens"
            raise UserError(f"{cell.place}: deze cel valt buiten de kolommen", advice)
    short = Cell("", cells[0].place)
    each = zip_longest(header, cells[: len(header)], fillvalue=short)
    return {column: cell for column, cell in each if isinstance(column, str)}


_QUOTES = "begin en eindig de cel met een aanhalingsteken, en schrijf een in de tekst dubbel"
