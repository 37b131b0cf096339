"""A value that never changes, without what the dataclasses of Python cost.

Fifty of those take 35 ms to make, a twelfth of all that `ak render` takes for one document, and the
module of the first takes 6 ms, a tenth of `ak status`. These take none.
"""

from typing import Any, Self, dataclass_transform


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Frozen:
    """Named fields, all of which must be given unless they have a default; mypy checks that.

    A name in capitals belongs to the class. One is equal only to itself.
    """

    def __init__(self, **values: object) -> None:
        vars(self).update(values)

    def __setattr__(self, name: str, value: object) -> None:
        """Refused."""
        raise AttributeError(name)

    def replaced(self, **values: object) -> Self:
        """The same, with other values for these fields."""
        return type(self)(**{name: getattr(self, name) for name in fields(type(self))} | values)


_FIELDS: dict[type[Any], tuple[str, ...]] = {}


def fields(kind: type[Frozen]) -> tuple[str, ...]:
    """The names, those of what it is based on first; not of what belongs to the class itself."""
    if kind not in _FIELDS:
        # Not `vars(base)`: from Python 3.14 on a class works them out when it is asked (PEP 649).
        named = (getattr(base, "__annotations__", {}) for base in reversed(kind.__mro__))
        names = dict.fromkeys(name for each in named for name in each)
        _FIELDS[kind] = tuple(name for name in names if not name.isupper())
    return _FIELDS[kind]
