"""Blocks as one HTML page that needs nothing else: no script, no font, no other file."""

import re
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
from ambitiekader_cli.render.blocks.outline import anchors
from ambitiekader_cli.render.pipe import About
from ambitiekader_cli.render.template.escape import readable
from ambitiekader_cli.render.writers.column_widths import alike, look, unfit, widths
from ambitiekader_cli.render.writers.logo_row import ShownLogo, logo_row
from ambitiekader_cli.render.writers.marks import foot, keywords

CHAPTER = 2
LONGEST = 70
"""Signs of a title in a tab of the browser; the heading has it whole."""
WIDTH, LABEL = 10_000, 500
"""Of a table and of its label, on a wide screen: see `column_widths`."""
ROOM, PER_MM = 168, 96 / 25.4
"""Millimetres for logos, and pixels of each."""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_COLUMN = re.compile(r'<col class="w([0-9]+)">')


def page(blocks: Blocks, about: About) -> bytes:
    """The whole page, with links to its chapters; the blocks are outlined."""
    headings = [block for block in blocks if isinstance(block, Heading)]
    named = list(zip(headings, anchors(headings), strict=True))
    body = "\n".join((*_logos(about), *_body(blocks, named)))
    text = whole_page(plain(headings[0].runs), body, about)
    return readable(text).encode()  # again: in Markdown `&#27;` is plain ASCII


def _logos(about: About) -> Iterator[str]:
    row = logo_row(about.logos, ROOM)
    if row:
        yield f'<p class="logos">{"".join(map(_logo, row))}</p>'


def _logo(logo: ShownLogo) -> str:
    width, height = (round(length * PER_MM) for length in logo.size)
    size = f'width="{max(width, 1)}" height="{max(height, 1)}"'
    return f'<img src="{logo.address}" alt="{escape(logo.alt)}" {size}>'


def whole_page(titel: str, body: str, about: About | None = None) -> str:
    """A page around a body of HTML, in the house style."""
    style = files(__package__).joinpath("page.css").read_text("utf-8")
    if about:
        style += f"@page {{ @bottom-left {{ content: {_quoted(foot(titel, about))}; }} }}\n"
    columns = sorted(set(_COLUMN.findall(body)), key=int)
    style += "".join(f".w{share} {{ width: {int(share) / 10:g}%; }}\n" for share in columns)
    return _PAGE.format(
        titel=escape(shorten(titel, LONGEST, placeholder="…")),
        meta="".join(_meta(about)) if about else "",
        policy=f"{_POLICY}; img-src data:" if about and about.logos else _POLICY,
        style=style,
        body=body,
    )


def _meta(about: About) -> Iterator[str]:
    """What the file says of itself."""
    told = {
        "author": about.auteur,
        "description": about.onderwerp,
        "keywords": ", ".join(keywords(about)),
    }
    for name, text in told.items():
        if text:
            yield f'<meta name="{name}" content="{escape(text)}">\n'


def _quoted(text: str) -> str:
    """Words in a style sheet; any other sign by its number, so that it ends nothing."""
    signs = (c if c.isalnum() or c in " .,-" else f"\\{ord(c):x} " for c in text)
    return f'"{"".join(signs)}"'


def _body(blocks: Blocks, named: list[tuple[Heading, str]]) -> Iterator[str]:
    chapters = [(heading, anchor) for heading, anchor in named if heading.level == CHAPTER]
    ahead, tables = iter(named), alike(blocks, WIDTH, LABEL)
    for block in blocks:
        if not isinstance(block, Heading):
            yield (
                _table(block, tables[look(block)]) if isinstance(block, Table) else _written(block)
            )
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
            return _table(block, widths((block,), WIDTH))
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


def _run(run: Run) -> str:  # noqa: PLR0911 - one for each kind
    match run:
        case Text(text):
            return escape(text)
        case Code(text):
            return f"<code>{escape(text)}</code>"
        case Break():
            return "<br>"
        case Field():
            return ""
        case Strong(runs):
            return f"<strong>{_inline(runs)}</strong>"
        case Emphasis(runs):
            return f"<em>{_inline(runs)}</em>"
        case Link(runs, url):
            return f'<a href="{escape(url)}">{_inline(runs)}</a>'


def _table(block: Table, wide: list[int]) -> str:
    """For screen readers a caption and headers, also of a row whose first cell names it.

    A narrow screen shows its cells below each other, each with its label.
    """
    labels = [escape(plain(cell)) for cell in block.header]
    columns = "".join(f'<col class="w{round(1000 * width / WIDTH)}">' for width in wide)
    header = "".join(
        f'<th scope="col"{_long(cell, width)}>{_inline(cell)}</th>'
        for cell, width in zip(block.header, wide, strict=True)
    )
    if block.label:
        columns = f'<col class="w{round(1000 * LABEL / WIDTH)}">{columns}'
        header = f'<td class="label"></td>{header}'
    rows = "\n".join(_rows(block, labels, wide))
    kinds = {"signed": block.is_signed, "form": block.is_form}
    kind = next((f' class="{name}"' for name, is_it in kinds.items() if is_it), "")
    return (
        f"<table{kind}>\n<caption>{_inline(block.caption)}</caption>\n<colgroup>{columns}</colgroup>\n"
        f"<thead>\n<tr>{header}</tr>\n</thead>\n"
        f"<tbody>\n{rows}\n</tbody>\n</table>"
    )


def _rows(block: Table, labels: list[str], wide: list[int]) -> Iterator[str]:
    label = _label(block)
    for row in block.rows:
        yield f"<tr>{label}{''.join(_row(row, labels, wide))}</tr>"
        label = ""


def _label(table: Table) -> str:
    """The cell before all rows; on a narrow screen it stands above them."""
    if not table.label:
        return ""
    words = f"<span>{_inline(table.label)}</span>"
    return f'<th scope="rowgroup" rowspan="{len(table.rows)}" class="label">{words}</th>'


def _row(row: tuple[Runs, ...], labels: list[str], wide: list[int]) -> Iterator[str]:
    for number, (cell, label, width) in enumerate(zip(row, labels, wide, strict=True)):
        looks = f'{_long(cell, width)} data-label="{label}"'
        match cell:
            case (Strong(name), *_) if not number:
                abbr = escape(plain(name))
                yield f'<th scope="row"{looks} abbr="{abbr}">{_inline(cell)}</th>'
            case _:
                yield f"<td{looks}>{_inline(cell)}</td>"


def _long(cell: Runs, width: int) -> str:
    """A cell with a word that is wider than its column, and may be broken."""
    return ' class="long"' if unfit(cell, width) else ""


_PAGE = """<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{titel}</title>
{meta}<style>
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
