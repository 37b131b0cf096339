# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""An invented repository in git, of which some files were edited since the last commit."""

import subprocess
from pathlib import Path

from generate import write_repository

CHANGED = 40
"""Files in which the planning of an activity was edited."""


def write_changed(folder: Path, activities: int) -> int:
    """Fill a folder, commit it, edit; the number of overviews there are."""
    write_repository(folder, activities)
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "before")
    files = sorted(folder.glob("data/local/*/activiteiten/*.yaml"))
    for path in files[:: max(1, len(files) // CHANGED)][:CHANGED]:
        head, middle, rest = path.read_text("utf-8").partition("planning: ")
        path.write_text(f"{head}{middle}uiterlijk {rest}", "utf-8", newline="\n")
    return len(files)


def git(folder: Path, *arguments: str) -> None:
    """Run git as nobody in particular."""
    who = ("-c", "user.name=bench", "-c", "user.email=bench@example.org")
    subprocess.run(["git", *who, "-C", str(folder), *arguments], check=True)
