"""The items of the agenda: what is agreed, who leads, when, and how it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal, TypeAlias, overload

from ambitiekader_cli.model.entity import Entity, Located
from ambitiekader_cli.source import Route

if TYPE_CHECKING:
    from pydantic import BeforeValidator, Field

    from ambitiekader_cli.model.bron import Acceptatie, Bron
    from ambitiekader_cli.model.holds import (
        Datum,
        EenOfMeer,
        Gebiedscode,
        Getal,
        HeelGetal,
        Lijst,
        Mijlpaalnaam,
        Naamcode,
        Tekst,
        Teksten,
    )
    from ambitiekader_cli.model.values import Named, listed


Status: TypeAlias = Literal[
    "niet-gestart",
    "loopt",
    "gereed",
    "deels",
    "niet-gehaald",
    "doorgeschoven",
    "aangehouden",
    "vervallen",
]
OPEN: tuple[Status, ...] = ("niet-gestart", "loopt", "aangehouden")
"""Statuses after which something is still to come."""
Onderdeel: TypeAlias = Literal["vertaling", "monitoring", "overleg", "vervolg", "communicatie"]
"""Of how the partijen work together."""
Licht: TypeAlias = Literal["groen", "oranje", "rood"]


class Aanname(Entity):
    """A year that nobody wrote, and why it is assumed."""

    jaar: HeelGetal
    reden: Tekst


class PlanningMetAanname(Entity):
    """A planning text that lacks a year."""

    tekst: Tekst
    aanname: Aanname | None = None


class Besluit(Entity):
    """What a body decided, and when."""

    datum: Datum
    overleg: Tekst | None = None
    tekst: Tekst | None = None


class Herziening(Entity):
    """The agreed planning moved by decision: from the day of its entry this one counts."""

    planning: Tekst
    reden: Tekst
    besluit: Besluit | None = None


class Voortgang(Entity):
    """One entry in the append-only log. The last entry, per partij, is the status."""

    datum: Datum
    partij: Teksten = ()
    """Who reports: trekkers, or a groep that is trekker."""
    status: Status
    licht: Licht | None = None
    periode: Tekst | None = None
    """Of what comes back: the period that it is about, as `2023` or `Q1 2024`."""
    gerealiseerd: Getal | None = None
    """How much of the doelwaarde is there."""
    verwacht: Tekst | None = None
    """A planning text: a new expectation, that changes nothing about the agreement."""
    naar: Tekst | None = None
    """Of doorgeschoven: the id of the item that it went to."""
    toelichting: Tekst | None = None
    oorzaak: Tekst | None = None
    gevolg: Tekst | None = None
    bijsturing: Tekst | None = None
    besluit: Besluit | None = None
    herzien: Herziening | None = None
    bron: EenOfMeer[Bron] = ()


class Mijlpaal(Entity):
    """A step with a planning of its own, and perhaps a trekker of its own."""

    id: Mijlpaalnaam | None = None
    """Needed where two mijlpalen of an item have one titel."""
    titel: Tekst
    trekker: Teksten = ()
    """Instead of the trekkers of the item."""
    planning: str | PlanningMetAanname | None = None
    voortgang: Lijst[Voortgang] = ()


class Doelwaarde(Entity):
    """What counts as reached."""

    minimaal: Getal | None = None
    maximaal: Getal | None = None
    precies: Getal | None = None
    eenheid: Tekst | None = None


class Gebied(Entity):
    """A dorp, wijk or buurt; optionally its CBS code (WK… or BU…)."""

    naam: Tekst
    cbs: Gebiedscode | None = None


class Bijdrage(Entity):
    """What one partij does for an item."""

    partij: Tekst
    tekst: Tekst


NO_KENMERKEN: dict[str, tuple[str, ...]] = {}
"""The same for every item that has none: a hundred thousand would take memory."""


class Item(Located):
    """Anything somebody must do."""

    SOORT: ClassVar[str]

    id: Tekst
    titel: Tekst
    tekst: Tekst | None = None
    trekker: Teksten = ()
    procestrekker: Tekst | None = None
    met: Teksten = ()
    uitvoering: Literal["ieder", "gezamenlijk"] | None = None
    """Whether each of several trekkers reports for itself (if not said), or one for all."""
    planning: str | PlanningMetAanname | None = None
    na: Teksten = ()
    """Ids of the items that must be done before this one starts."""
    mijlpalen: Annotated[tuple[Mijlpaal, ...], Field(max_length=100), BeforeValidator(listed)] = ()
    doelwaarde: Doelwaarde | None = None
    gebied: EenOfMeer[Annotated[Gebied, BeforeValidator(Named("naam"))]] = ()
    bijdragen: Annotated[tuple[Bijdrage, ...], Field(max_length=100), BeforeValidator(listed)] = ()
    kenmerken: dict[Naamcode, Teksten] = NO_KENMERKEN
    """Values of the kenmerken that kader.yaml declares, by their id."""
    vervolg_op: Teksten = ()
    """Ids of the items that this one follows; `<kader>:<id>` in a frame that ended."""
    afgeleid: Tekst | None = None
    """Why something here is inferred that the source does not say."""
    bron: EenOfMeer[Bron] = ()
    voortgang: Lijst[Voortgang] = ()
    opmerking: Tekst | None = None
    accepteer: Lijst[Acceptatie] = ()

    def step_at(self, route: Route) -> Mijlpaal | None:
        """The mijlpaal that a route of this item leads into."""
        in_step = route[:1] == ("mijlpalen",) and len(route) > 1
        return self.mijlpalen[int(route[1])] if in_step else None

    def leading(self, route: Route) -> tuple[str, ...]:
        """The trekkers of what a route of this item leads into: a mijlpaal may have its own."""
        step = self.step_at(route)
        return (step and step.trekker) or self.trekker


class Ambitie(Item):
    """A row of the regional agenda."""

    SOORT: ClassVar[str] = "ambitie"

    doelen: Teksten = ()
    """Ids of the doelen that it serves."""


class Procesafspraak(Item):
    """A commitment about working together, regional or local."""

    SOORT: ClassVar[str] = "procesafspraak"

    onderdeel: Onderdeel | None = None


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
