"""What is measured: where it stood, where it should go, where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, Self

from ambitiekader_cli.model.core import PydanticCustomError
from ambitiekader_cli.model.entity import Entity, Located

if TYPE_CHECKING:
    from pydantic import BeforeValidator, Field

    from ambitiekader_cli.model.bron import Acceptatie, Bron, Opmerking
    from ambitiekader_cli.model.holds import (
        Datum,
        EenOfMeer,
        Jaar,
        Lijst,
        Meetwaarde,
        Tekst,
        Teksten,
    )
    from ambitiekader_cli.model.values import listed


MOST = 400
"""Values of one indicator: a month for each of thirty years."""


class Jaarwaarde(Entity):
    """The value of a year: where it stood, or where it should be."""

    jaar: Jaar
    waarde: Meetwaarde
    bron: EenOfMeer[Bron] = ()


class Meting(Entity):
    """What was measured, in a year or on a day."""

    jaar: Jaar | None = None
    datum: Datum | None = None
    waarde: Meetwaarde
    bron: EenOfMeer[Bron] = ()

    def checked(self) -> Self:
        """Refused without a year or a day, and with both."""
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
        tuple[Jaarwaarde, ...], Field(max_length=MOST), BeforeValidator(listed)
    ] = ()
    metingen: Annotated[tuple[Meting, ...], Field(max_length=MOST), BeforeValidator(listed)] = ()
    opmerking: Tekst | None = None
    bron: EenOfMeer[Bron] = ()
    accepteer: Lijst[Acceptatie] = ()


class Indicatorenbestand(Located):
    """indicatoren.yaml, of the region or of one gemeente."""

    indicatoren: Lijst[Indicator] = ()
    opmerkingen: Lijst[Opmerking] = ()
    accepteer: Lijst[Acceptatie] = ()
