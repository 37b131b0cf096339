"""The sheets of an OpenDocument spreadsheet: what each cell shows (ODF 1.3, part 3, chapter 9)."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ambitiekader_cli.exchange.cell import MOST_COLUMNS, MOST_SIGNS, Cell, percentage, plain_number
from ambitiekader_cli.exchange.guarded_xml import attribute, elements, local
from ambitiekader_cli.exchange.guarded_zip import Package
from ambitiekader_cli.exchange.whole_number import whole_number
from ambitiekader_cli.unseen import UNSEEN

if TYPE_CHECKING:
    from lxml.etree import _Element

Rows = Iterator[list[Cell]]
MOST_REPEATED = 1_048_576
"""Rows or columns that one element stands for; no program has more."""
MOST_SPACES = 1_000
"""That one element stands for."""


def sheets(package: Package) -> Iterator[tuple[str, Rows]]:
    """Each sheet by its name, in their order; raises UserError. A sheet is read before the next."""
    events = elements(package, "content.xml", ["table-row"], ["table"])
    for event, element in events:
        if event == "start" and _is_sheet(element):
            name = attribute(element, "name") or ""
            yield name, _rows(name, events)


def _is_sheet(element: "_Element") -> bool:
    above = element.getparent()
    is_table = local(str(element.tag)) == "table"
    return is_table and above is not None and local(str(above.tag)) == "spreadsheet"


def _rows(sheet: str, events: Iterator[tuple[str, "_Element"]]) -> Rows:
    """Up to the end of the sheet."""
    row = 1
    for event, element in events:
        if event == "start":
            continue
        if _is_sheet(element):
            return
        times, cells = _repeated(element, "rows"), [*_cells(sheet, row, element)]
        is_seen = any(cell.formula or UNSEEN.sub("", cell.text).strip() for cell in cells)
        for number in range(times if is_seen else min(times, len(cells), 1)):
            yield [cell._replace(row=row + number) for cell in cells]
        row += times


def _cells(sheet: str, row: int, element: "_Element") -> Iterator[Cell]:
    column = 1
    for each in element.iterchildren("{*}table-cell", "{*}covered-table-cell"):
        times = _repeated(each, "columns")
        formula, text = attribute(each, "formula") is not None, _shown(each)
        if text or formula:
            wide = _number(each, "number-columns-spanned")
            for number in range(min(times, MOST_COLUMNS + 1)):
                yield Cell(sheet, row, column + number, text, formula, wide, _is_error(each))
            if column + times > MOST_COLUMNS + 1:
                return  # too much, whatever comes behind it
        column += times


def _is_error(cell: "_Element") -> bool:
    """As LibreOffice writes it, in an extension beside the type of ODF itself."""
    kinds = (value for key, value in cell.attrib.items() if local(str(key)) == "value-type")
    return "error" in kinds


def _repeated(element: "_Element", what: str) -> int:
    return _number(element, f"number-{what}-repeated")


def _number(element: "_Element", name: str) -> int:
    return max(whole_number(attribute(element, name) or "", MOST_REPEATED, 1), 1)


def _shown(cell: "_Element") -> str:
    kind = attribute(cell, "value-type")
    if kind == "date":
        return (attribute(cell, "date-value") or "")[:10]
    if kind in {"float", "currency"}:
        return plain_number(attribute(cell, "value") or "")
    if kind == "percentage":
        return percentage(attribute(cell, "value") or "")
    if kind == "boolean":
        return "waar" if attribute(cell, "boolean-value") == "true" else "onwaar"
    return "".join(_bounded(_lines(cell)))


def _bounded(texts: Iterator[str]) -> Iterator[str]:
    """Up to the sign that is too much."""
    signs = 0
    for text in texts:
        yield text
        signs += len(text)
        if signs > MOST_SIGNS:
            return


def _lines(cell: "_Element") -> Iterator[str]:
    for number, line in enumerate(cell.iterchildren("{*}p")):
        yield "\n" if number else ""
        yield from _signs(line)


def _signs(element: "_Element") -> Iterator[str]:
    """The text of a paragraph, without remarks on it."""
    yield element.text or ""
    for each in element:
        name = local(str(each.tag))
        if name == "s":
            yield " " * whole_number(attribute(each, "c") or "", MOST_SPACES, 1)
        elif name in {"tab", "line-break"}:
            yield "\t" if name == "tab" else "\n"
        elif name != "annotation":
            yield from _signs(each)
        yield each.tail or ""
