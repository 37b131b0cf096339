"""The rows of sheets that somebody filled in, by the names of their columns."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.exchange.cell import Cell
from ambitiekader_cli.exchange.filled_sheets import Sheet
from ambitiekader_cli.exchange.onthouden import Onthouden, Sleutel, onthouden
from ambitiekader_cli.exchange.werkboek import HIDDEN
from ambitiekader_cli.text import quoted
from ambitiekader_cli.twins import folded
from ambitiekader_cli.work.exporting.kolommen import GRIJS, NUMMER, ONDERDEEL, PARTIJ, WIT
from ambitiekader_cli.work.importing.wrong_cells import WrongCells

SHEET_COLUMNS = (NUMMER, ONDERDEEL, *GRIJS, PARTIJ, *WIT)
NEEDED = (NUMMER, ONDERDEEL, "Titel", "Status")
HEADER_WITHIN = 10
"""Rows from the top in which the names of the columns stand."""


class Header(NamedTuple):
    """Where each column is."""

    row: int
    columns: Mapping[str, int]
    strange: tuple[Cell, ...]
    """Columns of somebody's own."""


class FilledRow(NamedTuple):
    """A row with something in it: of each column its cell, an empty one too."""

    sheet: str
    cells: Mapping[str, Cell]
    others: tuple[Cell, ...] = ()
    """With something in them, in columns that are not ours."""

    def text(self, column: str) -> str:
        """What somebody reads there; empty where there is no such column."""
        return self.cells[column].text.strip() if column in self.cells else ""

    def place(self, column: str = NUMMER) -> str:
        """Of a cell, for messages."""
        return self.cells.get(column, self.cells[NUMMER]).place

    def named(self, column: str) -> str:
        """Of a cell with something wrong: also which item its row is of."""
        titel = self.text("Titel")
        name = "" if column == NUMMER else str(self.key)
        name = name or (quoted(titel) if titel else "")
        return f"{self.place(column)} ({name})" if name else self.place(column)

    @property
    def key(self) -> Sleutel:
        """By which it is known."""
        return Sleutel(self.text(NUMMER), " ".join(self.text(ONDERDEEL).split()))

    def filled(self) -> list[str]:
        """The white columns with something in them."""
        return [column for column in (PARTIJ, *WIT) if self.text(column)]


def remembered(file: str, sheets: Sequence[Sheet]) -> Onthouden:
    """What the file says of the data that it was made from; raises UserError where it does not."""
    hidden = next((sheet for sheet in sheets if sheet.name == HIDDEN), None)
    if hidden is None:
        message = f"{file}: dit is geen invulblad van ak: het verborgen blad `ak` ontbreekt"
        advice = f"een eigen tabel neemt u over met `ak import {file} --nieuw`"
        raise UserError(message, advice, exit_code=1)
    return onthouden(map(_texts, hidden.rows))


def _texts(cells: Sequence[Cell]) -> list[str]:
    texts = [""] * max(cell.column for cell in cells)
    for cell in cells:
        texts[cell.column - 1] = cell.text
    return texts


def header_of(sheet: Sheet) -> Header | None:
    """Its columns; None for a sheet without such a table. Raises UserError."""
    for cells in sheet.rows:
        if cells[0].row > HEADER_WITHIN:
            return None
        if any(_column(cell) == NUMMER for cell in cells):
            return _header(cells)
    return None


def _header(cells: Sequence[Cell]) -> Header:
    columns: dict[str, int] = {}
    for cell in cells:
        column = _column(cell)
        if column in columns:
            message = f"{cell.place}: de kolom `{column}` staat er twee keer"
            raise UserError(message, "haal er een weg", exit_code=1)
        if column:
            columns[column] = cell.column
    if lacks := next((column for column in NEEDED if column not in columns), ""):
        message = f"{cells[0].place}: de kolom `{lacks}` ontbreekt"
        raise UserError(message, "zet die terug, of begin met een nieuw bestand", exit_code=1)
    strange = tuple(cell for cell in cells if not _column(cell))
    return Header(cells[0].row, columns, strange)


def _column(cell: Cell) -> str:
    """Its name, whatever its capitals; empty for another."""
    return _NAMES.get(folded(" ".join(cell.text.split())), "")


_NAMES = {folded(column): column for column in SHEET_COLUMNS}


def rows_of(sheet: Sheet, header: Header) -> Iterator[FilledRow]:
    """The rows below the header with something in a column of ours."""
    by_number = {number: column for column, number in header.columns.items()}
    for cells in sheet.rows:
        if cells[0].row <= header.row:
            continue
        found = {by_number[c.column]: c for c in cells if c.column in by_number}
        if any(cell.text.strip() or cell.formula for cell in found.values()):
            row = cells[0].row
            empty = {c: Cell(sheet.name, row, number) for c, number in header.columns.items()}
            others = (c for c in cells if c.column not in by_number and c.text.strip())
            yield FilledRow(sheet.name, empty | found, tuple(others))


def note_formulas(cells: Mapping[str, Cell], wrong: WrongCells) -> None:
    """Cells that are worked out: what they show may be of another file, or of yesterday."""
    for column, cell in cells.items():
        if cell.is_error:
            message = f"hier staat een fout: {quoted(cell.text)}"
            wrong.add(column, UserError(message, "typ zelf wat er moet staan"))
        elif cell.formula:
            shown = f", die nu {quoted(cell.text)} laat zien" if cell.text else ""
            message = f"hier staat een formule{shown}"
            wrong.add(column, UserError(message, "typ de uitkomst zelf"))
