# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Can data give the runner of GitHub Actions a command? It obeys lines that begin with `::`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ambitiekader_cli.cli import terminal as output
from ambitiekader_cli.cli.terminal import complain, note, say, say_commands

COMMAND = "::set-output name=x::y"
LINES = [
    COMMAND,
    f"   {COMMAND}",
    f"\t\N{NO-BREAK SPACE}\N{EM SPACE}{COMMAND}",
    f"kop\n  {COMMAND}\n",
    f"kop\r{COMMAND}",
]


@pytest.fixture
def on_github(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")


def commands(text: str) -> list[str]:
    """What the runner would obey: it reads lines, trims them and looks how they begin."""
    lines = text.replace("\r", "\n").split("\n")
    return [line.strip() for line in lines if line.strip().startswith("::")]


@pytest.mark.usefixtures("on_github")
@pytest.mark.parametrize("line", LINES)
def test_no_text_is_obeyed(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    say(line)
    note(line)
    complain("fout", line)
    printed = capsys.readouterr()
    assert commands(printed.out + printed.err) == []
    assert printed.out.count(": :set-output name=x::y") == 1


OLD = "midden in een regel ##[set-output name=x]y"
"""Of older runners, and still obeyed."""


@pytest.mark.usefixtures("on_github")
def test_a_command_of_older_runners_is_not_obeyed(capsys: pytest.CaptureFixture[str]) -> None:
    say(OLD)
    note(OLD)
    printed = capsys.readouterr()
    assert "##[" not in printed.out + printed.err


@pytest.mark.usefixtures("on_github")
def test_annotations_are(capsys: pytest.CaptureFixture[str]) -> None:
    say_commands(COMMAND)
    assert capsys.readouterr().out == f"{COMMAND}\n"


@pytest.mark.parametrize("line", LINES)
def test_elsewhere_text_is_as_it_is(
    line: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    say(line)
    assert capsys.readouterr().out.rstrip("\n") == line.rstrip("\n")


@given(st.text(alphabet=": \t\r\nab\N{NO-BREAK SPACE}"))
def test_whatever_the_text(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GITHUB_ACTIONS", "true")
        assert commands(output._obeyed_by_nobody(text)) == []
