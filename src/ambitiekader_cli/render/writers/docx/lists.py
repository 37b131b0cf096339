"""Bullets and numbers: which list of the house style, and where it starts again."""

from dataclasses import dataclass
from itertools import count

from ambitiekader_cli.render.writers.docx.element import Element, number, q, value, w
from ambitiekader_cli.render.writers.docx.error import HuisstijlError

DEEPEST = 8
"""The highest level of a list in Word, counted from 0."""
MOST_INDENT = 4000


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
        used = (number(each.get(q("numId"))) for each in numbering.iterchildren(q("num")))
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
    for each in numbering.iterchildren(q("abstractNum")):
        if number(each.get(q("abstractNumId"))) == kind:
            found = tuple(_left(level) for level in each.iterchildren(q("lvl")))
            return found or (0,)
    raise HuisstijlError("een lijst verwijst naar niets")


def _left(level: Element) -> int:
    left = value(level, "pPr/ind", "left") or value(level, "pPr/ind", "start")
    return min(max(number(left) or 0, 0), MOST_INDENT)


_LIST = "geef de stijl in Word weer opsommingstekens of nummers"
