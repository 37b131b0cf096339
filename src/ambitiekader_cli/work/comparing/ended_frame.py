"""What is gone because its frame ended: where that went, and what of it stands there."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ambitiekader_cli.diff.change import Betekenis, Change
from ambitiekader_cli.diff.context import DiffContext
from ambitiekader_cli.planning import NO_END
from ambitiekader_cli.repo.archive import ARCHIEF
from ambitiekader_cli.repo.snapshot import Snapshot
from ambitiekader_cli.source import Source, Unreadable


def archived(
    changes: Sequence[Change], context: DiffContext, after: Snapshot
) -> tuple[str, Callable[[Change], bool]]:
    """The folder of the frame that ended, and whether what a change takes away stands there."""
    old, new = context.looptijden(None)
    if old is None or new is None:
        return "", lambda _: False
    folder = f"{ARCHIEF}/{old.van.year}-{new.van.year if old.tot == NO_END else old.tot.year}"
    gone = {change.place.source.path for change in changes if change.nieuw is None}
    there = {
        path: _data(version.content)
        for path, version in after.below(folder, gone).items()
        if not version.refused and path.removeprefix(f"{folder}/") in gone
    }
    return folder, lambda change: _stands(change, there.get(f"{folder}/{change.place.source.path}"))


def _data(raw: bytes) -> Any:  # noqa: ANN401 - data without a shape
    try:
        return Source("", raw).data()
    except Unreadable:
        return None


def _stands(change: Change, data: Any) -> bool:  # noqa: ANN401
    """An item at its place there, by its id: reports of how it ended came with it."""
    if data is None or change.betekenis is Betekenis.BESTAND_VERWIJDERD:
        return data is not None
    here = _at(data, change.place.route[:2])
    if change.betekenis is Betekenis.LOG_VERWIJDERD:
        return isinstance(here, Mapping) and change.oud in (here.get("voortgang") or ())
    if isinstance(here, Mapping) and isinstance(change.oud, Mapping) and "id" in here:
        return bool(here["id"] == change.oud.get("id"))
    return bool(here == change.oud)


def _at(data: Any, route: Sequence[str | int]) -> Any:  # noqa: ANN401
    for step in route:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return None
    return data
