"""A view as JSON knows it."""

from dataclasses import fields, is_dataclass
from typing import Any


def as_plain(value: Any) -> Any:  # noqa: ANN401 - any view in, any JSON out
    """Dictionaries for views, lists for tuples; all else stays as it is."""
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: as_plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, tuple | list):
        return [as_plain(each) for each in value]
    if isinstance(value, dict):
        return {key: as_plain(each) for key, each in value.items()}
    return value
