"""Where git stands, by its own files: for who asks it every few seconds, without a process."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from ambitiekader_cli.repo.door import content
from ambitiekader_cli.repo.git_obstacles import own_folder, with_shared

_MOST = 4 * 1024 * 1024
"""Bytes that are read of a list of branches."""


def head_of(folder: Path) -> str:
    """Another text after another commit, or on another branch; empty where there is no git."""
    real = Path(os.path.realpath(folder))
    own = next(filter(None, map(own_folder, (real, *real.parents))), None)
    if own is None:
        return ""
    head = _text(own / "HEAD")
    branch = head.partition("ref:")[2].strip()
    return f"{head}{_commit(own, branch)}" if _is_branch(branch) else head


def _is_branch(name: str) -> bool:
    """Git's file says it: it must not lead elsewhere."""
    return name.startswith("refs/") and ".." not in name and name.isprintable()


def _commit(own: Path, branch: str) -> str:
    folders = [*with_shared(own)]
    loose = (_text(folder / branch) for folder in folders)
    packed = (line for folder in folders for line in _packed(folder, branch))
    tables = (_text(folder / "reftable" / "tables.list") for folder in folders)
    return next((said for each in (loose, packed, tables) for said in each if said), "")


def _packed(folder: Path, branch: str) -> Iterator[str]:
    lines = _text(folder / "packed-refs").splitlines()
    return (line.partition(" ")[0] for line in lines if line.endswith(f" {branch}"))


def _text(path: Path) -> str:
    with suppress(OSError):
        return os.fsdecode(content(path, _MOST)).strip()
    return ""
