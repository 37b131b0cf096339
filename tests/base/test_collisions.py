# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Is an id that two branches gave to different items found before they are merged?"""

from pathlib import Path
from typing import Any

import pytest
from support.branches import PROCES, branch, found, on_main, proces, validate, write
from support.repositories import BES, DUU, KADER, commit, edit, git, repository

BROKEN = "procesafspraken: ["


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A branch that just left main."""
    made = repository(tmp_path / "repo")
    branch(made)
    return made


def test_two_branches_give_the_same_id(root: Path) -> None:
    on_main(root, PROCES, proces("PRO-1 Overleg", "PRO-2 Format"))
    write(root, PROCES, proces("PRO-1 Onderzoek"))
    (finding,) = taken(root)
    assert finding["bericht"] == "het id `PRO-1` is op `main` al gegeven aan `Overleg`"
    assert finding["hulp"] == "kies `PRO-3`, ook overal waar u ernaar verwijst"
    assert (finding["bestand"], finding["regel"], finding["nieuw"]) == (PROCES, 2, True)
    assert found(root, "--base", "main")["einde"] == 1
    assert found(root)["einde"] == 0, "alone the branch is right"


def test_each_gets_its_own_free_number(root: Path) -> None:
    on_main(root, PROCES, proces("PRO-1 Overleg", "PRO-7 Format"))
    write(root, PROCES, proces("PRO-7 Onderzoek", "PRO-1 Monitor"))
    advised = [each["hulp"].split("`")[1] for each in taken(root)]
    assert sorted(advised) == ["PRO-8", "PRO-9"]


def test_the_same_item_in_both_is_no_collision(root: Path) -> None:
    on_main(root, PROCES, proces("PRO-1 Overleg"))
    write(root, PROCES, "# anders geschreven\n" + proces("PRO-1 'Overleg'"))
    assert taken(root) == []


def test_the_same_item_in_another_file_is_one(root: Path) -> None:
    own = "ambities:\n  - {id: X-1, titel: Los, trekker: stuurgroep, planning: doorlopend}\n"
    on_main(root, BES, own)
    write(root, DUU, own)
    assert [each["bestand"] for each in taken(root)] == [DUU]


def test_an_id_that_both_had_from_the_begin_may_differ(root: Path) -> None:
    on_main(root, BES, (root / BES).read_text("utf-8").replace("monitor", "kijker"))
    edit(root, BES, "monitor", "meter")
    assert taken(root) == []


def test_an_id_of_main_that_is_merged_already_is_no_collision(root: Path) -> None:
    on_main(root, PROCES, proces("PRO-1 Overleg"))
    git(root, "merge", "--quiet", "main")
    edit(root, PROCES, "Overleg", "Goed overleg")
    assert taken(root) == []


def test_an_id_without_a_number_has_no_next_one(root: Path) -> None:
    on_main(root, PROCES, proces("PRO Overleg"))
    write(root, PROCES, proces("PRO Onderzoek"))
    assert [each["hulp"] for each in taken(root)] == ["kies een ander id"]


def test_an_item_of_main_that_does_not_fit_still_has_its_id(root: Path) -> None:
    on_main(root, PROCES, "procesafspraken:\n  - {id: PRO-1, titul: Overleg}\n")
    write(root, PROCES, proces("PRO-1 Onderzoek"))
    (finding,) = taken(root)
    assert finding["bericht"].endswith("al gegeven aan iets anders")


def test_ids_that_cannot_be_looked_up_are_no_all_clear(root: Path) -> None:
    on_main(root, PROCES, BROKEN)
    assert found(root, "--base", "main")["einde"] == 0, "nothing was added"
    write(root, PROCES, proces("PRO-1 Onderzoek"))
    answer = found(root, "--base", "main")
    assert (answer["bevindingen"], answer["volledig"], answer["einde"]) == ([], False, 1)
    assert "of nieuwe ids op `main` al bezet zijn" in validate(root, "--base", "main").err


def test_a_main_without_kader_is_no_all_clear_either(root: Path) -> None:
    on_main(root, KADER, "titel: [")
    write(root, PROCES, proces("PRO-1 Onderzoek"))
    assert found(root, "--base", "main")["einde"] == 1


def test_a_begin_without_kader_neither(root: Path) -> None:
    kader = (root / KADER).read_text("utf-8")
    write(root, KADER, "titel: [")
    commit(root, "stuk")
    git(root, "branch", "--force", "main")
    on_main(root, PROCES, proces("PRO-1 Overleg"))
    write(root, KADER, kader)
    answer = found(root, "--base", "main")
    assert (answer["bevindingen"], answer["einde"]) == ([], 1)


def test_what_could_not_be_read_at_the_begin_is_not_taken_for_added(root: Path) -> None:
    write(root, PROCES, BROKEN)
    commit(root, "stuk")
    git(root, "branch", "--force", "main")
    on_main(root, PROCES, proces("PRO-1 Overleg"))
    write(root, PROCES, proces("PRO-1 Onderzoek"))
    assert taken(root) == []
    assert found(root, "--base", "main")["einde"] == 1, "but it may be"
    git(root, "stash", "--quiet")
    git(root, "merge", "--quiet", "main")
    edit(root, PROCES, "Overleg", "Onderzoek")
    assert found(root, "--base", "main")["einde"] == 0, "merged, nothing is unknown"


def test_an_acceptance_does_not_help(root: Path) -> None:
    on_main(root, PROCES, proces("PRO-1 Overleg"))
    write(root, PROCES, proces("PRO-1 Onderzoek") + "accepteer: [{code: AK212, reden: Mag.}]\n")
    assert len(taken(root)) == 1


def taken(root: Path) -> list[dict[str, Any]]:
    findings = found(root, "--base", "main")["bevindingen"]
    return [each for each in findings if each["code"] == "AK212"]
