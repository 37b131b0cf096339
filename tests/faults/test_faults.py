# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Whatever happens at whichever call, a command that writes can be run again."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from support.faults import Disturb, interrupt, killed, raised, refuse
from support.made_here import of_commands
from support.trial import COMMANDS, SUMMARY, Capture, Trial, basis_in, leftovers

WAYS: dict[str, Disturb] = {
    "refused": raised(refuse, looks=True),
    "interrupted": raised(interrupt),
    "killed": killed,
}


@pytest.fixture(scope="module")
def basis(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return basis_in(tmp_path_factory.mktemp("basis"))


Make = Callable[[str], Trial]


@pytest.fixture
def make(basis: Path, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> Make:
    def made(name: str) -> Trial:
        if name == "validate-summary":
            monkeypatch.setenv("GITHUB_STEP_SUMMARY", SUMMARY)
        return Trial(basis, COMMANDS[name], capsys, monkeypatch, tmp_path)

    return made


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", COMMANDS)
def test_it_can_be_run_again(
    name: str, way: str, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is refused is mostly what is read: a process of its own for each adds nothing."""
    if name == "render-concept" or way == "refused":
        of_commands(monkeypatch)
    trial = make(name)
    found = list(faults(trial, WAYS[way], may_leave=way == "killed"))
    assert len(found) > 1, "no call was counted"
    assert [each for each in found if each] == []


def faults(trial: Trial, disturb: Disturb, *, may_leave: bool) -> Iterator[str]:
    """Per call what is wrong after a fault there; until the command ends without one."""
    at, reached = 0, True
    while reached:
        at += 1
        trial.lay_out()
        reached, said = disturb(trial.root, at, trial.ak, trial.words)
        now = trial.tree()
        wrong = [*trial.wrong_now(said, now)]
        if not may_leave:
            wrong += leftovers(now)
        yield "".join(f"{at}: {each}" for each in (*wrong, *trial.wrong_later(now)))
