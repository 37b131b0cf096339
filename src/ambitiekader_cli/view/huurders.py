"""What a tenants' organisation must know: of its own gemeente, place or corporatie only."""

from collections.abc import Iterable, Iterator

from ambitiekader_cli.model.bestanden import Overleg, Partij, Vergadering
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.stand import Klasse, Stand, of_partij
from ambitiekader_cli.stand.periode import table_on
from ambitiekader_cli.view.acties import actie, by_deadline, shown
from ambitiekader_cli.view.bladzijde import PLAIN, Look, PastView, fitting
from ambitiekader_cli.view.huurders_actie import HuurdersActieView, in_short
from ambitiekader_cli.view.in_words import reported_in
from ambitiekader_cli.view.item_view import OPEN
from ambitiekader_cli.view.kader_on_day import View, guiding
from ambitiekader_cli.view.plain import Shown, as_plain
from ambitiekader_cli.view.samenwerking import vaste_data
from ambitiekader_cli.view.te_laat import apart
from ambitiekader_cli.words.dutch import day, listed
from ambitiekader_cli.words.states import VASTSTELLING

_OTHERWISE = (Klasse.DEELS, Klasse.NIET_GEHAALD, Klasse.DOORGESCHOVEN)


class HuurdersOverlegView(Shown):
    """A meeting ahead."""

    datum: str
    naam: str
    """Of the body that meets."""
    plaats: str | None
    toelichting: str | None


class EersteDatumView(Shown):
    """The first deadline ahead."""

    datum: str
    id: str
    titel: str


class HuurdersView(Shown):
    """What a tenants' organisation must know: promised, done, late and why, what is asked."""

    naam: str
    gebied: str | None
    """`de gemeente Stad`; nothing when partijen.yaml does not say."""
    doet_mee: str | None
    """The gemeenten elsewhere in whose agreement it takes part."""
    antwoordt_voor: str | None
    """Those that ended and for whom it answers now."""
    gemeld: str | None
    """How much is reported at all."""
    aantal: int
    """Actions and agreements that concern it."""
    onbekend: int
    """Of those: about how many nobody ever reported."""
    voor_regio: bool
    """Whether its gemeente leads something of the region."""
    past: PastView
    """How many of each list fit on one page; the most important come first."""
    beloofd: tuple[HuurdersActieView, ...]
    zonder_datum: bool
    """Whether something promised has no day."""
    te_laat: tuple[HuurdersActieView, ...]
    """Of which the date passed, and about which somebody reported."""
    zonder_reden: bool
    """Whether of something late nobody said why."""
    niets_gemeld: tuple[HuurdersActieView, ...]
    """Of which the date passed, and about which nobody ever reported."""
    gedaan: tuple[HuurdersActieView, ...]
    anders: tuple[HuurdersActieView, ...]
    """Closed as partly or not reached, or gone on as another item."""
    vervallen: tuple[HuurdersActieView, ...]
    gevraagd: tuple[HuurdersActieView, ...]
    """What it must do itself."""
    overleg: tuple[HuurdersOverlegView, ...]
    eerste_datum: EersteDatumView | None


def huurders(view: View, name: str, look: Look = PLAIN) -> HuurdersView:
    """Of one organisation."""
    partij = view.kader.partijen[name]
    concerned = [row for row in view.rows.values() if _concerns(view, partij, row)]
    items = [row for row in concerned if not row.mijlpaal]
    rows = _by_importance(view, partij, shown(concerned))
    lists = _lists(view, partij, rows)
    before, elsewhere = view.voorgangers(name), _agreements(view, partij)
    meetings, first = tuple(_meetings(view, partij)), _first_date(view, rows)
    titel = f"Overzicht voor {view.voluit(name)}" + (f" (was {before})" if before else "")
    said = [before, elsewhere, first, *meetings[:2], *vaste_data(view)[:2]]
    return HuurdersView(
        **lists,
        past=fitting(titel, [_all_of(each) for each in said if each], lists, look),
        naam=view.voluit(name),
        gebied=_area(view, partij),
        doet_mee=elsewhere,
        antwoordt_voor=before,
        gemeld=reported_in(concerned) if concerned else None,
        aantal=len(items),
        onbekend=sum(row.oordeel.laatste is None for row in items),
        voor_regio=any(row.gemeente is None and _by_gemeente(view, partij, row) for row in rows),
        zonder_datum=any(each.planning == OPEN for each in lists["beloofd"]),
        zonder_reden=any(not each.melding for each in lists["te_laat"]),
        overleg=meetings,
        eerste_datum=first,
    )


def _all_of(said: str | Shown) -> str:
    """In one text."""
    return said if isinstance(said, str) else " ".join(filter(None, as_plain(said).values()))


def _lists(
    view: View, partij: Partij, rows: list[Stand]
) -> dict[str, tuple[HuurdersActieView, ...]]:
    """By what became of it, and what is asked; the most important first."""
    late, silent = apart(view, (row for row in rows if _late(row)))
    chosen: dict[str, Iterable[Stand]] = {
        "beloofd": _mixed(row for row in rows if not row.klasse.closed and not _late(row)),
        "te_laat": late,
        "niets_gemeld": silent,
        "gedaan": (row for row in rows if row.klasse is Klasse.GEREED),
        "anders": (row for row in rows if row.klasse in _OTHERWISE),
        "vervallen": (row for row in rows if row.klasse is Klasse.VERVALLEN),
        "gevraagd": _asked(view, partij.id, rows),
    }
    return {name: tuple(_of(view, partij, row) for row in some) for name, some in chosen.items()}


def _mixed(rows: Iterable[Stand]) -> list[Stand]:
    """Of every three one of the region, so that a page shows both."""
    local: list[Stand] = []
    regional: list[Stand] = []
    for row in rows:
        (local if row.gemeente else regional).append(row)
    places = [(2 * (n // 2) + n, row) for n, row in enumerate(local)]
    places += [(4 * n + 2, row) for n, row in enumerate(regional)]
    return [row for _, row in sorted(places, key=lambda place: place[0])]


def _concerns(view: View, partij: Partij, row: Stand) -> bool:
    if any(_takes_part(view, name, row) for name in _speaks_for(view, partij)):
        return True
    if row.gemeente is None and _by_gemeente(view, partij, row):
        return _in_place(partij, row.item)
    here = any(each in partij.gemeenten for each in view.kader.gemeenten_in(row.gemeente))
    return here and _holds(view, row) and _in_place(partij, row.item)


def _by_gemeente(view: View, partij: Partij, row: Stand) -> bool:
    """Whether its own gemeente leads this, by itself or in a group."""
    known = (view.kader.gemeenten.get(each) for each in partij.gemeenten)
    return any(_leads(view, view.now(each.partij), row) for each in known if each)


def _by_importance(view: View, partij: Partij, rows: Iterable[Stand]) -> list[Stand]:
    """What is near and what has a day first: local, then led for it, then what it helps with."""
    return sorted(by_deadline(rows), key=lambda row: _distance(view, partij, row))


def _distance(view: View, partij: Partij, row: Stand) -> tuple[int, bool]:
    near = row.gemeente is not None or _leads(view, partij.id, row)
    led = any(_leads(view, name, row) for name in _speaks_for(view, partij))
    led = led or _by_gemeente(view, partij, row)
    dated = row.oordeel.deadline is not None or row.oordeel.laatste is not None
    return (0 if near else 1 if led else 2), not dated


def _speaks_for(view: View, partij: Partij) -> list[str]:
    """Itself, and the corporatie that it belongs to."""
    return [partij.id, *map(view.now, filter(None, (partij.corporatie,)))]


def _takes_part(view: View, name: str, row: Stand) -> bool:
    """Whether it leads or helps, by itself or in a group."""
    return _leads(view, name, row) or view.answers(name, row.item.met)


def _leads(view: View, name: str, row: Stand) -> bool:
    """Whether it is asked how it goes; nobody asks that of who only helps."""
    named = (row.item.trekker, row.agreed_trekkers, guiding(row.item))
    return any(view.answers(name, ids) for ids in named)


def _asked(view: View, name: str, rows: Iterable[Stand]) -> Iterator[Stand]:
    """What it leads, as it stands for itself."""
    for row in rows:
        own = of_partij(row, name)
        if own is None and view.answers(name, guiding(row.item)):
            own = row
        if own and not own.klasse.closed:
            yield own


def _holds(view: View, row: Stand) -> bool:
    """Whether its agreement or overview was not withdrawn."""
    return _status(view, row) != "vervallen"


def _status(view: View, row: Stand) -> str | None:
    lokaal = view.kader.lokaal.get(row.gemeente or "")
    jaar = row.item.bestand.jaar
    if lokaal is None:
        return None
    file = lokaal.activiteiten.get(jaar) if jaar else lokaal.afspraken
    return file.status if file else None


def _in_place(partij: Partij, item: Item) -> bool:
    """An item of the whole gemeente concerns every place in it."""
    places = {each.naam.casefold() for each in item.gebied}
    wanted = {each.casefold() for each in partij.gebied}
    return not places or not wanted or bool(places & wanted)


def _of(view: View, partij: Partij, row: Stand) -> HuurdersActieView:
    """What it only helps with in the region is named, not told."""
    status = _status(view, row)
    offer = VASTSTELLING[status] if status in ("bod", "concept") else None
    told = vars(actie(view, row))
    leads = any(_leads(view, name, row) for name in _speaks_for(view, partij))
    if row.gemeente is None and not leads:
        told = {**told, "tekst": None}
    kern = in_short(told["melding"] or told["tekst"], f"{row.item.id} {row.full_titel}")
    return HuurdersActieView(**told, bod=offer, kern=kern)


def _late(row: Stand) -> bool:
    return row.klasse is Klasse.TE_LAAT


def _area(view: View, partij: Partij) -> str | None:
    """`de gemeente Stad`; of which corporatie; None when partijen.yaml says neither."""
    if partij.corporatie:
        corporatie = view.genoemd(view.now(partij.corporatie))
        return f"alles wat {corporatie} doet of waaraan zij meewerkt"
    found = [view.kader.gemeenten[g].naam for g in partij.gemeenten if g in view.kader.gemeenten]
    if not found:
        return None
    where = f"de {'gemeente' if len(found) == 1 else 'gemeenten'} {listed(found)}"
    return f"{listed(partij.gebied)} in {where}" if partij.gebied else where


def _agreements(view: View, partij: Partij) -> str | None:
    """The gemeenten elsewhere in whose agreement it takes part."""
    found = (
        lokaal.gemeente.naam
        for name, lokaal in view.kader.lokaal.items()
        if not any(each in partij.gemeenten for each in view.kader.gemeenten_in(name))
        and view.answers(partij.id, table_on(view.kader, lokaal.afspraken, view.peildatum))
    )
    return listed(found) or None


def _meetings(view: View, partij: Partij) -> Iterator[HuurdersOverlegView]:
    """The meetings ahead that it belongs to, the first one first."""
    bodies = view.kader.overleggen
    found = [
        (meeting.datum, each, meeting)
        for each in bodies
        if view.answers(partij.id, each.leden)
        for meeting in each.gepland
        if meeting.datum >= view.peildatum and _here(view, partij, each, meeting)
    ]
    for _, each, meeting in sorted(found, key=lambda one: one[0]):
        yield _meeting(view, each, meeting)


def _here(view: View, partij: Partij, body: Overleg, meeting: Vergadering) -> bool:
    """Of a local meeting it must be said where it is."""
    if meeting.gemeente is None:
        return body.niveau == "regionaal"
    here = view.kader.gemeenten_in(meeting.gemeente)
    return not partij.gemeenten or any(each in partij.gemeenten for each in here)


def _meeting(view: View, body: Overleg, meeting: Vergadering) -> HuurdersOverlegView:
    return HuurdersOverlegView(
        datum=day(meeting.datum),
        naam=view.kader.naam(body.orgaan),
        plaats=meeting.plaats,
        toelichting=meeting.toelichting,
    )


def _first_date(view: View, rows: Iterable[Stand]) -> EersteDatumView | None:
    """The first deadline ahead."""
    for row in by_deadline(rows):
        deadline = row.oordeel.deadline
        if deadline and deadline >= view.peildatum and not row.klasse.closed:
            return EersteDatumView(datum=day(deadline), id=row.item.id, titel=row.titel)
    return None
