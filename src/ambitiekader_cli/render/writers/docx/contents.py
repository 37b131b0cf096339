"""The table of contents: a field of Word, filled with links.

There are no page numbers, because only Word knows them. It adds them when someone updates the
table (F9); a document that asks for that by itself greets its reader with a warning.
"""

from collections.abc import Iterator

from ambitiekader_cli.render.blocks import Heading, plain
from ambitiekader_cli.render.writers.docx.element import Element, w
from ambitiekader_cli.render.writers.docx.runs import words
from ambitiekader_cli.render.writers.docx.sheet import Sheet

TITLE = "Inhoud"
CHAPTER, SECTION = 2, 3
FEWEST = 6
"""With fewer entries a document is a page or two, and needs no table of contents."""
_FIELD = ' TOC \\o "1-2" \\h \\z \\u '


def contents(entries: list[tuple[Heading, str]], sheet: Sheet) -> Element:
    """The chapters and their parts, each with its bookmark."""
    title = w("p", w("pPr", w("pStyle", val=sheet.style("TOCHeading"))), words(TITLE, sheet))
    lines = [_line(heading, bookmark, sheet) for heading, bookmark in entries]
    lines[0][1:1] = _begin()
    lines[-1].append(_mark("end"))
    kind = w("docPartObj", w("docPartGallery", val="Table of Contents"), w("docPartUnique"))
    return w("sdt", w("sdtPr", kind), w("sdtContent", title, *lines))


def _line(heading: Heading, bookmark: str, sheet: Sheet) -> Element:
    style = "TOC1" if heading.level == CHAPTER else "TOC2"
    link = w("hyperlink", words(plain(heading.runs), sheet), anchor=bookmark, history=1)
    return w("p", w("pPr", w("pStyle", val=sheet.style(style))), link)


def _begin() -> Iterator[Element]:
    yield _mark("begin")
    yield w("r", w("instrText", text=_FIELD))
    yield _mark("separate")


def _mark(kind: str) -> Element:
    return w("r", w("fldChar", fldCharType=kind))
