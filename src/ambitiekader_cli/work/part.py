"""The part of a repository that somebody named with paths."""

import os
from pathlib import Path
from typing import NamedTuple

from ambitiekader_cli import repo
from ambitiekader_cli.cli.opening import opened
from ambitiekader_cli.errors import UserError


class Part(NamedTuple):
    """A repository, and the files and folders in it that were named; none is all."""

    root: Path
    wanted: list[str]

    def holds(self, path: str) -> bool:
        """Whether this file was asked for."""
        return not self.wanted or any(
            w in (".", path) or path.startswith(f"{w}/") for w in self.wanted
        )


def named_part(given: Path | None, paths: list[Path]) -> Part:
    """With --repo in that one; else in the repository that the first path lies in."""
    root = opened(given) if given or not paths else repo.find_root(paths[0])
    return Part(root, [_within(root, path) for path in paths])


def _within(root: Path, path: Path) -> str:
    if not path.exists() and not path.is_symlink():
        raise UserError(f"het pad `{path}` bestaat niet", "controleer de naam")
    try:
        relative = Path(os.path.realpath(path)).relative_to(os.path.realpath(root))
    except ValueError:
        advice = "geef paden uit één ambitiekader"
        raise UserError(f"het pad `{path}` ligt buiten `{root}`", advice) from None
    return relative.as_posix()
