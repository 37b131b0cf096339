# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Does a finding that counts stay the same finding when the count moves?"""

from pathlib import Path

import pytest
from support.branches import branch, found, is_new, write
from support.repositories import BES, DUU, JAAR, commit, edit, repository

LATER = ("--strict", "--peildatum", "2027-02-01")
"""When the looptijd is over and AK307 counts what is open."""
READY = "voortgang: [{datum: 2026-12-01, status: gereed, toelichting: Klaar.}]"
OVERLEG = """\
overleggen:
  - orgaan: stuurgroep
    niveau: regionaal
    frequentie: halfjaarlijks
    gehouden:
      - {datum: 2023-03-14}
"""
TWO_MORE = "      - {datum: 2024-03-05}\n      - {datum: 2024-10-05}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    made = repository(tmp_path / "repo")
    write(made, "data/regional/overleg.yaml", OVERLEG)
    for ambitie in ("BES-2", "BES-3"):
        add(made, ambitie)
    commit(made, "begin")
    branch(made)
    return made


def test_progress_makes_nothing_new(root: Path) -> None:
    before = found(root, *LATER)["bevindingen"]
    assert {"AK302", "AK305", "AK306", "AK307"} <= {each["code"] for each in before}
    for ambitie in ("BES-2", "BES-3"):
        edit(root, BES, f"id: {ambitie}", f"id: {ambitie}\n    {READY}")
    write(root, "data/regional/overleg.yaml", OVERLEG + TWO_MORE)
    write(root, JAAR.replace("2024", "2026"), "activiteiten: []\n")

    after = found(root, "--base", "main", *LATER)

    messages = {each["bericht"] for each in before}
    assert {each["code"] for each in after["bevindingen"] if each["bericht"] not in messages} == {
        "AK305",
        "AK306",
        "AK307",
    }
    assert not any(each["nieuw"] for each in after["bevindingen"])
    assert after["einde"] == 0


def test_one_more_ambitie_makes_no_old_finding_new(root: Path) -> None:
    add(root, "BES-4")
    assert not any(map(any, is_new(root, "--base", "main", *LATER).values()))


def test_the_same_about_another_id_is_new(root: Path) -> None:
    edit(root, DUU, "planning: doorlopend", "# later")
    commit(root, "zonder planning")
    edit(root, DUU, "id: DUU-1", "id: DUU-2")
    assert is_new(root, "--base", "HEAD")["AK304"] == [True]


def add(root: Path, ambitie: str) -> None:
    item = (
        f"  - id: {ambitie}\n    titel: Nog iets\n    trekker: stuurgroep\n    planning: Q4 2026\n"
    )
    write(root, BES, (root / BES).read_text("utf-8") + item)
