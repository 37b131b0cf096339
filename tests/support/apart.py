# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A function in a process of its own, which may be gone from one moment to the next.

There are hundreds of them, so each is a fork of one small Python that has all of `ak` imported:
a fork of the tests themselves, which hold much more memory, takes longer. Where the system cannot
fork it is a new Python.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from support import forking


class Said(NamedTuple):
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str


Does = Callable[..., int]
"""A function of a module; gets texts, and returns how the process ends."""


def apart(does: Does, *words: str) -> Said:
    """How it ended; whatever it did to its process and the memory of that is gone with it."""
    return _forked(does, words) if hasattr(os, "fork") else _started(does, words)


def _forked(does: Any, words: tuple[str, ...]) -> Said:
    with TemporaryDirectory() as folder:
        out, err = Path(folder, "out"), Path(folder, "err")
        file = Path(does.__code__.co_filename)
        job = forking.Job(
            *(str(file.parent), file.stem, does.__name__, words),
            *(str(Path.cwd()), dict(os.environ), str(out), str(err)),
        )
        code = _told(_forks(), job)
        return Said(code, *(path.read_text("utf-8") for path in (out, err)))


@cache
def _forks() -> subprocess.Popen[str]:
    """What forks; it ends with us, when nobody can ask it anything any more."""
    program = f"import sys; sys.path[:] = {sys.path!r}\nfrom support.forking import serve\nserve()"
    return subprocess.Popen(
        [sys.executable, "-c", program],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8",
    )  # fmt: skip


def _told(forks: subprocess.Popen[str], job: forking.Job) -> int:
    assert forks.stdin
    assert forks.stdout
    forks.stdin.write(json.dumps(job) + "\n")
    forks.stdin.flush()
    return int(forks.stdout.readline())


def _started(does: Any, words: tuple[str, ...]) -> Said:
    file = Path(does.__code__.co_filename)
    program = (
        f"import sys; sys.path[:] = {[str(file.parent), *sys.path]!r}\n"
        f"from {file.stem} import {does.__name__}\n"
        f"sys.exit({does.__name__}(*sys.argv[1:]))"
    )
    command = [sys.executable, "-c", program, *words]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    return Said(done.returncode, done.stdout, done.stderr)
