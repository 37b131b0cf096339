"""One block as paragraphs and tables of Word."""

from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, replace
from itertools import zip_longest

from ambitiekader_cli.render.blocks import (
    Block,
    Blocks,
    CodeBlock,
    Heading,
    ListBlock,
    Note,
    Paragraph,
    Picture,
    Runs,
    Table,
    ThematicBreak,
    plain,
)
from ambitiekader_cli.render.writers.docx.element import Element, q, w
from ambitiekader_cli.render.writers.docx.field_styles import field_of
from ambitiekader_cli.render.writers.docx.picture import picture
from ambitiekader_cli.render.writers.docx.runs import inline, words
from ambitiekader_cli.render.writers.docx.sheet import Sheet
from ambitiekader_cli.render.writers.docx.styles import DEEPEST
from ambitiekader_cli.render.writers.docx.table import table

NOTE_INDENT = 227
AFTER_TABLE = 200
MOST_CLOSE = 200


@dataclass(frozen=True, slots=True)
class Indent:
    """Where a block stands: on the page, or in lists and notes."""

    style: str = "Normal"
    left: int = 0
    level: int = 0


TOP = Indent()


def all_written(blocks: Blocks, sheet: Sheet, place: Indent = TOP) -> Iterator[Element]:
    """Blocks after each other, with some white below a table: in Word that is no property of it."""
    after_table = False
    for block, following in zip_longest(blocks, blocks[1:]):
        made = written(block, sheet, place)
        if isinstance(block, Paragraph) and isinstance(following, ListBlock | Table):
            made = _kept_with_next(made)
        if after_table and not isinstance(block, Heading):
            first = next(made, None)
            yield from () if first is None else _below(first)
        yield from made
        after_table = isinstance(block, Table)
    if after_table:
        yield w("p")


def paragraph(
    style: str, sheet: Sheet, *content: Element, left: int = 0, field: str | None = None
) -> Element:
    """A paragraph in one of our styles, or in that of a field which looks so."""
    indent = w("ind", left=left) if left else None
    named = sheet.field(field, style) if field else sheet.style(style)
    return w("p", w("pPr", w("pStyle", val=named), indent), *content)


def written(block: Block, sheet: Sheet, place: Indent) -> Iterator[Element]:  # noqa: C901 - one for each kind
    """One block."""
    match block:
        case Heading():
            yield _heading(block, sheet)
        case Paragraph(runs):
            field = field_of(runs)
            yield paragraph(place.style, sheet, *inline(runs, sheet), left=place.left, field=field)
        case ListBlock():
            yield from _list(block, sheet, place)
        case Table():
            yield from table(block, sheet, place.left)
        case Note(blocks):
            left = place.left + NOTE_INDENT if place.left else 0
            yield from all_written(blocks, sheet, replace(place, style="Notitie", left=left))
        case CodeBlock(text):
            content = words(text.removesuffix("\n"), sheet)
            yield paragraph("HTMLPreformatted", sheet, content, left=place.left)
        case ThematicBreak():
            yield paragraph("Scheidingslijn", sheet)
        case Picture(alt, svg):
            yield paragraph("Afbeelding", sheet, picture(alt, svg, sheet))


def _heading(block: Heading, sheet: Sheet) -> Element:
    style = "Title" if block.level == 1 else f"Heading{block.level - 1}"
    content = tuple(inline(block.runs, sheet))
    marks = sheet.heading()
    around = (marks[0], *content, marks[1]) if marks else content
    return paragraph(style, sheet, *around, field=field_of(block.runs))


def _list(block: ListBlock, sheet: Sheet, place: Indent) -> Iterator[Element]:
    level = min(place.level, DEEPEST)
    number, look = sheet.lists.begin(block.start, level)
    style = "ListBullet" if block.start is None else "ListNumber"
    apart = None if _short(block) else w("contextualSpacing", val=0)
    after = Indent("ListContinue", look.indent(level), place.level + 1)
    firsts = [_first(item) for item in block.items]
    named = [_named(first, style, sheet) for first, _ in firsts]
    close = apart is None and sheet.is_close(style)
    white = _white(named, [bool(rest) for _, rest in firsts]) if close else [None] * len(named)
    for (first, rest), own, sides in zip(firsts, named, white, strict=True):
        sign = w("numPr", w("ilvl", val=level), w("numId", val=number))
        looks = w("pPr", w("pStyle", val=own), sign, sides, copy(apart))
        yield w("p", looks, *inline(first, sheet))
        yield from all_written(rest, sheet, after)


def _named(first: Runs, style: str, sheet: Sheet) -> str:
    """The id of the style of an item."""
    field = field_of(first)
    return sheet.field(field, style) if field else sheet.style(style)


def _white(named: list[str], ended: list[bool]) -> list[Element | None]:
    """None beside an item in another style, where the style of the list would have none either.

    `ended` says of each item whether something else stands below it.
    """
    joined = [
        one != other and not end for one, other, end in zip(named, named[1:], ended, strict=False)
    ]
    sides = zip([False, *joined], [*joined, False], strict=True)
    return [_no_white(*both) if any(both) else None for both in sides]


def _no_white(before: bool, after: bool) -> Element:
    found = w("spacing")
    for side, joined in (("before", before), ("after", after)):
        if joined:
            found.set(q(side), "0")
    return found


def _short(block: ListBlock) -> bool:
    """Items of a line or two stand close together, if the house style says so; others do not."""
    first = (plain(_first(item)[0]) for item in block.items)
    return block.tight and all(len(text) <= MOST_CLOSE for text in first)


def _first(item: Blocks) -> tuple[Runs, Blocks]:
    """What stands beside the bullet, and what stands below it."""
    match item:
        case (Paragraph(runs), *rest):
            return runs, tuple(rest)
    return (), item


def _kept_with_next(made: Iterator[Element]) -> Iterator[Element]:
    """A sentence that ends in a colon, with what it announces."""
    for element in made:
        for named in element.iterfind(f"{q('pPr')}/{q('pStyle')}"):
            named.addnext(w("keepNext"))
        yield element


def _below(first: Element) -> Iterator[Element]:
    """The first element after a table, with white above it."""
    if first.tag != q("p"):
        yield w("p")
        yield first
        return
    looks = first.find(q("pPr"))
    if looks is not None and looks.find(q("spacing")) is None:
        indent = looks.find(q("ind"))
        white = w("spacing", before=AFTER_TABLE)
        looks.append(white) if indent is None else indent.addprevious(white)
    yield first
