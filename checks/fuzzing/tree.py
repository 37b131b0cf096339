# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""All that lies in a folder, so that it can be held against what lies there later."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from fuzzing.commands import writes
from fuzzing.oracles import Finding
from fuzzing.running import WINDOW, Done

Tree = dict[str, object]
OUTSIDE = ["geheim.png", "geheim.yaml", "instellingen"]
"""What lies outside the repository, and may not be read."""
ASKED_FOR = ("uitvoer", "gegeven", "g.html")
"""Where `ak render` writes if nobody says where, and what somebody names (`arguments`)."""
OWN_PLACES = (".git/", "data", "archief", "schemas", ".github")
"""Where a command that writes may do so."""


def tree(root: Path) -> Tree:
    """Git's folder too; no link is followed and nothing strange is opened."""
    found: Tree = {}
    waiting = [root]
    while waiting:
        for each in os.scandir(waiting.pop()):
            path = Path(each.path)
            found[str(path.relative_to(root))] = _of(path)
            if path.is_dir() and not path.is_symlink():
                waiting.append(path)
    return found


def _of(path: Path) -> object:
    status = path.lstat()
    if stat.S_ISDIR(status.st_mode):
        return "folder"
    if stat.S_ISLNK(status.st_mode):
        return f"link {os.fsencode(path.readlink())!r}"
    if stat.S_ISREG(status.st_mode) and status.st_size < 2**24:
        return path.read_bytes()
    return f"{stat.S_IFMT(status.st_mode)} {status.st_size}"


def written(done: Done, before: Tree, now: Tree, outside: Path) -> Iterator[Finding]:
    """What it changed that it may not, and whether a program of somebody else ran."""
    if (outside / "gelopen").exists() or "gelopen" in now:
        (outside / "gelopen").unlink(missing_ok=True)
        yield Finding("ran a program", " ".join(done.words))
    lies = sorted(each.name for each in outside.iterdir())
    if lies != OUTSIDE:
        yield Finding("writer wrote elsewhere", str(lies))
    changed = {path for path in before.keys() | now.keys() if before.get(path) != now.get(path)}
    changed = {path for path in changed if not path.startswith(ASKED_FOR)}
    if not writes(done.words):
        yield from _by_a_reader(done, changed)
        return
    if strange := {path for path in changed if not path.startswith(OWN_PLACES)}:
        yield Finding("writer wrote elsewhere", str(sorted(strange)[:4]))
    if done.code in {1, 2} and done.words[0] not in {"fmt", "schema"}:
        half = sorted(path for path in changed if path.startswith("data/"))
        if any(not path.endswith(".tmp") for path in half) and b"wel vastgelegd" not in done.err:
            yield Finding("half written", str(half[:4]))


def _by_a_reader(done: Done, changed: set[str]) -> Iterator[Finding]:
    if done.words[0] == WINDOW:  # with forms: it clears away what an `ak` that was killed left
        changed = {path for path in changed if not path.endswith(".tmp")}
    if changed:
        yield Finding("reader wrote", str(sorted(changed)[:4]))
