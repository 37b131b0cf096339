"""Schemas from a repository, and the form in which people report, as files."""

from pathlib import Path
from typing import NamedTuple, get_args

from ambitiekader_cli.errors import Refused
from ambitiekader_cli.exchange.issue_form import as_yaml
from ambitiekader_cli.load import load
from ambitiekader_cli.model.item import Licht, Status
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.repo.layout import KADER
from ambitiekader_cli.repo.save import Files
from ambitiekader_cli.schema import as_text, schemas
from ambitiekader_cli.schema.blocks import KEUZES
from ambitiekader_cli.work.part import unread_lines

CHOSEN_FROM = {"kader", "partijen", "ambities"}
"""What must be read whole: an editor would reject an id that is left out."""

FORM = ".github/ISSUE_TEMPLATE/voortgang.yml"


class Made(NamedTuple):
    """The schemas by name, and the form by its path in the repository."""

    schemas: Files
    form: Files
    """None where something could not be read: what is left out could not be chosen."""


def made(root: Path) -> Made:
    """The files. In a repository that has no kader.yaml yet, any id may stand anywhere."""
    loaded = load(root)
    whole = loaded.kader and not CHOSEN_FROM & loaded.kader.incomplete
    folders = {f"{problem.span.path}/" for problem in loaded.problems}  # those not opened
    if not whole and (KADER in loaded.sources or any(map(KADER.startswith, folders))):
        raise Refused([*unread_lines(loaded.problems), _NOT_MADE])
    return made_of(loaded.kader)


def made_of(kader: Kader | None) -> Made:
    """The files of a kader, or without one."""
    files = {name: as_text(each).encode() for name, each in schemas(kader).items()}
    return Made(files, {FORM: _form(kader).encode()} if kader and kader.volledig else {})


def _form(kader: Kader) -> str:
    """Without `doorgeschoven`: that names another item, and the form asks for none."""
    who = {**kader.partijen, **kader.organen}
    statussen = [each for each in get_args(Status) if each != "doorgeschoven"]
    return as_yaml(
        {
            "item": [(item.id, item.titel) for item in kader.items.values()],
            "status": [(each, KEUZES[each]) for each in statussen],
            "partij": [(name, kader.naam(name)) for name in who],
            "licht": [(each, KEUZES[each]) for each in get_args(Licht)],
        }
    )


_NOT_MADE = "geen schema gemaakt: eerst moeten het kader, de partijen en de ambities te lezen zijn"
