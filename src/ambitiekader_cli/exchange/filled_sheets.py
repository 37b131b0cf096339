"""The sheets of a file that somebody filled in, whatever program saved it."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from ambitiekader_cli.exchange.cell import MOST_COLUMNS, MOST_OF_ALL, MOST_ROWS, MOST_SIGNS, Cell
from ambitiekader_cli.exchange.guarded_zip import Package, wrong
from ambitiekader_cli.text import quoted

MOST_SHEETS = 2_000
MOST_CELLS = 800_000
"""With something in them, of all sheets."""


class Sheet(NamedTuple):
    """The rows that hold something, and of those the cells that do."""

    name: str
    rows: list[list[Cell]]


def filled_sheets(package: Package) -> list[Sheet]:
    """Raises UserError (exit 1) for what cannot be read, and for what is too much."""
    found: list[Sheet] = []
    room, signs = MOST_CELLS, MOST_OF_ALL
    for name, rows in reader_of(package)(package):
        sheet = Sheet(name, [])
        for cells in rows:
            room, signs = room - len(cells), signs - sum(len(cell.text) for cell in cells)
            _refuse_much(package.name, name, cells, min(room, signs))
            if cells:
                sheet.rows.append(cells)
        found.append(sheet)
        if len(found) > MOST_SHEETS:
            raise wrong(package.name, "meer dan 2.000 bladen", _LESS)
    return found


def reader_of(package: Package) -> Callable[[Package], Iterator[tuple[str, Iterator[list[Cell]]]]]:
    """What reads such a file, sheet by sheet."""
    if package.kind == "xlsx":
        from ambitiekader_cli.exchange import xlsx_in  # noqa: PLC0415 - heavy

        return xlsx_in.sheets
    from ambitiekader_cli.exchange import ods_in  # noqa: PLC0415 - heavy

    return ods_in.sheets


def _refuse_much(file: str, sheet: str, cells: list[Cell], room: int) -> None:
    """Raises UserError for more than anybody fills in."""
    too_much = ""
    if cells and cells[-1].row > MOST_ROWS:
        too_much = "meer dan 20.000 rijen"
    elif len(cells) > MOST_COLUMNS or any(cell.column > MOST_COLUMNS for cell in cells):
        too_much = "meer dan 100 kolommen"
    elif room < 0:
        too_much = "te veel cellen"
    elif any(len(cell.text) > MOST_SIGNS for cell in cells):
        too_much = "een cel met meer dan 32.767 tekens"
    if too_much:
        raise wrong(file, f"blad {quoted(sheet)} heeft {too_much}", _LESS)


_LESS = "haal weg wat er niet bij hoort"
