"""Schemas from a repository, as files."""

from pathlib import Path

from ambitiekader_cli.errors import Refused
from ambitiekader_cli.load import load
from ambitiekader_cli.repo.layout import KADER
from ambitiekader_cli.repo.save import Files
from ambitiekader_cli.schema import as_text, schemas
from ambitiekader_cli.work.part import unread_lines

CHOSEN_FROM = {"kader", "partijen", "ambities"}
"""What must be read whole: an editor would reject an id that is left out."""


def made(root: Path) -> Files:
    """The files. In a repository that has no kader.yaml yet, any id may stand anywhere."""
    loaded = load(root)
    whole = loaded.kader and not CHOSEN_FROM & loaded.kader.incomplete
    folders = {f"{problem.span.path}/" for problem in loaded.problems}  # those not opened
    if not whole and (KADER in loaded.sources or any(map(KADER.startswith, folders))):
        raise Refused([*unread_lines(loaded.problems), _NOT_MADE])
    return {name: as_text(each).encode() for name, each in schemas(loaded.kader).items()}


_NOT_MADE = "geen schema gemaakt: eerst moeten het kader, de partijen en de ambities te lezen zijn"
