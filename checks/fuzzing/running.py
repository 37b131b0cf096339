# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""`ak`, run with limits: mostly in a child that has all modules already, now and then as a program.

Needs a system that can fork. Time is counted of the processor, for a busy machine is no hang; who
uses none of it and does not end is one too.
"""

import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from threading import Thread
from typing import NamedTuple, NoReturn

import ambitiekader_cli
from ambitiekader_cli.cli.shell import run
from fuzzing.window import ask_window

SECONDS, PATIENCE = 10.0, 60.0
"""Of the processor, of it and its children; and how long anybody waits."""
MEMORY = 512 * 1024 * 1024
"""Bytes that may be in memory at once."""
GUARD = 2 * MEMORY
"""Bytes of data at which the system refuses, so that a bomb does not take the machine along."""
MOST_SAID = 40_000_000
"""Bytes that are kept of what it says."""
WINDOW = "serve"
"""Not run as a command, that would not end: the first argument is a seed of questions."""

Words = tuple[str, ...]


class Done(NamedTuple):
    """How a command ended."""

    words: Words
    code: int
    """Below zero the signal that ended it."""
    out: bytes
    err: bytes
    seconds: float
    """Of the processor, its children included."""
    peak: int
    """Bytes in memory of the largest process."""
    ended: bool
    """By itself, in time."""
    opened: tuple[str, ...] = ()
    """What was opened outside, where strace looked."""


def prepare() -> None:
    """Import everything once, so that children have it."""
    for module in walk_packages(ambitiekader_cli.__path__, "ambitiekader_cli."):
        import_module(module.name)


class _Streams:
    """What it says, through pipes: to a file `ak` may say something else than to a log."""

    def __init__(self) -> None:
        pairs = (os.pipe(), os.pipe())
        self._reading = tuple(each for each, _ in pairs)
        self.writing = tuple(each for _, each in pairs)

    def read(self) -> list[Thread]:
        """In the parent, once the child has its own ends; what is said comes in `said`."""
        self.said = [bytearray(), bytearray()]
        for each in self.writing:
            os.close(each)
        threads = [Thread(target=self._take, args=(which,)) for which in (0, 1)]
        for thread in threads:
            thread.start()
        return threads

    def _take(self, which: int) -> None:
        with os.fdopen(self._reading[which], "rb") as pipe:
            while more := pipe.read1(2**16):
                if len(self.said[which]) < MOST_SAID:
                    self.said[which] += more


def in_child(root: Path, words: Words, environment: Mapping[str, str]) -> Done:
    """Fork and run it there."""
    streams = _Streams()
    child = os.fork()
    if child == 0:
        _be_ak(root, words, environment, streams.writing)
    return _ended(child, words, streams)


def as_program(root: Path, words: Words, environment: Mapping[str, str], outside: Path) -> Done:
    """A process of its own, and with strace where it is there."""
    log = outside.parent / "strace.log"
    traced = shutil.which("strace") is not None
    looking = ("strace", "-f", "-y", "-e", "trace=open,openat,execve", "-o", str(log))
    command = [*(looking if traced else ()), sys.executable, "-m", "ambitiekader_cli", *words]
    streams = _Streams()
    process = subprocess.Popen(
        command,
        cwd=root,
        env=_around(environment),
        stdin=subprocess.DEVNULL,
        stdout=streams.writing[0],
        stderr=streams.writing[1],
        start_new_session=True,
        preexec_fn=_limit,  # noqa: PLW1509 - there is one thread
    )
    done = _ended(process.pid, words, streams)
    process.returncode = done.code
    lines = log.read_text("utf-8", "replace").splitlines() if log.exists() else []
    log.unlink(missing_ok=True)
    opened = tuple(line for line in lines if f"{outside}/" in line.partition(") = ")[2])
    return done._replace(opened=opened, seconds=0.0 if traced else done.seconds)


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_DATA, (GUARD, GUARD))
    resource.setrlimit(resource.RLIMIT_FSIZE, (GUARD, GUARD))


def _around(environment: Mapping[str, str]) -> dict[str, str]:
    kept = {"PATH", "HOME", "PYTHONPATH", "TMPDIR", "LANG"}
    usual = {name: value for name, value in os.environ.items() if name in kept}
    return {**usual, "PYTHONHASHSEED": "0", **environment}


def _be_ak(
    root: Path, words: Words, environment: Mapping[str, str], streams: tuple[int, ...]
) -> NoReturn:
    code = 99
    try:
        os.setsid()
        _limit()
        os.chdir(root)
        around = _around(environment)
        os.environ.clear()
        os.environ.update(around)
        nothing = os.open(os.devnull, os.O_RDONLY)
        for number, stream in enumerate((nothing, *streams)):
            os.dup2(stream, number)
        _new_streams()
        code = ask_window(words[1]) if words[0] == WINDOW else run(words)
        sys.stdout.flush()
        sys.stderr.flush()
    except BaseException:  # as Python does with a program
        import traceback  # noqa: PLC0415

        traceback.print_exc()
        sys.stderr.flush()
    finally:
        os._exit(code)


def _new_streams() -> None:
    """As a program has them: UTF-8, and whatever cannot be written is replaced."""
    for number, name, mode in ((0, "stdin", "r"), (1, "stdout", "w"), (2, "stderr", "w")):
        setattr(sys, name, os.fdopen(number, mode, encoding="utf-8", errors="surrogateescape"))


def _ended(child: int, words: Words, streams: _Streams) -> Done:
    threads, began, ended = streams.read(), time.monotonic(), True
    while not (found := os.wait4(child, os.WNOHANG))[0]:
        if time.monotonic() - began > PATIENCE:
            ended = False
            with suppress(ProcessLookupError):
                os.killpg(child, signal.SIGKILL)
            found = os.wait4(child, 0)
            break
        time.sleep(0.004)
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(child, signal.SIGKILL)  # whoever it left
    for thread in threads:
        thread.join()
    _, status, used = found
    seconds, peak = used.ru_utime + used.ru_stime, used.ru_maxrss * 1024
    out, err = map(bytes, streams.said)
    return Done(words, os.waitstatus_to_exitcode(status), out, err, seconds, peak, ended)
