# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A file of a stranger may be small and cost much: `ak` says so in a line, in little memory."""

import shutil
from functools import cache
from pathlib import Path

import pytest
from support.apart import apart
from support.hostile_files import Made, docx, many, ods, ods_cell, ods_row, row, xlsx
from support.hostile_import import main
from support.repositories import BASIS

HEAD = row("Titel", "Trekker", "Planning")
ODS_HEAD = ods_row(*map(ods_cell, ("Titel", "Trekker", "Planning")))
JOINED = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>woord</w:t></w:r></w:p>"
BESIDE = "<a/>" * 50
SPACES = '<text:s text:c="1000"/>' * 400
COSTLY: dict[str, tuple[Made, str]] = {
    "one part as many sheets": (
        lambda: xlsx(many("<a/>", 1_000_000), ["Acties"] * 1_900),
        "is hetzelfde als een ander blad",
    ),
    "elements that nobody asked for": (
        lambda: xlsx(many("<a/>", 4_000_000)),
        "`xl/sheet1.xml` is te groot",
    ),
    "attributes": (
        lambda: xlsx(many('<a b="" c="" d=""/>', 1_000_000)),
        "`xl/sheet1.xml` is te groot",
    ),
    "merged cells": (
        lambda: xlsx("", end="".join(f'<mergeCell ref="A{n}:B{n}"/>' for n in range(1, 1_500_000))),
        "te veel samengevoegde cellen",
    ),
    "a row without end": (
        lambda: xlsx(f"<row>{many('<c/>', 4_000_000)}</row>"),
        "`xl/sheet1.xml` is te groot",
    ),
    "more elements than any file has": (
        lambda: xlsx(many("<row/>", 6_000_000)),
        "uitgepakt te groot",
    ),
    "elements between the rows": (
        lambda: xlsx(many(BESIDE + row("x"), 80_000)),
        "meer dan",
    ),
    "rows within a row": (
        lambda: xlsx(f"<row>{many(f'<row/><c/>{BESIDE}', 80_000)}</row>"),
        "`xl/sheet1.xml` is te groot",
    ),
    "elements of LibreOffice": (
        lambda: ods(many("<a/>", 4_000_000)),
        "`content.xml` is te groot",
    ),
    "rows of LibreOffice in a cell": (
        lambda: ods(ods_row(ods_cell(many("<table:table-row/><a/><a/>", 1_200_000)))),
        "`content.xml` is te groot",
    ),
    "paragraphs of Word": (
        lambda: docx(many("<w:p/>", 4_000_000)),
        "`word/document.xml` is te groot",
    ),
    "a repeat of many digits": (
        lambda: ods(ODS_HEAD + ods_row(ods_cell("x", "9" * 5_000))),
        "meer dan 100 kolommen",
    ),
    "spaces": (
        lambda: ods(ODS_HEAD + ods_row(ods_cell(SPACES, "100"), times=5_000)),
        "een cel met meer dan",
    ),
    "long cells": (
        lambda: ods(ODS_HEAD + ods_row(ods_cell("woord " * 5_000, "100"), times=5_000)),
        "te veel",
    ),
}
HARMLESS: dict[str, Made] = {
    "texts": lambda: xlsx(
        HEAD + '<row><c t="s"><v>1199999</v></c></row>', texts=many("<si><t>x</t></si>", 1_200_000)
    ),
    "blank rows of LibreOffice": lambda: ods(
        ODS_HEAD + ods_row(ods_cell(" ", "100"), times=1_048_576) * 9
    ),
    "no number of spaces": lambda: ods(
        ODS_HEAD + ods_row(ods_cell('Iets<text:s text:c="abc"/>doen'))
    ),
    "no day": lambda: xlsx(HEAD + row("Iets", "", "2024-13-45")),
    "a number beyond all": lambda: ods(
        ODS_HEAD
        + '<table:table-row><table:table-cell office:value-type="float" '
        + 'office:value="1e999999999"/></table:table-row>'
    ),
}


def said(root: Path, raw: bytes, *options: str) -> tuple[int, str]:
    """How `ak` ended, in a process with limits, and what it said on stderr."""
    path = root.parent / "blad.bin"
    path.write_bytes(raw)
    said = apart(main, "import", str(path), "--dry-run", "--repo", str(root), *options)
    return said.code, said.err


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASIS, tmp_path / "repo"))


NEW = ("--nieuw", "--als", "ambitie", "--thema", "duurzaamheid", "--laat-open")


@pytest.mark.parametrize("options", [(), NEW], ids=["filled in", "new"])
@pytest.mark.parametrize("name", COSTLY)
def test_a_costly_file_is_told_in_a_line(name: str, options: tuple[str, ...], root: Path) -> None:
    code, error = said(root, costly(name), *options)
    assert code == 1, error
    first, *advice = error.splitlines()
    assert COSTLY[name][1] in first
    assert len(advice) == 1


@cache
def costly(name: str) -> bytes:
    """Made once, and read with each of the options."""
    return COSTLY[name][0]()


@pytest.mark.parametrize("name", HARMLESS)
def test_what_is_strange_is_read_or_told(name: str, root: Path) -> None:
    code, error = said(root, HARMLESS[name](), *NEW)
    assert code in {0, 1}, error


TOO_MUCH: dict[str, tuple[Made, str]] = {
    "a title that goes on": (
        lambda: xlsx(
            row("Titel") + row("Begin") + "".join(row(f"gaat door {n} " * 3) for n in range(4_500))
        ),
        "blad Acties, rij 2: met de rijen eronder te veel tekst voor één ding",
    ),
    "names": (
        lambda: xlsx(HEAD + row("Iets", "; ".join(f"Wie{n}" for n in range(3_000)))),
        "blad Acties, rij 2: meer dan 50 namen in één cel",
    ),
    "remarks between brackets": (
        lambda: xlsx(HEAD + row("Iets", "(a)(b)" * 5_000)),
        "blad Acties, rij 2: meer dan 50 namen in één cel",
    ),
    "a sheet whose name nobody reads": (
        lambda: xlsx(HEAD + row("Iets"), ["A\u202ex"]),
        "de naam van blad `A\\x202ex`: verboden onzichtbaar teken",
    ),
    "more than a file of data holds": (
        lambda: xlsx(HEAD + "".join(row(f"Iets doen {n} " * 20, "pm") for n in range(4_500))),
        "wordt te groot voor één bestand",
    ),
}


@pytest.mark.parametrize("name", TOO_MUCH)
def test_what_is_too_much_is_named(name: str, root: Path) -> None:
    made, told = TOO_MUCH[name]
    code, error = said(root, made(), *NEW)
    assert (code, told in error) == (1, True), error


def test_deleted_ends_of_paragraphs(root: Path) -> None:
    code, error = said(root, docx(many(JOINED, 60_000)))
    assert (code, "meer dan 50.000 regels" in error) == (1, True)
