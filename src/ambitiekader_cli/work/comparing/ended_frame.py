"""What is gone because its frame ended: where that went, and what of it stands there."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from ambitiekader_cli.diff.change import Betekenis, Change
from ambitiekader_cli.diff.context import DiffContext
from ambitiekader_cli.repo.archive import ARCHIEF, name_of
from ambitiekader_cli.repo.snapshot import Snapshot
from ambitiekader_cli.source import Route, Source, Unreadable


def archived(
    changes: Sequence[Change], context: DiffContext, after: Snapshot
) -> tuple[str, Callable[[Change], bool]]:
    """The folder of the frame that ended, and whether what a change takes away stands there."""
    old, new = context.looptijden(None)
    if old is None or new is None:
        return "", lambda _: False
    folder = f"{ARCHIEF}/{name_of(old, new)}"
    gone = {change.place.source.path for change in changes if change.nieuw is None}
    there = {
        path.removeprefix(f"{folder}/"): _Archived(_data(version.content))
        for path, version in after.below(folder, gone).items()
        if not version.refused and path.removeprefix(f"{folder}/") in gone
    }
    return folder, lambda change: _stands(change, there.get(change.place.source.path))


class _Archived:
    """What a file in the archive says, and where its items stand by their id."""

    def __init__(self, data: Any) -> None:  # noqa: ANN401 - data without a shape
        lists = data.items() if isinstance(data, Mapping) else ()
        self.data = data
        self._by_id: dict[Route, Any] = {
            (key, each["id"]): each
            for key, items in lists
            for each in (items if isinstance(items, tuple) else ())
            if isinstance(each, Mapping) and isinstance(each.get("id"), str)
        }

    def of(self, change: Change) -> Any:  # noqa: ANN401 - data without a shape
        """What was changed; what has no id is where it was."""
        route = change.place.route[:2]
        if change.subject.id is not None:
            return self._by_id.get((*route[:1], change.subject.id))
        return _at(self.data, route)


def _data(raw: bytes) -> Any:  # noqa: ANN401 - data without a shape
    try:
        return Source("", raw).data()
    except Unreadable:
        return None


def _stands(change: Change, there: _Archived | None) -> bool:
    """An item as it was, by its id: reports of how it ended came with it."""
    if there is None or there.data is None or change.betekenis is Betekenis.BESTAND_VERWIJDERD:
        return there is not None and there.data is not None
    here = there.of(change)
    if change.betekenis is Betekenis.LOG_VERWIJDERD:
        return any(change.oud in log for log in _logs(here))
    if change.betekenis is Betekenis.MIJLPAAL_VERWIJDERD:
        return change.oud in _steps(here)
    if change.subject.id is not None:
        return here is not None
    return bool(here == change.oud)


def _logs(item: Any) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401 - data without a shape
    """Of an item and its mijlpalen."""
    for each in (item, *_steps(item)):
        log = each.get("voortgang") if isinstance(each, Mapping) else None
        if isinstance(log, tuple):
            yield log


def _steps(item: Any) -> tuple[Any, ...]:  # noqa: ANN401
    steps = item.get("mijlpalen") if isinstance(item, Mapping) else None
    return steps if isinstance(steps, tuple) else ()


def _at(data: Any, route: Sequence[str | int]) -> Any:  # noqa: ANN401
    for step in route:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return None
    return data
