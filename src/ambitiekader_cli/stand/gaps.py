"""What is missing or past. Rules, status, reports and documents all ask it here.

An afspraak needs no planning and no trekker: it holds as long as its agreement does, and its
activiteiten have both.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import NamedTuple, TypeAlias

from ambitiekader_cli.model.bestanden import Afsprakenbestand
from ambitiekader_cli.model.item import Afspraak, Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.kaderbestand import Kaderbestand
from ambitiekader_cli.stand.oordeel import Klasse
from ambitiekader_cli.stand.rows import Stand, herzien, stand_of, understood

IsClosed: TypeAlias = Callable[[Item], bool]
"""Whether nothing of an item is left to do."""


def unplanned(kader: Kader, rows: Iterable[Stand]) -> Iterator[Stand]:
    """What needs a planning, but for what was accepted with a reason."""
    return (row for row in rows if needs_planning(row) and not kader.accepts("AK304", row.item))


def leaderless(kader: Kader, rows: Iterable[Stand]) -> Iterator[Stand]:
    """What needs a trekker, but for what was accepted with a reason."""
    return (row for row in rows if without_trekker(row) and not kader.accepts("AK303", row.item))


def anything_leaderless(kader: Kader, items: Iterable[Item], day: date) -> bool:
    """Whether there is such an item; only what has no trekker is judged."""
    rows = (stand_of(kader, item, day) for item in items if not item.trekker)
    return any(leaderless(kader, rows))


def needs_planning(row: Stand) -> bool:
    """Whether nobody said when an open item must be done, of itself or of a mijlpaal."""
    waits = row.klasse is Klasse.WACHT
    return _is_open_task(row) and not row.planned and not waits


def without_trekker(row: Stand) -> bool:
    """Whether nobody leads an open item."""
    return _is_open_task(row) and not row.item.trekker


def is_task(item: Item) -> bool:
    """Whether somebody must do it: all but an afspraak."""
    return not isinstance(item, Afspraak)


def _is_open_task(row: Stand) -> bool:
    return is_task(row.item) and not (row.mijlpaal or row.klasse.closed)


class Ended(NamedTuple):
    """The frame or a local agreement that ended with work still open."""

    file: Kaderbestand | Afsprakenbestand
    last: date
    open: int
    promised: int
    """What was to be done by then: no afspraak, and nothing of a later year."""


def ended(kader: Kader, peildatum: date, is_closed: IsClosed) -> Iterator[Ended]:
    """The frame with the regional items first, then each agreement that was not withdrawn."""
    regional = (item for item in kader.all_items() if not item.bestand.gemeente)
    yield from _ended(kader.frame, kader.looptijd.tot, regional, peildatum, is_closed)
    for lokaal in kader.lokaal.values():
        agreement = lokaal.afspraken
        if agreement and agreement.status != "vervallen":
            last = (agreement.looptijd or kader.frame.looptijd).days.tot
            yield from _ended(agreement, last, lokaal.items(), peildatum, is_closed)


def _ended(
    file: Kaderbestand | Afsprakenbestand,
    last: date,
    items: Iterable[Item],
    peildatum: date,
    is_closed: IsClosed,
) -> Iterator[Ended]:
    if peildatum <= last:
        return
    promised = [i for i in items if is_task(i) and (i.bestand.jaar or 0) <= last.year]
    if left := sum(not is_closed(each) for each in promised):
        yield Ended(file, last, left, len(promised))


def herijking_due(kader: Kader, peildatum: date, is_closed: IsClosed) -> date | None:
    """The day by which the frame should have been brought up to date, if it was not."""
    deadline = herijking_deadline(kader, peildatum, is_closed)
    return deadline if deadline and deadline < peildatum else None


def herijking_deadline(kader: Kader, peildatum: date, is_closed: IsClosed) -> date | None:
    """The day by which the frame is to be brought up to date, as long as that is not done.

    A decision that moved the procesafspraak about it moved the day.
    """
    herijking = kader.frame.herijking
    if herijking is None:
        return None
    deadline = understood(herijking.planning, kader.looptijd).deadline
    if herijking.procesafspraak is None:
        return deadline
    item = kader.items.get(herijking.procesafspraak)  # an unknown one is a finding of its own
    if item is None or is_closed(item):
        return None
    moved = herzien(item.voortgang, peildatum)
    return understood(moved.planning, kader.looptijd).deadline if moved else deadline
