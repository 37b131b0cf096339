"""What stands in a Word document: its lines, with the style, the place and the item of each.

Tracked changes are read as if all of them were accepted, or as if all were rejected.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ambitiekader_cli.exchange.guarded_xml import attribute, local
from ambitiekader_cli.exchange.guarded_zip import Package, wrong
from ambitiekader_cli.exchange.word_parts import Parts, parts_of
from ambitiekader_cli.unseen import IDLE
from ambitiekader_cli.view.vindplaats import ROW_ID, field_of_style, item_of

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_LINES = 50_000
NUMBER_WITHIN = 2
"""Cells of a row, of which one is its number; before it may stand what all rows are about."""
_OWN_ID = re.compile(rf"(?:[0-9]+(?:\.[0-9]+)* )?({ROW_ID.pattern})\b")
"""What a heading or an item of a list begins with; it may have the number of a chapter."""
_HEADING = re.compile(r"heading [1-9]|title|ak [a-z]+ (?:kop [1-9]|titel)")
_CONTENTS = re.compile(r"(?:toc|contents|index)\b.*")
_GONE = {"accepted": ("del", "moveFrom"), "rejected": ("ins", "moveTo")}
_LOOKS = frozenset({"pPr", "rPr", "sdtPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr"})
_SIGNS = {"br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "\N{NON-BREAKING HYPHEN}"}


class Spot(NamedTuple):
    """Where a line stands in a table; 0 outside."""

    table: int = 0
    row: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"tabel {self.table}, rij {self.row}" if self.table else ""


NOWHERE = Spot()


class Line(NamedTuple):
    """A paragraph with words in it, or an empty one of a field."""

    text: str
    field: str = ""
    """As its style says."""
    item: str = ""
    """The id of what it is about."""
    spot: Spot = NOWHERE
    heading: str = ""
    """The last one before it."""
    authors: tuple[str, ...] = ()
    """Who tracked a change in it."""
    style: str = ""
    """As people choose it in Word."""

    @property
    def place(self) -> str:
        """For messages."""
        return str(self.spot) or f"onder `{self.heading[:60]}`"


class Comment(NamedTuple):
    """What somebody asks beside the text."""

    author: str
    text: str
    place: str
    """Of the line that it is about; empty where nobody knows."""


class WordText(NamedTuple):
    """What a document says."""

    lines: tuple[Line, ...]
    comments: tuple[Comment, ...]
    properties: Mapping[str, str]


def word_text(package: Package, view: str = "accepted") -> WordText:
    """Of a guarded file, `accepted` or `rejected`; raises UserError (exit 1)."""
    parts = parts_of(package)
    reading = _Reading(package.name, parts, _GONE[view])
    reading.blocks(parts.body)
    reading.end()
    return WordText(tuple(reading.lines), tuple(_comments(parts, reading.asked)), parts.properties)


def _comments(parts: Parts, asked: Mapping[str, str]) -> Iterator[Comment]:
    for comment in parts.comments:
        text = " ".join("".join(_words(comment, ())).split())
        place = asked.get(attribute(comment, "id") or "", "")
        yield Comment(attribute(comment, "author") or "iemand", text, place)


class _Reading:
    """The blocks of a document, one after the other."""

    def __init__(self, name: str, parts: Parts, gone: tuple[str, ...]) -> None:
        self._name, self._styles, self._gone = name, parts.styles, gone
        self._item = self._heading = ""
        self._tables = 0
        self._joined: list[Line] = []
        """Paragraphs whose end is gone: the next goes on with them."""
        self.lines: list[Line] = []
        self.asked: dict[str, str] = {}
        """The place of each comment, by its id."""

    def blocks(self, parent: "_Element", spot: Spot = NOWHERE, item: str = "") -> None:
        """Paragraphs and tables, also inside a content control; one in a cell is text of that."""
        for child in parent.iterchildren("{*}*"):
            name = local(str(child.tag))
            if name == "p":
                self._paragraph(child, spot, item)
            elif name == "tbl" and not spot.table:
                self._table(child)
            elif name not in self._gone and name not in _LOOKS:
                self.blocks(child, spot, item)

    def end(self) -> None:
        """A last paragraph that nothing follows."""
        if self._joined:
            self._add(self._as_one(), is_heading=False)

    def _table(self, table: "_Element") -> None:
        self._tables += 1
        number, whole = self._tables, ""
        for count, row in enumerate(_inside(table, "tr"), 1):
            cells = [*_inside(row, "tc")]
            if any(_has(row, "trPr", name) for name in self._gone):
                continue
            item = _row_item(row, cells, self._gone)
            whole = item if count == 1 else whole
            for column, cell in enumerate(cells, 1):
                self.blocks(cell, Spot(number, count, column), item or whole)

    def _paragraph(self, element: "_Element", spot: Spot, item: str) -> None:
        style = self._styles.get(_style_id(element), "")
        text = _tidy("".join(_words(element, self._gone)))
        authors = tuple(dict.fromkeys(_authors(element)))
        line = Line(text, field_of_style(style), item, spot, self._heading, authors, style)
        self._joined.append(line)
        if any(_has_end(element, name) for name in self._gone):
            self._refuse_much()
            return
        line = self._as_one()
        if not _CONTENTS.fullmatch(style.casefold()):
            asked = (attribute(e, "id") or "" for e in element.iter("{*}commentReference"))
            self._add(line, asked, is_heading=bool(_HEADING.fullmatch(style.casefold())))

    def _refuse_much(self) -> None:
        """Raises UserError for more than anybody reads."""
        if len(self.lines) + len(self._joined) > MOST_LINES:
            raise wrong(self._name, "meer dan 50.000 regels", "verdeel het document")

    def _as_one(self) -> Line:
        """The paragraphs that became one; it begins as the first in which something stands."""
        own, self._joined = self._joined, []
        first = next((line for line in own if line.text), own[-1])
        return first._replace(text=_tidy("".join(line.text for line in own)))

    def _add(self, line: Line, comments: Iterable[str] = (), *, is_heading: bool) -> None:
        if not line.spot.table:
            own = _OWN_ID.match(line.text)
            begins = is_heading and line.text and not self._goes_on(line)
            if own or begins:
                self._item = own[1] if own else ""
            self._heading = line.text if begins else self._heading
            line = line._replace(item=self._item, heading=self._heading)
        if line.text or line.field:
            self.lines.append(line)
        self.asked |= dict.fromkeys(comments, line.place)
        self._refuse_much()

    def _goes_on(self, line: Line) -> bool:
        """Whether somebody pressed Enter in the field before it."""
        last = self.lines[-1] if self.lines else Line("")
        return bool(line.field) and (line.field, line.spot) == (last.field, last.spot)


def _words(element: "_Element", gone: tuple[str, ...]) -> Iterator[str]:
    """The text of a paragraph or of a part of it."""
    for child in element.iterchildren("{*}*"):
        name = local(str(child.tag))
        if name in {"t", "delText"}:
            yield child.text or ""
        elif name in _SIGNS:
            yield _SIGNS[name]
        elif name not in gone and name not in _LOOKS and name not in {"drawing", "pict"}:
            yield from _words(child, gone)
            if name == "p":
                yield "\n"


def _authors(element: "_Element") -> Iterator[str]:
    for change in element.iter("{*}ins", "{*}del", "{*}moveFrom", "{*}moveTo"):
        yield attribute(change, "author") or "iemand"


def _inside(parent: "_Element", name: str) -> Iterator["_Element"]:
    """The rows of a table, or the cells of a row, also inside a content control."""
    for child in parent.iterchildren("{*}*"):
        found = local(str(child.tag))
        if found == name:
            yield child
        elif found in {"sdt", "sdtContent", "customXml", "ins", "smartTag"}:
            yield from _inside(child, name)


def _row_item(row: "_Element", cells: Sequence["_Element"], gone: tuple[str, ...]) -> str:
    """By its bookmark, which stays when somebody changes the number; else by that."""
    for mark in row.iter("{*}bookmarkStart"):
        if item := item_of(attribute(mark, "name") or ""):
            return item
    texts = (" ".join("".join(_words(cell, gone)).split()) for cell in cells[:NUMBER_WITHIN])
    return next((text for text in texts if ROW_ID.fullmatch(text)), "")


def _style_id(paragraph: "_Element") -> str:
    style = paragraph.find("{*}pPr/{*}pStyle")
    return (attribute(style, "val") or "") if style is not None else ""


def _has(element: "_Element", looks: str, name: str) -> bool:
    return element.find(f"{{*}}{looks}/{{*}}{name}") is not None


def _has_end(paragraph: "_Element", name: str) -> bool:
    """Whether the end of a paragraph came or went itself."""
    return paragraph.find(f"{{*}}pPr/{{*}}rPr/{{*}}{name}") is not None


def _tidy(text: str) -> str:
    """Lines without white around them, and without signs that a text does not need."""
    lines = text.translate(_IDLE).split("\n")
    return "\n".join(re.sub("[ \t]+", " ", line).strip(" \t") for line in lines)


_IDLE = dict.fromkeys(map(ord, IDLE))
