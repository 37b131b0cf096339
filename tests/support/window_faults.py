# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A window that is gone, or whose disk refuses, at each call that changes something, one by one.

As a program (`window_faults.py FOLDER`): three files are written by one form, over a real socket,
once for each call; a line says what was found afterwards, and after what was ready was finished.
"""

import os
import shutil
import sys
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # as a program

from ambitiekader_cli.repo.unfinished import finish
from support.browser import Browser
from support.faults import Act, Arguments, Plan, die, planned, refuse
from support.repositories import BASIS
from support.windows import Visitor, served

CASE = BASIS.parent / "cases/meetings/decision-that-closes-moves-and-accepts/data"
TODAY = date(2026, 11, 28)
WRITTEN, REFUSED, MISSED = 0, 1, 9
"""How a window ended; the last is one in which there were no so many calls."""
WAYS: dict[str, Act] = {"killed": die, "refused": refuse}
Tree = dict[str, bytes]


class AnyThread(Plan):
    """Also what the window does beside us."""

    def count(self, call: str, paths: Arguments = ()) -> None:
        """One call more."""
        self.thread = threading.get_ident()
        super().count(call, paths)


def fresh(folder: Path) -> Path:
    """A repository with a meeting that was held."""
    root = Path(shutil.copytree(BASIS, folder))
    shutil.copytree(CASE, root / "data", dirs_exist_ok=True)
    return root


def confirm(stranger: Visitor, act: Act, at: int) -> int:
    """A decision that closes two items, with a fault at this call while it is written.

    Says how it went.
    """
    browser = Browser(stranger.come_in())
    browser.open("/bewerk/besluit").follow("Vergadering van 11 juni 2024")
    browser.fill("Wat is er besloten?", "Alles stopt.")
    browser.fill("Over welke afspraken gaat het?", "BES-1, DUU-1")
    browser.fill("Wat gebeurt er met die afspraken?", "zij worden gesloten")
    browser.fill("Gesloten: hoe?", "vervallen").press("Bekijk wat er verandert")
    with planned(AnyThread(stranger.root, at, act, looks=False)) as plan:
        browser.press("Leg dit vast")
    if len(plan.seen) < at:
        return MISSED
    return WRITTEN if "Vastgelegd in" in browser.text else REFUSED


def tree(root: Path) -> Tree:
    """Without what a window that is gone left beside the files."""
    found = (path for path in root.rglob("*") if path.is_file())
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in found
        if not path.name.startswith(".ak-")
    }


def told(folder: Path, way: str, ways: tuple[Tree, Tree]) -> Iterator[str]:
    """A line for each call: how it ended, and what stands there then."""
    for at in range(1, 200):
        root = fresh(folder / f"{way}-{at}")
        child = os.fork()
        if child == 0:
            with served(root, TODAY) as stranger:
                os._exit(confirm(stranger, WAYS[way], at))
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if code == MISSED:
            return
        whole = all(
            raw in (ways[0].get(path), ways[1].get(path)) for path, raw in tree(root).items()
        )
        finish(root)
        now = tree(root)
        end = "old" if now == ways[0] else "new" if now == ways[1] else "mixed"
        yield f"{way} {at} {code} {'whole' if whole else 'broken'} {end}"


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """All calls, both ways; first none in this process, so that its forks have all imported."""
    folder = Path(sys.argv[1])
    root = fresh(folder / "usual")
    before = tree(root)
    with served(root, TODAY) as stranger:
        confirm(stranger, die, 1_000)
    ways = (before, tree(root))
    say(f"changed {sum(ways[1][path] != before.get(path) for path in ways[1])}")
    for way in WAYS:
        for line in told(folder, way, ways):
            say(line)


if __name__ == "__main__":
    main()
