"""The label of a table: one cell beside all rows, read from bottom to top."""

from ambitiekader_cli.render.blocks import Runs, Strong, plain
from ambitiekader_cli.render.writers.docx.element import Element, q, w
from ambitiekader_cli.render.writers.docx.runs import inline
from ambitiekader_cli.render.writers.docx.sheet import Sheet

LABEL = 480
"""Its width, in twentieths of a point."""
LETTER, LINE, EDGES = 125, 350, 300
"""A strong letter, the least that a row is high, and white at both ends of the label."""


def label_beside(label: Runs, table: list[Element], sheet: Sheet) -> None:
    """Put the label before the rows of a table, the first of which is its header.

    Word does not make a row higher for words that stand upright: it would cut them off.
    """
    header, *rows = table
    _put_first(header, w("tc", _looks(), _paragraph("Tabelkop", sheet)))
    room = EDGES + LETTER * len(plain(label))
    least = -(-room // len(rows))
    for number, row in enumerate(rows):
        if least > LINE:
            make_high(row, least)
        words = () if number else inline((Strong(label),), sheet)
        merged = w("vMerge") if number else w("vMerge", val="restart")
        _put_first(row, w("tc", _looks(merged), _paragraph("Tabeltekst", sheet, *words)))


def _looks(merged: Element | None = None) -> Element:
    upright = (w("textDirection", val="btLr"), w("vAlign", val="center"))
    width = w("tcW", w=LABEL, type="dxa")
    return w("tcPr", width) if merged is None else w("tcPr", width, merged, *upright)


def _paragraph(style: str, sheet: Sheet, *words: Element) -> Element:
    middle = w("jc", val="center") if words else None
    return w("p", w("pPr", w("pStyle", val=sheet.style(style)), middle), *words)


def make_high(row: Element, least: int) -> None:
    """At least so high; what was asked before holds when that is more."""
    looks = row.find(q("trPr"))
    if looks is None:
        looks = w("trPr")
        row.insert(0, looks)
    asked = looks.find(q("trHeight"))
    if asked is None:
        looks.append(w("trHeight", val=least, hRule="atLeast"))
    elif int(asked.get(q("val"), 0)) < least:
        asked.set(q("val"), str(least))


def _put_first(row: Element, cell: Element) -> None:
    row.insert(0 if row.find(q("trPr")) is None else 1, cell)
