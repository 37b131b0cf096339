"""Which tables are in a Word document? Merged cells, split cells and tables in cells included."""

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from ambitiekader_cli.exchange.guarded_xml import whole
from ambitiekader_cli.exchange.guarded_zip import Package, wrong
from ambitiekader_cli.exchange.plain_table import (
    MOST_COLUMNS,
    MOST_ROWS,
    Table,
    TableCell,
    TableRow,
    plain_lines,
)
from ambitiekader_cli.exchange.whole_number import whole_number

MAIN = "word/document.xml"
STYLES = "word/styles.xml"
AROUND = frozenset({"sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"})
"""What may stand around a paragraph, a table, a row or a cell."""
GONE = frozenset({"del", "moveFrom", "Fallback", "pPr", "rPr", "tblPr", "tcPr", "sdtPr"})
"""What holds no text that a reader sees."""
SIGNS = {"br": "\n", "cr": "\n", "tab": " ", "noBreakHyphen": "-"}
CAPTION = 100
"""Characters of a paragraph just above a table that may be its heading."""
NO_LEVEL = 10
MOST_WIDTH = 1_000_000
"""Of a column, and columns that one cell stands for."""
ENDS_OF_SENTENCE = (".", ":", ";", "!", "?")


def tables_of_docx(package: Package) -> Iterator[Table]:
    """In the order of the document; raises UserError (exit 1) for what cannot be read."""
    body = next(_root(package, MAIN).iterchildren("{*}body"), None)
    levels = _heading_levels(package)
    above: list[_Heading] = []
    number = 0
    for block in [] if body is None else _inside(body, "p", "tbl"):
        if _name(block) == "p":
            above = _with_heading(above, block, levels)
            continue
        number += 1
        headings = tuple(each.text for each in _nearest_first(above))
        yield Table(f"tabel {number}", headings, tuple(_rows(package, block, number)))
        above = [each for each in above if each.level < NO_LEVEL]


def _nearest_first(above: list["_Heading"]) -> list["_Heading"]:
    """Those with a style of a heading first: another paragraph may be anything."""
    styled = [each for each in above if each.level < NO_LEVEL]
    return styled[::-1] + [each for each in above if each.level == NO_LEVEL]


class _Heading(NamedTuple):
    level: int
    text: str


def _root(package: Package, part: str) -> etree._Element:
    root = whole(package, part)
    if root is None:
        advice = "open het in Word of LibreOffice en sla het opnieuw op"
        raise wrong(package.name, f"`{part}` ontbreekt", advice)
    return root


def _heading_levels(package: Package) -> dict[str, int]:
    """Per style its level: by its name, or as it stands in the outline."""
    if STYLES not in package.parts:
        return {}
    levels: dict[str, int] = {}
    for style in _root(package, STYLES).iterchildren("{*}style"):
        name = next((_attribute(each, "val") for each in style.iterchildren("{*}name")), "")
        words = name.lower().split()
        outline = next(style.iterfind("{*}pPr/{*}outlineLvl"), None)
        if outline is not None:
            words = ["heading", _attribute(outline, "val")]
        if words[:1] == ["heading"] and words[-1].isdecimal():
            levels[_attribute(style, "styleId")] = int(words[-1][:1])
    return levels


def _with_heading(
    above: list[_Heading], paragraph: etree._Element, levels: dict[str, int]
) -> list[_Heading]:
    """What stands above a table that comes next: of each level the last."""
    text = _text(paragraph).replace("\n", " ")
    if not text:
        return above
    style = next(paragraph.iterfind("{*}pPr/{*}pStyle"), None)
    level = NO_LEVEL if style is None else levels.get(_attribute(style, "val"), NO_LEVEL)
    if level == NO_LEVEL and text.endswith(ENDS_OF_SENTENCE):
        return above
    kept = [each for each in above if each.level < level]
    return kept if level == NO_LEVEL and len(text) > CAPTION else [*kept, _Heading(level, text)]


def _rows(package: Package, table: etree._Element, number: int) -> Iterator[TableRow]:
    """Those in which something stands; raises UserError for too many."""
    edges = _edges(table)
    over: dict[int, TableCell] = {}
    filled = 0
    kept = (r for r in _inside(table, "tr") if next(r.iterfind("{*}trPr/{*}del"), None) is None)
    for count, row in enumerate(kept, 1):
        cells = tuple(_cells(row, edges, over))
        if len(cells) > MOST_COLUMNS:
            raise _too_large(package, number, f"meer dan {MOST_COLUMNS} kolommen")
        over = {cell.left: cell for cell in cells}
        if any(cell.text for cell in cells):
            filled += 1
            is_heading = next(row.iterfind("{*}trPr/{*}tblHeader"), None) is not None
            yield TableRow(count, cells, is_heading)
        if filled > MOST_ROWS:
            raise _too_large(package, number, f"meer dan {MOST_ROWS} rijen")


def _too_large(package: Package, number: int, message: str) -> Exception:
    return wrong(package.name, f"tabel {number}: {message}", "verdeel de tabel over meer bestanden")


def _edges(table: etree._Element) -> list[int]:
    """Where each column of the grid begins, and the last one ends."""
    edges = [0]
    for column in table.iterfind("{*}tblGrid/{*}gridCol"):
        edges.append(edges[-1] + max(1, whole_number(_attribute(column, "w"), MOST_WIDTH, 1)))
    return edges


def _cells(
    row: etree._Element, edges: list[int], over: dict[int, TableCell]
) -> Iterator[TableCell]:
    """Each with the text of the first, where it is merged with those above."""
    column = whole_number(_property(row, "trPr", "gridBefore"), MOST_WIDTH)
    for cell in _inside(row, "tc"):
        wide = max(1, whole_number(_property(cell, "tcPr", "gridSpan"), MOST_WIDTH, 1))
        left, right = _edge(edges, column), _edge(edges, column + wide)
        column += wide
        merged = next(cell.iterfind("{*}tcPr/{*}vMerge"), None)
        goes_on = merged is not None and _attribute(merged, "val") != "restart"
        begun = over.get(left) if goes_on else None
        text = begun.text if begun else _text(cell)
        yield TableCell(text, left, right, is_merged=begun is not None)


def _edge(edges: list[int], column: int) -> int:
    """Beyond the grid, which not every program writes, columns are one wide."""
    last = len(edges) - 1
    return edges[column] if column <= last else edges[-1] + column - last


def _property(node: etree._Element, group: str, name: str) -> str:
    found = next(node.iterfind(f"{{*}}{group}/{{*}}{name}"), None)
    return "" if found is None else _attribute(found, "val")


def _inside(node: etree._Element, *names: str) -> Iterator[etree._Element]:
    """The parts of this kind, whatever stands around them."""
    for each in node.iterchildren("{*}*"):
        if _name(each) in names:
            yield each
        elif _name(each) in AROUND:
            yield from _inside(each, *names)


def _text(node: etree._Element) -> str:
    """As a reader sees it, a line for each paragraph that says something."""
    return plain_lines("".join(_letters(node)))


def _letters(node: etree._Element) -> Iterator[str]:
    for each in node.iterchildren("{*}*"):
        name = _name(each)
        if name in GONE:
            continue
        if name == "t":
            yield (each.text or "").replace("\n", " ")
        elif name in SIGNS:
            yield SIGNS[name]
        else:
            yield from _letters(each)
            if name == "p":
                yield "\n"


def _name(node: etree._Element) -> str:
    return etree.QName(node).localname


def _attribute(node: etree._Element, name: str) -> str:
    """Whatever its namespace: there are two of Word."""
    found = (str(value) for key, value in node.attrib.items() if etree.QName(key).localname == name)
    return next(found, "")
