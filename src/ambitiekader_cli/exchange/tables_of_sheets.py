"""Which tables are in a sheet of Excel or LibreOffice? Each sheet is one."""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.exchange import ods_in, xlsx_in
from ambitiekader_cli.exchange import plain_table as t
from ambitiekader_cli.exchange.cell import MOST_SIGNS, Cell
from ambitiekader_cli.exchange.guarded_zip import Package, wrong
from ambitiekader_cli.text import quoted, visible
from ambitiekader_cli.unseen import all_unseen
from ambitiekader_cli.words.dutch import day

Sheets = Iterator[tuple[str, Iterator[list[Cell]]]]


def tables_of_sheets(package: Package) -> Iterator[t.Table]:
    """In the order of the sheets; raises UserError (exit 1) for what cannot be read."""
    read = xlsx_in.sheets if package.kind == "xlsx" else ods_in.sheets
    for name, rows in _bounded(package, read(package)):
        found = tuple(_rows(package, name, rows))
        yield t.Table(f"blad {name}", (name,), found, is_sheet=True)


def _bounded(package: Package, sheets: Sheets) -> Sheets:
    """The same; raises UserError for more text than anybody reads."""
    left = t.MOST_TEXT

    def counted(sheet: str, rows: Iterable[list[Cell]]) -> Iterator[list[Cell]]:
        nonlocal left
        for cells in rows:
            left -= sum(len(cell.text) for cell in cells)
            if left < 0 or any(len(cell.text) > MOST_SIGNS for cell in cells):
                much = "te veel tekst" if left < 0 else f"een cel met meer dan {MOST_SIGNS} tekens"
                raise _too_large(package, sheet, much)
            yield cells

    for name, rows in sheets:
        if unseen := next(all_unseen(name), None):
            message = f"de naam van blad {quoted(visible(name))}: {unseen.message}"
            raise wrong(package.name, message, "geef het blad een andere naam")
        yield " ".join(name.split()), counted(name, rows)


def _rows(package: Package, sheet: str, rows: Iterable[list[Cell]]) -> Iterator[t.TableRow]:
    """Those in which something stands, all as wide as the first; raises UserError for too many."""
    filled = 0
    for cells in rows:
        shown = {cell.column: _text(package, cell) for cell in cells}
        if not any(shown.values()):
            continue
        filled += 1
        if filled > t.MOST_ROWS:
            raise _too_large(package, sheet, f"meer dan {t.MOST_ROWS} rijen")
        widest = max(column for column, text in shown.items() if text)
        if widest > t.MOST_COLUMNS:
            raise _too_large(package, sheet, f"meer dan {t.MOST_COLUMNS} kolommen")
        wide = {cell.column: cell.wide for cell in cells}
        yield t.TableRow(cells[0].row, tuple(_side_by_side(shown, wide, widest)))


def _side_by_side(
    shown: Mapping[int, str], wide: Mapping[int, int], widest: int
) -> Iterator[t.TableCell]:
    """Up to the last with a text; a merged cell is one."""
    column = 1
    while column <= widest:
        right = min(column + wide.get(column, 1), t.MOST_COLUMNS + 1)
        yield t.TableCell(shown.get(column, ""), column, max(right, column + 1))
        column = max(right, column + 1)


def _too_large(package: Package, sheet: str, message: str) -> UserError:
    advice = "verdeel het over meer bestanden"
    return wrong(package.name, f"blad {quoted(sheet)}: {message}", advice)


def _text(package: Package, cell: Cell) -> str:
    """As somebody sees it; raises UserError for a formula of which nobody knows the outcome."""
    if cell.is_error:
        message = f"{cell.place}: hier staat een fout: {quoted(cell.text)}"
        raise wrong(package.name, message, "herstel de cel, of typ wat er moet staan")
    if cell.formula and not cell.text:
        message = f"{cell.place}: hier staat een formule zonder uitkomst"
        advice = "zet de uitkomst er zelf neer (kopiëren, en plakken als waarde)"
        raise wrong(package.name, message, advice)
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", cell.text):
        with suppress(ValueError):  # 30 February stays as it stands
            return day(date.fromisoformat(cell.text))
    return t.plain_lines(cell.text)
