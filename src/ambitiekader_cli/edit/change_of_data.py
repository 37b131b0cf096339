"""What somebody wants to change, and the data that must then be read."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

from ambitiekader_cli.source import Route

Fresh: TypeAlias = "str | tuple[Fresh, ...] | dict[str, Fresh] | Moved"
"""A value that is new in a file; what was moved stands in a list."""


@dataclass(frozen=True, slots=True)
class Moved:
    """An item as somebody wrote it in another place."""

    lines: tuple[str, ...]
    """From its dash in the first column, with the comments that are its own."""
    data: Any


class Put(NamedTuple):
    """Another value in place of one, or a key that is not there yet."""

    route: Route
    value: Fresh


class Add(NamedTuple):
    """One more item at the end of a list; the list itself need not be there yet."""

    route: Route
    value: Fresh


class Remove(NamedTuple):
    """One item less in a list, or one key less."""

    route: Route


Edit: TypeAlias = Put | Add | Remove


class NoSuchPlace(Exception):  # noqa: N818 - `Untouchable` says it to others
    """The data has nothing there to change."""


def intended(data: Any, edit: Edit) -> Any:  # noqa: ANN401 - data without a shape
    """The data of a whole file as it must become; raises NoSuchPlace."""
    return _at(data, edit.route, edit)


def value_at(data: Any, route: Route) -> Any:  # noqa: ANN401
    """What stands at a place that is there."""
    for step in route:
        data = data[step]
    return data


def _at(data: Any, route: Route, edit: Edit) -> Any:  # noqa: ANN401
    if not route:
        raise NoSuchPlace
    if len(route) == 1:
        return _last(data, route[0], edit)
    step, *rest = route
    if isinstance(data, dict) and step in data:
        return data | {step: _at(data[step], (*rest,), edit)}
    if isinstance(data, tuple) and isinstance(step, int) and 0 <= step < len(data):
        return (*data[:step], _at(data[step], (*rest,), edit), *data[step + 1 :])
    raise NoSuchPlace


def _last(data: Any, step: str | int, edit: Edit) -> Any:  # noqa: ANN401
    if isinstance(data, dict) and isinstance(step, str):
        if not isinstance(edit, Remove):
            return data | {step: _other(data.get(step), edit)}
        if step in data:
            return {key: value for key, value in data.items() if key != step}
    if not (isinstance(data, tuple) and isinstance(step, int) and 0 <= step < len(data)):
        raise NoSuchPlace
    item = () if isinstance(edit, Remove) else (_other(data[step], edit),)
    return (*data[:step], *item, *data[step + 1 :])


def _other(old: Any, edit: Put | Add) -> Any:  # noqa: ANN401
    """The value in place of what stood there; beside a text only a text can come."""
    if isinstance(edit, Put):
        return _plain(edit.value)
    if isinstance(old, dict) or (isinstance(old, str) and not isinstance(edit.value, str)):
        raise NoSuchPlace
    before = old if isinstance(old, tuple) else () if old is None else (old,)
    return (*before, _plain(edit.value))


def _plain(value: Fresh) -> Any:  # noqa: ANN401
    if isinstance(value, Moved):
        return value.data
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    return tuple(map(_plain, value)) if isinstance(value, tuple) else value


def moved_in(value: Fresh) -> Iterator[Moved]:
    """All that was moved."""
    if isinstance(value, Moved):
        yield value
    elif not isinstance(value, str):
        for part in value.values() if isinstance(value, dict) else value:
            yield from moved_in(part)
