"""The pages of which there is one each: the start, all items, overleg, indicatoren, changes."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain

from ambitiekader_cli.model.bestanden import Groep, Orgaan, Partij
from ambitiekader_cli.render.names import slug
from ambitiekader_cli.site.addresses import PAGINA
from ambitiekader_cli.site.of_items import RegelView, RijenView, first, regel, regels
from ambitiekader_cli.site.of_places import GroepView
from ambitiekader_cli.site.past_view import GebeurtenisView, PastView
from ambitiekader_cli.site.pictures import PlaatView, of_indicatoren, of_themas, over_time
from ambitiekader_cli.site.search_index import is_large
from ambitiekader_cli.site.whole import AFSPRAKEN, DocumentView, Naar, Page, Whole
from ambitiekader_cli.view.acties import by_deadline
from ambitiekader_cli.view.bronnen import (
    CLICKABLE,
    BronView,
    OpmerkingView,
    bronnen,
    citations,
    opmerkingen,
)
from ambitiekader_cli.view.cijfers import GROEP_VAN, GROEPEN, CijfersView, cijfers, grafiek
from ambitiekader_cli.view.colofon import ColofonView, WoordenView, colofon, woorden
from ambitiekader_cli.view.in_words import reported
from ambitiekader_cli.view.indicator_tabel import IndicatorenView, indicatoren
from ambitiekader_cli.view.kader_in_words import KaderView, kader_view
from ambitiekader_cli.view.partijen import PartijView, partijen
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.view.samenwerking import (
    ONDERDELEN,
    HerijkingView,
    OverlegView,
    VasteDatumView,
    herijking,
    overleggen,
    vaste_data,
)
from ambitiekader_cli.view.te_laat import apart, soon
from ambitiekader_cli.view.vergaderstand import VergaderstandView, vergaderstand
from ambitiekader_cli.words.dutch import day
from ambitiekader_cli.words.dutch import whole as number

LAST = 8
"""Changes that the start tells."""
MOST_AT_START = 25
"""Lines of each list that the start tells."""


class StartView(Shown):
    """The first page."""

    kader: KaderView
    woorden: WoordenView
    colofon: ColofonView
    peildatum: str
    volledig: bool
    """Whether all data could be read."""
    gemeld: str
    """How much is reported at all."""
    cijfers: CijfersView
    overleg: VergaderstandView | None
    plaat: PlaatView
    verloop: PlaatView | None
    te_laat: RijenView
    """The longest late first."""
    niets_gemeld: RijenView
    binnenkort: RijenView
    themas: tuple[Naar, ...]
    plaatsen: tuple[Naar, ...]
    trekkers: tuple[Naar, ...]
    gebieden: tuple[Naar, ...]
    laatste: tuple[GebeurtenisView, ...]


class KeuzeView(Shown):
    """What one can filter by."""

    naam: str
    """Of the key in `RegelView.zoek`."""
    label: str
    keuzes: tuple[tuple[str, str], ...]
    """A value, and how people call it."""


class AfsprakenView(Shown):
    """All items."""

    aantal: str
    regels: tuple[RegelView, ...]
    """Of very many none: they are found by what is typed, and on the pages of gemeenten."""
    keuzes: tuple[KeuzeView, ...]
    plaatsen: tuple[Naar, ...]


class AanleidingView(Shown):
    """What may call for a herijking, and what was done about it."""

    datum: str
    tekst: str
    gevolg: str | None


class KaderPageView(Shown):
    """What the frame itself says."""

    kader: KaderView
    partijen: tuple[PartijView, ...]
    """All that take part, and groups and their members."""
    organen: tuple[Naar, ...]
    """Where they meet."""
    aanleidingen: tuple[AanleidingView, ...]


class OverlegPageView(Shown):
    """Who meets when, and how the partijen work together."""

    overleggen: tuple[OverlegView, ...]
    vaste_data: tuple[VasteDatumView, ...]
    herijking: HerijkingView | None
    proces: tuple[GroepView, ...]
    vergaderd: VergaderstandView | None


class IndicatorenPageView(Shown):
    """What is measured."""

    indicatoren: IndicatorenView
    plaat: PlaatView | None


class WijzigingenPageView(Shown):
    """What changed."""

    past: PastView


class DocumentenView(Shown):
    """The documents that are published with the pages."""

    documenten: tuple[DocumentView, ...]


class ToegangView(Shown):
    """Who can use the pages, and whom to tell if somebody cannot."""

    verklaring: str | None
    """The address of the statement of who publishes them."""
    klikbaar: bool
    colofon: ColofonView


class GegevensView(Shown):
    """What a reader must know of the data: remarks that belong to no item, and the sources."""

    opmerkingen: tuple[OpmerkingView, ...]
    bronnen: tuple[BronView, ...]
    peildatum: str
    colofon: ColofonView


def pages(whole: Whole) -> Iterator[Page]:
    """All of them, the start first."""
    names: dict[str, tuple[str, Callable[[Whole], Shown]]] = {
        "index": (whole.view.kader.frame.titel, _start),
        "afspraken": ("Alle afspraken", _afspraken),
        "kader": ("Het kader", _kader),
        "overleg": ("Overleg en samenwerking", _overleg),
        "indicatoren": ("Indicatoren", _indicatoren),
        "wijzigingen": ("Wat er in de gegevens veranderde", _changes),
        "documenten": ("Documenten", _documents),
        "gegevens": ("Over deze gegevens", _gegevens),
        "toegankelijkheid": ("Toegankelijkheid", _access),
    }
    for name, (titel, data) in names.items():
        if (PAGINA, name) in whole.addresses.names:
            yield Page(name, titel, f"{_TEMPLATES.get(name, name)}.html.j2", partial(data, whole))


_TEMPLATES = {"index": "start"}


def _indicatoren(whole: Whole) -> IndicatorenPageView:
    found = indicatoren(whole.view)
    plaat = of_indicatoren(found.grafiek) if found.grafiek else None
    return IndicatorenPageView(indicatoren=found, plaat=plaat)


def _changes(whole: Whole) -> WijzigingenPageView:
    return WijzigingenPageView(past=whole.past)


def _documents(whole: Whole) -> DocumentenView:
    return DocumentenView(documenten=whole.documents)


def _start(whole: Whole) -> StartView:
    view, kader = whole.view, whole.view.kader
    numbers = cijfers(view, whole.summary)
    passed, silent = apart(view, whole.summary.late)
    return StartView(
        kader=kader_view(view),
        woorden=woorden(view),
        colofon=colofon(view),
        peildatum=day(view.peildatum),
        volledig=kader.volledig,
        gemeld=reported(whole.summary, AFSPRAKEN),
        cijfers=numbers,
        overleg=vergaderstand(view, whole.summary.frame),
        plaat=of_themas(grafiek(numbers.themas)),
        verloop=over_time(whole.past.toen),
        te_laat=first(whole, by_deadline(passed), MOST_AT_START),
        niets_gemeld=first(whole, by_deadline(silent), MOST_AT_START),
        binnenkort=first(whole, [*soon(whole.summary.upcoming)], MOST_AT_START),
        themas=tuple(whole.naar(t.naam, "thema", t.id) for t in kader.frame.themas),
        plaatsen=tuple(whole.naar(p.naam, "gemeente", p.id) for p in kader.plaatsen.values()),
        trekkers=tuple(whole.naar(view.voluit(t), "trekker", t) for t in whole.trekkers),
        gebieden=tuple(whole.naar(naam, "gebied", naam) for naam in whole.gebieden),
        laatste=whole.past.gebeurtenissen[:LAST],
    )


def _afspraken(whole: Whole) -> AfsprakenView:
    kader = whole.view.kader
    places = kader.plaatsen if kader.niveau != "regio" else {}
    levels = {"regio": "regionaal"} | {n: each.naam for n, each in places.items()}
    trekkers = {name: kader.naam(name) for name in whole.trekkers}
    there = {GROEP_VAN[each] for each in whole.summary.standen}
    offered = (
        ("thema", "Thema", {each.id: each.naam for each in kader.frame.themas}),
        ("plaats", "Gemeente", levels),
        ("trekkers", "Trekker", trekkers),
        ("gebied", "Dorp, wijk of buurt", {slug(naam): naam for naam in whole.gebieden}),
        ("groep", "Stand", {key: g.naam for key, g in GROEPEN.items() if key in there}),
    )
    return AfsprakenView(
        aantal=number(len(whole.rows)),
        regels=() if is_large(whole) else tuple(regel(whole, row) for row in whole.rows),
        plaatsen=tuple(whole.naar(each.naam, "gemeente", each.id) for each in places.values()),
        keuzes=tuple(
            KeuzeView(naam=name, label=label, keuzes=tuple(choices.items()))
            for name, label, choices in offered
            if len(choices) > 1 or (name == "gebied" and choices)
        ),
    )


def _kader(whole: Whole) -> KaderPageView:
    view, kader = whole.view, whole.view.kader
    return KaderPageView(
        kader=kader_view(view),
        partijen=partijen(view, (*kader.partijen, *kader.groepen)),
        organen=tuple(whole.naar(view.voluit(name), "trekker", name) for name in kader.organen),
        aanleidingen=tuple(
            AanleidingView(datum=day(each.datum), tekst=each.tekst, gevolg=each.gevolg)
            for each in kader.frame.aanleidingen
            if each.datum <= view.peildatum
        ),
    )


def _overleg(whole: Whole) -> OverlegPageView:
    view, file = whole.view, whole.view.kader.proces
    own = file.procesafspraken if file else ()
    parts = (
        GroepView(kop=kop, regels=regels(whole, (each for each in own if each.onderdeel == part)))
        for part, kop in ONDERDELEN.items()
    )
    return OverlegPageView(
        overleggen=overleggen(view),
        vaste_data=vaste_data(view),
        herijking=herijking(view),
        proces=tuple(part for part in parts if part.regels),
        vergaderd=vergaderstand(view, whole.summary.frame),
    )


def _gegevens(whole: Whole) -> GegevensView:
    view, kader = whole.view, whole.view.kader
    files = [*kader.files()]
    remarks = [*_others(whole)]
    remarks += [
        each
        for file in files
        for each in opmerkingen(
            _of_file(whole, file), file if hasattr(file, "opmerkingen") else None
        )
    ]
    cited = (
        each
        for file in files
        for each in citations(view, _of_file(whole, file) or "het kader", file)
    )
    return GegevensView(
        opmerkingen=tuple(remarks),
        bronnen=bronnen(view, cited),
        peildatum=day(view.peildatum),
        colofon=colofon(view),
    )


def _access(whole: Whole) -> ToegangView:
    beheer = whole.view.kader.frame.beheer
    verklaring = beheer.toegankelijkheid if beheer else None
    clickable = bool(verklaring and CLICKABLE.fullmatch(verklaring))
    return ToegangView(verklaring=verklaring, klikbaar=clickable, colofon=colofon(whole.view))


def _others(whole: Whole) -> Iterator[OpmerkingView]:
    """Of signatures, partijen, meetings and earlier agreements."""
    kader = whole.view.kader
    agreements = (each.afspraken for each in kader.lokaal.values())
    earlier = (version for each in agreements if each for version in each.eerder)
    known: Iterable[Partij | Groep | Orgaan] = chain(
        kader.partijen.values(), kader.groepen.values(), kader.organen.values()
    )
    said = chain(
        (("ondertekening", signed.opmerking) for _, _, signed in kader.ondertekeningen()),
        ((each.naam, each.opmerking) for each in known),
        ((kader.naam(each.orgaan), each.opmerking) for each in kader.overleggen),
        ((each.titel, each.opmerking) for each in earlier),
    )
    return (OpmerkingView(bij=whose, tekst=text) for whose, text in said if text)


def _of_file(whole: Whole, file: object) -> str | None:
    bestand = getattr(file, "bestand", None)
    if bestand is None:
        return None
    parts = (
        whole.view.thema(bestand.thema) if bestand.thema else "",
        whole.view.kader.names.get(bestand.gemeente or "", ""),
        str(bestand.jaar or ""),
    )
    return " ".join(filter(None, parts)) or None
