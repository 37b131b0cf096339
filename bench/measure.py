# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What one process costs, and a row about it."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread, Timer
from time import perf_counter
from typing import NamedTuple

PYTHON = sys.executable
SCRIPT = Path(PYTHON).with_name("ak")
AK = [str(SCRIPT)] if SCRIPT.exists() else [PYTHON, "-m", "ambitiekader_cli"]
PASS = [PYTHON, "-c", "pass"]
"""What starts, stops and does nothing."""
UNCACHED = "--geen-cache"
"""Makes `ak` forget what it kept of an earlier run; left out of an `ak` that does not have it."""
MIB = 1024 * 1024
_UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in which the largest size of a process is counted."""
_PROC = Path("/proc")
_EVERY = 0.02
"""Seconds between two looks at the memory of all processes."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one process cost: seconds on the clock, CPU seconds, and MiB of its largest process."""

    wall: float
    cpu: float
    peak: float
    code: int
    said: str
    """The end of what it printed, to tell why it failed."""
    stopped: bool
    """Whether its time was up."""


class Most(NamedTuple):
    """What a program may take that is not ours, and may never end."""

    seconds: float
    mib: int
    """Of addresses, of each process."""


def run(
    command: Sequence[str],
    cwd: Path | None = None,
    most: Most | None = None,
    beside: Callable[[int], None] | None = None,
) -> Run:
    """Run to the end, or until it took the most; `beside` runs meanwhile and is given its id."""
    over = Event()
    with tempfile.TemporaryFile() as printed:
        before = perf_counter()
        process = subprocess.Popen(
            _capped(command, most) if most else command, cwd=cwd, stdin=subprocess.DEVNULL,
            stdout=printed, stderr=printed, start_new_session=True,
        )  # fmt: skip
        timer = Timer(most.seconds if most else 0, _end, (process.pid, over))
        if most:
            timer.start()
        if beside:
            Thread(target=beside, args=(process.pid,), daemon=True).start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:  # somebody interrupts us: nothing goes on behind their back
            _end(process.pid, over)
            raise
        finally:
            timer.cancel()
        wall = perf_counter() - before
        process.returncode = code = os.waitstatus_to_exitcode(status)
        printed.seek(max(0, printed.seek(0, os.SEEK_END) - 2_000))
        said = printed.read().decode("utf-8", "replace").strip()
    peak = usage.ru_maxrss * _UNIT / MIB
    return Run(wall, usage.ru_utime + usage.ru_stime, peak, code, said, over.is_set())


def _capped(command: Sequence[str], most: Most) -> list[str]:
    """A shell that gives its place to the command; on macOS it cannot limit memory."""
    return ["sh", "-c", f'ulimit -v {most.mib * 1024} 2>/dev/null; exec "$@"', "sh", *command]


def _end(process: int, over: Event) -> None:
    """Of our own process and all that it started: they are a group of their own."""
    over.set()
    os.killpg(process, signal.SIGKILL)


def ran(command: Sequence[str]) -> Run:
    """Run what should end well, and warn when it did not, for then its time tells nothing."""
    done = run(command)
    if done.code:
        last = done.said.splitlines()[-1:] or ["nothing"]
        print(f"warning: exit code {done.code} from {' '.join(command)}: {last[0]}", flush=True)
    return done


def together(command: Sequence[str]) -> float:
    """MiB of a process with all that it starts, at their largest together.

    What several share is counted once (Linux; elsewhere, of the largest process alone).
    """
    most = 0.0

    def look(leader: int) -> None:
        nonlocal most
        pause = Event()
        while members := _members(leader):
            most = max(most, sum(map(_share, members)))
            pause.wait(_EVERY)

    done = run(command, beside=look if _PROC.is_dir() else None)
    return max(most, done.peak)


def _members(session: int) -> list[Path]:
    """The folders of all living processes of a session."""
    found = []
    for folder in _PROC.glob("[0-9]*"):
        try:
            state, _, _, own = (folder / "stat").read_text("utf-8").rpartition(")")[2].split()[:4]
        except (OSError, ValueError):
            continue
        if own == str(session) and state not in "ZX":
            found.append(folder)
    return found


def _share(folder: Path) -> float:
    """MiB of one process, of shared pages its part."""
    try:
        lines = (folder / "smaps_rollup").read_text("utf-8").splitlines()
    except OSError:  # it ended meanwhile
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def cold(command: str, *options: str) -> list[str]:
    """A command of `ak` that may not use what an earlier run kept."""
    without = [UNCACHED] if has_cache(command) else []
    return [*AK, command, *options, *without]


def has_cache(command: str) -> bool:
    """Whether this command of `ak` keeps what it found out."""
    told = subprocess.run([*AK, command, "--help"], capture_output=True, text=True, check=True)
    return UNCACHED in told.stdout


def show(name: str, value: str, ratio: float | None, said: str = "") -> None:
    """Print one row."""
    row = f"{name:46}{value:>12}{f'{ratio:.2f}x' if ratio else '':>9}{said}"
    print(row.rstrip(), flush=True)


def verdict(value: float, limit: float | None, unit: str) -> str:
    """Name the limit and whether it was met."""
    return f"{f'{limit:g}{unit}':>10}  {'yes' if value <= limit else 'NO'}" if limit else ""
