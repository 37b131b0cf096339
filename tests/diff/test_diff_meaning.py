# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What does one edit mean? Each is made in a real repository and told by `ak diff`."""

import json
from pathlib import Path
from typing import Any

import pytest
from support.repositories import AFSPRAKEN, BES, DUU, JAAR, KADER, commit, edit, repository

from ambitiekader_cli.cli.shell import run

LOG = "      - {datum: 2024-01-10, status: loopt, toelichting: Vijf coaches zijn aan het werk.}"
PARTIJEN = "data/regional/partijen.yaml"

Row = tuple[str, str, str, str, str, str | None, int | None]
"""File, old, new; and what is told: id, betekenis, veld, dagen."""
ONE_EDIT: list[Row] = [
    (BES, "Q2 2025", "Q3 2025", "BES-1", "planning-verschoven", "planning", 92),
    (BES, "Q2 2025", "Q1 2025", "BES-1", "planning-verschoven", "planning", -91),
    (BES, "Q2 2025", "medio 2025", "BES-1", "planning-verschoven", "planning", 62),
    (BES, "Q2 2025", "naar verwachting Q2 2025", "BES-1", "zekerheid-gewijzigd", "planning", 0),
    (BES, "Q2 2025", "2e kwartaal 2025", "BES-1", "planning-anders-verwoord", "planning", 0),
    (BES, "Q2 2025", "doorlopend", "BES-1", "planning-zonder-einddatum", "planning", None),
    (BES, "Q2 2025", "zodra het kan", "BES-1", "planning-zonder-einddatum", "planning", None),
    (BES, "    planning: Q2 2025\n", "", "BES-1", "planning-verwijderd", "planning", None),
    (BES, "gemeente-voorbeeld", "[wonen-noord]", "BES-1", "trekker-gewijzigd", "trekker", None),
    (BES, "gemeente-voorbeeld", "[gemeente-voorbeeld, wonen-noord]", "BES-1",
     "trekker-gewijzigd", "trekker", None),
    (BES, "id: BES-1", "id: BES-2", "BES-2", "id-gewijzigd", "id", None),
    (BES, "Woningmarktmonitor", "Monitor van de markt", "BES-1", "tekst-gewijzigd", "titel", None),
    (BES, "Elk jaar laten", "Elk half jaar laten", "BES-1", "tekst-gewijzigd", "tekst", None),
    (BES, "rij: 1}", "rij: 2}", "BES-1", "bron-gewijzigd", "bron", None),
    (BES, "    bron:", "    doelwaarde: {minimaal: 5, eenheid: woningen}\n    bron:", "BES-1",
     "doelwaarde-gewijzigd", "doelwaarde", None),
    (BES, "    bron:", "    accepteer: [{code: AK304, reden: Dat weet iedereen.}]\n    bron:",
     "BES-1", "bevinding-geaccepteerd", "accepteer", None),
    (BES, "    bron:", "    mijlpalen: [{titel: Eerste versie, planning: Q1 2025}]\n    bron:",
     "BES-1", "mijlpaal-toegevoegd", "mijlpalen", None),
    (BES, "    bron:", "    gebied: [Dorp]\n    bron:", "BES-1", "gebied-gewijzigd", "gebied",
     None),
    (BES, "    bron:", "    onbekend: ja\n    bron:", "BES-1", "gegeven-gewijzigd", "onbekend",
     None),
    (BES, "Er zijn genoeg woningen", "Er zijn te weinig woningen", "", "tekst-gewijzigd", "tekst",
     None),
    (BES, "een passende woning", "een betaalbare woning", "", "tekst-gewijzigd", "inleiding", None),
    (DUU, LOG, f"{LOG}\n      - {{datum: 2024-02-01, status: gereed, toelichting: Klaar.}}",
     "DUU-1", "voortgang-gemeld", "voortgang", None),
    (DUU, "Vijf coaches zijn", "Zes coaches zijn", "DUU-1", "voortgang-herschreven",
     "voortgang.toelichting", None),
    (DUU, f"    voortgang:\n{LOG}\n", "", "DUU-1", "voortgang-verwijderd", "voortgang", None),
    (AFSPRAKEN, "status: vastgesteld", "status: bod", "", "status-gewijzigd", "status", None),
    (AFSPRAKEN, "tot: 2026-12-31", "tot: 2027-12-31", "", "looptijd-gewijzigd", "looptijd.tot",
     365),
    (AFSPRAKEN, "en: [gemeente-voorbeeld, wonen-noord, huurders-noord]\nondertekening",
     "en: [gemeente-voorbeeld, wonen-noord]\nondertekening", "", "partijen-gewijzigd", "partijen",
     None),
    (AFSPRAKEN, "handtekeningen: [gemeente-voorbeeld, wonen-noord, huurders-noord]",
     "handtekeningen: [gemeente-voorbeeld, wonen-noord]", "", "handtekening-verwijderd",
     "ondertekening.handtekeningen", None),
    (AFSPRAKEN, "handtekeningen: [gemeente-voorbeeld,", "handtekeningen: [stuurgroep, "
     "gemeente-voorbeeld,", "", "ondertekend", "ondertekening.handtekeningen", None),
    (AFSPRAKEN, "datum: 2022-12-20", "datum: 2022-12-21", "", "ondertekening-gewijzigd",
     "ondertekening.datum", None),
    (AFSPRAKEN, "ambitie: BES-1", "ambitie: DUU-1", "VBD-BES-1", "verwijzing-gewijzigd", "ambitie",
     None),
    (KADER, "naam: Duurzaamheid", "naam: Energie", "duurzaamheid", "tekst-gewijzigd", "naam", None),
    (PARTIJEN, "naam: Wonen Noord", "naam: Wonen Zuid", "wonen-noord", "tekst-gewijzigd", "naam",
     None),
    (PARTIJEN, "leden: [gemeente-voorbeeld, ", "leden: [", "alle-partijen", "partijen-gewijzigd",
     "leden", None),
]  # fmt: skip


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return repository(tmp_path / "repo")


def diff(root: Path, capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    code = run(["diff", *words, "--format", "json", "--repo", str(root)])
    output = json.loads(capsys.readouterr().out)
    assert code == bool(output["niet_gelezen"])
    return output


def test_nothing_changed(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert diff(root, capsys)["wijzigingen"] == []


@pytest.mark.parametrize("row", ONE_EDIT, ids=[f"{r[4]} {r[5]} {r[2][:25]!r}" for r in ONE_EDIT])
def test_one_edit_is_one_change(row: Row, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, old, new, name, betekenis, veld, dagen = row
    edit(root, path, old, new)
    [change] = diff(root, capsys)["wijzigingen"]
    assert (change["betekenis"], change["veld"]) == (betekenis, veld)
    assert (change["id"] or "", change["dagen"]) == (name, dagen)
    assert change["soort"] == "gewijzigd"
    assert change["bestand"] == path
    if change["nieuw"] is not None:
        line = (root / path).read_text("utf-8").split("\n")[change["regel"] - 1]
        first = "datum" if betekenis == "voortgang-gemeld" else change["veld"].rpartition(".")[2]
        assert first in line


ONLY_FORM = {
    "comment": (BES, "ambities:", "# de agenda\nambities:"),
    "quotes": (BES, "planning: Q2 2025", "planning: 'Q2 2025'"),
    "a list of one": (BES, "trekker: gemeente-voorbeeld", "trekker: [gemeente-voorbeeld]"),
    "wrapped": (BES, "Elk jaar laten wij zien hoe", ">-\n      Elk jaar\n      laten wij zien hoe"),
    "order of keys": (BES, "    trekker: gemeente-voorbeeld\n    planning: Q2 2025\n",
                      "    planning: Q2 2025\n    trekker: gemeente-voorbeeld\n"),
    "order of names": (AFSPRAKEN, "[gemeente-voorbeeld, wonen-noord, huurders-noord]\nondertek",
                       "[wonen-noord, huurders-noord, gemeente-voorbeeld]\nondertek"),
    "a name written out": (AFSPRAKEN, "handtekeningen: [gemeente-voorbeeld,",
                           "handtekeningen: [{partij: gemeente-voorbeeld},"),
    "an empty key": (BES, "    bron:", "    met:\n    bron:"),
    "block instead of braces": (BES, "bron: {document: kader, rij: 1}",
                                "bron:\n      - document: kader\n        rij: 1"),
}  # fmt: skip


@pytest.mark.parametrize("name", ONLY_FORM)
def test_form_is_no_change(name: str, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, old, new = ONLY_FORM[name]
    edit(root, path, old, new)
    output = diff(root, capsys)
    assert output["wijzigingen"] == []
    assert output["alleen_vorm"] == [path]


def test_windows_line_ends_are_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    raw = (root / BES).read_bytes()
    (root / BES).write_bytes(raw.replace(b"\n", b"\r\n"))
    output = diff(root, capsys)
    assert (output["wijzigingen"], output["alleen_vorm"]) == ([], [])


def test_order_of_items_is_no_change(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    head, first, second = (root / JAAR).read_text("utf-8").split("  - id")
    (root / JAAR).write_text(f"{head}  - id{second}  - id{first}", "utf-8", newline="\n")
    output = diff(root, capsys)
    assert (output["wijzigingen"], output["alleen_vorm"]) == ([], [JAAR])


def test_the_order_of_a_log_counts_when_it_changes_the_status(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = "      - {datum: 2024-01-10, status: gereed, toelichting: Klaar.}"
    edit(root, DUU, LOG, f"{LOG}\n{other}")
    commit(root, "twee meldingen op een dag")
    edit(root, DUU, f"{LOG}\n{other}", f"{other}\n{LOG}")
    [change] = diff(root, capsys)["wijzigingen"]
    assert (change["betekenis"], change["oud"], change["nieuw"]) == (
        "status-gewijzigd",
        "gereed",
        "loopt",
    )


def test_a_mijlpaal_that_moves_names_itself(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    steps = "    mijlpalen: [{titel: Versie 1, planning: Q1 2025}, {titel: Versie 2}]\n    bron:"
    edit(root, BES, "    bron:", steps)
    commit(root, "mijlpalen")
    edit(root, BES, "Q1 2025", "Q2 2025")
    [change] = diff(root, capsys)["wijzigingen"]
    assert (change["betekenis"], change["mijlpaal"], change["dagen"]) == (
        "planning-verschoven",
        "Versie 1",
        91,
    )


def test_items_come_go_and_move(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (root / DUU).read_text("utf-8")
    start = text.index("  - id: DUU-1")
    (root / DUU).write_text(text[:start].replace("ambities:\n", ""), "utf-8", newline="\n")
    with (root / BES).open("a", encoding="utf-8", newline="\n") as file:
        file.write(f"{text[start:]}  - id: BES-9\n    titel: Heel iets anders dan wat er was\n")
    text = (root / JAAR).read_text("utf-8")
    start = text.index("  - id: VBD-2024-2")
    (root / JAAR).write_text(text[:start], "utf-8", newline="\n")
    found = {
        (change["soort"], change["id"], change["betekenis"])
        for change in diff(root, capsys)["wijzigingen"]
    }
    assert found == {
        ("verplaatst", "DUU-1", "thema-gewijzigd"),
        ("toegevoegd", "BES-9", "toegevoegd"),
        ("verwijderd", "VBD-2024-2", "verwijderd"),
    }


def test_a_renamed_file_is_one_change(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new = JAAR.replace("2024", "2025")
    (root / JAAR).rename(root / new)
    [change] = diff(root, capsys)["wijzigingen"]
    assert (change["soort"], change["betekenis"]) == ("verplaatst", "bestand-hernoemd")
    assert (change["oud"], change["nieuw"]) == (JAAR, new)


def test_a_renamed_file_without_items_is_one_too(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / JAAR).write_text("inleiding: Nog leeg.\nactiviteiten:\n", "utf-8")
    commit(root, "leeg")
    (root / JAAR).rename(root / JAAR.replace("2024", "2025"))
    [change] = diff(root, capsys)["wijzigingen"]
    assert change["betekenis"] == "bestand-hernoemd"


def test_a_renamed_file_with_an_edit_is_two(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(root, JAAR, "najaar 2024", "voorjaar 2025")
    (root / JAAR).rename(root / JAAR.replace("2024", "2025"))
    found = {change["betekenis"] for change in diff(root, capsys)["wijzigingen"]}
    assert found == {"bestand-hernoemd", "planning-verschoven"}


def test_a_new_year(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new = "activiteiten:\n  - id: VBD-2025-1\n    titel: Nieuw werk\n"
    (root / JAAR.replace("2024", "2025")).write_text(new, "utf-8")
    found = [change["betekenis"] for change in diff(root, capsys)["wijzigingen"]]
    assert found == ["nieuw-jaar", "toegevoegd"]


def test_a_planning_is_read_with_the_looptijd_of_its_own_version(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(root, JAAR, "najaar 2024", "halverwege de looptijd")
    commit(root, "halverwege")
    edit(root, JAAR, "halverwege de looptijd", "Halverwege de looptijd")
    edit(root, AFSPRAKEN, "tot: 2026-12-31", "tot: 2030-12-31")
    found = {c["betekenis"]: c["dagen"] for c in diff(root, capsys)["wijzigingen"]}
    assert found == {"looptijd-gewijzigd": 1461, "planning-verschoven": 730}


def test_the_weightiest_comes_first(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(root, BES, "Elk jaar", "Ieder jaar")
    edit(root, DUU, "planning: doorlopend", "planning: 2030")
    edit(root, DUU, "Vijf coaches zijn", "Tien coaches zijn")
    edit(root, JAAR, "Q2 2024", "Q4 2024")
    found = [change["betekenis"] for change in diff(root, capsys)["wijzigingen"]]
    assert found == [
        "voortgang-herschreven",
        "planning-gewijzigd",
        "planning-verschoven",
        "tekst-gewijzigd",
    ]


def test_a_planning_moves_along_with_the_looptijd(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(root, JAAR, "najaar 2024", "halverwege de looptijd")
    edit(root, BES, "Q2 2025", "eind van de looptijd")
    commit(root, "met de looptijd")
    edit(root, AFSPRAKEN, "tot: 2026-12-31", "tot: 2030-12-31")
    found = {
        (change["id"], change["betekenis"]): change["dagen"]
        for change in diff(root, capsys)["wijzigingen"]
    }
    assert found == {
        (None, "looptijd-gewijzigd"): 1461,
        ("VBD-2024-2", "planning-verschoven"): 730,
    }
    commit(root, "langer")
    assert len(diff(root, capsys, "HEAD~1", "HEAD")["wijzigingen"]) == 2
    edit(root, KADER, "tot: 2026-12-31", "tot: 2027-12-31")
    found = {
        (change["id"], change["betekenis"]): change["dagen"]
        for change in diff(root, capsys)["wijzigingen"]
    }
    assert found == {
        (None, "looptijd-gewijzigd"): 365,
        ("BES-1", "planning-verschoven"): 365,
    }


@pytest.mark.parametrize("new", ["'Q2    2025'", "[Q2 2025]", f"'Q2{' ' * 250}2025'"])
def test_a_planning_counts_to_the_letter(
    new: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(root, BES, "planning: Q2 2025", f"planning: {new}")
    [change] = diff(root, capsys)["wijzigingen"]
    assert change["veld"] == "planning"


def test_another_order_is_not_hidden_behind_a_new_report(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    two = "\n".join(
        f"      - {{datum: 2024-01-10, partij: {partij}, status: {status}}}"
        for partij in ("wonen-noord", "huurders-noord")
        for status in ("loopt", "gereed")
    )
    edit(root, DUU, LOG, two)
    commit(root, "twee partijen, gereed")
    lines = two.split("\n")
    other = "      - {datum: 2024-02-01, partij: gemeente-voorbeeld, status: loopt}"
    edit(root, DUU, two, "\n".join([lines[1], lines[0], lines[3], lines[2], other]))
    found = [change["betekenis"] for change in diff(root, capsys)["wijzigingen"]]
    assert sorted(found) == ["status-gewijzigd", "status-gewijzigd", "voortgang-gemeld"]
