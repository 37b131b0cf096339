# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A sheet that `ak` made, filled in by another library, and taken in again."""

from collections.abc import Iterable, Mapping
from datetime import date
from io import BytesIO
from pathlib import Path

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
