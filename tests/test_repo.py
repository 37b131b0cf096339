# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What git says of a repository, without git running anything that the repository asks for."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from support.faults import Plan, planned, refuse

from ambitiekader_cli.repo.revision import revision

BASIS = Path(__file__).parent / "basis"
KADER = "data/regional/kader.yaml"


def repo_revision(root: Path) -> str | None:
    found = revision(root)
    assert found.unknown is None
    return found.mark


def git(folder: Path, *arguments: str) -> str:
    names = {f"GIT_{who}_{what}": "test" for who in ("AUTHOR", "COMMITTER") for what in ("NAME",)}
    mails = {f"GIT_{who}_EMAIL": "test@example.org" for who in ("AUTHOR", "COMMITTER")}
    environment = {**os.environ, **names, **mails}
    command = ["git", "-C", str(folder), *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    made = Path(shutil.copytree(BASIS, tmp_path / "repo"))
    git(made, "init", "--quiet")
    git(made, "add", "--all")
    git(made, "commit", "--quiet", "--message", "eerste")
    return made


def test_a_clean_tree_has_its_commit(root: Path) -> None:
    assert repo_revision(root) == git(root, "rev-parse", "--short=10", "HEAD")


def test_what_cannot_be_read_is_told(root: Path) -> None:
    at, unread = 0, 0
    reached = True
    while reached:
        at += 1
        with planned(Plan(root, at, refuse, looks=True)) as plan:
            found = revision(root)
        assert not found.changed or found.unread
        unread += bool(found.changed)
        reached = len(plan.seen) >= at
    assert unread > 10


def test_a_detached_head_too(root: Path) -> None:
    git(root, "checkout", "--quiet", "--detach")
    assert repo_revision(root) == git(root, "rev-parse", "--short=10", "HEAD")


@pytest.mark.parametrize("change", ["edited", "added", "removed", "ignored"])
def test_changed_data_is_marked(root: Path, change: str) -> None:
    if change == "edited":
        (root / KADER).write_text("titel: Anders\n", "utf-8")
    elif change == "removed":
        (root / KADER).unlink()
    else:
        (root / "data/regional/overleg.yaml").write_text("overleggen: []\n", "utf-8")
    if change == "ignored":
        (root / ".git/info/exclude").write_text("overleg.yaml\n", "utf-8")
    found = repo_revision(root)
    assert found is not None
    assert found.endswith("+")


def test_windows_line_ends_are_no_change(root: Path) -> None:
    raw = (root / KADER).read_bytes()
    (root / KADER).write_bytes(raw.replace(b"\n", b"\r\n"))
    assert repo_revision(root) == git(root, "rev-parse", "--short=10", "HEAD")


def test_what_stands_beside_the_data_does_not_count(root: Path) -> None:
    (root / "notitie.txt").write_text("x", "utf-8")
    assert repo_revision(root) == git(root, "rev-parse", "--short=10", "HEAD")


def test_without_commit_or_repository_there_is_no_revision(tmp_path: Path) -> None:
    made = Path(shutil.copytree(BASIS, tmp_path / "repo"))
    assert repo_revision(made) is None
    git(made, "init", "--quiet")
    assert repo_revision(made) is None


def test_no_filter_of_the_repository_runs(root: Path) -> None:
    trap = root / "geraakt"
    (root / ".gitattributes").write_text("*.yaml filter=val\n", "utf-8")
    git(root, "config", "filter.val.clean", f"touch '{trap}'; cat")
    (root / KADER).touch()
    assert repo_revision(root) is not None
    assert not trap.exists()


def test_a_folder_that_looks_like_a_bare_repository_is_not_asked(tmp_path: Path) -> None:
    made = Path(shutil.copytree(BASIS, tmp_path / "repo"))
    trap = tmp_path / "geraakt"
    git(made, "init", "--quiet")
    git(made, "add", "--all")
    git(made, "commit", "--quiet", "--message", "eerste")
    for part in (made / ".git").iterdir():
        shutil.move(part, made / part.name)
    (made / ".git").rmdir()
    config = f'[core]\n\tworktree = .\n\tbare = false\n\tfsmonitor = "touch {trap}"\n'
    (made / "config").write_text(config, "utf-8")
    assert repo_revision(made) is None
    assert not trap.exists()


def test_a_git_in_the_current_folder_is_not_run(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trap = root / "geraakt"
    program = root / "git"
    program.write_text(f"#!/bin/sh\ntouch '{trap}'\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.chdir(root)
    monkeypatch.setenv("PATH", f".{os.pathsep}{os.environ['PATH']}")
    assert revision(root).unknown
    assert not trap.exists()


def test_variables_of_git_do_not_point_elsewhere(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "ander"
    other.mkdir()
    git(other, "init", "--quiet")
    git(other, "commit", "--quiet", "--allow-empty", "--message", "ander")
    expected = git(root, "rev-parse", "--short=10", "HEAD")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    assert repo_revision(root) == expected
