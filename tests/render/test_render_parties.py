# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What a partij gets: a list to fill in that can be read back, and one page for tenants."""

import re
import shutil
from datetime import date
from io import BytesIO
from itertools import cycle, islice, product
from pathlib import Path

import docx
import pytest
from pypdf import PageObject
from support.libreoffice import OFFICE, converted
from support.logos import png
from support.made_here import HERE
from support.measured import measured
from support.pdf_reading import opened
from support.render_files import BASIS, ROOT, document, kader_of

from ambitiekader_cli.render.rendition import RenderContext, render
from ambitiekader_cli.render.subject import subjects
from ambitiekader_cli.stand import of_partij, standen

DAY = date(2026, 11, 25)
CHANGED = "1a2ce0537f+"
"""A version that takes a line more."""
TENANTS = subjects(kader_of(ROOT), document("huurders"), DAY)
TREKKERS = [*subjects(kader_of(ROOT), document("actielijst"), DAY)]
FILLED_IN = ("Status", "Licht", "Toelichting", "Oorzaak", "Gevolg", "Bijsturing", "Verwacht")
STATUS = (
    *("niet gestart", "loopt", "gereed", "deels gehaald"),
    *("niet gehaald", "doorgeschoven", "aangehouden", "vervallen"),
)

TOP, BOTTOM = 791, 57
"""Of the room for text on a page of the PDF, in points."""
WORDS = "woningen in de wijk verduurzamen met bewoners en samen kijken naar wat nodig is"
SOON = "planning: Q2 2030"
SAID = "planning: {}\n    voortgang: [{{datum: 2024-01-10, status: {}, toelichting: Gemeld.}}]"
OF_KIND = {
    "beloofd": SOON,
    "te_laat": SAID.format("Q2 2023", "loopt"),
    "niets_gemeld": "planning: Q2 2023",
    "gedaan": SAID.format("Q2 2023", "gereed"),
    "anders": SAID.format("Q2 2023", "niet-gehaald"),
    "vervallen": SAID.format("Q2 2023", "vervallen"),
    "gevraagd": SOON,
}
KINDS = (" ".join(OF_KIND), "beloofd", "te_laat", "beloofd niets_gemeld gevraagd", "beloofd gedaan")


def crowded(root: Path, kinds: str, words: int) -> Path:
    """Thirty activities of each kind, with titles of about so many words."""
    shutil.copytree(BASIS, root)
    found = (
        f"""
  - id: VBD-2024-{number}
    afspraak: VBD-BES-1
    titel: {" ".join(islice(cycle(WORDS.split()), words + number % 3 - 1)).capitalize()}
    trekker: {"huurders-noord" if kind == "gevraagd" else "wonen-noord"}
    tekst: {" ".join(islice(cycle(WORDS.split()), 3 * words)).capitalize()}.
    {OF_KIND[kind]}
"""
        for number, kind in enumerate(kinds.split() * 30, 1)
    )
    jaar = root / "data/local/voorbeeld/activiteiten/2024.yaml"
    jaar.write_text("activiteiten:" + "".join(found))
    return root


def with_logo(root: Path) -> Path:
    folder = root / "templates" / "logo"
    folder.mkdir(parents=True)
    (folder / "wonen-noord.png").write_bytes(png())
    return root


def filled(page: PageObject) -> float:
    """How far the text comes down on a page, of the room between its margins."""
    found: list[float] = []

    def heard(text: str, moved: list[float], *_: object) -> None:
        found.extend([moved[5]] if text.strip() else [])

    page.extract_text(visitor_text=heard)
    return (TOP - min(height for height in found if height > BOTTOM)) / (TOP - BOTTOM)


def made(root: Path, name: str, which: str, form: str, day: date = DAY) -> bytes:
    context = RenderContext(day, CHANGED, vastgelegd=DAY, root=root, child=HERE)
    [content] = render(kader_of(root), document(name), which, (form,), context).values()
    return content


def forms(content: bytes) -> dict[str, dict[str, str]]:
    """As `ak` will read them back: by id what stands beside the name of each row."""
    tables = docx.Document(BytesIO(content)).tables
    cards = [t for t in tables if t.cell(0, 1).text == "Afspraak en melding"]
    return {
        f"{card.cell(0, 0).text} {rows.get('Mijlpaal', '')}".strip(): rows
        for card in cards
        for rows in [{row.cells[0].text: row.cells[1].text for row in card.rows[1:]}]
    }


@pytest.mark.parametrize("which", TENANTS)
def test_tenants_have_one_page_in_pdf(which: str) -> None:
    assert len(opened(made(ROOT, "huurders", which, "pdf")).pages) == 1


@pytest.mark.parametrize("words", [2, 7, 14, 28])
@pytest.mark.parametrize("kinds", KINDS)
def test_a_page_for_tenants_is_filled_whatever_there_is(
    tmp_path: Path, kinds: str, words: int
) -> None:
    content = made(crowded(tmp_path / "repo", kinds, words), "huurders", "huurders-noord", "pdf")
    [page] = opened(content).pages
    assert 0.64 < filled(page) < 0.95


def test_a_page_for_tenants_has_room_for_logos(tmp_path: Path) -> None:
    root = crowded(tmp_path / "repo", "beloofd", 2)
    without = made(root, "huurders", "huurders-noord", "md")
    content = made(with_logo(root), "huurders", "huurders-noord", "pdf")
    [page] = opened(content).pages
    assert 0.64 < filled(page) < 0.95
    assert len(made(root, "huurders", "huurders-noord", "md")) < len(without)


def test_a_page_for_tenants_begins_with_what_is_late(tmp_path: Path) -> None:
    root = crowded(tmp_path / "repo", "beloofd te_laat niets_gemeld", 7)
    text = made(root, "huurders", "huurders-noord", "md").decode()
    promised, late = text.split("## Datum voorbij")
    assert late.count("\n- **VBD-") > promised.count("\n- **VBD-") > 2


def test_tenants_see_what_was_promised(tmp_path: Path) -> None:
    text = made(ROOT, "huurders", "chv", "md", date(2026, 11, 30)).decode()
    assert text.partition("## ")[2].count("\n- **") > 10
    root = crowded(tmp_path / "repo", "beloofd", 7)
    assert made(root, "huurders", "huurders-noord", "md").decode().count("\n- **VBD-2024-") > 9


def test_a_document_of_a_page_stands_closer_together_in_word() -> None:
    brief, long = (
        docx.Document(BytesIO(made(ROOT, name, which, "docx"))).styles["Heading 1"].paragraph_format
        for name, which in (("huurders", "hip"), ("lokaal", "pekela"))
    )
    assert brief.space_before * 2 == long.space_before
    assert 1 <= brief.line_spacing < long.line_spacing


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("form", ["docx", "odt"])
def test_tenants_have_one_page_in_word(tmp_path: Path, form: str) -> None:
    paths = [tmp_path / f"{which}.{form}" for which in TENANTS]
    for path in paths:
        path.write_bytes(made(ROOT, "huurders", path.stem, form))
    for kinds, words in product(KINDS, (2, 14, 28)):
        root = crowded(tmp_path / f"{kinds} {words}", kinds, words)
        paths.append(tmp_path / f"{kinds} {words}.{form}")
        paths[-1].write_bytes(made(root, "huurders", "huurders-noord", form))
    paths.append(tmp_path / f"logo.{form}")
    root = with_logo(crowded(tmp_path / "logo", "beloofd", 2))
    paths[-1].write_bytes(made(root, "huurders", "huurders-noord", form))
    converted(*paths, form="pdf", folder=tmp_path / "pdf")
    pages = {p.stem: len(opened(p.read_bytes()).pages) for p in (tmp_path / "pdf").glob("*.pdf")}
    assert pages == dict.fromkeys([path.stem for path in paths], 1)


@pytest.mark.parametrize("which", ["acantus", "gemeente-pekela", "hip"])
def test_each_open_action_has_a_form_that_can_be_read_back(which: str) -> None:
    found = forms(made(ROOT, "actielijst", which, "docx"))
    kader = kader_of(ROOT)
    own = [row for each in standen(kader, DAY) if (row := of_partij(each, which))]
    wanted = {
        f"{row.item.id} {row.mijlpaal.titel if row.mijlpaal else ''}".strip()
        for row in own
        if not row.klasse.closed and not row.rests_on_mijlpaal
    }
    assert set(found) == wanted
    for card in found.values():
        assert set(FILLED_IN) <= set(card)
        assert re.findall("☐\xa0([^☐ ]+)", card["Status"]) == [
            s.replace(" ", "\xa0") for s in STATUS
        ]
        assert not any(card[name].strip() for name in FILLED_IN[2:])


def test_only_what_is_counted_asks_how_much_there_is(tmp_path: Path) -> None:
    assert {
        name: "Gerealiseerd" in card
        for name, card in forms(made(ROOT, "actielijst", "acantus", "docx")).items()
        if name in ("VEE-DUU-1", "BET-2")
    } == {"VEE-DUU-1": True, "BET-2": False}
    root = measured(tmp_path / "repo")
    assert "Gerealiseerd" in forms(made(root, "actielijst", "wonen-noord", "docx"))["DUU-1"]
    assert "Gerealiseerd" not in forms(made(BASIS, "actielijst", "wonen-noord", "docx"))["DUU-1"]


@pytest.mark.parametrize("which", TREKKERS)
def test_a_list_has_no_path_and_no_contents(which: str) -> None:
    text = made(ROOT, "actielijst", which, "md").decode()
    assert not re.search(r"data/|\.yaml", text)
    assert len(re.findall("^#{2,3} ", text, re.MULTILINE)) < 6


def test_what_nobody_leads_has_a_place_for_a_trekker() -> None:
    content = made(ROOT, "actielijst", "geen", "docx")
    tables = docx.Document(BytesIO(content)).tables
    assert tables
    for table in tables:
        assert [cell.text for cell in table.rows[0].cells] == ["Nr.", "Wat", "Wanneer", "Trekker"]
        assert not any(row.cells[3].text.strip() for row in table.rows[1:])


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (
            date(2025, 8, 1),
            "vóór 15 augustus 2025. Dan komt het in de vergadering: Regionale stuurgroep",
        ),
        (
            date(2025, 9, 1),
            "vóór 10 september 2025. Dan komt het in de vergadering: Regionale stuurgroep",
        ),
        (date(2025, 9, 10), "vóór 24 september 2025.\n"),
        (date(2025, 7, 1), "vóór 15 juli 2025.\n"),
    ],
)
def test_a_list_says_by_when_and_for_which_meeting(tmp_path: Path, day: date, said: str) -> None:
    root = measured(tmp_path / "repo")
    text = made(root, "actielijst", "wonen-noord", "md", day).decode()
    asked = "aan wie u haar stuurde (de partijen van het Regionaal Voorbeeldkader 2023-2026), "
    assert f"{asked}{said}" in text
    assert (
        "aan de secretaris van de werkgroep, vóór"
        in made(ROOT, "actielijst", "acantus", "md").decode()
    )


def test_a_house_style_of_ones_own_is_left_as_it_is(tmp_path: Path) -> None:
    root = crowded(tmp_path / "repo", "beloofd", 7)
    usual = made(root, "huurders", "huurders-noord", "md")
    style = docx.Document(str(ROOT / "templates/huisstijl.docx"))
    style.styles["Heading 1"].paragraph_format.space_before = 25400 * 36
    (root / "templates").mkdir()
    style.save(str(root / "templates/huisstijl.docx"))
    found = docx.Document(BytesIO(made(root, "huurders", "huurders-noord", "docx")))
    assert found.styles["Heading 1"].paragraph_format.space_before == 25400 * 36
    assert len(made(root, "huurders", "huurders-noord", "md")) < len(usual)
