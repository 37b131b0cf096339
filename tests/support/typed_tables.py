# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Documents and sheets with tables, made of a text that can be read.

`# Kop` is a heading (in a sheet the next sheet), `| a | b |` a row; `<br>` begins a line in a cell,
`^` is merged with the cell above it and `<` with the one before it. Other lines are paragraphs.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import xlsxwriter
from docx import Document

TYPED = ".getypt"


def make(root: Path) -> None:
    """Every `NAME.docx.getypt` and `NAME.xlsx.getypt` becomes the file that it describes."""
    for typed in sorted(root.rglob(f"*{TYPED}")):
        make_one(typed, typed.with_suffix(""))
        typed.unlink()


def make_one(typed: Path, made: Path) -> None:
    """The file that another describes."""
    makers = {".docx": document, ".xlsx": workbook}
    made.write_bytes(makers[made.suffix](typed.read_text("utf-8")))


def document(text: str) -> bytes:
    """A Word document."""
    made = Document()
    rows: list[list[str]] = []
    for line in (*text.splitlines(), ""):
        if line.startswith("|"):
            rows.append(_cells(line))
            continue
        if rows:
            _table(made, rows)
            rows = []
        if line.startswith("#"):
            made.add_heading(line.lstrip("# "), len(line) - len(line.lstrip("#")))
        elif line:
            made.add_paragraph(line)
    return _saved(made)


def workbook(text: str) -> bytes:
    """An Excel file."""
    file = BytesIO()
    made = xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False})
    sheet, number = None, 0
    for line in text.splitlines():
        if line.startswith("#"):
            sheet, number = made.add_worksheet(line.lstrip("# ")), 0
        elif sheet:
            cells = _cells(line) if line.startswith("|") else [line]
            for column, cell in enumerate(cells):
                wide = next((n for n, c in enumerate(cells[column + 1 :]) if c != "<"), None)
                wide = len(cells) - column - 1 if wide is None else wide
                if wide and cell != "<":
                    sheet.merge_range(number, column, number, column + wide, cell)
                elif cell and cell != "<":
                    sheet.write(number, column, int(cell) if cell.isdecimal() else cell)
            number += 1
    made.close()
    return file.getvalue()


def _cells(line: str) -> list[str]:
    return [cell.strip().replace("<br>", "\n") for cell in line.strip().strip("|").split("|")]


def _saved(made: Any) -> bytes:
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def _table(made: Any, rows: list[list[str]]) -> None:
    table = made.add_table(len(rows), max(map(len, rows)))
    for number, column, text in _texts(rows):
        cell = table.cell(number, column)
        if text in {"^", "<"}:
            first = table.cell(number - (text == "^"), column - (text == "<"))
            words = first.text
            first.merge(cell).text = words
        else:
            cell.text = text


def _texts(rows: list[list[str]]) -> Iterator[tuple[int, int, str]]:
    for number, row in enumerate(rows):
        yield from ((number, column, text) for column, text in enumerate(row))
