# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Forks that do one thing and end: of the tests themselves, or of a process that does only this."""

import gc
import json
import os
import sys
import traceback
import warnings
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from importlib import import_module
from pkgutil import walk_packages
from typing import NamedTuple, NoReturn

import ambitiekader_cli


class Job(NamedTuple):
    """A function of a module, with its words; where it runs, and the files of what it says."""

    folder: str
    module: str
    function: str
    words: Sequence[str]
    cwd: str
    environment: Mapping[str, str]
    out: str
    err: str


def serve() -> None:
    """Do each job that comes in a line of its own, and tell how it ended."""
    for module in walk_packages(ambitiekader_cli.__path__, "ambitiekader_cli."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    gc.freeze()
    for line in sys.stdin:
        job = Job(*json.loads(line))
        sys.path.insert(0, job.folder)
        function: Callable[..., int] = getattr(import_module(job.module), job.function)
        del sys.path[0]
        child = forked(partial(_done, function, job))
        sys.stdout.write(f"{os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])}\n")
        sys.stdout.flush()


def _done(function: Callable[..., int], job: Job) -> int:
    os.chdir(job.cwd)
    os.environ.clear()
    os.environ.update(job.environment)
    for number, path in enumerate((os.devnull, job.out, job.err)):
        file = os.open(path, (os.O_WRONLY | os.O_CREAT) if number else os.O_RDONLY)
        os.dup2(file, number)
        os.close(file)
    own_streams()
    return function(*job.words)


def own_streams() -> None:
    """What this process is given as such, as Python itself opens them."""
    sys.stdin, sys.stdout, sys.stderr = (
        open(number, mode, encoding="utf-8", closefd=False)  # noqa: SIM115
        for number, mode in enumerate("rww")
    )


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
