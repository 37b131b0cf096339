# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A table to sign has rows that a signature fits in."""

import re
from itertools import pairwise

import pytest
from support.docx_files import W, body, word
from support.pdf_reading import opened
from support.render_files import XHTML, parse

from ambitiekader_cli.render.blocks import Blocks, Table
from ambitiekader_cli.render.blocks.markdown import blocks
from ambitiekader_cli.render.pipe import About
from ambitiekader_cli.render.writers import writer

HIGH = 14 * 72 / 25.4
"""14 mm in points."""
TO_SIGN = (
    "| Organisatie | Handtekening |\n|---|---|\n| **Een** | |\n| **Twee** | x |\n| **Drie** | |\n"
)
LABELLED = (
    "| | Wie | Handtekening |\n|---|---|---|\n| Namens allen | **Een** | |\n| | **Twee** | |\n"
)


def document(table: str) -> Blocks:
    return blocks(f"# T\n\n*Bij*\n\n{table}")


@pytest.mark.parametrize("head", ["Naam", "Handtekening van", "handtekening"])
def test_another_last_head_is_no_table_to_sign(head: str) -> None:
    [table] = (b for b in document(TO_SIGN.replace("Handtekening", head)) if isinstance(b, Table))
    assert not table.is_signed


@pytest.mark.parametrize("table", [TO_SIGN, LABELLED])
def test_each_row_of_a_pdf_has_room(table: str) -> None:
    def tops(text: str) -> list[float]:
        found: list[float] = []

        def look(words: str, place: list[float], *_: object) -> None:
            if words.strip() in {"Een", "Twee", "Drie"}:
                found.append(place[5])

        [page] = opened(writer("pdf")(document(text), About("T"))).pages
        page.extract_text(visitor_text=look)
        return [above - below for above, below in pairwise(found)]

    steps = tops(table)
    assert len(steps) == table.count("**") // 2 - 1
    assert all(abs(step) >= HIGH - 0.1 for step in steps)
    if table == TO_SIGN:
        assert all(abs(step) < HIGH / 1.5 for step in tops(table.replace("Handtekening", "Naam")))


def test_each_row_in_word_has_room_and_a_label_takes_nothing_of_it() -> None:
    def heights(text: str) -> list[int]:
        content = body(word(document(text)))
        assert {e.get(f"{W}hRule") for e in content.iter(f"{W}trHeight")} == {"atLeast"}
        return [int(e.get(f"{W}val", "")) for e in content.iter(f"{W}trHeight")]

    assert heights(TO_SIGN) == [794] * 3
    assert heights(LABELLED) == [900] * 2


def test_each_row_of_a_printed_page_has_room() -> None:
    page = writer("html")(document(TO_SIGN), About("T")).decode()
    [table] = parse(page).iter(f"{XHTML}table")
    assert table.get("class") == "signed"
    printed = page.split("@media print", 1)[1]
    assert re.search(r"\.signed tbody td \{ height: 14mm; \}", printed)
    assert (
        "signed"
        not in writer("html")(document("| a |\n|---|\n| b |\n"), About("T"))
        .decode()
        .split("<main")[1]
    )
