# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The same content in the form of every program: `python bench/material.py ACTIVITIES DIR`.

A process of its own: the size of a process counts in that of all that it starts, so the one that
measures stays small.
"""

import subprocess
import sys
from pathlib import Path

import peer_data
import typst_alone
from changed import git, write_changed
from generate import PEILDATUM, write_repository
from measure import AK
from programs import GEMEENTE


def main() -> None:
    """Fill the folder, and tell on stderr how much there is of everything."""
    activities, folder = int(sys.argv[1]), Path(sys.argv[2])
    write_repository(folder / "ak", activities)
    write_changed(folder / "git", activities)
    schemas = ["schema", "--repo", str(folder / "ak"), "--out", str(folder / "schemas")]
    subprocess.run([*AK, *schemas], check=True, stdout=subprocess.DEVNULL)
    typst_alone.record(folder / "ak", PEILDATUM, GEMEENTE, folder / "typst.json")
    files = list(peer_data.read_items(folder / "ak"))
    peer_data.write_doorstop(files, folder / "doorstop")
    git(folder / "doorstop", "init", "--quiet")
    peer_data.write_strictdoc(files, folder / "strictdoc")
    peer_data.write_beancount(files, folder / "beancount")
    items = sum(len(file.items) for file in files)
    _note(
        f"{activities:,} activities: {items:,} items in {len(files):,} files; bytes in each form:"
    )
    for name in ("ak", "doorstop", "strictdoc", "beancount"):
        paths = [path for path in (folder / name).rglob("*.*") if ".git" not in path.parts]
        _note(f"  {name}: {sum(path.stat().st_size for path in paths):,} in {len(paths):,} files")


def _note(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
