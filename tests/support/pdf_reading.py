# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What a screen reader says of a PDF: its tags in their order, and the words that they hold."""

import re
from collections import defaultdict
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from support.pdf_pieces import pieces

MISSING = re.compile("[\u2e80-\ufeff\U0001f000-\U0001ffff]")
"""Characters in our tests that the letters of the PDF lack."""


def opened(content: bytes) -> PdfReader:
    return PdfReader(BytesIO(content))


def tags(reader: PdfReader) -> list[Any]:
    """Every element of the tree of tags, in reading order."""
    return [element for element, mark in _walk(_tree(reader)) if mark is None]


def said(content: bytes) -> str:
    """All words in reading order, without what only repeats on each page."""
    reader = opened(content)
    parts = {page.indirect_reference: _parts(page) for page in reader.pages}
    marked = ((at, mark) for at, mark in _walk(_tree(reader)) if mark is not None)
    return "".join(parts[at.raw_get("/Pg")][mark] for at, mark in marked)


def squeezed(text: str) -> str:
    """Without white and hyphens: where a line ends is no matter here."""
    return re.sub("[\\s\u00ad\u200b-]+", "", text)


def as_drawn(text: str) -> str:
    return MISSING.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)


def _tree(reader: PdfReader) -> DictionaryObject:
    root = reader.root_object["/StructTreeRoot"]
    assert isinstance(root, DictionaryObject)
    return root


def _walk(element: DictionaryObject) -> Iterator[tuple[DictionaryObject, int | None]]:
    """Elements, and for each piece of text the element or reference with its page and number."""
    kids = element.get("/K", ())
    for kid in kids if isinstance(kids, ArrayObject) else [kids]:
        found: Any = kid.get_object()
        if isinstance(found, int):
            yield element, found
        elif "/MCID" in found:
            yield found, found["/MCID"]
        elif "/S" in found:
            yield found, None
            yield from _walk(found)


def _parts(page: PageObject) -> dict[int | None, str]:
    """The text of each marked piece of a page."""
    parts: dict[int | None, str] = defaultdict(str)
    for mark, piece in pieces(page):
        parts[mark] += piece
    return parts
