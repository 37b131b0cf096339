"""The shape of each data file."""

from typing import Annotated, Literal, TypeAlias

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from ambitiekader_cli.model.base import (
    Datum,
    Entity,
    HeelGetal,
    JaNee,
    Located,
    Naamcode,
    Tekst,
    Teksten,
    listed,
    named,
)
from ambitiekader_cli.model.bron import Acceptatie, Bronnen, Document, Opmerking
from ambitiekader_cli.model.item import Activiteit, Afspraak, Ambitie, Procesafspraak

Acceptaties: TypeAlias = Annotated[tuple[Acceptatie, ...], BeforeValidator(listed)]
Opmerkingen: TypeAlias = Annotated[tuple[Opmerking, ...], BeforeValidator(listed)]


class Periode(Entity):
    """A looptijd: the first and the last day, both included."""

    van: Datum
    tot: Datum

    @model_validator(mode="after")
    def _in_order(self) -> "Periode":
        if self.van > self.tot:
            raise PydanticCustomError("periode", "de eerste dag ligt na de laatste dag")
        return self


class Handtekening(Entity):
    """A partij that signed; some sign for some thema's only."""

    partij: Tekst
    themas: Teksten = ()


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


class WettelijkeDatum(Entity):
    """A day that comes back every year because the law says so."""

    titel: Tekst
    maand: HeelGetal
    dag: HeelGetal
    bron: Bronnen = ()


class Alinea(Entity):
    """A headed piece of running text."""

    kop: Tekst
    tekst: Tekst
    bron: Bronnen = ()


class Rol(Entity):
    """What one kind of partij answers for."""

    soort: Tekst
    tekst: Tekst
    bron: Bronnen = ()


class Herijking(Entity):
    """When the frame itself is to be brought up to date."""

    planning: Tekst
    procesafspraak: Tekst | None = None


class Kaderbestand(Located):
    """data/regional/kader.yaml."""

    titel: Tekst
    regio: Tekst | None = None
    looptijd: Periode
    ondertekening: Ondertekening | None = None
    themas: tuple[Thema, ...]
    gemeenten: tuple[Gemeente, ...]
    wettelijke_data: tuple[WettelijkeDatum, ...] = ()
    herijking: Herijking | None = None
    inleiding: tuple[Alinea, ...] = ()
    rollen: tuple[Rol, ...] = ()
    documenten: tuple[Document, ...] = ()
    opmerkingen: Opmerkingen = ()
    accepteer: Acceptaties = ()


class Geldigheid(Entity):
    """From when until when an organisation exists or takes part; an open end is left out."""

    van: Datum | None = None
    tot: Datum | None = None


class Partij(Located):
    """An organisation."""

    id: Tekst
    naam: Tekst
    kort: Tekst | None = None
    soort: Literal["gemeente", "corporatie", "huurdersorganisatie", "overig"]
    ondertekenaar: JaNee = False
    gemeenten: Teksten = ()
    """Where it works: ids of gemeenten in the frame."""
    gebied: Teksten = ()
    """Within its gemeenten only these dorpen, wijken or buurten."""
    corporatie: Tekst | None = None
    """Of a tenants' organisation that belongs to a corporatie."""
    ook_bekend_als: Teksten = ()
    geldig: Geldigheid | None = None
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

    titel: Tekst
    tekst: Tekst
    bron: Bronnen = ()


class Ambitiesbestand(Located):
    """data/regional/ambities/<thema>.yaml."""

    inleiding: Tekst | None = None
    doelen: tuple[Doel, ...] = ()
    ambities: tuple[Ambitie, ...] = ()
    opmerkingen: Opmerkingen = ()
    bron: Bronnen = ()
    accepteer: Acceptaties = ()


class Procesbestand(Located):
    """data/regional/procesafspraken.yaml."""

    procesafspraken: tuple[Procesafspraak, ...]
    opmerkingen: Opmerkingen = ()
    accepteer: Acceptaties = ()


class Vergadering(Entity):
    """A meeting that was held or is planned."""

    datum: Datum
    gemeente: Tekst | None = None
    plaats: Tekst | None = None
    toelichting: Tekst | None = None
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


class Afsprakenbestand(Located):
    """data/local/<gemeente>/afspraken.yaml."""

    titel: Tekst | None = None
    status: Literal["concept", "vastgesteld", "bod", "vervallen"]
    looptijd: Periode | None = None
    partijen: tuple[Tekst, ...] = ()
    ondertekening: Ondertekening | None = None
    eerder: tuple[EerdereVersie, ...] = ()
    inleiding: Tekst | None = None
    afspraken: Annotated[tuple[Afspraak, ...], BeforeValidator(listed)] = ()
    niet_lokaal: Annotated[tuple[NietLokaal, ...], BeforeValidator(listed)] = ()
    procesafspraken: Annotated[tuple[Procesafspraak, ...], BeforeValidator(listed)] = ()
    bron: Bronnen = ()
    opmerkingen: Opmerkingen = ()
    accepteer: Acceptaties = ()


class Activiteitenbestand(Located):
    """data/local/<gemeente>/activiteiten/<jaar>.yaml."""

    status: Literal["concept", "vastgesteld", "bod", "vervallen"] | None = None
    ondertekening: Ondertekening | None = None
    inleiding: Tekst | None = None
    activiteiten: Annotated[tuple[Activiteit, ...], BeforeValidator(listed)]
    bron: Bronnen = ()
    opmerkingen: Opmerkingen = ()
    accepteer: Acceptaties = ()
