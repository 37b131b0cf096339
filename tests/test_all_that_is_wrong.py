# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Of what somebody filled in every wrong cell is named in one run, and nothing that comes of it."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.repositories import BASIS, DUU, JAAR, edit
from support.workbooks import (
    Typed,
    columns,
    filled,
    filled_ods,
    new_text,
    opened,
    put,
    row_of,
    saved,
    sheet_of,
    taken_in,
)

from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.errors import Refused
from ambitiekader_cli.exchange.cell import column_name

Fill = Callable[[bytes, Typed], bytes]
FOUR: dict[tuple[str, str], object] = {
    ("VBD-2024-1", "Status"): "bijna",
    ("VBD-2024-1", "Gerealiseerd"): "veel",
    ("VBD-2024-1", "Licht"): "oranje",
    ("VBD-2024-1", "Nieuwe verwachting"): "ooit een keer",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASIS, tmp_path / "repo"))


def refused(root: Path, raw: bytes, capsys: pytest.CaptureFixture[str], vorm: str) -> list[str]:
    """What `ak import` says of a file; nothing may be written."""
    path = root.parent / f"ingevuld.{vorm}"
    path.write_bytes(raw)
    before = {each: each.read_bytes() for each in root.rglob("*.yaml")}
    assert run(["import", str(path), "--yes", "--repo", str(root)]) == 1
    assert {each: each.read_bytes() for each in root.rglob("*.yaml")} == before
    *lines, last = capsys.readouterr().err.splitlines()
    assert last == "ak: niets vastgelegd"
    return lines


@pytest.mark.parametrize(("vorm", "fill"), [("xlsx", filled), ("ods", filled_ods)])
def test_four_wrong_cells_of_a_row_are_four_lines(
    root: Path, capsys: pytest.CaptureFixture[str], vorm: str, fill: Fill
) -> None:
    lines = refused(root, fill(sheet_of(root, vorm), FOUR), capsys, vorm)
    begins = [
        "blad Voorbeeld 2024, cel I2 (VBD-2024-1): de status kan niet `bijna` zijn; kies uit: ",
        "blad Voorbeeld 2024, cel J2 (VBD-2024-1): bij licht `oranje` ontbreken `oorzaak`, ",
        "blad Voorbeeld 2024, cel L2 (VBD-2024-1): gerealiseerd kan niet `veel` zijn; schrijf een",
        "blad Voorbeeld 2024, cel Q2 (VBD-2024-1): verwacht: ",
    ]
    assert [line[: len(begin)] for line, begin in zip(lines, begins, strict=True)] == begins
    assert "(AK106); schrijf kort waardoor het komt" in lines[1]


WRONG: dict[str, tuple[object, ...]] = {
    "Partij": ("Niemand BV", "Gemeente Voorbeeld"),
    "Status": ("bijna", "doorgeschoven", ""),
    "Licht": ("paars",),
    "Datum": ("gisteren of zo", "2024-02-31", "1800-01-01", date(2199, 1, 1)),
    "Periode": ("ooit", "2019"),
    "Gerealiseerd": ("veel", "1.250"),
    "Toelichting": ("idem", "bel 06-12345678", "on\u200bzichtbaar"),
    "Oorzaak": ("idem", "on\u200bzichtbaar"),
    "Gevolg": ("x" * 5001,),
    "Bijsturing": ("vraag jan@voorbeeld.nl",),
    "Nieuwe verwachting": ("ooit een keer", "Q5 2025"),
}
RIGHT: dict[str, object] = {
    "Partij": "Huurders Noord",
    "Status": "gereed",
    "Licht": "oranje",
    "Datum": date(2025, 5, 1),
    "Periode": "2024",
    "Gerealiseerd": 12,
    **dict.fromkeys(("Toelichting", "Oorzaak", "Gevolg", "Bijsturing"), "Het ging goed."),
    "Nieuwe verwachting": "Q3 2025",
}


@pytest.fixture(scope="module")
def coaches(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Of what two partijen do each year."""
    root = Path(shutil.copytree(BASIS, tmp_path_factory.mktemp("coaches") / "repo"))
    edit(root, DUU, "trekker: wonen-noord", "trekker: [wonen-noord, huurders-noord]")
    edit(root, DUU, "{datum: 2024-01-10, ", "{datum: 2024-01-10, partij: wonen-noord, ")
    edit(root, DUU, "planning: doorlopend", "planning: elk jaar")
    return root


def told(root: Path, raw: bytes) -> list[str]:
    """What is wrong, a line each."""
    with pytest.raises(Refused) as caught:
        taken_in(root, raw)
    return caught.value.lines[:-1]


def cells_of(lines: list[str]) -> list[str]:
    return [line.partition("cel ")[2].partition(" ")[0] for line in lines]


def test_the_row_that_is_right_is_taken_in(coaches: Path) -> None:
    typed = {("DUU-1", column): value for column, value in RIGHT.items()}
    assert "verwacht: Q3 2025" in new_text(taken_in(coaches, filled(sheet_of(coaches), typed)))


@given(
    st.fixed_dictionaries({}, optional={c: st.sampled_from(WRONG[c]) for c in WRONG}).filter(bool)
)
def test_each_wrong_cell_is_named_and_no_other(coaches: Path, wrong: dict[str, object]) -> None:
    book = opened(sheet_of(coaches))
    sheet, row = row_of(book, "DUU-1")
    for column, value in (RIGHT | wrong).items():
        put(sheet, row, column, value)
    places = [f"{column_name(columns(sheet)[column])}{row}" for column in wrong]
    assert sorted(cells_of(told(coaches, saved(book)))) == sorted(places)


WITH_OTHERS: dict[str, dict[str, object]] = {
    "a text that is lacking": {"Oorzaak": "on\u200bzichtbaar", "Licht": "oranje"},
    "an earlier day of nobody": {"Partij": "Niemand BV", "Datum": date(2023, 5, 1)},
    "a period of no day": {"Status": "gereed", "Toelichting": "Ja.", "Datum": "ooit"},
    "what gereed needs": {"Status": "bijna", "Gerealiseerd": 12},
}


@pytest.mark.parametrize("typed", WITH_OTHERS.values(), ids=WITH_OTHERS)
def test_what_only_comes_of_another_cell_is_left_out(
    coaches: Path, typed: dict[str, object]
) -> None:
    given_ = {"Status": "loopt", "Partij": "Wonen Noord", "Gevolg": "Laat.", "Bijsturing": "Meer."}
    raw = filled(sheet_of(coaches), {("DUU-1", c): text for c, text in (given_ | typed).items()})
    assert len(told(coaches, raw)) == 1


def test_a_wrong_row_does_not_make_the_one_beside_it_wrong(coaches: Path) -> None:
    book = opened(sheet_of(coaches))
    sheet, row = row_of(book, "DUU-1")
    texts = {"Nr.": "DUU-1", "Status": "loopt", "Datum": date(2025, 5, 2), "Partij": "Niemand"}
    right = {**texts, "Datum": date(2025, 5, 1), "Partij": "Wonen Noord"}
    for number, values in ((row, texts), (row + 2, right)):
        for column, value in values.items():
            put(sheet, number, column, value)
    assert cells_of(told(coaches, saved(book))) == [f"H{row}"]


def test_words_beside_a_number_that_is_not_known_are_read_too(root: Path) -> None:
    book = opened(filled(sheet_of(root), FOUR))
    sheet, row = row_of(book, "VBD-2024-1")
    put(sheet, row, "Nr.", "VBD-2024-7")
    put(sheet, row, "Datum", "ooit")
    assert cells_of(told(root, saved(book))) == ["A2", "I2", "K2", "L2"]


def test_an_item_that_is_no_more_hides_no_words(root: Path) -> None:
    raw = filled(sheet_of(root), FOUR)
    edit(root, JAAR, "VBD-2024-1", "VBD-2024-7")
    assert cells_of(told(root, raw)) == ["A2", "I2", "L2"]


def test_every_cell_that_is_worked_out_is_named(root: Path) -> None:
    book = opened(filled(sheet_of(root), FOUR))
    sheet, row = row_of(book, "VBD-2024-1")
    for column in ("Gerealiseerd", "Toelichting"):
        sheet.cell(row, columns(sheet)[column]).value = "=1+1"
    assert cells_of(told(root, saved(book))) == ["I2", "J2", "L2", "M2", "Q2"]


def test_all_that_is_wrong_with_a_new_row_is_told(root: Path) -> None:
    texts = {"Titel": "Feest", "Thema": "Vrede", "Trekker": "Niemand", "Planning": "Q5 2024"}
    raw = filled(sheet_of(root), {}, [("Voorbeeld 2024", texts | {"Licht": "groen"})])
    assert cells_of(told(root, raw)) == ["D4", "E4", "F4", "J4"]


def test_what_a_new_row_lacks_hides_nothing(root: Path) -> None:
    texts = {"Titel": "Lokaal", "Trekker": "Niemand", "Planning": "Q5 2024"}
    raw = filled(sheet_of(root), {}, [("Voorbeeld afspraken", texts)])
    assert cells_of(told(root, raw)) == ["D4", "E4", "F4"]
