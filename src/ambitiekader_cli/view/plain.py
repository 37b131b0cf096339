"""A view as JSON knows it."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

OMITTED: Mapping[str, bool] = {"omitted": True}
"""Metadata of a field that JSON leaves out where it is None."""


@cache
def _fields(view: type[Any]) -> tuple[tuple[str, bool], ...]:
    """The names, and whether JSON leaves a None out."""
    return tuple((each.name, bool(each.metadata.get("omitted"))) for each in fields(view))


def as_plain(value: Any) -> Any:  # noqa: ANN401 - any view in, any JSON out
    """Dictionaries for views, lists for tuples; all else stays as it is."""
    if is_dataclass(value) and not isinstance(value, type):
        values = ((name, omitted, getattr(value, name)) for name, omitted in _fields(type(value)))
        return {
            name: as_plain(held)
            for name, omitted, held in values
            if held is not None or not omitted
        }
    if isinstance(value, tuple | list):
        return [as_plain(each) for each in value]
    if isinstance(value, dict):
        return {key: as_plain(each) for key, each in value.items()}
    return value
