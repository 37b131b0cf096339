# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What cannot be read may hide what is new: then there is no all-clear, whoever broke it."""

from pathlib import Path

import pytest
from support.branches import PROCES, TREKKER, WRONG, branch, found, is_new, proces, validate, write
from support.repositories import BES, JAAR, commit, edit, git, repository

BROKEN = "procesafspraken: ["
SLIP = "procesafspraken:\n  - {id: PRO-1, titul: Overleg}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    made = repository(tmp_path / "repo")
    branch(made)
    return made


@pytest.mark.parametrize("text", [BROKEN, SLIP])
def test_broken_here_only(root: Path, text: str) -> None:
    write(root, PROCES, text)
    answer = found(root, "--base", "main")
    assert ([each["nieuw"] for each in answer["bevindingen"]], answer["einde"]) == ([True], 1)


@pytest.mark.parametrize("text", [BROKEN, SLIP])
def test_broken_from_the_begin_is_known_but_no_all_clear(root: Path, text: str) -> None:
    write(root, PROCES, text)
    commit(root, "stuk")
    edit(root, JAAR, "planning: Q2 2024", "planning: Q3 2024")
    answer = found(root, "--base", "HEAD")
    assert [each["nieuw"] for each in answer["bevindingen"]] == [False]
    assert (answer["volledig"], answer["einde"]) == (False, 1)
    assert "telt toch mee" in validate(root, "--base", "HEAD").err


def test_an_error_behind_it_would_pass_otherwise(root: Path) -> None:
    """The reason of the rule: without partijen.yaml nobody sees that a trekker is wrong."""
    write(root, "data/regional/partijen.yaml", "partijen: [")
    commit(root, "stuk")
    edit(root, BES, TREKKER, WRONG)
    answer = found(root, "--base", "HEAD")
    assert {each["code"] for each in answer["bevindingen"] if each["nieuw"]} == set()
    assert answer["einde"] == 1


def test_when_no_data_changed_nothing_can_be_new(root: Path) -> None:
    write(root, PROCES, BROKEN)
    commit(root, "stuk")
    write(root, "docs/notitie.md", "alleen dit\n")
    answer = found(root, "--base", "HEAD")
    assert (answer["volledig"], answer["einde"]) == (False, 0)
    assert 'errors="0"' in validate(root, "--base", "HEAD", "--format", "junit").out


def test_repaired_here_shows_what_was_hidden(root: Path) -> None:
    write(root, PROCES, BROKEN)
    commit(root, "stuk")
    write(root, PROCES, proces("PRO-1 Overleg").replace("stuurgroep", "stuurgroup"))
    assert is_new(root, "--base", "HEAD") == {"AK201": [True]}
    assert "wat dat verborg, telt nu als nieuw" in validate(root, "--base", "HEAD").err


def test_without_data_at_the_begin_all_is_new(tmp_path: Path) -> None:
    made = repository(tmp_path / "repo")
    git(made, "rm", "--quiet", "-r", "--cached", "data")
    git(made, "commit", "--quiet", "--amend", "--allow-empty", "--message", "leeg")
    edit(made, BES, TREKKER, WRONG)
    assert is_new(made, "--base", "HEAD") == {"AK201": [True]}


@pytest.mark.parametrize("path", ["data/regional/x.txt", "data/a/b/c/d/e/f.yaml", PROCES])
def test_disk_and_commit_refuse_the_same(root: Path, path: str) -> None:
    """Unexpected, too deep, too large: what a commit holds is judged as a file is."""
    write(root, path, "x" * 2**20 + "y")
    commit(root, "vreemd")
    edit(root, JAAR, "planning: Q2 2024", "planning: Q3 2024")
    new = is_new(root, "--base", "HEAD")
    assert new
    assert not any(map(any, new.values()))


def test_links_too(root: Path) -> None:
    try:
        (root / PROCES).symlink_to("kader.yaml")
    except OSError:
        pytest.skip("links are not allowed here")
    commit(root, "link")
    assert is_new(root, "--base", "HEAD") == {"AK007": [False]}


@pytest.mark.parametrize(
    "path", ["data/README.md", "data/regional/kader.yaml~", "data/regional/~$kader.docx"]
)
def test_what_is_ignored_on_disk_is_ignored_in_a_commit(root: Path, path: str) -> None:
    write(root, path, "uitleg")
    commit(root, "uitleg")
    (root / path).unlink()
    assert found(root, "--base", "HEAD")["einde"] == 0
    assert "telt nu als nieuw" not in validate(root, "--base", "HEAD").err
