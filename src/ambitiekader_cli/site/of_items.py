"""An item on a page: in a line, and whole."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from ambitiekader_cli.model.item import Activiteit, Afspraak, Ambitie, Item, Voortgang
from ambitiekader_cli.render.names import slug
from ambitiekader_cli.site.addresses import ITEM
from ambitiekader_cli.site.past_view import GebeurtenisView
from ambitiekader_cli.site.whole import Naar, Page, Whole
from ambitiekader_cli.stand import Stand, of_partij
from ambitiekader_cli.stand.indicatoren import indicatoren_of
from ambitiekader_cli.stand.lokaal_antwoord import LokaleAntwoorden
from ambitiekader_cli.stand.overleggen import besluiten_over
from ambitiekader_cli.stand.reports import until
from ambitiekader_cli.stand.toestand import Toestand, toestand
from ambitiekader_cli.view.cijfers import GROEP_VAN
from ambitiekader_cli.view.in_words import light_in_words, planning_in_words
from ambitiekader_cli.view.indicator_tabel import IndicatorView, indicator
from ambitiekader_cli.view.item_view import OPEN, ItemView, MeldingView, melding
from ambitiekader_cli.view.item_view import item as item_view
from ambitiekader_cli.view.lokaal_antwoord import answer_in_words
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.view.te_laat import geleden, reden
from ambitiekader_cli.view.toelichtingen import ToelichtingView, toelichtingen
from ambitiekader_cli.view.vermelding import source
from ambitiekader_cli.view.whole_item import elaborations
from ambitiekader_cli.words.dutch import day, optional_day, sentence
from ambitiekader_cli.words.dutch import whole as number

MOST_LINKED = 8
"""Trekkers that have a link each."""
MOST_REPORTS = 100
"""Of one item that are told."""
SOORTEN = {
    "ambitie": "Ambitie",
    "procesafspraak": "Procesafspraak",
    "afspraak": "Lokale afspraak",
    "activiteit": "Activiteit",
}


class RegelView(Shown):
    """An item in a list."""

    id: str
    adres: str | None
    titel: str
    soort: str
    trekkers: tuple[Naar, ...]
    zonder: str
    """What is told where nobody leads it."""
    planning: str
    uiterlijk: str | None
    """The day that counts."""
    woord: str
    """Where it stands: `te laat`, `termijn voorbij, niets gemeld`."""
    groep: str
    """The group of `GROEPEN` that this is in."""
    sinds: str | None
    """How long the day has passed."""
    licht: str | None
    """oranje or rood, if that was reported."""
    melding: str | None
    """Why it is late, in the words of who reported last."""
    thema: Naar | None
    plaats: Naar | None
    zoek: dict[str, str]
    """What can be filtered by: thema, plaats, trekkers, groep, jaar, gebied."""
    woorden: str
    """What can be searched."""


class RijenView(Shown):
    """Items in a list that a reader can still read."""

    regels: tuple[RegelView, ...]
    meer: str | None
    """How many more there are."""


class AntwoordView(Shown):
    """What one gemeente does with an ambitie."""

    gemeente: Naar
    wat: str
    """`werkt dit uit`, `bewust niet: …` or `nog niets vastgelegd`."""
    items: tuple[RegelView, ...]


class GenomenBesluitView(Shown):
    """What a meeting decided about an item."""

    datum: str
    overleg: str
    tekst: str
    gevolg: str | None


class EigenStandView(Shown):
    """Where an item stands for one who leads it."""

    wie: Naar
    woord: str


class MetBronView(Shown):
    """A report, and where that comes from."""

    melding: MeldingView
    bron: str | None


class MeldingenView(Shown):
    """All that was reported, the newest first."""

    meldingen: tuple[MetBronView, ...]
    eerder: str | None
    """How many more there are."""


class ItemPageView(Shown):
    """An item whole."""

    regel: RegelView
    item: ItemView
    per_partij: tuple[EigenStandView, ...]
    """Of each who leads it, where several do."""
    meldingen: MeldingenView
    stappen: tuple[MeldingenView, ...]
    """Of each mijlpaal, in order."""
    trekker: str | None
    """Names, where there are too many for links."""
    procestrekker: Naar | None
    met: str | None
    hoort_bij: tuple[Naar, ...]
    gebieden: tuple[Naar, ...]
    cbs: str | None
    """The gebieden with their codes, if one has a code."""
    antwoord: str | None
    """Of an ambitie what the gemeenten do with it, in one sentence."""
    antwoorden: tuple[AntwoordView, ...]
    uitwerkingen: tuple[RegelView, ...]
    """What elaborates it, where no gemeente answers for it."""
    indicatoren: tuple[IndicatorView, ...]
    besluiten: tuple[GenomenBesluitView, ...]
    geschiedenis: tuple[GebeurtenisView, ...]
    """The newest first."""
    uitgesteld: tuple[str, ...]
    over: ToelichtingView | None
    """Remarks, what was inferred, sources."""


def regel(whole: Whole, row: Stand) -> RegelView:
    """One line; the same on every page."""
    if whole.made is None or whole.view.rows.get((id(row.item), row.step)) is not row:
        return _regel(whole, row)
    if id(row) not in whole.made:
        whole.made[id(row)] = _regel(whole, row)
    made: RegelView = whole.made[id(row)]
    return made


def _regel(whole: Whole, row: Stand) -> RegelView:
    view, item = whole.view, row.item
    said = toestand(row, view.peildatum)
    return RegelView(
        id=item.id,
        adres=whole.addresses.of(ITEM, item.id),
        titel=row.full_titel,
        soort=_soort(item),
        trekkers=whole.naar_trekkers(row),
        zonder=OPEN,
        planning=planning_in_words(row) or OPEN,
        uiterlijk=_until(row),
        woord=said,
        groep=GROEP_VAN[said],
        sinds=None if row.rests_on_mijlpaal else geleden(view, row),
        licht=light_in_words(row) or None,
        melding=reden(view, row) if said is Toestand.TE_LAAT else None,
        thema=whole.naar_thema(row.thema),
        plaats=whole.naar_plaats(item),
        zoek=keys_of(whole, row),
        woorden=_words_of(whole, row),
    )


def _soort(item: Item) -> str:
    kind = f", {item.soort}" if isinstance(item, Afspraak) else ""
    return f"{SOORTEN[item.SOORT]}{kind}"


def first(whole: Whole, rows: Sequence[Stand], most: int) -> RijenView:
    """The first of these."""
    own = tuple(regel(whole, row) for row in rows[:most])
    return RijenView(
        regels=own, meer=number(max(len(rows) - most, 0)) if len(rows) > most else None
    )


def _until(row: Stand) -> str | None:
    """The day that counts, where the planning does not name it itself."""
    day = None if row.rests_on_mijlpaal else optional_day(row.oordeel.deadline)
    return None if day and day in planning_in_words(row) else day


def regels(whole: Whole, items: Iterable[Item]) -> tuple[RegelView, ...]:
    """Those that are there on the day."""
    rows = (whole.view.rows.get((id(each), None)) for each in items)
    return tuple(regel(whole, row) for row in rows if row)


def pages(whole: Whole) -> Iterator[Page]:
    """A page for each item."""
    for row in whole.rows:
        titel = f"{row.item.id} {row.item.titel}"
        name = whole.addresses.names[ITEM, row.item.id]
        yield Page(name, titel, "item.html.j2", partial(_page, whole, row))


def _page(whole: Whole, row: Stand) -> ItemPageView:
    view, item, answers = whole.view, row.item, whole.answers
    answer = answers.of(item)
    over = toelichtingen(view, (item,))
    return ItemPageView(
        regel=regel(whole, row),
        item=item_view(view, item),
        per_partij=tuple(_own_standen(whole, row)),
        meldingen=_reports(whole, item, item.voortgang),
        stappen=tuple(_reports(whole, item, each.voortgang) for each in item.mijlpalen),
        trekker=view.wie(row.agreed_trekkers) if len(row.trekkers) > MOST_LINKED else None,
        procestrekker=_guiding(whole, item),
        met=view.wie(item.met) or None,
        hoort_bij=tuple(map(whole.naar_item, _above(item))),
        gebieden=tuple(whole.naar(naam, "gebied", naam) for naam in whole.gebieden_of(row)),
        cbs=item_view(view, item).gebied if any(g.cbs for g in item.gebied) else None,
        antwoord=sentence(f"Uitgewerkt door {answer_in_words(answer)}") if answer else None,
        antwoorden=tuple(_answers(whole, item, answers)) if isinstance(item, Ambitie) else (),
        uitwerkingen=() if answer else regels(whole, elaborations(item, view.kader)),
        indicatoren=tuple(indicator(view, each) for each in indicatoren_of(view.kader, item)),
        besluiten=tuple(
            GenomenBesluitView(
                datum=day(each.vergadering.datum),
                overleg=view.kader.naam(each.overleg.orgaan),
                tekst=sentence(each.besluit.tekst),
                gevolg=each.besluit.gevolg,
            )
            for each in besluiten_over(view.kader, item, view.peildatum)
        ),
        geschiedenis=tuple(whole.events.get(item.id, ())),
        uitgesteld=tuple(whole.uitgesteld.get(item.id, ())),
        over=over[0] if over else None,
    )


def _own_standen(whole: Whole, row: Stand) -> Iterator[EigenStandView]:
    for name in row.trekkers if row.per_partij else ():
        if own := of_partij(row, name):
            said = toestand(own, whole.view.peildatum)
            wie = whole.naar(whole.view.kader.naam(name), "trekker", name)
            yield EigenStandView(wie=wie, woord=said)


def _reports(whole: Whole, item: Item, log: Iterable[Voortgang]) -> MeldingenView:
    view = whole.view
    known = until(log, view.peildatum)[::-1]
    more = len(known) - MOST_REPORTS
    return MeldingenView(
        meldingen=tuple(
            MetBronView(
                melding=melding(view, item, each),
                bron="; ".join(source(bron, view.kader) for bron in each.bron) or None,
            )
            for each in known[:MOST_REPORTS]
        ),
        eerder=number(more) if more > 0 else None,
    )


def _guiding(whole: Whole, item: Item) -> Naar | None:
    name = item.procestrekker
    return whole.naar(whole.view.wie((name,)), "trekker", whole.view.now(name)) if name else None


def _above(item: Item) -> Iterator[str]:
    if isinstance(item, Activiteit) and item.afspraak:
        yield item.afspraak
    if isinstance(item, Activiteit | Afspraak) and item.ambitie:
        yield item.ambitie


def _answers(whole: Whole, ambitie: Ambitie, answers: LokaleAntwoorden) -> Iterator[AntwoordView]:
    """Of each gemeente that is asked."""
    kader, said = whole.view.kader, answers.said(ambitie)
    known: dict[str | None, list[Item]] = {}
    for each in elaborations(ambitie, kader):
        known.setdefault(each.bestand.gemeente, []).append(each)
    for gemeente in (each for each in kader.gemeenten.values() if each.id in answers.asked):
        own = [each for plaats in kader.places_of(gemeente.id) for each in known.get(plaats, ())]
        if gemeente.id in said.uitgewerkt:
            wat = "werkt dit uit"
        elif gemeente.id in said.bewust_niet:
            wat = f"bewust niet: {said.bewust_niet[gemeente.id]}"
        else:
            wat = "nog niets vastgelegd"
        yield AntwoordView(
            gemeente=whole.naar(gemeente.naam, "gemeente", gemeente.id),
            wat=wat,
            items=regels(whole, own),
        )


def _words_of(whole: Whole, row: Stand) -> str:
    view, item = whole.view, row.item
    plaats = whole.naar_plaats(item)
    said = (
        *(item.id, item.titel, SOORTEN[item.SOORT], plaats.tekst if plaats else "", item.tekst),
        *(planning_in_words(row), toestand(row, view.peildatum)),
        *(view.kader.naam(name) for name in row.trekkers),
        *(gebied.naam for gebied in item.gebied),
    )
    return " ".join(" ".join(filter(None, said)).split())


def keys_of(whole: Whole, row: Stand) -> dict[str, str]:
    """What it is filtered by."""
    view = whole.view
    return {
        "thema": row.thema or "",
        "plaats": " ".join((row.gemeente, *view.kader.gemeenten_in(row.gemeente)))
        if row.gemeente
        else "regio",
        "trekkers": " ".join(row.trekkers),
        "groep": GROEP_VAN[toestand(row, view.peildatum)],
        "jaar": str(row.item.bestand.jaar or ""),
        "gebied": " ".join(map(slug, whole.gebieden_of(row))),
    }
