# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What git checks out on Windows is the committed text: every command says the same of it."""

import shutil
from pathlib import Path

import pytest
from support.repositories import JAAR, KADER, commit, edit, git, repository

from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.form import formed
from ambitiekader_cli.source import Source

TEMPLATES = Path(__file__).parents[1] / "templates"
COMMANDS = (
    "fmt --check",
    "schema --check",
    "validate",
    "validate --strict --base HEAD~1",
    "diff",
    "diff HEAD",
    "diff HEAD~1",
    "diff HEAD~1 --format markdown",
    "history VBD-2024-1",
    "history --slipping",
    "list --format json",
    "overdue",
    "agenda --maanden 24",
    "meetings",
    "coverage",
    "render dekking --to md --out -",
    "status",
    "show VBD-2024-1",
    "search cijfers",
    "render lokaal voorbeeld --to md --out -",
    "render lokaal voorbeeld --to html --out -",
    f"fmt --print {JAAR}",
)
ASKS_GIT = ("diff", "history", "fmt", "schema", "search")


@pytest.fixture(scope="module")
def clones(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The same commits as they are, and as git checks them out on Windows."""
    folder = tmp_path_factory.mktemp("klonen")
    root = repository(folder / "bron")
    shutil.copytree(TEMPLATES, root / "templates")
    assert run(["schema", "--repo", str(root)]) == 0
    assert run(["fmt", "--repo", str(root)]) == 0
    commit(root, "in vaste vorm")
    edit(root, JAAR, "planning: Q2 2024", "planning: Q3 2024")
    commit(root, "later")
    plain, windows = folder / "gewoon", folder / "windows"
    git(folder, "clone", "--quiet", str(root), str(plain))
    git(folder, "-c", "core.autocrlf=true", "clone", "--quiet", str(root), str(windows))
    git(windows, "config", "core.autocrlf", "true")
    assert b"\r\n" in (windows / KADER).read_bytes()
    assert b"\r\n" in (windows / "templates/lokaal.md.j2").read_bytes()
    return plain, windows


@pytest.mark.parametrize("line", COMMANDS)
def test_every_command_says_the_same(
    line: str,
    clones: tuple[Path, Path],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = line.split()
    day = () if words[0] in ASKS_GIT else ("--peildatum", "2024-03-01")
    said = []
    for clone in clones:
        monkeypatch.chdir(clone)
        said.append((run([*words, *day]), *capsys.readouterr()))
    assert said[0] == said[1]
    assert said[1][0] in ({0, 1} if "--strict" in words else {0})


def test_form_keeps_the_ends_of_lines(clones: tuple[Path, Path]) -> None:
    plain, windows = (Source(JAAR, (clone / JAAR).read_bytes()) for clone in clones)
    untidy = windows.raw.replace(b"titel: ", b"titel:   ").replace(b"\r\n", b"\n", 1)
    assert not formed(plain).changed
    assert not formed(windows).changed
    file = formed(Source(JAAR, untidy))
    assert file.new == windows.raw
    assert "twee soorten regeleinden" in file.differs
    assert formed(Source(JAAR, b"\n" + plain.raw)).new == plain.raw
