# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Does a spreadsheet read our CSV as it is meant, whatever the text of a stranger?"""

import csv
import shutil
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.report.csv_text import BOM, csv_text

CASE = Path(__file__).parent / "cases/coverage/left-out-empty-and-added"
COVERAGE = ["coverage", "--format", "csv", "--peildatum", "2024-07-15"]
CELLS = st.one_of(st.integers(), st.text(alphabet="=+-@:;'\" \t\r\naé\uff1d\u202e", max_size=8))
TABLES = st.integers(1, 4).flatmap(
    lambda wide: st.lists(st.lists(CELLS, min_size=wide, max_size=wide), max_size=4)
)


def read(text: str) -> list[list[str]]:
    return list(csv.reader(StringIO(text.removeprefix(BOM), newline=""), delimiter=";"))


@given(TABLES)
def test_every_cell_comes_back_on_its_place_and_none_is_a_formula(
    table: list[list[int | str]],
) -> None:
    text = csv_text(table)
    back = read(text)
    assert [len(row) for row in back] == [len(row) for row in table]
    for row, read_row in zip(table, back, strict=True):
        for cell, found in zip(row, read_row, strict=True):
            if isinstance(cell, int):
                assert int(found) == cell
            else:
                assert not found.startswith(("=", "+", "-", "@", "\uff1d"))
                assert found.isprintable()
                written = " ".join(cell.split()).replace("\u202e", "\\x202e")
                assert found.removeprefix("'") == written.removeprefix("'")


@given(TABLES)
def test_no_line_is_a_command_for_the_runner_of_github(table: list[list[int | str]]) -> None:
    lines = csv_text(table).removeprefix(BOM).splitlines()
    assert [line for line in lines if line.strip().startswith("::")] == []


def test_coverage_is_utf_8_with_bom_and_lines_of_windows(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    root = laid_out(tmp_path)
    assert run([*COVERAGE, "--repo", str(root)]) == 0
    said = capsysbinary.readouterr().out
    assert said.startswith(b"\xef\xbb\xbf")
    assert said.count(b"\r\n") == said.count(b"\n") == 6
    assert read(said.decode("utf-8")) == [
        ["Thema", "Nr.", "Ambitie", "Voorbeeld", "Buurstad"],
        ["Beschikbaarheid", "BES-1", "Woningmarktmonitor", "uitgewerkt", "leeg"],
        ["Beschikbaarheid", "BES-2", '\'=1+1; "een" som', "leeg", "leeg"],
        ["Beschikbaarheid", "", "Aanvullingen", "0", "0"],
        ["Duurzaamheid", "DUU-1", "Energiecoaches", "uitgewerkt", REDEN],
        ["Duurzaamheid", "", "Aanvullingen", "0", "1"],
    ]


REDEN = "bewust niet: Coaches zijn er al, van de provincie; en zij blijven."


def test_a_kenmerk_has_a_column_for_each_thema(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    root = laid_out(tmp_path)
    assert run([*COVERAGE, "--kenmerk", "domein", "--repo", str(root)]) == 0
    assert read(capsysbinary.readouterr().out.decode("utf-8")) == [
        ["Domein", "Beschikbaarheid", "Duurzaamheid"],
        ["ruimte", "1", "1"],
        ["sociaal", "1", "0"],
        ["zonder waarde", "3", "4"],
    ]


def laid_out(folder: Path) -> Path:
    """The repository of the case."""
    for part in (Path(__file__).parent / "basis", CASE):
        shutil.copytree(part / "data", folder / "data", dirs_exist_ok=True)
    return folder
