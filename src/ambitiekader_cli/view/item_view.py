"""One item as a reader of a document sees it: what is agreed, who leads, when, how it goes."""

from ambitiekader_cli.model.item import (
    Activiteit,
    Afspraak,
    Doelwaarde,
    Item,
    PlanningMetAanname,
    Voortgang,
)
from ambitiekader_cli.stand import Klasse, Stand
from ambitiekader_cli.stand.rows import last_reports
from ambitiekader_cli.view.gerealiseerd import realised, realised_in_words
from ambitiekader_cli.view.kader_on_day import View
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.view.rest import VeldView, velden
from ambitiekader_cli.words import values
from ambitiekader_cli.words.dutch import day, listed
from ambitiekader_cli.words.states import KLASSEN, STATUS

UNPRINTED = frozenset({"afgeleid"})
"""What was inferred is told in `ak show`, and is no part of an agreement."""
OPEN, CLOSED = "niet vastgelegd", "–"
"""What a reader sees where the source is silent; CLOSED where it does not matter any more."""


class StandView(Shown):
    """Where an item or a mijlpaal stands."""

    klasse: str
    """As in JSON: `te-laat`."""
    woord: str
    """The klasse in words: `te laat`."""
    uitleg: str | None
    """The day that decides, or why there is none."""


class MeldingView(Shown):
    """The last report of one partij."""

    datum: str
    datum_iso: str
    partij: str | None
    """Its name; nothing where only one leads."""
    status: str
    licht: str | None
    toelichting: str | None
    oorzaak: str | None
    gevolg: str | None
    bijsturing: str | None
    gerealiseerd: str | None
    """`629 van de 1.400 woningen (45 %)`."""


class BijdrageView(Shown):
    """What one partij does for an item."""

    naam: str
    tekst: str


class MijlpaalView(Shown):
    """A step with a planning of its own."""

    titel: str
    planning: str
    """As agreed, or `niet vastgelegd`."""
    aanname: str | None
    """The year that was assumed, and why."""
    stand: StandView | None
    voortgang: tuple[MeldingView, ...]


class ItemView(Shown):
    """An ambitie, afspraak, activiteit or procesafspraak; what is not there is nothing or empty."""

    id: str
    titel: str
    tekst: str | None
    trekker: str
    """Names, with who guides the process and who helps; or `niet vastgelegd`."""
    planning: str
    """As agreed, or `niet vastgelegd`."""
    aanname: str | None
    """The year that was assumed, and why."""
    mijlpalen: tuple[MijlpaalView, ...]
    doelwaarde: str | None
    """`minstens 40 woningen`."""
    gerealiseerd: tuple[str, ...]
    """How much of it is there, where no report below says so."""
    bijdragen: tuple[BijdrageView, ...]
    gebied: str | None
    hoort_bij: str | None
    """The afspraak and ambitie that it elaborates, each with its id and title."""
    stand: StandView | None
    """Nothing where nothing is planned and nothing was reported."""
    voortgang: tuple[MeldingView, ...]
    """The last report of each partij up to the peildatum, the oldest first."""
    opmerking: str | None
    overig: tuple[VeldView, ...]
    """What else the item holds, by its label."""


def item(view: View, item: Item) -> ItemView:
    """Everything of an item that a document may show."""
    row, last = view.stand(item), _last(view, item, item.voortgang)
    reports = tuple(_melding(view, item, entry) for entry in last)
    return ItemView(
        id=item.id,
        titel=item.titel,
        tekst=item.tekst,
        trekker=trekker(view, item, _absent(row)),
        planning=planning(item.planning, _absent(row)),
        aanname=aanname(item.planning),
        mijlpalen=tuple(_mijlpaal(view, item, index) for index in range(len(item.mijlpalen))),
        doelwaarde=doelwaarde(item.doelwaarde),
        gerealiseerd=tuple(realised_in_words(item, view.kader, view.peildatum, but=last)),
        bijdragen=tuple(
            BijdrageView(naam=view.voluit(each.partij), tekst=each.tekst) for each in item.bijdragen
        ),
        gebied=listed(values.gebied(g.naam, g.cbs) for g in item.gebied) or None,
        hoort_bij=_hoort_bij(view, item),
        stand=_stand(row, reported=bool(reports)),
        voortgang=reports,
        opmerking=item.opmerking,
        overig=tuple(veld for veld in velden(item, view.kader) if veld.naam not in UNPRINTED),
    )


def trekker(view: View, item: Item, absent: str) -> str:
    """`Alle corporaties (procestrekker: Wonen Noord; met Zorgloket)`."""
    process = filter(None, (item.procestrekker,))
    others = [
        f"procestrekker: {names}" if (names := view.namen(process, within=True)) else "",
        f"met {view.namen(item.met, within=True)}" if item.met else "",
    ]
    around = "; ".join(filter(None, others))
    return f"{view.namen(item.trekker) or absent}{f' ({around})' if around else ''}"


def planning(given: str | PlanningMetAanname | None, absent: str) -> str:
    """The literal planning."""
    return (given.tekst if isinstance(given, PlanningMetAanname) else given) or absent


def aanname(given: str | PlanningMetAanname | None) -> str | None:
    """The year that was assumed, and why."""
    if not isinstance(given, PlanningMetAanname) or not given.aanname:
        return None
    return values.aanname(given.aanname.jaar, given.aanname.reden)


def doelwaarde(given: Doelwaarde | None) -> str | None:
    """`minstens 40 woningen`; an exact number needs no word."""
    return values.doelwaarde(dict(given)) or None if given else None


def _last(view: View, item: Item, log: tuple[Voortgang, ...]) -> list[Voortgang]:
    return last_reports(view.on(item.trekker), log, view.peildatum)


def _absent(row: Stand | None) -> str:
    return CLOSED if row and row.klasse.closed else OPEN


def _mijlpaal(view: View, item: Item, index: int) -> MijlpaalView:
    mijlpaal = item.mijlpalen[index]
    row, last = view.stand(item, index), _last(view, item, mijlpaal.voortgang)
    return MijlpaalView(
        titel=mijlpaal.titel,
        planning=planning(mijlpaal.planning, _absent(row)),
        aanname=aanname(mijlpaal.planning),
        stand=_stand(row, reported=bool(last)),
        voortgang=tuple(_melding(view, item, entry) for entry in last),
    )


def _hoort_bij(view: View, item: Item) -> str | None:
    if not isinstance(item, Afspraak | Activiteit):
        return None
    afspraak = item.afspraak if isinstance(item, Activiteit) else None
    return listed(view.item(name) for name in (afspraak, item.ambitie) if name) or None


def _melding(view: View, item: Item, entry: Voortgang) -> MeldingView:
    number = entry.gerealiseerd
    return MeldingView(
        datum=day(entry.datum),
        datum_iso=entry.datum.isoformat(),
        partij=view.namen(entry.partij, within=True) or None,
        status=STATUS[entry.status],
        licht=entry.licht,
        toelichting=entry.toelichting,
        oorzaak=entry.oorzaak,
        gevolg=entry.gevolg,
        bijsturing=entry.bijsturing,
        gerealiseerd=None if number is None else realised(number, item),
    )


def _stand(row: Stand | None, *, reported: bool) -> StandView | None:
    if row is None or (row.klasse is Klasse.ZONDER_PLANNING and not row.oordeel.status):
        return None
    status = row.oordeel.status
    word = (
        STATUS[status] if row.klasse is Klasse.ZONDER_PLANNING and status else KLASSEN[row.klasse]
    )
    return StandView(klasse=str(row.klasse), woord=word, uitleg=_why(row, reported=reported))


def _why(row: Stand, *, reported: bool) -> str | None:
    if row.oordeel.stil:
        return _silence(row) if reported else "er is nog niets gemeld"
    if row.klasse not in _DATED:
        return _REASONS.get(row.klasse)
    return "door een mijlpaal" if row.rests_on_mijlpaal else _when(row, reported=reported)


def _silence(row: Stand) -> str:
    some_spoke = any(not each.stil for each in row.per_partij.values())
    return f"maar {'van een trekker ' if some_spoke else ''}al een jaar niets gemeld"


def _when(row: Stand, *, reported: bool) -> str | None:
    deadline, start = row.oordeel.deadline, row.planning.start
    if deadline is None:
        return f"begint op {day(start)}" if start else None
    if row.klasse is not Klasse.TE_LAAT:
        return f"uiterlijk {day(deadline)}"
    word = "verwacht" if row.zacht else "afgesproken"
    silent = "" if reported else "; er is niets gemeld"
    return f"{word} was uiterlijk {day(deadline)}{silent}"


_REASONS = {
    Klasse.ONDUIDELIJK: "uit de planning blijkt geen datum",
    Klasse.ZONDER_PLANNING: "zonder planning",
}
_DATED = (Klasse.TE_LAAT, Klasse.BINNENKORT, Klasse.OP_SCHEMA)
