# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A sheet that `ak` made, filled in by another library, and taken in again."""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any, TypeAlias
from zipfile import ZipFile

from lxml.etree import fromstring, tostring
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from ambitiekader_cli.exchange.guarded_zip import package
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.exporting.export import exported
from ambitiekader_cli.work.exporting.wanted import Wanted
from ambitiekader_cli.work.importing.imported import ImportDays, Imported
from ambitiekader_cli.work.importing.sheet.from_sheets import taken_from_sheets
from ambitiekader_cli.work.select import Choice

PEILDATUM = date(2024, 6, 1)
TODAY = date(2025, 6, 1)
Typed = Mapping[tuple[str, str], object]
"""What is typed, by the number of a row and the column."""
Element: TypeAlias = Any
_OPEN = "{urn:oasis:names:tc:opendocument:xmlns:"
TABLE, OFFICE, TEXT = (f"{_OPEN}{name}:1.0}}" for name in ("table", "office", "text"))


def sheet_of(root: Path, vorm: str = "xlsx", trekker: str | None = None) -> bytes:
    wanted = Wanted(root, Draft(root).kader, PEILDATUM, Choice(trekker=trekker))
    (content,) = exported(vorm, wanted).values()
    return content


def opened(raw: bytes) -> Workbook:
    return load_workbook(BytesIO(raw))


def saved(book: Workbook) -> bytes:
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def columns(sheet: Worksheet) -> dict[str, int]:
    return {str(cell.value): cell.column for cell in sheet[1] if cell.value}


def row_of(book: Workbook, number: str) -> tuple[Worksheet, int]:
    for sheet in book.worksheets:
        for row in range(2, sheet.max_row + 1):
            if sheet.title != "ak" and sheet.cell(row, 1).value == number:
                return sheet, row
    raise LookupError(number)


def filled(
    raw: bytes, typed: Typed, extra: Iterable[tuple[str, Mapping[str, object]]] = ()
) -> bytes:
    """With this typed in it, and rows without a number on the sheets that are named."""
    book = opened(raw)
    for (number, column), value in typed.items():
        sheet, row = row_of(book, number)
        put(sheet, row, column, value)
    for name, texts in extra:
        sheet = book[name]
        row = next(r for r in range(2, 99) if not any(c.value for c in sheet[r]))
        for column, value in texts.items():
            put(sheet, row, column, value)
    return saved(book)


def put(sheet: Worksheet, row: int, column: str, value: object) -> None:
    """A text as a text, whatever it looks like."""
    cell = sheet.cell(row, columns(sheet)[column])
    cell.value = value  # type: ignore[assignment]
    if isinstance(value, str) and not value.startswith("'="):
        cell.data_type = "s"


def taken_in(root: Path, raw: bytes, name: str = "blad.xlsx", *, anyway: bool = False) -> Imported:
    return taken_from_sheets(
        Draft(root), package(name, raw), ImportDays(TODAY, TODAY), anyway=anyway
    )


def new_text(made: Imported) -> str:
    return "".join((each.new or b"").decode() for each in made.proposal.replacements)


def filled_ods(raw: bytes, typed: Typed) -> bytes:
    """The same of an ods, of which every cell becomes one by itself."""
    made = BytesIO()
    with ZipFile(BytesIO(raw)) as old, ZipFile(made, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, _typed_in(content, typed) if name == "content.xml" else content)
    return made.getvalue()


def _typed_in(content: bytes, typed: Typed) -> bytes:
    root = fromstring(content)
    for (number, column), value in typed.items():
        tables = (_ods_rows(table) for table in root.iter(f"{TABLE}table"))
        header, row = next((t[0], r) for t in tables for r in t if _ods_text(r[0]) == number)
        cell = row[[*map(_ods_text, header)].index(column)]
        cell.set(f"{OFFICE}value-type", "string")
        cell[:] = [cell.makeelement(f"{TEXT}p")]
        cell[0].text = str(value)
    return tostring(root)


def _ods_rows(table: Element) -> list[Element]:
    rows = [*table.iter(f"{TABLE}table-row")]
    for cell in [each for row in rows for each in row]:
        times = int(cell.attrib.pop(f"{TABLE}number-columns-repeated", "1"))
        for _ in range(times - 1):
            cell.addnext(deepcopy(cell))
    return rows


def _ods_text(cell: Element) -> str:
    return "".join(cell.itertext())
