# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""How fast is `ak`, beside what no program can do without? `python bench/run.py [--quick]`."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from changed import CHANGED, write_changed
from generate import COUNTRY, PEILDATUM, PER_GEMEENTE, write_repository
from growth import MEMORY, ROUNDS, show_growth, sizes
from measure import AK, PASS, PYTHON, cold, has_cache, ran, show, verdict

HERE = Path(__file__).resolve().parent

HELP, UPDATE, PDF = 4.5, 20.0, 40.0
READS, SITE = (10.0, 6.0), (20.0, 20.0)
"""The limits on this repository's own data, times `python -c pass`; of two the second is warm."""
DIFF = 20.0
"""The same, of `ak diff` in a country; growth.py has the other limits of a country."""
GEMEENTEN = 3, 10
"""Of how many to make all documents: the memory of `ak` should hardly grow."""


@dataclass(frozen=True, slots=True)
class Command:
    """One that is measured beside an interpreter that does nothing."""

    name: str
    words: Sequence[str]
    limit: float | None = None


def main() -> None:
    """Measure everything; the exit code says nothing, for figures are not a test."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # users have their bytecode cached
    print(f"{'':46}{'median':>12}{'ratio':>9}{'limit':>10}  met")
    if not has_cache("status"):
        print("this ak keeps no answers: there are no warm figures")
    start_up()
    if "--quick" in sys.argv[1:]:
        sizes({1_000: 5})
        return
    for gemeenten in GEMEENTEN:
        documents(gemeenten)
    diffs = [diff(10_000), diff(COUNTRY)]
    show_growth("ak diff", diffs[1] / diffs[0], (10_000, COUNTRY), None)
    site(COUNTRY)
    sizes(ROUNDS)


def start_up(rounds: int = 21) -> None:
    """Time the shortest runs beside an interpreter that does nothing; the first round warms up."""
    here = ("--repo", str(HERE.parent))
    report = ("update", "BES-1", "--status", "loopt", "--toelichting", "Loopt.", "--dry-run")
    with TemporaryDirectory() as out:
        pdf = ("render", "lokaal", "pekela", "--to", "pdf", "--out", out)
        commands = [
            Command("python -c pass", PASS),
            Command("ak --help", [*AK, "--help"], HELP),
            *_answers(READS, "status", *here),
            *_answers(READS, "overdue", *here),
            Command("ak update, one item", [*AK, *report, *here], UPDATE),
            *_answers(SITE, "site", "--out", f"{out}/site.html", *here),
            Command("ak render lokaal pekela --to pdf", cold(*pdf, *here), PDF),
        ]
        _beside_nothing(commands, rounds)


def _answers(limits: tuple[float, float], name: str, *options: str) -> list[Command]:
    """A command that reads everything, and the same one that may use what it kept of that."""
    commands = [Command(f"ak {name}, cold", cold(name, *options), limits[0])]
    if has_cache(name):
        commands.append(Command(f"ak {name}, warm", [*AK, name, *options], limits[1]))
    return commands


def _beside_nothing(commands: Sequence[Command], rounds: int) -> None:
    """Run all in turns, the first of them being what does nothing."""
    taken = [[ran(each.words).wall for each in commands] for _ in range(rounds + 1)][1:]
    for index, each in enumerate(commands):
        ratio = median(times[index] / times[0] for times in taken)
        time = f"{median(times[index] for times in taken) * 1000:.1f} ms"
        show(each.name, time, ratio, verdict(ratio, each.limit, "x"))


def diff(activities: int, rounds: int = 15) -> float:
    """Time `ak diff` of edited files beside an empty Python, and beside what git itself needs."""
    with TemporaryDirectory() as folder:
        files = write_changed(Path(folder), activities)
        git = ["git", "-C", folder, "diff"]
        commands = PASS, git, cold("diff", "--repo", folder)
        taken = [[ran(words).wall for words in commands] for _ in range(rounds + 1)][1:]
    ratio = median(ak / empty for empty, _, ak in taken)
    time = f"{median(ak for *_, ak in taken) * 1000:.0f} ms"
    name = f"ak diff, {CHANGED} of {files:,} overviews"
    show(name, time, ratio, verdict(ratio, DIFF if activities == COUNTRY else None, "x"))
    show("  beside git diff", "", median(ak / lines for _, lines, ak in taken))
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
        done = ran(cold("site", *options))
        pages = sum(1 for _ in out.glob("*.html"))
    show(f"ak site, {activities:,}", f"{done.wall:.0f} s", None)
    show(f"  pages ({pages:,})", f"{pages / done.wall:.0f} /s", None)
    show("  peak memory", f"{done.peak:.0f} MiB", None, verdict(done.peak, MEMORY, " MiB"))


if __name__ == "__main__":
    main()
