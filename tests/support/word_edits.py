# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What somebody does in Word to a document that `ak` made."""

import io
import re
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

from lxml import etree

from support.docx_files import W, packed, parts

MAIN = "word/document.xml"
CUSTOM = "docProps/custom.xml"
Element = etree._Element
Change = Callable[[Element], None]


def changed(raw: bytes, *changes: Change) -> bytes:
    """The file with its text changed."""
    found = parts(raw)
    root = etree.fromstring(found[MAIN])
    for change in changes:
        change(root)
    return packed({**found, MAIN: etree.tostring(root, encoding="UTF-8", standalone=True)})


def typed(style: str, old: str, new: str) -> Change:
    """Other words in the first line of this style that has these."""

    def change(root: Element) -> None:
        line = line_of(root, style, old)
        texts = [*line.iter(f"{W}t")]
        whole = "".join(text.text or "" for text in texts)
        for text in texts:
            text.text = ""
        texts[0].text = whole.replace(old, new)

    return change


def line_of(root: Element, style: str, words: str) -> Element:
    """The first paragraph of this style with these words."""
    for line in root.iter(f"{W}p"):
        named = line.find(f"{W}pPr/{W}pStyle")
        text = "".join(t.text or "" for t in line.iter(f"{W}t"))
        if named is not None and named.get(f"{W}val") == style and words in text:
            return line
    raise AssertionError((style, words))


def entered(style: str, words: str, more: str) -> Change:
    """Enter behind a line, and more words."""

    def change(root: Element) -> None:
        line = line_of(root, style, words)
        new = deepcopy(line)
        texts = [*new.iter(f"{W}t")]
        for text in texts:
            text.text = ""
        texts[0].text = more
        line.addnext(new)

    return change


def row_gone(words: str) -> Change:
    """The first row of a table with these words is deleted."""

    def change(root: Element) -> None:
        row = next(row for row in root.iter(f"{W}tr") if words in "".join(row.itertext()))
        row.getparent().remove(row)  # type: ignore[union-attr]

    return change


def tracked(style: str, words: str, *, gone: str = "", come: str = "") -> Change:
    """Word kept what was deleted at the end of a line, and what was typed there."""

    def change(root: Element) -> None:
        line = line_of(root, style, words)
        last = [*line.iter(f"{W}t")][-1]
        last.text = (last.text or "").removesuffix(gone)
        about = f'w:id="1" w:author="Jan" xmlns:w="{W[1:-1]}"'
        for tag, inner, text in (("del", "delText", gone), ("ins", "t", come)):
            if text:
                run = f'<w:r><w:{inner} xml:space="preserve">{text}</w:{inner}></w:r>'
                line.append(etree.fromstring(f"<w:{tag} {about}>{run}</w:{tag}>"))

    return change


def filled(raw: bytes, table: int, row: int, *cells: str) -> bytes:
    """Words typed in the empty cells of a row, all counted from 0."""
    import docx  # noqa: PLC0415 - heavy

    document = docx.Document(io.BytesIO(raw))
    for cell, text in zip(document.tables[table].rows[row].cells, cells, strict=False):
        if text:
            cell.paragraphs[0].add_run(text)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def of_commit(raw: bytes, commit: str) -> bytes:
    """As if it were made of this one: the fixtures of LibreOffice stay when the kader changes."""
    found = parts(raw)
    said = re.sub(
        rb"(ak-van-commit.{0,40}?>)[0-9a-f]{40}", rb"\g<1>" + commit.encode(), found[CUSTOM]
    )
    return packed({**found, CUSTOM: said})


def saved(path: Path, raw: bytes) -> str:
    path.write_bytes(raw)
    return str(path)
