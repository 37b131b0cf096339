# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A chart: a drawing that anyone can read, of any numbers, and only where it is asked for."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.contrast import contrast

from ambitiekader_cli.render.blocks import Paragraph, Picture, plain
from ambitiekader_cli.render.blocks.markdown import blocks
from ambitiekader_cli.render.chart import FILL_OF, bars
from ambitiekader_cli.render.drawing import FILLS, INK, PAPER, WIDTH
from ambitiekader_cli.render.names import beside
from ambitiekader_cli.render.template.escape import escape
from ambitiekader_cli.view.cijfers import GROEPEN

GROUPS = [groep.naam for groep in GROEPEN.values()]
SVG = "{http://www.w3.org/2000/svg}"
READABLE = st.text(
    st.characters(blacklist_categories=("Cc", "Cs"), blacklist_characters="\ufffe\uffff")
)
ROWS = st.lists(st.tuples(READABLE, st.tuples(*[st.integers(0, 10_000)] * len(GROUPS))), max_size=8)
CHARTS = {"voortgang": "<svg/>"}


@given(ROWS)
def test_any_numbers_make_a_drawing_with_names_and_sums(
    rows: list[tuple[str, tuple[int, ...]]],
) -> None:
    drawn = bars(GROUPS, rows)
    tree = ElementTree.fromstring(drawn)
    said = ["".join(each.itertext()) for each in tree.iter(f"{SVG}text")]
    used = [name for i, name in enumerate(GROUPS) if any(numbers[i] for _, numbers in rows)]
    assert said[: len(used)] == used
    for (_, numbers), words in zip(rows, said[len(used) :], strict=True):
        assert words.endswith(f" ({sum(numbers)})")
    assert drawn == bars(GROUPS, rows)


@given(ROWS)
def test_every_number_is_seen_and_stays_on_the_paper(
    rows: list[tuple[str, tuple[int, ...]]],
) -> None:
    tree = ElementTree.fromstring(bars(GROUPS, rows))
    parts = [each for each in tree.iter(f"{SVG}rect") if each.get("stroke")]
    used = sum(any(numbers[i] for _, numbers in rows) for i in range(len(GROUPS)))
    assert len(parts) == used + sum(bool(n) for _, numbers in rows for n in numbers)
    for part in parts:
        assert float(part.get("width", "0")) >= 1
        assert float(part.get("x", "0")) + float(part.get("width", "0")) < WIDTH


def test_neighbours_and_words_have_enough_contrast() -> None:
    assert contrast(INK, PAPER) >= 4.5
    assert all(contrast(fill.colour, PAPER) >= 3 for fill in FILLS)
    looks = {(fill.pattern, fill.open) for fill in FILLS}
    assert len(looks) == len(FILLS)
    assert len(GROUPS) == len(FILL_OF) == len({*FILL_OF})


def test_a_group_looks_the_same_whatever_else_there_is() -> None:
    every, one = (
        ElementTree.fromstring(bars(GROUPS, [("x", numbers)]))
        for numbers in ([1] * len(GROUPS), [*[0] * (len(GROUPS) - 1), 1])
    )
    assert last_look(every) == last_look(one)


def last_look(tree: ElementTree.Element) -> str:
    """The pattern of the last part."""
    fills = [each.get("fill") or "" for each in tree.iter(f"{SVG}rect")]
    return next(fill for fill in reversed(fills) if "url" in fill)


def test_a_chart_is_a_picture_with_its_words() -> None:
    [found] = blocks(f"![{escape('1 [te laat] *x*')}](grafiek:voortgang)\n", CHARTS)
    assert found == Picture("1 [te laat] *x*", "<svg/>")


@pytest.mark.parametrize(
    "line",
    [
        "![x](grafiek:onbekend)",
        "![x](http://x.example/p.svg)",
        "![x](voortgang)",
        escape("![x](grafiek:voortgang)"),
        f"{escape('!')}[x](grafiek:voortgang)",
    ],
)
def test_anything_else_stays_text(line: str) -> None:
    assert not [each for each in blocks(line, CHARTS) if isinstance(each, Picture)]
    assert beside(line, "voortgang", CHARTS) == (line, {})


def test_a_chart_within_a_sentence_is_its_words() -> None:
    [found] = blocks("Zie ![een staaf](grafiek:voortgang) hier.\n", CHARTS)
    assert isinstance(found, Paragraph)
    assert plain(found.runs) == "Zie een staaf hier."


@given(st.text())
def test_data_never_makes_a_picture(text: str) -> None:
    for hostile in (text, f"{text}![x](grafiek:voortgang)", f"![{text}](grafiek:voortgang)"):
        assert beside(escape(hostile), "voortgang", CHARTS)[1] == {}
        assert not [each for each in blocks(escape(hostile), CHARTS) if isinstance(each, Picture)]


def test_the_file_beside_markdown_is_named_after_it() -> None:
    markdown, files = beside("![1 te laat](grafiek:voortgang)\n", "voortgang-2026-11-25", CHARTS)
    assert markdown == "![1 te laat](voortgang-2026-11-25-grafiek.svg)\n"
    assert files == {"voortgang-2026-11-25-grafiek.svg": b"<svg/>"}
    assert re.fullmatch(r"[a-z0-9.-]+", next(iter(files)))
