"""The styles of the house style, by our own names: one for each kind of text; and its lists."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count

from ambitiekader_cli.render.unusable import HuisstijlError
from ambitiekader_cli.render.writers.docx.element import Element, number, q, value, w

NAMES: Mapping[str, tuple[str, str]] = {
    "Normal": ("paragraph", "Normal"),
    "Title": ("paragraph", "Title"),
    **{f"Heading{level}": ("paragraph", f"heading {level}") for level in range(1, 6)},
    "TOCHeading": ("paragraph", "TOC Heading"),
    "TOC1": ("paragraph", "toc 1"),
    "TOC2": ("paragraph", "toc 2"),
    "Kenmerk": ("paragraph", "Kenmerk"),
    "Notitie": ("paragraph", "Notitie"),
    "ListBullet": ("paragraph", "List Bullet"),
    "ListNumber": ("paragraph", "List Number"),
    "ListContinue": ("paragraph", "List Continue"),
    "Caption": ("paragraph", "caption"),
    "Tabelkop": ("paragraph", "Tabelkop"),
    "Tabeltekst": ("paragraph", "Tabeltekst"),
    "Afbeelding": ("paragraph", "Afbeelding"),
    "HTMLPreformatted": ("paragraph", "HTML Preformatted"),
    "Scheidingslijn": ("paragraph", "Scheidingslijn"),
    "Tabelhuisstijl": ("table", "Tabel huisstijl"),
    "Strong": ("character", "Strong"),
    "Emphasis": ("character", "Emphasis"),
    "Hyperlink": ("character", "Hyperlink"),
    "HTMLCode": ("character", "HTML Code"),
}
"""Our name for it, its kind, and the name in the file.

Word keeps the English names of its own styles in the file, in every language. The ids it makes
anew when it saves, from the names in the language of the user: `Heading1` becomes `Kop1`.
"""
DEEPEST = 8
"""The highest level of a list in Word, counted from 0."""
MOST_INDENT = 4000
SINGLE = 240
"""A line at single distance."""
CLOSER = 0.87
"""Of the distance between lines, in a document of a page or two."""


def styles_in(root: Element) -> dict[str, Element]:
    """The style for each of our names; raises HuisstijlError when one is missing."""
    by_id: dict[tuple[str, str], Element] = {}
    by_name: dict[tuple[str, str], Element] = {}
    by_lower: dict[tuple[str, str], Element] = {}
    for style in root.iterchildren(q("style")):
        kind = style.get(q("type"), "paragraph")
        by_id.setdefault((kind, style.get(q("styleId"), "")), style)
        for name in _names(style):
            by_name.setdefault((kind, name), style)
            by_lower.setdefault((kind, name.casefold()), style)
    ours = {}
    for own, (kind, name) in NAMES.items():
        lower = (kind, name.casefold())  # LibreOffice has a `Caption` of its own besides
        chosen = by_name.get((kind, name), by_lower.get(lower, by_id.get((kind, own))))
        if chosen is None or not chosen.get(q("styleId")):
            raise HuisstijlError(f"de stijl `{name}` ontbreekt", _PUT_BACK)
        ours[own] = chosen
    return ours


def closer(root: Element) -> None:
    """A document of a page or two: the lines closer together, and half the white between."""
    for space in root.iter(q("spacing")):
        for side in ("before", "after"):
            if white := number(space.get(q(side))):
                space.set(q(side), str(white // 2))
        line = number(space.get(q("line")))
        if line and space.get(q("lineRule"), "auto") == "auto":
            space.set(q("line"), str(min(line, max(SINGLE, round(line * CLOSER)))))


def _names(style: Element) -> list[str]:
    aliases = (value(style, "aliases") or "").split(",")
    return [value(style, "name") or "", *aliases]


@dataclass(frozen=True, slots=True)
class ListLook:
    """A list that a style of the house style belongs to."""

    number: int
    kind: int
    indents: tuple[int, ...]
    """Of the text at each level, in twentieths of a point."""

    def indent(self, level: int) -> int:
        """How far the text of this level stands from the margin."""
        return self.indents[min(level, len(self.indents) - 1)]


class Lists:
    """The lists of a document. Each numbered list is a new one, or Word would count on."""

    def __init__(self, numbering: Element, styles: dict[str, Element]) -> None:
        self._numbering = numbering
        self._bullets = _look(numbering, styles["ListBullet"])
        self._numbers = _look(numbering, styles["ListNumber"])
        used = (number(num.get(q("numId"))) for num in numbering.iterchildren(q("num")))
        self._free = count(max(filter(None, used)) + 1)
        self._last = list(numbering.iterchildren(q("num")))[-1]

    def begin(self, start: int | None, level: int) -> tuple[int, ListLook]:
        """The number of a list that starts here, and its look; no start is bullets."""
        if start is None:
            return self._bullets.number, self._bullets
        new = next(self._free)
        again = w("lvlOverride", w("startOverride", val=start), ilvl=min(level, DEEPEST))
        added = w("num", w("abstractNumId", val=self._numbers.kind), again, numId=new)
        self._last.addnext(added)
        self._last = added
        return new, self._numbers


def _look(numbering: Element, style: Element) -> ListLook:
    own = number(value(style, "pPr/numPr/numId"))
    for num in numbering.iterchildren(q("num")):
        kind = number(value(num, "abstractNumId"))
        if own and number(num.get(q("numId"))) == own and kind is not None:
            return ListLook(own, kind, _indents(numbering, kind))
    name = value(style, "name")
    raise HuisstijlError(f"bij de stijl `{name}` hoort geen lijst", _LIST)


def _indents(numbering: Element, kind: int) -> tuple[int, ...]:
    for abstract in numbering.iterchildren(q("abstractNum")):
        if number(abstract.get(q("abstractNumId"))) == kind:
            return tuple(_left(level) for level in abstract.iterchildren(q("lvl"))) or (0,)
    raise HuisstijlError("een lijst verwijst naar niets")


def _left(level: Element) -> int:
    left = value(level, "pPr/ind", "left") or value(level, "pPr/ind", "start")
    return min(max(number(left) or 0, 0), MOST_INDENT)


_PUT_BACK = "zet de stijl terug, of begin opnieuw met het bestand dat bij ak hoort"
_LIST = "geef de stijl in Word weer opsommingstekens of nummers"
