"""What a new region is: the answers, understood and made whole. Values only."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.model.bestanden import PARTIJSOORTEN

NEW = date(2000, 1, 1)


class Gemeente(NamedTuple):
    """A gemeente of the new frame."""

    id: str
    code: str
    naam: str
    cbs: str = ""


class Samenwerking(NamedTuple):
    """Gemeenten that make one local agreement."""

    id: str
    code: str
    naam: str
    gemeenten: tuple[str, ...]
    """Their ids."""


class Thema(NamedTuple):
    """A thema, by whose code its ambities are numbered."""

    id: str
    code: str
    naam: str


class Partijsoort(NamedTuple):
    """A kind of partij of the region's own."""

    id: str
    naam: str
    meervoud: str


class Partij(NamedTuple):
    """An organisation that takes part."""

    id: str
    naam: str
    soort: str
    kort: str = ""
    ondertekenaar: bool = True
    gemeenten: tuple[str, ...] = ()
    corporatie: str = ""
    tot: date | None = None
    """Its last day, if another comes after it."""
    opvolger: str = ""


class Groep(NamedTuple):
    """Several partijen that lead together."""

    id: str
    naam: str
    leden: tuple[str, ...]


class Overleg(NamedTuple):
    """A body, and how often it meets."""

    id: str
    naam: str
    niveau: str
    frequentie: str


class WettelijkeDatum(NamedTuple):
    """A day that comes back every year."""

    titel: str
    maand: int
    dag: int
    soort: str = ""


class Kenmerk(NamedTuple):
    """A field of the region's own."""

    id: str
    naam: str
    soort: str
    keuzes: tuple[str, ...] = ()
    meervoud: bool = False


@dataclass(frozen=True)
class Opzet:
    """As far as it is answered; each step adds its part."""

    naam: str = ""
    wat: str = ""
    beleidsveld: str = ""
    van: date = NEW
    tot: date | None = None
    gemeenten: tuple[Gemeente, ...] = ()
    samenwerkingen: tuple[Samenwerking, ...] = ()
    partijsoorten: tuple[Partijsoort, ...] = ()
    partijen: tuple[Partij, ...] = ()
    groepen: tuple[Groep, ...] = ()
    themas: tuple[Thema, ...] = ()
    overleggen: tuple[Overleg, ...] = ()
    wettelijke_data: tuple[WettelijkeDatum, ...] = ()
    herijking: str = ""
    kenmerken: tuple[Kenmerk, ...] = ()
    gebied: str = ""
    bijvoeglijk: str = ""
    titel: str = ""
    vorig: str = ""
    """What the frame before this one is called."""
    opmerkingen: tuple[str, ...] = ()
    """What is told of answers that were taken as they are."""

    @property
    def niveau(self) -> str:
        """As kader.yaml calls it: what is something else has one level too."""
        return "regio" if self.wat == "anders" else self.wat

    @property
    def codes(self) -> Iterator[str]:
        """By which ids begin."""
        yield from (each.code for each in self.gemeenten)
        yield from (each.code for each in self.samenwerkingen)
        yield from (each.code for each in self.themas)

    @property
    def plaatsen(self) -> frozenset[str]:
        """Ids of all that may have a local agreement."""
        shared = {each.id for each in self.samenwerkingen}
        return frozenset({each.id for each in self.gemeenten} | shared)

    @property
    def soorten(self) -> dict[str, tuple[str, str]]:
        """The kinds of partij: of each its name and what several are called."""
        own = {each.id: (each.naam, each.meervoud) for each in self.partijsoorten}
        return {name: (name, many) for name, many in PARTIJSOORTEN.items()} | own

    @property
    def looptijd(self) -> str:
        """`2027-2030`, or `vanaf 2027`."""
        if self.tot is None:
            return f"vanaf {self.van.year}"
        if self.tot.year == self.van.year:
            return str(self.van.year)
        return f"{self.van.year}-{self.tot.year}"
