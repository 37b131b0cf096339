"""The tables in the document or sheet of somebody else, whatever program made it."""

from collections.abc import Callable, Iterator

from ambitiekader_cli.exchange.guarded_zip import Package, wrong
from ambitiekader_cli.exchange.plain_table import MOST_TEXT, Table

MOST_TABLES = 200
MOST_CELLS = 100_000
"""Of all tables together."""


def tables_in(package: Package) -> tuple[Table, ...]:
    """All that has rows; raises UserError (exit 1) for what cannot be read."""
    tables: list[Table] = []
    cells = signs = 0
    for table in _reader(package)(package):
        cells += sum(len(row.cells) for row in table.rows)
        signs += sum(len(cell.text) for row in table.rows for cell in row.cells)
        if much := _much(len(tables) + 1, cells, signs):
            raise wrong(package.name, much, "verdeel het over meer bestanden")
        tables.append(table)
    if not any(table.rows for table in tables):
        raise wrong(package.name, "er staat geen tabel in", "ak leest tabellen, geen lopende tekst")
    return tuple(tables)


def _much(tables: int, cells: int, signs: int) -> str:
    """What there is more of than anybody reads."""
    if cells > MOST_CELLS:
        return "te veel cellen"
    if signs > MOST_TEXT:
        return "te veel tekst"
    return f"meer dan {MOST_TABLES} tabellen" if tables > MOST_TABLES else ""


def _reader(package: Package) -> Callable[[Package], Iterator[Table]]:
    if package.kind == "docx":
        from ambitiekader_cli.exchange.tables_of_docx import tables_of_docx  # noqa: PLC0415 - heavy

        return tables_of_docx
    if package.kind in {"xlsx", "ods"}:
        from ambitiekader_cli.exchange.tables_of_sheets import tables_of_sheets  # noqa: PLC0415

        return tables_of_sheets
    advice = "sla het op als .docx, .xlsx of .ods"
    raise wrong(package.name, f"uit .{package.kind} leest ak geen tabellen", advice)
