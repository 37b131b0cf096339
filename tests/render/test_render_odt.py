# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The OpenDocument text: whole, for any text, and the same in LibreOffice."""

import io
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.libreoffice import OFFICE, converted
from support.logos import JPEG, png
from support.odt_files import (
    DRAW,
    STYLE,
    TABLE,
    TEXT,
    XLINK,
    odt,
    odt_paragraphs,
    odt_part,
    odt_said,
    odt_words,
)
from support.pdf_reading import squeezed
from support.render_files import CONTEXT, ROOT, document, kader_of

from ambitiekader_cli.render.blocks import (
    CodeBlock,
    Heading,
    Link,
    ListBlock,
    Note,
    Paragraph,
    Picture,
    Strong,
    Table,
    Text,
)
from ambitiekader_cli.render.blocks.markdown import blocks
from ambitiekader_cli.render.pipe import About, Logo
from ambitiekader_cli.render.rendition import render
from ambitiekader_cli.render.template.escape import readable

ABOUT = About(
    "Proef",
    "Een proef",
    revisie="a1b2c3d4e5",
    peildatum="1 juni 2025",
    datum=date(2025, 6, 1),
    auteur="Werkgroep Wonen",
)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="680" height="120"><path d="M0 0h9"/></svg>'
TABLE_TEXT = "*Bij*\n\n| Nr. | Wat |\n|---|---|\n| **A-1** | een<br>twee |\n| **A-2** | drie |\n"


def test_the_package_is_one_that_any_program_knows() -> None:
    content = odt(blocks("# T\n"))
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        first, *others = package.infolist()
        assert package.testzip() is None
        kind = package.read("mimetype")
    assert (first.filename, first.compress_type, first.extra) == ("mimetype", 0, b"")
    assert kind == b"application/vnd.oasis.opendocument.text"
    assert content[30:38] == b"mimetype"
    assert {info.date_time for info in (first, *others)} == {(1980, 1, 1, 0, 0, 0)}
    assert odt(blocks("# T\n")) == content


def test_it_says_what_it_is() -> None:
    content = odt(blocks("# Titel & meer\n"), ABOUT)
    told = [(str(e.tag).split("}")[1], e.text) for e in odt_part(content, "meta.xml")[0]]
    assert told == [
        ("title", "Titel & meer"),
        ("subject", "Een proef"),
        ("initial-creator", "Werkgroep Wonen"),
        ("creator", "Werkgroep Wonen"),
        ("creation-date", "2025-06-01T00:00:00"),
        ("date", "2025-06-01T00:00:00"),
        ("language", "nl-NL"),
        ("keyword", "document: Proef"),
        ("keyword", "peildatum: 1 juni 2025"),
        ("keyword", "revisie: a1b2c3d4e5"),
    ]
    styles = odt_part(content, "styles.xml")
    [foot] = styles.iter(f"{STYLE}footer")
    assert odt_said(foot[0]) == "Titel & meer, 1 juni 2025\tPagina 1 van 1"
    [default] = styles.iter(f"{STYLE}default-style")
    assert b'fo:language="nl" fo:country="NL"' in _bytes(content)
    assert default is not None


def _bytes(content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return package.read("styles.xml")


def test_a_concept_says_so_on_every_page() -> None:
    concept = odt_part(odt(blocks("# T\n"), replace(ABOUT, concept=True)), "styles.xml")
    [foot] = concept.iter(f"{STYLE}footer")
    assert odt_said(foot[0]).startswith("Conceptversie. T, 1 juni 2025")


@given(st.text(st.characters(), max_size=200))
def test_any_text_comes_out_as_a_screen_may_show_it(text: str) -> None:
    cell = (Text(text),)
    found = (Paragraph(cell), Table(cell, (cell,), ((cell,),), cell), Note((Paragraph(cell),)))
    about = replace(ABOUT, titel=text, onderwerp=text, status=text, revisie=text, auteur=text)
    content = odt((Heading(1, (Text("T"),)), *found, Picture(text, SVG), CodeBlock(text)), about)
    _title, paragraph, *_ = odt_paragraphs(content)
    assert odt_said(paragraph) == readable(text)
    assert odt_part(content, "meta.xml") is not None


def test_headings_have_levels_and_links_lead_to_them() -> None:
    text = (
        "# T\n\n[daar](#een-twee) en [web](https://x.example/?a=1&b=2)\n\n## Een twee\n\n### Drie\n"
    )
    content = odt_part(odt(blocks(text)))
    levels = [e.get(f"{TEXT}outline-level") for e in content.iter(f"{TEXT}h")]
    assert levels == ["1", "2"]
    links = [e.get(f"{XLINK}href") for e in content.iter(f"{TEXT}a")]
    assert links == ["#een-twee", "https://x.example/?a=1&b=2"]
    assert [e.get(f"{TEXT}name") for e in content.iter(f"{TEXT}bookmark")][1] == "een-twee"


@pytest.mark.parametrize(("chapters", "expected"), [(5, 0), (6, 1)])
def test_a_short_document_has_no_contents(chapters: int, expected: int) -> None:
    content = odt_part(odt(blocks("# T\n\n" + "## Kop\n\ntekst\n\n" * chapters)))
    assert len([*content.iter(f"{TEXT}table-of-content")]) == expected
    entries = [e for e in content.iter(f"{TEXT}a") if str(e.get(f"{XLINK}href")).startswith("#kop")]
    assert len(entries) == chapters * expected


def test_a_table_has_a_caption_and_a_header_that_repeats() -> None:
    content = odt_part(odt(blocks(f"# T\n\n{TABLE_TEXT}")))
    [header] = content.iter(f"{TABLE}table-header-rows")
    assert [odt_said(p) for p in header.iter(f"{TEXT}p")] == ["Nr.", "Wat"]
    [title] = content.iter(f"{TABLE}title")
    assert title.text == "Bij"
    rows = [
        [odt_said(p) for p in row.iter(f"{TEXT}p")] for row in content.iter(f"{TABLE}table-row")
    ]
    assert rows[1:] == [["A-1", "een", "twee"], ["A-2", "drie"]]
    widths = [e.get(f"{TABLE}style-name") for e in content.iter(f"{TABLE}table-column")]
    assert sum(int(str(name)[1:]) for name in widths) == 9524


def test_a_label_is_one_cell_beside_all_rows() -> None:
    content = odt_part(odt(blocks("# T\n\n| | k |\n|---|---|\n| THEMA | a |\n| | b |\n| | c |\n")))
    [label] = [e for e in content.iter() if e.get(f"{TABLE}number-rows-spanned")]
    assert label.get(f"{TABLE}number-rows-spanned") == "3"
    assert odt_said(label[0]) == "THEMA"
    assert len([*content.iter(f"{TABLE}covered-table-cell")]) == 2
    turned = [e for e in content.iter() if e.get(f"{STYLE}text-rotation-angle") == "90"]
    assert len(turned) == 1


def test_a_table_to_sign_has_room() -> None:
    content = odt_part(odt(blocks("# T\n\n| Wie | Handtekening |\n|---|---|\n| a | |\n")))
    _, row = content.iter(f"{TABLE}table-row")
    assert row.get(f"{TABLE}style-name") == "Tekenrij"
    heights = {e.get(f"{STYLE}min-row-height") for e in content.iter()}
    assert heights == {None, "14mm"}


def test_a_list_goes_on_after_a_table_in_it() -> None:
    table = Table((), ((Text("k"),),), (((Text("cel"),),),))
    inner = ListBlock(((Paragraph((Text("diep"),)), table, Paragraph((Text("na"),))),), 3)
    items = ((Paragraph((Text("een"),)), inner), (Paragraph((Text("twee"),)),))
    content = odt((Heading(1, (Text("T"),)), ListBlock(items, 1)))
    assert odt_words(content) == "T een diep k cel na twee"
    numbers = [e.get(f"{TEXT}start-value") for e in odt_part(content).iter(f"{TEXT}list-item")]
    assert numbers == ["1", "3", "2"]
    assert not [e for e in odt_part(content).iter(f"{TABLE}table") if _in_list(e)]


def _in_list(element: object) -> bool:
    return any(above.tag == f"{TEXT}list" for above in element.iterancestors())  # type: ignore[attr-defined]


def test_pictures_and_logos_are_in_the_package_with_their_words() -> None:
    logos = (Logo("a.png", "Een", png()), Logo("b.jpg", "Twee", JPEG))
    content = odt(
        (Heading(1, (Text("T"),)), Picture('4 van "9"', SVG)), replace(ABOUT, logos=logos)
    )
    frames = [*odt_part(content).iter(f"{DRAW}frame")]
    said = ["".join(frame.itertext()) for frame in frames]
    assert said == ["Logo van Een", "Logo van Twee", '4 van "9"']
    paths = [frame[0].get(f"{XLINK}href") for frame in frames]
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert [package.read(str(path))[:4] for path in paths] == [png()[:4], JPEG[:4], b"<svg"]
        listed = package.read("META-INF/manifest.xml").decode()
    assert all(f'"{path}"' in listed for path in paths)


def test_a_link_is_no_markup() -> None:
    url = 'https://x.example/"><text:p>'
    content = odt((Heading(1, (Text("T"),)), Paragraph((Link((Strong((Text("w"),)),), url),))))
    [link] = odt_part(content).iter(f"{TEXT}a")
    assert link.get(f"{XLINK}href") == url


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_shows_every_word_of_every_document_in_order(tmp_path: Path) -> None:
    subjects = {"agenda": None, "lokaal": "pekela", "voortgang": None, "huurders": "hoo"}
    made: dict[str, bytes] = {}
    for name, which in subjects.items():
        made |= render(kader_of(ROOT), document(name), which, ("odt",), CONTEXT)
    made["proef.odt"] = odt(blocks(f"# T\n\n1. een\n\n   {'x  ' * 9}\n2. twee\n\n{TABLE_TEXT}"))
    for name, content in made.items():
        (tmp_path / name).write_bytes(content)
    converted(
        *(tmp_path / name for name in made), form="txt:Text (encoded):UTF8", folder=tmp_path / "uit"
    )
    for name, content in made.items():
        shown = squeezed((tmp_path / "uit" / name).with_suffix(".txt").read_text("utf-8-sig"))
        position = 0
        for paragraph in odt_paragraphs(content):
            said = squeezed(odt_said(paragraph))
            found = shown.find(said, position)
            assert found >= 0, f"{name}: {said[:80]!r}"
            position = found + len(said)
