# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A sheet to fill in goes out and comes back: as it was typed, or not at all."""

import random
import re
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from support.repositories import BASIS, commit, edit, git
from support.workbooks import (
    TODAY,
    columns,
    filled,
    new_text,
    opened,
    put,
    row_of,
    saved,
    sheet_of,
    taken_in,
)

from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.exchange.filled_sheets import Sheet, filled_sheets
from ambitiekader_cli.exchange.guarded_zip import package
from ambitiekader_cli.exchange.ods_out import ods
from ambitiekader_cli.exchange.werkboek import Blad, Kolom, Werkboek
from ambitiekader_cli.exchange.xlsx_out import xlsx
from ambitiekader_cli.model.check import check
from ambitiekader_cli.model.item import Voortgang
from ambitiekader_cli.source import Source
from ambitiekader_cli.unseen import all_unseen
from ambitiekader_cli.words.placeholder import refers_elsewhere, says_nothing
from ambitiekader_cli.work.adding.soorten import SOORTEN
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.exporting.kolommen import GRIJS, NODIG, NUMMER, WIT
from ambitiekader_cli.work.importing.sheet.new_row import TEXT_COLUMNS as OF_NEW

VORMEN = ("xlsx", "ods")
DUU = "data/regional/ambities/duurzaamheid.yaml"
BES = "data/regional/ambities/beschikbaarheid.yaml"
MADE = sheet_of(BASIS)
NOTHING = "Niets te doen: er is niets ingevuld."


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASIS, tmp_path / "repo"))


def refusal(root: Path, raw: bytes) -> str:
    with pytest.raises((UserError, Refused)) as caught:
        taken_in(root, raw)
    error = caught.value
    return "\n".join(error.lines if isinstance(error, Refused) else map(str, error.args))


@pytest.mark.parametrize("vorm", VORMEN)
def test_what_goes_out_and_comes_back_changes_nothing(root: Path, vorm: str) -> None:
    made = taken_in(root, sheet_of(root, vorm))
    assert not made.proposal.replacements
    assert (made.not_taken, made.nothing) == ((), NOTHING)


@pytest.mark.parametrize("vorm", [*VORMEN, "csv"])
def test_the_same_data_give_the_same_bytes(root: Path, vorm: str) -> None:
    assert sheet_of(root, vorm) == sheet_of(root, vorm)


def test_both_forms_hold_the_same(root: Path) -> None:
    one, other = (
        [
            [(cell.sheet, cell.row, cell.column, cell.text) for row in sheet.rows for cell in row]
            for sheet in filled_sheets(package("blad", sheet_of(root, vorm)))
        ]
        for vorm in VORMEN
    )
    assert one == other


LINES = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufffe\uffff"),
    max_size=20,
)
CELLS = st.lists(LINES, min_size=1, max_size=3).map("\n".join)


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=4), LINES)
def test_any_text_is_read_as_it_was_written(rows: list[list[str]], title: str) -> None:
    columns_ = [Kolom(name, 20) for name in ("Nr.", "a'b <&", "_x0041_")]
    blad = Blad("D'66 <&>", title, columns_, rows)
    book = Werkboek(
        title, [title, "uitleg"], [blad], {"k": ["x"]}, {"versie": title}, [["rij", *rows[0]]]
    )
    for vorm, write in (("xlsx", xlsx), ("ods", ods)):
        found = {each.name: each for each in filled_sheets(package(f"blad.{vorm}", write(book)))}
        assert [*found] == ["Uitleg", "D'66 <&>", "ak"]
        assert texts_of(found["D'66 <&>"]) == without_empty([[k.naam for k in columns_], *rows])
        assert texts_of(found["ak"]) == without_empty(book.verborgen())


def texts_of(sheet: Sheet) -> dict[tuple[int, int], str]:
    return {(cell.row, cell.column): cell.text for row in sheet.rows for cell in row}


def without_empty(rows: list[list[str]]) -> dict[tuple[int, int], str]:
    return {(r, c): text for r, row in enumerate(rows, 1) for c, text in enumerate(row, 1) if text}


REGIOS = sorted((BASIS.parent / "regios").iterdir())


@pytest.mark.parametrize("region", REGIOS, ids=lambda path: path.name)
@pytest.mark.parametrize("vorm", VORMEN)
def test_a_sheet_of_any_region_changes_nothing(region: Path, vorm: str) -> None:
    made = taken_in(region, sheet_of(region, vorm))
    assert (made.not_taken, made.nothing, made.proposal.replacements) == ((), NOTHING, ())


def test_a_csv_is_for_a_spreadsheet(root: Path) -> None:
    edit(root, BES, "titel: Woningmarktmonitor", "titel: '=1+1;\"a\"'")
    raw = sheet_of(root, "csv")
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\r\n") == raw.count(b"\n")
    assert f'"{chr(39)}=1+1;""a"""'.encode() in raw


WORKED_OUT = ("=1+1", "+31", "-2", "@som", "https://voorbeeld.nl", "1234", "{=A1}")


@pytest.mark.parametrize("text", WORKED_OUT)
def test_nothing_from_the_data_is_worked_out(root: Path, text: str) -> None:
    edit(root, BES, "titel: Woningmarktmonitor", f"titel: '{text}'")
    sheet, row = row_of(opened(sheet_of(root)), "BES-1")
    cell = sheet.cell(row, columns(sheet)["Titel"])
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)
    content = package("blad", sheet_of(root, "ods")).parts["content.xml"]
    assert b"table:formula" not in content
    assert b"office:value=" not in content
    assert taken_in(root, sheet_of(root, "ods")).nothing == NOTHING


def test_only_white_cells_can_be_filled_in(root: Path) -> None:
    book = opened(sheet_of(root))
    for sheet in book.worksheets:
        assert sheet.protection.sheet
        for row in (2, 3) if sheet.title not in {"Uitleg", "ak"} else ():
            is_known = bool(sheet.cell(row, 1).value)
            for name, column in columns(sheet).items():
                is_free = not sheet.cell(row, column).protection.locked
                assert not is_known or is_free == (name in WIT)
                assert not is_free or name not in {NUMMER, "Onderdeel", "Einddatum", "Stand"}
    assert book["ak"].sheet_state == "hidden"
    assert [sheet.freeze_panes for sheet in book.worksheets[1:-1]] == ["B2"] * 4
    assert all(len(sheet.tables) == 1 for sheet in book.worksheets[1:-1])


TEXTS = st.text(
    st.characters(exclude_categories=["C", "Zl", "Zp"], exclude_characters="\u3000"), max_size=40
)
"""What `ak` takes in any text: nothing that nobody sees."""


def is_typed(text: str) -> bool:
    """Whether a text may stand in the data as it is."""
    is_text = text and text == text.strip() and not any(all_unseen(text))
    return bool(is_text) and not says_nothing(text) and not refers_elsewhere(text)


@settings(max_examples=25)
@given(
    st.sampled_from(["loopt", "gereed", "deels", "niet-gehaald", "aangehouden", "niet-gestart"]),
    st.dates(date(2024, 2, 1), TODAY),
    st.dictionaries(
        st.sampled_from(["Toelichting", "Oorzaak", "Gevolg", "Bijsturing"]), TEXTS.filter(is_typed)
    ),
    st.sampled_from(["", "groen", "oranje", "rood"]),
    st.booleans(),
)
def test_what_is_typed_comes_in_as_it_is(
    status: str, day: date, texts: dict[str, str], licht: str, as_text: bool
) -> None:
    shown = f"{day:%d-%m-%Y}" if as_text else day
    if licht in {"oranje", "rood"}:
        texts = {"Oorzaak": "Ziek.", "Gevolg": "Laat.", "Bijsturing": "Hulp.", **texts}
    values = {"Status": status, "Licht": licht, "Datum": shown, **texts}
    typed = {("DUU-1", column): value for column, value in values.items() if value}
    made = taken_in(BASIS, filled(MADE, typed))
    expected = {"datum": day.isoformat(), "status": status} | ({"licht": licht} if licht else {})
    expected |= {WIT[column]: text for column, text in texts.items()}
    (change,) = made.proposal.replacements
    assert change.path == DUU
    assert last_report(change.new or b"") == check(Voortgang, expected)
    assert change.old is not None
    assert (change.new or b"").startswith(change.old.rstrip(b"\n"))


def last_report(raw: bytes) -> Voortgang:
    """As `ak` reads it."""
    data = Source(DUU, raw).data()
    return check(Voortgang, data["ambities"][0]["voortgang"][-1])


@settings(max_examples=8)
@given(st.randoms(use_true_random=False), st.booleans())
def test_the_order_of_rows_and_columns_is_free(rng: random.Random, is_header_lower: bool) -> None:
    raw = filled(MADE, {("VBD-2024-2", "Status"): "loopt"})
    assert new_text(taken_in(BASIS, shuffled(raw, rng, is_header_lower))) == new_text(
        taken_in(BASIS, raw)
    )


def shuffled(raw: bytes, rng: random.Random, is_header_lower: bool) -> bytes:
    """The same cells in another order, in a workbook that knows no looks."""
    book, other = opened(raw), Workbook()
    for sheet in book.worksheets:
        made = other.create_sheet(sheet.title)
        rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
        if sheet.title not in {"ak", "Uitleg"}:
            order = rng.sample(range(len(rows[0])), len(rows[0]))
            rows = [[row[number] for number in order] for row in rows]
            header = [str(v).upper() if is_header_lower else v for v in rows[0]]
            rows = [header, *rng.sample(rows[1:], len(rows) - 1)]
        for row in rows:
            made.append(row)
    return saved(other)


def test_a_row_without_a_day_is_of_the_day_and_comes_in_once(root: Path) -> None:
    raw = filled(sheet_of(root), {("BES-1", "Status"): "loopt"})
    made = taken_in(root, raw)
    assert f"datum: {TODAY}" in new_text(made)
    (root / BES).write_bytes(made.proposal.replacements[0].new or b"")
    edit(root, BES, f"datum: {TODAY}", f"datum: {TODAY - timedelta(days=3)}")
    assert taken_in(root, raw).nothing.endswith("is al vastgelegd.")


def test_a_number_is_taken_as_it_is_written_here(root: Path) -> None:
    raw = sheet_of(root)

    def said(typed: object) -> bytes:
        return filled(raw, {("DUU-1", "Status"): "loopt", ("DUU-1", "Gerealiseerd"): typed})

    for typed, known in ((12.5, "12.5"), (1250, "1250"), ("12,5", "12.5"), ("1250", "1250")):
        assert f"gerealiseerd: {known}" in new_text(taken_in(root, said(typed)))
    assert "cel K2 (DUU-1): gerealiseerd kan niet" in refusal(root, said("1.2.5"))


@pytest.mark.parametrize("look", ["0%", "0.00%", "#,##0.0 %"])
def test_a_percentage_is_read_as_it_is_shown(root: Path, look: str) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row, value in enumerate((1, 0.125, 0.07, -0.5, 12), start=1):
        sheet.cell(row, 1, value).number_format = look
    sheet.cell(6, 1, 0.5).number_format = '0.0 "%"'
    [read] = filled_sheets(package("procenten.xlsx", saved(book)))
    shown = ["100%", "12.5%", "7%", "-50%", "1200%", "0.5"]
    assert [cell.text for row in read.rows for cell in row] == shown
    said = refusal(root, percent_done(root, look))
    assert "gerealiseerd kan niet `100%` zijn; schrijf een getal zonder `%`" in said


def test_a_percentage_of_libreoffice_too(root: Path) -> None:
    cell = '<table:table-cell office:value-type="percentage" office:value="0.125"/>'
    read = with_cell_of_libreoffice(root, cell)
    assert "12.5%" in [cell.text for row in read.rows for cell in row]


def with_cell_of_libreoffice(root: Path, cell: str) -> Sheet:
    """The first sheet, with one more cell in its first row."""
    raw = sheet_of(root, "ods")
    made = BytesIO()
    with ZipFile(BytesIO(raw)) as old, ZipFile(made, "w") as new:
        for name in old.namelist():
            before, end, after = old.read(name).decode().partition("</table:table-row>")
            more = cell if name == "content.xml" else ""
            new.writestr(name, f"{before}{more}{end}{after}")
    return filled_sheets(package("ingevuld.ods", made.getvalue()))[0]


def percent_done(root: Path, look: str) -> bytes:
    """All of it, as the percentage that a spreadsheet makes of what is typed."""
    book = opened(filled(sheet_of(root), {("DUU-1", "Status"): "loopt"}))
    sheet, row = row_of(book, "DUU-1")
    put(sheet, row, "Gerealiseerd", 1)
    sheet.cell(row, columns(sheet)["Gerealiseerd"]).number_format = look
    return saved(book)


def test_who_reports_is_asked_where_there_are_more(root: Path) -> None:
    edit(root, DUU, "trekker: wonen-noord", "trekker: [wonen-noord, huurders-noord]")
    edit(root, DUU, "{datum: 2024-01-10, ", "{datum: 2024-01-10, partij: wonen-noord, ")
    raw = sheet_of(root)
    typed: dict[tuple[str, str], object] = {("DUU-1", "Status"): "loopt"}
    said = refusal(root, filled(raw, typed))
    assert (
        "cel H2 (DUU-1): DUU-1 heeft 2 trekkers, en de partij ontbreekt; kies `Wonen Noord`" in said
    )
    typed["DUU-1", "Partij"] = "Huurders Noord"
    assert "partij: huurders-noord" in new_text(taken_in(root, filled(raw, typed)))
    own = sheet_of(root, trekker="huurders-noord")
    sheet, _ = row_of(opened(own), "DUU-1")
    assert "Partij" not in columns(sheet)
    made = taken_in(root, filled(own, {("DUU-1", "Status"): "loopt"}))
    assert "partij: huurders-noord" in new_text(made)


def test_a_report_of_another_partij_is_no_conflict(root: Path) -> None:
    edit(root, DUU, "trekker: wonen-noord", "trekker: [wonen-noord, huurders-noord]")
    edit(root, DUU, "{datum: 2024-01-10, ", "{datum: 2024-01-10, partij: wonen-noord, ")
    raw = filled(
        sheet_of(root), {("DUU-1", "Status"): "loopt", ("DUU-1", "Partij"): "Huurders Noord"}
    )
    other = "{datum: 2025-02-01, partij: wonen-noord, status: gereed, toelichting: Ja}"
    with (root / DUU).open("a", encoding="utf-8") as file:
        file.write(f"      - {other}\n")
    made = taken_in(root, raw)
    assert not made.held
    assert "partij: huurders-noord" in new_text(made)


def test_a_mijlpaal_has_a_row_of_its_own(root: Path) -> None:
    steps = "    mijlpalen: [{titel: Eerste versie, planning: Q1 2025}]\n"
    edit(root, BES, "    bron:", f"{steps}    bron:")
    book = opened(sheet_of(root))
    sheet, row = row_of(book, "BES-1")
    assert sheet.cell(row + 1, columns(sheet)["Onderdeel"]).value == "Eerste versie"
    put(sheet, row + 1, "Status", "gereed")
    put(sheet, row + 1, "Toelichting", "Klaar.")
    made = taken_in(root, saved(book))
    assert "titel: Eerste versie" in new_text(made)
    assert new_text(made).index("mijlpalen") < new_text(made).index("voortgang")


def test_a_row_twice_is_told_with_both_places(root: Path) -> None:
    book = opened(filled(sheet_of(root), {("DUU-1", "Status"): "loopt"}))
    sheet, _ = row_of(book, "DUU-1")
    put(sheet, 4, NUMMER, "DUU-1")
    put(sheet, 4, "Status", "gereed")
    said = refusal(root, saved(book))
    assert "cel A4: DUU-1 staat ook in blad Duurzaamheid, cel A2; geef elke melding één rij" in said


Change = Callable[[Workbook], object]


def about(key: str, value: str) -> Change:
    """Another word behind a key of the hidden sheet."""

    def change(book: Workbook) -> None:
        for row in book["ak"].iter_rows():
            if row[0].value == key:
                book["ak"].cell(row[0].row, 2).value = value

    return change


def renamed(column: str, other: str | None) -> Change:
    def change(book: Workbook) -> None:
        sheet = book["Duurzaamheid"]
        sheet.cell(1, columns(sheet)[column]).value = other

    return change


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (about("versie", "2"), "andere versie van ak"),
        (about("kader", "Elders"), "van een ander kader: `Elders 2023-2026`"),
        (about("looptijd", "2027-2030"), "van een ander kader"),
        (lambda book: book.remove(book["ak"]), "het verborgen blad `ak` ontbreekt"),
        (renamed("Status", "Hoe"), "blad Duurzaamheid, cel A1: de kolom `Status` ontbreekt"),
        (renamed("Licht", "status"), "cel I1: de kolom `Status` staat er twee keer"),
        (renamed(NUMMER, None), "de rij met de namen van de kolommen ontbreekt"),
    ],
    ids=["form", "kader", "years", "no memory", "no column", "double column", "no header"],
)
def test_a_sheet_that_is_not_ours_is_refused(root: Path, change: Change, said: str) -> None:
    book = opened(sheet_of(root))
    change(book)
    assert said in refusal(root, saved(book))


def test_a_version_that_is_not_known_here_is_refused(root: Path) -> None:
    git(root, "init", "--quiet", "--template=")
    commit(root, "eerste")
    raw = sheet_of(root)
    book = opened(raw)
    known = {str(row[0].value): row[1].value for row in book["ak"].iter_rows(max_col=2)}
    assert re.fullmatch("[0-9a-f]{40}", str(known["revisie"]))
    assert not known["gewijzigd"]
    assert taken_in(root, raw).nothing == NOTHING
    about("revisie", "1234567890" * 4)(book)
    assert "een versie die hier niet bekend is: `1234567890`" in refusal(root, saved(book))
    edit(root, BES, "Q2 2025", "Q3 2025")
    dirty = {str(r[0].value): r[1].value for r in opened(sheet_of(root))["ak"].iter_rows(max_col=2)}
    assert (dirty["revisie"], dirty["gewijzigd"]) == (known["revisie"], "dirty")


def test_the_same_is_told_as_properties(root: Path) -> None:
    own = package("blad", sheet_of(root)).parts["docProps/custom.xml"].decode()
    assert 'name="ak kader"><vt:lpwstr>Regionaal Voorbeeldkader 2023-2026<' in own
    own = package("blad", sheet_of(root, "ods")).parts["meta.xml"].decode()
    assert 'meta:value-type="string">Regionaal Voorbeeldkader 2023-2026<' in own


def test_an_overview_that_was_closed_takes_no_reports(root: Path) -> None:
    year = "data/local/voorbeeld/activiteiten/2024.yaml"
    raw = filled(sheet_of(root), {("VBD-2024-1", "Status"): "loopt"})
    said = "    voortgang: [{datum: 2024-12-01, status: gereed, toelichting: Klaar.}]\n"
    edit(root, year, "    planning: Q2 2024\n", f"    planning: Q2 2024\n{said}")
    edit(root, year, "    planning: najaar 2024\n", f"    planning: najaar 2024\n{said}")
    assert "cel A2 (`Cijfers over 2023 aanleveren`): het overzicht van" in refusal(root, raw)
    names = [sheet.title for sheet in opened(sheet_of_today(root)).worksheets]
    assert "Voorbeeld 2024" not in names


def sheet_of_today(root: Path) -> bytes:
    out = root.parent / "vandaag.xlsx"
    assert run(["export", "xlsx", "--repo", str(root), "--out", str(out)]) == 0
    return out.read_bytes()


def test_a_sheet_is_never_written_over(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = root.parent / "blad.ods"
    arguments = ["export", "ods", "--repo", str(root), "--out", str(out)]
    assert run(arguments) == 0
    before = out.read_bytes()
    assert run(arguments) == 2
    assert "is er al" in capsys.readouterr().err
    assert out.read_bytes() == before


def test_what_the_rules_say_is_told_at_the_cell(root: Path) -> None:
    typed = {("DUU-1", "Status"): "loopt", ("DUU-1", "Datum"): date(2023, 5, 1)}
    said = refusal(root, filled(sheet_of(root), typed))
    assert said.startswith("blad Duurzaamheid, cel J2 (DUU-1): ")


def test_a_new_row_of_each_kind_of_sheet(root: Path) -> None:
    extra = [
        ("Beschikbaarheid", {"Titel": "Doorstroom", "Toelichting": "Wij bouwen."}),
        ("Voorbeeld afspraken", {"Titel": "Lokaal", "Thema": "BES", "Toelichting": "Wij doen."}),
        ("Voorbeeld 2024", {"Titel": "Feest", "Thema": "Duurzaamheid", "Trekker": "Wonen Noord"}),
        ("Voorbeeld 2024", {"Titel": "Nog een feest", "Thema": "Duurzaamheid"}),
    ]
    made = new_text(taken_in(root, filled(sheet_of(root), {}, extra)))
    assert {*re.findall("id: (.*)", made)} > {"BES-2", "VBD-BES-2", "VBD-2024-3", "VBD-2024-4"}


def test_a_titel_that_was_broken_in_its_cell_is_one_line(root: Path) -> None:
    texts = {"Titel": "Doorstroom\nvan ouderen", "Toelichting": "Wij bouwen.\nEn wij helpen."}
    made = new_text(taken_in(root, filled(sheet_of(root), {}, [("Beschikbaarheid", texts)])))
    assert "titel: Doorstroom van ouderen\n" in made
    assert re.search(r"Wij bouwen\.\n\n +En wij helpen\.", made), made


def test_a_new_row_that_is_there_is_named(root: Path) -> None:
    extra = [("Voorbeeld 2024", {"Titel": "Feest", "Thema": "DUU"})] * 2
    lines = taken_in(root, filled(sheet_of(root), {}, extra)).not_taken
    told = "`Feest` staat er al; deze rij is niet nog eens toegevoegd"
    assert [line.partition(": ")[2] for line in lines] == [told]


def test_what_the_rules_say_of_a_new_row_is_told_at_its_cell(root: Path) -> None:
    edit(root, "data/local/voorbeeld/activiteiten/2024.yaml", "VBD-2024-1", "VBD-2024-999")
    extra = [("Voorbeeld 2024", {"Titel": "Feest", "Thema": "DUU", "Planning": "Q5 2024"})]
    said = refusal(root, filled(sheet_of(root), {}, extra))
    assert re.search("^blad Voorbeeld 2024, cel [A-Z]4 [(]`Feest`[)]: ", said), said


def test_a_planning_that_is_not_understood_is_told_at_its_own_cell(root: Path) -> None:
    cells = {"Titel": "Feest", "Thema": "DUU", "Planning": "Q5 2024"}
    raw = filled(sheet_of(root), {}, [("Voorbeeld 2024", cells)])
    sheet = opened(raw)["Voorbeeld 2024"]
    cell = sheet.cell(4, columns(sheet)["Planning"]).coordinate
    assert refusal(root, raw).startswith(f"blad Voorbeeld 2024, cel {cell} (`Feest`): ")


def test_a_cell_that_could_not_be_worked_out_is_refused(root: Path) -> None:
    book = opened(filled(sheet_of(root), {("DUU-1", "Status"): "loopt"}))
    sheet, row = row_of(book, "DUU-1")
    put(sheet, row, "Toelichting", "#REF!")
    cell = sheet.cell(row, columns(sheet)["Toelichting"])
    cell.data_type = "e"
    place = f"blad Duurzaamheid, cel {cell.coordinate} (DUU-1)"
    assert refusal(root, saved(book)).startswith(f"{place}: hier staat een fout: `#REF!`")


def test_what_libreoffice_could_not_work_out_is_known_as_such(root: Path) -> None:
    kinds = 'office:value-type="string" calcext:value-type="error"'
    name = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
    cell = f'<table:table-cell {kinds} xmlns:calcext="{name}"><text:p>#VERW!</text:p>'
    read = with_cell_of_libreoffice(root, f"{cell}</table:table-cell>")
    assert ("#VERW!", True) in [(cell.text, cell.is_error) for row in read.rows for cell in row]


def test_many_rows_that_are_not_ours_are_no_work(root: Path) -> None:
    book = opened(sheet_of(root))
    for number in range(5, 3_000):
        put(book["Voorbeeld 2024"], number, NUMMER, f"VBD-2024-{number}")
    said = refusal(root, saved(book)).splitlines()
    assert len(said) == 22
    assert said[-2:] == ["en nog 2975", "ak: niets vastgelegd"]


def test_an_item_that_is_no_more_is_told_at_its_number(root: Path) -> None:
    raw = filled(sheet_of(root), {("VBD-2024-2", "Status"): "loopt"})
    edit(root, "data/local/voorbeeld/activiteiten/2024.yaml", "VBD-2024-2", "VBD-2024-7")
    assert "cel A3 (`Spreekuur in het buurthuis`): id `VBD-2024-2` is niet bekend" in refusal(
        root, raw
    )


def test_grey_cells_are_those_of_the_columns(root: Path) -> None:
    sheet, row = row_of(opened(sheet_of(root)), "DUU-1")
    there = [name for name in columns(sheet) if name in GRIJS]
    values = [sheet.cell(row, columns(sheet)[name]).value for name in there]
    stand = "loopt; laatste melding 10 januari 2024: loopt. Vijf coaches zijn aan het werk."
    assert values == ["Energiecoaches", "Wonen Noord", "doorlopend", None, stand]


def test_the_draft_is_left_as_it_was_where_something_is_wrong(root: Path) -> None:
    before = {path: path.read_bytes() for path in root.rglob("*.yaml")}
    refusal(root, filled(sheet_of(root), {("DUU-1", "Status"): "x", ("BES-1", "Status"): "loopt"}))
    assert {path: path.read_bytes() for path in root.rglob("*.yaml")} == before
    assert Draft(root).kader


def coaches_each_year(root: Path) -> None:
    edit(root, DUU, "planning: doorlopend", "planning: elk jaar")


DONE: dict[tuple[str, str], object] = {
    ("DUU-1", "Status"): "gereed",
    ("DUU-1", "Toelichting"): "Klaar.",
}


def done(root: Path, **typed: object) -> bytes:
    """The sheet of the coaches, who are done; with this typed beside it."""
    raw = sheet_of(root, trekker="wonen-noord")
    return filled(raw, DONE | {("DUU-1", column): text for column, text in typed.items()})


def test_of_what_comes_back_the_period_is_asked_where_more_are_open(root: Path) -> None:
    coaches_each_year(root)
    sheet, row = row_of(opened(sheet_of(root)), "DUU-1")
    stand = str(sheet.cell(row, columns(sheet)["Stand"]).value)
    assert "; nog open: 2023 en 2024; laatste melding" in stand
    said = refusal(root, done(root))
    assert "cel K2 (DUU-1): over welke periode gaat dit? Nog open: 2023, 2024 en 2025;" in said
    assert "periode: '2024'" in new_text(taken_in(root, done(root, Periode="2024")))


def test_of_what_comes_back_one_open_period_needs_no_name(root: Path) -> None:
    coaches_each_year(root)
    closed = "{datum: 2024-12-01, status: gereed, periode: 2023 t/m 2024, toelichting: Ja}"
    with (root / DUU).open("a", encoding="utf-8") as file:
        file.write(f"      - {closed}\n")
    assert f"datum: {TODAY}" in new_text(taken_in(root, done(root), anyway=True))


def test_a_sheet_of_which_nothing_comes_back_asks_no_period(root: Path) -> None:
    book = opened(sheet_of(root))
    assert all("Periode" not in columns(sheet) for sheet in book.worksheets[:-1])
    assert not any("eriode" in str(row[0].value) for row in book["Uitleg"].iter_rows())


def together(root: Path) -> None:
    both = "trekker: [wonen-noord, huurders-noord]\n    uitvoering: gezamenlijk"
    edit(root, DUU, "trekker: wonen-noord", both)


def test_who_reports_what_is_done_together_is_kept(root: Path) -> None:
    together(root)
    own = sheet_of(root, trekker="huurders-noord")
    made = taken_in(root, filled(own, {("DUU-1", "Status"): "loopt"}))
    assert "partij: huurders-noord" in new_text(made)


@pytest.mark.parametrize("order", [("gereed", "loopt"), ("loopt", "gereed")])
def test_what_is_done_together_cannot_be_two_things(root: Path, order: tuple[str, str]) -> None:
    together(root)
    book = opened(sheet_of(root))
    sheet, _ = row_of(book, "DUU-1")
    sheet.cell(1, 20).value = "Partij"
    for row, status, partij in zip((2, 4), order, ("Wonen Noord", "Huurders Noord"), strict=True):
        for column, text in {NUMMER: "DUU-1", "Status": status, "Toelichting": "Ja."}.items():
            put(sheet, row, column, text)
        put(sheet, row, "Partij", partij)
    said = refusal(root, saved(book))
    assert (
        "cel H2 (DUU-1): dit gaat over hetzelfde als blad Duurzaamheid, cel A4, op 1 juni 2025"
        in said
    )
    assert "cel H4 (DUU-1): dit gaat over hetzelfde als blad Duurzaamheid, cel A2" in said


def test_a_row_of_before_the_last_report_waits_alone(root: Path) -> None:
    typed = {("DUU-1", "Status"): "loopt", ("DUU-1", "Datum"): "1-3-2024"}
    raw = filled(sheet_of(root), typed | {("BES-1", "Status"): "loopt"})
    with (root / DUU).open("a", encoding="utf-8") as file:
        file.write("      - {datum: 2025-02-01, status: gereed, toelichting: Ja}\n")
    made = taken_in(root, raw, anyway=True)
    assert "zet bij Datum 1 februari 2025 of later, en gebruik `--toch`" in "\n".join(
        made.not_taken
    )
    assert [each.path for each in made.proposal.replacements] == [BES]
    later = filled(raw, {("DUU-1", "Datum"): "1 februari 2025"})
    assert "status: loopt" in new_text(taken_in(root, later, anyway=True))


def test_all_that_is_wrong_is_told_at_once(root: Path) -> None:
    typed = {
        **{("DUU-1", "Status"): "bezig", ("DUU-1", "Datum"): "gisteren of zo"},
        **{("BES-1", "Status"): "loopt", ("BES-1", "Licht"): "rood"},
    }
    said = refusal(root, filled(sheet_of(root), typed))
    assert "de status kan niet `bezig` zijn" in said
    assert "de datum `gisteren of zo` begrijp ik niet" in said
    assert "bij licht `rood` ontbreken" in said


def test_every_day_that_is_too_early_is_told_with_its_cell(root: Path) -> None:
    log = "    voortgang:\n      - {datum: 2024-03-01, status: loopt, toelichting: Het begin.}\n"
    path = root / "data/regional/ambities/beschikbaarheid.yaml"
    path.write_bytes(path.read_bytes() + log.encode())
    early = {name: date(2023, 5, day) for day, name in enumerate(("BES-1", "DUU-1"), 1)}
    typed: dict[tuple[str, str], object] = {(name, "Datum"): day for name, day in early.items()}
    typed |= {(name, "Status"): "loopt" for name in early}
    typed |= {("VBD-2024-1", "Status"): "loopt", ("VBD-2024-1", "Datum"): "2024-02-31"}
    lines = refusal(root, filled(sheet_of(root), typed)).splitlines()
    assert [line.partition(":")[0] for line in lines] == [
        "blad Beschikbaarheid, cel J2 (BES-1)",
        "blad Duurzaamheid, cel J2 (DUU-1)",
        "blad Voorbeeld 2024, cel K2 (VBD-2024-1)",
        "ak",
    ]
    assert all("en dit is van een eerdere dag" in line for line in lines[:2])


def test_a_white_column_with_another_name_is_no_loss(root: Path) -> None:
    raw = filled(sheet_of(root), {("DUU-1", "Status"): "loopt", ("DUU-1", "Toelichting"): "Ja."})
    book = opened(raw)
    renamed("Toelichting", "Opmerkingen")(book)
    said = refusal(root, saved(book))
    assert "blad Duurzaamheid, cel L2: de kolom `Toelichting` ontbreekt, en niet gelezen" in said
    assert "kolom `Opmerkingen` (1 cel, vanaf blad Duurzaamheid, cel L2)" in said


def test_a_column_of_ones_own_is_told(root: Path) -> None:
    book = opened(filled(sheet_of(root), {("DUU-1", "Status"): "loopt"}))
    book["Duurzaamheid"].cell(2, 20).value = "Zie mijn mail"
    told = taken_in(root, saved(book)).not_taken
    assert told == (
        "let op: een kolom zonder naam (1 cel, vanaf blad Duurzaamheid, cel T2) is niet gelezen,"
        " want van uzelf",
    )
    book["Duurzaamheid"].cell(2, 20).value = None
    book["Duurzaamheid"].delete_cols(columns(book["Duurzaamheid"])["Toelichting"])
    told = taken_in(root, saved(book)).not_taken
    assert told == ("let op: blad Duurzaamheid heeft niet meer: `Toelichting`",)


def test_what_is_needed_of_a_new_row_is_what_ak_add_needs() -> None:
    columns_of = {**OF_NEW, "thema": "Thema"}
    for name, needed in NODIG.items():
        soort = next(each for each in SOORTEN if each.name == name)
        asked = {columns_of[v.name] for v in soort.vragen if v.needed and v.name in columns_of}
        known = {"Thema"} if "{thema}" in soort.file else set()  # its sheet is of one
        assert {*needed} == asked - known, name


def test_all_that_a_new_row_lacks_is_told_in_one_line(root: Path) -> None:
    raw = sheet_of(root)
    uitleg = [str(row[0].value) for row in opened(raw)["Uitleg"].iter_rows()]
    assert any("bij een afspraak Titel, Thema en Toelichting; bij een" in line for line in uitleg)
    said = refusal(root, filled(raw, {}, [("Voorbeeld afspraken", {"Titel": "Lokaal"})]))
    lacks = "bij een afspraak ontbreken `Thema` en `Toelichting`; vul aan (in Toelichting: wat er"
    cell = "blad Voorbeeld afspraken, cel D4 (`Lokaal`)"
    assert said.startswith(f"{cell}: {lacks} is afgesproken), of maak")


def test_to_put_off_is_done_elsewhere(root: Path) -> None:
    said = refusal(root, filled(sheet_of(root), {("DUU-1", "Status"): "Doorgeschoven"}))
    assert "`ak update DUU-1 --status doorgeschoven --naar ID`" in said
    said = refusal(root, filled(sheet_of(root), {("DUU-1", "Status"): "bezig"}))
    assert "kies uit: niet gestart" in said
    assert "doorgeschoven" not in said


def test_what_should_be_noticed_is_told_beside_something_new_too(root: Path) -> None:
    coaches_each_year(root)
    edit(root, DUU, "status: loopt", "status: gereed, periode: 2023-2025")
    new = [("Beschikbaarheid", {"Titel": "Doorstroom", "Toelichting": "Wij bouwen."})]
    remarks = taken_in(root, filled(filled(sheet_of(root), DONE), {}, new)).proposal.remarks
    assert any("telt voor geen periode" in each for each in remarks)
