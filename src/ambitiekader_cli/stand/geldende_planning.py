"""The planning that counts now of an item or a mijlpaal, and whether it is over by a day."""

from datetime import date

from ambitiekader_cli.model.item import (
    Item,
    Mijlpaal,
    PlanningMetAanname,
    planning_jaar,
    planning_tekst,
)
from ambitiekader_cli.planning import Looptijd, Planning, Soort
from ambitiekader_cli.stand.rows import Stand, understood

LASTING = (Soort.DOORLOPEND, Soort.VANAF)


def current_planning(row: Stand) -> str | PlanningMetAanname | None:
    """As agreed, or as it was moved by decision."""
    planned: Item | Mijlpaal = row.mijlpaal or row.item
    return row.herzien.planning if row.herzien else planned.planning


def is_over(planning: str | PlanningMetAanname | None, looptijd: Looptijd, day: date) -> bool:
    """Whether a planning ended before a day; what is not understood did not."""
    return ends_before(understood(planning_tekst(planning), looptijd, planning_jaar(planning)), day)


def ends_before(planning: Planning, day: date) -> bool:
    """What begins once, and does not go on, is over when it began."""
    ongoing = planning.herhaling or planning.soort in LASTING
    last = planning.einde or (None if ongoing else planning.start)
    return last is not None and last < day
