# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Columns of a sheet that are not as `ak` made them: gone, renamed, or of somebody's own."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.exchange.cell import Cell
from ambitiekader_cli.text import quoted
from ambitiekader_cli.words.dutch import counted, listed
from ambitiekader_cli.work.exporting.kolommen import PERIODE, WIT
from ambitiekader_cli.work.importing.sheet.filled_rows import FilledRow, Header


class UnreadColumn(NamedTuple):
    """A column that is not ours, with something in it beside our rows."""

    naam: str
    """Empty where nothing stands above it."""
    cells: list[Cell]

    def __str__(self) -> str:
        """As in ``kolom `Notitie` (3 cellen, vanaf blad Wonen, cel M2)``."""
        number = counted(len(self.cells), "cel", "cellen")
        name = f"kolom {quoted(self.naam)}" if self.naam else "een kolom zonder naam"
        return f"{name} ({number}, vanaf {self.cells[0].place})"


def unread_columns(header: Header, rows: Iterable[FilledRow]) -> list[UnreadColumn]:
    """Those of a sheet, from left to right."""
    names = {cell.column: " ".join(cell.text.split()) for cell in header.strange}
    found: dict[int, list[Cell]] = {}
    for row in rows:
        for cell in row.others:
            found.setdefault(cell.column, []).append(cell)
    return [UnreadColumn(names.get(column, ""), found[column]) for column in sorted(found)]


def missing_columns(header: Header) -> list[str]:
    """White columns that each sheet has, and this one no more."""
    return [column for column in WIT if column not in header.columns and column != PERIODE]


def refuse_renamed(header: Header, columns: Iterable[UnreadColumn]) -> None:
    """Raises UserError where what was typed stands perhaps under another name."""
    gone, columns = missing_columns(header), [*columns]
    if gone and columns:
        kolom = "de kolom" if len(gone) == 1 else "de kolommen"
        lacks = f"{kolom} {listed(map(quoted, gone))} {'ontbreken' if gone[1:] else 'ontbreekt'}"
        message = f"{columns[0].cells[0].place}: {lacks}, en niet gelezen is {columns[0]}"
        raise UserError(message, "zet de naam van de kolom terug, of haal de tekst weg")


def columns_told(sheet: str, header: Header, columns: Iterable[UnreadColumn]) -> Iterator[str]:
    """What is not read, and what is no more there to read."""
    yield from (f"let op: {each} is niet gelezen, want van uzelf" for each in columns)
    if gone := missing_columns(header):
        yield f"let op: blad {sheet} heeft niet meer: {listed(map(quoted, gone))}"
