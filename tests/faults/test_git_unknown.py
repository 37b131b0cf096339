# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Git cannot be asked: then `ak` says that it does not know, and never that there is nothing."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from support.made_here import of_commands
from support.repositories import KADER, edit, git, repository

from ambitiekader_cli.cli.shell import run

Capture = pytest.CaptureFixture[str]
Patch = pytest.MonkeyPatch


def other_owner(root: Path, patch: Patch) -> None:
    if sys.platform == "win32" or os.geteuid() != 0:
        pytest.skip("only root may give a folder away")
    patch.setenv("HOME", str(root.parent))
    os.chown(root, 4242, 4242)
    os.chown(root / ".git", 4242, 4242)


def absent(_root: Path, patch: Patch) -> None:
    patch.setenv("PATH", "")


def broken_config(root: Path, _patch: Patch) -> None:
    (root / ".git/config").write_text("[core\n", "utf-8")


def moved_worktree(root: Path, _patch: Patch) -> None:
    (root / ".git").rename(root.parent / "weg")
    (root / ".git").write_text(f"gitdir: {root.parent / 'nergens'}\n", "utf-8")


def empty_git(root: Path, _patch: Patch) -> None:
    (root / ".git").rename(root.parent / "weg")
    (root / ".git").mkdir()


def lost_commit(root: Path, _patch: Patch) -> None:
    (root / ".git/refs/heads/main").write_text("", "utf-8")


def lost_objects(root: Path, _patch: Patch) -> None:
    name = git(root, "rev-parse", "HEAD:data")
    (root / ".git/objects" / name[:2] / name[2:]).unlink()


FAULTS: dict[str, tuple[Callable[[Path, Patch], None], str]] = {
    "other owner": (other_owner, "git vertrouwt de map"),
    "absent": (absent, "git is niet gevonden"),
    "broken config": (broken_config, "git weigert: bad config line 1"),
    "moved worktree": (moved_worktree, "git herkent de map `.git`"),
    "empty git": (empty_git, "git herkent de map `.git`"),
    "lost commit": (lost_commit, "git kan de laatste commit niet lezen"),
    "lost objects": (lost_objects, "git kan de laatste commit niet lezen"),
}


class Faulty(NamedTuple):
    """A repository that git does not answer of, and what is said of it."""

    root: Path
    said: str
    name: str


@pytest.fixture(autouse=True)
def made_here(monkeypatch: Patch) -> None:
    """What git says reaches no process that makes a document."""
    of_commands(monkeypatch)


@pytest.fixture(params=FAULTS)
def faulty(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: Patch) -> Faulty:
    root = repository(tmp_path / "repo")
    make, said = FAULTS[request.param]
    make(root, monkeypatch)
    return Faulty(root, said, request.param)


def test_a_document_says_that_it_is_unknown(faulty: Faulty, capfd: Capture) -> None:
    root, said, _ = faulty
    assert run(["render", "agenda", "--to", "md", "--out", "-", "--repo", str(root)]) == 0
    out, err = capfd.readouterr()
    assert "**Versie van de gegevens:** onbekend, want git kon het niet zeggen" in out
    assert "niet vastgelegd in git" not in out
    assert f"let op: niet na te gaan of de gegevens vastliggen in git: {said}" in err


def test_nothing_is_final(faulty: Faulty, tmp_path: Path, capsys: Capture) -> None:
    root, said, _ = faulty
    where = ["--repo", str(root), "--out", str(tmp_path / "uit")]
    assert run(["render", "lokaal", "voorbeeld", "--final", *where]) == 1
    err = capsys.readouterr().err
    assert said in err
    assert "--concept" in err
    assert not (tmp_path / "uit").exists()
    assert run(["render", "lokaal", "voorbeeld", "--concept", *where]) == 0


@pytest.mark.parametrize(
    "words",
    [["diff"], ["history", "BES-1"], ["history", "--slipping"], ["validate", "--base", "main"]],
)
def test_whoever_asks_git_says_why_there_is_no_answer(
    words: list[str], faulty: Faulty, capsys: Capture
) -> None:
    root, said, name = faulty
    code = run([*words, "--repo", str(root)])
    out, err = capsys.readouterr()
    if name == "lost objects" and words == ["diff"]:
        return  # what git's index says is enough where nothing was changed
    assert (code, out) == (2, "")
    assert said in err or "opgehaald, of is beschadigd" in err
    assert "geen git-repository" not in err
    assert "nog geen commit" not in err


def test_without_git_nothing_is_unknown(tmp_path: Path, monkeypatch: Patch, capfd: Capture) -> None:
    root = repository(tmp_path / "repo")
    (root / ".git").rename(tmp_path / "weg")
    edit(root, KADER, "Voorbeeldkader", "Ander kader")
    monkeypatch.setenv("PATH", "")
    assert run(["render", "agenda", "--to", "md", "--out", "-", "--repo", str(root)]) == 0
    out, err = capfd.readouterr()
    assert "niet vastgelegd in git" in out
    assert "niet na te gaan" not in err
    assert run(["diff", "--repo", str(root)]) == 2
    assert "is geen git-repository" in capfd.readouterr().err
