# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A house style of a stranger brings along what dresses a document, and nothing else."""

from pathlib import Path

import pytest
from support.docx_files import (
    RELATIONS,
    TEXT,
    TYPE,
    W,
    added,
    complex_field,
    footer,
    house,
    packed,
    parts,
    replaced,
    word,
)
from support.docx_footers import MICROSOFT, PNG, STRICT, logo, shape, with_footer

from ambitiekader_cli.render.unusable import HuisstijlError

EXE = b"MZ\x90\x00This program cannot be run in DOS mode."
HTML = b"<html><script>alert(1)</script></html>"
FIELD = f'<w:fldSimple xmlns:w="{W[1:-1]}" w:instr="INCLUDEPICTURE x"/>'
TITLE = complex_field("TITLE")
OTHER_LINK = "koppeling wijst niet naar een webpagina"


def link(code: str) -> tuple[bytes, str]:
    return footer(complex_field(code)), OTHER_LINK


def picture(name: str, content: bytes) -> bytes:
    files = {f"word/media/{name}": content}
    return with_footer(logo(), files, p=("image", f"media/{name}"))


def field_in(name: str) -> tuple[bytes, str]:
    path = f"word/{name}.xml"
    found = replaced(path, r"</(\w+:\w+)>\s*\Z", "")
    end = parts(replaced(path, "x", "x"))[path][len(parts(found)[path]) :]
    content = parts(found)[path] + FIELD.encode() + end
    return packed({**parts(found), path: content}), f"in `/{path}` staat een veld"


REFUSED = {
    "link to a file": link(' HYPERLINK "file:///c:/a.exe" '),
    "link to a script": link("HYPERLINK javascript:alert(1)"),
    "link to a share": link('HYPERLINK "\\\\\\\\server\\\\a"'),
    "link in halves": link('HYPERLINK "fi|le:///a"'),
    "link against its name": link('HYPERLINK"file:///a"'),
    "link after a place": link('HYPERLINK \\l "a" "file:///a"'),
    "link behind a comment": link('HYPERLINK <!-- -->"file:///a"'),
    "link behind an instruction": link('HYPERLINK <?a?>"file:///a"'),
    "link behind an element": (
        footer(complex_field('HYPERLINK <w:t/>"file:///a"')),
        "een half veld",
    ),
    "link as text": link("HYPERLINK </w:instrText><w:t>file:///a</w:t><w:instrText>"),
    "link from a field": (
        footer(complex_field(f"HYPERLINK </w:instrText></w:r>{TITLE}<w:r><w:instrText>")),
        "een veld in een veld",
    ),
    "link from a simple field": (
        footer(
            complex_field('HYPERLINK </w:instrText><w:fldSimple w:instr="TITLE"/><w:instrText>')
        ),
        "een veld in een veld",
    ),
    "simple link": (footer('<w:fldSimple w:instr="HYPERLINK file:///a"/>'), OTHER_LINK),
    "field in strict": (
        with_footer('<w:r><s:instrText>INCLUDEPICTURE "http://x.example/a"</s:instrText></w:r>'),
        "in `/word/footer1.xml` staat Strict Open XML",
    ),
    "all in strict": (
        replaced(RELATIONS, TYPE, f"{STRICT}/officeDocument/relationships"),
        "opgeslagen als Strict Open XML",
    ),
    "deleted field": (footer("<w:r><w:delInstrText>DDE a</w:delInstrText></w:r>"), "half veld"),
    "field in styles": field_in("styles"),
    "field in lists": field_in("numbering"),
    "field in theme": field_in("theme/theme1"),
    "old drawing from elsewhere": (shape('<v:imagedata src="http://x.example/a.png"/>'), "(`src`)"),
    "old drawing as link": (shape('<v:fill href="file:///a"/>'), "(`href`)"),
    "linked picture": (
        with_footer(logo('<a:blip r:link="p"/>'), p=("image", "styles.xml")),
        "(`blip`)",
    ),
    "object": (shape('<o:OLEObject ProgID="Package"/>'), "(`OLEObject`)"),
    "control": (with_footer('<w:control r:id="p"/>', p=("control", "styles.xml")), "(`control`)"),
    "another file": (
        with_footer('<w:altChunk r:id="p"/>', p=("aFChunk", "styles.xml")),
        "(`altChunk`)",
    ),
    "link to a part": (
        with_footer('<w:hyperlink r:id="p"/>', p=("hyperlink", "styles.xml")),
        "(`hyperlink`)",
    ),
    "chart": (with_footer('<c:chart xmlns:c="http://x.example/chart"/>'), "(`chart`)"),
    "web video": (
        with_footer(f'<x:webVideoPr xmlns:x="{MICROSOFT}/word/2012/wordprocessingDrawing"/>'),
        "(`webVideoPr`)",
    ),
    "program as picture": (picture("image1.exe", EXE), "`word/media/image1.exe` hoort niet"),
    "program named png": (picture("image1.png", EXE), "`word/media/image1.png` is geen PNG"),
    "page named png": (picture("image1.png", HTML), "`word/media/image1.png` is geen PNG"),
    "page as picture": (picture("image1.html", HTML), "`word/media/image1.html` hoort niet"),
    "drawing as picture": (picture("image1.svg", b"<svg/>"), "image1.svg` is geen PNG"),
    "program that nothing shows": (with_footer("", {"word/media/a.exe": EXE}), "a.exe` hoort niet"),
    "program of no kind": (added("word/media/a.com", EXE), "a.com` hoort niet"),
    "page that nothing shows": (with_footer("", {"word/a.html": HTML}), "a.html` hoort niet"),
    "workbook": (with_footer("", {"word/embeddings/a.xlsx": b"PK"}), "a.xlsx` hoort niet"),
    "part outside": (added("word/../../a.xml", b"<a/>"), "`word/../../a.xml` hoort niet"),
    "part as on Windows": (added("word\\..\\a.xml", b"<a/>"), "a.xml` hoort niet"),
}
LEFT_OUT = {
    "picture that nothing shows": with_footer("", {"word/media/a.png": PNG}),
    "picture of no text": with_footer("", {"word/media/a.png": PNG}, p=("image", "media/a.png")),
    "comments": added("word/comments.xml", b"<a/>"),
    "data": added("customXml/item1.xml", b"<a/>"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_does_more_than_dress_is_refused(name: str, tmp_path: Path) -> None:
    content, sentence = REFUSED[name]
    with pytest.raises(HuisstijlError) as caught:
        word(TEXT, folder=house(tmp_path, content))
    assert sentence in caught.value.message
    assert caught.value.advice
    assert caught.value.exit_code == 1
    assert len(caught.value.message) < 200


def test_a_file_with_a_password(tmp_path: Path) -> None:
    content = bytearray(packed({"[Content_Types].xml": b"<Types/>"}))
    content[6] |= 1  # a bit in the header of the part, and one in the list at the end
    content[content.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(HuisstijlError, match="geen Word-bestand"):
        word(TEXT, folder=house(tmp_path, bytes(content)))


@pytest.mark.parametrize("name", LEFT_OUT)
def test_what_nothing_shows_is_left_behind(name: str, tmp_path: Path) -> None:
    after = word(TEXT, folder=house(tmp_path, LEFT_OUT[name]))
    assert parts(after).keys() == parts(word(TEXT)).keys()


def test_what_newer_word_says_besides_a_picture_is_left_out(tmp_path: Path) -> None:
    """The same as SVG, and a video of the web; but not that it is decoration only."""
    video = f'<x:webVideoPr xmlns:x="{MICROSOFT}/word/2012/wordprocessingDrawing" h="&lt;iframe>"/>'
    drawing = f'<x:svgBlip xmlns:x="{MICROSOFT}/drawing/2016/SVG/main" r:embed="s"/>'
    plain = f'<x:decorative xmlns:x="{MICROSOFT}/drawing/2017/decorative" val="1"/>'
    extensions = "".join(f"<a:ext>{each}</a:ext>" for each in (video, drawing, plain))
    inner = logo(f'<a:blip r:embed="p"><a:extLst>{extensions}</a:extLst></a:blip>')
    files = {"word/media/a.png": PNG, "word/media/a.svg": b"<svg/>"}
    found = with_footer(inner, files, p=("image", "media/a.png"), s=("image", "media/a.svg"))
    after = parts(word(TEXT, folder=house(tmp_path, found)))
    assert after["word/media/a.png"] == PNG
    assert "word/media/a.svg" not in after
    assert b"webVideoPr" not in after["word/footer1.xml"]
    assert b"decorative" in after["word/footer1.xml"]


def test_of_an_old_drawing_only_its_looks_stay(tmp_path: Path) -> None:
    found = shape('<v:fill color="red" o:gfxdata="UEsDBB"/>')
    after = parts(word(TEXT, folder=house(tmp_path, found)))["word/footer1.xml"]
    assert b'<v:fill color="red"/>' in after
