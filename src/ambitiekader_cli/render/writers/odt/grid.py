"""A table of an OpenDocument text: caption above it, a header row that repeats."""

from collections.abc import Iterator, Sequence
from html import escape

from ambitiekader_cli.render.blocks import Runs, Strong, Table, plain
from ambitiekader_cli.render.blocks.parts import lines
from ambitiekader_cli.render.template.escape import readable
from ambitiekader_cli.render.writers.column_widths import height, widths
from ambitiekader_cli.render.writers.odt.spans import paragraph, spans

WIDTH, LABEL = 9524, 480
"""Of a page and of a label, in twentieths of a point."""
MOST_KEPT = 20
"""Lines of a row, or of a table, that stays on one page."""


def grid(table: Table, number: int, used: dict[int, None]) -> Iterator[str]:
    """The caption and the table; the widths of its columns are added to those that are used."""
    if table.caption:
        yield paragraph("Caption", spans(table.caption))
    aside = [LABEL] if table.label else []
    wide = widths([table], WIDTH - sum(aside))
    used.update(dict.fromkeys(aside + wide))
    kept = sum(height(row, wide) for row in table.rows) <= MOST_KEPT
    look = "Tabel" if kept else "Langetabel"
    yield f'<table:table table:name="Tabel{number}" table:style-name="{look}">'
    if table.caption:
        yield f"<table:title>{escape(readable(plain(table.caption)))}</table:title>"
    yield "".join(f'<table:table-column table:style-name="B{width}"/>' for width in aside + wide)
    corner = _cell((), "Kop", "Tabelkop") if table.label else ""
    header = corner + "".join(_cell(cell, "Kop", "Tabelkop") for cell in table.header)
    yield f"<table:table-header-rows>{_row('Koprij', header)}</table:table-header-rows>"
    yield from _rows(table, wide)
    yield "</table:table>"
    yield paragraph("Witregel", "")


def _rows(table: Table, wide: Sequence[int]) -> Iterator[str]:
    for number, row in enumerate(table.rows):
        cells = "".join(_cell(cell, f"Cel{number % 2}", "Tabeltekst") for cell in row)
        if table.label:
            cells = ("<table:covered-table-cell/>" if number else _label(table)) + cells
        kept = "Rij" if height(row, wide) <= MOST_KEPT else "Langerij"
        yield _row("Tekenrij" if table.is_signed else kept, cells)


def _row(style: str, cells: str) -> str:
    return f'<table:table-row table:style-name="{style}">{cells}</table:table-row>'


def _cell(cell: Runs, look: str, style: str, span: str = "") -> str:
    inner = "".join(paragraph(style, spans(line)) for line in lines(cell))
    return f'<table:table-cell table:style-name="{look}"{span}>{inner}</table:table-cell>'


def _label(table: Table) -> str:
    span = f' table:number-rows-spanned="{len(table.rows)}"'
    upright = f'<text:span text:style-name="Rechtop">{spans((Strong(table.label),))}</text:span>'
    inner = paragraph("Tabellabel", upright)
    return f'<table:table-cell table:style-name="Label"{span}>{inner}</table:table-cell>'
