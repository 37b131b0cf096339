"""What every view is: plain values under names, and how JSON knows it."""

from typing import Any, ClassVar, dataclass_transform


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Shown:
    """A frozen value with named fields, all of which must be given unless they have a default.

    mypy checks it as it does a dataclass. Fifty of those take 35 ms to make, a twelfth of all
    that `ak render` takes for one document; these take none.
    """

    OMITTED: ClassVar[frozenset[str]] = frozenset()
    """Fields that JSON leaves out where they are None."""

    def __init__(self, **values: object) -> None:
        vars(self).update(values)

    def __setattr__(self, name: str, value: object) -> None:
        """Refused."""
        raise AttributeError(name)


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


_FIELDS: dict[type[Any], tuple[str, ...]] = {}


def fields(view: type[Any]) -> tuple[str, ...]:
    """The names, those of what it is based on first."""
    if view not in _FIELDS:
        # Not `vars(base)`: from Python 3.14 on a class works them out when it is asked (PEP 649).
        named = (getattr(base, "__annotations__", {}) for base in reversed(view.__mro__))
        names = dict.fromkeys(name for each in named for name in each)
        _FIELDS[view] = tuple(name for name in names if name != "OMITTED")
    return _FIELDS[view]
