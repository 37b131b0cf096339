"""The data files that a change may reach, so that few need be judged of thousands."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext

from ambitiekader_cli.diff.change import Change
from ambitiekader_cli.repo.layout import KADER, PARTIJEN
from ambitiekader_cli.repo.snapshot import Snapshot

_REGIONAL, _LOCAL, _AGREEMENT = "data/regional", "data/local/", "/afspraken.yaml"
_WAITS = re.compile(rb"\bna[\"']?\s*:\s|\\")
"""The key of an item that begins when another is done; or anything, written in codes."""
_MAY_WAIT = ("na:", "na :", "na\t:", 'na"', "na'", "? na", "\\")
"""One of these stands wherever that does."""
_FEW = 60
"""Signs of names that git finds faster than those."""
_MOST = 16_000
"""Signs of what git is asked for: on Windows a command has 32,767 at most."""


def places(changes: Sequence[Change]) -> set[str] | None:
    """The files and folders that a change reaches, but for what waits; None for all.

    What the frame or the partijen say reaches all, and an agreement its gemeente. What is regional
    is read anyhow.
    """
    paths = {change.place.source.path for change in changes} | {
        change.oud for change in changes if change.soort == "verplaatst"
    }
    if paths & {KADER, PARTIJEN}:
        return None
    folders = {path.removesuffix(_AGREEMENT) for path in paths if is_agreement(path)}
    return {_REGIONAL, *folders, *paths}


def is_agreement(path: str) -> bool:
    """Whether a file says in which period its gemeente has to do things."""
    return path.endswith(_AGREEMENT)


@contextmanager
def places_that_wait(
    side: Snapshot, names: Collection[str]
) -> Iterator[Callable[[Collection[str]], set[str]]]:
    """Where something may wait for some of these, to be called for: git looks meanwhile."""
    texts = (*names, "\\") if sum(map(len, names)) <= _FEW else _MAY_WAIT
    with side.searching(texts) if names else nullcontext(_nowhere) as found:
        yield lambda some: _holding(side, found(), _WAITS, _naming(some))


def _nowhere() -> set[str]:
    return set()


def places_that_name(side: Snapshot, names: Collection[str]) -> set[str]:
    """Where something is called so, or named."""
    texts = (*names, "\\")
    if sum(map(len, texts)) > _MOST:
        return _holding(side, None, _naming(names))
    with side.searching(texts) as found:
        return _holding(side, found(), _naming(names))


def _holding(side: Snapshot, found: set[str] | None, *held: re.Pattern[bytes]) -> set[str]:
    """Of these files, or of all, those that hold each pattern."""
    files = side.files() if found is None else side.files(found) if found else {}
    return {entry.path for entry, raw in files.items() if all(each.search(raw) for each in held)}


def _naming(names: Iterable[str]) -> re.Pattern[bytes]:
    """What names one of these, or may: in codes."""
    known = (name.encode("utf-8", "surrogateescape") for name in names)
    return re.compile(b"|".join([*map(re.escape, known), rb"\\"]))


def agreements(paths: Iterable[str]) -> set[str]:
    """Of each gemeente in which one of these files lies, the agreement."""
    local = (path for path in paths if path.startswith(_LOCAL))
    return {"/".join(path.split("/")[:3]) + _AGREEMENT for path in local}
