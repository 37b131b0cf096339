# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Columns: every value is drawn and said, stays on the paper, and can be told without colour."""

from pathlib import Path
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st
from support.measured import measured
from support.render_files import CONTEXT, document, kader_of

from ambitiekader_cli.render.column_chart import GROUPS, ROW, SLOT, Column, columns
from ambitiekader_cli.render.drawing import BAR, FILLS, WIDTH
from ambitiekader_cli.render.rendition import render

SVG = "{http://www.w3.org/2000/svg}"
VALUES = st.none() | st.floats(-1e15, 1e15)
YEARS = st.lists(
    st.builds(
        Column,
        st.integers(1900, 2199).map(str),
        st.text("0123456789.,-PM", max_size=30),
        VALUES,
        VALUES,
        st.sampled_from([g for g in GROUPS if g != "streefwaarde"]),
    ),
    max_size=20,
)
ROWS = st.lists(st.tuples(st.text("abc<&\"'", max_size=40), st.text("abc", max_size=9), YEARS))


@given(ROWS)
def test_every_year_that_fits_is_drawn_on_the_paper(
    rows: list[tuple[str, str, list[Column]]],
) -> None:
    drawn = columns(rows)
    tree = ElementTree.fromstring(drawn)
    height = float(tree.get("height", "0"))
    shown = [year for _, _, years in rows for year in years[-(BAR // SLOT) :]]
    boxes = [each for each in tree.iter(f"{SVG}rect") if each.get("stroke")]
    values = sum((y.value is not None) + (y.target is not None) for y in shown)
    assert len(boxes) == len(GROUPS) + values
    for box in boxes:
        x, y, wide, high = (float(box.get(key, "nan")) for key in ("x", "y", "width", "height"))
        assert wide >= 1
        assert high >= 1
        assert 0 <= x <= x + wide <= WIDTH
        assert 0 <= y <= y + high <= height + 1
    said = ["".join(text.itertext()) for text in tree.iter(f"{SVG}text")]
    assert said[: len(GROUPS)] == list(GROUPS)
    assert [each for each in said if each in {y.year for y in shown}] or not shown
    assert drawn == columns(rows)


def test_a_higher_value_is_a_higher_column() -> None:
    years = [Column("2023", "10", 10, 40, "niet gehaald"), Column("2024", "40", 40, 40, "gehaald")]
    tree = ElementTree.fromstring(columns([("Woningen", "woningen", years)]))
    boxes = [r for r in tree.iter(f"{SVG}rect") if r.get("stroke")][len(GROUPS) :]
    target, low, same, high = (float(box.get("height", "0")) for box in boxes)
    assert low == target / 4
    assert high == same == target
    assert high < ROW


def test_each_outcome_has_a_look_of_its_own() -> None:
    assert len(GROUPS) <= len(FILLS)
    assert FILLS[GROUPS.index("streefwaarde")].open


def test_the_words_beside_the_drawing_have_every_number(tmp_path: Path) -> None:
    kader = kader_of(measured(tmp_path / "repo"))
    for name in ("voortgang",):
        files = render(kader, document(name), None, ("md",), CONTEXT)
        [markdown] = [raw.decode() for path, raw in files.items() if path.endswith(".md")]
        [line] = [each for each in markdown.splitlines() if "grafiek-indicatoren" in each]
        assert (
            "Sociale huurwoningen: 2022 12.000 (geen streefwaarde), 2023 12.105,5 (gehaald), "
            "2024 12.180 (niet gehaald), 2030 geen meting (nog niet bekend)"
        ) in line
        assert "Wachttijd: 2023 30 (gehaald), 2024 n.b. (nog niet bekend)" in line
        assert len([path for path in files if path.endswith(".svg")]) == 2
