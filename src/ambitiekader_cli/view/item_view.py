"""One item as a reader of a document sees it: what is agreed, who leads, when, how it goes."""

from collections.abc import Iterable

from ambitiekader_cli.model.item import (
    Activiteit,
    Afspraak,
    Doelwaarde,
    Herziening,
    Item,
    PlanningMetAanname,
    Voortgang,
)
from ambitiekader_cli.stand import Stand
from ambitiekader_cli.view.gerealiseerd import realised, realised_in_words
from ambitiekader_cli.view.kader_on_day import View, guiding
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.view.rest import VeldView, in_words, velden
from ambitiekader_cli.view.stand_view import StandView, stand
from ambitiekader_cli.words import values
from ambitiekader_cli.words.dutch import capital, day, listed, sentence
from ambitiekader_cli.words.states import STATUS

UNPRINTED = frozenset({"afgeleid", "bijdragen", "doelen", "uitvoering"})
"""What explains an agreement and is no part of it; what each does has a place of its own."""
OPEN, ABSENT = "niet vastgelegd", "–"
"""What a reader sees where the source is silent: in a report, and in an agreement."""


class HerzienView(Shown):
    """What moved the planning by decision; the agreed one stays readable."""

    planning: str
    """What counts now."""
    reden: str
    """With the decision, if it is named."""


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
    overig: tuple[VeldView, ...]
    """What else it says, by its label: `Verwacht`, `Periode`, `Besluit`."""


class BijdrageView(Shown):
    """What one partij does for an item."""

    naam: str
    tekst: str


class MijlpaalView(Shown):
    """A step with a planning of its own."""

    id: str | None
    titel: str
    trekker: str | None
    """If it has one of its own."""
    planning: str
    """As agreed, or `–`."""
    herzien: HerzienView | None
    stand: StandView | None
    voortgang: tuple[MeldingView, ...]


class ItemView(Shown):
    """An ambitie, afspraak, activiteit or procesafspraak; what is not there is nothing or empty."""

    id: str
    titel: str
    tekst: str | None
    trekker: str
    """Names, with who guides the process and who helps; or `–`."""
    planning: str
    """As agreed, or `–`."""
    herzien: HerzienView | None
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
    overig: tuple[VeldView, ...]
    """What else the item holds, by its label."""


def item(view: View, item: Item) -> ItemView:
    """Everything of an item that a document may show."""
    row = view.stand(item)
    last = _last(view, row)
    return ItemView(
        id=item.id,
        titel=item.titel,
        tekst=item.tekst,
        trekker=trekker(view, item, item.trekker, ABSENT),
        planning=planning(item.planning, ABSENT),
        herzien=_herzien(view, row),
        mijlpalen=tuple(_mijlpaal(view, item, index) for index in range(len(item.mijlpalen))),
        doelwaarde=doelwaarde(item.doelwaarde),
        gerealiseerd=tuple(realised_in_words(item, view.kader, view.peildatum, but=last)),
        bijdragen=tuple(
            BijdrageView(naam=view.voluit(each.partij), tekst=each.tekst) for each in item.bijdragen
        ),
        gebied=listed(values.gebied(g.naam, g.cbs) for g in item.gebied) or None,
        hoort_bij=_hoort_bij(view, item),
        stand=stand(row, view.peildatum),
        voortgang=_told(view, item, row, last),
        overig=tuple(veld for veld in velden(item, view.kader) if veld.naam not in UNPRINTED),
    )


def trekker(view: View, item: Item, names: Iterable[str], absent: str) -> str:
    """`Alle corporaties (procestrekker: Wonen Noord; met Zorgloket)`."""
    process = view.wie(guiding(item), within=True)
    others = [
        f"procestrekker: {process}" if process else "",
        f"met {view.wie(item.met, within=True)}" if item.met else "",
    ]
    around = "; ".join(filter(None, others))
    if absent == ABSENT and around and not names:
        return capital(around)
    return f"{view.wie(names) or absent}{f' ({around})' if around else ''}"


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


def _last(view: View, row: Stand | None) -> list[Voortgang]:
    return [each.entry for each in view.deciding(row)] if row else []


def _told(
    view: View, item: Item, row: Stand | None, reports: Iterable[Voortgang]
) -> tuple[MeldingView, ...]:
    """A revision that still counts is told with the planning."""
    told = row.herzien if row else None
    return tuple(melding(view, item, entry, told) for entry in reports)


def _herzien(view: View, row: Stand | None) -> HerzienView | None:
    moved = row.herzien if row else None
    if moved is None:
        return None
    besluit = moved.besluit and in_words("besluit", moved.besluit, view.kader.names)
    reden = f"{sentence(moved.reden)} Besluit: {besluit}" if besluit else moved.reden
    return HerzienView(planning=moved.planning, reden=reden)


def _mijlpaal(view: View, item: Item, index: int) -> MijlpaalView:
    mijlpaal, row = item.mijlpalen[index], view.stand(item, index)
    last = _last(view, row)
    return MijlpaalView(
        id=mijlpaal.id,
        titel=mijlpaal.titel,
        trekker=view.wie(mijlpaal.trekker) or None,
        planning=planning(mijlpaal.planning, ABSENT),
        herzien=_herzien(view, row),
        stand=stand(row, view.peildatum),
        voortgang=_told(view, item, row, last),
    )


def _hoort_bij(view: View, item: Item) -> str | None:
    if not isinstance(item, Afspraak | Activiteit):
        return None
    afspraak = item.afspraak if isinstance(item, Activiteit) else None
    return listed(view.item(name) for name in (afspraak, item.ambitie) if name) or None


def melding(
    view: View, item: Item, entry: Voortgang, told: Herziening | None = None
) -> MeldingView:
    """A report as it was given, but for a revision that is told already."""
    rest, number = velden(entry, view.kader), entry.gerealiseerd
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
        overig=tuple(v for v in rest if v.naam != "herzien" or entry.herzien is not told),
    )
