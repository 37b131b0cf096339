# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Real git repositories in temporary folders, filled with the small invented kader."""

import os
import shutil
import subprocess
from datetime import date
from pathlib import Path

TODAY = date(2026, 11, 28)
"""For what must not lie in the future."""
BASIS = Path(__file__).parents[1] / "basis"
KADER = "data/regional/kader.yaml"
BES = "data/regional/ambities/beschikbaarheid.yaml"
DUU = "data/regional/ambities/duurzaamheid.yaml"
JAAR = "data/local/voorbeeld/activiteiten/2024.yaml"
AFSPRAKEN = "data/local/voorbeeld/afspraken.yaml"

SETTINGS = (
    *("-c", "protocol.file.allow=always"),
    *("-c", "init.defaultBranch=main"),
    *("-c", "maintenance.auto=false"),  # or each commit starts a process to look for it
)


def git(folder: Path, *arguments: str, date: str = "2024-03-01T12:00:00Z") -> str:
    """What git prints; fails the test when git does."""
    people = {f"GIT_{who}_NAME": "test" for who in ("AUTHOR", "COMMITTER")}
    mails = {f"GIT_{who}_EMAIL": "test@example.org" for who in ("AUTHOR", "COMMITTER")}
    days = {f"GIT_{who}_DATE": date for who in ("AUTHOR", "COMMITTER")}
    environment = {**os.environ, **people, **mails, **days, "GIT_CONFIG_GLOBAL": os.devnull}
    command = ["git", *SETTINGS, "-C", str(folder), *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def repository(folder: Path) -> Path:
    """The small kader in a repository with one commit on main."""
    made = Path(shutil.copytree(BASIS, folder))
    git(made, "init", "--quiet")
    commit(made, "eerste")
    return made


def commit(root: Path, message: str, date: str = "2024-03-01T12:00:00Z") -> str:
    """Everything as it is now; returns the hash."""
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--allow-empty", "--message", message, date=date)
    return head(root)


def head(root: Path) -> str:
    """The hash of the last commit; git itself is asked only where that is not in a plain file."""
    name = (root / ".git/HEAD").read_text("ascii") if (root / ".git").is_dir() else ""
    file = root / ".git" / name.removeprefix("ref: ").strip()
    if name.startswith("ref: ") and file.is_file():
        return file.read_text("ascii").strip()
    return git(root, "rev-parse", "HEAD")


def edit(root: Path, path: str, old: str, new: str) -> None:
    """Replace the first occurrence; fails the test when there is none."""
    text = (root / path).read_text("utf-8")
    assert old in text, old
    (root / path).write_text(text.replace(old, new, 1), "utf-8", newline="\n")
