"""Blocks as one HTML page that needs nothing else: no script, no font, no other file."""

from collections.abc import Iterator
from html import escape
from importlib.resources import files
from textwrap import shorten

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
    plain,
)
from ambitiekader_cli.render.blocks.outline import anchors
from ambitiekader_cli.render.pipe import About
from ambitiekader_cli.render.template.escape import readable

CHAPTER = 2
LONGEST = 70
"""Signs of a title in a tab of the browser; the heading has it whole."""
NUMBER = "Nr."
"""The column of ids: as wide as an id needs, so that the words get the room."""


def page(blocks: Blocks, _about: About) -> bytes:
    """The whole page, with links to its chapters; the blocks are outlined."""
    headings = [block for block in blocks if isinstance(block, Heading)]
    named = list(zip(headings, anchors(headings), strict=True))
    text = whole_page(plain(headings[0].runs), "\n".join(_body(blocks, named)))
    return readable(text).encode()  # again: in Markdown `&#27;` is plain ASCII


def whole_page(titel: str, body: str) -> str:
    """A page around a body of HTML, in the house style."""
    style = files(__package__).joinpath("page.css").read_text("utf-8")
    return _PAGE.format(
        titel=escape(shorten(titel, LONGEST, placeholder="…")), style=style, body=body
    )


def _body(blocks: Blocks, named: list[tuple[Heading, str]]) -> Iterator[str]:
    chapters = [(heading, anchor) for heading, anchor in named if heading.level == CHAPTER]
    ahead = iter(named)
    for block in blocks:
        if not isinstance(block, Heading):
            yield _written(block)
            continue
        heading, anchor = next(ahead)
        if chapters and heading is chapters[0][0]:
            yield _contents(chapters)
        yield f'<h{block.level} id="{anchor}">{_inline(block.runs)}</h{block.level}>'


def _contents(chapters: list[tuple[Heading, str]]) -> str:
    links = (
        f'<li><a href="#{anchor}">{escape(plain(heading.runs))}</a></li>'
        for heading, anchor in chapters
    )
    inner = "\n".join(links)
    return f'<nav aria-label="Inhoud">\n<ol>\n{inner}\n</ol>\n</nav>'


def _written(block: Block) -> str:  # noqa: C901, PLR0911 - one for each kind of block
    """One block."""
    match block:
        case Heading(level, runs):
            return f"<h{level}>{_inline(runs)}</h{level}>"
        case Paragraph(runs):
            return f"<p>{_inline(runs)}</p>"
        case ListBlock():
            return _list(block)
        case Table():
            return _table(block)
        case Note(blocks):
            return f'<div class="note" role="note">\n{_all(blocks)}\n</div>'
        case CodeBlock(text):
            return f"<pre><code>{escape(text)}</code></pre>"
        case ThematicBreak():
            return "<hr>"
        case Picture(alt, svg):
            return _picture(alt, svg)


def _inline(runs: Runs) -> str:
    """The runs of one paragraph or cell."""
    return "".join(_run(run) for run in runs)


def _picture(alt: str, svg: str) -> str:
    """The drawing itself: it is ours, and no other address is needed."""
    named = svg.strip().replace("<svg ", f'<svg role="img" aria-label="{escape(alt)}" ', 1)
    return f"<p>{named}</p>"


def _all(blocks: Blocks) -> str:
    return "\n".join(_written(block) for block in blocks)


def _list(block: ListBlock) -> str:
    tag, first = ("ul", "") if block.start is None else ("ol", f' start="{block.start}"')
    first = "" if block.start == 1 else first
    items = "\n".join(f"<li>{_item(item, block.tight)}</li>" for item in block.items)
    return f"<{tag}{first}>\n{items}\n</{tag}>"


def _item(item: Blocks, tight: bool) -> str:
    match item:
        case (Paragraph(runs), *others) if tight:
            return "\n".join([_inline(runs), *map(_written, others)])
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
            return f"<strong>{_inline(runs)}</strong>"
        case Emphasis(runs):
            return f"<em>{_inline(runs)}</em>"
        case Link(runs, url):
            return f'<a href="{escape(url)}">{_inline(runs)}</a>'


def _table(block: Table) -> str:
    """For screen readers a caption and headers, also of a row whose first cell names it.

    A narrow screen shows its cells below each other, each with its label.
    """
    labels = [escape(plain(cell)) for cell in block.header]
    header = "".join(f'<th scope="col">{_inline(cell)}</th>' for cell in block.header)
    corner = '<td class="label"></td>' if block.label else ""
    rows = "\n".join(_rows(block, labels))
    numbered = ' class="numbered"' if labels[0] == NUMBER else ""
    return (
        f"<table{numbered}>\n<caption>{_inline(block.caption)}</caption>\n"
        f"<thead>\n<tr>{corner}{header}</tr>\n</thead>\n"
        f"<tbody>\n{rows}\n</tbody>\n</table>"
    )


def _rows(block: Table, labels: list[str]) -> Iterator[str]:
    label = _label(block)
    for row in block.rows:
        yield f"<tr>{label}{''.join(_row(row, labels))}</tr>"
        label = ""


def _label(table: Table) -> str:
    """The cell before all rows; on a narrow screen it stands above them."""
    if not table.label:
        return ""
    words = f"<span>{_inline(table.label)}</span>"
    return f'<th scope="rowgroup" rowspan="{len(table.rows)}" class="label">{words}</th>'


def _row(row: tuple[Runs, ...], labels: list[str]) -> list[str]:
    cells = [
        f'<td data-label="{label}">{_inline(cell)}</td>'
        for cell, label in zip(row, labels, strict=True)
    ]
    match row[0]:
        case (Strong(name), *_):
            cells[0] = (
                f'<th scope="row" data-label="{labels[0]}" '
                f'abbr="{escape(plain(name))}">{_inline(row[0])}</th>'
            )
    return cells


_PAGE = """<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{titel}</title>
<style>
{style}</style>
</head>
<body>
<a class="skip" href="#inhoud">Naar de inhoud</a>
<main id="inhoud" tabindex="-1">
{body}
</main>
</body>
</html>
"""
