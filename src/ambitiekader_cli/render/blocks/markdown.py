"""Markdown to blocks."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from markdown_it.tree import SyntaxTreeNode

from ambitiekader_cli.render.blocks import (
    Block,
    Blocks,
    Break,
    Code,
    CodeBlock,
    Emphasis,
    Field,
    Heading,
    Link,
    ListBlock,
    Note,
    Paragraph,
    Picture,
    Run,
    Runs,
    Strong,
    Table,
    Text,
    ThematicBreak,
    plain,
)
from ambitiekader_cli.render.blocks.parser import Parser

LONGEST_LABEL = 60
"""Signs of a label; a longer one would be higher than many a page."""
MOST_ROWS = 65_534
"""Of one cell in HTML; a browser lets it stop there."""
_NO_CHARTS: Mapping[str, str] = MappingProxyType({})


def blocks(markdown: str, charts: Mapping[str, str] = _NO_CHARTS) -> Blocks:
    """The blocks of a document, with each caption in its table; `charts` are SVG by name."""
    tree = SyntaxTreeNode(Parser(charts).parse(markdown))
    return tuple(_captioned(_block(node) for node in tree.children))


def _captioned(blocks: Iterable[Block]) -> Iterator[Block]:
    """A paragraph wholly in emphasis just before a table is its caption."""
    before: Block | None = None
    for block in blocks:
        caption = _caption(before) if isinstance(block, Table) else ()
        if before and not caption:
            yield before
        before = replace(block, caption=caption) if isinstance(block, Table) else block
    if before:
        yield before


def _caption(block: Block | None) -> Runs:
    match block:
        case Paragraph((Emphasis(runs),)):
            return runs
    return ()


def _block(node: SyntaxTreeNode) -> Block:  # noqa: PLR0911 - one for each kind
    match node.type:
        case "heading":
            return Heading(int(node.tag[1]), _runs(node))
        case "paragraph":
            return _picture(node) or Paragraph(_runs(node))
        case "bullet_list" | "ordered_list":
            return _list(node)
        case "table":
            return _table(node)
        case "blockquote":
            return Note(_nested(node))
        case "fence" | "code_block":
            return CodeBlock(node.content)
        case "hr":
            return ThematicBreak()
    raise TypeError(node.type)


def _picture(node: SyntaxTreeNode) -> Picture | None:
    """A paragraph that is a chart and nothing else."""
    match node.children[0].children:
        case [SyntaxTreeNode(type="chart") as chart]:
            return Picture(plain(_runs(chart)), chart.meta["svg"])
    return None


def _nested(node: SyntaxTreeNode) -> Blocks:
    """Blocks inside another; a heading there would confuse the outline, so it becomes strong."""
    blocks = _captioned(_block(child) for child in node.children)
    return tuple(Paragraph((Strong(b.runs),)) if isinstance(b, Heading) else b for b in blocks)


def _list(node: SyntaxTreeNode) -> ListBlock:
    start = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
    paragraphs = [p for item in node.children for p in item.children if p.type == "paragraph"]
    return ListBlock(
        tuple(_nested(item) for item in node.children), start, all(p.hidden for p in paragraphs)
    )


def _table(node: SyntaxTreeNode) -> Table:
    head, *body = node.children
    rows = (row for part in body for row in part.children)
    return _labelled(Table((), _cells(head.children[0]), tuple(_cells(row) for row in rows)))


def _labelled(table: Table) -> Table:
    """A first column without a head, that says something in the first row only, is a label."""
    match table:
        case Table(_, ((), _, *_), ((label, *_), *others)) if _is_label(label):
            if len(others) < MOST_ROWS and not any(row[0] for row in others):
                rows = tuple(row[1:] for row in table.rows)
                return Table((), table.header[1:], rows, label)
    return table


def _is_label(cell: Runs) -> bool:
    """Words that fit beside a table from bottom to top."""
    return 0 < len(plain(cell).strip()) <= LONGEST_LABEL


def _cells(row: SyntaxTreeNode) -> tuple[Runs, ...]:
    return tuple(_runs(cell) for cell in row.children)


def _runs(node: SyntaxTreeNode) -> Runs:
    """The runs of a block that holds inline text, or of a run that holds others."""
    inline = node.children[0].children if node.children[:1] and _is_inline(node) else node.children
    return tuple(run for run in map(_run, inline) if run != Text(""))


def _is_inline(node: SyntaxTreeNode) -> bool:
    return node.children[0].type == "inline"


def _run(node: SyntaxTreeNode) -> Run:  # noqa: C901, PLR0911 - one for each kind
    match node.type:
        case "text" | "text_special":
            return Text(node.content)
        case "softbreak":
            return Text(" ")
        case "hardbreak":
            return Break()
        case "code_inline":
            return Code(node.content)
        case "strong":
            return Strong(_runs(node))
        case "em":
            return Emphasis(_runs(node))
        case "link":
            return Link(_runs(node), str(node.attrs["href"]))
        case "chart":
            return Text(plain(_runs(node)))
        case "field":
            return Field(node.meta["name"])
    raise TypeError(node.type)
