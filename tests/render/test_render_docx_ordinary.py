# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A house style with what Word and LibreOffice write in a header or footer keeps working."""

import io
from pathlib import Path

import docx
import pytest
from docx.shared import Mm
from support.docx_files import HOUSE, TEXT, complex_field, house, part, parts, word
from support.docx_footers import FOOTER, PNG, logo, with_footer
from support.libreoffice import OFFICE, converted

JPEG = b"\xff\xd8\xff\xee\x00\x0eAdobe\x00d\x00\x00\x00\x00\x01\xff\xd9"
"""As Photoshop begins one; it is no JFIF."""
NUMBER = complex_field(" PAGE  \\* MERGEFORMAT ")
BOX = "<w:txbxContent><w:p/></w:txbxContent>"
WRITTEN = {
    "page number": f"<w:sdt><w:sdtPr><w:docPartObj/></w:sdtPr><w:sdtContent>{NUMBER}"
    "</w:sdtContent></w:sdt>",
    "chapter": complex_field(' STYLEREF  "Kop 1"  \\* MERGEFORMAT '),
    "link": complex_field(' HYPERLINK "https://www.voorbeeld.example/a?b=1" \\o "Naar de site" '),
    "link to a place": complex_field(' HYPERLINK  \\l "_Toc1" '),
    "text in a box": '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>'
    f"<a:graphic><wps:wsp><wps:txbx>{BOX}</wps:txbx></wps:wsp></a:graphic></wp:anchor></w:drawing>"
    f'</mc:Choice><mc:Fallback><w:pict><v:rect o:spid="_x1"><v:textbox>{BOX}</v:textbox></v:rect>'
    "</w:pict></mc:Fallback></mc:AlternateContent></w:r>",
    "watermark": '<w:r><w:pict><v:shapetype id="t" coordsize="21600,21600" o:spt="136"><v:formulas>'
    '<v:f eqn="sum #0 0 10800"/></v:formulas><v:path textpathok="t"/><o:lock v:ext="edit"/>'
    '</v:shapetype><v:shape type="#t" style="position:absolute" fillcolor="silver"><v:fill '
    'opacity=".5"/><v:textpath style="font-size:1pt" string="CONCEPT"/></v:shape></w:pict></w:r>',
}


@pytest.mark.parametrize("name", WRITTEN)
def test_what_word_writes_in_a_footer_stays(name: str, tmp_path: Path) -> None:
    found = with_footer(WRITTEN[name])
    before = part(found, FOOTER)
    after = part(word(TEXT, folder=house(tmp_path, found)), FOOTER)
    kept = [(each.tag, dict(each.attrib)) for each in after.iter()]
    assert kept == [(each.tag, dict(each.attrib)) for each in before.iter()]


@pytest.mark.parametrize(("name", "content"), [("a.png", PNG), ("a.jpg", JPEG)], ids=["png", "jpg"])
def test_a_logo_stays(name: str, content: bytes, tmp_path: Path) -> None:
    found = with_footer(logo(), {f"word/media/{name}": content}, p=("image", f"media/{name}"))
    after = parts(word(TEXT, folder=house(tmp_path, found)))
    assert [each for path, each in after.items() if "/media/" in path] == [content]


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_a_logo_and_page_numbers_that_libreoffice_saved(tmp_path: Path) -> None:
    changed = docx.Document(str(HOUSE))
    header = changed.sections[0].header.paragraphs[0]
    header.add_run().add_picture(io.BytesIO(PNG), width=Mm(20))
    changed.save(str(tmp_path / HOUSE.name))
    converted(tmp_path / HOUSE.name, form="docx", folder=tmp_path / "uit")
    saved = (tmp_path / "uit" / HOUSE.name).read_bytes()
    after = parts(word(TEXT, folder=house(tmp_path, saved)))
    assert [content for path, content in after.items() if "/media/" in path] == [PNG]
    assert b"NUMPAGES" in after[FOOTER]
