"""The shape of each data file."""

from calendar import monthrange
from datetime import date
from typing import Annotated, Literal, Protocol, TypeAlias, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from ambitiekader_cli.model.base import (
    Datum,
    Entity,
    HeelGetal,
    Jaar,
    JaNee,
    Located,
    Naamcode,
    Tekst,
    Teksten,
    listed,
    named,
    one_or_more,
)
from ambitiekader_cli.model.bron import Acceptatie, Bronnen, Document, Opmerking
from ambitiekader_cli.model.item import Activiteit, Afspraak, Ambitie, Procesafspraak
from ambitiekader_cli.planning import NO_END, Looptijd

PARTIJSOORTEN = {
    "gemeente": "gemeenten",
    "corporatie": "corporaties",
    "huurdersorganisatie": "huurdersorganisaties",
    "overig": "overige partijen",
}
"""The kinds of partij that always are, and what several are called."""
OTHER = "overig"
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
MOST_DAYS = 365
"""To answer in."""
Acceptaties: TypeAlias = Annotated[tuple[Acceptatie, ...], BeforeValidator(listed)]
Opmerkingen: TypeAlias = Annotated[tuple[Opmerking, ...], BeforeValidator(listed)]


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

    _in_order = model_validator(mode="after")(in_order)

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
    handtekeningen: tuple[Annotated[Handtekening, BeforeValidator(named("partij"))], ...] = ()
    opmerking: Tekst | None = None
    bron: Bronnen = ()


class Thema(Entity):
    """One of the thema's, in the order of the frame."""

    id: Naamcode
    code: Annotated[str, Field(pattern=r"^[A-Z]{2,4}$")]
    naam: Tekst


class Gemeente(Entity):
    """A gemeente with local agreements under this frame."""

    id: Naamcode
    code: Annotated[str, Field(pattern=r"^[A-Z]{2,4}$")]
    naam: Tekst
    cbs: Annotated[str, Field(pattern=r"^GM[0-9]{4}$")] | None = None
    partij: Tekst


class Samenwerking(Entity):
    """Several gemeenten with one local agreement, in data/local/<id>/."""

    id: Naamcode
    code: Annotated[str, Field(pattern=r"^[A-Z]{2,4}$")]
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
    voor: Annotated[
        tuple[Literal["ambitie", "procesafspraak", "afspraak", "activiteit"], ...],
        BeforeValidator(one_or_more),
    ] = ()
    """On which items; without this on all."""
    meervoud: JaNee = False
    """Whether an item may have several."""

    @model_validator(mode="after")
    def _choosable(self) -> "Kenmerk":
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
    bron: Bronnen = ()


class WettelijkeDatum(Entity):
    """A day that comes back every year because the law says so."""

    titel: Tekst
    maand: HeelGetal
    dag: HeelGetal
    soort: Literal["bod"] | None = None
    """What must be there on that day: of each corporatie a bod."""
    bron: Bronnen = ()

    @model_validator(mode="after")
    def _exists(self) -> "WettelijkeDatum":
        if not 1 <= self.maand <= MONTHS:
            raise PydanticCustomError("dag", "een maand is een getal van 1 tot en met 12")
        if not 1 <= self.dag <= monthrange(LEAP_YEAR, self.maand)[1]:
            raise PydanticCustomError("dag", "deze dag bestaat niet in deze maand")
        return self


def _some_days(days: int) -> int:
    if not 1 <= days <= MOST_DAYS:
        raise PydanticCustomError("dagen", "noem een aantal dagen van 1 tot en met 365")
    return days


class Alinea(Entity):
    """A headed piece of running text."""

    kop: Tekst
    tekst: Tekst
    hoofdstuk: Hoofdstuk | None = None
    """Where it stands in the document of the frame; if not said in its first chapter."""
    bron: Bronnen = ()


class Beheer(Entity):
    """Who keeps the data, makes the documents, and gets the reports of the trekkers."""

    partij: Tekst
    """Or a body."""
    functie: Tekst | None = None
    """Of who does it there, as somebody writes to: `de secretaris van de werkgroep`."""
    antwoord_binnen: Annotated[HeelGetal, AfterValidator(_some_days)] | None = None
    """Days within which a trekker is asked to report."""


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
    bron: Bronnen = ()


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
        tuple[Tekst, ...], BeforeValidator(one_or_more), Field(min_length=1, max_length=1_000)
    ]
    """Or groups and bodies: whoever is asked to lead something."""

    @model_validator(mode="after")
    def _in_time(self) -> "Uitvraag":
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

    kolommen: Annotated[tuple[Invoerkolom, ...], BeforeValidator(listed)] = ()
    namen: Annotated[tuple[Invoernaam, ...], BeforeValidator(listed)] = ()


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
    gemeenten: Annotated[tuple[Gemeente, ...], BeforeValidator(listed)] = ()
    samenwerkingen: Annotated[tuple[Samenwerking, ...], BeforeValidator(listed)] = ()
    partijsoorten: Annotated[tuple[Partijsoort, ...], BeforeValidator(listed)] = ()
    kenmerken: Annotated[tuple[Kenmerk, ...], BeforeValidator(listed)] = ()
    wettelijke_data: tuple[WettelijkeDatum, ...] = ()
    herijking: Herijking | None = None
    aanleidingen: Annotated[tuple[Aanleiding, ...], BeforeValidator(listed)] = ()
    uitvragen: Annotated[tuple[Uitvraag, ...], BeforeValidator(listed)] = ()
    inleiding: tuple[Alinea, ...] = ()
    rollen: tuple[Rol, ...] = ()
    documenten: tuple[Document, ...] = ()
    invoer: Invoer | None = None
    opmerkingen: Opmerkingen = ()
    accepteer: Acceptaties = ()


class Geldigheid(Entity):
    """From when until when an organisation exists or takes part; an open end is left out."""

    van: Datum | None = None
    tot: Datum | None = None

    _in_order = model_validator(mode="after")(in_order)


class Partij(Located):
    """An organisation."""

    id: Tekst
    naam: Tekst
    kort: Tekst | None = None
    soort: Naamcode
    """One of PARTIJSOORTEN, or of those that kader.yaml adds."""
    ondertekenaar: JaNee = False
    gemeenten: Teksten = ()
    """Where it works: ids of gemeenten in the frame."""
    gebied: Teksten = ()
    """Within its gemeenten only these dorpen, wijken or buurten."""
    corporatie: Tekst | None = None
    """Of a tenants' organisation that belongs to a corporatie."""
    ook_bekend_als: Teksten = ()
    geldig: Geldigheid | None = None
    opvolger: Tekst | None = None
    """Who answers for what it led, from the day after its last."""
    opmerking: Tekst | None = None
    bron: Bronnen = ()
    accepteer: Acceptaties = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All that people call it."""
        return (self.naam, *filter(None, (self.kort,)), *self.ook_bekend_als)


class Groep(Located):
    """Several partijen that lead together: each counts for itself."""

    id: Tekst
    naam: Tekst
    leden: Annotated[tuple[Tekst, ...], Field(max_length=400)]
    bron: Bronnen = ()
    opmerking: Tekst | None = None


class Orgaan(Located):
    """A body that can lead but is no partij: a stuurgroep, a portefeuillehoudersoverleg."""

    id: Tekst
    naam: Tekst
    kort: Tekst | None = None
    opmerking: Tekst | None = None
    bron: Bronnen = ()


class Partijenbestand(Located):
    """data/regional/partijen.yaml."""

    partijen: tuple[Partij, ...]
    groepen: tuple[Groep, ...] = ()
    overlegorganen: tuple[Orgaan, ...] = ()
    opmerkingen: Opmerkingen = ()
    accepteer: Acceptaties = ()


class Doel(Located):
    """What the region wants, under "Wat willen we?"."""

    id: Tekst | None = None
    titel: Tekst
    tekst: Tekst
    bron: Bronnen = ()


class Ambitiesbestand(Located):
    """data/regional/ambities/<thema>.yaml."""

    inleiding: Tekst | None = None
    doelen: tuple[Doel, ...] = ()
    ambities: tuple[Ambitie, ...] = ()
    noten: Opmerkingen = ()
    """Footnotes of the frame itself: what a word means, what lies behind a sentence."""
    opmerkingen: Opmerkingen = ()
    bron: Bronnen = ()
    accepteer: Acceptaties = ()


class Procesbestand(Located):
    """data/regional/procesafspraken.yaml."""

    procesafspraken: tuple[Procesafspraak, ...]
    opmerkingen: Opmerkingen = ()
    accepteer: Acceptaties = ()


class Vergaderbesluit(Entity):
    """What a meeting decided, and what came of it."""

    id: Tekst | None = None
    tekst: Tekst
    items: Teksten = ()
    """Ids of the items that it is about."""
    gevolg: Tekst | None = None


class Vergadering(Entity):
    """A meeting that was held or is planned."""

    datum: Datum
    gemeente: Tekst | None = None
    plaats: Tekst | None = None
    toelichting: Tekst | None = None
    besluiten: Annotated[tuple[Vergaderbesluit, ...], BeforeValidator(listed)] = ()
    verslag: Tekst | None = None
    """Where the minutes are: a title or an address."""
    bron: Bronnen = ()


class Overleg(Located):
    """How a body meets: members, cadence, meetings."""

    orgaan: Tekst
    niveau: Literal["regionaal", "lokaal"]
    leden: Teksten = ()
    frequentie: Tekst | None = None
    """A planning text, as agreed: "tweemaal per jaar"."""
    uitgenodigd_door: Tekst | None = None
    taken: tuple[Tekst, ...] = ()
    gehouden: Annotated[tuple[Vergadering, ...], BeforeValidator(listed)] = ()
    gepland: Annotated[tuple[Vergadering, ...], BeforeValidator(listed)] = ()
    opmerking: Tekst | None = None
    bron: Bronnen = ()
    accepteer: Acceptaties = ()


class Overlegbestand(Located):
    """data/regional/overleg.yaml."""

    overleggen: tuple[Overleg, ...]
    opmerkingen: Opmerkingen = ()
    accepteer: Acceptaties = ()


class NietLokaal(Located):
    """An ambitie that a gemeente leaves out on purpose."""

    ambitie: Tekst
    reden: Tekst
    bron: Bronnen = ()


class EerdereVersie(Entity):
    """An earlier agreement that this one follows."""

    titel: Tekst
    looptijd: Periode | None = None
    ondertekening: Ondertekening | None = None
    opmerking: Tekst | None = None
    bron: Bronnen = ()


class Deelnemer(Entity):
    """A partij to an agreement, perhaps not all of the time."""

    partij: Tekst
    van: Datum | None = None
    tot: Datum | None = None

    _in_order = model_validator(mode="after")(in_order)

    def takes_part(self, period: Looptijd) -> bool:
        """Whether on at least one of these days."""
        return (self.van or date.min) <= period.tot and period.van <= (self.tot or date.max)


class Overeenkomstwijziging(Entity):
    """How an agreement was changed after it was signed."""

    datum: Datum
    soort: Literal["verlenging", "actualisatie", "addendum"]
    tekst: Tekst
    bron: Bronnen = ()


class Bieding(Entity):
    """What a corporatie offers to do in a year (artikel 43 Woningwet)."""

    jaar: Jaar
    partij: Tekst
    datum: Datum | None = None
    status: Literal["verwacht", "uitgebracht", "verwerkt", "vervallen"] | None = None
    tekst: Tekst | None = None
    bron: Bronnen = ()


class Afsprakenbestand(Located):
    """data/local/<gemeente>/afspraken.yaml."""

    titel: Tekst | None = None
    status: Literal["concept", "vastgesteld", "bod", "vervallen"]
    looptijd: Periode | None = None
    in_plaats_van: Tekst | None = None
    """What these agreements replace: `jaarlijkse prestatieafspraken`."""
    partijen: tuple[Annotated[Deelnemer, BeforeValidator(named("partij"))], ...] = ()
    ondertekening: Ondertekening | None = None
    eerder: tuple[EerdereVersie, ...] = ()
    wijzigingen: Annotated[tuple[Overeenkomstwijziging, ...], BeforeValidator(listed)] = ()
    biedingen: Annotated[tuple[Bieding, ...], BeforeValidator(listed)] = ()
    inleiding: Tekst | None = None
    afspraken: Annotated[tuple[Afspraak, ...], BeforeValidator(listed)] = ()
    niet_lokaal: Annotated[tuple[NietLokaal, ...], BeforeValidator(listed)] = ()
    procesafspraken: Annotated[tuple[Procesafspraak, ...], BeforeValidator(listed)] = ()
    bron: Bronnen = ()
    opmerkingen: Opmerkingen = ()
    accepteer: Acceptaties = ()

    @property
    def at_the_table(self) -> tuple[str, ...]:
        """Ids of all who ever took part."""
        return tuple(each.partij for each in self.partijen)

    def table_in(self, period: Looptijd) -> tuple[str, ...]:
        """Ids of who took part on at least one of these days."""
        return tuple(each.partij for each in self.partijen if each.takes_part(period))


class Activiteitenbestand(Located):
    """data/local/<gemeente>/activiteiten/<jaar>.yaml."""

    status: Literal["concept", "vastgesteld", "bod", "vervallen"] | None = None
    ondertekening: Ondertekening | None = None
    inleiding: Tekst | None = None
    activiteiten: Annotated[tuple[Activiteit, ...], BeforeValidator(listed)]
    bron: Bronnen = ()
    opmerkingen: Opmerkingen = ()
    accepteer: Acceptaties = ()
