"""One block after another in an OpenDocument text.

A list may not hold a table there. So a list is closed before a table and goes on after it, each
item with its own number.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from ambitiekader_cli.render.blocks import (
    Block,
    Blocks,
    CodeBlock,
    Heading,
    ListBlock,
    Note,
    Paragraph,
    Picture,
    Table,
    ThematicBreak,
    plain,
)
from ambitiekader_cli.render.writers.odt.grid import grid
from ambitiekader_cli.render.writers.odt.pictures import Pictures
from ambitiekader_cli.render.writers.odt.spans import paragraph, spans, words

BODY = "Text_20_body"


@dataclass(slots=True)
class _Level:
    """A list that is open: its style, and the tag of what is open in it."""

    style: str
    inside: str = "list-item"


@dataclass(slots=True)
class Flow:
    """What is known while blocks are written."""

    anchors: Iterator[str]
    """Of the headings, in their order."""
    pictures: Pictures
    widths: dict[int, None] = field(default_factory=dict)
    """Of the columns of all tables."""
    tables: int = 0
    _open: list[_Level] = field(default_factory=list)

    def all(self, blocks: Blocks, style: str = BODY) -> Iterator[str]:
        """Every block, and paragraphs in this style."""
        for block in blocks:
            yield from self._written(block, style)

    def _written(self, block: Block, style: str) -> Iterator[str]:  # noqa: C901 - one for each kind
        match block:
            case Heading(level, runs):
                yield _heading(level, next(self.anchors), spans(runs))
            case Paragraph(runs):
                yield paragraph(style, spans(runs))
            case ListBlock():
                yield from self._list(block)
            case Table():
                yield from self._table(block)
            case Note(blocks):
                yield from self.all(blocks, "Notitie")
            case CodeBlock(text):
                yield paragraph("Preformatted_20_Text", words(text.removesuffix("\n")))
            case ThematicBreak():
                yield paragraph("Horizontal_20_Line", "")
            case Picture(alt, svg):
                yield paragraph("Afbeelding", self.pictures.drawing(alt, svg))

    def _list(self, block: ListBlock) -> Iterator[str]:
        style = "Opsomming" if block.start is None else "Nummering"
        level = _Level(style)
        yield _begin(style)
        self._open.append(level)
        for number, item in enumerate(block.items, block.start or 1):
            start = "" if block.start is None else f' text:start-value="{number}"'
            level.inside = "list-item"
            yield f"<text:list-item{start}>"
            yield from self.all(item, "List_20_Contents")
            yield f"</text:{level.inside}>"
        self._open.pop()
        yield "</text:list>"

    def _table(self, table: Table) -> Iterator[str]:
        yield from (f"</text:{level.inside}></text:list>" for level in reversed(self._open))
        self.tables += 1
        yield from grid(table, self.tables, self.widths)
        for level in self._open:
            level.inside = "list-header"
            yield f"{_begin(level.style)}<text:list-header>"


def _begin(style: str) -> str:
    return f'<text:list text:style-name="{style}">'


def _heading(level: int, anchor: str, inner: str) -> str:
    """The title is a paragraph; its chapters are headings of level 1."""
    mark = f'<text:bookmark text:name="{anchor}"/>'
    if level == 1:
        return paragraph("Title", mark + inner)
    style = f'text:style-name="Heading_20_{level - 1}" text:outline-level="{level - 1}"'
    return f"<text:h {style}>{mark}{inner}</text:h>"


def contents(entries: list[tuple[Heading, str]]) -> str:
    """The chapters and their parts; an office program adds page numbers when somebody asks."""
    lines = "".join(_entry(*entry) for entry in entries)
    title = paragraph("Contents_20_Heading", "Inhoud")
    return (
        '<text:table-of-content text:name="Inhoud"><text:table-of-content-source'
        ' text:outline-level="2"/><text:index-body><text:index-title text:name="Kop">'
        f"{title}</text:index-title>{lines}</text:index-body></text:table-of-content>"
    )


def _entry(heading: Heading, anchor: str) -> str:
    address = f'<text:a xlink:type="simple" xlink:href="#{anchor}">'
    style = f"Contents_20_{heading.level - 1}"
    return paragraph(style, f"{address}{words(plain(heading.runs))}</text:a>")
