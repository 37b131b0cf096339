"""How a text of the data becomes a value, or is refused with what to write."""

import re
from datetime import date
from decimal import Decimal
from typing import Any, Literal, NamedTuple, TypeAlias

from ambitiekader_cli.model.core import PydanticCustomError

NOT_KNOWN = ("PM", "n.b.", "volgt")
"""How people write that a number is not known yet."""
_ALMOST = frozenset({"pm", "nb", "nnb", "ntb", "volgt", "nog niet bekend", "onbekend"})
Waarde: TypeAlias = Decimal | Literal["PM", "n.b.", "volgt"]
"""Of an indicator: a number, or one of NOT_KNOWN."""
MOST_DAYS = 365
"""To answer in."""


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


def as_waarde(value: Any) -> Any:  # noqa: ANN401
    """A text as a number, or as one of NOT_KNOWN."""
    if value in NOT_KNOWN or not isinstance(value, str):
        return value
    if value.strip(". ").casefold().replace(".", "") in _ALMOST:
        raise PydanticCustomError("getal", "schrijf `PM`, `n.b.` of `volgt`, precies zo")
    if value.rstrip("% ") != value:
        raise PydanticCustomError("getal", "schrijf alleen het getal; zet wat u telt bij `eenheid`")
    return as_getal(value)


def as_heel_getal(value: Any) -> Any:  # noqa: ANN401
    """A text of digits as a number."""
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,9}", value):
        return int(value)
    if isinstance(value, str):
        raise PydanticCustomError("getal", "schrijf een heel getal")
    return value


def as_jaar(value: Any) -> Any:  # noqa: ANN401
    """A text as a year."""
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


def some_days(days: int) -> int:
    """The same, if it is a number of days that somebody may take to answer."""
    if not 1 <= days <= MOST_DAYS:
        raise PydanticCustomError("dagen", "noem een aantal dagen van 1 tot en met 365")
    return days


def one_or_more(value: Any) -> Any:  # noqa: ANN401
    """One value stands for a list of one; nothing for an empty list."""
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)


def listed(value: Any) -> Any:  # noqa: ANN401
    """A key without a value is an empty list."""
    return () if value is None else value


class Named(NamedTuple):
    """Reads a bare text as an entity with only this key."""

    key: str

    def __call__(self, value: Any) -> Any:  # noqa: ANN401
        """What is no text stays as it is."""
        return {self.key: value} if isinstance(value, str) else value
