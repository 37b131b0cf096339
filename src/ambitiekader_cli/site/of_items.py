"""An item on a page: in a line, and whole."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from ambitiekader_cli.model.item import Activiteit, Afspraak, Ambitie, Item
from ambitiekader_cli.site.addresses import ITEM
from ambitiekader_cli.site.past_view import GebeurtenisView
from ambitiekader_cli.site.whole import Naar, Page, Whole
from ambitiekader_cli.stand import Stand
from ambitiekader_cli.stand.indicatoren import indicatoren_of
from ambitiekader_cli.stand.lokaal_antwoord import LokaleAntwoorden
from ambitiekader_cli.stand.overleggen import besluiten_over
from ambitiekader_cli.stand.toestand import Toestand, toestand
from ambitiekader_cli.view.cijfers import GROEPEN
from ambitiekader_cli.view.in_words import planning_in_words
from ambitiekader_cli.view.indicator_tabel import IndicatorView, indicator
from ambitiekader_cli.view.item_view import OPEN, ItemView
from ambitiekader_cli.view.item_view import item as item_view
from ambitiekader_cli.view.kader_on_day import View
from ambitiekader_cli.view.lokaal_antwoord import answer_in_words
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.view.te_laat import geleden, reden
from ambitiekader_cli.view.toelichtingen import ToelichtingView, toelichtingen
from ambitiekader_cli.view.whole_item import elaborations
from ambitiekader_cli.words.dutch import capital, day, optional_day, sentence
from ambitiekader_cli.words.dutch import whole as number

MOST_LINKED = 8
"""Trekkers that have a link each."""
SOORTEN = {
    "ambitie": "Ambitie",
    "procesafspraak": "Procesafspraak",
    "afspraak": "Lokale afspraak",
    "activiteit": "Activiteit",
}
GROEP_VAN = {stand: key for key, groep in GROEPEN.items() for stand in groep.standen}


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
    melding: str | None
    """Why it is late, in the words of who reported last."""
    thema: Naar | None
    plaats: Naar | None
    zoek: dict[str, str]
    """What can be filtered by: thema, plaats, trekkers, groep, jaar; ids with spaces between."""


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


class ItemPageView(Shown):
    """An item whole."""

    regel: RegelView
    item: ItemView
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
    if whole.made is None:
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
        titel=item.titel,
        soort=_soort(item),
        trekkers=whole.naar_trekkers(row),
        zonder=OPEN,
        planning=planning_in_words(row) or OPEN,
        uiterlijk=None if row.rests_on_mijlpaal else optional_day(row.oordeel.deadline),
        woord=said,
        groep=GROEP_VAN[said],
        sinds=geleden(view, row),
        melding=reden(view, row) if said is Toestand.TE_LAAT else None,
        thema=whole.naar_thema(row.thema),
        plaats=whole.naar_plaats(item),
        zoek=keys_of(view, row),
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
        trekker=view.wie(row.agreed_trekkers) if len(row.trekkers) > MOST_LINKED else None,
        procestrekker=_guiding(whole, item),
        met=view.wie(item.met) or None,
        hoort_bij=tuple(map(whole.naar_item, _above(item))),
        gebieden=tuple(whole.naar(g.naam, "gebied", g.naam) for g in item.gebied),
        cbs=item_view(view, item).gebied if any(g.cbs for g in item.gebied) else None,
        antwoord=capital(sentence(answer_in_words(answer))) if answer else None,
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
        uitgesteld=tuple(each.tekst for each in whole.past.uitgesteld if each.id == item.id),
        over=over[0] if over else None,
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
    known = elaborations(ambitie, kader)
    for gemeente in (each for each in kader.gemeenten.values() if each.id in answers.asked):
        here = kader.places_of(gemeente.id)
        own = [each for each in known if each.bestand.gemeente in here]
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


def keys_of(view: View, row: Stand) -> dict[str, str]:
    """What it is filtered by."""
    return {
        "thema": row.thema or "",
        "plaats": row.gemeente or "regio",
        "trekkers": " ".join(row.trekkers),
        "groep": GROEP_VAN[toestand(row, view.peildatum)],
        "jaar": str(row.item.bestand.jaar or ""),
    }
