"""Where the whole kader stands: counts per klasse, thema, gemeente, trekker, and what is next."""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from typing import NamedTuple

from ambitiekader_cli.model.bestanden import Aanleiding, Overleg, Vergadering
from ambitiekader_cli.model.item import Ambitie, Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand.gaps import (
    Ended,
    IsClosed,
    ended,
    herijking_deadline,
    herijking_due,
    leaderless,
    missing_years,
    unanswered_per_gemeente,
    unplanned,
)
from ambitiekader_cli.stand.oordeel import Klasse, Melding
from ambitiekader_cli.stand.overleggen import last_meeting, missed, next_meeting
from ambitiekader_cli.stand.rows import Stand, late, standen
from ambitiekader_cli.stand.toestand import Toestand, toestand

Counts = dict[Klasse, int]
WARN_MONTHS = (12, 6)
"""How long before its end a frame is told to end, and a herijking to come."""


class Scope(NamedTuple):
    """What the summary is of, if not of everything."""

    gemeente: str | None = None
    trekker: str | None = None

    @property
    def is_all(self) -> bool:
        """Whether nothing was chosen."""
        return self == Scope()


ALL = Scope()


class Overzichtsgat(NamedTuple):
    """The years of which a gemeente should have an overview and has none."""

    plaats: str
    years: list[int]


class Frame(NamedTuple):
    """What is to be done about the frame and the agreements themselves."""

    ended: tuple[Ended, ...] = ()
    ends: date | None = None
    """The last day of the frame, when it comes near."""
    herijking_due: date | None = None
    """The day by which it should have been brought up to date, if it was not."""
    herijking_ahead: date | None = None
    """The same, when it comes near."""
    aanleidingen: tuple[Aanleiding, ...] = ()
    """Those about which nothing was done yet."""
    unanswered: tuple[str, ...] = ()
    """Names of the gemeenten that leave ambities unanswered."""
    without_overview: tuple[Overzichtsgat, ...] = ()
    next_meeting: tuple[Overleg, Vergadering] | None = None
    last_meeting: tuple[Overleg, Vergadering] | None = None
    missed_rhythm: tuple[Overleg, ...] = ()
    """Bodies that met less often than was agreed."""


class Summary(NamedTuple):
    """The numbers behind `ak status`. Mijlpalen are not counted: their item is."""

    peildatum: date
    scope: Scope
    klassen: Counts
    standen: dict[Toestand, int]
    """The same items in the words that people read; only what there is."""
    meldingen: dict[Melding, int]
    laatste: date | None
    """The day of the last report of all."""
    per_thema: dict[str, Counts]
    per_gemeente: dict[str, Counts]
    per_trekker: dict[str, Counts]
    """By the trekker's own klasse; `` is what nobody leads."""
    late: tuple[Stand, ...]
    upcoming: tuple[Stand, ...]
    """What has a deadline ahead, the nearest first."""
    unclear: tuple[Stand, ...]
    unplanned: tuple[Stand, ...]
    leaderless: tuple[Stand, ...]
    silent: tuple[Stand, ...]
    lights: tuple[Stand, ...]
    """What is open and was reported red, then orange."""
    frame: Frame

    @property
    def total(self) -> int:
        """How many items there are."""
        return sum(self.klassen.values())


def summarize(
    kader: Kader, peildatum: date, rows: Iterable[Stand] | None = None, scope: Scope = ALL
) -> Summary:
    """Judge every item, unless that was done already, and count."""
    rows = list(standen(kader, peildatum) if rows is None else rows)
    items = [row for row in rows if not row.mijlpaal]
    standen_ = Counter(toestand(row, peildatum) for row in items)
    meldingen = Counter(row.oordeel.melding(peildatum) for row in items)
    return Summary(
        peildatum=peildatum,
        scope=scope,
        klassen=counts_of(items),
        standen={each: standen_[each] for each in Toestand if standen_[each]},
        meldingen={each: meldingen[each] for each in Melding},
        laatste=max((r.oordeel.laatste for r in items if r.oordeel.laatste), default=None),
        per_thema=_per(kader.themas, ((row.thema, row.klasse) for row in items)),
        per_gemeente=_per(kader.plaatsen, ((row.gemeente, row.klasse) for row in items)),
        per_trekker=_per_trekker(kader, items),
        late=tuple(late(rows)),
        upcoming=tuple(_upcoming(rows)),
        unclear=tuple(
            r
            for r in items
            if r.klasse is Klasse.ONDUIDELIJK and not kader.accepts("AK102", r.item)
        ),
        unplanned=tuple(unplanned(kader, items)),
        leaderless=tuple(leaderless(kader, items)),
        silent=tuple(r for r in items if r.oordeel.stil),
        lights=tuple(_lights(items)),
        frame=_frame(kader, peildatum, items, scope),
    )


def _frame(kader: Kader, peildatum: date, items: list[Stand], scope: Scope) -> Frame:
    """Of a trekker nothing is asked here; of a gemeente what is its own."""
    if scope.trekker:
        return Frame()
    closed = {id(row.item) for row in items if row.klasse.closed}

    def is_closed(item: Item) -> bool:
        return id(item) in closed

    own = _Own(kader, scope.gemeente)
    local = Frame(
        ended=tuple(
            each
            for each in ended(kader, peildatum, is_closed)
            if own.has(each.file.bestand.gemeente) and not kader.accepts("AK307", each.file)
        ),
        unanswered=tuple(_unanswered(kader, items, own)),
        without_overview=tuple(_without_overview(kader, peildatum, own)),
    )
    return local if scope.gemeente else _of_region(kader, peildatum, is_closed, local)


def _of_region(kader: Kader, peildatum: date, is_closed: IsClosed, local: Frame) -> Frame:
    asked = not kader.accepts("AK308", kader.frame)
    due = herijking_due(kader, peildatum, is_closed) if asked else None
    ahead = herijking_deadline(kader, is_closed) if asked and not due else None
    return local._replace(
        ends=kader.looptijd.tot if _is_near(kader.looptijd.tot, peildatum) else None,
        herijking_due=due,
        herijking_ahead=ahead if ahead and _is_near(ahead, peildatum) else None,
        aanleidingen=tuple(
            each
            for each in kader.frame.aanleidingen
            if each.gevolg is None and each.datum <= peildatum
        ),
        next_meeting=next_meeting(kader, peildatum),
        last_meeting=last_meeting(kader, peildatum),
        missed_rhythm=tuple(_missed_rhythm(kader, peildatum)),
    )


def months_left(last: date, peildatum: date) -> int:
    """Of WARN_MONTHS the fewest within which a day lies; 0 when it is further away, or past."""
    for months in sorted(WARN_MONTHS):
        year, month = divmod(peildatum.month - 1 + months, 12)
        year += peildatum.year
        day = min(peildatum.day, monthrange(year, month + 1)[1])
        if peildatum <= last <= date(year, month + 1, day):
            return months
    return 0


def _is_near(last: date, peildatum: date) -> bool:
    return months_left(last, peildatum) > 0


class _Own(NamedTuple):
    """The places that a summary is of."""

    kader: Kader
    gemeente: str | None

    def has(self, plaats: str | None) -> bool:
        if self.gemeente is None:
            return True
        return plaats is not None and self.gemeente in self.kader.gemeenten_in(plaats)


def _lights(items: Iterable[Stand]) -> list[Stand]:
    shown = [r for r in items if r.oordeel.licht in ("rood", "oranje") and not r.klasse.closed]
    return sorted(shown, key=lambda row: row.oordeel.licht != "rood")


def _without_overview(kader: Kader, peildatum: date, own: _Own) -> Iterator[Overzichtsgat]:
    for name, lokaal in kader.lokaal.items():
        file = lokaal.afspraken
        accepted = file is not None and kader.accepts("AK305", file)
        if own.has(name) and not accepted and (years := missing_years(kader, lokaal, peildatum)):
            yield Overzichtsgat(lokaal.gemeente.naam, years)


def _missed_rhythm(kader: Kader, peildatum: date) -> Iterator[Overleg]:
    for overleg in kader.overleg.overleggen if kader.overleg else ():
        if missed(kader, overleg, peildatum) and not kader.accepts("AK306", overleg):
            yield overleg


def counts_of(rows: Iterable[Stand]) -> Counts:
    """How many rows each klasse has."""
    counted = Counter(row.klasse for row in rows)
    return {klasse: counted[klasse] for klasse in Klasse}


def _per(names: Iterable[str], pairs: Iterable[tuple[str | None, Klasse]]) -> dict[str, Counts]:
    """How often each klasse goes with each of these names, in one walk past all pairs."""
    found = {name: dict.fromkeys(Klasse, 0) for name in names}
    for name, klasse in pairs:
        if name in found:
            found[name][klasse] += 1
    return found


def _per_trekker(kader: Kader, items: list[Stand]) -> dict[str, Counts]:
    """In the order of partijen.yaml, what stands nowhere there last."""
    named = dict.fromkeys(trekker for row in items for trekker in row.trekkers)
    known = dict.fromkeys((*kader.partijen, *kader.organen))
    order = [*(t for t in known if t in named), *(t for t in named if t not in known)]
    led = ((t, _own_klasse(row, t)) for row in items for t in row.trekkers)
    unled = (("", row.klasse) for row in items if not row.trekkers)
    counts = _per((*order, ""), chain(led, unled))
    return counts if any(counts[""].values()) else {name: counts[name] for name in order}


def _own_klasse(row: Stand, trekker: str) -> Klasse:
    return row.per_partij[trekker].klasse if row.per_partij else row.klasse


def _unanswered(kader: Kader, items: list[Stand], own: _Own) -> Iterator[str]:
    """Also a gemeente that has no local agreement at all."""
    ambities = [row for row in items if isinstance(row.item, Ambitie)]
    for gemeente, lokaal, _ in unanswered_per_gemeente(kader, ambities):
        agreement = lokaal.afspraken if lokaal else None
        if own.has(gemeente.id) and not kader.accepts("AK302", agreement or kader.frame):
            yield gemeente.naam


def _upcoming(rows: list[Stand]) -> list[Stand]:
    ahead = [
        row
        for row in rows
        if row.klasse in (Klasse.BINNENKORT, Klasse.OP_SCHEMA)
        and row.oordeel.deadline
        and not row.rests_on_mijlpaal
    ]
    return sorted(ahead, key=lambda row: row.oordeel.deadline or date.max)
