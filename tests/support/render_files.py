# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Repositories to make documents of, and the words that a reader sees in them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
from markdown_it import MarkdownIt

from ambitiekader_cli.load import load
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.render.document import Template, documents
from ambitiekader_cli.render.rendition import RenderContext, render
from support.documents import documents_with_subjects
from support.made_here import HERE

ROOT = Path(__file__).parents[2]
BASIS = ROOT / "tests" / "basis"
XHTML = "{http://www.w3.org/1999/xhtml}"
PEILDATUM = date(2025, 6, 1)
CONTEXT = RenderContext(PEILDATUM, "a1b2c3d4e5", child=HERE)
IN_A_PROCESS = replace(CONTEXT, child=None)
"""As users have it."""


def kader_of(root: Path) -> Kader:
    """Read once for the same files with the same text."""
    files = sorted(path for path in (root / "data").rglob("*") if path.is_file())
    return _kader_of(root, tuple((path, path.read_bytes()) for path in files))


@lru_cache(maxsize=32)
def _kader_of(root: Path, _files: tuple[tuple[Path, bytes], ...]) -> Kader:
    loaded = load(root)
    assert loaded.problems == (), loaded.problems[:3]
    assert loaded.kader is not None
    return loaded.kader


def document(name: str, root: Path = ROOT) -> Template:
    return next(each for each in documents(root) if each.name == name)


def made(root: Path, context: RenderContext = CONTEXT) -> Iterator[tuple[str, bytes]]:
    """Every file of every document."""
    kader = kader_of(root)
    for each, which in documents_with_subjects(kader, root, context.peildatum):
        yield from render(kader, each, which, ("md", "html"), context).items()


def words(name: str, content: bytes) -> str:
    """What a reader of the file sees, with single spaces."""
    text = content.decode()
    if name.endswith(".md"):
        # A Markdown reader that takes HTML: what is not escaped shows.
        text = MarkdownIt("commonmark", {"html": True}).enable("table").render(text)
    page = parse(text)
    main = page.find(f".//{XHTML}main")
    return single_spaced(" ".join((main if main is not None else page).itertext()))


def parse(page: str, *, strict: bool = False) -> Element:
    """As a browser reads it; with `strict` an error in the HTML is raised."""
    found = html5lib.HTMLParser(strict=strict).parse(page)
    assert isinstance(found, Element)
    return found


def single_spaced(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
