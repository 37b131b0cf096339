# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What a partij gets: a list to fill in that can be read back, and one page for tenants."""

import re
from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import pytest
from support.libreoffice import OFFICE, converted
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


def made(root: Path, name: str, which: str, form: str, day: date = DAY) -> bytes:
    context = RenderContext(day, CHANGED, vastgelegd=DAY, child=HERE)
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


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_tenants_have_one_page_in_word(tmp_path: Path) -> None:
    paths = [tmp_path / f"{which}.docx" for which in TENANTS]
    for path in paths:
        path.write_bytes(made(ROOT, "huurders", path.stem, "docx"))
    converted(*paths, form="pdf", folder=tmp_path / "pdf")
    pages = {p.stem: len(opened(p.read_bytes()).pages) for p in (tmp_path / "pdf").glob("*.pdf")}
    assert pages == dict.fromkeys(TENANTS, 1)


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
