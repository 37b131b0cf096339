# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Somebody at a terminal who answers what `ak` asks."""

import os
import re
import select
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

_ASKS = re.compile(rb"(?:: |\? |\] )$")
PATIENCE = 30
"""Seconds without a question or an end."""
MORE = 0.01
"""Seconds in which what stands behind a question comes after it."""


def dialogue(repo: Path, arguments: Sequence[str], answers: Iterable[str]) -> str:
    """All that is shown, and the exit code between brackets; a lack of answers fails.

    An answer is made when it is asked for.
    """
    import pty  # noqa: PLC0415 - POSIX only

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "ambitiekader_cli", *arguments]
    env = {**os.environ, "NO_COLOR": "1", "COLUMNS": "80"}
    process = subprocess.Popen(
        command, cwd=repo, env=env, stdin=theirs, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    shown, left = b"", iter(answers)
    while more := _read(ours):
        shown += more
        if _ASKS.search(shown) and not select.select([ours], [], [], MORE)[0]:
            answer = next(left, None)
            assert answer is not None, shown.decode()
            os.write(ours, answer.encode() + b"\n" * (answer != "\x04"))
            shown += b"\0"  # not asked twice
    code = process.wait(PATIENCE)
    os.close(ours)
    text = shown.decode().replace("\0", "").replace("\r\n", "\n")
    return f"{text}[{code}]"


def _read(ours: int) -> bytes:
    """Nothing when it ended; too long a wait fails."""
    assert select.select([ours], [], [], PATIENCE)[0], "nothing more is shown"
    try:
        return os.read(ours, 10_000)
    except OSError:
        return b""
