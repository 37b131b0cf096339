# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""`--commit` and `--branch`: one commit of the change alone, and nothing of the repository runs."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from support.repositories import BASIS, git

from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.errors import Refused
from ambitiekader_cli.work.draft import Draft
from ambitiekader_cli.work.kept import git_to_keep, kept
from ambitiekader_cli.work.reporting.new_report import NewReport
from ambitiekader_cli.work.reporting.update import recorded

FILE = "data/regional/ambities/duurzaamheid.yaml"
REPORT = ["update", "DUU-1", "--status", "loopt", "--datum", "2025-03-01", "--toelichting", "Goed."]


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    return laid_out(tmp_path / "repo")


def laid_out(folder: Path, data: str = ".") -> Path:
    subprocess.run(["git", "init", "--quiet", "--initial-branch=main", str(folder)], check=True)
    (folder / data).mkdir(exist_ok=True)
    for path in sorted((BASIS / "data").rglob("*.yaml")):
        target = folder / data / path.relative_to(BASIS)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    git(folder, "config", "user.name", "Secretaris")
    git(folder, "config", "user.email", "secretaris@voorbeeld.nl")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "begin")
    return folder


def ak(repo: Path, *options: str) -> int:
    return run([*REPORT, *options, "--yes", "--repo", str(repo)])


def changed_in(repo: Path, commit: str = "HEAD") -> list[str]:
    return git(repo, "show", "--name-only", "--format=", commit).split()


@pytest.mark.parametrize("data", [".", "deel"])
def test_one_commit_of_the_change(
    tmp_path: Path, data: str, capsys: pytest.CaptureFixture[str]
) -> None:
    top = laid_out(tmp_path / "repo", data)
    assert ak(top / data, "--commit") == 0
    assert capsys.readouterr().out.endswith(
        f"Bewaard in git als {git(top, 'rev-parse', '--short', 'HEAD').strip()}.\n"
    )
    assert changed_in(top) == [f"{data}/{FILE}".removeprefix("./")]
    assert git(top, "status", "--porcelain") == ""
    assert git(top, "log", "-1", "--format=%an %s%n%b").startswith("Secretaris DUU-1: loopt\n")
    assert "Voortgang gemeld op 1 maart 2025" in git(top, "log", "-1", "--format=%b")


def test_on_a_branch_of_its_own(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ak(repo, "--branch", "melding") == 0
    said = "op de tak melding. U werkt nu op die tak; terug gaat met `git switch main`.\n"
    assert capsys.readouterr().out.endswith(said)
    assert git(repo, "symbolic-ref", "--short", "HEAD") == "melding"
    assert git(repo, "log", "--format=%s", "main") == "begin"
    assert changed_in(repo, "melding") == [FILE]
    assert git(repo, "status", "--porcelain") == ""


def test_the_first_commit_of_all(tmp_path: Path) -> None:
    repo = laid_out(tmp_path / "repo")
    git(repo, "update-ref", "-d", "HEAD")
    git(repo, "rm", "--quiet", "-r", "--cached", ".")
    assert ak(repo, "--commit") == 2, "git does not know the file"


def test_a_new_file_goes_along(repo: Path) -> None:
    words = ["add", "bijeenkomst", "--orgaan", "stuurgroep", "--niveau", "regionaal"]
    assert run([*words, "--datum", "2199-01-20", "--commit", "--yes", "--repo", str(repo)]) == 0
    assert changed_in(repo) == ["data/regional/overleg.yaml"]
    assert git(repo, "status", "--porcelain") == ""


def test_other_work_stays_where_it_is(repo: Path) -> None:
    (repo / "data/regional/kader.yaml").write_bytes(b"# bezig\n")
    (repo / "nieuw.txt").write_text("los", "utf-8")
    assert run([*REPORT, "--commit", "--yes", "--repo", str(repo)]) == 1  # kader.yaml
    git(repo, "checkout", "--quiet", "data/regional/kader.yaml")
    assert ak(repo, "--commit") == 0
    assert changed_in(repo) == [FILE]
    assert git(repo, "status", "--porcelain") == "?? nieuw.txt"


def stage(repo: Path) -> None:
    (repo / "ander.txt").write_text("los", "utf-8")
    git(repo, "add", "ander.txt")


def append(repo: Path, path: str) -> None:
    with (repo / path).open("ab") as file:
        file.write(b"# van een ander\n")


def forget(repo: Path) -> None:
    git(repo, "rm", "--quiet", "--cached", FILE)
    git(repo, "commit", "--quiet", "--message", "weg")


def detach(repo: Path) -> None:
    git(repo, "checkout", "--quiet", "--detach")


def merge(repo: Path) -> None:
    (repo / ".git/MERGE_HEAD").write_text("x", "utf-8")


def dirty(repo: Path) -> None:
    append(repo, FILE)


REFUSED: dict[str, tuple[Callable[[Path], None], str]] = {
    "staged": (stage, "andere wijzigingen klaar"),
    "dirty": (dirty, "niet in git bewaard"),
    "unknown": (forget, "git kent"),
    "detached": (detach, "niet op een tak"),
    "merging": (merge, "nog niet af"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refused_before_anything_is_written(
    repo: Path, case: str, capsys: pytest.CaptureFixture[str]
) -> None:
    make, why = REFUSED[case]
    make(repo)
    before = (repo / FILE).read_bytes(), git(repo, "log", "--format=%H")
    assert ak(repo, "--commit") == 2
    assert why in capsys.readouterr().err
    assert before == ((repo / FILE).read_bytes(), git(repo, "log", "--format=%H"))


NAMES = [
    "-x",
    "@",
    "HEAD",
    "refs/heads/x",
    "a b",
    "a..b",
    "x" * 300,
    "a\n",
    "a\x1b[31m",
    "main",
    "\udcff",
]


@pytest.mark.parametrize("name", NAMES)
def test_such_a_branch_is_refused(repo: Path, name: str) -> None:
    before = git(repo, "for-each-ref"), (repo / FILE).read_bytes()
    assert ak(repo, f"--branch={name}") == 2
    assert before == (git(repo, "for-each-ref"), (repo / FILE).read_bytes())


@pytest.mark.skipif(os.name == "nt", reason="scripts of POSIX")
@pytest.mark.parametrize("options", [["--commit"], ["--branch", "n2"]], ids=["commit", "branch"])
@pytest.mark.parametrize("locked", [False, True])
def test_nothing_of_the_repository_runs(repo: Path, options: list[str], locked: bool) -> None:
    ran = repo / "PWN"
    (repo / ".git/evil").write_text(f'[filter "evil"]\n\tclean = touch {ran}; cat\n')
    git(repo, "config", "includeIf.onbranch:n2*.path", "evil")
    git(repo, "config", "filter.other.clean", f"touch {ran}; cat")
    git(repo, "config", "core.fsmonitor", f"touch {ran}")
    git(repo, "config", "gpg.program", f"{ran}")
    git(repo, "config", "commit.gpgSign", "true")
    (repo / ".git/info").mkdir(exist_ok=True)
    (repo / ".git/info/attributes").write_text("*.yaml filter=evil\nk*.yaml filter=other\n")
    for name in (
        "pre-commit",
        "commit-msg",
        "post-commit",
        "post-index-change",
        "post-checkout",
        "reference-transaction",
        "prepare-commit-msg",
    ):
        hook = repo / ".git/hooks" / name
        hook.parent.mkdir(exist_ok=True)
        hook.write_text(f"#!/bin/sh\ntouch {ran}\n")
        hook.chmod(0o755)
    if locked:
        (repo / f".git/refs/heads/{'n2' if options[0] == '--branch' else 'main'}.lock").touch()
    assert ak(repo, *options) == (1 if locked else 0)
    assert not ran.exists()


def test_lines_end_in_git_as_git_wants_them(repo: Path) -> None:
    git(repo, "config", "core.autocrlf", "true")
    path = repo / FILE
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    git(repo, "add", "--all")
    assert ak(repo, "--commit") == 0
    shown = subprocess.check_output(["git", "-C", str(repo), "show", f"HEAD:{FILE}"])
    assert b"\r" not in shown
    assert b"\r\n" in path.read_bytes()
    assert git(repo, "status", "--porcelain") == ""


def test_two_at_once_make_two_commits(repo: Path) -> None:
    for number in range(3):
        words = [
            sys.executable,
            "-m",
            "ambitiekader_cli",
            "update",
            "--status",
            "loopt",
            "--commit",
        ]
        said = ["--yes", "--datum", "2025-03-01", "--toelichting", f"Ronde {number}."]
        both = [
            subprocess.Popen([*words, *said, item], cwd=repo, stdout=-1, stderr=-1, text=True)
            for item in ("DUU-1", "BES-1")
        ]
        for process in both:
            out, err = process.communicate()
            if process.returncode == 0:
                name = out.rpartition("als ")[2].strip(".\n")
                assert len(changed_in(repo, name)) == 1
            else:
                assert err
    assert git(repo, "status", "--porcelain") == ""


def test_a_text_commands_no_forge(repo: Path) -> None:
    words = [*REPORT[:-1], "Fixes #12 @iemand en !3."]
    assert run([*words, "--commit", "--yes", "--repo", str(repo)]) == 0
    body = git(repo, "log", "-1", "--format=%B")
    assert "Fixes # 12 @ iemand en ! 3" in body


def test_what_cannot_be_read_back_is_written_but_not_kept(repo: Path) -> None:
    day = date(2025, 3, 1)
    report = NewReport("DUU-1", day, status="loopt", toelichting="Goed.")
    made = recorded(Draft(repo), report, day)
    known = git_to_keep(repo, made, None)
    (repo / FILE).unlink()
    (repo / FILE).mkdir()
    with pytest.raises(Refused) as refused:
        kept(known, made, None, ("DUU-1: loopt", ""))
    why = "het systeem weigert: geen gewoon bestand"
    assert refused.value.lines[0] == f"ak: wel vastgelegd, niet bewaard in git; {why}"
    assert git(repo, "log", "--format=%s") == "begin"
