# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A table looks as rich would draw it."""

from io import StringIO

import rich.table
from hypothesis import given
from hypothesis import strategies as st
from rich import box
from rich.cells import cell_len
from rich.console import Console

from ambitiekader_cli.report.paper import Paper, cells
from ambitiekader_cli.report.table import Table

HEADS = ("Titel", "Trekker", "Planning", "Wat ermee gebeurt", "Stand", "Soort")
WORDS = ("a", "de", "Q1 2022", "woningcorporatie", "meerjarenonderhoudsbegroting" * 2, "é", "  ")
OTHER = ("住宅", "🏠", "e\u0301", "’s–…")


def by_rich(paper: Paper, heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = box.SIMPLE_HEAD if paper.blocks else box.ASCII2
    table = rich.table.Table(box=lines, show_edge=False, pad_edge=False)
    share = paper.width // 4 if len(heads) > 4 else paper.width // 3
    for head in heads:
        width = {"Titel": share, "Trekker": share - 4}.get(head)
        table.add_column(head, no_wrap=head == "Id", overflow="fold", width=width)
    for row in rows:
        table.add_row(*row)
    page = StringIO()
    console = Console(
        file=page, width=paper.width, color_system=None, markup=False, highlight=False, emoji=False
    )
    console.print(table)
    return "".join(f"{line.rstrip()}\n" for line in page.getvalue().splitlines())


@st.composite
def tables(draw: st.DrawFn) -> tuple[Paper, tuple[str, ...], list[tuple[str, ...]]]:
    others = draw(st.lists(st.sampled_from(HEADS), min_size=1, max_size=5, unique=True))
    heads = ("Id", *others, "Laatste")
    text = st.lists(st.sampled_from(WORDS + OTHER), max_size=8).map(" ".join)
    texts = st.tuples(st.sampled_from(("BES-1", "VBD-2024-12", "")), *[text] * (len(heads) - 1))
    narrow = max(40, 14 * len(heads))  # narrower, rich leaves a column out
    paper = Paper(draw(st.integers(narrow, 160)), blocks=draw(st.booleans()))
    return paper, heads, draw(st.lists(texts, max_size=6))


@given(tables())
def test_it_looks_as_rich_would_draw_it(
    drawn: tuple[Paper, tuple[str, ...], list[tuple[str, ...]]],
) -> None:
    paper, heads, rows = drawn
    table = Table(paper, heads)
    for row in rows:
        table.add_row(*row)
    assert table.drawn() == by_rich(paper, heads, rows)


def test_every_character_is_as_wide_as_rich_says() -> None:
    wrong = [code for code in range(0x20, 0x3000) if cells(chr(code)) != cell_len(chr(code))]
    assert not wrong


def test_a_style_stands_around_the_last_text_only() -> None:
    table = Table(Paper(40, colour=True), ("Id", "Stand"))
    table.add_row("BES-1", "te laat", style="fout")
    table.add_row("BES-2", "gereed")
    assert table.drawn().splitlines()[2:] == ["BES-1   \x1b[1;31mte laat\x1b[0m", "BES-2   gereed"]
