# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A virus scanner, OneDrive or an indexer holds a file at the moment that `ak` renames it."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from support.faults import Arguments, Holding, planned
from support.made_here import of_commands
from support.repositories import KADER
from support.trial import COMMANDS, Capture, Trial, basis_in

from ambitiekader_cli.repo import atomic_write
from ambitiekader_cli.repo.disk_errors import Held, reason
from ambitiekader_cli.repo.replace import Overtaken, replace

TRIES = len(atomic_write.PAUSES) + 1
WRITERS = sorted(COMMANDS.keys() - {"validate-summary"})
SAID = "een ander programma hield het vast, zoals een virusscanner of OneDrive"
HOLDERS = [5, 32, 33, None]
"""Access denied, sharing violation and lock violation of Windows, and EBUSY of POSIX."""


@pytest.fixture(autouse=True)
def _without_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(atomic_write, "PAUSES", (0.0,) * len(atomic_write.PAUSES))


@pytest.fixture(scope="module")
def basis(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return basis_in(tmp_path_factory.mktemp("basis"))


Make = Callable[[str], Trial]


@pytest.fixture
def make(basis: Path, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> Make:
    def made(name: str) -> Trial:
        if name == "render-concept":
            of_commands(monkeypatch)
        return Trial(basis, COMMANDS[name], capsys, monkeypatch, tmp_path)

    return made


@pytest.mark.parametrize("winerror", HOLDERS)
@pytest.mark.parametrize("name", WRITERS)
def test_held_for_a_moment_is_as_if_nothing_happened(
    name: str, winerror: int | None, make: Make
) -> None:
    trial = make(name)
    trial.lay_out()
    with planned(Holding(trial.root, TRIES - 1, winerror=winerror)) as plan:
        said = trial.ak(trial.words)
    assert (said, trial.tree()) == (trial.usual, trial.after)
    assert len(plan.seen) >= TRIES


@pytest.mark.parametrize("winerror", HOLDERS)
@pytest.mark.parametrize("name", WRITERS)
def test_held_for_ever_is_said_and_loses_nothing(
    name: str, winerror: int | None, make: Make
) -> None:
    trial = make(name)
    trial.lay_out()
    with planned(Holding(trial.root, 10**6, winerror=winerror)) as plan:
        said = trial.ak(trial.words)
    files = sum(SAID in line for line in said.err.splitlines())
    assert (files > 0, len(plan.seen)) == (True, files * TRIES)
    now = trial.tree()
    assert [*trial.wrong_now(said, now)] == []
    assert {path for path, raw in now.items() if raw} == {*trial.before} - folders(trial)
    assert [*trial.wrong_later(now)] == []


def folders(trial: Trial) -> set[str]:
    return {path for path in trial.before if (trial.root / path).is_dir()}


def test_a_lack_of_rights_is_no_holder(tmp_path: Path) -> None:
    """Told at once, by the number that only POSIX gives it."""
    target = file_in(tmp_path)
    plan = Holding(tmp_path, 10**6)
    plan.act = denied
    with planned(plan), pytest.raises(PermissionError):
        replace(tmp_path, KADER, b"oud\n", b"nieuw\n")
    assert (len(plan.seen), target.read_bytes()) == (1, b"oud\n")
    assert [each.name for each in target.parent.iterdir()] == [target.name]


def denied(_call: str, arguments: Arguments) -> None:
    raise OSError(errno.EACCES, os.strerror(errno.EACCES), arguments[0], None, arguments[1])


def test_what_an_editor_saves_while_it_holds_the_file_stays(tmp_path: Path) -> None:
    target = file_in(tmp_path)
    plan = Holding(tmp_path, 1, winerror=32)
    held = plan.act

    def saved_meanwhile(call: str, arguments: Arguments) -> None:
        target.write_bytes(b"van een ander\n")
        held(call, arguments)

    plan.act = saved_meanwhile
    with planned(plan), pytest.raises(Overtaken):
        replace(tmp_path, KADER, b"oud\n", b"nieuw\n")
    assert (len(plan.seen), target.read_bytes()) == (1, b"van een ander\n")


def test_the_reason_names_no_temporary_file(tmp_path: Path) -> None:
    target = file_in(tmp_path)
    with planned(Holding(tmp_path, 10**6, winerror=32)), pytest.raises(Held) as raised:
        replace(tmp_path, KADER, b"oud\n", b"nieuw\n")
    assert reason(raised.value) == f"{SAID}; probeer het opnieuw"
    assert raised.value.filename2 == str(target)


def file_in(root: Path) -> Path:
    target = root / KADER
    target.parent.mkdir(parents=True)
    target.write_bytes(b"oud\n")
    return target


@pytest.mark.parametrize("number", errno.errorcode)
def test_no_reason_is_in_the_language_of_the_system(number: int) -> None:
    assert reason(OSError(number, os.strerror(number))) != os.strerror(number).lower()
