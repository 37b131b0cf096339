# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The pieces of text on a page of a PDF that typst wrote, each with the number of its mark.

pypdf also asks where each piece stands, and takes ten times as long; `test_render_pdf.py` holds
both beside each other.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

import regex
from pypdf import PageObject

Signs = Mapping[bytes, str]
"""What each glyph of a font says."""

_TOKEN = regex.compile(
    rb"""(?P<text>\((?:[^()\\]++|\\.|(?P>text))*+\))
    | (?P<digits><[0-9A-F]+>)
    | (?P<properties><<(?:[^<>()]++|(?P>text)|(?P>digits)|(?P>properties))*+>>)
    | (?P<font>/[^\s/<>()]+)[ ][0-9.]+[ ]Tf\b
    | \b(?P<begin>BDC|BMC)\b
    | \b(?P<end>EMC)\b""",
    regex.VERBOSE | regex.DOTALL,
)
_ESCAPED = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_CONTROLS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_OCTAL = {b"%0*o" % (width, n): bytes([n]) for n in range(256) for width in (1, 2, 3)}
_MEANT = _CONTROLS | _OCTAL
_PAIR = regex.compile(rb"^<([0-9A-F]{4})> <([0-9A-F]+)>$", regex.MULTILINE)


def pieces(page: PageObject) -> Iterator[tuple[int | None, str]]:
    """In the order in which they are drawn; None for what stands in no mark."""
    contents, fonts = page.get_contents(), _fonts(page)
    signs: Signs = {}
    marks: list[int | None] = [None]
    properties = b""
    for token in _TOKEN.finditer(contents.get_data() if contents is not None else b""):
        kind = token.lastgroup
        if kind == "properties":
            properties = token[0]
        elif kind == "begin":
            number = regex.search(rb"/MCID ([0-9]+)", properties)
            marks.append(int(number[1]) if number else marks[-1])
            properties = b""
        elif kind == "end":
            marks.pop()
        elif kind == "font":
            signs = fonts[token["font"].decode()]
        else:
            yield marks[-1], _read(_raw(token[0]), signs)


def _fonts(page: PageObject) -> dict[str, Signs]:
    """By name."""
    resources: Any = page["/Resources"]
    return {name: _signs(font.get_object()) for name, font in resources.get("/Font", {}).items()}


def _signs(font: Any) -> Signs:
    """Of a font in which each glyph has two bytes."""
    assert (font["/Subtype"], font["/Encoding"]) == ("/Type0", "/Identity-H")
    return _named(font["/ToUnicode"].get_data())


@lru_cache(maxsize=64)
def _named(named: bytes) -> Signs:
    """Once for the pages of a document, which share their fonts."""
    assert b"beginbfrange" not in named
    unhex = bytes.fromhex
    pairs = ((each[1].decode(), each[2].decode()) for each in _PAIR.finditer(named))
    return {unhex(glyph): unhex(said).decode("utf-16-be") for glyph, said in pairs}


def _raw(text: bytes) -> bytes:
    """The bytes of a string of digits, or of one between parentheses."""
    if text.startswith(b"<"):
        return bytes.fromhex(text[1:-1].decode())
    parts = _ESCAPED.split(text[1:-1])
    parts[1::2] = [_MEANT.get(escaped, escaped) for escaped in parts[1::2]]
    return b"".join(parts)


def _read(raw: bytes, signs: Signs) -> str:
    return "".join(signs[raw[at : at + 2]] for at in range(0, len(raw), 2))
