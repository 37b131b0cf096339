"""Who was to do what in which days: the planning of each item and of each mijlpaal."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.model.item import Item, Mijlpaal, planning_jaar, planning_tekst
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import Looptijd, Planning
from ambitiekader_cli.source import Place
from ambitiekader_cli.stand.periode import period_of_item
from ambitiekader_cli.stand.rows import herzien, understood


class Work(NamedTuple):
    """The trekkers of an item or a mijlpaal, where they stand, and the days of the planning."""

    trekkers: tuple[str, ...]
    place: Place
    period: Looptijd


def planned_work(kader: Kader, peildatum: date) -> Iterator[Work]:
    """What was moved by decision, by what it was moved to.

    Without a planning that says when: the year of its overview, or the looptijd of its agreement.
    An item without a planning of its own that has mijlpalen is told by those.
    """
    for item in kader.all_items():
        if item.planning or not item.mijlpalen:
            yield Work(item.trekker, item.at("trekker"), _days(kader, item, item, peildatum))
        for index, mijlpaal in enumerate(item.mijlpalen):
            period = _days(kader, item, mijlpaal, peildatum)
            if mijlpaal.trekker:
                yield Work(mijlpaal.trekker, item.at("mijlpalen", index, "trekker"), period)
            elif not item.planning:
                yield Work(item.trekker, item.at("trekker"), period)


def _days(kader: Kader, item: Item, planned: Item | Mijlpaal, peildatum: date) -> Looptijd:
    moved = herzien(planned.voortgang, peildatum)
    looptijd = kader.looptijd_of(item)
    if moved:
        meaning = understood(moved.planning, looptijd)
    else:
        given = planned.planning
        meaning = understood(planning_tekst(given), looptijd, planning_jaar(given))
    return _period(meaning, period_of_item(kader, item))


def _period(planning: Planning, otherwise: Looptijd) -> Looptijd:
    """From the first to the last day on which it is worked on."""
    first, last = planning.start or planning.deadline, planning.deadline or planning.tot
    if first is None:
        return otherwise
    return Looptijd(first, max(first, last or otherwise.tot))
