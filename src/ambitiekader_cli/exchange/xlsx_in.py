"""The sheets of an Excel file: what each cell shows (ECMA-376, part 1, chapter 18)."""

import posixpath
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache, partial
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from ambitiekader_cli.exchange.cell import MOST_COLUMNS, Cell, percentage, plain_number
from ambitiekader_cli.exchange.guarded_xml import attribute, elements, local
from ambitiekader_cli.exchange.guarded_zip import Package, wrong
from ambitiekader_cli.exchange.whole_number import whole_number
from ambitiekader_cli.text import quoted

if TYPE_CHECKING:
    from lxml.etree import _Element


MOST_NUMBER = 999_999_999
"""Of a row, a text or a look."""


MOST_MERGED = 100_000
"""Cells of one sheet that are merged with those beside them."""


class _Part(NamedTuple):
    """What a part refers to by an id."""

    kind: str
    """`worksheet`, `styles`, `sharedStrings`."""
    path: str


class _Book(NamedTuple):
    """What cells refer to."""

    texts: Callable[[], Sequence[str]]
    """Read where the first cell asks: whoever wants the names of the sheets needs none."""
    looks: Sequence[str]
    """Of each look what it shows: `day`, `percentage`, or nothing of these."""
    first: date
    """Day 0."""


def sheets(package: Package) -> Iterator[tuple[str, Iterator[list[Cell]]]]:
    """Each sheet by its name, in their order; raises UserError."""
    root = _related(package, "")
    workbook = next((p.path for p in root.values() if p.kind == "officeDocument"), "")
    parts = _related(package, workbook)
    by_kind = {part.kind: part.path for part in parts.values()}
    book = _Book(
        cache(partial(_texts, package, by_kind.get("sharedStrings"))),
        [*_looks(package, by_kind.get("styles"))],
        _first_day(package, workbook),
    )
    named = [
        (str(each.get("name", "")), attribute(each, "id") or "")
        for _, each in elements(package, workbook, ["sheet"])
    ]
    used: set[str] = set()
    for name, key in named:
        if key in parts and parts[key].kind == "worksheet":
            path = parts[key].path
            if path in used:
                message = f"blad {quoted(name)} is hetzelfde als een ander blad"
                raise wrong(package.name, message, "open het bestand en sla het opnieuw op")
            used.add(path)
            yield name, _rows(package, name, path, book)


def _related(package: Package, part: str) -> Mapping[str, _Part]:
    """The parts that a part refers to, by their id in it; of nothing those of the whole file."""
    folder, name = posixpath.split(part)
    rels = posixpath.join(folder, "_rels", f"{name}.rels")
    found = {}
    for _, each in elements(package, rels, ["Relationship"]):
        target = str(each.get("Target", ""))
        path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        kind = str(each.get("Type", "")).rpartition("/")[2]
        found[str(each.get("Id", ""))] = _Part(kind, path)
    return found


def _texts(package: Package, part: str | None) -> list[str]:
    """What cells refer to by a number."""
    return [_text(item) for _, item in elements(package, part, ["si"])]


def _text(element: "_Element") -> str:
    """The text in a cell; what only tells how it is spoken (`rPh`) is left out."""
    text = _only_text(element)
    if text is None:
        text = "".join(
            each.text or ""
            for each in element.iter("{*}t")
            if (up := each.getparent()) is None or local(str(up.tag)) != "rPh"
        )
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def _only_text(element: "_Element") -> str | None:
    """Where nothing else is in it, as in nearly all of the million that there may be."""
    if len(element) != 1:
        return None
    only = element[0]
    return (only.text or "") if not len(only) and local(str(only.tag)) == "t" else None


_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
"""ECMA-376, part 1, 22.9.2.19: also an underscore that would begin one is written so."""


def _looks(package: Package, styles: str | None) -> Iterator[str]:
    """Of each look, by its number, what it shows."""
    own: dict[str, str] = {}
    for _, each in elements(package, styles, ["numFmt", "cellXfs"]):
        if local(str(each.tag)) == "numFmt":
            code = _BESIDE.sub("", str(each.get("formatCode", "")))
            is_day = re.search("[dyDY]", code) is not None
            own[str(each.get("numFmtId"))] = "day" if is_day else "percentage" * ("%" in code)
        else:
            for look in each.iterchildren("{*}xf"):
                number = str(look.get("numFmtId", "0"))
                yield own.get(number, _BUILT_IN.get(number, ""))


_BUILT_IN = {
    **dict.fromkeys(map(str, (*range(14, 18), 22, *range(27, 37), *range(50, 59))), "day"),
    **dict.fromkeys(("9", "10"), "percentage"),
}
"""What formats without a code of their own show (18.8.30)."""
_BESIDE = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')
"""What in the code of a format is no sign of it."""


def _first_day(package: Package, workbook: str) -> date:
    """Excel counts from 30 December 1899, or from 1 January 1904 on older Macs."""
    properties = [
        str(e.get("date1904", "")) for _, e in elements(package, workbook, ["workbookPr"])
    ]
    return date(1904, 1, 1) if properties and properties[0] in {"1", "true"} else date(1899, 12, 30)


def _rows(package: Package, sheet: str, part: str, book: _Book) -> Iterator[list[Cell]]:
    """The cells of each row that hold something."""
    row, widths = 0, dict(islice(_merged(package, part), MOST_MERGED + 1))
    if len(widths) > MOST_MERGED:
        message = f"blad {quoted(sheet)} heeft te veel samengevoegde cellen"
        raise wrong(package.name, message, "haal weg wat er niet bij hoort")
    for _, element in elements(package, part, ["row"]):
        row = _number(element.get("r")) or row + 1
        cells, column = [], 0
        for each in element.iterchildren("{*}c"):
            column = _column(str(each.get("r", ""))) or column + 1
            if not len(each):
                continue  # only a look
            formula = each.find("{*}f") is not None
            text = _shown(each, book)
            if text or formula:
                wide, failed = widths.get((row, column), 1), each.get("t") == "e"
                cells.append(Cell(sheet, row, column, text, formula, wide, failed))
            if len(cells) > MOST_COLUMNS:
                break  # too much, whatever comes behind it
        yield cells


def _merged(package: Package, part: str) -> Iterator[tuple[tuple[int, int], int]]:
    """By row and column of a first cell how many columns are merged; it stands behind the rows."""
    for _, element in elements(package, part, ["row", "mergeCell"]):
        first, _, last = str(element.get("ref", "")).partition(":")
        left, right = _column(first), _column(last)
        row = _number(first.lstrip(_LETTERS))
        if left and right and row and right > left:
            yield (row, left), right - left + 1


_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _shown(cell: "_Element", book: _Book) -> str:
    kind, value = cell.get("t", "n"), cell.findtext("{*}v") or ""
    if kind == "inlineStr":
        return _text(cell)
    if kind == "s":
        number, texts = _number(value), book.texts()
        return texts[number] if number is not None and number < len(texts) else ""
    if kind == "b":
        return "waar" if value == "1" else "onwaar"
    if kind != "n":
        return value[:10] if kind == "d" else value
    number = _number(cell.get("s")) or 0
    look = book.looks[number] if number < len(book.looks) else ""
    if look == "day":
        return _day(value, book.first)
    return percentage(value) if look == "percentage" else plain_number(value)


def _day(value: str, first: date) -> str:
    """`2024-06-30`; a number that is no day stays one."""
    try:
        return (first + timedelta(days=int(float(value)))).isoformat()
    except (ValueError, OverflowError):
        return plain_number(value)


def _number(text: str | None) -> int | None:
    number = whole_number(text or "", MOST_NUMBER, -1)
    return None if number < 0 else number


def _column(reference: str) -> int | None:
    """3 for `C5`."""
    match = re.fullmatch("([A-Z]{1,3})[0-9]{1,7}", reference)
    if match is None:
        return None
    number = 0
    for letter in match[1]:
        number = number * 26 + ord(letter) - 64
    return number
