# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What `ak validate` and `ak status` cost, from a few gemeenten to a country; how it grows."""

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from generate import COUNTRY, PEILDATUM, write_repository
from libyaml import scanner
from measure import AK, PASS, Run, cold, has_cache, ran, show, together, verdict

VALIDATE, MEMORY, STATUS = 6.0, 400.0, 12.0
"""Limits of a country: times libyaml's scan by the clock, on two cores; MiB; times nothing."""
GROWTH = 1.25
"""Times linear."""
ROUNDS = {1_000: 7, 10_000: 7, 100_000: 3, COUNTRY: 3}
"""Activities, and how often everything runs at that size."""
Rounds = list[dict[str, Run]]
"""What each command cost, turn by turn."""


def sizes(wanted: Mapping[int, int]) -> None:
    """Measure at each size, and show each step from one to the next."""
    found: dict[int, dict[str, float]] = {}
    with TemporaryDirectory() as program:
        scan, said = scanner(Path(program))
        for activities, rounds in wanted.items():
            with TemporaryDirectory() as folder:
                write_repository(Path(folder), activities)
                found[activities] = _at(activities, folder, [*scan, folder], said, rounds)
    for before, after in pairwise(found):
        for name, ratio in found[after].items():
            show_growth(name, ratio / found[before][name], (before, after))


def _at(activities: int, folder: str, scan: list[str], said: str, rounds: int) -> dict[str, float]:
    """Run all in turns; of each command the time beside libyaml's, which grows as the data do."""
    options = ("--peildatum", str(PEILDATUM), "--repo", folder)
    commands = {
        "scan": scan,
        "ak validate": cold("validate", *options),
        "pass": PASS,
        "ak status, cold": cold("status", *options),
    }
    if has_cache("status"):
        ran(kept := [*AK, "status", *options])
        commands["ak status, warm"] = kept
    taken = [{name: ran(words) for name, words in commands.items()} for _ in range(rounds)]
    country = activities == COUNTRY
    _show(f"{said}, {activities:,}", taken, "scan", "pass")
    _show(
        f"ak validate, {activities:,}", taken, "ak validate", "scan", VALIDATE if country else None
    )
    cpu = median(turn["ak validate"].cpu / turn["scan"].cpu for turn in taken)
    show("  CPU time beside that of the scan", "", cpu)
    _show(f"ak status, cold, {activities:,}", taken, "ak status, cold", "pass")
    if "ak status, warm" in commands:
        limit = STATUS if country else None
        _show(f"ak status, warm, {activities:,}", taken, "ak status, warm", "pass", limit)
    if country:
        peak = together(commands["ak validate"])
        met = verdict(peak, MEMORY, " MiB")
        show("peak memory of ak validate", f"{peak:.0f} MiB", None, met)
    return {name: _ratio(taken, name, "scan") for name in ("ak validate", "ak status, cold")}


def _show(called: str, taken: Rounds, name: str, beside: str, limit: float | None = None) -> None:
    ratio = _ratio(taken, name, beside)
    time = f"{median(turn[name].wall for turn in taken) * 1000:.0f} ms"
    show(called, time, ratio, verdict(ratio, limit, "x"))


def _ratio(taken: Rounds, name: str, beside: str) -> float:
    return median(turn[name].wall / turn[beside].wall for turn in taken)


def show_growth(
    name: str, ratio: float, between: tuple[int, int], limit: float | None = GROWTH
) -> None:
    """Show how much more the time grew than the data did."""
    before, after = between
    steps = f"{before:,} to {after:,}"
    show(f"growth of {name}: {steps}", "", ratio, verdict(ratio, limit, "x"))
