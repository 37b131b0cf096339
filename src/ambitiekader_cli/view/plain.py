"""A view as JSON knows it."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

OMITTED: Mapping[str, bool] = {"omitted": True}
"""Metadata of a field that JSON leaves out where it is None."""


def as_plain(value: Any) -> Any:  # noqa: ANN401 - any view in, any JSON out
    """Dictionaries for views, lists for tuples; all else stays as it is."""
    if is_dataclass(value) and not isinstance(value, type):
        values = ((each, getattr(value, each.name)) for each in fields(value))
        return {
            each.name: as_plain(held)
            for each, held in values
            if held is not None or not each.metadata.get("omitted")
        }
    if isinstance(value, tuple | list):
        return [as_plain(each) for each in value]
    if isinstance(value, dict):
        return {key: as_plain(each) for key, each in value.items()}
    return value
