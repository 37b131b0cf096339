"""What somebody wants to change, and the data that must then be read."""

from typing import Any, NamedTuple, TypeAlias

from ambitiekader_cli.source import Route

Fresh: TypeAlias = "str | tuple[Fresh, ...] | dict[str, Fresh]"
"""A value that is new in a file."""


class Put(NamedTuple):
    """Another text in place of a text, or a key that is not there yet."""

    route: Route
    value: Fresh


class Add(NamedTuple):
    """One more item at the end of a list; the list itself need not be there yet."""

    route: Route
    value: Fresh


class Remove(NamedTuple):
    """One item less in a list."""

    route: Route


Edit: TypeAlias = Put | Add | Remove


class NoSuchPlace(Exception):  # noqa: N818 - `Untouchable` says it to others
    """The data has nothing there to change."""


def intended(data: Any, edit: Edit) -> Any:  # noqa: ANN401 - data without a shape
    """The data of a whole file as it must become; raises NoSuchPlace."""
    return _at(data, edit.route, edit)


def _at(data: Any, route: Route, edit: Edit) -> Any:  # noqa: ANN401
    if len(route) == 1:
        return _last(data, route[0], edit)
    step, *rest = route
    if isinstance(data, dict) and step in data:
        return data | {step: _at(data[step], (*rest,), edit)}
    if isinstance(data, tuple) and isinstance(step, int) and 0 <= step < len(data):
        return (*data[:step], _at(data[step], (*rest,), edit), *data[step + 1 :])
    raise NoSuchPlace


def _last(data: Any, step: str | int, edit: Edit) -> Any:  # noqa: ANN401
    if isinstance(data, dict) and isinstance(step, str) and not isinstance(edit, Remove):
        return data | {step: _other(data.get(step), edit)}
    if not (isinstance(data, tuple) and isinstance(step, int) and 0 <= step < len(data)):
        raise NoSuchPlace
    item = () if isinstance(edit, Remove) else (_other(data[step], edit),)
    return (*data[:step], *item, *data[step + 1 :])


def _other(old: Any, edit: Put | Add) -> Any:  # noqa: ANN401
    """The value in place of what stood there; beside a text only a text can come."""
    unlike = isinstance(old, str) and not isinstance(edit.value, str)
    if unlike or isinstance(old, dict) or (isinstance(old, tuple) and isinstance(edit, Put)):
        raise NoSuchPlace
    if isinstance(edit, Put):
        return edit.value
    before = old if isinstance(old, tuple) else () if old is None else (old,)
    return (*before, edit.value)
