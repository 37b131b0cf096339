# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Other programs beside `ak`, on the same content: `python bench/peers.py`, a Markdown table.

Each figure is the median of the time of a program divided by that of `ak`, of processes that ran
right after each other: 2 means that it takes twice as long as `ak`, 0.1 a tenth.
"""

import argparse
import os
import subprocess
import sys
import venv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from generate import COUNTRY
from libyaml import scanner
from measure import PYTHON, Most, Run, run
from programs import Material, Program, limits, peers

HERE = Path(__file__).resolve().parent
ROUNDS = {1_000: 5, 10_000: 3, COUNTRY: 1}
"""Activities, and how often each pair runs at most."""
ENOUGH = 60
"""Seconds after which a pair is not run again: what takes long is steady."""
BEGIN, END = "<!-- peers: begin -->", "<!-- peers: end -->"
"""Around the table in docs/performance.md."""


@dataclass(frozen=True)
class Cell:
    """What one program did at one size."""

    ratio: float | None
    """Its time divided by that of `ak`; None when it did not end well."""
    wall: float
    peak: float
    why: str = ""


Cells = dict[int, Cell]


def main() -> None:
    """Measure all programs at all sizes and print one table."""
    given = _arguments()
    sizes = dict(list(ROUNDS.items())[:1]) if given.quick else ROUNDS
    most = Most(given.seconds, given.mib)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # users have their bytecode cached
    with TemporaryDirectory(prefix="ak-peers-") as folder:
        bin_ = _installed(given.env or Path(folder) / "env")
        command, said = scanner(Path(folder))
        programs = [*limits(said), *peers(bin_)]
        taken: list[Cells] = [{} for _ in programs]
        try:
            for size, rounds in sizes.items():
                material = _material(Path(folder) / str(size), size, command)
                for program, cells in zip(programs, taken, strict=True):
                    cells[size] = _cell(program, material, cells, rounds, most)
                    _progress(program, size, cells[size])
                rmtree(material.folder)
        except KeyboardInterrupt:
            _note("interrupted: the table has what was measured until now")
    page = "\n".join(_page(programs, taken, list(sizes))).strip()
    print(page)
    if given.into:
        _put(page, given.into)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // 1024**2
    parser.add_argument("--quick", action="store_true", help="1,000 activities only")
    parser.add_argument("--seconds", type=float, default=600, help="the most that a run may take")
    parser.add_argument("--mib", type=int, default=memory * 3 // 4, help="and the most memory")
    parser.add_argument("--env", type=Path, help="where the peers are, or come, to use them again")
    parser.add_argument("--into", type=Path, help="a page in which the table is replaced")
    return parser.parse_args()


def _put(page: str, path: Path) -> None:
    before, begin, rest = path.read_text("utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        sys.exit(f"{path} has no {BEGIN} with {END} below it")
    path.write_text(f"{before}{begin}\n{page}\n{end}{after}", "utf-8", newline="\n")


def _installed(folder: Path) -> Path:
    """Install the peers in an environment of their own, and print what came; its programs."""
    bin_ = folder / "bin"
    if not bin_.is_dir():
        venv.create(folder, with_pip=True)
    pip = [str(bin_ / "python"), "-m", "pip", "--disable-pip-version-check"]
    subprocess.run([*pip, "install", "--quiet", "-r", str(HERE / "peers.txt")], check=True)
    frozen = subprocess.run([*pip, "freeze"], check=True, capture_output=True, text=True).stdout
    _note("all that is installed for the peers: " + ", ".join(frozen.split()))
    return bin_


def _material(folder: Path, activities: int, scan: list[str]) -> Material:
    folder.mkdir()
    command = [PYTHON, str(HERE / "material.py"), str(activities), str(folder)]
    subprocess.run(command, check=True)
    return Material(folder, scan)


def _cell(program: Program, of: Material, before: Cells, rounds: int, most: Most) -> Cell:
    """Run a program and `ak` in turns; a program that failed is not tried at a larger size."""
    if any(cell.ratio is None for cell in before.values()):
        return Cell(None, 0, 0)
    theirs, ours = program.command(of), program.beside(of)
    ratios: list[float] = []
    runs: list[Run] = []
    start = perf_counter()
    while len(runs) < rounds and (not runs or perf_counter() - start < ENOUGH):
        for name in program.leaves:
            rmtree(of.folder / name, ignore_errors=True)
        peer = run(theirs, of.folder / program.where, most)
        if peer.code:
            return Cell(None, peer.wall, peer.peak, _why(peer))
        ak = run(ours)
        if ak.code:
            return Cell(None, ak.wall, ak.peak, f"ak itself: {_why(ak)}")
        ratios.append(peer.wall / ak.wall)
        runs.append(peer)
    return Cell(median(ratios), median(each.wall for each in runs), max(each.peak for each in runs))


def _why(done: Run) -> str:
    """Why a run does not count, and the last words that it said."""
    words = [line.strip() for line in done.said.splitlines() if any(map(str.isalpha, line))]
    last = words[-1][:200] if words else "nothing"
    if done.stopped:
        return f"stopped after {done.wall:.0f} s; it last said: {last}"
    ended = f"killed by signal {-done.code}" if done.code < 0 else f"exit code {done.code}"
    return f"{ended}; it last said: {last}"


def _page(programs: list[Program], taken: list[Cells], sizes: list[int]) -> Iterator[str]:
    heads = [f"{size:,}" for size in sizes]
    yield (
        "| program | what it does | what it does not | beside | "
        + " | ".join([*heads, "growth", "MiB"])
        + " |"
    )
    yield "|---" * 4 + "|--:" * (len(sizes) + 2) + "|"
    notes = []
    for program, cells in zip(programs, taken, strict=True):
        name = _named(program.name)
        shown = [_shown(cells[size]) if size in cells else "" for size in sizes]
        peak = max((cell.peak for cell in cells.values()), default=0)
        row = (
            name,
            program.does,
            program.does_not,
            program.told,
            *shown,
            _growth(cells) if program.grows else "",
        )
        yield f"| {' | '.join(row)} | {peak:.0f} |"
        notes += [f"- {name} at {size:,}: {cell.why}" for size, cell in cells.items() if cell.why]
    yield ""
    yield from notes


def _shown(cell: Cell) -> str:
    if cell.ratio is not None:
        return f"{cell.ratio:.2g}" if cell.ratio < 10 else f"{cell.ratio:.0f}"
    return "failed" if cell.why else "not tried"


def _growth(cells: Cells) -> str:
    """Time per item at the largest size that it did beside that at the size before; linear is 1."""
    done = [(size, cell.wall) for size, cell in cells.items() if cell.ratio is not None]
    if len(done) < 2:
        return ""
    (small, before), (large, after) = done[-2:]
    return f"{after / before / (large / small):.2f}"


def _named(program: str) -> str:
    """With its version, if it is one of peers.txt."""
    name, comma, form = program.partition(",")
    package = {"bean-check": "beancount"}.get(name, name)
    lines = (HERE / "peers.txt").read_text("utf-8").splitlines()
    pinned = {known: version for known, _, version in (line.partition("==") for line in lines)}
    return f"{name} {pinned[package]}{comma}{form}" if package in pinned else program


def _progress(program: Program, size: int, cell: Cell) -> None:
    said = cell.why or _shown(cell)
    _note(f"  {size:,} {program.name} beside {program.told}: {cell.wall:.2f} s, {said}")


def _note(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
