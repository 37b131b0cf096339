# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Somebody who types at a screen, in this process: the answers stand between what `ak` shows."""

import io
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time, tzinfo

import pytest

from ambitiekader_cli.cli import options
from ambitiekader_cli.cli.shell import run


class _Screen(io.StringIO):
    """What is shown."""

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return "utf-8"

    def isatty(self) -> bool:
        return True


class _Keyboard(io.StringIO):
    """What is typed shows too, as in a terminal."""

    def __init__(self, answers: Sequence[str], screen: _Screen) -> None:
        super().__init__("".join(f"{answer}\n" for answer in answers))
        self._screen = screen

    def isatty(self) -> bool:
        return True

    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]
        line = super().readline(-1 if size is None else size)
        self._screen.write(line)
        return line


@contextmanager
def screen(answers: Sequence[str]) -> Iterator[_Screen]:
    """Standard streams of a terminal, for `run`."""
    made = _Screen()
    before = sys.stdin, sys.stdout, sys.stderr
    keyboard = _Keyboard(answers, made)
    sys.stdin, sys.stdout, sys.stderr = keyboard, made, made
    try:
        yield made
    finally:
        sys.stdin, sys.stdout, sys.stderr = before
    assert not keyboard.read(), "not all of it was asked"


def typed(arguments: Sequence[str], answers: Sequence[str]) -> tuple[int, str]:
    """The exit code, and all that was shown with what was typed."""
    with screen(answers) as shown:
        code = run(arguments)
    return code, shown.getvalue()


def on_day(day: date, monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on that is today."""

    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            return datetime.combine(day, time(12), tz)

    monkeypatch.setattr(options, "datetime", Clock)
