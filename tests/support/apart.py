# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A function in a process of its own, which may be gone from one moment to the next.

There are hundreds of them, so it is a fork of this process where the system can: the program need
not be imported anew. Elsewhere it is a new Python.
"""

import os
import subprocess
import sys
import traceback
import warnings
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple, NoReturn


class Said(NamedTuple):
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str


Does = Callable[..., int]
"""A function of a module; gets texts, and returns how the process ends."""


def apart(does: Does, *words: str) -> Said:
    """How it ended; whatever it did to this process and its memory is gone with it."""
    return _forked(does, words) if hasattr(os, "fork") else _started(does, words)


def _forked(does: Does, words: tuple[str, ...]) -> Said:
    with TemporaryDirectory() as folder:
        out, err = Path(folder, "out"), Path(folder, "err")
        child = forked(partial(_written, does, words, out, err))
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        return Said(code, *(path.read_text("utf-8") for path in (out, err)))


def _written(does: Does, words: tuple[str, ...], out: Path, err: Path) -> int:
    sys.stdout, sys.stderr = (path.open("w", encoding="utf-8") for path in (out, err))
    return does(*words)


def forked(does: Callable[[], int]) -> int:
    """A child that does this, and ends with its code."""
    with warnings.catch_warnings():  # the threads of pytest-xdist are not used in the child
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        _end_with(does)
    return child


def _end_with(does: Callable[[], int]) -> NoReturn:
    """Nothing of the test that we were is done again: not even its cleaning up."""
    code = 1
    try:
        code = does()
    except BaseException:  # noqa: BLE001, RUF100 - as Python itself does
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


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
