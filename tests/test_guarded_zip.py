# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A file of a stranger is what it says it is, or one clear line says why not; nothing hangs."""

import io
import random
import shutil
import stat
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.repositories import BASIS
from support.workbooks import sheet_of

from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.exchange.filled_sheets import filled_sheets
from ambitiekader_cli.exchange.guarded_zip import package
from ambitiekader_cli.exchange.onthouden import MOST_REPORTS, Sleutel, onthouden
from ambitiekader_cli.exchange.whole_number import whole_number
from ambitiekader_cli.text import visible

XLSX, ODS = sheet_of(BASIS), sheet_of(BASIS, "ods")
SHEET = "xl/worksheets/sheet2.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
Change = Callable[[bytes], bytes]


def other(raw: bytes, changes: Mapping[str, bytes | Change | None], how: int = 8) -> bytes:
    """The same file with other parts in it; without those that are None."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(made, "w", how) as new:
        parts: dict[str, bytes | None] = {name: old.read(name) for name in old.namelist()}
        for name, change in changes.items():
            parts[name] = change(parts[name] or b"") if callable(change) else change
        for name, content in parts.items():
            if content is not None:
                new.writestr(name, content)
    return made.getvalue()


def linked(raw: bytes) -> bytes:
    """With an entry that is a link on the disk of whoever unpacks it."""
    made, link = io.BytesIO(raw), zipfile.ZipInfo("xl/link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(made, "a") as opened:
        opened.writestr(link, "/etc/passwd")
    return made.getvalue()


def replaced(before: bytes, after: bytes) -> Change:
    def change(raw: bytes) -> bytes:
        assert before in raw
        return raw.replace(before, after)

    return change


def sheet(rows: str) -> bytes:
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'.encode()


def cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def table(rows: str) -> Change:
    """The first table of an OpenDocument file begins with these rows."""

    def change(raw: bytes) -> bytes:
        before, row, after = raw.partition(b"<table:table-header-rows>")
        return before + rows.encode() + row + after

    return change


def column(number: int) -> str:
    name = ""
    while number:
        number, letter = divmod(number - 1, 26)
        name = chr(65 + letter) + name
    return name


def bomb() -> bytes:
    return b"<?xml version='1.0'?><worksheet>" + b" " * 40_000_000 + b"</worksheet>"


def rows() -> str:
    return "".join(f'<row r="{n}">{cell(f"A{n}", "x")}</row>' for n in range(1, 100_001))


XXE = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
MILLION = '<table:table-row table:number-rows-repeated="1000000"><table:table-cell '
MILLION += 'office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>'
WIDE = MILLION.replace("rows-repeated", "columns-repeated")
WIDE = WIDE.replace(' table:number-columns-repeated="1000000"', "", 1)
WIDE = WIDE.replace(
    "<table:table-cell ", '<table:table-cell table:number-columns-repeated="10000" '
)
RELS = "xl/_rels/workbook.xml.rels"
FETCHED = b'<Relationship Id="rx" Type="http://x/attachedTemplate" '
FETCHED += b'Target="http://x/" TargetMode="External"/>'
HOSTILE: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "het bestand is leeg"),
    "text": (lambda: b"Nr.;Titel\n", "geen bestand van Excel, Word of LibreOffice"),
    "large": (lambda: b"PK\x03\x04" + bytes(17 * 1024 * 1024), "groter dan 16 MiB"),
    "xls": (lambda: OLE + "Workbook".encode("utf-16-le"), "van voor 2007 (.xls)"),
    "doc": (lambda: OLE + "WordDocument".encode("utf-16-le"), "van voor 2007 (.doc)"),
    "password": (
        lambda: OLE + "EncryptedPackage".encode("utf-16-le"),
        "met een wachtwoord beveiligd",
    ),
    "half": (lambda: XLSX[: len(XLSX) // 2], "beschadigd of niet helemaal binnengekomen"),
    "no end": (lambda: XLSX[:-30], "beschadigd of niet helemaal binnengekomen"),
    "zip": (lambda: other(XLSX, {"[Content_Types].xml": b"<a/>"}), "geen bestand van Excel"),
    "bomb": (lambda: other(XLSX, {SHEET: bomb()}), "uitgepakt te groot"),
    "parts": (
        lambda: other(XLSX, {f"x/{n}": b"" for n in range(2_001)}),
        "meer dan 2.000 onderdelen",
    ),
    "climbs": (lambda: other(XLSX, {"../../uit.xml": b"<a/>"}), "dat is niet veilig"),
    "climbs on Windows": (lambda: other(XLSX, {"..\\uit.xml": b"<a/>"}), "dat is niet veilig"),
    "absolute": (lambda: other(XLSX, {"C:/uit.xml": b"<a/>"}), "dat is niet veilig"),
    "entity": (lambda: other(XLSX, {SHEET: XXE}), "heeft een DOCTYPE"),
    "entity in a part with another name": (
        lambda: other(
            XLSX,
            {RELS: replaced(b"worksheets/sheet2.xml", b"sheet2.bin"), "xl/sheet2.bin": XXE},
        ),
        "heeft een DOCTYPE",
    ),
    "entity in ods": (lambda: other(ODS, {"content.xml": XXE}), "heeft een DOCTYPE"),
    "UTF-16": (lambda: other(XLSX, {SHEET: XXE.decode().encode("utf-16")}), "is geen UTF-8"),
    "UTF-7": (
        lambda: other(XLSX, {SHEET: b'<?xml version="1.0" encoding="UTF-7"?><a/>'}),
        "is geen UTF-8",
    ),
    "UTF-7 far away": (
        lambda: other(
            XLSX, {SHEET: b'<?xml version="1.0"%s encoding="UTF-7"?><a/>' % (b" " * 150)}
        ),
        "is geen UTF-8",
    ),
    "folder that climbs": (lambda: other(XLSX, {"../../uit/": b""}), "dat is niet veilig"),
    "other case": (lambda: other(XLSX, {"XL/Workbook.xml": b"<a/>"}), "zit er twee keer in"),
    "link": (lambda: linked(XLSX), "dat is niet veilig"),
    "macro": (lambda: other(XLSX, {"xl/vbaProject.bin": b"x"}), "er zitten macro's in"),
    "macro type": (
        lambda: other(
            XLSX, {"[Content_Types].xml": replaced(b"sheet.main+xml", b"sheet.macroEnabled")}
        ),
        "er zitten macro's in",
    ),
    "macro in ods": (
        lambda: other(ODS, {"Basic/Standard/Module1.xml": b"<a/>"}),
        "er zitten macro's in",
    ),
    "other file": (
        lambda: other(XLSX, {"xl/externalLinks/externalLink1.xml": b"<a/>"}),
        "een ander bestand",
    ),
    "fetched": (
        lambda: other(XLSX, {RELS: replaced(b"</Relationships>", FETCHED + b"</Relationships>")}),
        "een ander bestand",
    ),
    "password in ods": (
        lambda: other(ODS, {"META-INF/manifest.xml": b"<a><encryption-data/></a>"}),
        "met een wachtwoord beveiligd",
    ),
    "no XML": (lambda: other(XLSX, {SHEET: b"<worksheet><sheetData>"}), "is niet te lezen"),
    "deep": (lambda: other(XLSX, {SHEET: b"<a>" * 100_000}), "is niet te lezen"),
    "rows": (
        lambda: other(XLSX, {SHEET: sheet(rows())}),
        "blad `Beschikbaarheid` heeft meer dan 20.000 rijen",
    ),
    "row a million": (
        lambda: other(XLSX, {SHEET: sheet(f'<row r="1048576">{cell("A1048576", "x")}</row>')}),
        "meer dan 20.000 rijen",
    ),
    "columns": (
        lambda: other(XLSX, {SHEET: sheet(f'<row r="1">{cell(f"{column(10_000)}1", "x")}</row>')}),
        "meer dan 100 kolommen",
    ),
    "rows in ods": (lambda: other(ODS, {"content.xml": table(MILLION)}), "meer dan 20.000 rijen"),
    "columns in ods": (lambda: other(ODS, {"content.xml": table(WIDE)}), "meer dan 100 kolommen"),
    "long": (
        lambda: other(XLSX, {SHEET: sheet(f'<row r="1">{cell("A1", "x" * 40_000)}</row>')}),
        "een cel met meer dan 32.767 tekens",
    ),
}
"""Made when it is asked: what lies here lies in every process that a test forks."""


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_in_one_line(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made, said = HOSTILE[name]
    root = Path(shutil.copytree(BASIS, tmp_path / "repo"))
    path = tmp_path / "blad.xlsx"
    path.write_bytes(made())
    assert run(["import", str(path), "--yes", "--repo", str(root)]) == 1
    first, *advice = capsys.readouterr().err.splitlines()
    assert first.startswith("ak: ")
    assert said in first
    assert len(advice) == 1
    assert visible(first) == first
    assert {p.name: p.read_bytes() for p in root.rglob("*.yaml")} == {
        p.name: p.read_bytes() for p in BASIS.rglob("*.yaml")
    }


def test_a_row_that_says_it_is_far_below_is_no_work() -> None:
    far = sheet(f'<row r="999999999">{cell("A999999999", "x")}</row><row>{cell("", "y")}</row>')
    with pytest.raises(UserError, match=r"meer dan 20\.000 rijen"):
        filled_sheets(package("blad", other(XLSX, {SHEET: far})))


@settings(max_examples=150)
@given(st.randoms(use_true_random=False), st.sampled_from([XLSX, ODS]), st.booleans())
def test_any_damage_gives_sheets_or_one_line(
    rng: random.Random, raw: bytes, is_inside: bool
) -> None:
    """Of the file, or of a part of it that is packed well."""
    part = rng.choice(names(raw))
    damaged = other(raw, {part: lambda old: hurt(old, rng)}) if is_inside else hurt(raw, rng)
    if error := refusal(damaged):
        assert error.exit_code == 1
        assert visible(error.message) == error.message
        assert error.advice


def refusal(raw: bytes) -> UserError | None:
    try:
        filled_sheets(package("blad.xlsx", raw))
    except UserError as error:
        return error
    return None


def names(raw: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(raw)) as opened:
        return opened.namelist()


def hurt(raw: bytes, rng: random.Random) -> bytes:
    made = bytearray(raw)
    for _ in range(rng.randint(1, 8)):
        place = rng.randrange(max(len(made), 1))
        made[place : place + rng.randint(0, 3)] = rng.choice(
            [b"", b"\0", b"<", b">", b'"', b"&#0;", b"=", b"9", b"-1", rng.randbytes(3)]
        )
    return bytes(made)


@pytest.mark.parametrize(
    ("given", "read"),
    [("7", 7), ("007", 7), ("101", 100), ("9" * 5_000, 100), ("", 1), ("-5", 1), ("\u00b2", 1)],
)
def test_a_number_of_somebody_else_has_a_bound(given: str, read: int) -> None:
    assert whole_number(given, 100, 1) == read


def test_a_count_of_many_digits_is_remembered_as_many() -> None:
    rows = [["kolommen"], ["rij", "VBD-1", "", "9" * 5_000]]
    assert onthouden(rows).rijen[Sleutel("VBD-1", "")].meldingen == MOST_REPORTS
