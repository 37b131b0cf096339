"""The part of a repository that somebody named with paths."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

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


def part_of(root: Path, paths: Iterable[Path]) -> Part:
    """What these paths hold of a repository; raises UserError for one outside it."""
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
