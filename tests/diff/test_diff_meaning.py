# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What does one edit mean? Each is made in a real repository and told by `ak diff`."""

import json
from pathlib import Path
from typing import Any

import pytest
from support.repositories import AFSPRAKEN, BES, DUU, KADER, edit, repository

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
    assert code == bool(output["niet_gelezen"] or not output["standen_volledig"])
    return output


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


@pytest.mark.parametrize("new", ["'Q2    2025'", "[Q2 2025]", f"'Q2{' ' * 250}2025'"])
def test_a_planning_counts_to_the_letter(
    new: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(root, BES, "planning: Q2 2025", f"planning: {new}")
    [change] = diff(root, capsys)["wijzigingen"]
    assert change["veld"] == "planning"
