# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A change kept in git holds that change and nothing else; who only looks writes nothing."""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.repositories import BES, DUU, KADER, commit, edit, git, repository
from support.terminal import dialogue

from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.repo import commit as kept
from ambitiekader_cli.repo.unfinished import JOURNAL, noted

REPORT = ["update", "DUU-1", "--status", "loopt", "--datum", "2025-03-01"]
pty = pytest.mark.skipif(sys.platform == "win32", reason="a terminal as POSIX has it")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = repository(tmp_path / "repo")
    for name, value in (("name", "test"), ("email", "test@example.org")):
        git(made, "config", f"user.{name}", value)
    monkeypatch.chdir(made)
    return made


def in_last_commit(root: Path) -> list[str]:
    return git(root, "show", "--format=", "--name-only", "--no-renames", "HEAD").splitlines()


def test_a_commit_holds_the_change(root: Path) -> None:
    assert run([*REPORT, "--yes", "--commit"]) == 0
    assert in_last_commit(root) == [DUU]
    assert git(root, "status", "--porcelain") == ""


def test_a_file_that_git_does_not_know_is_not_taken_along(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(root, "rm", "--quiet", "--cached", DUU)
    git(root, "commit", "--quiet", "--message", "zonder")
    before = (root / DUU).read_bytes()
    assert run([*REPORT, "--yes", "--commit"]) == 2
    assert f"git kent `{DUU}` nog niet" in capsys.readouterr().err
    assert (root / DUU).read_bytes() == before
    (root / ".git/info/exclude").write_text(DUU)
    assert run([*REPORT, "--yes", "--commit"]) == 2


def test_what_is_staged_meanwhile_stays_staged(root: Path) -> None:
    able = kept.able_to_commit(root, None)
    edit(root, DUU, "titel: ", "titel: Andere ")
    edit(root, BES, "titel: ", "titel: Andere ")
    git(root, "rm", "--quiet", "--cached", KADER)
    git(root, "add", BES)
    kept.commit(able, [DUU], "alleen dit", None)
    assert in_last_commit(root) == [DUU]
    assert git(root, "diff", "--cached", "--name-only").splitlines() == [BES, KADER]


def test_a_refusal_names_the_option_that_was_typed(root: Path, tmp_path: Path) -> None:
    able = kept.able_to_commit(root, "nieuw")
    edit(root, BES, "titel: ", "titel: Andere ")
    with pytest.raises(UserError) as refused:
        kept.refuse_other_work(able, [BES], [BES], "nieuw")
    advice = "bewaar dat eerst met `git add data` en `git commit`, of laat `--branch` weg"
    assert refused.value.advice == advice
    (tmp_path / "los").mkdir()
    for branch, option in ((None, "--commit"), ("nieuw", "--branch")):
        with pytest.raises(UserError, match=f"`{option}` kan alleen"):
            kept.able_to_commit(tmp_path / "los", branch)


@pty
def test_what_is_staged_at_the_question_is_seen_before_anything_is_written(root: Path) -> None:
    def answers() -> Iterator[str]:
        edit(root, BES, "titel: ", "titel: Andere ")
        git(root, "add", BES)
        yield "ja"

    said = dialogue(root, [*REPORT, "--commit"], answers())
    assert "er staan al andere wijzigingen klaar voor een commit" in said
    assert said.endswith("[2]")
    assert git(root, "status", "--porcelain") == f"M  {BES}"


def test_a_commit_of_what_came_and_went(root: Path) -> None:
    able = kept.able_to_commit(root, "nieuw")
    new = "data/regional/ambities/anders.yaml"
    (root / DUU).rename(root / new)
    kept.refuse_other_work(able, [new], [BES])
    kept.commit(able, [DUU, new], "verplaatst", "nieuw")
    assert in_last_commit(root) == [new, DUU]
    assert git(root, "branch", "--show-current") == "nieuw"


def test_the_first_commit_of_all(tmp_path: Path) -> None:
    first = tmp_path / "eerste"
    (first / "data").mkdir(parents=True)
    git(first, "init", "--quiet")
    git(first, "config", "user.name", "test")
    git(first, "config", "user.email", "test@example.org")
    able = kept.able_to_commit(first, None)
    (first / "data/een.yaml").write_text("a: 1\n")
    (first / "data/twee.yaml").write_text("a: 1\n")
    kept.commit(able, ["data/een.yaml"], "eerste", None)
    assert in_last_commit(first) == ["data/een.yaml"]
    with pytest.raises(UserError, match="nog niet"):
        kept.refuse_other_work(able, ["data/twee.yaml"], ["data/twee.yaml"])


@pty
@pytest.mark.parametrize(
    "words",
    [
        ["update", "--commit"],
        ["herijking", "open", "2027-2030", "--commit"],
        ["herijking", "start", "--commit"],
        ["move", "--commit"],
        ["meetings", "add", "--commit"],
        ["meetings", "decide", "--commit"],
        ["year", "close", "2023", "--commit"],
    ],
    ids=" ".join,
)
def test_nothing_is_asked_where_no_commit_can_be_made(root: Path, words: list[str]) -> None:
    edit(root, BES, "titel: ", "titel: Andere ")
    git(root, "add", BES)
    said = dialogue(root, words, [])
    assert "er staan al andere wijzigingen klaar voor een commit" in said
    assert said.endswith("[2]")


def left_midway(root: Path) -> None:
    """As an `ak` that was killed leaves it: a new text that has not got its place yet."""
    made = (root / BES).with_name(".ak-12345678.tmp")
    old = (root / BES).read_bytes()
    made.write_bytes(new := old.replace(b"titel: ", b"titel: Andere ", 1))
    (root / JOURNAL).write_text(json.dumps([noted(root, BES, made, old, new)]))


@pytest.mark.parametrize(
    "words", [[*REPORT, "--dry-run"], ["year", "close", "2024", "--leeg-blad", "-"]]
)
def test_who_looks_is_told_that_a_change_waits(
    root: Path, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    left_midway(root)
    commit(root, "zoals het bleef liggen")
    run(words)
    assert f"nog niet geschreven is `{BES}`" in capsys.readouterr().err
    assert git(root, "status", "--porcelain") == ""
    assert run([*REPORT, "--yes"]) == 0
    assert f"nu is ook `{BES}` geschreven" in capsys.readouterr().err
    assert not os.path.lexists(root / JOURNAL)
