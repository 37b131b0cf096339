# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""OpenDocument texts in a test: making them, and what a reader sees of them."""

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

from ambitiekader_cli.render.blocks import Blocks
from ambitiekader_cli.render.blocks.outline import outlined
from ambitiekader_cli.render.pipe import About
from ambitiekader_cli.render.writers import writer
from support.render_files import single_spaced

Element = etree._Element
OASIS = "urn:oasis:names:tc:opendocument:xmlns"
TEXT, TABLE = f"{{{OASIS}:text:1.0}}", f"{{{OASIS}:table:1.0}}"
STYLE, DRAW = f"{{{OASIS}:style:1.0}}", f"{{{OASIS}:drawing:1.0}}"
XLINK = "{http://www.w3.org/1999/xlink}"


def odt(blocks: Blocks, about: About | None = None) -> bytes:
    """Blocks as an OpenDocument text."""
    return writer("odt")(outlined(blocks, "Proef"), about or About("Proef"))


def odt_part(content: bytes, name: str = "content.xml") -> Element:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return etree.fromstring(package.read(name))


def odt_words(content: bytes) -> str:
    """What a reader sees after the table of contents is taken out, with single spaces."""
    return single_spaced(" ".join(map(odt_said, odt_paragraphs(content))))


def odt_paragraphs(content: bytes) -> Iterator[Element]:
    for element in odt_part(content).iter(f"{TEXT}p", f"{TEXT}h"):
        if not any(above.tag == f"{TEXT}index-body" for above in element.iterancestors()):
            yield element


def odt_said(element: Element) -> str:
    """The text of a paragraph, with the white that ODF writes as elements."""
    said = element.text or ""
    for child in element:
        if child.tag == f"{TEXT}s":
            said += " " * int(child.get(f"{TEXT}c", "1"))
        elif child.tag in {f"{TEXT}line-break", f"{TEXT}tab"}:
            said += "\n" if child.tag == f"{TEXT}line-break" else "\t"
        elif not str(child.tag).startswith(DRAW):
            said += odt_said(child)
        said += child.tail or ""
    return said
