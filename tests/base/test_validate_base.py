# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Does only what a branch itself did wrong make `ak validate --base` fail?"""

import os
import shutil
from pathlib import Path

import pytest
from support.branches import (
    PROCES,
    TREKKER,
    WRONG,
    branch,
    found,
    is_new,
    on_main,
    proces,
    validate,
    write,
)
from support.repositories import BES, DUU, JAAR, commit, edit, git, repository


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A branch that left main when BES-1 had an error and, with --strict, DUU-1 too."""
    made = repository(tmp_path / "repo")
    edit(made, BES, TREKKER, WRONG)
    edit(made, DUU, "planning: doorlopend", "planning: Q2")
    commit(made, "fout")
    branch(made)
    return made


def test_what_was_there_does_not_fail(root: Path) -> None:
    assert found(root)["einde"] == 1
    for strict in ([], ["--strict"]):
        assert is_new(root, "--base", "main", *strict) == {"AK201": [False], "AK102": [False]}
        assert found(root, "--base", "main", *strict)["einde"] == 0


def test_what_is_new_fails(root: Path) -> None:
    edit(root, JAAR, TREKKER, WRONG)
    assert is_new(root, "--base", "main") == {"AK201": [True, False], "AK102": [False]}
    assert found(root, "--base", "main")["einde"] == 1


def test_a_new_warning_fails_only_when_strict(root: Path) -> None:
    edit(root, JAAR, "planning: Q2 2024", "planning: Q2")
    assert found(root, "--base", "main")["einde"] == 0
    assert found(root, "--base", "main", "--strict")["einde"] == 1


def test_committed_or_not_makes_no_difference(root: Path) -> None:
    edit(root, JAAR, TREKKER, WRONG)
    dirty = found(root, "--base", "main")
    commit(root, "nog een fout")
    assert found(root, "--base", "main") == dirty
    assert found(root, "--base", "HEAD")["einde"] == 0


def test_lines_that_move_stay_known(root: Path) -> None:
    edit(root, BES, "ambities:", "# een regel erbij\nambities:")
    assert is_new(root, "--base", "main")["AK201"] == [False]


def test_a_second_time_is_new(root: Path) -> None:
    """Word for word the same as what was there, but one more of it."""
    text = (root / BES).read_text("utf-8").partition("ambities:\n")[2]
    write(root, BES, (root / BES).read_text("utf-8") + text.replace("BES-1", "BES-2"))
    assert is_new(root, "--base", "main")["AK201"] == [False, True]


def test_a_cause_in_another_file_makes_old_lines_new(root: Path) -> None:
    edit(root, "data/regional/partijen.yaml", "id: wonen-noord", "id: wonen-zuid")
    assert True in is_new(root, "--base", "main")["AK201"]
    assert found(root, "--base", "main")["einde"] == 1


def test_what_is_no_longer_accepted_is_new(tmp_path: Path) -> None:
    made = repository(tmp_path / "repo")
    accepted = "planning: Q2\n    accepteer: [{code: AK102, reden: Het jaar volgt nog.}]"
    edit(made, DUU, "planning: doorlopend", accepted)
    commit(made, "geaccepteerd")
    edit(made, DUU, accepted, "planning: Q2")
    assert is_new(made, "--base", "HEAD") == {"AK102": [True]}


def test_what_main_repaired_or_broke_since_is_not_held_against_the_branch(root: Path) -> None:
    before = found(root, "--base", "main")
    on_main(root, BES, (root / BES).read_text("utf-8").replace(WRONG, TREKKER))
    on_main(root, JAAR, (root / JAAR).read_text("utf-8").replace(TREKKER, WRONG))
    assert found(root, "--base", "main") == before


def test_a_file_that_moved_takes_its_findings_along(root: Path) -> None:
    edit(root, JAAR, TREKKER, WRONG)
    commit(root, "fout in 2024")
    (root / JAAR).rename(root / JAAR.replace("2024", "2025"))
    codes = is_new(root, "--base", "HEAD")
    assert codes["AK201"] == [False, False]
    assert codes["AK108"] == [True, True], "its ids are those of another year"


def test_another_file_that_does_not_belong_is_new(root: Path) -> None:
    """Nothing but its name tells such a file from the one that went."""
    write(root, "data/regional/een.txt", "")
    commit(root, "een")
    (root / "data/regional/een.txt").rename(root / "data/regional/twee.txt")
    assert is_new(root, "--base", "HEAD")["AK007"] == [True]


def test_paths_leave_out_what_lies_elsewhere(root: Path) -> None:
    edit(root, JAAR, TREKKER, WRONG)
    assert is_new(root, "--base", "main", str(root / "data/regional")) == {
        "AK201": [False], "AK102": [False],
    }  # fmt: skip
    assert found(root, "--base", "main", str(root / "data/regional"))["einde"] == 0
    assert found(root, "--base", "main", str(root / "data/local"))["einde"] == 1


@pytest.mark.parametrize("where", ["HEAD~1", "main~1", "v1", "detached", "hash"])
def test_any_revision_will_do(root: Path, where: str) -> None:
    """Before the error was made, everything of now is new."""
    git(root, "tag", "v1", "main~1")
    if where == "detached":
        git(root, "checkout", "--quiet", "--detach")
    word = {"detached": "main~1", "hash": git(root, "rev-parse", "main~1")}.get(where, where)
    answer = found(root, "--base", word)
    assert answer["einde"] == 1
    assert answer["basis"] == git(root, "rev-parse", "main~1")


def test_the_data_may_lie_in_a_folder_of_the_checkout(tmp_path: Path) -> None:
    repository(tmp_path / "top" / "regio" / "oost")
    top = tmp_path / "top"
    shutil.rmtree(top / "regio/oost/.git")
    git(top, "init", "--quiet")
    edit(top / "regio/oost", BES, TREKKER, WRONG)
    write(top, BES, "ambities: [")  # data of another kader, which is not looked at
    commit(top, "eerste")
    edit(top / "regio/oost", JAAR, TREKKER, WRONG)
    assert is_new(top / "regio/oost", "--base", "main") == {"AK201": [True, False]}


def test_nothing_is_written(root: Path) -> None:
    edit(root, JAAR, TREKKER, WRONG)
    before = tree(root)
    validate(root, "--base", "main")
    assert tree(root) == before


@pytest.mark.parametrize(
    "word",
    [
        "--output=raak",
        "-o raak",
        "main; touch raak",
        "$(touch raak)",
        "",
        "main..tak",
        "a\nb",
        ":/fout",
    ],
)
def test_hostile_revisions_are_refused_and_write_nothing(root: Path, word: str) -> None:
    before = tree(root)
    answer = validate(root, f"--base={word}")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("ak: ")
    assert tree(root) == before


def test_without_git_or_commit_or_shared_history_the_end_is_2(tmp_path: Path) -> None:
    made = repository(tmp_path / "repo")
    git(made, "checkout", "--quiet", "--orphan", "los")
    commit(made, "los")
    assert "geen gezamenlijk begin" in wrong_use(made, "main")
    assert "niet te vinden" in wrong_use(made, "man")
    shutil.rmtree(made / ".git")
    assert "geen git-repository" in wrong_use(made, "main")
    git(made, "init", "--quiet")
    assert "nog geen commit" in wrong_use(made, "main")


def test_a_shallow_clone_says_what_to_fetch(root: Path, tmp_path: Path) -> None:
    on_main(root, PROCES, proces("PRO-1 Overleg"))
    edit(root, JAAR, TREKKER, WRONG)
    commit(root, "verder")
    clone = tmp_path / "clone"
    url = f"file://{root.as_posix()}" if os.name != "nt" else f"file:///{root.as_posix()}"
    git(tmp_path, "clone", "--quiet", "--depth=1", "--no-single-branch", url, str(clone))
    git(clone, "checkout", "--quiet", "tak")
    assert "fetch-depth: 0" in wrong_use(clone, "origin/main")


def wrong_use(root: Path, word: str) -> str:
    answer = validate(root, "--base", word)
    assert (answer.code, answer.out) == (2, "")
    return answer.err


def tree(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()}
