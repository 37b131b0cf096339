"""What somebody must do, in the order in which it must be done, and what to report of it."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.stand import Klasse, Stand, of_partij
from ambitiekader_cli.view.gerealiseerd import realised_in_words
from ambitiekader_cli.view.item_view import doelwaarde
from ambitiekader_cli.view.kader_on_day import View, titled
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.view.te_laat import KortView, geleden, kort, reden
from ambitiekader_cli.words.dutch import listed
from ambitiekader_cli.words.states import HERHALING, STATUS


class Deel(NamedTuple):
    """The actions of one klasse: what they are called together, and what to report of them."""

    kop: str
    melden: str


DELEN = {
    Klasse.TE_LAAT: Deel(
        "Te laat",
        "meld of het klaar is; is het niet klaar, meld dan de oorzaak, het gevolg en de bijsturing",
    ),
    Klasse.BINNENKORT: Deel(
        "Binnen 60 dagen", "meld voor die datum dat het klaar is, of waarom het niet lukt"
    ),
    Klasse.OP_SCHEMA: Deel("Later", "meld hoe het gaat als er iets verandert, en dat het klaar is"),
    Klasse.DOORLOPEND: Deel("Loopt door", "meld minstens één keer per jaar hoe het gaat"),
    Klasse.ONDUIDELIJK: Deel("Datum onduidelijk", "meld welke datum is bedoeld"),
    Klasse.AANGEHOUDEN: Deel("Aangehouden", "meld of het weer doorgaat of vervalt"),
    Klasse.ZONDER_PLANNING: Deel(
        "Zonder planning", "stel een datum voor, of meld dat het werk steeds doorgaat"
    ),
}
"""In the order of an action list: what is dated first."""


class ActieView(KortView):
    """An action, as its trekker sees it."""

    tekst: str | None
    doelwaarde: str | None
    gerealiseerd: tuple[str, ...]
    """How much of it is there: `629 van de 1.400 woningen (45 %), gemeld op 3 mei 2024`."""
    herhaling: str | None
    """`elk jaar`, of what recurs."""
    samen: bool
    """Whether others lead or help."""
    geleden: str | None
    """How long ago it should have been done."""
    verwacht: bool
    """Whether the day is an expectation only."""
    stil: bool
    """Ongoing, and nothing reported for a year."""
    melding: str | None
    """Why it is late, or what was reported last."""
    melden: str | None
    """What its trekker must report."""


class DeelView(Shown):
    """The actions of one klasse."""

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


class ActielijstView(Shown):
    """Everything that a trekker must do, and what it helps with."""

    naam: str
    delen: tuple[DeelView, ...]
    open: int
    te_laat: int
    klaar: tuple[KlaarView, ...]
    procestrekker_van: tuple[str, ...]
    """`BES-1 Werkende woningmarktmonitor`."""
    werkt_mee_aan: tuple[str, ...]
    bestanden: tuple[BestandView, ...]


def actielijst(view: View, partij: str) -> ActielijstView:
    """Of one partij or body; of a group that leads each member has its own."""
    own = [*shown(_led_by(view, partij))]
    helps = [row for row in view.rows.values() if not row.mijlpaal and not row.klasse.closed]
    return ActielijstView(
        naam=view.voluit(partij),
        delen=tuple(_delen(view, by_deadline(own))),
        open=sum(not row.klasse.closed for row in own),
        te_laat=sum(row.klasse is Klasse.TE_LAAT for row in own),
        klaar=tuple(_done(row) for row in own if row.klasse.closed),
        procestrekker_van=tuple(
            titled(row.item) for row in helps if row.item.procestrekker == partij
        ),
        werkt_mee_aan=tuple(titled(row.item) for row in helps if partij in view.on(row.item.met)),
        bestanden=_files(own),
    )


def _delen(view: View, rows: list[Stand]) -> Iterator[DeelView]:
    for klasse, deel in DELEN.items():
        if acties := tuple(actie(view, row) for row in rows if row.klasse is klasse):
            yield DeelView(kop=deel.kop, melden=deel.melden, acties=acties)


def shown(rows: Iterable[Stand]) -> Iterator[Stand]:
    """Of an item that rests on its mijlpalen those that are open; of a closed item only itself."""
    found = list(rows)
    items = {row.item.id: row for row in found if not row.mijlpaal}
    open_steps = {row.item.id for row in found if row.mijlpaal and not row.klasse.closed}
    for row in found:
        item = items[row.item.id]
        hidden = item.klasse.closed if row.mijlpaal else _rests(row, open_steps)
        if not hidden:
            yield row


def by_deadline(rows: Iterable[Stand]) -> list[Stand]:
    """The earliest first; what has no date last."""
    return sorted(rows, key=lambda row: row.oordeel.deadline or date.max)


def actie(view: View, row: Stand) -> ActieView:
    """One action, as its trekker sees it."""
    return ActieView(
        **vars(kort(view, row)),
        tekst=None if row.mijlpaal else row.item.tekst,
        doelwaarde=None if row.mijlpaal else doelwaarde(row.item.doelwaarde),
        gerealiseerd=()
        if row.mijlpaal
        else tuple(realised_in_words(row.item, view.kader, view.peildatum)),
        herhaling=HERHALING[row.planning.herhaling] if row.planning.herhaling else None,
        samen=len(row.trekkers) > 1 or bool(row.item.procestrekker or row.item.met),
        geleden=geleden(view, row),
        verwacht=row.zacht,
        stil=row.oordeel.stil,
        melding=reden(view, row),
        melden=DELEN[row.klasse].melden if row.klasse in DELEN else None,
    )


def _led_by(view: View, partij: str) -> Iterator[Stand]:
    return (own for row in view.rows.values() if (own := of_partij(row, partij)))


def _rests(row: Stand, open_steps: set[str]) -> bool:
    return row.rests_on_mijlpaal and row.item.id in open_steps and not row.klasse.closed


def _done(row: Stand) -> KlaarView:
    status = STATUS[row.oordeel.status or "gereed"]
    return KlaarView(id=row.item.id, titel=row.full_titel, status=status)


def _files(rows: Iterable[Stand]) -> tuple[BestandView, ...]:
    """Where progress is recorded: each file with the ids in it."""
    found: dict[str, dict[str, None]] = {}
    for row in rows:
        if not row.klasse.closed:
            found.setdefault(row.item.bestand.source.path, {})[row.item.id] = None
    return tuple(BestandView(pad=path, ids=listed(ids)) for path, ids in found.items())
