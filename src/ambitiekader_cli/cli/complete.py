"""What the shell offers when somebody presses Tab. Silent when there is nothing to read."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ambitiekader_cli.model.kader import Kader

Candidates = Iterable[tuple[str, str]]


def trekkers(incomplete: str) -> list[tuple[str, str]]:
    """Partijen, groepen and bodies with their names."""
    return _starting(
        incomplete,
        lambda k: ((t.id, t.naam) for d in (k.partijen, k.groepen, k.organen) for t in d.values()),
    )


def themas(incomplete: str) -> list[tuple[str, str]]:
    """Thema's of the frame."""
    return _starting(incomplete, lambda k: ((t.id, t.naam) for t in k.frame.themas))


def gemeenten(incomplete: str) -> list[tuple[str, str]]:
    """Gemeenten of the frame, and those that are one in their agreement."""
    return _starting(incomplete, lambda k: ((p.id, p.naam) for p in k.plaatsen.values()))


def subjects(incomplete: str) -> list[tuple[str, str]]:
    """What a document can be about: gemeenten, partijen and bodies."""
    return _starting(
        incomplete,
        lambda k: (
            *((p.id, p.naam) for p in k.plaatsen.values()),
            *((t.id, t.naam) for d in (k.partijen, k.organen) for t in d.values()),
        ),
    )


def ids(incomplete: str) -> list[tuple[str, str]]:
    """Every item with its title."""
    return _starting(incomplete, lambda k: ((i.id, i.titel) for i in k.items.values()))


def documents(incomplete: str) -> list[tuple[str, str]]:
    """Documents that can be made."""
    from ambitiekader_cli.errors import UserError  # noqa: PLC0415 - only on Tab
    from ambitiekader_cli.render.document import documents as known  # noqa: PLC0415
    from ambitiekader_cli.repo import find_root  # noqa: PLC0415

    try:
        found = known(find_root(Path.cwd()))
    except (UserError, OSError):
        return []
    return _offered(incomplete, ((d.name, d.omschrijving) for d in found))


def _starting(incomplete: str, names: Callable[["Kader"], Candidates]) -> list[tuple[str, str]]:
    from ambitiekader_cli.errors import UserError  # noqa: PLC0415 - only on Tab
    from ambitiekader_cli.load import load  # noqa: PLC0415
    from ambitiekader_cli.repo import find_root  # noqa: PLC0415

    try:
        kader = load(find_root(Path.cwd())).kader
    except (UserError, OSError):
        return []
    return _offered(incomplete, names(kader) if kader else ())


def _offered(incomplete: str, pairs: Candidates) -> list[tuple[str, str]]:
    """What begins so. Shells evaluate what they are offered: only plain signs may reach them."""
    lowered = incomplete.lower()
    return [
        (value, _NOT_PLAIN.sub(" ", said))
        for value, said in pairs
        if value.lower().startswith(lowered) and _VALUE.fullmatch(value)
    ]


_VALUE = re.compile(r"[A-Za-z0-9-]{1,60}")
_NOT_PLAIN = re.compile(r"[^\w ,.-]")
