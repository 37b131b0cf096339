"""The shape of data/regional/kader.yaml: the frame itself."""

from __future__ import annotations

from calendar import monthrange
from typing import TYPE_CHECKING, Annotated, Literal, Self, TypeAlias

from ambitiekader_cli.model.core import PydanticCustomError
from ambitiekader_cli.model.entity import Entity, Located
from ambitiekader_cli.model.ondertekening import Ondertekening, Periode

if TYPE_CHECKING:
    from pydantic import BeforeValidator, Field

    from ambitiekader_cli.model.bron import Acceptatie, Bron, Document, Opmerking
    from ambitiekader_cli.model.holds import (
        Dagen,
        Datum,
        EenOfMeer,
        Gemeentecode,
        HeelGetal,
        JaNee,
        Lettercode,
        Lijst,
        Naamcode,
        Tekst,
        Teksten,
    )
    from ambitiekader_cli.model.values import one_or_more


Niveau: TypeAlias = Literal["regio-en-gemeenten", "regio", "gemeente"]
Hoofdstuk: TypeAlias = Literal[
    "inleiding",
    "partijen",
    "rollen",
    "ambitie",
    "samenwerking",
    "vertaling",
    "monitoring",
    "overleg",
]
"""A part of the document of the frame that has running text."""
MONTHS, LEAP_YEAR = 12, 2000


class Thema(Entity):
    """One of the thema's, in the order of the frame."""

    id: Naamcode
    code: Lettercode
    naam: Tekst


class Gemeente(Entity):
    """A gemeente with local agreements under this frame."""

    id: Naamcode
    code: Lettercode
    naam: Tekst
    cbs: Gemeentecode | None = None
    partij: Tekst


class Samenwerking(Entity):
    """Several gemeenten with one local agreement, in data/local/<id>/."""

    id: Naamcode
    code: Lettercode
    naam: Tekst
    gemeenten: Annotated[tuple[Tekst, ...], Field(min_length=1, max_length=400)]


class Partijsoort(Entity):
    """A kind of partij beside the four that always are: provincie, waterschap."""

    id: Naamcode
    naam: Tekst
    meervoud: Tekst | None = None


class Kenmerk(Entity):
    """A field of a region's own, that its items may have."""

    id: Naamcode
    naam: Tekst
    soort: Literal["tekst", "getal", "bedrag", "datum", "keuze", "ja-nee"]
    keuzes: Teksten = ()
    voor: EenOfMeer[Literal["ambitie", "procesafspraak", "afspraak", "activiteit"]] = ()
    """On which items; without this on all."""
    meervoud: JaNee = False
    """Whether an item may have several."""

    def checked(self) -> Self:
        """Refused where it is a choice of nothing, or has choices and is none."""
        if (self.soort == "keuze") != bool(self.keuzes):
            advice = "zet bij de soort `keuze` de `keuzes`; bij een andere soort horen ze niet"
            raise PydanticCustomError("kenmerk", advice)
        return self


class Aanleiding(Entity):
    """What may call for a herijking; open as long as there is no gevolg."""

    datum: Datum
    soort: Literal["wet", "beleid", "markt", "maatschappij", "onderzoek", "anders"]
    tekst: Tekst
    gevolg: Tekst | None = None
    bron: EenOfMeer[Bron] = ()


class WettelijkeDatum(Entity):
    """A day that comes back every year because the law says so."""

    titel: Tekst
    maand: HeelGetal
    dag: HeelGetal
    soort: Literal["bod"] | None = None
    """What must be there on that day: of each corporatie a bod."""
    bron: EenOfMeer[Bron] = ()

    def checked(self) -> Self:
        """Refused where no year has that day."""
        if not 1 <= self.maand <= MONTHS:
            raise PydanticCustomError("dag", "een maand is een getal van 1 tot en met 12")
        if not 1 <= self.dag <= monthrange(LEAP_YEAR, self.maand)[1]:
            raise PydanticCustomError("dag", "deze dag bestaat niet in deze maand")
        return self


class Alinea(Entity):
    """A headed piece of running text."""

    kop: Tekst
    tekst: Tekst
    hoofdstuk: Hoofdstuk | None = None
    """Where it stands in the document of the frame; if not said in its first chapter."""
    bron: EenOfMeer[Bron] = ()


class Beheer(Entity):
    """Who keeps the data, makes the documents, and gets the reports of the trekkers."""

    partij: Tekst
    """Or a body."""
    functie: Tekst | None = None
    """Of who does it there, as somebody writes to: `de secretaris van de werkgroep`."""
    antwoord_binnen: Dagen | None = None
    """Days within which a trekker is asked to report."""
    toegankelijkheid: Tekst | None = None
    """Where the statement is that a government must give with what it publishes."""


class Bewoording(Entity):
    """How documents call what the frame is about."""

    gebied: Tekst | None = None
    """With its article: `de regio`, `het werkgebied`."""
    bijvoeglijk: Tekst | None = None
    """As it stands before a noun: `regionale`, `landelijke`."""
    beleidsveld: Tekst | None = None
    """`volkshuisvesting`."""
    in_plaats_van: Tekst | None = None
    """What local agreements replace, if they do not say so: `jaarlijkse prestatieafspraken`."""


class Rol(Entity):
    """What one kind of partij answers for."""

    soort: Tekst
    tekst: Tekst
    bron: EenOfMeer[Bron] = ()


class Herijking(Entity):
    """When the frame itself is to be brought up to date."""

    planning: Tekst
    procesafspraak: Tekst | None = None


class Uitvraag(Entity):
    """Who was asked to report, on which day, and by when."""

    datum: Datum
    antwoord_voor: Datum
    """The day before which an answer is wanted."""
    partijen: Annotated[
        tuple[Tekst, ...], Field(min_length=1, max_length=1_000), BeforeValidator(one_or_more)
    ]
    """Or groups and bodies: whoever is asked to lead something."""

    def checked(self) -> Self:
        """Refused where the answer is wanted before it is asked."""
        if self.antwoord_voor < self.datum:
            raise PydanticCustomError(
                "antwoord", "deze dag ligt vóór de dag waarop het is gevraagd"
            )
        return self


class Invoerkolom(Entity):
    """What stands below a heading in the tables of others."""

    kop: Tekst
    betekent: Tekst
    """`trekker`, `planning` …, or the id of a kenmerk."""


class Invoernaam(Entity):
    """Who is meant by a name in the tables of others."""

    naam: Tekst
    betekent: Tekst


class Invoer(Entity):
    """How tables of others are read: what somebody said once, so that `ak` need not ask again."""

    kolommen: Lijst[Invoerkolom] = ()
    namen: Lijst[Invoernaam] = ()


class Kaderbestand(Located):
    """data/regional/kader.yaml."""

    titel: Tekst
    regio: Tekst | None = None
    niveau: Niveau | None = None
    """Which levels it has; if not said both."""
    looptijd: Periode
    ondertekening: Ondertekening | None = None
    beheer: Beheer | None = None
    bewoording: Bewoording | None = None
    themas: tuple[Thema, ...]
    gemeenten: Lijst[Gemeente] = ()
    samenwerkingen: Lijst[Samenwerking] = ()
    partijsoorten: Lijst[Partijsoort] = ()
    kenmerken: Lijst[Kenmerk] = ()
    wettelijke_data: tuple[WettelijkeDatum, ...] = ()
    herijking: Herijking | None = None
    aanleidingen: Lijst[Aanleiding] = ()
    uitvragen: Lijst[Uitvraag] = ()
    inleiding: tuple[Alinea, ...] = ()
    rollen: tuple[Rol, ...] = ()
    documenten: tuple[Document, ...] = ()
    invoer: Invoer | None = None
    opmerkingen: Lijst[Opmerking] = ()
    accepteer: Lijst[Acceptatie] = ()
