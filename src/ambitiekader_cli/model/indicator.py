"""What is measured: where it stood, where it should go, where it is."""

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from ambitiekader_cli.model.base import (
    Datum,
    Entity,
    Jaar,
    Located,
    Tekst,
    Teksten,
    as_getal,
    listed,
)
from ambitiekader_cli.model.bron import Acceptaties, Bronnen, Opmerkingen

NOT_KNOWN = ("PM", "n.b.", "volgt")
"""How people write that a number is not known yet."""
_ALMOST = frozenset({"pm", "nb", "nnb", "ntb", "volgt", "nog niet bekend", "onbekend"})
MOST = 400
"""Values of one indicator: a month for each of thirty years."""


def as_waarde(value: Any) -> Any:  # noqa: ANN401 - pydantic hands over whatever the YAML held
    """A text as a number, or as one of NOT_KNOWN."""
    if value in NOT_KNOWN or not isinstance(value, str):
        return value
    if value.strip(". ").casefold().replace(".", "") in _ALMOST:
        raise PydanticCustomError("getal", "schrijf `PM`, `n.b.` of `volgt`, precies zo")
    if value.rstrip("% ") != value:
        raise PydanticCustomError("getal", "schrijf alleen het getal; zet wat u telt bij `eenheid`")
    return as_getal(value)


Waarde = Annotated[Decimal | Literal["PM", "n.b.", "volgt"], BeforeValidator(as_waarde)]


class Jaarwaarde(Entity):
    """The value of a year: where it stood, or where it should be."""

    jaar: Jaar
    waarde: Waarde
    bron: Bronnen = ()


class Meting(Entity):
    """What was measured, in a year or on a day."""

    jaar: Jaar | None = None
    datum: Datum | None = None
    waarde: Waarde
    bron: Bronnen = ()

    @model_validator(mode="after")
    def _dated(self) -> "Meting":
        if (self.jaar is None) == (self.datum is None):
            raise PydanticCustomError(
                "meting", "noem het jaar of de datum van de meting, één van de twee"
            )
        return self

    @property
    def year(self) -> int:
        """The year that it is of."""
        return self.datum.year if self.datum else self.jaar or 0


class Indicator(Located):
    """A number that says whether doelen and ambities come nearer."""

    id: Tekst
    titel: Tekst
    tekst: Tekst | None = None
    eenheid: Tekst | None = None
    richting: Literal["meer", "minder", "gelijk"]
    """Where it should go."""
    doelen: Teksten = ()
    ambities: Teksten = ()
    nulmeting: Jaarwaarde | None = None
    streefwaarden: Annotated[
        tuple[Jaarwaarde, ...], BeforeValidator(listed), Field(max_length=MOST)
    ] = ()
    metingen: Annotated[tuple[Meting, ...], BeforeValidator(listed), Field(max_length=MOST)] = ()
    opmerking: Tekst | None = None
    bron: Bronnen = ()
    accepteer: Acceptaties = ()


class Indicatorenbestand(Located):
    """indicatoren.yaml, of the region or of one gemeente."""

    indicatoren: Annotated[tuple[Indicator, ...], BeforeValidator(listed)] = ()
    opmerkingen: Opmerkingen = ()
    accepteer: Acceptaties = ()
