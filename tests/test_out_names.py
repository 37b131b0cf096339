# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A name behind --out that is a folder, leads elsewhere or cannot be read is refused."""

from pathlib import Path

import pytest
from support.repositories import repository

from ambitiekader_cli.cli.shell import run

COMMANDS = [["export", "json"], ["export", "xlsx"], ["diff"]]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = repository(tmp_path / "repo")
    monkeypatch.chdir(made)
    return made


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_link_stays(command: list[str], root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    link, other = root.parent / "link", root.parent / "ander.txt"
    other.write_text("van iemand anders", encoding="utf-8")
    link.symlink_to(other)
    assert run([*command, "--out", str(link)]) == 2
    assert "is een snelkoppeling (symlink)" in capsys.readouterr().err
    assert link.is_symlink()
    assert other.read_text(encoding="utf-8") == "van iemand anders"


@pytest.mark.parametrize("out", ["..", "."])
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.usefixtures("root")
def test_a_folder_is_told_as_one(
    command: list[str], out: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*command, "--out", out]) == 2
    assert f"`{out}` is een map" in capsys.readouterr().err


@pytest.mark.parametrize("command", [*COMMANDS, ["export", "eml"], ["schema"]], ids=" ".join)
def test_a_name_that_nobody_can_read(
    command: list[str], root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {*root.rglob("*")}
    for sign, shown in (
        ("\x1b", "\\x1b"),
        ("\N{RIGHT-TO-LEFT OVERRIDE}", "\\x202e"),
        ("\n", "\\x0a"),
    ):
        assert run([*command, "--out", f"uit{sign}voer"]) == 2
        assert f"in de naam `uit{shown}voer`" in capsys.readouterr().err
    assert {*root.rglob("*")} == before
