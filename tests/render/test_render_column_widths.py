# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Columns are as wide as their words, and only a word that fits in no column is broken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.pdf_reading import opened
from support.render_files import XHTML, parse

from ambitiekader_cli.render.blocks import Runs, Table, Text
from ambitiekader_cli.render.blocks.markdown import blocks
from ambitiekader_cli.render.blocks.outline import outlined
from ambitiekader_cli.render.pipe import About
from ambitiekader_cli.render.writers import writer
from ambitiekader_cli.render.writers.column_widths import EDGES, LONGEST, SIZE, unfit, widths

PAGE = 9524
NARROW = """# T

| Nr. | Thema | Wat en wie | Verantwoordelijkheden | Trekker | Uiterste planning |
|---|---|---|---|---|---|
| **PEK-2024-12** | Leefbaarheid | Verduurzamen van woningen | Huurdersorganisatie | Buurt | mei |
"""
LONG = "arbeidsongeschiktheidsverzekeringsmaatschappij"
"""46 letters; a column makes room for 26."""


def cells(*texts: str) -> tuple[Runs, ...]:
    return tuple((Text(text),) for text in texts)


def made(form: str, text: str) -> bytes:
    return writer(form)(outlined(blocks(text), "T"), About("T"))


@given(st.lists(st.lists(st.text(max_size=80), min_size=3, max_size=3), min_size=1, max_size=5))
def test_columns_fill_the_page(rows: list[list[str]]) -> None:
    found = widths([Table((), cells(*rows[0]), tuple(cells(*row) for row in rows[1:]))], PAGE)
    assert sum(found) == PAGE
    assert min(found) > 200


@pytest.mark.parametrize("columns", [1, 63, 500, 20_000])
def test_any_number_of_columns_has_widths(columns: int) -> None:
    found = widths([Table((), cells(*["woord"] * columns), ())], PAGE)
    assert sum(found) == PAGE
    assert min(found) >= 0


@given(st.lists(st.sampled_from(["a", "Nr.", "Trekker", "x " * 900, "Leefbaarheid"]), min_size=1))
def test_every_column_holds_its_longest_word_if_the_page_does(texts: list[str]) -> None:
    row = cells(*texts[:5])
    found = widths([Table((), row, (row,))], PAGE)
    assert [unfit(cell, width) for cell, width in zip(row, found, strict=True)] == [0] * len(row)


def test_only_the_widest_columns_give_way() -> None:
    row = cells("BES-1", "Trekker", *["w" * LONGEST] * 4)
    found = widths([Table((), row, ())], PAGE)
    assert found[0] > EDGES + 5 * SIZE * 0.5
    assert [bool(unfit(*pair)) for pair in zip(row, found, strict=True)] == [False] * 2 + [True] * 4
    assert max(found[2:]) - min(found[2:]) <= 1


def test_a_long_word_takes_no_more_than_its_part() -> None:
    found = widths([Table((), cells("x" * 10_000, "BES-1"), ())], PAGE)
    assert found[1] > 700


def test_where_more_is_said_a_column_is_wider() -> None:
    short, middle, long = widths([Table((), cells("a b", "a b " * 20, "a b " * 150), ())], PAGE)
    assert short < middle < long
    assert middle > PAGE / 6


def test_no_word_is_cut_in_a_narrow_column_of_a_pdf() -> None:
    [page] = opened(made("pdf", NARROW)).pages
    shown = page.extract_text().split()
    wanted = NARROW.replace("|", " ").replace("*", "").replace("-|", "").split()
    words = [word for word in wanted if word.isalpha() or word.startswith("PEK")]
    assert [word for word in words if word not in shown] == []


def test_a_word_that_fits_in_no_column_is_hyphenated_and_no_other() -> None:
    head = "| a | b | c | d | e |\n|---|---|---|---|---|\n"
    row = f"| verduurzamen van woningen en {LONG} |" + " Huurdersorganisaties |" * 4
    [page] = opened(made("pdf", f"# T\n\n{head}{row}\n")).pages
    broken = [line.split()[-1] for line in page.extract_text().split("\xad\n")[:-1]]
    assert broken
    assert [part for part in broken if part not in LONG + "Huurdersorganisaties"] == []


def test_a_page_has_the_widths_of_each_table_and_says_what_may_break() -> None:
    tree = parse(made("html", f"{NARROW}\n\n| a | b |\n|---|---|\n| {LONG * 4} | x |\n").decode())
    first, second = tree.iter(f"{XHTML}table")
    assert [e for e in first.iter() if e.get("class") == "long"] == []
    assert [e.text for e in second.iter() if e.get("class") == "long"] == [LONG * 4]
    [style] = tree.iter(f"{XHTML}style")
    for table in (first, second):
        columns = [str(col.get("class")) for col in table.iter(f"{XHTML}col")]
        assert 998 <= sum(int(name[1:]) for name in columns) <= 1002
        assert all(
            f".{name} {{ width: {int(name[1:]) / 10:g}%; }}" in str(style.text) for name in columns
        )


def test_tables_with_the_same_head_look_the_same() -> None:
    one, two = (
        f"| Nr. | Wat |\n|---|---|\n| {nr} | {text} |\n"
        for nr, text in (("1", "a"), ("PEK-2", "x " * 99))
    )
    tree = parse(made("html", f"# T\n\n{one}\n\ntekst\n\n{two}").decode())
    looks = [
        [col.get("class") for col in table.iter(f"{XHTML}col")]
        for table in tree.iter(f"{XHTML}table")
    ]
    assert looks[0] == looks[1]
