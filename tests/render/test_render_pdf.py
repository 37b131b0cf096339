# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The PDF: for a screen reader, for the archive, and the same bytes each time."""

import json
import subprocess
import sys
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from support.pdf_pieces import pieces
from support.pdf_reading import opened, said, squeezed, tags
from support.render_files import CONTEXT, IN_A_PROCESS, ROOT, document, kader_of

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.render.blocks import (
    Blocks,
    Break,
    Code,
    CodeBlock,
    Emphasis,
    Heading,
    Link,
    ListBlock,
    Note,
    Paragraph,
    Picture,
    Runs,
    Strong,
    Table,
    Text,
    ThematicBreak,
)
from ambitiekader_cli.render.pipe import About
from ambitiekader_cli.render.rendition import render
from ambitiekader_cli.render.writers.pdf import pdf

ABOUT = About("Proef", "Een proef", revisie="a1b2c3", datum=date(2025, 6, 1))
TITLE = Heading(1, (Text("Proef & co"),))
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 4"><rect width="9" height="4"/></svg>'
FRESH = """
import sys, pathlib
sys.path[:] = {path}
from support.render_files import *
[made] = render(kader_of(BASIS), document("lokaal", BASIS), "voorbeeld", ("pdf",), CONTEXT).values()
sys.stdout.buffer.write(made)
"""


def text(*words: str) -> tuple[Text, ...]:
    return tuple(map(Text, words))


@pytest.fixture(scope="module")
def lokaal() -> PdfReader:
    files = render(kader_of(ROOT), document("lokaal"), "pekela", ("pdf",), CONTEXT)
    [(name, content)] = files.items()
    assert name == "lokale-afspraken-pekela-2024-2028.pdf"
    return opened(content)


def test_it_says_what_it_is(lokaal: PdfReader) -> None:
    root: Any = lokaal.root_object
    assert root["/Lang"] == "nl-NL"
    assert root["/MarkInfo"] == {"/Marked": True, "/Suspects": False}
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert lokaal.metadata is not None
    assert lokaal.metadata.title == "Lokale afspraken Pekela 2024-2028"
    assert lokaal.metadata.author == "Werkgroep"
    assert str(lokaal.metadata["/CreationDate"]).startswith("D:20250601")


def test_it_claims_both_standards(lokaal: PdfReader) -> None:
    assert lokaal.xmp_metadata is not None
    metadata = lokaal.xmp_metadata.stream.get_data().decode()
    for claim in ("pdfaid:part>2<", "pdfaid:conformance>A<", "pdfuaid:part>1<"):
        assert claim in metadata


def test_the_outline_and_the_contents_lead_to_the_chapters(lokaal: PdfReader) -> None:
    titles = [str(each["/Title"]) for each in lokaal.outline if not isinstance(each, list)]
    assert titles[:3] == ["1 Inleiding", "2 Beschikbaarheid", "3 Betaalbaarheid"]
    links = [a.get_object() for a in lokaal.pages[0]["/Annots"]]  # type: ignore[attr-defined]
    assert len(links) > len(titles)
    assert {link["/Subtype"] for link in links} == {"/Link"}
    assert "Pagina 1 van" in lokaal.pages[0].extract_text()


def test_headings_skip_no_level(lokaal: PdfReader) -> None:
    kinds = [str(element["/S"]) for element in tags(lokaal)]
    levels = [int(kind[2:]) for kind in kinds if kind[:2] == "/H" and kind[2:].isdigit()]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_tables_have_a_caption_and_headers_that_repeat() -> None:
    rows = tuple((text(f"rij {n}"), text("x " * 400)) for n in range(9))
    reader = opened(pdf((TITLE, Table(text("Bij"), (text("Een"), text("Twee")), rows)), ABOUT))
    kinds = [str(element["/S"]) for element in tags(reader)]
    assert [kinds.count(kind) for kind in ("/Table", "/Caption", "/TH", "/TD")] == [1, 1, 2, 18]
    assert len(reader.pages) > 1
    for page in reader.pages:
        assert "Een Twee" in page.extract_text()


def test_every_kind_of_block_is_there_in_order() -> None:
    item = (Paragraph(text("punt")), ListBlock(((Paragraph(text("dieper")),),), 3))
    run: Runs = (Strong(text("vet")), Emphasis(text("schuin")), Code("code"), Break(), *text("na"))
    blocks: Blocks = (
        TITLE,
        Paragraph(run),
        ListBlock((item,)),
        Note((Paragraph(text("let op")),)),
        CodeBlock("a = 1\n  b\n"),
        ThematicBreak(),
        Heading(2, text("Hoofdstuk")),
        Paragraph((Link(text("web"), "https://x.example"), Link(text("hier"), "#hoofdstuk"))),
        Paragraph((Link(text("nergens"), "#weg"), Link((), "mailto:a@x.example"))),
        Table((), (text("kop"),), ((text("cel"),),)),
    )
    content = pdf(blocks, ABOUT)
    assert squeezed(said(content)) == (
        "Proef&covetschuincodena•punt3.dieperletopa=1bHoofdstuk"
        "webhiernergensmailto:a@x.examplekopcel"
    )
    annotations = [a.get_object() for page in opened(content).pages for a in page["/Annots"]]  # type: ignore[attr-defined]
    targets = [str(a["/A"].get("/URI", a["/A"]["/S"])) for a in annotations if "/A" in a]
    assert [t for t in targets if ":" in t] == ["https://x.example", "mailto:a@x.example"]


@pytest.mark.parametrize(
    "words",
    [
        '#read("/etc/passwd") #import "@preview/x:1.0.0"',
        "$x$ = {{ 7 * 7 }} *a* _b_ `c` <script>&amp;</script>",
        "[x](javascript:alert(1)) | // /* -- --- ... ~ @a <b>",
        "\u25cf \u25b2 \u25a0 \u2191 \u2193 \u2713 \u20ac \u00eb \u0133 \u2265 \u201c \u201d",
    ],
)
def test_words_come_out_literally(words: str) -> None:
    blocks = (TITLE, Paragraph(text(words)), CodeBlock(words))
    assert squeezed(said(pdf(blocks, ABOUT))) == "Proef&co" + 2 * squeezed(words)


def test_characters_without_a_letter_are_told_by_their_number() -> None:
    found = said(pdf((TITLE, Paragraph(text("a \u4e2d \U0001f3e0 \u3000b"))), ABOUT))
    assert "a [U+4E2D] [U+1F3E0]  b" in found
    assert "Van sommige tekens heeft deze PDF geen letter" in found
    assert "geen letter" not in said(pdf((TITLE,), ABOUT))


def test_what_nobody_sees_is_no_letter() -> None:
    found = said(pdf((TITLE, Paragraph(text("a\x1b[31m\u202e\ue000"))), ABOUT))
    assert "a\ufffd[31m\ufffd\ufffd" in found


def test_a_long_word_stays_on_the_page() -> None:
    row = (text("x" * 10_000), text("smal"), text("https://x.example/" + "a/1" * 500))
    reader = opened(pdf((TITLE, Table((), (text("a"), text("b"), text("c")), (row,))), ABOUT))
    assert len(reader.pages) > 2
    assert max(len(line) for page in reader.pages for line in page.extract_text().split("\n")) < 120


def test_a_picture_has_words() -> None:
    reader = opened(pdf((TITLE, Picture("Drie van vier \u4e2d", SVG)), ABOUT))
    [figure] = [element for element in tags(reader) if element["/S"] == "/Figure"]
    assert figure["/Alt"] == "Drie van vier [U+4E2D]"


def test_the_words_are_those_that_another_reader_finds(lokaal: PdfReader) -> None:
    for page in lokaal.pages:
        found = "".join(piece for _, piece in pieces(page))
        assert len(found) > 100
        assert squeezed(found) == squeezed(page.extract_text())


def test_a_title_alone_is_a_document() -> None:
    assert squeezed(said(pdf((TITLE,), replace(ABOUT, datum=None)))) == "Proef&co"


@pytest.mark.parametrize("organisatie", ["hip", "hoo"])
def test_tenants_have_one_page(organisatie: str) -> None:
    [made] = render(kader_of(ROOT), document("huurders"), organisatie, ("pdf",), CONTEXT).values()
    assert len(opened(made).pages) == 1


def test_what_cannot_be_drawn_is_told_in_one_line() -> None:
    with pytest.raises(UserError, match="er is geen afbeelding van te maken: ") as caught:
        pdf((TITLE, Picture("stuk", "<svg")), ABOUT)
    assert "\n" not in caught.value.message


def test_many_cores_fit_in_the_memory_of_a_template(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAYON_NUM_THREADS", "256")
    [made] = render(kader_of(ROOT), document("agenda"), None, ("pdf",), IN_A_PROCESS).values()
    assert made.startswith(b"%PDF-")


def test_two_fresh_processes_give_the_same_bytes() -> None:
    path = [str(Path(__file__).parents[1]), *filter(None, sys.path)]
    program = FRESH.format(path=json.dumps(path))
    one, two = (
        subprocess.run([sys.executable, "-c", program], capture_output=True, check=True).stdout
        for _ in range(2)
    )
    assert one[:5] == b"%PDF-"
    assert one == two
