# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A sheet that ak wrote, or a spreadsheet saved, is read as it is meant, and each cell is found."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.report.csv_text import csv_text
from ambitiekader_cli.work.sheet import explained, rows_of_sheet

COLUMNS = ("id", "uitkomst", "toelichting")
SIGNS = "=+-@:;,'\" \t\r\naé\uff1d"
TABLES = st.lists(st.tuples(*[st.text(alphabet=SIGNS, max_size=6)] * 3), max_size=4)

WITHOUT_MAC = TABLES.map(lambda table: [tuple(c.replace("\r", "") for c in row) for row in table])
"""No spreadsheet of today ends a line with a bare carriage return."""


def texts(raw: bytes) -> list[list[str]]:
    return [
        [row[column].text for column in COLUMNS]
        for row in rows_of_sheet("blad.csv", raw, COLUMNS, ("id",))
    ]


@given(TABLES)
def test_what_ak_wrote_comes_back(table: list[tuple[str, ...]]) -> None:
    lines = [[as_read(" ".join(cell.split())) for cell in row] for row in table]
    written = csv_text([COLUMNS, *table]).encode()
    assert texts(written) == [line for line in lines if any(line)]


@given(WITHOUT_MAC, st.sampled_from(";,"), st.booleans(), st.sampled_from(["\n", "\r\n"]))
def test_what_another_program_wrote_is_read_as_it_reads_it(
    table: list[tuple[str, ...]], separator: str, bom: bool, end: str
) -> None:
    page = StringIO()
    csv.writer(page, delimiter=separator, lineterminator=end).writerows([COLUMNS, *table])
    text = page.getvalue()
    back = [*csv.reader(StringIO(text, newline=""), delimiter=separator)][1:]
    plain = [[as_read(cell) for cell in row] for row in back]
    raw = text.encode("utf-8-sig" if bom else "utf-8")
    assert texts(raw) == [row for row in plain if any(row)]


def as_read(cell: str) -> str:
    """Without white space around it, and without the sign that kept it from being worked out."""
    text = cell.replace("\r\n", "\n").strip()
    return text[1:] if text[:1] == "'" and text[1:2] in set("=+-@\uff1d") else text


@given(TABLES, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]))
def test_every_cell_stands_in_the_row_that_a_spreadsheet_shows(
    table: list[tuple[str, ...]], encoding: str
) -> None:
    page = StringIO()
    csv.writer(page, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows([COLUMNS, *table])
    bom = "\ufeff" if encoding.endswith(("le", "be")) else ""
    for row in rows_of_sheet("blad.csv", (bom + page.getvalue()).encode(encoding), COLUMNS, ()):
        cell = row["toelichting"]
        number = int(cell.line.removeprefix("blad.csv:"))
        assert cell.place.startswith(f"{cell.line}, kolom toelichting")
        assert cell.text == as_read(table[number - 2][2])


def test_what_the_header_explains_is_no_part_of_a_name() -> None:
    words = ("gereed", "deels", "laten-staan")
    header = explained(COLUMNS, "uitkomst", words)
    assert header[1] == "uitkomst (gereed, deels of laten-staan)"
    written = csv_text([header, ("BES-1", "deels", "")]).encode()
    assert texts(written) == [["BES-1", "deels", ""]]


@given(st.binary(max_size=40) | st.text(alphabet=SIGNS, max_size=30).map(str.encode))
def test_anything_else_is_refused_in_one_line(raw: bytes) -> None:
    assert "\n" not in refusal(b"id;uitkomst\n" + raw)


def refusal(raw: bytes) -> str:
    """Empty where it could be read."""
    try:
        rows_of_sheet("blad.csv", raw, COLUMNS, ())
    except UserError as error:
        return error.message
    return ""


def test_too_much_is_refused() -> None:
    with pytest.raises(UserError, match=r"20\.000"):
        rows_of_sheet("blad.csv", b"id;uitkomst\n" + b"a;b\n" * 20_001, COLUMNS, ())
    with pytest.raises(UserError, match="4 MiB"):
        rows_of_sheet("blad.csv", b"a" * (4 * 1024 * 1024 + 1), COLUMNS, ())


@pytest.mark.parametrize(
    ("cell", "wrong"),
    [
        ('"' + "a" * 200_000 + '"', "een cel is te lang"),
        ('"a', "een aanhalingsteken staat verkeerd"),
    ],
)
def test_a_cell_that_cannot_be_read_is_told_apart(cell: str, wrong: str) -> None:
    raw = f"id;uitkomst;toelichting\nBES-1;gereed;{cell}\n".encode()
    with pytest.raises(UserError) as refused:
        rows_of_sheet("blad.csv", raw, COLUMNS, ("id",))
    assert refused.value.message == f"blad.csv:2: {wrong}"


def test_a_nul_is_named_with_its_place() -> None:
    assert refusal(b"id;uitkomst\nBES-1;ge\0reed\n") == "blad.csv:2:9: hier staat een NUL-teken"
    assert refusal("id;uitkomst".encode("utf-16-le")) == "blad.csv: geen UTF-8"
