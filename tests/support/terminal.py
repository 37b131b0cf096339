# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Somebody at a terminal who answers what `ak` asks.

There are many of them, so `ak` is a fork of this process where the system can; with `anew` it is a
new Python, as a shell starts it.
"""

import gc
import os
import re
import select
import subprocess
import sys
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from ambitiekader_cli.cli.shell import run
from support.apart import forked

_ASKS = re.compile(rb"(?:: |\? |\] )$")
PATIENCE = 30
"""Seconds without a question or an end."""
MORE = 0.01
"""Seconds in which what stands behind a question comes after it."""


def dialogue(
    repo: Path, arguments: Sequence[str], answers: Iterable[str], *, anew: bool = False
) -> str:
    """All that is shown, and the exit code between brackets; a lack of answers fails.

    An answer is made when it is asked for.
    """
    import pty  # noqa: PLC0415 - POSIX only

    ours, theirs = pty.openpty()
    child = (_started if anew else _forked)(repo, arguments, theirs)
    os.close(theirs)
    shown, left = b"", iter(answers)
    while more := _read(ours):
        shown += more
        if _ASKS.search(shown) and not select.select([ours], [], [], MORE)[0]:
            answer = next(left, None)
            assert answer is not None, shown.decode()
            os.write(ours, answer.encode() + b"\n" * (answer != "\x04"))
            shown += b"\0"  # not asked twice
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    os.close(ours)
    text = shown.decode().replace("\0", "").replace("\r\n", "\n")
    return f"{text}[{code}]"


_SCREEN = {"NO_COLOR": "1", "COLUMNS": "80"}


def _started(repo: Path, arguments: Sequence[str], terminal: int) -> int:
    command = [sys.executable, "-m", "ambitiekader_cli", *arguments]
    env = {**os.environ, **_SCREEN}
    started = subprocess.Popen(
        command, cwd=repo, env=env, stdin=terminal, stdout=terminal, stderr=terminal
    )
    started.returncode = 0  # we wait for it ourselves
    return started.pid


def _forked(repo: Path, arguments: Sequence[str], terminal: int) -> int:
    return forked(partial(_be_ak, repo, arguments, terminal))


def _be_ak(repo: Path, arguments: Sequence[str], terminal: int) -> int:
    gc.disable()  # as `ak` does
    for number in (0, 1, 2):
        os.dup2(terminal, number)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stdout, sys.stderr = (
        open(number, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
        for number in (1, 2)
    )
    os.environ.update(_SCREEN)
    os.chdir(repo)
    return run(arguments)


def _read(ours: int) -> bytes:
    """Nothing when it ended; too long a wait fails."""
    assert select.select([ours], [], [], PATIENCE)[0], "nothing more is shown"
    try:
        return os.read(ours, 10_000)
    except OSError:
        return b""
