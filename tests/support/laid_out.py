# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A copy of a folder that is laid out again and again: only what changed is read and put back."""

import os
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path
from time import time_ns
from typing import NamedTuple

RECENT = 100_000_000
"""Nanoseconds; of what changed so shortly ago another change may have the same time."""


class Held(NamedTuple):
    """What stands at a path: its kind and rights, and what a file holds."""

    mode: int
    content: bytes = b""


class LaidOut:
    """The copy. What is in it was read once, unless its place, size or times are other ones."""

    def __init__(self, basis: Path, root: Path) -> None:
        self.root, self._basis = root, basis
        self._known: dict[str, tuple[tuple[int, ...], Held]] = {}
        shutil.copytree(basis, root)
        self._begin = self.holds()

    def holds(self) -> dict[str, Held]:
        """All that stands in it now, by its path from the root; a folder before what is in it."""
        return {path: self._held(path, seen) for path, seen in _walk(self.root)}

    def again(self) -> None:
        """As it was at the beginning."""
        now, begin = self.holds(), self._begin
        for path in reversed(now):
            if path not in begin or stat.S_IFMT(now[path].mode) != stat.S_IFMT(begin[path].mode):
                remove = Path.rmdir if stat.S_ISDIR(now[path].mode) else Path.unlink
                remove(self.root / path)
        for path, held in begin.items():
            if now.get(path) != held:
                self._put(path, held)

    def _put(self, path: str, held: Held) -> None:
        target = self.root / path
        if stat.S_ISDIR(held.mode):
            target.mkdir(exist_ok=True)
        else:
            target.unlink(missing_ok=True)
            shutil.copy2(self._basis / path, target, follow_symlinks=False)
        target.chmod(stat.S_IMODE(held.mode))

    def _held(self, path: str, seen: os.stat_result) -> Held:
        """On Windows `ctime` is when a file was made, so all is read there."""
        if not stat.S_ISREG(seen.st_mode):
            return Held(seen.st_mode)
        times = seen.st_mtime_ns, seen.st_ctime_ns
        about = seen.st_ino, seen.st_mode, seen.st_size, *times
        known, held = self._known.get(path, ((), Held(0)))
        if known != about:
            held = Held(seen.st_mode, (self.root / path).read_bytes())
            if os.name != "nt" and max(times) + RECENT < time_ns():
                self._known[path] = about, held
        return held


def _walk(root: Path) -> Iterator[tuple[str, os.stat_result]]:
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        with os.scandir(root / folder) as found:
            for child in found:
                path = f"{folder}/{child.name}" if folder else child.name
                yield path, child.stat(follow_symlinks=False)
                if child.is_dir(follow_symlinks=False):
                    waiting.append(path)
