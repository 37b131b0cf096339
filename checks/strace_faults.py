# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Is anything lost when a system call fails, or is the last one? `python checks/strace_faults.py`.

Every command that writes runs once under strace. Then, per call that touched its repository, it
runs again on a fresh copy and that one call is refused, or it and all of its kind after it (a disk
stays full), or the process is gone at that very moment. Afterwards every file must be as it was or
as it should become, `ak` must have said so, and the next `ak` must work (`writing_commands`).
For `--commit` the calls of git count too. All calls that change something are tried, and from the
first lock all others; of the reading before it a sample, and of a row with its own words, which may
write many files alike, the first and the last calls of each name. `--quick` tries a part of it all.
"""

import random
import re
import shutil
import signal
import subprocess
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from multiprocessing.pool import ThreadPool
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from writing_commands import COMMANDS, Said, Trial, without_row

KILL = "signal=SIGKILL"
ERRORS = tuple(f"error={name}" for name in ("ENOSPC", "EIO", "EACCES"))
LASTING = ("error=ENOSPC", "error=EIO")
CHANGING = re.compile(
    "(pwrite64|write|fsync|fdatasync|ftruncate|flock|rename|unlink|link|mkdir|rmdir|f?chmod)(at2?|)"
)
OF_GIT = (
    *("hash-object", "read-tree", "update-index", "write-tree"),
    *("commit-tree", "update-ref", "symbolic-ref"),
)
ENDS = ("told", "killed", "unharmed", "missed")
"""An error that was told, a process that was gone, an error that did no harm, none here."""
READING, QUICK = 40, 12
"""Of the calls before the first lock; with --quick, of all points of a command."""
ALIKE = 4
"""Of a row with its own words: so many of the first and of the last calls of one name."""


Found = tuple[str, int, str, bool]
"""A call: its name, its number, what is shown of it, and whether it is before the first lock."""


class Point(NamedTuple):
    """One call and what becomes of it."""

    program: str
    """`ak`, or the command of git that it runs."""
    call: str
    number: int
    """Of the calls with this name; the first is 1."""
    way: str
    lasting: bool
    shown: str

    @property
    def changes(self) -> bool:
        return CHANGING.fullmatch(self.call) is not None or "O_CREAT" in self.shown

    def __str__(self) -> str:
        which = f"{self.number}+" if self.lasting else f"{self.number}"
        return f"{self.program} {self.call} {which} {self.way}  {self.shown[:150]}"


def main() -> int:
    """The number of points where something was lost, at most 1."""
    asked = ArgumentParser(description=__doc__)
    asked.add_argument("--quick", action="store_true")
    asked.add_argument("--only", help="a part of the name of a command")
    options = asked.parse_args()
    if why := _cannot_trace():
        print(f"skipped, no fault was tried: {why}")
        return 0
    if missing := without_row():
        print(f"no row in checks/writing_commands.py, so not tried: {', '.join(sorted(missing))}")
        return 1
    total: Counter[str] = Counter()
    for command in COMMANDS:
        if (options.only or "") in str(command):
            with TemporaryDirectory() as folder:
                total += _tried(Trial(command, Path(folder)), quick=options.quick)
    print(f"{total['points']} points in all, lost: {total['lost']}")
    return min(total["lost"], 1)


def _cannot_trace() -> str:
    if shutil.which("strace") is None:
        return "strace is not installed"
    trial = ["strace", "-f", "-o", "/dev/null", "-e", f"inject=exit_group:{KILL}", "true"]
    done = subprocess.run(trial, capture_output=True, encoding="utf-8", check=False)
    refused = done.stderr.strip() or f"a traced program ended with {done.returncode}"
    return "" if done.returncode == -signal.SIGKILL else f"ptrace is not allowed here: {refused}"


def _tried(trial: Trial, *, quick: bool) -> Counter[str]:
    points = [*_points(trial, "ak")]
    if "--commit" in trial.words:
        points += [point for name in OF_GIT for point in _points(trial, name)]
    if quick:
        points = _sample(points)
    count: Counter[str] = Counter()
    with ThreadPool(2) as pool:
        for point, end, wrong in pool.imap(lambda point: _outcome(trial, point), points):
            count[end] += 1
            count["lost"] += bool(wrong)
            for each in wrong:
                print(f"LOST {trial.command}: {point}\n    {each}", flush=True)
    count["points"] = len(points) - count["missed"]
    told = ", ".join(f"{count[name]} {name}" for name in (*ENDS, "lost"))
    print(f"{trial.command}: {count['points']} points: {told}", flush=True)
    return count


def _points(trial: Trial, program: str) -> Iterator[Point]:
    """From a run that nothing disturbs."""
    root = trial.copy()
    _, lines = _traced(trial, root, program, "-e", "trace=%file,%desc")
    begin = next((at for at, line in enumerate(lines) if " flock(" in line), 0)
    seen: Counter[str] = Counter()
    found: list[Found] = []
    for at, line in enumerate(lines):
        call, shown = _call(line)
        if call and line.split()[0] == lines[0].split()[0]:
            seen[call] += 1
            if f"{root}/" in shown:
                found.append((call, seen[call], shown.replace(f"{root}/", ""), at < begin))
    reading = [each for each in found if each[3]]
    others = [each for each in found if not each[3]]
    if trial.command.words:
        others = [*_first_and_last(others)]
    kept = [*reading[:: max(1, len(reading) // READING)], *others]
    for call, number, shown, _ in kept:
        yield from _ways(Point(program, call, number, KILL, lasting=False, shown=shown))


def _first_and_last(found: list[Found]) -> Iterator[Found]:
    """In the order in which they come."""
    total, seen = Counter(each[0] for each in found), Counter[str]()
    for each in found:
        seen[each[0]] += 1
        if seen[each[0]] <= ALIKE or seen[each[0]] > total[each[0]] - ALIKE:
            yield each


def _ways(point: Point) -> Iterator[Point]:
    yield point
    for way in ERRORS if point.changes else ERRORS[1:2]:
        yield point._replace(way=way)
    if point.changes:
        for way in LASTING:
            yield point._replace(way=way, lasting=True)


def _sample(points: list[Point]) -> list[Point]:
    """The same every time; of what changes something more."""
    chance = random.Random(1)
    changing = [point for point in points if point.changes]
    others = [point for point in points if not point.changes]
    most = QUICK * 2 // 3
    kept = chance.sample(changing, min(most, len(changing)))
    return kept + chance.sample(others, min(QUICK - most, len(others)))


def _outcome(trial: Trial, point: Point) -> tuple[Point, str, list[str]]:
    """The point, how the command ended, and what was wrong."""
    root = trial.copy()
    which = f"{point.number}+" if point.lasting else f"{point.number}"
    inject = f"inject={point.call}:{point.way}:when={which}"
    # a signal does not arrive where seccomp picks the calls
    fast = () if point.way == KILL else ("--seccomp-bpf",)
    options = (*fast, "-e", f"trace={point.call}", "-e", inject)
    said, lines = _traced(trial, root, point.program, *options)
    hit = [_call(line)[1] for line in lines if "(INJECTED)" in line]
    if not point.lasting and any(f"{root}/" not in each for each in hit):
        shutil.rmtree(root)
        return point, "missed", []  # a process beside it also has a call of this number
    mute = point.lasting and point.call == "write" and point.program == "ak"
    wrong = [
        *trial.wrong(root, said, mute=mute),
        *(_wrong_in_git(root) if point.program != "ak" else ()),
    ]
    shutil.rmtree(root)
    return point, _end(said, lines), wrong


def _end(said: Said, lines: list[str]) -> str:
    if not any("(INJECTED)" in line or "killed by SIGKILL" in line for line in lines):
        return "missed"
    return {0: "unharmed", -signal.SIGKILL: "killed"}.get(said.code, "told")


def _traced(trial: Trial, root: Path, program: str, *options: str) -> tuple[Said, list[str]]:
    """Run it with `ak` or a command of git under strace; what it said, and the calls."""
    log = root.with_name(f"{root.name}.log")
    strace = ("strace", "-f", "-y", "-o", str(log), *options)
    if program == "ak":
        said = trial.run(root, strace)
    else:
        folder = root.with_name(f"{root.name}.bin")
        _stand_in_for_git(folder, program, strace)
        said = trial.run(root, PATH=f"{folder}:/usr/local/bin:/usr/bin:/bin")
    lines = log.read_text("utf-8", "replace").splitlines() if log.exists() else []
    log.unlink(missing_ok=True)
    return said, lines


def _stand_in_for_git(folder: Path, command: str, strace: tuple[str, ...]) -> None:
    """A program `git` that puts one of its commands under strace."""
    folder.mkdir()
    real, before = shutil.which("git"), " ".join(strace)
    lines = (
        "#!/bin/sh",
        f'for word; do [ "$word" = {command} ] && exec {before} {real} "$@"; done',
        f'exec {real} "$@"',
    )
    (folder / "git").write_text("\n".join(lines) + "\n", "utf-8")
    (folder / "git").chmod(0o755)


def _call(line: str) -> tuple[str, str]:
    """The name and the arguments; empty for the second half of a call, or a signal."""
    found = re.match(r"\d+ +(\w+)\((.*)", line)
    return (found[1], re.sub(r"AT_FDCWD<[^>]*>", "", found[2])) if found else ("", "")


def _wrong_in_git(root: Path) -> Iterator[str]:
    for words in (["fsck", "--no-dangling", "--no-progress"], ["log", "--oneline"]):
        done = subprocess.run(
            ["git", "-C", str(root), *words], capture_output=True, encoding="utf-8", check=False
        )
        if done.returncode:
            yield f"git {words[0]}: {done.stderr}{done.stdout}"


if __name__ == "__main__":
    sys.exit(main())
