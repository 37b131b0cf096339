# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Does every command that writes survive a disk that is full, or that may only be read?

`python checks/full_disk.py`: a real file system of 2 MiB in memory, so only on Linux and for root.
Nothing may change, `ak` must say why, and with room again it must do what it does otherwise.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from writing_commands import COMMANDS, Said, Trial, tree, unclear

SAYS = {"full": "schijf is vol", "read-only": "geen toegang|laat alleen lezen toe"}


def main() -> int:
    """1 when something was lost or not told."""
    wrong: list[str] = []
    for command in COMMANDS:
        with TemporaryDirectory() as folder, TemporaryDirectory() as disk:
            trial = Trial(command, Path(folder))
            with _mounted(Path(disk)) as mounted:
                if not mounted:
                    print("skipped, no disk was filled: a file system cannot be mounted here")
                    return 0
                for way in (_full, _read_only):
                    wrong += [f"{command}: {why}" for why in way(trial, Path(disk))]
    for each in wrong:
        print(f"LOST {each}")
    print(f"{len(COMMANDS)} commands on a full disk and on one to read only, wrong: {len(wrong)}")
    return min(len(wrong), 1)


@contextmanager
def _mounted(disk: Path) -> Iterator[bool]:
    """Whether it could be done."""
    options = ["-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)]
    done = subprocess.run(["mount", *options], capture_output=True, check=False)
    try:
        yield done.returncode == 0
    finally:
        if done.returncode == 0:
            subprocess.run(["umount", str(disk)], check=True)


def _full(trial: Trial, disk: Path) -> Iterator[str]:
    root = _laid_out(trial, disk)
    with (disk / "fill").open("wb", buffering=0) as fill:
        try:
            while True:
                fill.write(bytes(4096))
        except OSError:
            pass
    yield from _refused(trial, root, "full", (disk / "fill").unlink)


def _read_only(trial: Trial, disk: Path) -> Iterator[str]:
    root = _laid_out(trial, disk)
    _remount(disk, "ro")
    yield from _refused(trial, root, "read-only", lambda: _remount(disk, "rw"))


def _refused(trial: Trial, root: Path, way: str, mend: Callable[[], object]) -> Iterator[str]:
    said = trial.run(root)
    now = tree(root)
    mend()
    if said.code not in {1, 2} or not re.search(SAYS[way], said.err):
        yield f"{way}: exit {said.code}: {said.err}"
    if now != trial.before:
        yield f"{way}: a file changed"
    yield from unclear(said)
    yield from _again(trial.run(root), root, trial)


def _again(said: Said, root: Path, trial: Trial) -> Iterator[str]:
    if said.code or tree(root) != trial.after:
        yield f"with room again: exit {said.code}: {said.err}"


def _laid_out(trial: Trial, disk: Path) -> Path:
    shutil.rmtree(disk / "repo", ignore_errors=True)
    copy = trial.copy()
    return Path(shutil.copytree(copy, disk / "repo", symlinks=True))


def _remount(disk: Path, how: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{how}", str(disk)], check=True)


if __name__ == "__main__":
    sys.exit(main() if os.name == "posix" else 0)
