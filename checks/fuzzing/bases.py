# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Good repositories to spoil: our own, small ones, and one in which every text is hostile."""

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

from support.measured import measured
from support.render_hostile import hostile_repository
from support.repositories import BASIS

from fuzzing.git_traps import git
from fuzzing.values import data_files

PROJECT = BASIS.parents[1]
MADE: dict[str, Callable[[Path], object]] = {
    "own": lambda root: shutil.copytree(PROJECT / "data", root / "data"),
    "measured": measured,
    "hostile": hostile_repository,
    "region": lambda root: shutil.copytree(PROJECT / "tests/regios/samen-een-afspraak", root),
    "bed": lambda root: shutil.copytree(PROJECT / "tests/bed", root),
}
POSTPONED = "uitgesteld"
"""A tag where `ak history --slipping` must tell of the last commit."""


@cache
def base(folder: Path, name: str) -> Path:
    """One of them in two commits, the second of which postpones something; made once."""
    root = folder / name
    root.parent.mkdir(exist_ok=True)
    MADE[name](root)
    git(root, "init", "--quiet", "--template=")
    committed(root)
    for path in data_files(root):
        text = path.read_text("utf-8")
        later = text.replace("Q2 2025", "Q3 2025").replace("Einde Q1 2022", "Einde Q3 2022", 1)
        path.write_text(later, "utf-8", newline="\n")
    committed(root)
    git(root, "tag", "begin")
    if name in {"own", "measured"}:
        git(root, "tag", POSTPONED)
    return root


def committed(root: Path) -> None:
    """All that is there now."""
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--allow-empty", "--message", "stap")
