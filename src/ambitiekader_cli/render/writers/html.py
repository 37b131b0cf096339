"""Blocks as one HTML page that needs nothing else: no script, no font, no other file."""

from collections.abc import Iterator
from html import escape
from importlib.resources import files
from textwrap import shorten

from ambitiekader_cli.render.blocks import Blocks, Heading, plain
from ambitiekader_cli.render.blocks.outline import anchors
from ambitiekader_cli.render.pipe import About
from ambitiekader_cli.render.template.escape import readable
from ambitiekader_cli.render.writers.html_blocks import inline, written

CHAPTER = 2
LONGEST = 70
"""Signs of a title in a tab of the browser; the heading has it whole."""


def page(found: Blocks, _about: About) -> bytes:
    """The whole page, with links to its chapters; the blocks are outlined."""
    headings = [block for block in found if isinstance(block, Heading)]
    named = list(zip(headings, anchors(headings), strict=True))
    text = whole_page(plain(headings[0].runs), "\n".join(_body(found, named)))
    return readable(text).encode()  # again: in Markdown `&#27;` is plain ASCII


def whole_page(titel: str, body: str) -> str:
    """A page around a body of HTML, in the house style."""
    style = files(__package__).joinpath("page.css").read_text("utf-8")
    return _PAGE.format(
        titel=escape(shorten(titel, LONGEST, placeholder="…")), style=style, body=body
    )


def _body(found: Blocks, named: list[tuple[Heading, str]]) -> Iterator[str]:
    chapters = [(heading, anchor) for heading, anchor in named if heading.level == CHAPTER]
    ahead = iter(named)
    for block in found:
        if not isinstance(block, Heading):
            yield written(block)
            continue
        heading, anchor = next(ahead)
        if chapters and heading is chapters[0][0]:
            yield _contents(chapters)
        yield f'<h{block.level} id="{anchor}">{inline(block.runs)}</h{block.level}>'


def _contents(chapters: list[tuple[Heading, str]]) -> str:
    links = (
        f'<li><a href="#{anchor}">{escape(plain(heading.runs))}</a></li>'
        for heading, anchor in chapters
    )
    inner = "\n".join(links)
    return f'<nav aria-label="Inhoud">\n<ol>\n{inner}\n</ol>\n</nav>'


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
