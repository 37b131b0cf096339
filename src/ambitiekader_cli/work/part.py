"""The part of a repository that somebody named, and what is said when it cannot be read whole."""

import os
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from ambitiekader_cli.diagnostics import Diagnostic, in_reading_order
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.text import visible


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


MOST = 10
"""Problems that are named; `ak validate` names them all."""
NOT_WHOLE = "let op: dit is niet volledig, want niet alles kon gelezen worden; zie `ak validate`"


def unread_lines(problems: Iterable[Diagnostic]) -> Iterator[str]:
    """The first problems, and what they mean for the answer; nothing when all could be read."""
    first = [*problem_lines(problems)]
    yield from first
    yield from [NOT_WHOLE] if first else []


def problem_lines(problems: Iterable[Diagnostic]) -> Iterator[str]:
    """The first of them, a line each."""
    for problem in islice(in_reading_order(problems), MOST):
        yield visible(problem.line)
