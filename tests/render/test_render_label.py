# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The label of a table: one cell beside all rows, as in the form that gemeenten fill in."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.docx_files import W, body, word
from support.docx_files import said as word_said
from support.pdf_reading import opened, said, squeezed, tags
from support.render_files import XHTML, parse

from ambitiekader_cli.render.blocks import Table, plain
from ambitiekader_cli.render.blocks.markdown import LONGEST_LABEL, blocks
from ambitiekader_cli.render.blocks.outline import outlined
from ambitiekader_cli.render.pipe import About
from ambitiekader_cli.render.writers import writer
from ambitiekader_cli.unseen import UNSEEN

HEAD = "| | Nr. | Wat |\n|---|---|---|\n"
ROW = "| | **BES-{}** | Bouwen |\n"


def markdown(label: str, rows: int) -> str:
    first, *others = (ROW.format(number) for number in range(1, rows + 1))
    return f"# T\n\n*Bij*\n\n{HEAD}{first.replace('| |', f'| {label} |')}{''.join(others)}"


def table(text: str) -> Table:
    [found] = [block for block in blocks(text) if isinstance(block, Table)]
    return found


def made(form: str, text: str) -> bytes:
    return writer(form)(outlined(blocks(text), "T"), About("T"))


def test_a_first_column_without_a_head_is_a_label() -> None:
    found = table(markdown("THEMA *een*", 3))
    assert plain(found.label) == "THEMA een"
    assert [plain(cell) for cell in found.header] == ["Nr.", "Wat"]
    assert [plain(row[0]) for row in found.rows] == ["BES-1", "BES-2", "BES-3"]
    assert plain(found.caption) == "Bij"


@pytest.mark.parametrize(
    "text",
    [
        HEAD,
        HEAD + "| | a | b |\n",
        HEAD + "| x | a | b |\n| y | a | b |\n",
        HEAD + f"| {'x' * (LONGEST_LABEL + 1)} | a | b |\n",
        "| |\n|---|\n| x |\n",
        HEAD.replace("| |", "| Thema |") + "| x | a | b |\n",
    ],
    ids=["no rows", "no words", "two words", "too long", "one column", "a head"],
)
def test_any_other_table_stays_as_it_is(text: str) -> None:
    found = table(text)
    assert not found.label
    assert len(found.header) == text.partition("\n")[0].count("|") - 1


@pytest.mark.parametrize("rows", [1, 4, 200])
def test_the_label_is_one_cell_beside_all_rows_of_a_page(rows: int) -> None:
    tree = parse(made("html", markdown("THEMA", rows)).decode(), strict=True)
    [label] = [th for th in tree.iter(f"{XHTML}th") if th.get("scope") == "rowgroup"]
    assert label.get("rowspan") == str(rows)
    assert "".join(label.itertext()) == "THEMA"
    [caption] = tree.iter(f"{XHTML}caption")
    assert caption.text == "Bij"
    assert [th.text for th in tree.iter(f"{XHTML}th") if th.get("scope") == "col"] == ["Nr.", "Wat"]
    assert len([th for th in tree.iter(f"{XHTML}th") if th.get("scope") == "row"]) == rows


@pytest.mark.parametrize("rows", [1, 4, 200])
def test_the_label_is_one_cell_beside_all_rows_of_a_pdf(rows: int) -> None:
    content = made("pdf", markdown("THEMA", rows))
    kinds = tags(opened(content))
    spans = [
        (attributes.get("/RowSpan", 1))
        for element in kinds
        for attributes in element.get("/A", ())
        if element["/S"] == "/TD" and attributes.get("/O") == "/Table"
    ]
    assert spans == [rows] + [1] * 2 * rows
    assert squeezed(said(content)).startswith("TBijNr.WatTHEMABES1Bouwen")


@pytest.mark.parametrize("rows", [1, 4, 200])
def test_the_label_is_one_cell_beside_all_rows_in_word(rows: int) -> None:
    [shown] = body(word(blocks(markdown("THEMA", rows)))).iter(f"{W}tbl")
    header, *others = shown.iter(f"{W}tr")
    assert [word_said(cell) for cell in header.iter(f"{W}tc")] == ["", "Nr.", "Wat"]
    merged = [e.get(f"{W}val") for row in others for e in row.iter(f"{W}vMerge")]
    assert merged == ["restart"] + [None] * (rows - 1)
    upright = {e.get(f"{W}val") for e in shown.iter(f"{W}textDirection")}
    assert upright == {"btLr"}
    assert word_said(others[0]) == "THEMABES-1Bouwen"
    grid = [int(e.get(f"{W}w", "")) for e in shown.iter(f"{W}gridCol")]
    assert sum(grid) == 9524
    assert {len(list(row.iter(f"{W}tc"))) for row in others} == {3}


def test_one_row_is_as_high_as_its_label_in_word() -> None:
    def least(label: str, rows: int) -> list[int]:
        content = word(blocks(markdown(label, rows)))
        return [int(e.get(f"{W}val", "")) for e in body(content).iter(f"{W}trHeight")]

    [alone] = least("Samenwerking en overige afspraken", 1)
    assert alone > 33 * 100
    assert least("Samenwerking en overige afspraken", 3) == [-(-alone // 3)] * 3
    assert least("Wonen", 6) == []


SEEN = st.characters(categories=("L", "N", "P")).filter(lambda sign: not UNSEEN.search(sign))
"""Signs that no data holds are not shown."""


@given(st.text(SEEN, min_size=1, max_size=LONGEST_LABEL))
@settings(max_examples=25, deadline=None)
def test_every_writer_shows_any_label(label: str) -> None:
    text = f"# T\n\n{HEAD}| x | **BES-1** | Bouwen |\n"
    found = blocks(text.replace("| x |", "| " + "".join(f"&#{ord(c)};" for c in label) + " |"))
    shown = next(block for block in found if isinstance(block, Table)).label
    assert plain(shown) == label
    assert label in "".join(parse(writer("html")(found, About("T")).decode()).itertext())
    assert label in word_said(body(word(found)))
    assert writer("pdf")(found, About("T"))
