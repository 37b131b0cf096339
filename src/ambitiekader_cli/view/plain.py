"""What every view is: plain values under names, and how JSON knows it."""

from typing import Any, ClassVar

from ambitiekader_cli.frozen import Frozen, fields


class Shown(Frozen):
    """What somebody is shown of something, in named fields."""

    OMITTED: ClassVar[frozenset[str]] = frozenset()
    """Fields that JSON leaves out where they are None."""


def as_plain(value: Any) -> Any:  # noqa: ANN401 - any view in, any JSON out
    """Dictionaries for views, lists for tuples; all else stays as it is."""
    if isinstance(value, Shown):
        held = ((name, getattr(value, name)) for name in fields(type(value)))
        omitted = value.OMITTED
        return {
            name: as_plain(each) for name, each in held if each is not None or name not in omitted
        }
    if isinstance(value, tuple | list):
        return [as_plain(each) for each in value]
    if isinstance(value, dict):
        return {key: as_plain(each) for key, each in value.items()}
    return value
