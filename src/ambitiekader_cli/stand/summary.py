"""Where the whole kader stands: counts per klasse, thema, gemeente, trekker, and what is next."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.model.item import Ambitie, Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand.gaps import (
    Ended,
    ended,
    herijking_due,
    leaderless,
    unanswered_per_gemeente,
    unplanned,
)
from ambitiekader_cli.stand.judge import Klasse
from ambitiekader_cli.stand.rows import Stand, late, standen

Counts = dict[Klasse, int]


class Summary(NamedTuple):
    """The numbers behind `ak status`. Mijlpalen are not counted: their item is."""

    peildatum: date
    klassen: Counts
    per_thema: dict[str, Counts]
    per_gemeente: dict[str, Counts]
    per_trekker: dict[str, Counts]
    """By the trekker's own klasse; only trekkers that lead something."""
    late: tuple[Stand, ...]
    upcoming: tuple[Stand, ...]
    """What has a deadline ahead, the nearest first."""
    unclear: tuple[Stand, ...]
    unplanned: tuple[Stand, ...]
    leaderless: tuple[Stand, ...]
    silent: tuple[Stand, ...]
    ended: tuple[Ended, ...]
    herijking_due: date | None
    unanswered: tuple[str, ...]
    """Names of the gemeenten that leave ambities unanswered."""

    @property
    def total(self) -> int:
        """How many items there are."""
        return sum(self.klassen.values())


def summarize(kader: Kader, peildatum: date, rows: Iterable[Stand] | None = None) -> Summary:
    """Judge every item, unless that was done already, and count."""
    rows = list(standen(kader, peildatum) if rows is None else rows)
    items = [row for row in rows if not row.mijlpaal]
    closed = {id(row.item) for row in items if row.klasse.closed}

    def is_closed(item: Item) -> bool:
        return id(item) in closed

    return Summary(
        peildatum=peildatum,
        klassen=counts_of(items),
        per_thema=_per(kader.themas, ((row.thema, row.klasse) for row in items)),
        per_gemeente=_per(kader.gemeenten, ((row.gemeente, row.klasse) for row in items)),
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
        ended=tuple(
            each
            for each in ended(kader, peildatum, is_closed)
            if not kader.accepts("AK307", each.file)
        ),
        herijking_due=None
        if kader.accepts("AK308", kader.frame)
        else herijking_due(kader, peildatum, is_closed),
        unanswered=tuple(_unanswered(kader, items)),
    )


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
    return _per(order, ((t, _own(row, t)) for row in items for t in row.trekkers))


def _own(row: Stand, trekker: str) -> Klasse:
    return row.per_partij[trekker].klasse if row.per_partij else row.klasse


def _unanswered(kader: Kader, items: list[Stand]) -> Iterator[str]:
    """Also a gemeente that has no local agreement at all."""
    ambities = [row for row in items if isinstance(row.item, Ambitie)]
    for gemeente, lokaal, _ in unanswered_per_gemeente(kader, ambities):
        agreement = lokaal.afspraken if lokaal else None
        if not kader.accepts("AK302", agreement or kader.frame):
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
