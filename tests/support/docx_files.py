# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Word files in a test: making them, opening them, changing what is in them."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from lxml import etree

from ambitiekader_cli.render.blocks import Blocks
from ambitiekader_cli.render.blocks.markdown import blocks as blocks_of
from ambitiekader_cli.render.blocks.outline import outlined
from ambitiekader_cli.render.pipe import About
from ambitiekader_cli.render.rendition import render
from ambitiekader_cli.render.template_folders import bundled
from ambitiekader_cli.render.writers import writer
from support.render_files import CONTEXT, document, kader_of, single_spaced

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
HOUSE = bundled() / "huisstijl.docx"
Element = etree._Element
TEXT = blocks_of("# T\n\n1. een\n")
RELATIONS = "word/_rels/document.xml.rels"
TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def rendered(root: Path, name: str, which: str | None) -> bytes:
    """A document of a repository, as `ak render` makes it."""
    [content] = render(kader_of(root), document(name), which, ("docx",), CONTEXT).values()
    return content


def word(*found: Blocks, folder: Path | None = None) -> bytes:
    """Blocks as a Word file."""
    blocks = tuple(block for part in found for block in part)
    return writer("docx")(outlined(blocks, "Proef"), About("Proef", folder=folder))


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(found: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in found.items():
            package.writestr(name, content)
    return made.getvalue()


def part(content: bytes, name: str = "word/document.xml") -> Element:
    return etree.fromstring(parts(content)[name])


def body(content: bytes) -> Element:
    found = part(content).find(f"{W}body")
    assert found is not None
    return found


def words(content: bytes) -> str:
    """What a reader sees after the table of contents is taken out, with single spaces."""
    found = (said(paragraph) for paragraph in paragraphs(body(content)))
    return single_spaced(" ".join(found))


def paragraphs(root: Element) -> Iterator[Element]:
    for child in root.iter(f"{W}p"):
        if not any(above.tag == f"{W}sdt" for above in child.iterancestors()):
            yield child


def said(element: Element) -> str:
    signs = {f"{W}br": "\n", f"{W}tab": "\t"}
    tags = (f"{W}t", *signs)
    return "".join(signs.get(str(each.tag), each.text or "") for each in element.iter(*tags))


def style(paragraph: Element) -> str | None:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return None if found is None else found.get(f"{W}val")


def styled(content: bytes, name: str) -> list[str]:
    return [said(each) for each in paragraphs(body(content)) if style(each) == name]


def house(folder: Path, content: bytes) -> Path:
    """A repository with this house style."""
    (folder / "templates").mkdir(parents=True, exist_ok=True)
    (folder / "templates" / "huisstijl.docx").write_bytes(content)
    return folder


def replaced(name: str, old: str, new: str) -> bytes:
    """Our house style with another text in one of its parts."""
    found = parts(HOUSE.read_bytes())
    text = found[name].decode()
    assert re.search(old, text)
    return packed({**found, name: re.sub(old, lambda _: new, text).encode()})


def added(name: str, content: bytes) -> bytes:
    return packed({**parts(HOUSE.read_bytes()), name: content})


def footer(inner: str) -> bytes:
    return replaced("word/footer1.xml", "<w:p>", f"<w:p>{inner}")


def complex_field(code: str) -> str:
    """A field as Word writes it, its code in halves at each `|`."""
    begin, separate, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    halves = (f"<w:r><w:instrText>{half}</w:instrText></w:r>" for half in code.split("|"))
    return f"{begin}{''.join(halves)}{separate}<w:r><w:t>oud</w:t></w:r>{end}"
