"""Blocks and runs as HTML elements. All text passes through `escape`."""

from html import escape

from ambitiekader_cli.render.blocks import (
    Block,
    Blocks,
    Break,
    Code,
    CodeBlock,
    Emphasis,
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
)
from ambitiekader_cli.render.writers.html_table import table


def written(block: Block) -> str:  # noqa: C901, PLR0911 - one for each kind of block
    """One block."""
    match block:
        case Heading(level, runs):
            return f"<h{level}>{inline(runs)}</h{level}>"
        case Paragraph(runs):
            return f"<p>{inline(runs)}</p>"
        case ListBlock():
            return _list(block)
        case Table():
            return table(block, inline)
        case Note(found):
            return f'<div class="note" role="note">\n{_all(found)}\n</div>'
        case CodeBlock(text):
            return f"<pre><code>{escape(text)}</code></pre>"
        case ThematicBreak():
            return "<hr>"
        case Picture(alt, svg):
            return _picture(alt, svg)


def inline(runs: Runs) -> str:
    """The runs of one paragraph or cell."""
    return "".join(_run(run) for run in runs)


def _picture(alt: str, svg: str) -> str:
    """The drawing itself: it is ours, and no other address is needed."""
    named = svg.strip().replace("<svg ", f'<svg role="img" aria-label="{escape(alt)}" ', 1)
    return f"<p>{named}</p>"


def _all(found: Blocks) -> str:
    return "\n".join(written(block) for block in found)


def _list(block: ListBlock) -> str:
    tag, first = ("ul", "") if block.start is None else ("ol", f' start="{block.start}"')
    first = "" if block.start == 1 else first
    items = "\n".join(f"<li>{_item(item, block.tight)}</li>" for item in block.items)
    return f"<{tag}{first}>\n{items}\n</{tag}>"


def _item(item: Blocks, tight: bool) -> str:
    match item:
        case (Paragraph(runs), *others) if tight:
            return "\n".join([inline(runs), *map(written, others)])
    return _all(item)


def _run(run: Run) -> str:
    match run:
        case Text(text):
            return escape(text)
        case Code(text):
            return f"<code>{escape(text)}</code>"
        case Break():
            return "<br>"
        case Strong(runs):
            return f"<strong>{inline(runs)}</strong>"
        case Emphasis(runs):
            return f"<em>{inline(runs)}</em>"
        case Link(runs, url):
            return f'<a href="{escape(url)}">{inline(runs)}</a>'
