"""The data files that a change may reach, so that few need be judged of thousands."""

import re
from collections.abc import Collection, Iterable, Sequence
from threading import Thread

from ambitiekader_cli.diff.change import Betekenis, Change
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.repo.layout import KADER, PARTIJEN
from ambitiekader_cli.repo.snapshot import Snapshot

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


class Waiting(Thread):
    """A search, meanwhile, for what waits for something that changed."""

    def __init__(self, side: Snapshot, changes: Iterable[Change]) -> None:
        super().__init__(daemon=True)
        former = {change.oud for change in changes if change.betekenis is Betekenis.ID}
        self._names = {*filter(None, (change.subject.id for change in changes)), *former}
        self._side = side
        self._found: Collection[str] | UserError | None = None
        self.start()

    def run(self) -> None:
        """Git looks on another core."""
        try:
            self._found = self._side.holding(_MAY_WAIT)
        except UserError as error:
            self._found = error

    def places(self) -> set[str]:
        """Where that stands; raises UserError."""
        self.join()
        if isinstance(self._found, UserError):
            raise self._found
        return _places_of(self._side, self._found, _WAITS, _naming(self._names))


def places_that_name(side: Snapshot, names: Collection[str]) -> set[str]:
    """Where something is called so, or named."""
    return _places_of(side, side.holding((*names, "\\")), _naming(names))


def _places_of(side: Snapshot, found: Collection[str] | None, *held: re.Pattern[bytes]) -> set[str]:
    """Of what was found, or of all, where all of these stand."""
    files = side.files() if found is None else side.files(found) if found else {}
    return _with_agreements(
        {path.path for path, raw in files.items() if all(each.search(raw) for each in held)}
    )


def _naming(names: Iterable[str]) -> re.Pattern[bytes]:
    """What names one of these, or may: in codes."""
    known = (name.encode("utf-8", "surrogateescape") for name in names)
    return re.compile(b"|".join([*map(re.escape, known), rb"\\"]))


def _with_agreements(paths: Collection[str]) -> set[str]:
    """These files, and of each gemeente in which one lies its agreement."""
    local = (path for path in paths if path.startswith(_LOCAL))
    return {*paths, *("/".join(path.split("/")[:3]) + _AGREEMENT for path in local)}
