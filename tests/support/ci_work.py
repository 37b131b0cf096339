# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What somebody does in a clone, and what git and its hooks say to that."""

import subprocess
from pathlib import Path

from support.repositories import git


def try_commit(clone: Path, message: str, *options: str) -> str:
    """Commit everything; what was said when it was stopped, else nothing."""
    git(clone, "add", "--all")
    try:
        git(clone, "commit", "--quiet", "--message", message, *options)
    except subprocess.CalledProcessError as stopped:
        return f"{stopped.stdout}{stopped.stderr}"
    return ""
