"""The items of the agenda: what is agreed, who leads, when, and how it goes."""

from typing import Annotated, ClassVar, Literal, TypeAlias, overload

from pydantic import BeforeValidator, Field

from ambitiekader_cli.model.base import (
    Datum,
    Entity,
    Getal,
    HeelGetal,
    Located,
    Tekst,
    Teksten,
    listed,
    named,
    one_or_more,
)
from ambitiekader_cli.model.bron import Acceptatie, Bronnen

Status: TypeAlias = Literal["niet-gestart", "loopt", "gereed", "aangehouden", "vervallen"]
Licht: TypeAlias = Literal["groen", "oranje", "rood"]


class Aanname(Entity):
    """A year that nobody wrote, and why it is assumed."""

    jaar: HeelGetal
    reden: Tekst


class PlanningMetAanname(Entity):
    """A planning text that lacks a year."""

    tekst: Tekst
    aanname: Aanname | None = None


class Voortgang(Entity):
    """One entry in the append-only log. The last entry, per partij, is the status."""

    datum: Datum
    partij: Tekst | None = None
    status: Status
    licht: Licht | None = None
    toelichting: Tekst | None = None
    oorzaak: Tekst | None = None
    gevolg: Tekst | None = None
    bijsturing: Tekst | None = None
    bron: Bronnen = ()


Log: TypeAlias = Annotated[tuple[Voortgang, ...], BeforeValidator(listed)]


class Mijlpaal(Entity):
    """A step with a planning of its own."""

    titel: Tekst
    planning: str | PlanningMetAanname | None = None
    voortgang: Log = ()


class Doelwaarde(Entity):
    """What counts as reached."""

    minimaal: Getal | None = None
    maximaal: Getal | None = None
    precies: Getal | None = None
    eenheid: Tekst | None = None


class Gebied(Entity):
    """A dorp, wijk or buurt; optionally its CBS code (WK… or BU…)."""

    naam: Tekst
    cbs: Tekst | None = None


class Item(Located):
    """Anything somebody must do."""

    SOORT: ClassVar[str]

    id: Tekst
    titel: Tekst
    tekst: Tekst | None = None
    trekker: Teksten = ()
    procestrekker: Tekst | None = None
    met: Teksten = ()
    planning: str | PlanningMetAanname | None = None
    mijlpalen: Annotated[tuple[Mijlpaal, ...], BeforeValidator(listed), Field(max_length=100)] = ()
    doelwaarde: Doelwaarde | None = None
    gebied: Annotated[
        tuple[Annotated[Gebied, BeforeValidator(named("naam"))], ...], BeforeValidator(one_or_more)
    ] = ()
    bron: Bronnen = ()
    voortgang: Log = ()
    opmerking: Tekst | None = None
    accepteer: Annotated[tuple[Acceptatie, ...], BeforeValidator(listed)] = ()


class Ambitie(Item):
    """A row of the regional agenda."""

    SOORT: ClassVar[str] = "ambitie"


class Procesafspraak(Item):
    """A commitment about working together, regional or local."""

    SOORT: ClassVar[str] = "procesafspraak"

    onderdeel: Literal["monitoring", "overleg", "communicatie"] | None = None


class Afspraak(Item):
    """A multi-year local agreement: it elaborates an ambitie or adds to a thema."""

    SOORT: ClassVar[str] = "afspraak"

    soort: Literal["uitwerking", "aanvulling"]
    ambitie: Tekst | None = None
    thema: Tekst | None = None


class Activiteit(Item):
    """A row of a yearly activiteitenoverzicht."""

    SOORT: ClassVar[str] = "activiteit"

    afspraak: Tekst | None = None
    ambitie: Tekst | None = None
    thema: Tekst | None = None


@overload
def planning_tekst(planning: str | PlanningMetAanname) -> str: ...
@overload
def planning_tekst(planning: str | PlanningMetAanname | None) -> str | None: ...
def planning_tekst(planning: str | PlanningMetAanname | None) -> str | None:
    """The literal text, as agreed."""
    return planning.tekst if isinstance(planning, PlanningMetAanname) else planning


def planning_jaar(planning: str | PlanningMetAanname | None) -> int | None:
    """The year that was assumed on purpose, if any."""
    if isinstance(planning, PlanningMetAanname) and planning.aanname:
        return planning.aanname.jaar
    return None
