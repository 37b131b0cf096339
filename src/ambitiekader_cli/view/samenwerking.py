"""How the partijen work together: procesafspraken per part, and the bodies that meet."""

from collections.abc import Iterable, Mapping

from ambitiekader_cli.model.bestanden import Overleg, Vergaderbesluit, Vergadering
from ambitiekader_cli.model.item import Procesafspraak
from ambitiekader_cli.model.kaderbestand import WettelijkeDatum
from ambitiekader_cli.model.lokaal import Lokaal
from ambitiekader_cli.planning.periods import MONTH_NAMES
from ambitiekader_cli.stand.periode import table_on
from ambitiekader_cli.view.gevolg import gevolg
from ambitiekader_cli.view.item_view import ItemView, item
from ambitiekader_cli.view.kader_on_day import View
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.words.dutch import day, listed, sentence

ONDERDELEN: dict[str | None, str] = {
    "vertaling": "Vertaling naar lokale afspraken",
    "monitoring": "Monitoring en evaluatie",
    "overleg": "Overlegstructuur en samenwerking",
    "vervolg": "Concrete afspraak voor vervolg",
    "communicatie": "Communicatie",
    None: "Overige procesafspraken",
}
BIJLAGE_1 = ("monitoring", "overleg", "communicatie")
"""The parts that every local document has."""
MOST_ITEMS = 20
"""That one decision names."""
MOST_MEMBERS = 100
"""Names at a local table; with more, a document says which groups they are in."""


class OnderdeelView(Shown):
    """A part of how the partijen work together."""

    onderdeel: str | None
    """vertaling, monitoring, overleg, vervolg or communicatie; nothing for the rest."""
    kop: str
    regionaal: tuple[ItemView, ...]
    lokaal: tuple[ItemView, ...]


class VergaderbesluitView(Shown):
    """What a meeting decided."""

    id: str | None
    tekst: str
    over: str | None
    """The items that it is about, each with its id and title."""
    gevolg: str | None


class VergaderingView(Shown):
    """A meeting that was held or is planned."""

    datum: str
    gemeente: str | None
    plaats: str | None
    toelichting: str | None
    besluiten: tuple[VergaderbesluitView, ...]
    verslag: str | None
    """Where the minutes are."""
    voorbij: bool
    """Whether its day has passed."""


class OverlegView(Shown):
    """A body that meets."""

    naam: str
    niveau: str | None
    """regionaal or lokaal; nothing in a frame of one level."""
    leden: str | None
    frequentie: str | None
    """As agreed: `tweemaal per jaar`."""
    uitgenodigd_door: str | None
    taken: tuple[str, ...]
    gehouden: tuple[VergaderingView, ...]
    """Up to the peildatum."""
    gepland: tuple[VergaderingView, ...]
    opmerking: str | None


class VasteDatumView(Shown):
    """A day of the year that the law sets."""

    dag: str
    """`1 juli` or `Vóór 1 juli`."""
    titel: str


class HerijkingView(Shown):
    """When the frame is brought up to date."""

    planning: str
    procesafspraak: str | None
    """Which says so, with its id and title."""


def onderdelen(view: View, lokaal: Lokaal | None = None) -> tuple[OnderdeelView, ...]:
    """The three parts of Bijlage 1, and of the others those in which something stands."""
    regional = view.kader.proces.procesafspraken if view.kader.proces else ()
    local = lokaal.afspraken.procesafspraken if lokaal and lokaal.afspraken else ()
    used = {*BIJLAGE_1, *(each.onderdeel for each in (*regional, *local))}
    return tuple(
        OnderdeelView(
            onderdeel=part,
            kop=kop,
            regionaal=_in(view, regional, part),
            lokaal=_in(view, local, part),
        )
        for part, kop in ONDERDELEN.items()
        if part in used
    )


def overleggen(view: View, lokaal: Lokaal | None = None) -> tuple[OverlegView, ...]:
    """Every body; of what meets locally only what concerns this gemeente, if one is given."""
    bodies = view.kader.overleggen
    agreement = lokaal.afspraken if lokaal else None
    partijen = view.on(table_on(view.kader, agreement, view.peildatum))
    table = {name: number for number, name in enumerate(dict.fromkeys(partijen))}
    return tuple(_overleg(view, each, lokaal, table) for each in bodies)


def vaste_data(view: View) -> tuple[VasteDatumView, ...]:
    """The days of the year that the law sets."""
    return tuple(vaste_datum(each) for each in view.kader.frame.wettelijke_data)


def herijking(view: View) -> HerijkingView | None:
    """When the frame is brought up to date, and which procesafspraak says so."""
    found = view.kader.frame.herijking
    if found is None:
        return None
    named = view.item(found.procesafspraak) if found.procesafspraak else None
    return HerijkingView(planning=found.planning, procesafspraak=named)


def _in(
    view: View, afspraken: tuple[Procesafspraak, ...], part: str | None
) -> tuple[ItemView, ...]:
    return tuple(item(view, each) for each in afspraken if each.onderdeel == part)


def vaste_datum(datum: WettelijkeDatum) -> VasteDatumView:
    """A title as `Vóór 1 juli: het bod` names the day itself, and better."""
    dag = f"{datum.dag} {MONTH_NAMES[(datum.maand - 1) % 12]}"
    when, _, what = datum.titel.partition(": ")
    if what and when.endswith(dag):
        return VasteDatumView(dag=when, titel=what)
    return VasteDatumView(dag=dag, titel=datum.titel)


def _overleg(
    view: View, body: Overleg, lokaal: Lokaal | None, table: Mapping[str, int]
) -> OverlegView:
    here = frozenset(view.kader.gemeenten_in(lokaal.gemeente.id)) if lokaal else None
    local = lokaal if body.niveau == "lokaal" else None
    held = (each for each in body.gehouden if each.datum <= view.peildatum)
    return OverlegView(
        naam=view.kader.naam(body.orgaan),
        niveau=body.niveau if view.kader.niveau == "regio-en-gemeenten" else None,
        leden=view.wie(_members(view, body, table if local else {})) or None,
        frequentie=body.frequentie,
        uitgenodigd_door=view.wie(_inviter(view, body, local)) or None,
        taken=body.taken,
        gehouden=tuple(_meeting(view, body, v) for v in held if _concerns(view, body, v, here)),
        gepland=tuple(
            _meeting(view, body, v) for v in body.gepland if _concerns(view, body, v, here)
        ),
        opmerking=body.opmerking,
    )


def _members(view: View, body: Overleg, table: Mapping[str, int]) -> Iterable[str]:
    """Here: those members who take part in the local agreement, if they are not hundreds."""
    everywhere = view.on(body.leden) if table else ()
    here = sorted((each for each in everywhere if each in table), key=lambda each: table[each])
    return here if 0 < len(here) <= MOST_MEMBERS else body.leden


def _inviter(view: View, body: Overleg, local: Lokaal | None) -> Iterable[str]:
    """Here: the gemeente itself, or those that agree together, where a group of them invites."""
    name = body.uitgenodigd_door
    if name is None:
        return ()
    kader = view.kader
    names = kader.gemeenten_in(local.gemeente.id) if local else ()
    known = (kader.gemeenten[each].partij for each in names if each in kader.gemeenten)
    return [partij for partij in map(view.now, known) if view.answers(partij, (name,))] or (name,)


def _concerns(view: View, body: Overleg, meeting: Vergadering, here: frozenset[str] | None) -> bool:
    """Of a local meeting it must be said where it was; without that it is of no gemeente."""
    if here is None:
        return True
    if meeting.gemeente is None:
        return body.niveau == "regionaal"
    return not here.isdisjoint(view.kader.gemeenten_in(meeting.gemeente))


def _meeting(view: View, body: Overleg, meeting: Vergadering) -> VergaderingView:
    plaats = view.kader.plaatsen.get(meeting.gemeente or "")
    return VergaderingView(
        datum=day(meeting.datum),
        gemeente=plaats.naam if plaats else meeting.gemeente,
        plaats=meeting.plaats,
        toelichting=meeting.toelichting,
        besluiten=vergaderbesluiten(view, body, meeting),
        verslag=meeting.verslag,
        voorbij=meeting.datum < view.peildatum,
    )


def vergaderbesluiten(
    view: View, body: Overleg, meeting: Vergadering
) -> tuple[VergaderbesluitView, ...]:
    """What a meeting decided, and what came of it."""
    return tuple(_besluit(view, body, meeting, each) for each in meeting.besluiten)


def _besluit(
    view: View, body: Overleg, meeting: Vergadering, besluit: Vergaderbesluit
) -> VergaderbesluitView:
    return VergaderbesluitView(
        id=besluit.id,
        tekst=sentence(besluit.tekst),
        over=listed(map(view.item, besluit.items), MOST_ITEMS) or None,
        gevolg=gevolg(view, body, meeting, besluit),
    )
