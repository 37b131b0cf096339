# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The Word file: nothing missing, headings and tables that are real, marks that tell its source."""

import io
import re
from dataclasses import replace

import docx
import pytest
from support import render_expected as expected
from support.docx_files import R, W, body, paragraphs, part, parts, rendered, said, style, styled
from support.render_files import CONTEXT, ROOT, document, kader_of

from ambitiekader_cli.render.rendition import render
from ambitiekader_cli.view.vindplaats import ROW_ID

FIELDS = "instrText", "fldSimple"


LABEL = 20
"""Characters of the longest name of a thema, which stands before the first row of a table."""


@pytest.fixture(scope="module")
def pekela() -> bytes:
    return rendered(ROOT, "lokaal", "pekela")


def looks_like(raw: bytes) -> dict[str, str]:
    """Of the style of a field the style that it is based on, and is in all but its name."""
    found = {}
    for own in part(raw, "word/styles.xml").iter(f"{W}style"):
        if own.get(f"{W}styleId", "").startswith("ak"):
            name, base = own
            assert (name.tag, base.tag) == (f"{W}name", f"{W}basedOn")
            found[own.get(f"{W}styleId", "")] = base.get(f"{W}val", "")
    return found


def test_every_heading_has_a_real_style_and_stands_in_the_contents(pekela: bytes) -> None:
    [md] = render(kader_of(ROOT), document("lokaal"), "pekela", ("md",), CONTEXT).values()
    headings = re.findall(r"(?m)^(#{1,6}) (.*)$", md.decode())
    levels = {1: "Title", **{n: f"Heading{n - 1}" for n in range(2, 7)}}
    wanted = [(levels[len(signs)], text) for signs, text in headings]
    like = looks_like(pekela)
    styles = [(like.get(style(p) or "") or style(p), said(p)) for p in paragraphs(body(pekela))]
    found = [(name, text) for name, text in styles if name in levels.values()]
    assert found == wanted
    links = list(body(pekela).iterfind(f"{W}sdt//{W}hyperlink"))
    assert [said(link) for link in links] == [
        text for name, text in wanted if name in {"Heading1", "Heading2"}
    ]
    bookmarks = {e.get(f"{W}name"): e.getparent() for e in body(pekela).iter(f"{W}bookmarkStart")}
    for link in links:
        target = bookmarks[link.get(f"{W}anchor")]
        assert target is not None
        assert said(target) == said(link)


def test_the_contents_are_a_field_that_asks_nothing_when_opened(pekela: bytes) -> None:
    [code] = body(pekela).iterfind(f"{W}sdt//{W}instrText")
    assert (code.text or "").split()[0] == "TOC"
    kinds = [e.get(f"{W}fldCharType") for e in body(pekela).iter(f"{W}fldChar")]
    assert kinds == ["begin", "separate", "end"]
    assert b"updateFields" not in parts(pekela)["word/settings.xml"]
    assert b"dirty" not in parts(pekela)["word/document.xml"]


def test_tables_repeat_their_header_and_fit_the_page(pekela: bytes) -> None:
    tables = list(body(pekela).iter(f"{W}tbl"))
    assert len(tables) > 5
    for table in tables:
        header, *rows = table.iterfind(f"{W}tr")
        assert rows
        assert header.find(f"{W}trPr/{W}tblHeader") is not None
        assert header.find(f"{W}trPr/{W}cantSplit") is None
        assert not [row for row in rows if row.find(f"{W}trPr/{W}tblHeader") is not None]
        grid = [int(e.get(f"{W}w", "")) for e in table.iterfind(f"{W}tblGrid/{W}gridCol")]
        assert sum(grid) == 11906 - 2 * 1191
        for row in (header, *rows):
            cells = row.iterfind(f"{W}tc/{W}tcPr/{W}tcW")
            assert [int(cell.get(f"{W}w", "")) for cell in cells] == grid
        caption = table.getprevious()
        assert caption is not None
        assert style(caption) == "Caption"
        told = table.find(f"{W}tblPr/{W}tblCaption")
        assert told is not None
        assert told.get(f"{W}val") == said(caption)


def test_each_row_with_an_id_can_be_found_back(pekela: bytes) -> None:
    found = {}
    for mark in body(pekela).iter(f"{W}bookmarkStart"):
        name = mark.get(f"{W}name", "")
        if name.startswith("ak_"):
            row = next(mark.iterancestors(f"{W}tr"))
            found[name.removeprefix("ak_").replace("_", "-")] = said(row)
    ids = {
        item["id"]
        for item in expected.raw(ROOT / "data/regional/ambities/betaalbaarheid.yaml")["ambities"]
    }
    ids |= {"PEK-2024-1"}
    assert ids <= found.keys()
    assert all(name in text[: len(name) + LABEL] for name, text in found.items())


@pytest.mark.parametrize("name", ["BES-1", "PEK-2024-3", "PEK-BES-12", "WZ-4", "VEE-P-1"])
def test_ids(name: str) -> None:
    assert ROW_ID.fullmatch(name)


@pytest.mark.parametrize("name", ["BES", "2024", "bes-1", "BES-1.", "é-1", "A" * 50 + "-1", ""])
def test_no_ids(name: str) -> None:
    assert not ROW_ID.fullmatch(name)


def test_properties(pekela: bytes) -> None:
    core = docx.Document(io.BytesIO(pekela)).core_properties
    assert core.title == "Lokale afspraken Pekela 2024-2028"
    assert core.subject == document("lokaal").omschrijving
    assert core.language == "nl-NL"
    assert core.author == core.last_modified_by == "Werkgroep"
    assert core.created == core.modified
    assert core.created is not None
    assert core.created.date() == CONTEXT.peildatum
    custom = {e.get("name"): "".join(e.itertext()) for e in part(pekela, "docProps/custom.xml")}
    assert custom == {
        "ak-document": "Lokale afspraken",
        "ak-peildatum": "1 juni 2025",
        "ak-revisie": "a1b2c3d4e5",
        "ak-status": "vastgesteld",
        "ak-voet": "Lokale afspraken Pekela 2024-2028, 1 juni 2025",
        "ak-van-kader": "Regionaal Ambitiekader Oost-Groningen 2022-2025",
        "ak-van-document": "lokaal",
        "ak-van-onderwerp": "pekela",
        "ak-van-commit": "",
        "ak-van-gewijzigd": "nee",
        "ak-van-dag": "2025-06-01",
        "ak-van-revisie": "a1b2c3d4e5",
        "ak-van-vastgelegd": "",
        "ak-van-keuzes": "",
        "ak-van-concept": "nee",
    }


def test_language_everywhere(pekela: bytes) -> None:
    languages = [e.get(f"{W}val") for e in part(pekela, "word/styles.xml").iter(f"{W}lang")]
    assert set(languages) == {"nl-NL"}
    default = part(pekela, "word/styles.xml").find(f"{W}docDefaults//{W}lang")
    assert default is not None
    theme = part(pekela, "word/settings.xml").find(f"{W}themeFontLang")
    assert theme is not None
    assert theme.get(f"{W}val") == "nl-NL"
    assert not list(body(pekela).iter(f"{W}lang"))


def test_the_footer_has_the_title_the_day_and_counts_pages(pekela: bytes) -> None:
    footer = part(pekela, "word/footer1.xml")
    codes = [e.get(f"{W}instr", "").strip() for e in footer.iter(f"{W}fldSimple")]
    assert codes == ["DOCPROPERTY ak-voet", "PAGE", "NUMPAGES"]
    assert said(footer) == "Lokale afspraken Pekela 2024-2028, 1 juni 2025\tPagina 1 van 1"


def test_looks_come_from_the_house_style_alone(pekela: bytes) -> None:
    allowed = {"rStyle", "b", "i"}
    looks = {str(e.tag).removeprefix(W) for p in body(pekela).iter(f"{W}rPr") for e in p}
    assert looks <= allowed
    direct = {str(e.tag).removeprefix(W) for p in body(pekela).iter(f"{W}pPr") for e in p}
    assert direct <= {*("pStyle", "keepNext", "numPr", "ind", "spacing", "contextualSpacing", "jc")}


def test_links_lead_to_the_web_or_the_document() -> None:
    context = replace(CONTEXT, keuzes=frozenset(["toelichting"]))
    [pekela] = render(kader_of(ROOT), document("lokaal"), "pekela", ("docx",), context).values()
    relations = {e.get("Id"): e for e in part(pekela, "word/_rels/document.xml.rels")}
    outside = [e for e in relations.values() if e.get("TargetMode") == "External"]
    assert outside
    assert all(re.match("https?://", e.get("Target", "")) for e in outside)
    used = {e.get(f"{R}id") for e in body(pekela).iter(f"{W}hyperlink")} - {None}
    assert used == {e.get("Id") for e in outside}


def test_lists_are_lists(pekela: bytes) -> None:
    numbers = [
        (style(p), num.get(f"{W}val"))
        for p in paragraphs(body(pekela))
        if (num := p.find(f"{W}pPr/{W}numPr/{W}numId")) is not None
    ]
    assert {name for name, _ in numbers} == {"ListBullet", "ListNumber"}
    known = {e.get(f"{W}numId") for e in part(pekela, "word/numbering.xml").iter(f"{W}num")}
    assert {number for _, number in numbers} <= known


def test_the_marks_below_the_title_stand_apart(pekela: bytes) -> None:
    marks = styled(pekela, "Kenmerk")
    assert marks[-2] == "Status: vastgesteld"
