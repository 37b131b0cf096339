"""The part of a repository that somebody named, and what is said when it cannot be read whole."""

import os
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from ambitiekader_cli.diagnostics import Diagnostic, in_reading_order
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.kader import Kader
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
NAMED = 2
"""Places of one id that are looked up."""
DOUBLE = "let op: dit is niet volledig, want een id staat op meer plaatsen; zie `ak validate`"
NOT_WHOLE = "let op: dit is niet volledig, want niet alles kon gelezen worden; zie `ak validate`"


def unread_lines(problems: Iterable[Diagnostic], doubles: Iterable[str] = ()) -> Iterator[str]:
    """The first problems, and what they mean for the answer; nothing when all could be read."""
    first, twice = [*problem_lines(problems)], [*islice(doubles, MOST)]
    yield from (*first, *twice)
    yield from [NOT_WHOLE] if first else [DOUBLE] if twice else []


def double_lines(kader: Kader) -> Iterator[str]:
    """Ids that more than one item has: nobody knows which of them is meant."""
    places: dict[str, list[str]] = {}
    for item in kader.all_items() if kader.doubles else ():
        if item.id in kader.doubles and len(places.setdefault(item.id, [])) <= NAMED:
            places[item.id].append(str(item.at().span()))
    for name, where in places.items():
        yield visible(f"{where[1]}: fout[AK204]: het id `{name}` staat ook in {where[0]}")


def problem_lines(problems: Iterable[Diagnostic]) -> Iterator[str]:
    """The first of them, a line each."""
    for problem in islice(in_reading_order(problems), MOST):
        yield visible(problem.line)
