"""How far a herijking of the frame is, and what is to be done when."""

from calendar import monthrange
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.kaderbestand import Aanleiding
from ambitiekader_cli.planning import NO_END
from ambitiekader_cli.stand.frame import ALL, frame_state
from ambitiekader_cli.stand.gaps import herijking_deadline
from ambitiekader_cli.stand.rows import Stand, stand_of

AHEAD = {"aanleidingen": 12, "lijst": 9, "besluiten": 6, "tekst": 3, "openen": 0}
"""What is to be done, and how many months before the end of the frame it begins."""


class Stap(NamedTuple):
    """One of AHEAD, and from which day."""

    naam: str
    vanaf: date


class HerijkingState(NamedTuple):
    """Where the frame stands."""

    peildatum: date
    tot: date | None
    """The last day of the frame; None without one."""
    planning: str | None
    """When it was agreed to bring the frame up to date, as written."""
    deadline: date | None
    """The same as a day, as long as that was not done."""
    aanleidingen: tuple[Aanleiding, ...]
    """Those without gevolg."""
    open: tuple[Stand, ...]
    """Items of the frame about which somebody must decide."""
    klaar: tuple[Stand, ...]
    """Those that were reported as done or dropped."""
    stappen: tuple[Stap, ...]

    @property
    def begun(self) -> bool:
        """Whether the first step is there."""
        return bool(self.stappen) and self.stappen[0].vanaf <= self.peildatum


def items_of_frame(kader: Kader) -> list[Item]:
    """What a herijking decides about: all that is not of one gemeente's own agreement."""
    return [item for item in kader.all_items() if item.bestand.gemeente is None]


def herijking_state(kader: Kader, peildatum: date) -> HerijkingState:
    """Of the whole frame."""
    rows = [stand_of(kader, item, peildatum) for item in items_of_frame(kader)]
    closed = {id(row.item) for row in rows if row.klasse.closed}
    frame = frame_state(kader, peildatum, rows, ALL)
    last = kader.looptijd.tot
    herijking = kader.frame.herijking
    return HerijkingState(
        peildatum,
        None if last == NO_END else last,
        herijking.planning if herijking else None,
        herijking_deadline(kader, peildatum, lambda item: id(item) in closed),
        frame.aanleidingen,
        tuple(row for row in rows if not row.klasse.closed),
        tuple(row for row in rows if row.klasse.closed),
        () if last == NO_END else tuple(_steps(last)),
    )


def _steps(last: date) -> list[Stap]:
    return [Stap(name, months_before(last, months)) for name, months in AHEAD.items()]


def months_before(last: date, months: int) -> date:
    """The same day so many months earlier, or the last day of that month."""
    year, month = divmod(last.year * 12 + last.month - 1 - months, 12)
    return date(year, month + 1, min(last.day, monthrange(year, month + 1)[1]))
