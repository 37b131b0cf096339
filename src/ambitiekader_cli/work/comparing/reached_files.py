"""The data files that a change may reach, so that few need be judged of thousands."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext

from ambitiekader_cli.diff.change import Betekenis, Change
from ambitiekader_cli.repo.layout import KADER, PARTIJEN
from ambitiekader_cli.repo.snapshot import Snapshot
from ambitiekader_cli.repo.stored import Search

_REGIONAL, _LOCAL, _AGREEMENT = "data/regional", "data/local/", "/afspraken.yaml"
_WAITS = re.compile(rb"\bna[\"']?\s*:\s|\\")
"""The key of an item that begins when another is done; or anything, written in codes."""
_MAY_WAIT = ("na:", "na :", "na\t:", 'na"', "na'", "? na", "\\")
"""One of these stands wherever that does."""


def places(changes: Sequence[Change]) -> set[str] | None:
    """The files and folders that a change reaches, but for what waits; None for all.

    What the frame or the partijen say reaches all, and an agreement its gemeente. What is regional
    is read anyhow, and of each gemeente its agreement.
    """
    paths = {change.place.source.path for change in changes} | {
        change.oud for change in changes if change.soort == "verplaatst"
    }
    if paths & {KADER, PARTIJEN}:
        return None
    folders = {path.removesuffix(_AGREEMENT) for path in paths if is_agreement(path)}
    return {_REGIONAL, *folders, *_with_agreements(paths)}


def is_agreement(path: str) -> bool:
    """Whether a file says in which period its gemeente has to do things."""
    return path.endswith(_AGREEMENT)


@contextmanager
def places_that_wait(side: Snapshot, changes: Iterable[Change]) -> Iterator[Callable[[], set[str]]]:
    """Where something waits for what changed, by its older or newer id; git looks meanwhile."""
    former = {change.oud for change in changes if change.betekenis is Betekenis.ID}
    names = {*filter(None, (change.subject.id for change in changes)), *former}
    with _looking(side, _MAY_WAIT) as search:
        yield lambda: _places_of(side, search, _WAITS, _naming(names))


def places_that_name(side: Snapshot, names: Collection[str]) -> set[str]:
    """Where something is called so, or named."""
    with _looking(side, (*names, "\\")) as search:
        return _places_of(side, search, _naming(names))


def _looking(side: Snapshot, texts: Sequence[str]) -> "Search | nullcontext[None]":
    return side.search(texts) or nullcontext()


def _places_of(side: Snapshot, search: Search | None, *held: re.Pattern[bytes]) -> set[str]:
    """Of what was found, or of all, where all of these stand. Raises UserError."""
    found = search.found() if search else None
    files = side.files() if found is None else side.files(found) if found else {}
    return _with_agreements(
        {entry.path for entry, raw in files.items() if all(each.search(raw) for each in held)}
    )


def _naming(names: Iterable[str]) -> re.Pattern[bytes]:
    """What names one of these, or may: in codes."""
    known = (name.encode("utf-8", "surrogateescape") for name in names)
    return re.compile(b"|".join([*map(re.escape, known), rb"\\"]))


def _with_agreements(paths: Collection[str]) -> set[str]:
    """These files, and of each gemeente in which one lies its agreement."""
    local = (path for path in paths if path.startswith(_LOCAL))
    return {*paths, *("/".join(path.split("/")[:3]) + _AGREEMENT for path in local)}
