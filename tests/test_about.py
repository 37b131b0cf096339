# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""`ak --version --lang`: what a report of a bug needs, wherever it is asked."""

import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

import ambitiekader_cli
from ambitiekader_cli.cli import about
from ambitiekader_cli.cli.shell import run

BASIS = Path(__file__).parent / "basis"
WITHOUT = {
    "no programs": {"PATH": ""},
    "no home": {"HOME": "", "USERPROFILE": ""},
    "a console of Windows": {"PYTHONIOENCODING": "cp1252"},
    "ASCII": {"PYTHONIOENCODING": "ascii", "LC_ALL": "C"},
}


def told(folder: Path, **environment: str) -> dict[str, str]:
    """What each row says."""
    command = [sys.executable, "-m", "ambitiekader_cli", "--version", "--lang"]
    env = {**os.environ, **environment}
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, check=False)
    lines = done.stdout.decode("utf-8", "replace").splitlines()
    assert (done.returncode, done.stderr, lines[-1].split()[0]) == (0, b"", "Paden")
    return {line[:20].rstrip(): line[22:] for line in lines[:-1]}


def test_it_names_what_it_runs_on_and_where_the_data_are() -> None:
    rows = told(BASIS, PYTHONIOENCODING="utf-8", AK_DEBUG="1", AK_TOKEN="secret")
    assert rows["ak"] == ambitiekader_cli.__version__
    assert sys.executable in rows["Python"]
    assert rows["gegevens"] == str(BASIS)
    assert rows["git"].startswith("git version ")
    assert rows["letters"] == "SourceSans3-Italic[wght].ttf, SourceSans3[wght].ttf"
    assert rows["tekens"].startswith("utf-8/utf-8/utf-8 ")
    assert (rows["typst"], rows["pydantic-core"]) == (version("typst"), version("pydantic-core"))
    assert "AK_DEBUG, AK_TOKEN" in rows["omgeving"], "names, never what they hold"
    assert "secret" not in str(rows)


@pytest.mark.parametrize("environment", WITHOUT.values(), ids=WITHOUT)
def test_what_is_not_there_is_told(environment: dict[str, str], tmp_path: Path) -> None:
    rows = told(tmp_path, **environment)
    assert rows.keys() >= about.ROWS.keys()
    assert rows["gegevens"].startswith("geen: geen map `data`")
    assert (rows["git"] == "niet gevonden") == (environment.get("PATH") == "")
    assert [*tmp_path.iterdir()] == []


def test_it_reads_no_data(tmp_path: Path) -> None:
    (tmp_path / "data/regional").mkdir(parents=True)
    (tmp_path / "data/regional/kader.yaml").write_bytes(b"\xff: [&a *a")
    assert told(tmp_path)["gegevens"] == str(tmp_path.resolve())


def test_a_git_that_the_data_bring_is_not_started(tmp_path: Path) -> None:
    for name in ("git", "git.exe", "git.bat"):
        (tmp_path / name).write_text("#!/bin/sh\necho git version of a stranger\n", "utf-8")
        (tmp_path / name).chmod(0o755)
    assert told(tmp_path, PATH=str(tmp_path))["git"] == "niet gevonden"


def test_a_row_that_fails_is_told_and_the_others_stay(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(about.ROWS, "nieuw", lambda: str(1 // 0))
    monkeypatch.setattr(about, "PROJECT", "er-niet")
    assert run(["--version", "--lang"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "nieuw                 onbekend (ZeroDivisionError)" in lines
    assert lines[-2].startswith("pydantic-core "), "without an installation of its own"
