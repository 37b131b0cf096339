"""What every entity shares: the keys that its class names, its place, and that it never changes.

What a key may hold is said in the types of `holds`. What pydantic makes of those is in
`compiled`, so that no start of `ak` waits for either.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, Self, dataclass_transform

from ambitiekader_cli.source import Place, Route

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ambitiekader_cli.model.bestand import Bestand

_put = object.__setattr__


class _Named(type):
    """Makes a slot of each key that a class names: an entity takes a third of the memory so."""

    KEYS: tuple[str, ...] = ()
    DEFAULTS: dict[str, Any] = {}  # noqa: RUF012 - each class gets its own

    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> _Named:
        said: dict[str, str] = body.get("__annotations__", {})
        own = [key for key, holds in said.items() if not holds.startswith("ClassVar")]
        defaults = {key: body.pop(key) for key in own if key in body}
        body.setdefault("__slots__", tuple(own))
        made = super().__new__(cls, name, bases, body)
        for above in bases:
            if isinstance(above, _Named):
                own, defaults = [*above.KEYS, *own], above.DEFAULTS | defaults
        made.KEYS, made.DEFAULTS = tuple(own), defaults
        return made


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Entity(metaclass=_Named):
    """Anything with its own entry in a YAML file."""

    KEYS: ClassVar[tuple[str, ...]]
    """As they follow each other; those of a class below come last."""
    DEFAULTS: ClassVar[dict[str, Any]]
    """What a key holds that was not given; one that is not here must be given."""

    def __init__(self, **values: object) -> None:
        """With these values, which are not checked: see `model.check`."""
        if values.keys() - self.KEYS or self.DEFAULTS.keys() | values.keys() != {*self.KEYS}:
            raise TypeError(f"{type(self).__name__}: {', '.join(values)}")
        for key in self.KEYS:
            _put(self, key, values[key] if key in values else self.DEFAULTS[key])

    def checked(self) -> Self:
        """The same; refused where its keys are not right together (PydanticCustomError)."""
        return self

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        """Every key with its value, in order."""
        return ((key, getattr(self, key)) for key in self.KEYS)

    def __eq__(self, other: object) -> bool:
        """Whether all values are the same, wherever they stand."""
        return type(other) is type(self) and [*self] == [*other]

    def __hash__(self) -> int:
        return hash((type(self), *(value for _, value in self)))

    def __repr__(self) -> str:
        said = ", ".join(f"{k}={v!r}" for k, v in self if v != self.DEFAULTS.get(k, self))
        return f"{type(self).__name__}({said})"

    def __setattr__(self, key: str, value: object) -> NoReturn:
        """Refused: an entity never changes."""
        raise AttributeError(f"{type(self).__name__}.{key}")

    def __delattr__(self, key: str) -> NoReturn:
        """Refused, as setting is."""
        raise AttributeError(f"{type(self).__name__}.{key}")


class Located(Entity):
    """An entity that knows its file and its route in it."""

    __slots__ = ("bestand", "route")

    if TYPE_CHECKING:
        bestand: ClassVar[Bestand]
        route: ClassVar[Route]

    def locate(self, bestand: Bestand, route: Route) -> None:
        """Remember where this entity was read."""
        _put(self, "bestand", bestand)
        _put(self, "route", route)

    def replaced(self, **values: object) -> Self:
        """The same entity, with other values for these keys; they are not checked."""
        other = type(self)(**dict(self) | values)
        other.locate(self.bestand, self.route)
        return other

    def at(self, *route: str | int, key: bool = False) -> Place:
        """Where a field of this entity stands: its value, or with `key` its key."""
        return Place(self.bestand.source, (*self.route, *route), key)
