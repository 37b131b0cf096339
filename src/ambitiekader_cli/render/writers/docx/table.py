"""A table: caption above it, a header row that repeats, a bookmark for each row with an id."""

from collections.abc import Iterator
from typing import NamedTuple

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.render.blocks import Runs, Strong, Table, plain
from ambitiekader_cli.render.blocks.parts import lines
from ambitiekader_cli.render.template.escape import readable
from ambitiekader_cli.render.writers.column_widths import height, widths
from ambitiekader_cli.render.writers.docx.element import Element, q, w
from ambitiekader_cli.render.writers.docx.field_styles import field_of
from ambitiekader_cli.render.writers.docx.label import LABEL, label_beside, make_high
from ambitiekader_cli.render.writers.docx.runs import inline
from ambitiekader_cli.render.writers.docx.sheet import Sheet
from ambitiekader_cli.view.vindplaats import DERIVED, ROW_ID, bookmark

MOST_COLUMNS = 63
"""More than these Word does not open."""
TO_SIGN = 794
"""The least height of a row to sign: 14 mm."""
NARROWEST = 2000
"""Of a table, in twentieths of a point, however deep it stands in lists."""
MOST_KEPT = 20
"""Lines of a row, or of a table, that stays on one page; a page has room for about 55."""
MOST_FORM = 36
"""The same of a form."""


def table(block: Table, sheet: Sheet, left: int = 0) -> Iterator[Element]:
    """The caption and the table; `left` is where it starts, in twentieths of a point."""
    if len(block.header) > MOST_COLUMNS:
        sentence = f"een tabel heeft {len(block.header)} kolommen; in Word kunnen er {MOST_COLUMNS}"
        raise UserError(sentence, f"maak de tabel `{plain(block.caption)[:60]}` smaller")
    caption = w("pPr", w("pStyle", val=sheet.style("Caption")))
    if block.caption:
        yield w("p", caption, *inline(block.caption, sheet))
    aside = [LABEL] if block.label else []
    wide = widths((block,), max(sheet.width - left, NARROWEST) - sum(aside))
    rows = [_row(row, wide, sheet) for row in block.rows]
    most = MOST_FORM if block.is_form else MOST_KEPT
    if sum(height(row, wide) for row in block.rows) <= most:
        _keep_together(rows)
    if block.is_signed:
        for row in rows:
            make_high(row, TO_SIGN)
    header = _row(block.header, wide, sheet, header=True)
    if block.label:
        label_beside(block.label, [header, *rows], sheet)
    yield w(
        "tbl",
        _properties(block, sheet, left, sum(aside + wide)),
        w("tblGrid", *(w("gridCol", w=width) for width in aside + wide)),
        header,
        *rows,
    )


def _keep_together(rows: list[Element]) -> None:
    for row in rows[:-1]:
        for named in row.iter(q("pStyle")):
            named.addnext(w("keepNext"))


def _properties(block: Table, sheet: Sheet, left: int, width: int) -> Element:
    named = int(all(_names_its_row(row[0]) for row in block.rows))
    caption = readable(plain(block.caption))[:255]
    return w(
        "tblPr",
        w("tblStyle", val=sheet.style("Tabelhuisstijl")),
        w("tblW", w=width, type="dxa"),
        w("tblInd", w=left, type="dxa") if left else None,
        w("tblLayout", type="fixed"),
        w(
            "tblLook",
            val="04A0" if named else "0420",
            firstRow=1,
            lastRow=0,
            firstColumn=named,
            lastColumn=0,
            noHBand=0,
            noVBand=1,
        ),
        w("tblCaption", val=caption) if caption else None,
    )


def _names_its_row(cell: Runs) -> bool:
    return isinstance(next(iter(cell), None), Strong)


def _row(row: tuple[Runs, ...], wide: list[int], sheet: Sheet, *, header: bool = False) -> Element:
    kind = w("trPr", w("tblHeader")) if header else _kept_whole(row, wide)
    styles = _Styles(sheet, header, any(map(field_of, row)))
    cells = [_cell(cell, width, styles) for cell, width in zip(row, wide, strict=True)]
    _mark(row[0], cells[0], sheet)
    return w("tr", kind, *cells)


def _kept_whole(row: tuple[Runs, ...], wide: list[int]) -> Element | None:
    """Short rows stay on one page. Never the header: LibreOffice then loses rows."""
    return w("trPr", w("cantSplit")) if height(row, wide) <= MOST_KEPT else None


class _Styles(NamedTuple):
    """How the lines of a row look, and which of them can be changed."""

    sheet: Sheet
    header: bool
    has_fields: bool

    def of(self, line: Runs) -> str:
        """The style of a line; in a row with fields the others say that they are none."""
        if self.header or not self.has_fields:
            return self.sheet.style("Tabelkop" if self.header else "Tabeltekst")
        return self.sheet.field(field_of(line) or DERIVED, "Tabeltekst")


def _cell(cell: Runs, width: int, styles: _Styles) -> Element:
    return w(
        "tc",
        w("tcPr", w("tcW", w=width, type="dxa")),
        *(
            w("p", w("pPr", w("pStyle", val=styles.of(line))), *inline(line, styles.sheet))
            for line in lines(cell)
        ),
    )


def _mark(first: Runs, cell: Element, sheet: Sheet) -> None:
    name = next(iter(plain(first).split(maxsplit=1)), "")
    marks = sheet.bookmark(bookmark(name)) if ROW_ID.fullmatch(name) else None
    if marks:
        start, end = marks
        content = cell[1]
        content.insert(1, start)
        content.append(end)
