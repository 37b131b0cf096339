"""A sheet as CSV, as Excel and LibreOffice save it: its rows, and where each cell stands."""

import csv
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from itertools import zip_longest
from typing import NamedTuple

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.guess import did_you_mean, nearest
from ambitiekader_cli.text import quoted, visible
from ambitiekader_cli.twins import as_typed, folded
from ambitiekader_cli.words.dutch import listed

MOST_BYTES = 4 * 1024 * 1024
MOST_ROWS = 20_000
MOST_TOLD = 5
"""Remarks; the rest is counted."""
_BOM, _END = "\ufeff", b"\n"
_LONGEST_ID = 40
_FORMULA = ("'=", "'+", "'-", "'@", "'\uff1d", "'\uff0b", "'\uff0d", "'\uff20")
"""As `report.csv_text` keeps a text from being worked out."""


class Cell(NamedTuple):
    """A text in a sheet, and where it stands."""

    text: str
    line: str
    """`blad.csv:3`: the row as a spreadsheet counts it."""
    place: str
    """`blad.csv:3, kolom uitkomst (BES-1)`"""


Row = Mapping[str, Cell]
"""One line: of each column of the sheet its cell."""


def explained(columns: Sequence[str], column: str, choices: Sequence[str]) -> list[str]:
    """The header, with what may be filled in under one column; who reads it looks past that."""
    words = listed(choices, len(choices), "of")
    return [f"{each} ({words})" if each == column else each for each in columns]


def rows_of_sheet(
    name: str, raw: bytes, columns: Sequence[str], needed: Sequence[str]
) -> list[Row]:
    """The rows below the header, but for empty ones; the first of the columns names a row.

    Raises UserError where the sheet cannot be read, or has columns that are unknown or missing.
    """
    if len(raw) > MOST_BYTES:
        raise UserError(f"{name}: groter dan 4 MiB", "verdeel het over meer bladen")
    lines = [*_lines(name, _decoded(name, raw))]
    if not lines:
        raise UserError(f"{name}:1: het blad is leeg", f"begin met de kolommen {_all(columns)}")
    if len(lines) > MOST_ROWS:
        raise UserError(f"{name}: meer dan 20.000 regels", "verdeel het over meer bladen")
    header = _header(f"{name}:1", lines[0], columns, needed)
    return [
        _row(f"{name}:{number}", line, header, columns[0])
        for number, line in enumerate(lines[1:], 2)
        if any(line)
    ]


def id_in(row: Row) -> str:
    """The number in the column `id`, in capitals and as a keyboard writes it."""
    return as_typed(row["id"].text).upper()


def ignored_changes(
    rows: Iterable[Row], made: Iterable[Sequence[str]], fixed: Mapping[str, str]
) -> Iterator[str]:
    """Remarks about cells that are only there to read, and say something else than was put there.

    `made` is the sheet as it would be made now, header and all; `fixed` has of such columns what to
    do instead. A cell that was emptied says nothing.
    """
    header, *lines = made
    columns = [column.partition("(")[0].strip() for column in header]
    known = {line[0]: dict(zip(columns, line, strict=True)) for line in lines}
    found = [
        f"{row[column].place}: {quoted(row[column].text)} verandert hier niets; {advice}"
        for row in rows
        if id_in(row) in known
        for column, advice in fixed.items()
        if column in row and row[column].text
        if _bare(row[column].text) != _bare(known[id_in(row)][column])
    ]
    yield from (visible(f"let op: {each}") for each in found[:MOST_TOLD])
    if len(found) > MOST_TOLD:
        yield f"let op: en nog {len(found) - MOST_TOLD} van zulke cellen"


def _bare(text: str) -> str:
    """As it is the same in any program that saved it."""
    return folded(" ".join(_plain(text).split()))


def _decoded(name: str, raw: bytes) -> str:
    """As its BOM says, and without one as UTF-8; raises UserError."""
    is_utf16 = raw.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
    try:
        text = raw.decode("utf-16" if is_utf16 else "utf-8").removeprefix(_BOM)
    except UnicodeDecodeError as error:
        place = name if is_utf16 else f"{name}:{raw.count(_END, 0, error.start) + 1}"
        raise UserError(f"{place}: geen UTF-8", _SAVE_AS) from None
    if "\0" in text[:2]:  # UTF-16 without BOM
        raise UserError(f"{name}: geen UTF-8", _SAVE_AS)
    if "\0" in text:
        before, _, _ = text.partition("\0")
        column = len(before) - before.rfind("\n")
        message = f"{name}:{before.count(chr(10)) + 1}:{column}: hier staat een NUL-teken"
        raise UserError(message, "haal het weg, of sla het blad opnieuw op als CSV UTF-8")
    return text


def _lines(name: str, text: str) -> Iterator[list[str]]:
    """Each as a spreadsheet numbers them, an empty one too; raises UserError."""
    separator = max(";,\t", key=text.partition("\n")[0].count)
    number = 0
    try:
        for number, line in enumerate(  # noqa: B007 - for what goes wrong behind it
            csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True), 1
        ):
            yield [_plain(cell) for cell in line]
    except csv.Error as error:
        is_long = "field limit" in str(error)
        wrong = "een cel is te lang" if is_long else "een aanhalingsteken staat verkeerd"
        message = f"{name}:{number + 1}: {wrong}"
        raise UserError(message, _LONG if is_long else _QUOTES) from None


def _plain(content: str) -> str:
    """Without what keeps a spreadsheet from working it out."""
    text = content.replace("\r\n", "\n").strip()
    return text[1:] if text.startswith(_FORMULA) else text


def _header(
    place: str, cells: Sequence[str], columns: Sequence[str], needed: Sequence[str]
) -> Sequence[str | None]:
    """The column of each cell; None for one without a name."""
    known = {folded(column): column for column in columns}
    found: list[str | None] = []
    for cell in cells:
        column = known.get(folded(cell.partition("(")[0].strip()))
        if cell and (column is None or column in found):
            raise UserError(f"{place}: {_strange(cell, column)}", _advice(cell, columns))
        found.append(column)
    for column in needed:
        if column not in found:
            message = f"{place}: de kolom `{column}` ontbreekt"
            raise UserError(message, f"de kolommen zijn {_all(columns)}")
    return found


def _strange(cell: str, column: str | None) -> str:
    if column:
        return f"de kolom `{column}` staat er twee keer"
    return f"de kolom {quoted(cell)} is niet bekend"


def _advice(cell: str, columns: Sequence[str]) -> str:
    close = nearest(cell, columns)
    return did_you_mean(cell, close) if close else f"de kolommen zijn {_all(columns)}"


def _all(columns: Sequence[str]) -> str:
    return ", ".join(f"`{column}`" for column in columns)


def _row(place: str, cells: Sequence[str], header: Sequence[str | None], naming: str) -> Row:
    """A cell beyond the header is one too many; raises UserError."""
    if beyond := next(filter(None, cells[len(header) :]), ""):
        advice = "zet een tekst met het scheidingsteken erin tussen aanhalingstekens"
        raise UserError(f"{place}: {quoted(beyond)} valt buiten de kolommen", advice)
    both = zip_longest(header, cells[: len(header)], fillvalue="")
    texts = {column: text for column, text in both if column}
    name = texts.get(naming, "")
    whose = f" ({name})" if 0 < len(name) <= _LONGEST_ID else ""
    return {
        column: Cell(text, place, f"{place}, kolom {column}{'' if column == naming else whose}")
        for column, text in texts.items()
    }


_SAVE_AS = "sla het op als CSV UTF-8; zo heet het in Excel"
_LONG = "kort haar in tot 131.072 tekens, of zoek het aanhalingsteken dat nergens eindigt"
_QUOTES = "begin en eindig de cel met een aanhalingsteken, en schrijf een in de tekst dubbel"
