"""The shape of each other data file; that of the frame is in `kaderbestand`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Literal, Self

from ambitiekader_cli.model.entity import Entity, Located
from ambitiekader_cli.model.item import Activiteit, Afspraak, Ambitie, Item, Procesafspraak
from ambitiekader_cli.model.ondertekening import Ondertekening, Periode, in_order
from ambitiekader_cli.planning import Looptijd

if TYPE_CHECKING:
    from pydantic import BeforeValidator, Field

    from ambitiekader_cli.model.bron import Acceptatie, Bron, Opmerking
    from ambitiekader_cli.model.holds import (
        Datum,
        EenOfMeer,
        Jaar,
        JaNee,
        Lijst,
        Naamcode,
        Tekst,
        Teksten,
    )
    from ambitiekader_cli.model.values import Named


PARTIJSOORTEN = {
    "gemeente": "gemeenten",
    "corporatie": "corporaties",
    "huurdersorganisatie": "huurdersorganisaties",
    "overig": "overige partijen",
}
"""The kinds of partij that always are, and what several are called."""
OTHER = "overig"


class Geldigheid(Entity):
    """From when until when an organisation exists or takes part; an open end is left out."""

    van: Datum | None = None
    tot: Datum | None = None

    def checked(self) -> Self:
        """Refused where the first day lies after the last."""
        return in_order(self)


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
    bron: EenOfMeer[Bron] = ()
    accepteer: Lijst[Acceptatie] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All that people call it."""
        return (self.naam, *filter(None, (self.kort,)), *self.ook_bekend_als)


class Groep(Located):
    """Several partijen that lead together: each counts for itself."""

    id: Tekst
    naam: Tekst
    leden: Annotated[tuple[Tekst, ...], Field(max_length=400)]
    bron: EenOfMeer[Bron] = ()
    opmerking: Tekst | None = None


class Orgaan(Located):
    """A body that can lead but is no partij: a stuurgroep, a portefeuillehoudersoverleg."""

    id: Tekst
    naam: Tekst
    kort: Tekst | None = None
    opmerking: Tekst | None = None
    bron: EenOfMeer[Bron] = ()


class Partijenbestand(Located):
    """data/regional/partijen.yaml."""

    partijen: tuple[Partij, ...]
    groepen: tuple[Groep, ...] = ()
    overlegorganen: tuple[Orgaan, ...] = ()
    opmerkingen: Lijst[Opmerking] = ()
    accepteer: Lijst[Acceptatie] = ()


class Doel(Located):
    """What the region wants, under "Wat willen we?"."""

    id: Tekst | None = None
    titel: Tekst
    tekst: Tekst
    bron: EenOfMeer[Bron] = ()


class Ambitiesbestand(Located):
    """data/regional/ambities/<thema>.yaml."""

    inleiding: Tekst | None = None
    doelen: tuple[Doel, ...] = ()
    ambities: tuple[Ambitie, ...] = ()
    noten: Lijst[Opmerking] = ()
    """Footnotes of the frame itself: what a word means, what lies behind a sentence."""
    opmerkingen: Lijst[Opmerking] = ()
    bron: EenOfMeer[Bron] = ()
    accepteer: Lijst[Acceptatie] = ()


class Procesbestand(Located):
    """data/regional/procesafspraken.yaml."""

    procesafspraken: tuple[Procesafspraak, ...]
    opmerkingen: Lijst[Opmerking] = ()
    accepteer: Lijst[Acceptatie] = ()


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
    besluiten: Lijst[Vergaderbesluit] = ()
    verslag: Tekst | None = None
    """Where the minutes are: a title or an address."""
    bron: EenOfMeer[Bron] = ()


class Overleg(Located):
    """How a body meets: members, cadence, meetings."""

    orgaan: Tekst
    niveau: Literal["regionaal", "lokaal"]
    leden: Teksten = ()
    frequentie: Tekst | None = None
    """A planning text, as agreed: "tweemaal per jaar"."""
    uitgenodigd_door: Tekst | None = None
    taken: tuple[Tekst, ...] = ()
    gehouden: Lijst[Vergadering] = ()
    gepland: Lijst[Vergadering] = ()
    opmerking: Tekst | None = None
    bron: EenOfMeer[Bron] = ()
    accepteer: Lijst[Acceptatie] = ()


class Overlegbestand(Located):
    """data/regional/overleg.yaml."""

    overleggen: tuple[Overleg, ...]
    opmerkingen: Lijst[Opmerking] = ()
    accepteer: Lijst[Acceptatie] = ()


class NietLokaal(Located):
    """An ambitie that a gemeente leaves out on purpose."""

    ambitie: Tekst
    reden: Tekst
    bron: EenOfMeer[Bron] = ()


class EerdereVersie(Entity):
    """An earlier agreement that this one follows."""

    titel: Tekst
    looptijd: Periode | None = None
    ondertekening: Ondertekening | None = None
    opmerking: Tekst | None = None
    bron: EenOfMeer[Bron] = ()


class Deelnemer(Entity):
    """A partij to an agreement, perhaps not all of the time."""

    partij: Tekst
    van: Datum | None = None
    tot: Datum | None = None

    def checked(self) -> Self:
        """Refused where the first day lies after the last."""
        return in_order(self)

    def takes_part(self, period: Looptijd) -> bool:
        """Whether on at least one of these days."""
        return (self.van or date.min) <= period.tot and period.van <= (self.tot or date.max)


class Overeenkomstwijziging(Entity):
    """How an agreement was changed after it was signed."""

    datum: Datum
    soort: Literal["verlenging", "actualisatie", "addendum"]
    tekst: Tekst
    bron: EenOfMeer[Bron] = ()


class Bieding(Entity):
    """What a corporatie offers to do in a year (artikel 43 Woningwet)."""

    jaar: Jaar
    partij: Tekst
    datum: Datum | None = None
    status: Literal["verwacht", "uitgebracht", "verwerkt", "vervallen"] | None = None
    tekst: Tekst | None = None
    bron: EenOfMeer[Bron] = ()


class Afsprakenbestand(Located):
    """data/local/<gemeente>/afspraken.yaml."""

    titel: Tekst | None = None
    status: Literal["concept", "vastgesteld", "bod", "vervallen"]
    looptijd: Periode | None = None
    in_plaats_van: Tekst | None = None
    """What these agreements replace: `jaarlijkse prestatieafspraken`."""
    partijen: tuple[Annotated[Deelnemer, BeforeValidator(Named("partij"))], ...] = ()
    ondertekening: Ondertekening | None = None
    eerder: tuple[EerdereVersie, ...] = ()
    wijzigingen: Lijst[Overeenkomstwijziging] = ()
    biedingen: Lijst[Bieding] = ()
    inleiding: Tekst | None = None
    afspraken: Lijst[Afspraak] = ()
    niet_lokaal: Lijst[NietLokaal] = ()
    procesafspraken: Lijst[Procesafspraak] = ()
    bron: EenOfMeer[Bron] = ()
    opmerkingen: Lijst[Opmerking] = ()
    accepteer: Lijst[Acceptatie] = ()

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
    activiteiten: Lijst[Activiteit]
    bron: EenOfMeer[Bron] = ()
    opmerkingen: Lijst[Opmerking] = ()
    accepteer: Lijst[Acceptatie] = ()


def items_in(file: Located) -> tuple[Item, ...]:
    """The items that stand in a file; none in one of another kind."""
    if isinstance(file, Activiteitenbestand):
        return file.activiteiten
    if isinstance(file, Afsprakenbestand):
        return (*file.afspraken, *file.procesafspraken)
    if isinstance(file, Ambitiesbestand):
        return file.ambities
    return file.procesafspraken if isinstance(file, Procesbestand) else ()
