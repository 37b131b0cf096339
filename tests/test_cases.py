# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Every folder under cases/ with a console.txt is a test. See cases/README.md."""

import os
import shlex
import shutil
from datetime import date
from pathlib import Path

import pytest
from support import made_here, typed_tables
from support.repositories import commit, git

from ambitiekader_cli.cli.shell import run

CASES = Path(__file__).parent / "cases"
BASIS = Path(__file__).parent / "basis"
TODAY = date(2026, 11, 29)
"""For what names no peildatum: a frame that ends later would say more from then on."""
REMOVED = ".verwijderd"
SCHEMA = ".schema.json"
BEGIN, TARGET, STEP, SHALLOW = "begin", "main", "[1-9]", "shallow"
NOT_DATA = shutil.ignore_patterns("console.txt", "after", BEGIN, TARGET, STEP, SHALLOW)
ASK_GIT = ("diff", "history")
APART = ("render/broken-huisstijl", "render/broken-template", "render/choices")
"""Whose documents are made, or refused, by processes; those of the others in this one."""


def case_folders() -> list[Path]:
    return sorted(p.parent for p in CASES.rglob("console.txt"))


@pytest.mark.parametrize("case", case_folders(), ids=lambda p: p.relative_to(CASES).as_posix())
def test_case(
    case: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
) -> None:
    repo = tmp_path / "repo"
    lay_out(case, repo)
    monkeypatch.chdir(repo)
    monkeypatch.setenv("COLUMNS", "80")
    if case.relative_to(CASES).as_posix() not in APART:
        made_here.of_commands(monkeypatch)
    monkeypatch.setattr("ambitiekader_cli.cli.options._today", lambda: TODAY)
    before, after = tree(repo), case / "after"

    expected = (case / "console.txt").read_text("utf-8")
    lines = [line for line in expected.splitlines() if line.startswith("$ ak")]
    actual = "".join(replay(line, capsys) for line in lines)

    if request.config.getoption("--update"):
        (case / "console.txt").write_text(actual, "utf-8", newline="\n")
        if after.is_dir():
            keep(changed(before, tree(repo)), after)
    assert actual == (case / "console.txt").read_text("utf-8")
    assert changed(before, tree(repo)) == tree(after)


def changed(before: dict[str, bytes], now: dict[str, bytes]) -> dict[str, bytes]:
    """What was written, and what was taken away; of schemas the console says which."""
    gone = {f"{path}{REMOVED}": b"" for path in before.keys() - now.keys()}
    written = {path: raw for path, raw in now.items() if before.get(path) != raw}
    return gone | {path: raw for path, raw in written.items() if not path.endswith(SCHEMA)}


def keep(files: dict[str, bytes], after: Path) -> None:
    """Without one, `after` goes too, and the command must write nothing."""
    shutil.rmtree(after)
    for path, raw in files.items():
        (after / path).parent.mkdir(parents=True, exist_ok=True)
        (after / path).write_bytes(raw)


def lay_out(case: Path, repo: Path) -> None:
    """The basis, with the files of the case over it; below them a git history, if it needs one."""
    lay_over(BASIS, repo)
    if case.parent.name in ASK_GIT or (case / BEGIN).is_dir() or (case / TARGET).is_dir():
        record(case, repo)
    lay_over(case, repo)


def record(case: Path, repo: Path) -> None:
    """Commits with days of their own, so that their hashes stay the same."""
    git(repo, "init", "--quiet", "--template=")
    lay_over(case / BEGIN, repo)
    last = commit(repo, "begin", date="2024-01-01T12:00:00Z")
    branch_off(case / TARGET, repo)
    for month, step in enumerate(sorted(case.glob(STEP)), 2):
        lay_over(step, repo)
        last = commit(repo, f"stap {step.name}", date=f"2024-{month:02}-01T12:00:00Z")
    if (case / SHALLOW).exists():
        (repo / ".git/shallow").write_text(f"{last}\n", "ascii")


def branch_off(target: Path, repo: Path) -> None:
    """From here on `tak`, while `main` goes another way."""
    if target.is_dir():
        git(repo, "branch", "tak")
        lay_over(target, repo)
        commit(repo, "intussen op main", date="2024-01-15T12:00:00Z")
        git(repo, "checkout", "--quiet", "tak")


def lay_over(part: Path, repo: Path) -> None:
    """Without their times: git takes a file of the same size and time for the same."""
    if part.is_dir():
        shutil.copytree(part, repo, ignore=NOT_DATA, copy_function=put, dirs_exist_ok=True)


def put(source: str, target: str) -> None:
    """A file of a case: perhaps a typed table, or the mark of a file that is gone."""
    if target.endswith(REMOVED):
        Path(target.removesuffix(REMOVED)).unlink()
    elif target.endswith(typed_tables.TYPED):
        typed_tables.make_one(Path(source), Path(target).with_suffix(""))
    else:
        shutil.copyfile(source, target)


def replay(line: str, capsys: pytest.CaptureFixture[str]) -> str:
    code = run(shlex.split(line.removeprefix("$ ak")))
    out, err = capsys.readouterr()
    shown = out.replace("\r\n", "\n") + "".join(f"! {each}\n" for each in err.splitlines())
    return f"{line}\n{shown}" + (f"[{code}]\n" if code else "")


def tree(root: Path) -> dict[str, bytes]:
    """What all files hold, by path; `os.walk` takes a third of the time of `rglob`."""
    files = (Path(folder, name) for folder, _, names in os.walk(root) for name in names)
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in files if p.is_file()}
