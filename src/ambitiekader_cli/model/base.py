"""What every entity shares: strict, frozen, and knowing where it was read."""

import re
from collections.abc import Callable
from copy import copy
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Never, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from ambitiekader_cli.model.bestand import Bestand
from ambitiekader_cli.source import Place, Route

_UNTRACKED: set[str] = set()
"""Stands for pydantic's record of which keys were given, the same for every entity."""


_NOT_KNOWN = "an entity does not know which of its keys were given"


class Entity(BaseModel):
    """Anything with its own entry in a YAML file."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, defer_build=True, hide_input_in_errors=True
    )

    def model_post_init(self, _context: object) -> None:
        """Forget which keys were given: that would take a quarter of all memory."""
        object.__setattr__(self, "__pydantic_fields_set__", _UNTRACKED)

    def model_dump(self, **_options: object) -> Never:
        """Refused: which keys were given is not known; `view` makes data of entities."""
        raise TypeError(_NOT_KNOWN)

    def model_dump_json(self, **_options: object) -> Never:
        """Refused, as `model_dump` is."""
        raise TypeError(_NOT_KNOWN)

    def model_copy(self, **_options: object) -> Never:
        """Refused: it would write in what all entities share; see `Located.replaced`."""
        raise TypeError(_NOT_KNOWN)


class Located(Entity):
    """An entity that knows its file and its route in it.

    The two are slots, not private attributes of pydantic: those cost 3 microseconds a look.
    """

    __slots__ = ("bestand", "route")

    if TYPE_CHECKING:
        bestand: ClassVar[Bestand]
        route: ClassVar[Route]

    def locate(self, bestand: Bestand, route: Route) -> None:
        """Remember where this entity was read."""
        object.__setattr__(self, "bestand", bestand)
        object.__setattr__(self, "route", route)

    def replaced(self, **values: object) -> Self:
        """The same entity, with other values for these keys; they are not checked."""
        other = copy(self)
        other.__dict__.update(values)
        other.locate(self.bestand, self.route)
        return other

    def at(self, *route: str | int, key: bool = False) -> Place:
        """Where a field of this entity stands: its value, or with `key` its key."""
        return Place(self.bestand.source, (*self.route, *route), key)


def as_datum(value: Any) -> Any:  # noqa: ANN401 - pydantic hands over whatever the YAML held
    """A text as a day; the text of what is none is refused."""
    if not isinstance(value, str):
        return value
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        advice = "schrijf een datum als jjjj-mm-dd, bijvoorbeeld 2024-06-30"
        raise PydanticCustomError("datum", advice)
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("datum", "deze dag bestaat niet") from None
    if not 1900 <= day.year < 2200:
        raise PydanticCustomError("datum", "het jaar ligt tussen 1900 en 2199")
    return day


def as_getal(value: Any) -> Any:  # noqa: ANN401
    """A text as a number; the text of what is none is refused."""
    if not isinstance(value, str):
        return value
    if re.fullmatch(r"[0-9]{1,3}(\.[0-9]{3})+", value):
        meant = value.replace(".", "")
        raise PydanticCustomError(
            "getal", "schrijf duizendtallen zonder punt: {meant}", {"meant": meant}
        )
    if re.fullmatch(r"-?[0-9]{1,15}(\.[0-9]{1,6})?", value):
        return Decimal(value) + 0  # there is no nothing below zero
    raise PydanticCustomError("getal", "schrijf een getal, met een punt voor decimalen: 12.5")


CENTS = 2
"""Decimals."""


def as_bedrag(value: Any) -> Any:  # noqa: ANN401
    """A text as an amount in euros; what is smaller than a cent is refused."""
    bedrag = as_getal(value)
    if len(str(value).partition(".")[2]) > CENTS:
        raise PydanticCustomError(
            "getal", "schrijf een bedrag met ten hoogste twee decimalen: 12.50"
        )
    return bedrag


def _heel_getal(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,9}", value):
        return int(value)
    if isinstance(value, str):
        raise PydanticCustomError("getal", "schrijf een heel getal")
    return value


def _jaar(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, str) and re.fullmatch(r"(19|20|21)[0-9]{2}", value):
        return int(value)
    if isinstance(value, str):
        raise PydanticCustomError("jaar", "schrijf een jaar van 1900 tot en met 2199: 2025")
    return value


def as_ja_nee(value: Any) -> Any:  # noqa: ANN401
    """`ja` or `nee` as a truth value; any other text is refused."""
    if isinstance(value, str):
        if value in ("ja", "nee"):
            return value == "ja"
        raise PydanticCustomError("ja-nee", "kies uit: ja, nee")
    return value


def one_or_more(value: Any) -> Any:  # noqa: ANN401
    """One value stands for a list of one; nothing for an empty list."""
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)


def named(field: str) -> Callable[[Any], Any]:
    """A validator that reads a bare text as an entity with only that field."""

    def wrap(value: Any) -> Any:  # noqa: ANN401
        return {field: value} if isinstance(value, str) else value

    return wrap


def listed(value: Any) -> Any:  # noqa: ANN401
    """A key without a value is an empty list."""
    return () if value is None else value


Tekst = Annotated[str, Field(min_length=1)]
Datum = Annotated[date, BeforeValidator(as_datum)]
Getal = Annotated[Decimal, BeforeValidator(as_getal)]
HeelGetal = Annotated[int, BeforeValidator(_heel_getal)]
Jaar = Annotated[int, BeforeValidator(_jaar)]
"""Of what is measured or offered in it."""
JaNee = Annotated[bool, BeforeValidator(as_ja_nee)]
Naamcode = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""An id that is also a file name: lower case, digits and hyphens."""
Teksten = Annotated[tuple[Tekst, ...], BeforeValidator(one_or_more), Field(max_length=100)]
"""One text or a list of texts."""
