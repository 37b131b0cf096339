"""What somebody must do, in the order in which it must be done, and what to report of it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.stand import Klasse, Stand, of_partij
from ambitiekader_cli.stand.gaps import leaderless
from ambitiekader_cli.stand.toestand import Toestand, had_to_begin, toestand
from ambitiekader_cli.view.gerealiseerd import realised_in_words
from ambitiekader_cli.view.in_words import reported_in
from ambitiekader_cli.view.item_view import doelwaarde
from ambitiekader_cli.view.kader_on_day import View, guiding, titled
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.view.te_laat import KortView, bijzonder, geleden, kort, reden
from ambitiekader_cli.view.uitvraag import UitvraagView, uitvraag
from ambitiekader_cli.words.dutch import listed
from ambitiekader_cli.words.states import HERHALING


class Deel(NamedTuple):
    """Actions that are told together, and what to report of them."""

    kop: str
    melden: str


_BEGIN = Deel("Zou al begonnen zijn", "meld of het is begonnen, en wanneer het klaar is")
_SOON = Deel("Binnen 60 dagen", "meld voor die datum dat het klaar is, of waarom het niet lukt")
_LATER = Deel("Later", "meld hoe het gaat als er iets verandert, en dat het klaar is")
_OF_STAND = {
    Toestand.TE_LAAT: Deel(
        "Te laat",
        "meld of het klaar is; is het niet klaar, meld dan de oorzaak, het gevolg en de bijsturing",
    ),
    Toestand.NIETS_GEMELD: Deel(
        "Nog niets van bekend", "meld hoe het staat; is het klaar, meld dan sinds wanneer"
    ),
    Toestand.LOOPT: Deel(
        "Loopt", "meld minstens één keer per jaar hoe het gaat, en dat het klaar is"
    ),
    Toestand.OP_SCHEMA: _LATER,
    Toestand.NOG_NIET: _LATER,
    Toestand.DOORLOPEND: Deel("Loopt door", "meld minstens één keer per jaar hoe het gaat"),
    Toestand.PERIODE_VOORBIJ: Deel(
        "Periode voorbij", "meld hoe het is afgelopen, of dat het doorgaat"
    ),
    Toestand.WACHT: Deel("Wacht op iets anders", "meld het als dit kan beginnen"),
    Toestand.ONDUIDELIJK: Deel("Datum onduidelijk", "meld welke datum is bedoeld"),
    Toestand.AANGEHOUDEN: Deel("Aangehouden", "meld of het weer doorgaat of vervalt"),
    Toestand.ZONDER_PLANNING: Deel(
        "Zonder planning", "stel een datum voor, of meld dat het werk steeds doorgaat"
    ),
}
_LATE = (_OF_STAND[Toestand.TE_LAAT], _OF_STAND[Toestand.NIETS_GEMELD])
DELEN = tuple(dict.fromkeys((*_LATE, _BEGIN, _SOON, *_OF_STAND.values())))
"""In the order of an action list: what is dated first."""


class ActieView(KortView):
    """An action, as its trekker sees it."""

    tekst: str | None
    doelwaarde: str | None
    gerealiseerd: tuple[str, ...]
    """How much of it is there: `629 van de 1.400 woningen (45 %), gemeld op 3 mei 2024`."""
    telt: bool
    """Whether it is asked how much is there: it has a doelwaarde, or an indicator counts it."""
    herhaling: str | None
    """`elk jaar`, of what recurs."""
    samen: bool
    """Whether others lead or help."""
    woord: str
    """Where it stands: `te laat`, `loopt`, `deels gehaald`."""
    geleden: str | None
    """How long ago it should have been done."""
    verwacht: bool
    """Whether the day is an expectation only."""
    bijzonder: str | None
    """`had moeten beginnen`, or of what recurs `4 keer niet gemeld`."""
    stil: bool
    """Ongoing, and nothing reported for a year."""
    melding: str | None
    """Why it is late, or what was reported last."""
    melden: str | None
    """What its trekker must report."""


class DeelView(Shown):
    """Actions that are told together."""

    kop: str
    melden: str
    """What to report of them."""
    acties: tuple[ActieView, ...]


class KlaarView(Shown):
    """An action that is closed."""

    id: str
    titel: str
    status: str


class BestandView(Shown):
    """A data file in which progress is recorded."""

    pad: str
    ids: str
    """The items in it: `BES-1 en BES-2`."""


class LijstView(Shown):
    """The actions of a list, in parts."""

    gemeld: str | None
    """How much is reported at all."""
    delen: tuple[DeelView, ...]
    open: int
    te_laat: int
    niets_gemeld: int
    """Of which the date passed without a report."""
    klaar: tuple[KlaarView, ...]
    bestanden: tuple[BestandView, ...]


class ActielijstView(LijstView):
    """Everything that a trekker must do, and what it helps with; or what nobody leads."""

    naam: str
    niemand: bool
    """Whether it is the list of what nobody leads."""
    antwoordt_voor: str | None
    """Those that ended and for whom it answers now."""
    uitvraag: UitvraagView
    procestrekker_van: tuple[str, ...]
    """`BES-1 Werkende woningmarktmonitor`."""
    werkt_mee_aan: tuple[str, ...]


def actielijst(view: View, partij: str) -> ActielijstView:
    """Of one partij or body; of a group that leads each member has its own."""
    rows = [own for row in view.rows.values() if (own := of_partij(row, partij))]
    helps = [row.item for row in view.rows.values() if not row.mijlpaal and not row.klasse.closed]
    process = (each for each in helps if view.answers(partij, guiding(each)))
    return ActielijstView(
        **vars(_lijst(view, rows, partij)),
        naam=view.voluit(partij),
        niemand=False,
        antwoordt_voor=view.voorgangers(partij),
        uitvraag=uitvraag(view),
        procestrekker_van=tuple(map(titled, process)),
        werkt_mee_aan=tuple(
            titled(each)
            for each in helps
            if view.answers(partij, each.met) and not view.answers(partij, each.trekker)
        ),
    )


def zonder_trekker(view: View) -> ActielijstView:
    """Of what nobody leads, though somebody should."""
    return ActielijstView(
        **vars(_lijst(view, unled(view))),
        naam="zonder trekker",
        niemand=True,
        antwoordt_voor=None,
        uitvraag=uitvraag(view),
        procestrekker_van=(),
        werkt_mee_aan=(),
    )


def unled(view: View) -> list[Stand]:
    """The open items that nobody leads, with those of their mijlpalen that nobody leads either."""
    items = {id(row.item) for row in leaderless(view.kader, view.rows.values())}
    return [row for row in view.rows.values() if id(row.item) in items and not row.trekkers]


def _lijst(view: View, rows: list[Stand], partij: str | None = None) -> LijstView:
    own = [*shown(rows)]
    standen = Counter(toestand(row, view.peildatum) for row in own)
    return LijstView(
        gemeld=reported_in(rows) if any(not row.mijlpaal for row in rows) else None,
        delen=tuple(_delen(view, by_deadline(own), partij)),
        open=sum(not row.klasse.closed for row in own),
        te_laat=standen[Toestand.TE_LAAT],
        niets_gemeld=standen[Toestand.NIETS_GEMELD],
        klaar=tuple(_done(view, row) for row in own if row.klasse.closed),
        bestanden=_files(own),
    )


def _delen(view: View, rows: list[Stand], partij: str | None) -> Iterator[DeelView]:
    parts: dict[Deel, list[ActieView]] = {deel: [] for deel in DELEN}
    for row in rows:
        if deel := deel_of(row, view.peildatum):
            parts[deel].append(actie(view, row, partij))
    for deel, acties in parts.items():
        if acties:
            yield DeelView(kop=deel.kop, melden=deel.melden, acties=tuple(acties))


def deel_of(row: Stand, peildatum: date) -> Deel | None:
    """Where an action is told; nowhere when it is closed."""
    if had_to_begin(row):
        return _BEGIN
    soon = row.klasse is Klasse.BINNENKORT
    return _SOON if soon else _OF_STAND.get(toestand(row, peildatum))


def shown(rows: Iterable[Stand]) -> Iterator[Stand]:
    """Of an item that rests on its mijlpalen those that are open; of a closed item only itself."""
    found = list(rows)
    items = {row.item.id: row for row in found if not row.mijlpaal}
    open_steps = {row.item.id for row in found if row.mijlpaal and not row.klasse.closed}
    for row in found:
        item = items.get(row.item.id)
        closed = item is not None and item.klasse.closed
        hidden = closed if row.mijlpaal else _rests(row, open_steps)
        if not hidden:
            yield row


def by_deadline(rows: Iterable[Stand]) -> list[Stand]:
    """The earliest first; what has no date last."""
    return sorted(rows, key=lambda row: row.oordeel.deadline or date.max)


def actie(view: View, row: Stand, partij: str | None = None) -> ActieView:
    """One action, as its trekker sees it; or one partij of several."""
    deel = deel_of(row, view.peildatum)
    return ActieView(
        **vars(kort(view, row)),
        tekst=None if row.mijlpaal else row.item.tekst,
        doelwaarde=None if row.mijlpaal else doelwaarde(row.item.doelwaarde),
        gerealiseerd=()
        if row.mijlpaal
        else tuple(realised_in_words(row.item, view.kader, view.peildatum)),
        telt=not row.mijlpaal and (bool(row.item.doelwaarde) or row.item.id in view.measured),
        herhaling=HERHALING[row.planning.herhaling] if row.planning.herhaling else None,
        samen=len(row.trekkers) > 1 or bool(row.item.procestrekker or row.item.met),
        woord=toestand(row, view.peildatum),
        geleden=geleden(view, row),
        verwacht=row.zacht,
        bijzonder=bijzonder(row),
        stil=row.oordeel.stil,
        melding=reden(view, row, partij),
        melden=deel.melden if deel else None,
    )


def _rests(row: Stand, open_steps: set[str]) -> bool:
    return row.rests_on_mijlpaal and row.item.id in open_steps and not row.klasse.closed


def _done(view: View, row: Stand) -> KlaarView:
    return KlaarView(id=row.item.id, titel=row.full_titel, status=toestand(row, view.peildatum))


def _files(rows: Iterable[Stand]) -> tuple[BestandView, ...]:
    """Where progress is recorded: each file with the ids in it."""
    found: dict[str, dict[str, None]] = {}
    for row in rows:
        if not row.klasse.closed:
            found.setdefault(row.item.bestand.source.path, {})[row.item.id] = None
    return tuple(BestandView(pad=path, ids=listed(ids)) for path, ids in found.items())
