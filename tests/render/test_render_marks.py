# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What stands at the foot of each page, and what a file says of itself."""

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.docx_files import HOUSE, Element, house, part, parts, replaced
from support.docx_files import said as word_said
from support.pdf_reading import opened
from support.render_files import XHTML, parse

from ambitiekader_cli.render.blocks.markdown import blocks
from ambitiekader_cli.render.pipe import About
from ambitiekader_cli.render.writers import writer
from ambitiekader_cli.render.writers.marks import LONGEST_FOOT, foot

DAY = "1 juni 2025"
ABOUT = About(
    "Proef",
    "Een proef",
    revisie="a1b2c3d4e5",
    status="vastgesteld",
    peildatum=DAY,
    datum=date(2025, 6, 1),
    auteur="Werkgroep Wonen",
)
TEXT = blocks("# Afspraken\n\n" + "Lang.\n\n" * 120)
FOOTER = "word/footer1.xml"
OLD = ("DOCPROPERTY ak-voet", "TITLE")
"""What our house style had in its footer before, and so what others may have."""


def footer(content: bytes) -> Element:
    return part(content, FOOTER)


def feet(content: bytes) -> list[str]:
    return [page.extract_text().strip().split("\n")[-2:] for page in opened(content).pages]  # type: ignore[misc]


def test_every_page_of_a_pdf_has_one_line_with_title_day_and_number() -> None:
    found = feet(writer("pdf")(TEXT, ABOUT))
    assert len(found) > 2
    for number, lines in enumerate(found, 1):
        assert " ".join(lines).endswith(f"Afspraken, {DAY} Pagina {number} van {len(found)}")


def test_a_concept_says_so_on_every_page() -> None:
    about = replace(ABOUT, concept=True)
    assert all("Conceptversie. Afspraken" in " ".join(f) for f in feet(writer("pdf")(TEXT, about)))
    shown = word_said(footer(writer("docx")(TEXT, about)))
    assert shown == f"Conceptversie. Afspraken, {DAY}\tPagina 1 van 1"
    page = writer("html")(TEXT, about).decode()
    assert f'@bottom-left {{ content: "Conceptversie. Afspraken, {DAY}"; }}' in page


def test_a_concept_says_so_in_a_house_style_with_another_footer(tmp_path: Path) -> None:
    about = replace(ABOUT, folder=house(tmp_path, replaced(FOOTER, *OLD)))
    assert word_said(footer(writer("docx")(TEXT, about))) == "Afspraken\tPagina 1 van 1"
    concept = writer("docx")(TEXT, replace(about, concept=True))
    assert word_said(footer(concept)) == "Conceptversie. Afspraken\tPagina 1 van 1"


@given(st.text(max_size=300), st.booleans())
def test_any_title_is_one_line_at_the_foot(titel: str, concept: bool) -> None:
    found = foot(titel, replace(ABOUT, concept=concept))
    assert found == " ".join(found.split())
    assert len(found) <= LONGEST_FOOT + 1 + len(f", {DAY}")
    assert found.endswith(DAY)
    assert found.startswith("Conceptversie. ") == concept or titel.startswith("Conceptversie. ")


def test_a_long_title_ends_with_a_whole_word() -> None:
    assert foot("Woningen " * 20, ABOUT) == f"{'Woningen ' * 7}".strip() + f"…, {DAY}"


@pytest.mark.parametrize("titel", ['"; } body { x: y', "</style><script>", "a\\62 \\", "{}*/"])
def test_a_title_is_no_style(titel: str) -> None:
    tree = parse(writer("html")(blocks(f"# {_literal(titel)}\n"), ABOUT).decode(), strict=True)
    [style] = tree.iter(f"{XHTML}style")
    content = re.findall(r'@bottom-left { content: "(.*?)"; } }', str(style.text))
    assert len(content) == 1
    shown = re.sub(r"\\([0-9a-f]+) ", lambda found: chr(int(found[1], 16)), content[0])
    assert shown == f"{titel}, {DAY}"


def _literal(text: str) -> str:
    return "".join(f"&#{ord(sign)};" for sign in text)


def test_the_file_says_whose_it_is_and_from_which_data_it_was_made() -> None:
    pdf = opened(writer("pdf")(TEXT, ABOUT)).metadata
    assert pdf is not None
    made = "document: Proef, peildatum: 1 juni 2025, revisie: a1b2c3d4e5, status: vastgesteld"
    assert (pdf.author, str(pdf["/Keywords"])) == ("Werkgroep Wonen", made)
    tree = parse(writer("html")(TEXT, ABOUT).decode())
    meta = {each.get("name"): each.get("content") for each in tree.iter(f"{XHTML}meta")}
    assert (meta["author"], meta["keywords"]) == ("Werkgroep Wonen", made)
    assert meta["description"] == "Een proef"
    core = docx.Document(BytesIO(writer("docx")(TEXT, ABOUT))).core_properties
    assert core.author == "Werkgroep Wonen"


def test_without_an_author_nobody_is_named() -> None:
    about = replace(ABOUT, auteur="")
    assert b'name="author"' not in writer("html")(TEXT, about)
    pdf = opened(writer("pdf")(TEXT, about)).metadata
    assert pdf is not None
    assert not pdf.author
    assert docx.Document(BytesIO(writer("docx")(TEXT, about))).core_properties.author == ""


def test_the_revision_stands_on_no_page() -> None:
    assert "a1b2c3d4e5" not in "".join(
        p.extract_text() for p in opened(writer("pdf")(TEXT, ABOUT)).pages
    )
    assert "a1b2c3d4e5" not in word_said(footer(writer("docx")(TEXT, ABOUT)))


def test_our_house_style_shows_the_foot() -> None:
    assert b"ak-voet" in parts(HOUSE.read_bytes())[FOOTER]
