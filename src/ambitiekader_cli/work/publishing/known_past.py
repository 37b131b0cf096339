"""The past that pages tell. What git knows at a commit never changes: once told it is kept."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ambitiekader_cli import repo
from ambitiekader_cli.cache import program, store
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.repo.git import Git, git_at
from ambitiekader_cli.repo.layout import KADER, PARTIJEN
from ambitiekader_cli.repo.named_commits import HEAD, resolved
from ambitiekader_cli.site.past_view import (
    GebeurtenisView,
    PastView,
    StukView,
    ToenView,
    UitstelView,
)
from ambitiekader_cli.view.cijfers import GROEPEN
from ambitiekader_cli.view.plain import as_plain
from ambitiekader_cli.work.publishing.stood import stood_on

if TYPE_CHECKING:
    from ambitiekader_cli.work.publishing.past import KeptPast

MOST_FILES = 400
"""With more data files not all versions of all are read: of those only what changed is told."""


class OnDisk(NamedTuple):
    """A folder in which the past may be kept, and the repository that it is of."""

    folder: Path
    git: Git


def on_disk(root: Path, folder: Path | None) -> OnDisk | None:
    """None where git cannot be asked, or where more of the past may still be fetched."""
    try:
        git = git_at(root) if folder else None
    except UserError:
        return None
    if folder is None or git is None or git.shallow or git.bare:
        return None
    return OnDisk(folder, git)


def past_of_all(
    root: Path,
    kader: Kader,
    peildatum: date,
    kept: "KeptPast | None" = None,
    disk: OnDisk | None = None,
) -> PastView:
    """Along the main line up to a day; nothing where git cannot be asked."""
    small = is_small(kader)
    name = _name(disk.git, peildatum, small=small) if disk else None
    before = _read(store.kept(disk.folder, name)) if disk and name else None
    if before is None:
        from ambitiekader_cli.work.publishing.past import past_before  # noqa: PLC0415 - heavy

        before = past_before(root, peildatum, kept, small=small)
        whole = before.bekend and before.volledig
        if disk and name and whole and name == _name(disk.git, peildatum, small=small):
            store.keep(disk.folder, name, json.dumps(as_plain(before)).encode())
    return PastView(**vars(before) | {"toen": (*before.toen, stood_on(kader, peildatum))})


def is_small(kader: Kader) -> bool:
    """Whether all of its history can be read in a moment."""
    return len([*kader.files()]) <= MOST_FILES


def _name(git: Git, peildatum: date, *, small: bool) -> str | None:
    """Of all that it depends on: the commit, and what things are called now."""
    try:
        head = resolved(git, HEAD).hash
        names = [repo.read(git.folder, path).hex() for path in (KADER, PARTIJEN)]
    except (UserError, OSError):
        return None
    asked = (str(git.folder.absolute()), head, str(peildatum), str(small))
    return store.key("verleden", program.fingerprint(), *asked, *names)


def _read(kept: bytes | None) -> PastView | None:
    """What was kept, if it is that."""
    try:
        return _past(json.loads(kept)) if kept else None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _past(held: Mapping[str, Any]) -> PastView:
    return PastView(
        bekend=bool(held["bekend"]),
        volledig=bool(held["volledig"]),
        gebeurtenissen=tuple(map(_gebeurtenis, held["gebeurtenissen"])),
        uitgesteld=tuple(
            UitstelView(id=str(each["id"]), tekst=str(each["tekst"])) for each in held["uitgesteld"]
        ),
        toen=tuple(map(_toen, held["toen"])),
    )


def _gebeurtenis(held: Mapping[str, Any]) -> GebeurtenisView:
    return GebeurtenisView(
        datum=str(held["datum"]),
        datum_iso=_text(held["datum_iso"]),
        jaar=str(held["jaar"]),
        id=_text(held["id"]),
        wat=str(held["wat"]),
        zinnen=tuple(tuple(map(_stuk, zin)) for zin in held["zinnen"]),
        commit=str(held["commit"]),
    )


def _stuk(held: Mapping[str, Any]) -> StukView:
    return StukView(tekst=str(held["tekst"]), merk=str(held["merk"]))


def _toen(held: Mapping[str, Any]) -> ToenView:
    return ToenView(
        datum=str(held["datum"]),
        datum_iso=str(held["datum_iso"]),
        totaal=_numbers(held["totaal"]),
        per_thema={str(thema): _numbers(each) for thema, each in held["per_thema"].items()},
    )


def _numbers(held: Iterable[Any]) -> tuple[int, ...]:
    found = tuple(map(int, held))
    if len(found) != len(GROEPEN):
        raise ValueError(held)
    return found


def _text(held: object) -> str | None:
    return None if held is None else str(held)
