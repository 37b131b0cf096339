"""`ak` for programs: what its commands do, as functions. See docs/api.md.

Nothing here prints or writes. What is wrong in the data is a value; a UserError tells in Dutch what
was asked wrongly.
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from ambitiekader_cli import load as loading
from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.findings.collected import Findings
from ambitiekader_cli.guess import forget_guesses
from ambitiekader_cli.load import Loaded
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import Looptijd, Onbegrepen, Planning
from ambitiekader_cli.planning import parse as parse_planning
from ambitiekader_cli.report.changes.review import Review
from ambitiekader_cli.stand import Stand
from ambitiekader_cli.stand import standen as rows
from ambitiekader_cli.work.comparing.compare import compared
from ambitiekader_cli.work.making.documents import made, planned
from ambitiekader_cli.work.making.request import Request, asked
from ambitiekader_cli.work.part import Part
from ambitiekader_cli.work.validate import validated

__all__ = [
    "Findings",
    "Loaded",
    "Looptijd",
    "Onbegrepen",
    "Planning",
    "Refused",
    "Review",
    "Stand",
    "UserError",
    "compare",
    "load",
    "parse_planning",
    "render",
    "standen",
    "validate",
]


def load(root: Path) -> Loaded:
    """The kader in a repository as far as it can be read, and what could not be."""
    return loading.load(root)


def validate(root: Path, peildatum: date, today: date, base: str | None = None) -> Findings:
    """Everything that `ak validate` finds; with a base, what was there already is marked.

    What lies after today is in the future, whatever day is looked at.
    """
    forget_guesses()
    return validated(Part(root, []), (peildatum, today), base=base)


def standen(kader: Kader, peildatum: date) -> list[Stand]:
    """Where each item stands on a day, each followed by its mijlpalen."""
    return list(rows(kader, peildatum))


def compare(root: Path, base: str | None = None, head: str | None = None) -> Review:
    """What changed in meaning between two revisions; without them since the last commit."""
    return compared(root, base, head).review


def render(
    root: Path,
    document: str,
    peildatum: date,
    which: str = "",
    formats: Iterable[str] = ("md",),
) -> dict[str, bytes]:
    """The files of one document by their names, as `ak render` makes them.

    Raises Refused when the data cannot be read whole.
    """
    forget_guesses()
    request = Request(document, which, ",".join(formats), peildatum, peildatum)
    with asked(root, request) as answer:
        return {name: raw for files in made(planned(answer)) for name, raw in files.items()}
