"""What is to be done about the frame and the agreements themselves: they end, and lack things."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.model.bestanden import Overleg, Vergadering
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.kaderbestand import Aanleiding
from ambitiekader_cli.stand.answers import unanswered_per_plaats
from ambitiekader_cli.stand.gaps import (
    Ended,
    IsClosed,
    ended,
    herijking_deadline,
    herijking_due,
)
from ambitiekader_cli.stand.oordeel import months_after
from ambitiekader_cli.stand.overleggen import last_meeting, missed, next_meeting
from ambitiekader_cli.stand.overzichten import Overzichtsgat, without_overview
from ambitiekader_cli.stand.rows import Stand, stand_of

WARN_MONTHS = (12, 6)
"""How long before its end a frame is told to end, and a herijking to come."""


class Scope(NamedTuple):
    """What the summary is of, if not of everything."""

    gemeente: str | None = None
    trekker: str | None = None


ALL = Scope()


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
    """Names of the gemeenten, alone or together, that leave ambities unanswered."""
    without_overview: tuple[Overzichtsgat, ...] = ()
    next_meeting: tuple[Overleg, Vergadering] | None = None
    last_meeting: tuple[Overleg, Vergadering] | None = None
    missed_rhythm: tuple[Overleg, ...] = ()
    """Bodies that met less often than was agreed."""


def frame_state(kader: Kader, peildatum: date, items: list[Stand], scope: Scope) -> Frame:
    """Of a trekker nothing is asked here; of a gemeente what is its own."""
    if scope.trekker is not None:
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
        unanswered=tuple(_unanswered(kader, peildatum, own)),
        without_overview=tuple(_without_overview(kader, peildatum, own)),
    )
    return local if scope.gemeente else _of_region(kader, peildatum, is_closed, local)


def _of_region(kader: Kader, peildatum: date, is_closed: IsClosed, local: Frame) -> Frame:
    asked = not kader.accepts("AK308", kader.frame)
    due = herijking_due(kader, peildatum, is_closed) if asked else None
    ahead = herijking_deadline(kader, peildatum, is_closed) if asked and not due else None
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
        if peildatum <= last <= months_after(peildatum, months):
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
        if plaats is None:
            return self.kader.gemeente is not None
        return self.gemeente == plaats or self.gemeente in self.kader.gemeenten_in(plaats)


def _without_overview(kader: Kader, peildatum: date, own: _Own) -> Iterator[Overzichtsgat]:
    for gap in without_overview(kader, peildatum):
        file = gap.lokaal.afspraken or kader.frame
        if own.has(gap.lokaal.gemeente.id) and not kader.accepts("AK305", file):
            yield gap


def _missed_rhythm(kader: Kader, peildatum: date) -> Iterator[Overleg]:
    for overleg in kader.overleggen:
        if missed(kader, overleg, peildatum) and not kader.accepts("AK306", overleg):
            yield overleg


def _unanswered(kader: Kader, peildatum: date, own: _Own) -> Iterator[str]:
    """Also a gemeente that has no local agreement at all."""
    ambities = [stand_of(kader, each, peildatum) for each in kader.ambities.values()]
    for each in unanswered_per_plaats(kader, ambities, peildatum):
        agreement = each.lokaal.afspraken if each.lokaal else None
        if own.has(each.plaats.id) and not kader.accepts("AK302", agreement or kader.frame):
            yield each.plaats.naam
