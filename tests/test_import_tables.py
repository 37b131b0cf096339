# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""`ak import --nieuw` where no case can go: our own agenda, files of strangers, a terminal."""

import io
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
import yaml
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from support import frame_tables, typed_tables
from support.terminal import dialogue

from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.cli.table_options import Given, as_options
from ambitiekader_cli.exchange.guarded_zip import package
from ambitiekader_cli.exchange.plain_table import Table, plain_lines
from ambitiekader_cli.exchange.tables_in import tables_in
from ambitiekader_cli.load import load
from ambitiekader_cli.report.table_questions import Over
from ambitiekader_cli.work.importing.table.keuzes import Keuzes
from ambitiekader_cli.work.importing.table.names import Names
from ambitiekader_cli.work.importing.table.who_and_when import who_and_when

BASIS = Path(__file__).parent / "basis"
PFO = "Apart regionaal portefeuillehoudersoverleg wonen, sociaal, RO=pfo-wonen-sociaal-ro"
LABEL = "Duurzaamhe=duurzaamheid"
AGENDA = ("agenda.docx", "--nieuw", "--als", "ambitie", "--document", "rak-2022", "--yes")
IN_THE_TABLE = ("id", "titel", "tekst", "trekker", "procestrekker", "mijlpalen")
"""Keys of an ambitie that say the same as the row it comes from; others people added later."""
IN_THE_TEXT = {"WZ-1"}
"""Whose planning stands in the text of the row, and in no cell of its own."""
on_a_terminal = pytest.mark.skipif(os.name == "nt", reason="a terminal of POSIX")


def imported(root: Path, *arguments: str) -> int:
    return run(["import", *arguments, "--repo", str(root)])


def of_the_table(item: dict[str, Any]) -> dict[str, Any]:
    """What of an ambitie stands in its row of the agenda."""
    found = {key: item[key] for key in IN_THE_TABLE if key in item}
    found["tekst"] = " ".join(found["tekst"].split())
    found["met"] = [name for name in item.get("met", []) if name == "programmabureau"]
    found["planning"] = "" if item["id"] in IN_THE_TEXT else item.get("planning", "")
    sources = item["bron"] if isinstance(item["bron"], list) else [item["bron"]]
    rows = [(each.get("onderdeel"), each.get("rij")) for each in sources if "rij" in each]
    return {**found, "bron": rows}


@pytest.fixture
def region(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Our region before anything was agreed, with its agenda as a Word document."""
    root = frame_tables.empty_region(tmp_path / "repo")
    (root / "agenda.docx").write_bytes(frame_tables.document())
    monkeypatch.chdir(root)
    return root


def test_the_24_rows_of_our_agenda_come_out_as_the_data_has_them(region: Path) -> None:
    answers = ("--laat-open", "--dubbel", "een", "--naam", PFO, "--naam", LABEL)
    assert imported(region, *AGENDA, *answers) == 0
    for thema in frame_tables.THEMAS:
        path = f"data/regional/ambities/{thema}.yaml"
        texts = ((root / path).read_text("utf-8") for root in (frame_tables.ROOT, region))
        ours, made = (yaml.load(text, yaml.BaseLoader)["ambities"] for text in texts)
        assert [*map(of_the_table, made)] == [*map(of_the_table, ours)]
    assert run(["validate", "--repo", str(region)]) == 0


def test_what_is_not_known_of_our_agenda_is_asked_and_nothing_is_written(
    region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(region)
    assert imported(region, *AGENDA) == 2
    asked = [line for line in capsys.readouterr().err.splitlines() if line.startswith("  ")]
    questions = [line for line in asked if "?" in line]
    assert [line.partition("`")[2].partition("`")[0] for line in questions] == [
        "Apart regionaal portefeuillehoudersoverleg wonen, sociaal, …",
        "Regie ambtelijk beleidsmedewerkers sociaal, altijd in samen…",
        "Duurzaamhe",
    ]
    assert files(region) == before


def test_our_agenda_is_in_our_data_and_nothing_is_asked_about_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "repo"
    shutil.copytree(frame_tables.ROOT / "data", root / "data")
    (root / "agenda.docx").write_bytes(frame_tables.document())
    monkeypatch.chdir(root)
    before = files(root)
    assert imported(root, *AGENDA) == 0
    assert "Niets nieuws: alles uit agenda.docx staat er al." in capsys.readouterr().out
    assert files(root) == before


@on_a_terminal
def test_somebody_answers_at_a_terminal(tmp_path: Path) -> None:
    root = basis(tmp_path)
    typed = (
        "| Actie | Penvoerder | Wanneer |\n"
        "| Coaches opleiden | Wonen Nord | Q2 2025 |\n"
        "| Huurders voorlichten | Bewonersraad | Q3 2025 |\n"
    )
    (root / "Acties.docx").write_bytes(typed_tables.document(typed))
    asked = ("import", "Acties.docx", "--nieuw")
    begin = ("activiteit", "Elders", "voorbeeld", "vorig jaar", "2031", "2025")
    answers = (*begin, "j", "trekker", "duur", "1", "opmerking", "j")
    shown = dialogue(root, asked, answers)
    assert shown.endswith("[0]"), shown
    made = yaml.safe_load((root / "data/local/voorbeeld/activiteiten/2025.yaml").read_text("utf-8"))
    first, second = made["activiteiten"]
    assert (first["trekker"], first["planning"]) == ("wonen-noord", "Q2 2025")
    assert second["opmerking"] == "Bij trekker staat ook: Bewonersraad."
    kept = yaml.safe_load((root / "data/regional/kader.yaml").read_text("utf-8"))["invoer"]
    assert kept["kolommen"] == [{"kop": "Penvoerder", "betekent": "trekker"}]
    assert kept["namen"] == [
        {"naam": "Wonen Nord", "betekent": "wonen-noord"},
        {"naam": "Bewonersraad", "betekent": "opmerking"},
    ]


@on_a_terminal
def test_a_row_that_is_there_with_another_trekker_can_come_beside_it(tmp_path: Path) -> None:
    root = basis(tmp_path)
    options = ("--als", "activiteit", "--gemeente", "voorbeeld", "--jaar", "2025")
    asked = ("import", "Acties.docx", "--nieuw", *options, "--thema", "duurzaamheid")
    for who, answers in (("Wonen Noord", ("j", "j")), ("Huurders Noord", ("j", "toevoegen", "j"))):
        typed = f"| Actie | Wie |\n| Coaches opleiden | {who} |\n"
        (root / "Acties.docx").write_bytes(typed_tables.document(typed))
        shown = dialogue(root, asked, answers)
        assert shown.endswith("[0]"), shown
    made = yaml.safe_load((root / "data/local/voorbeeld/activiteiten/2025.yaml").read_text("utf-8"))
    trekkers = [each["trekker"] for each in made["activiteiten"]]
    assert trekkers == ["wonen-noord", "huurders-noord"]


@on_a_terminal
def test_somebody_knows_of_which_day_the_stand_is(tmp_path: Path) -> None:
    root = basis(tmp_path)
    typed = "| Actie | Wie | Stand |\n| Coaches opleiden | Wonen Noord | loopt |\n"
    (root / "Acties.docx").write_bytes(typed_tables.document(typed))
    options = ("--als", "activiteit", "--gemeente", "voorbeeld", "--jaar", "2025")
    asked = ("import", "Acties.docx", "--nieuw", *options, "--thema", "duurzaamheid")
    shown = dialogue(root, asked, ("j", "1 april 9025", "1 april 2025", "j"))
    assert shown.endswith("[0]"), shown
    made = yaml.safe_load((root / "data/local/voorbeeld/activiteiten/2025.yaml").read_text("utf-8"))
    (entry,) = made["activiteiten"][0]["voortgang"]
    assert (str(entry["datum"]), entry["status"]) == ("2025-04-01", "loopt")


@on_a_terminal
def test_an_answer_is_about_what_was_asked_and_nothing_else(tmp_path: Path) -> None:
    root = basis(tmp_path)
    long = "Coaches gaan langs bij huurders met een hoge rekening, geven uitleg over {} en helpen."
    both = "".join(f"| {long.format(what)} | {{}} | loopt |\n" for what in ("verbruik", "het gas"))
    typed = (
        f"# Een\n| Actie | Wie | Status |\n{both.format(*['Wonen Noord'] * 2)}"
        f"# Twee\n| Actie | Wie | Stand |\n{both.format(*['Huurders Noord'] * 2)}"
    )
    (root / "Acties.xlsx").write_bytes(typed_tables.workbook(typed))
    options = ("--als", "activiteit", "--gemeente", "voorbeeld", "--jaar", "2025")
    themas = ("beschikbaarheid", "duurzaamheid")
    answers = ("j", themas[0], "1 april 2025", themas[1], "opmerking", "beide", "een", "j")
    asked = ("import", "Acties.xlsx", "--nieuw", *options)
    shown = dialogue(root, asked, answers)
    assert shown.endswith("[0]"), shown
    made = yaml.safe_load((root / "data/local/voorbeeld/activiteiten/2025.yaml").read_text("utf-8"))
    found = [(each["thema"], "voortgang" in each) for each in made["activiteiten"]]
    assert found == [(themas[0], True), (themas[0], True), (themas[1], False)], shown


@on_a_terminal
def test_a_second_titel_is_asked_again_with_the_column_that_is_it(tmp_path: Path) -> None:
    root = basis(tmp_path)
    typed = "| Wat gaan we doen | Resultaat | Wie |\n| Coaches opleiden | Tien | Wonen Noord |\n"
    (root / "Acties.docx").write_bytes(typed_tables.document(typed))
    options = ("--als", "activiteit", "--gemeente", "voorbeeld", "--jaar", "2025")
    asked = ("import", "Acties.docx", "--nieuw", *options, "--thema", "duurzaamheid")
    shown = dialogue(root, asked, ("j", "titel", "tekst", "j"))
    assert shown.endswith("[0]"), shown
    assert "De titel is al `Wat gaan we doen`. Wat staat er onder `Resultaat`" in shown


@on_a_terminal
def test_a_column_without_a_heading_becomes_no_kenmerk(tmp_path: Path) -> None:
    root = basis(tmp_path)
    typed = "| Actie | Wie | |\n| Coaches opleiden | Wonen Noord | Noord |\n"
    (root / "Acties.docx").write_bytes(typed_tables.document(typed))
    options = ("--als", "activiteit", "--gemeente", "voorbeeld", "--jaar", "2025")
    asked = ("import", "Acties.docx", "--nieuw", *options, "--thema", "duurzaamheid")
    shown = dialogue(root, asked, ("j", "", "kenmerk", "opmerking", "j"))
    assert shown.endswith("[0]"), shown
    made = yaml.safe_load((root / "data/local/voorbeeld/activiteiten/2025.yaml").read_text("utf-8"))
    assert [each["opmerking"] for each in made["activiteiten"]] == ["Noord."]


@on_a_terminal
@pytest.mark.parametrize("answer", ["2", "duurz"])
def test_a_thema_that_the_frame_has_not_is_asked_once(answer: str, tmp_path: Path) -> None:
    root = basis(tmp_path)
    options = ("--als", "activiteit", "--gemeente", "voorbeeld", "--jaar", "2025")
    asked = ("import", "Acties.docx", "--nieuw", *options)
    for titel, answers in (("Coaches opleiden", ("j", answer, "j")), ("Folder", ("j", "j"))):
        typed = f"| Actie | Wie | Thema |\n| {titel} | Wonen Noord | Energie |\n"
        (root / "Acties.docx").write_bytes(typed_tables.document(typed))
        shown = dialogue(root, asked, answers)
        assert shown.endswith("[0]"), shown
    made = yaml.safe_load((root / "data/local/voorbeeld/activiteiten/2025.yaml").read_text("utf-8"))
    assert [each["thema"] for each in made["activiteiten"]] == ["duurzaamheid"] * 2


@pytest.mark.skipif(sys.platform != "linux", reason="a name there may be any bytes")
@pytest.mark.parametrize("name", [b"Acties_\xff.xlsx", b"Acties_\x1b[31m.xlsx"])
def test_a_name_that_nobody_can_read_is_refused(
    name: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = basis(tmp_path)
    path = root / os.fsdecode(name)
    path.write_bytes(typed_tables.workbook("# Acties\n| Actie | Wie |\n| Feest | Wonen Noord |\n"))
    options = ("--als", "activiteit", "--gemeente", "voorbeeld", "--jaar", "2025", "--yes")
    assert run(["import", str(path), "--nieuw", *options, "--repo", str(root)]) == 2
    said = capsys.readouterr().err
    assert "staat een teken dat niemand ziet\n    geef het bestand een andere naam\n" in said


def test_a_cell_that_could_not_be_worked_out_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = basis(tmp_path)
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in (["Actie", "Wie"], ["#REF!", "Wonen Noord"]):
        book.active.append(row)
    book.active.title = "Acties"
    book.save(root / "Acties.xlsx")
    options = ("--als", "activiteit", "--gemeente", "voorbeeld", "--jaar", "2025", "--yes")
    assert imported(root, str(root / "Acties.xlsx"), "--nieuw", *options) == 1
    assert "blad Acties, cel A2: hier staat een fout: `#REF!`" in capsys.readouterr().err


@on_a_terminal
def test_with_yes_nothing_is_asked_at_a_terminal(tmp_path: Path) -> None:
    root = basis(tmp_path)
    typed = "| Actie | Wie |\n| Coaches opleiden | Wonen Noord |\n"
    (root / "Acties.docx").write_bytes(typed_tables.document(typed))
    asked: tuple[str, ...] = ("import", "Acties.docx", "--nieuw", "--yes")
    options = {
        "`--als`: activiteit, ambitie": ("--als", "afspraak"),
        "`--gemeente`: voorbeeld": ("--gemeente", "voorbeeld"),
        "`--thema THEMA`": ("--thema", "duurzaamheid"),
    }
    for told, option in options.items():
        shown = dialogue(root, asked, ())
        assert told in shown, shown
        assert shown.endswith("[2]"), shown
        asked = (*asked, *option)
    assert dialogue(root, asked, ()).endswith("[0]")


@on_a_terminal
def test_what_was_answered_is_told_as_a_shell_takes_it() -> None:
    rows = {(Over.DUBBEL, f"tabel 1, rij {rij}"): said for rij, said in ((2, "een"), (3, "beide"))}
    answers = {(Over.THEMA, "tabel 1"): "duurzaamheid", (Over.STAND, "Status"): "opmerking", **rows}
    keuzes = Keuzes(
        *("afspraak", "acties", "Acties", "voorbeeld"),
        kolommen={'De "kosten" in $': "weg"},
        namen={"`a\\b`": "opmerking"},
        leeg="niets",
        laat_open=True,
        answers=answers,
    )
    given = Given(tabel=("blad A",), document="acties")
    line = f"printf '%s\\n' {as_options(given, keuzes)}"
    taken = subprocess.run(["sh", "-c", line], check=True, capture_output=True, text=True)
    assert taken.stdout.split("\n") == [
        *("--als", "afspraak", "--gemeente", "voorbeeld", "--leeg", "niets"),
        *("--document", "acties", "--thema", "duurzaamheid", "--stand", "opmerking"),
        *("--tabel", "blad A", "--kolom", 'De "kosten" in $=weg', "--naam", "`a\\b`=opmerking"),
        *("--laat-open", ""),
    ]


@on_a_terminal
def test_of_a_frame_without_gemeenten_no_gemeente_is_asked(tmp_path: Path) -> None:
    root = basis(tmp_path)
    shutil.rmtree(root / "data/local")
    kader = root / "data/regional/kader.yaml"
    text = kader.read_text("utf-8")
    begin, end = text.index("gemeenten:"), text.index("documenten:")
    kader.write_bytes((f"niveau: regio\n{text[:begin]}{text[end:]}").encode())
    parties = root / "data/regional/partijen.yaml"
    parties.write_bytes(parties.read_bytes().replace(b"    gemeenten: voorbeeld\n", b""))
    typed = "| Actie | Wie |\n| Coaches opleiden | Wonen Noord |\n"
    (root / "Acties.docx").write_bytes(typed_tables.document(typed))
    shown = dialogue(root, ("import", "Acties.docx", "--nieuw"), ("", "j", "duurzaamheid", "n"))
    assert "[ambitie]" in shown, shown
    assert "activiteit" not in shown
    assert "Nieuw: 1 onderdeel" in shown


ZUID = "  - {id: wonen-zuid, naam: Wonen Zuid, soort: corporatie, gemeenten: voorbeeld}\n"
AGAIN: dict[str, tuple[str, tuple[str, ...], dict[str, str]]] = {
    "no partij, so a remark": (
        "Wonen Zuid",
        ("j", "opmerking", "j"),
        {"opmerking": "Bij trekker staat ook: Wonen Zuid."},
    ),
    "no partij, so somebody else": (
        "Wonen Zuid",
        ("j", "iemand anders", "", "iemand anders", "wonen-noord", "j"),
        {"trekker": "wonen-noord"},
    ),
    "no partij yet": ("Wonen Zuid", ("j", "doet mee", "j"), {"trekker": "wonen-zuid"}),
    "a person": ("dhr. Jansen", ("j", "opmerking", "weg", "j"), {}),
}
"""Who stands in the table, what is answered, and what the item says of it."""


@on_a_terminal
@pytest.mark.parametrize("name", AGAIN)
def test_who_is_refused_by_a_rule_is_asked_about_again(name: str, tmp_path: Path) -> None:
    root = basis(tmp_path)
    parties = root / "data/regional/partijen.yaml"
    parties.write_bytes(parties.read_bytes().replace(b"groepen:", ZUID.encode() + b"groepen:"))
    local = root / "data/local/voorbeeld/afspraken.yaml"
    if name == "no partij yet":
        signed = local.read_text("utf-8")
        begin, end = signed.index("ondertekening:"), signed.index("afspraken:")
        open_ = (signed[:begin] + signed[end:]).replace("vastgesteld", "concept")
        local.write_bytes(open_.encode())
    who, answers, expected = AGAIN[name]
    typed = f"| Actie | Wie |\n| Coaches opleiden | {who} |\n"
    (root / "Acties.docx").write_bytes(typed_tables.document(typed))
    options = ("--als", "activiteit", "--gemeente", "voorbeeld", "--jaar", "2025")
    asked = ("import", "Acties.docx", "--nieuw", *options, "--thema", "duurzaamheid")
    shown = dialogue(root, asked, answers)
    assert shown.endswith("[0]"), shown
    made = yaml.safe_load((root / "data/local/voorbeeld/activiteiten/2025.yaml").read_text("utf-8"))
    (item,) = made["activiteiten"]
    assert {key: item[key] for key in ("trekker", "opmerking") if key in item} == expected
    assert ("wonen-zuid" in local.read_text("utf-8")) == (name == "no partij yet")


def basis(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASIS, tmp_path / "repo"))


def files(root: Path) -> dict[str, bytes]:
    return {str(p.relative_to(root)): p.read_bytes() for p in root.rglob("*") if p.is_file()}


def changed(raw: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """A file with one part of it as another."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(made, "w") as new:
        for info in old.infolist():
            content = old.read(info)
            new.writestr(info.filename, change(content) if info.filename == part else content)
    return made.getvalue()


WORD = typed_tables.document("| Actie | Wie |\n| Voorlichten | Huurders Noord |\n")
SHEET = typed_tables.workbook("# Blad\n| Actie | Wie |\n| Voorlichten | Huurders Noord |\n")
BODY, CELLS = "word/document.xml", "xl/worksheets/sheet1.xml"


def many_rows(count: int) -> bytes:
    rows = "".join(
        f"<w:tr><w:tc><w:p><w:r><w:t>{n}</w:t></w:r></w:p></w:tc></w:tr>" for n in range(count)
    )
    return changed(WORD, BODY, lambda raw: raw.replace(b"</w:tbl>", rows.encode() + b"</w:tbl>"))


def many_columns(count: int) -> bytes:
    cells = b"<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>" * count
    return changed(WORD, BODY, lambda raw: raw.replace(b"</w:tr>", cells + b"</w:tr>"))


def sheet_of(rows: int, columns: int) -> bytes:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"constant_memory": True})
    sheet = book.add_worksheet("Blad")
    for row in range(rows):
        sheet.write(row, columns - 1, "x")
    book.close()
    return file.getvalue()


def formula() -> bytes:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file)
    sheet = book.add_worksheet("Blad")
    sheet.write_row(0, 0, ["Actie", "Wie"])
    sheet.write_formula(1, 0, "=B9", value="")
    book.close()
    return file.getvalue()


HOSTILE: dict[str, tuple[str, bytes]] = {
    "cut off": ("a.docx", WORD[:2000]),
    "no zip": ("a.docx", b"Actie;Wie\n"),
    "a doctype": (
        "a.docx",
        changed(WORD, BODY, lambda raw: raw.replace(b"<w:document", b"<!DOCTYPE a><w:document", 1)),
    ),
    "no body": ("a.docx", changed(WORD, BODY, lambda _: b"<a/>")),
    "no XML": ("a.docx", changed(WORD, BODY, lambda raw: raw[:900])),
    "styles that are no XML": ("a.docx", changed(WORD, "word/styles.xml", lambda raw: raw[:900])),
    "too deep": (
        "a.docx",
        changed(WORD, BODY, lambda raw: raw.replace(b"<w:body>", b"<w:body>" + b"<w:sdt>" * 400)),
    ),
    "many rows": ("a.docx", many_rows(5001)),
    "many columns": ("a.docx", many_columns(101)),
    "many rows of a sheet": ("a.xlsx", sheet_of(5001, 1)),
    "many columns of a sheet": ("a.xlsx", sheet_of(1, 10_000)),
    "a formula without an outcome": ("a.xlsx", formula()),
    "a sheet that is no XML": ("a.xlsx", changed(SHEET, CELLS, lambda raw: raw[:300])),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_of_a_stranger_is_refused_in_a_line(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = basis(tmp_path)
    file, raw = HOSTILE[name]
    (root / file).write_bytes(raw)
    monkeypatch.chdir(root)
    before = files(root)
    assert imported(root, file, "--nieuw", "--als", "ambitie", "--yes") == 1
    first, *advice = capsys.readouterr().err.splitlines()
    assert first.startswith(f"ak: {file}: ")
    assert len(advice) == 1
    assert files(root) == before


def test_cells_beyond_every_grid_do_no_harm() -> None:
    def wide(raw: bytes) -> bytes:
        return raw.replace(b"<w:tcPr>", b'<w:tcPr><w:gridSpan w:val="999999999999"/>')

    (table,) = tables_in(package("a.docx", changed(WORD, BODY, wide)))
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Actie", "Wie"],
        ["Voorlichten", "Huurders Noord"],
    ]


def test_what_word_hides_is_left_out() -> None:
    def tracked(raw: bytes) -> bytes:
        gone = b'<w:del w:id="1" w:author="x"><w:r><w:delText>oud</w:delText></w:r></w:del>'
        new = b'<w:ins w:id="2" w:author="x"><w:r><w:t>Samen </w:t></w:r></w:ins>'
        text = "V\u202eoor\u00ad\u200blichten".encode()
        words = raw.replace(b"<w:r><w:t>Voorlichten", gone + new + b"<w:r><w:t>" + text)
        assert words != raw
        return words

    (table,) = tables_in(package("a.docx", changed(WORD, BODY, tracked)))
    assert table.rows[1].cells[0].text == "Samen Voorlichten"


def test_a_table_in_a_cell_is_text_of_the_cell() -> None:
    made = Document()
    cell = made.add_table(1, 2).cell(0, 1)
    cell.text = "boven"
    cell.add_table(1, 2).cell(0, 1).text = "binnen"
    assert [c.text for c in read(made)[0].rows[0].cells] == ["", "boven\nbinnen"]


def test_a_row_that_was_deleted_is_no_row() -> None:
    made = Document()
    table = made.add_table(2, 1)
    for number, row in enumerate(table.rows):
        row.cells[0].text = f"rij {number}"
    properties = table.rows[0]._tr.get_or_add_trPr()
    gone = OxmlElement("w:del")
    gone.set(qn("w:id"), "1")
    properties.append(gone)
    assert [row.cells[0].text for row in read(made)[0].rows] == ["rij 1"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\u2028"])
def test_every_sign_that_ends_a_line_keeps_words_apart(end: str) -> None:
    assert plain_lines(f"Coaches{end}opleiden") == "Coaches\nopleiden"


def read(made: Any) -> tuple[Table, ...]:
    file = io.BytesIO()
    made.save(file)
    return tables_in(package("a.docx", file.getvalue()))


WORDS = st.text("abc def&<\"'", min_size=1, max_size=8).map(lambda t: " ".join(t.split()))
ROW = st.lists(WORDS.filter(bool), min_size=3, max_size=3)


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.lists(WORDS.filter(bool), min_size=3, max_size=3), min_size=1, max_size=6),
    st.data(),
)
def test_a_table_of_word_is_read_as_it_was_typed(
    rows: list[list[str]], data: st.DataObject
) -> None:
    made = Document()
    table = made.add_table(len(rows), 3)
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(number, column).text = text
    column = data.draw(st.integers(0, 2))
    first = data.draw(st.integers(0, len(rows) - 1))
    last = data.draw(st.integers(first, len(rows) - 1))
    merged = table.cell(first, column).merge(table.cell(last, column))
    merged.text = rows[first][column]
    expected = [[*row] for row in rows]
    for number in range(first, last + 1):
        expected[number][column] = rows[first][column]
    (found,) = read(made)
    assert [[cell.text for cell in row.cells] for row in found.rows] == expected
    below = [n for n, row in enumerate(found.rows) if row.cells[column].is_merged]
    assert below == [*range(first + 1, last + 1)]


LOADED = load(frame_tables.ROOT)
assert LOADED.kader
KADER, NAMES = LOADED.kader, Names(LOADED.kader, {})
PARTIES = {partij.naam: partij.id for partij in KADER.partijen.values()}
BETWEEN = (", ", "; ", " / ", " en ", " & ", "\n")


def orders() -> Iterator[Any]:
    """Names with what people put between them."""
    names = st.lists(st.sampled_from(sorted(PARTIES)), min_size=1, max_size=5, unique=True)
    yield names
    yield st.lists(st.sampled_from(BETWEEN), min_size=5, max_size=5)


@given(*orders(), st.sampled_from(("", "\nQ2 2025", "\nvóór 1 oktober 2025", ", doorlopend")))
def test_several_names_and_a_planning_in_one_cell(
    names: list[str], between: list[str], planning: str
) -> None:
    text = "".join(f"{name}{sign}" for name, sign in zip(names, between, strict=False))
    said = who_and_when(
        text.removesuffix(between[len(names) - 1]) + planning, NAMES, KADER.looptijd
    )
    assert said.trekkers == tuple(PARTIES[name] for name in names)
    assert said.planningen == ((planning.strip("\n, "),) if planning else ())
    assert not said.open
    assert not said.rest


ROLES = {
    "Acantus (trekker), gemeente Pekela": ("acantus", "gemeente-pekela", ""),
    "Gemeente Pekela en Acantus (trekker)": ("acantus", "gemeente-pekela", ""),
    "Acantus (trekker)\nGemeente Pekela (Q3 2025)": ("acantus", "gemeente-pekela", ""),
    "Acantus (met gemeente Pekela)": ("acantus", "gemeente-pekela", ""),
    "Acantus, samen met gemeente Pekela": ("acantus", "gemeente-pekela", ""),
    "Acantus met gemeente Pekela": ("acantus", "gemeente-pekela", ""),
    "Trekker: Acantus; met: gemeente Pekela": ("acantus", "gemeente-pekela", ""),
    "Acantus, gemeente Pekela (procestrekker)": ("acantus", "", "gemeente-pekela"),
    "Acantus (trekker) en\ngemeente Pekela (procestrekker)": ("acantus", "", "gemeente-pekela"),
}
"""Per cell the trekker, who takes part, and the procestrekker."""


@pytest.mark.parametrize("text", ROLES)
def test_what_somebody_is_stands_behind_the_name(text: str) -> None:
    said = who_and_when(text, NAMES, KADER.looptijd)
    roles = [*said.trekkers], [*said.met], said.procestrekker or ""
    trekker, met, proces = ROLES[text]
    assert roles == ([trekker], [met] if met else [], proces)
    assert (said.open, said.rest) == ((), ())


def test_met_counts_only_before_somebody_who_is_known() -> None:
    said = who_and_when("Acantus met haar bewoners", NAMES, KADER.looptijd)
    assert said.open == ("Acantus met haar bewoners",)
    said = who_and_when("Lefier met gemeente Pekela", NAMES, KADER.looptijd)
    assert (said.open, said.met) == (("Lefier",), ("gemeente-pekela",))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_nobody_is_guessed_of_any_text(text: str) -> None:
    said = who_and_when(text, NAMES, KADER.looptijd)
    known = {*said.trekkers, *said.met, *filter(None, (said.procestrekker,))}
    assert known <= {*KADER.partijen, *KADER.groepen, *KADER.organen}
