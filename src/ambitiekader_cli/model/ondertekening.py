"""From when until when something holds, and who signed it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Protocol, Self, TypeVar

from ambitiekader_cli.model.core import PydanticCustomError
from ambitiekader_cli.model.entity import Entity
from ambitiekader_cli.planning import NO_END, Looptijd

if TYPE_CHECKING:
    from pydantic import BeforeValidator

    from ambitiekader_cli.model.bron import Bron
    from ambitiekader_cli.model.holds import Datum, EenOfMeer, Tekst, Teksten
    from ambitiekader_cli.model.values import Named


class _Days(Protocol):
    @property
    def van(self) -> date | None: ...
    @property
    def tot(self) -> date | None: ...


D = TypeVar("D", bound=_Days)


def in_order(days: D) -> D:
    """The same; refused where the first day lies after the last."""
    if days.van and days.tot and days.van > days.tot:
        raise PydanticCustomError("periode", "de eerste dag ligt na de laatste dag")
    return days


class Periode(Entity):
    """A looptijd: the first and the last day, both included; without a last day it goes on."""

    van: Datum
    tot: Datum | None = None

    def checked(self) -> Self:
        """Refused where the first day lies after the last."""
        return in_order(self)

    @property
    def days(self) -> Looptijd:
        """The same, with NO_END where there is no last day."""
        return Looptijd(self.van, self.tot or NO_END)


class Handtekening(Entity):
    """A partij that signed; some sign for some thema's only."""

    partij: Tekst
    themas: Teksten = ()
    functie: Tekst | None = None
    """Of who signs for it: wethouder, directeur-bestuurder."""
    datum: Datum | None = None
    """When it signed, if on another day than the rest."""
    plaats: Tekst | None = None


class Ondertekening(Entity):
    """When, where and by whom it was signed."""

    datum: Datum | None = None
    plaats: Tekst | None = None
    handtekeningen: tuple[Annotated[Handtekening, BeforeValidator(Named("partij"))], ...] = ()
    opmerking: Tekst | None = None
    bron: EenOfMeer[Bron] = ()
