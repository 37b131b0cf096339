"""A page for each thema, gemeente, trekker and gebied."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Sized
from functools import partial

from ambitiekader_cli.model.item import Activiteit, Afspraak, Procesafspraak
from ambitiekader_cli.model.kaderbestand import Gemeente, Samenwerking, Thema
from ambitiekader_cli.site.of_items import RegelView, RijenView, first, regel, regels
from ambitiekader_cli.site.pictures import PlaatView, over_time
from ambitiekader_cli.site.whole import AFSPRAKEN, Naar, Page, Whole
from ambitiekader_cli.stand import Stand
from ambitiekader_cli.view.acties import by_deadline
from ambitiekader_cli.view.dekking import Counts
from ambitiekader_cli.view.in_words import reported_in
from ambitiekader_cli.view.indicator_tabel import IndicatorView, indicator
from ambitiekader_cli.view.lokaal import LokaalView, lokaal_data, of_gemeente
from ambitiekader_cli.view.partijen import PartijView, partijen
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.words.dutch import counted
from ambitiekader_cli.words.dutch import whole as number

MOST_ON_PAGE = 500
"""Lines of one list; the rest is on other pages."""
MOST_HELPED = 100
"""Items that one helps with and that are named."""


class GroepView(Shown):
    """Lines under a heading."""

    kop: str | None
    regels: tuple[RegelView, ...]


class AantalView(Shown):
    """How many there are elsewhere."""

    plaats: Naar
    aantal: str


class DoelView(Shown):
    """What the region wants, and what measures it."""

    id: str | None
    titel: str
    tekst: str
    indicatoren: tuple[IndicatorView, ...]


class ThemaPageView(Shown):
    """A thema."""

    naam: str
    gemeld: str
    """How much is reported at all."""
    inleiding: str | None
    doelen: tuple[DoelView, ...]
    ambities: tuple[RegelView, ...]
    lokaal: tuple[GroepView, ...]
    """What each gemeente agreed and does."""
    elders: tuple[AantalView, ...]
    """The same in numbers, where there is too much for one page."""
    noten: tuple[str, ...]
    verloop: PlaatView | None


class NietLokaalView(Shown):
    """An ambitie that a gemeente leaves out on purpose."""

    ambitie: Naar
    reden: str


class GemeentePageView(Shown):
    """What a gemeente, or several together, agreed and does."""

    lokaal: LokaalView
    gemeld: str
    dekking: Counts | None
    van: int
    """How many ambities are asked."""
    afspraken: tuple[GroepView, ...]
    """Per thema."""
    niet_lokaal: tuple[NietLokaalView, ...]
    proces: tuple[RegelView, ...]
    jaren: tuple[GroepView, ...]
    """The newest first."""


class TrekkerPageView(Shown):
    """What somebody leads."""

    naam: str
    wie: tuple[PartijView, ...]
    antwoordt_voor: str | None
    """Those that ended and for whom it answers now."""
    gemeld: str
    rijen: RijenView
    bewaakt: tuple[Naar, ...]
    """Whose process it guards."""
    werkt_mee_aan: tuple[Naar, ...]
    meer: str | None
    """With how much more it helps."""


class GebiedPageView(Shown):
    """What is about a dorp, wijk or buurt."""

    naam: str
    rijen: RijenView


def pages(whole: Whole) -> Iterator[Page]:
    """All of them."""
    kader, names = whole.view.kader, whole.addresses.names
    for thema in kader.frame.themas:
        data: Callable[[], Shown] = partial(_thema, whole, thema)
        yield Page(names["thema", thema.id], thema.naam, "thema.html.j2", data)
    for plaats in kader.plaatsen.values() if kader.niveau != "regio" else ():
        data = partial(_gemeente, whole, plaats)
        yield Page(names["gemeente", plaats.id], plaats.naam, "gemeente.html.j2", data)
    for name, rows in whole.trekkers.items():
        data = partial(_trekker, whole, name, rows)
        yield Page(names["trekker", name], kader.naam(name), "trekker.html.j2", data)
    for naam, rows in whole.gebieden.items():
        data = partial(_gebied, whole, naam, rows)
        yield Page(names["gebied", naam], naam, "gebied.html.j2", data)


def _gebied(whole: Whole, naam: str, rows: Sequence[Stand]) -> GebiedPageView:
    return GebiedPageView(naam=naam, rijen=first(whole, rows, MOST_ON_PAGE))


def _thema(whole: Whole, thema: Thema) -> ThemaPageView:
    view = whole.view
    file = view.kader.ambitiesbestanden.get(thema.id)
    here = whole.per_thema.get(thema.id, [])
    local = _by_plaats(here)
    fits = sum(map(len, local.values())) <= MOST_ON_PAGE
    return ThemaPageView(
        naam=thema.naam,
        gemeld=reported_in(here, AFSPRAKEN),
        inleiding=file.inleiding if file else None,
        doelen=tuple(
            DoelView(
                id=doel.id,
                titel=doel.titel,
                tekst=doel.tekst,
                indicatoren=tuple(
                    indicator(view, each)
                    for each in view.kader.verbanden.indicatoren.get(doel.id or "", ())
                ),
            )
            for doel in (file.doelen if file else ())
        ),
        ambities=regels(whole, file.ambities if file else ()),
        lokaal=_per_plaats(whole, local) if fits else (),
        elders=() if fits else tuple(_elsewhere(whole, local)),
        noten=tuple(each.tekst for each in file.noten) if file else (),
        verloop=over_time(whole.past.toen, thema.id),
    )


def _by_plaats(rows: Iterable[Stand]) -> dict[str, list[Stand]]:
    found: dict[str, list[Stand]] = {}
    for row in rows:
        if row.gemeente:
            found.setdefault(row.gemeente, []).append(row)
    return found


def _per_plaats(whole: Whole, local: Mapping[str, Iterable[Stand]]) -> tuple[GroepView, ...]:
    names = whole.view.kader.names
    return tuple(
        GroepView(kop=names.get(name, name), regels=tuple(regel(whole, row) for row in rows))
        for name, rows in local.items()
    )


def _elsewhere(whole: Whole, local: Mapping[str, Sized]) -> Iterator[AantalView]:
    names = whole.view.kader.names
    for name, rows in local.items():
        there = whole.naar(names.get(name, name), "gemeente", name)
        yield AantalView(plaats=there, aantal=counted(len(rows), *AFSPRAKEN))


def _gemeente(whole: Whole, plaats: Gemeente | Samenwerking) -> GemeentePageView:
    view, lokaal = whole.view, of_gemeente(whole.view.kader, plaats)
    agreed, counts = lokaal.afspraken, whole.dekking.get(plaats.id)
    rows = whole.per_plaats.get(lokaal.gemeente.id, [])
    own = [row for row in rows if isinstance(row.item, Afspraak)]
    return GemeentePageView(
        lokaal=lokaal_data(view, lokaal),
        gemeld=reported_in(rows, AFSPRAKEN),
        dekking=counts,
        van=sum(counts[:3]) if counts else 0,
        afspraken=_per_thema(whole, own),
        niet_lokaal=tuple(
            NietLokaalView(ambitie=whole.naar_item(each.ambitie), reden=each.reden)
            for each in (agreed.niet_lokaal if agreed else ())
        ),
        proces=tuple(regel(whole, row) for row in rows if isinstance(row.item, Procesafspraak)),
        jaren=tuple(_per_year(whole, rows)),
    )


def _per_thema(whole: Whole, rows: Iterable[Stand]) -> tuple[GroepView, ...]:
    found: dict[str | None, list[RegelView]] = {name: [] for name in whole.view.kader.themas}
    for row in rows:
        found.setdefault(row.thema, []).append(regel(whole, row))
    return tuple(
        GroepView(kop=whole.view.thema(name) if name else None, regels=tuple(own))
        for name, own in found.items()
        if own
    )


def _per_year(whole: Whole, rows: Iterable[Stand]) -> Iterator[GroepView]:
    found: dict[int, list[RegelView]] = {}
    for row in rows:
        if isinstance(row.item, Activiteit):
            found.setdefault(row.item.bestand.jaar or 0, []).append(regel(whole, row))
    for jaar in sorted(found, reverse=True):
        yield GroepView(kop=str(jaar), regels=tuple(found[jaar]))


def _trekker(whole: Whole, name: str, rows: Sequence[Stand]) -> TrekkerPageView:
    guides, helps = whole.helping.get(name, ([], []))
    more = len(helps) - MOST_HELPED
    return TrekkerPageView(
        naam=whole.view.voluit(name),
        wie=partijen(whole.view, (name,)),
        antwoordt_voor=whole.view.voorgangers(name),
        gemeld=reported_in(rows, AFSPRAKEN),
        rijen=first(whole, by_deadline(rows), MOST_ON_PAGE),
        bewaakt=tuple(whole.naar_item(each.id) for each in guides[:MOST_HELPED]),
        werkt_mee_aan=tuple(whole.naar_item(each.id) for each in helps[:MOST_HELPED]),
        meer=number(more) if more > 0 else None,
    )
