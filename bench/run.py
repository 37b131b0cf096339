# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""How fast is `ak`, beside what no program can do without? `python bench/run.py [--quick]`."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from generate import PEILDATUM, PER_GEMEENTE, write_repository

HERE = Path(__file__).resolve().parent
PYTHON = sys.executable
SCRIPT = Path(PYTHON).with_name("ak")
AK = [str(SCRIPT)] if SCRIPT.exists() else [PYTHON, "-m", "ambitiekader_cli"]

HELP, STATUS, VALIDATE, GROWTH, MEMORY, DIFF, PDF = 8.0, 15.0, 15.0, 1.25, 400.0, 30.0, 40.0
"""The limits: three ratios, a ratio of ratios, MiB, and two ratios."""
UPDATE, SITE = 20.0, 20.0
"""Two more ratios."""
GEMEENTEN = 3, 10
"""Of how many to make all documents: the memory of `ak` should hardly grow."""
CHANGED = 40
"""Files in which an activity was edited, for `ak diff`."""
SCANS = ("scan alone", "scan with reading", "whole process")


@dataclass(frozen=True, slots=True)
class Run:
    """What one process cost: seconds on the clock, CPU seconds, and MiB at its largest."""

    wall: float
    cpu: float
    peak: float


@dataclass(frozen=True, slots=True)
class Size:
    """`ak validate` at one number of activities: medians."""

    ratio: float
    """CPU time beside libyaml's scan with reading."""
    peak: float


def main() -> None:
    """Measure everything; the exit code says nothing, for figures are not a test."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # users have their bytecode cached
    print(f"{'':36}{'median':>12}{'ratio':>9}{'limit':>10}  met")
    start_up()
    if "--quick" in sys.argv[1:]:
        validate(1_000, rounds=5)
        return
    for gemeenten in GEMEENTEN:
        documents(gemeenten)
    diffs = [diff(10_000), diff(100_000)]
    show("growth from 340 to 3,400 files", "", diffs[1] / diffs[0])
    site(100_000)
    small = validate(10_000, rounds=7, limit=VALIDATE)
    large = validate(100_000, rounds=3)
    growth, peak = large.ratio / small.ratio, large.peak
    show("growth from 10,000 to 100,000", "", growth, verdict(growth, GROWTH, "x"))
    show("peak memory at 100,000", f"{peak:.0f} MiB", None, verdict(peak, MEMORY, " MiB"))


def start_up(rounds: int = 21) -> None:
    """Time the shortest runs beside an interpreter that does nothing; the first round warms up."""
    with TemporaryDirectory() as out:
        _start_up(rounds, out)


def _start_up(rounds: int, out: str) -> None:
    here = ["--repo", str(HERE.parent)]
    report = ["update", "BES-1", "--status", "loopt", "--toelichting", "Loopt.", "--dry-run"]
    pdf = ["render", "lokaal", "pekela", "--to", "pdf", "--out", out]
    commands: list[tuple[str, list[str], float | None]] = [
        ("python -c pass", [PYTHON, "-c", "pass"], None),
        ("ak --help", [*AK, "--help"], HELP),
        ("ak status", [*AK, "status", "--repo", str(HERE.parent)], STATUS),
        ("ak update, one item", [*AK, *report, *here], UPDATE),
        ("ak site, one file", [*AK, "site", "--out", f"{out}/site.html", *here], SITE),
        ("ak render lokaal pekela --to pdf", [*AK, *pdf, "--repo", str(HERE.parent)], PDF),
    ]
    taken = [[run(command).wall for _, command, _ in commands] for _ in range(rounds + 1)][1:]
    for index, (name, _, limit) in enumerate(commands):
        ratio = median(times[index] / times[0] for times in taken)
        time = f"{median(times[index] for times in taken) * 1000:.1f} ms"
        show(name, time, ratio, verdict(ratio, limit, "x"))


def validate(activities: int, rounds: int, limit: float | None = None) -> Size:
    """Compare CPU time with libyaml's for the same files, turn by turn."""
    with TemporaryDirectory() as folder:
        write_repository(Path(folder), activities)
        command = [*AK, "validate", "--peildatum", str(PEILDATUM), "--repo", folder]
        pairs = [(scan(folder), run(command)) for _ in range(rounds)]
    show(f"ak validate, {activities:,}", f"{median(ak.cpu for _, ak in pairs):.3f} s", None)
    ratios = [median(ak.cpu / scans[index] for scans, ak in pairs) for index in range(len(SCANS))]
    for index, name in enumerate(SCANS):
        said = verdict(ratios[1], limit, "x") if index == 1 else ""
        time = median(scans[index] for scans, _ in pairs)
        show(f"  beside libyaml, {name}", f"{time:.3f} s", ratios[index], said)
    return Size(ratios[1], median(ak.peak for _, ak in pairs))


def diff(activities: int, rounds: int = 15) -> float:
    """Edit an activity in each of CHANGED files and time `ak diff` beside an empty Python."""
    with TemporaryDirectory() as folder:
        write_repository(Path(folder), activities)
        git(folder, "init", "--quiet")
        git(folder, "add", "--all")
        git(folder, "commit", "--quiet", "--message", "before")
        files = sorted(Path(folder).glob("data/local/*/activiteiten/*.yaml"))
        for path in files[:: max(1, len(files) // CHANGED)][:CHANGED]:
            head, middle, rest = path.read_text("utf-8").partition("planning: ")
            path.write_text(f"{head}{middle}uiterlijk {rest}", "utf-8", newline="\n")
        commands = [PYTHON, "-c", "pass"], [*AK, "diff", "--repo", folder]
        pairs = [[run(command).wall for command in commands] for _ in range(rounds + 1)][1:]
    ratio = median(ak / empty for empty, ak in pairs)
    time = f"{median(ak for _, ak in pairs) * 1000:.0f} ms"
    name = f"ak diff, {CHANGED} of {len(files):,} overviews"
    show(name, time, ratio, verdict(ratio, DIFF, "x"))
    return ratio


def documents(gemeenten: int) -> None:
    """Make every document of an invented region in every format, in one `ak render --all`."""
    with TemporaryDirectory() as folder:
        write_repository(Path(folder), gemeenten * PER_GEMEENTE)
        out = Path(folder) / "uitvoer"
        options = ["--peildatum", str(PEILDATUM), "--repo", folder, "--out", str(out)]
        before = perf_counter()
        command = [PYTHON, str(HERE / "peak.py"), "render", "--all", *options]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        seconds = perf_counter() - before
        made = len([*out.glob("*.html")])
    own, child = done.stderr.split()[-2:]
    show(f"ak render --all, {gemeenten} gemeenten", f"{seconds:.0f} s", None)
    show(f"  documents ({made:,})", f"{made / seconds:.2f} /s", None)
    show("  peak memory of ak itself", f"{float(own):.0f} MiB", None)
    show("  peak memory of its largest child", f"{float(child):.0f} MiB", None)


def site(activities: int) -> None:
    """Make every page of a country once, into a new folder."""
    with TemporaryDirectory() as folder:
        write_repository(Path(folder), activities)
        out = Path(folder) / "site"
        options = ["--peildatum", str(PEILDATUM), "--repo", folder, "--out", str(out)]
        done = run([*AK, "site", *options])
        pages = sum(1 for _ in out.glob("*.html"))
    show(f"ak site, {activities:,}", f"{done.wall:.0f} s", None)
    show(f"  pages ({pages:,})", f"{pages / done.wall:.0f} /s", None)
    show("  peak memory", f"{done.peak:.0f} MiB", None, verdict(done.peak, MEMORY, " MiB"))


def git(folder: str, *arguments: str) -> None:
    """Run git as nobody in particular."""
    who = ("-c", "user.name=bench", "-c", "user.email=bench@example.org")
    subprocess.run(["git", *who, "-C", folder, *arguments], check=True)


def scan(folder: str) -> tuple[float, ...]:
    """CPU seconds of the three SCANS, in a process of their own."""
    command = [PYTHON, str(HERE / "scan.py"), folder]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return tuple(map(float, done.stdout.split()))


def run(command: list[str]) -> Run:
    """Run to the end, output thrown away."""
    before = perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = perf_counter() - before
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        print(f"warning: exit code {process.returncode} from {' '.join(command)}")
    kib = usage.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    return Run(wall, usage.ru_utime + usage.ru_stime, kib / 1024)


def show(name: str, value: str, ratio: float | None, said: str = "") -> None:
    """Print one row."""
    row = f"{name:36}{value:>12}{f'{ratio:.2f}x' if ratio else '':>9}{said}"
    print(row.rstrip(), flush=True)


def verdict(value: float, limit: float | None, unit: str) -> str:
    """Name the limit and whether it was met."""
    return f"{f'{limit:g}{unit}':>10}  {'yes' if value <= limit else 'NO'}" if limit else ""


if __name__ == "__main__":
    main()
