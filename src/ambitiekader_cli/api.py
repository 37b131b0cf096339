"""`ak` for programs: what its commands do, as functions. See docs/api.md.

Nothing here prints or writes. What is wrong in the data is a value; a UserError tells in Dutch what
was asked wrongly.
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from ambitiekader_cli import load as loading
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.findings.collected import Findings
from ambitiekader_cli.load import Loaded
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import Looptijd, Onbegrepen, Planning
from ambitiekader_cli.planning import parse as parse_planning
from ambitiekader_cli.render import rendition
from ambitiekader_cli.render.document import documents
from ambitiekader_cli.report.changes.review import Review
from ambitiekader_cli.stand import Stand
from ambitiekader_cli.stand import standen as rows
from ambitiekader_cli.work.compare import compared
from ambitiekader_cli.work.part import Part
from ambitiekader_cli.work.validate import validated

__all__ = [
    "Findings",
    "Loaded",
    "Looptijd",
    "Onbegrepen",
    "Planning",
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
    return validated(Part(root, []), peildatum, today, base=base)


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
    which: str | None = None,
    formats: Iterable[str] = ("md",),
) -> dict[str, bytes]:
    """The files of one document by their names; of a kader that could be read whole."""
    template = next((each for each in documents(root) if each.name == document), None)
    if template is None:
        raise UserError(f"er is geen document `{document}`", "`ak render --list` noemt ze")
    kader = loading.load(root).kader
    if kader is None:
        raise UserError("het kader is niet te lezen", "`ak validate` zegt waar en waarom")
    context = rendition.RenderContext(peildatum, None, root=root)
    return rendition.render(kader, template, which, formats, context)
