# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A data repository on disk: where it is, which files it has, what they hold, its git revision."""

import os
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ambitiekader_cli.diagnostics import UserError
from ambitiekader_cli.source import MAX_BYTES

DEEPEST = 3
"""Folders above a data file, as in data/local/pekela/activiteiten."""
IGNORED = frozenset(
    {"README.md", ".gitkeep", ".gitattributes", ".DS_Store", "Thumbs.db", "desktop.ini"}
)


class Entry(NamedTuple):
    """Something found under data/. Its path is relative to the repository, with `/`."""

    path: str
    refused: str = ""
    """Why it is not opened: a link, a device, a folder that cannot be read."""


def find_root(start: Path) -> Path:
    """The repository that `start` lies in, looked for upwards, like git does."""
    start = start.absolute()
    for folder in (start, *start.parents):
        if is_root(folder):
            return folder
    advice = "ga naar de map van uw ambitiekader, of geef die op met --repo MAP"
    if (start / "objects").is_dir() and (start / "HEAD").is_file():
        advice = "dit is een git-repository zonder werkmap; maak er een met `git clone`"
    raise UserError(f"geen map `data` met afspraken gevonden in `{start}` of daarboven", advice)


def is_root(folder: Path) -> bool:
    """Whether this folder holds data/regional or data/local."""
    return any((folder / "data" / part).is_dir() for part in ("regional", "local"))


def given_root(folder: Path) -> Path:
    """The repository somebody named; it must hold data."""
    if not folder.is_dir():
        raise UserError(f"de map `{folder}` bestaat niet", "controleer wat u bij --repo opgaf")
    if not is_root(folder):
        raise UserError(
            f"in `{folder}` staat geen map `data` met `regional` of `local`",
            "geef bij --repo de map op waarin `data` staat",
        )
    return folder


def entries(root: Path) -> Iterator[Entry]:
    """Every file under data/, sorted, links and devices marked and never opened."""
    yield from _walk(root / "data", "data")


def read(root: Path, path: str) -> bytes:
    """The bytes of a file, at most one more than is allowed; raises OSError."""
    with (root / path).open("rb") as file:
        return file.read(MAX_BYTES + 1)


def revision(root: Path) -> str | None:
    """The short hash of the commit that is checked out, `+` behind it when data has changed.

    None without git, without a repository or without a commit. No hook, filter, textconv or
    file monitor of the repository is run.
    """
    head = _git(root, "rev-parse", "--short=10", "--verify", "HEAD")
    if head is None:
        return None
    changed = _git(root, "status", "--porcelain", "--", "data", "templates")
    return f"{head}+" if changed else head


def _walk(folder: Path, name: str) -> Iterator[Entry]:
    try:
        if folder.is_symlink():
            yield Entry(name, "een snelkoppeling (symlink)")
            return
        with os.scandir(folder) as found:
            children = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        yield Entry(name, f"een map die niet te lezen is ({reason(error)})")
        return
    for child in children:
        path = f"{name}/{child.name}"
        if child.is_dir(follow_symlinks=False) and path.count("/") > DEEPEST:
            yield Entry(path, "een map die hier niet hoort")
        elif child.is_dir(follow_symlinks=False):
            yield from _walk(folder / child.name, path)
        elif child.name not in IGNORED:
            yield _entry(child, path)


def _entry(child: os.DirEntry[str], path: str) -> Entry:
    mode = child.stat(follow_symlinks=False).st_mode
    if stat.S_ISLNK(mode):
        return Entry(path, "een snelkoppeling (symlink)")
    return Entry(path) if stat.S_ISREG(mode) else Entry(path, "geen gewoon bestand")


def reason(error: OSError) -> str:
    """Why the operating system refused, in Dutch."""
    reasons = {
        PermissionError: "geen toegang",
        FileNotFoundError: "bestaat niet",
        FileExistsError: "er staat al een bestand met die naam",
        IsADirectoryError: "is een map",
        NotADirectoryError: "is geen map",
    }
    return reasons.get(type(error)) or (error.strerror or "onbekende oorzaak").lower()


def _git(root: Path, *arguments: str) -> str | None:
    command = ["git", "--no-optional-locks", "-c", "core.fsmonitor=false", "-C", str(root)]
    environment = {
        **os.environ,
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_CONFIG_NOSYSTEM": "1",
        "LC_ALL": "C",
    }
    try:
        done = subprocess.run(  # noqa: S603 - fixed arguments, no shell
            [*command, *arguments],
            capture_output=True,
            env=environment,
            check=False,
            timeout=20,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", "replace").strip() if done.returncode == 0 else None
