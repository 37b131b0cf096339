"""Where the whole kader stands: counts per klasse, thema, gemeente, trekker, and what is next."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from itertools import chain
from typing import NamedTuple

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand.frame import ALL, Frame, Scope, frame_state
from ambitiekader_cli.stand.gaps import (
    leaderless,
    unplanned,
)
from ambitiekader_cli.stand.oordeel import Klasse, Melding
from ambitiekader_cli.stand.rows import Stand, late, standen, understood
from ambitiekader_cli.stand.toestand import Toestand, toestand

Counts = dict[Klasse, int]


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
    delayed: tuple[Stand, ...]
    """What is expected later than was agreed."""
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
        per_gemeente=_per(_plaatsen(kader), ((row.gemeente, row.klasse) for row in items)),
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
        delayed=tuple(row for row in rows if _is_delayed(row, kader)),
        frame=frame_state(kader, peildatum, items, scope),
    )


def _lights(items: Iterable[Stand]) -> list[Stand]:
    shown = [r for r in items if r.oordeel.licht in ("rood", "oranje") and not r.klasse.closed]
    return sorted(shown, key=lambda row: row.oordeel.licht != "rood")


def _is_delayed(row: Stand, kader: Kader) -> bool:
    agreed = row.oordeel.deadline
    if row.verwacht is None or row.klasse.closed or agreed is None:
        return False
    expected = understood(row.verwacht, kader.looptijd_of(row.item)).deadline
    return expected is not None and expected > agreed


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


def _plaatsen(kader: Kader) -> Iterable[str]:
    """None where there is no local level."""
    return () if kader.niveau == "regio" else kader.plaatsen


def _upcoming(rows: list[Stand]) -> list[Stand]:
    ahead = [
        row
        for row in rows
        if row.klasse in (Klasse.BINNENKORT, Klasse.OP_SCHEMA)
        and row.oordeel.deadline
        and not row.rests_on_mijlpaal
    ]
    return sorted(ahead, key=lambda row: row.oordeel.deadline or date.max)
