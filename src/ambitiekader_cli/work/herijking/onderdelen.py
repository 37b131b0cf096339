"""The regional items as they stand in the new frame: what goes on, without its past."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ambitiekader_cli.edit import Edit, Put, Remove
from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.model.item import Item, PlanningMetAanname, Voortgang, planning_tekst
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import Looptijd
from ambitiekader_cli.source import Route
from ambitiekader_cli.stand.geldende_planning import current_planning, is_over
from ambitiekader_cli.stand.rows import Stand, rows_of
from ambitiekader_cli.work.herijking.keuzes import Keuzes, Verder


class Oud(NamedTuple):
    """The frame that ends, and when the new one is in force."""

    kader: Kader
    id: str
    """In the archive."""
    new: Looptijd

    def named(self, item: str) -> str:
        """An item of it, as the new frame names it."""
        return f"{self.id}:{item}"


class Achtergebleven(NamedTuple):
    """What of an item that goes on stands in the archive only."""

    meldingen: int
    mijlpalen: int


def item_edits(
    oud: Oud, keuzes: Keuzes, day_rows: Iterable[tuple[Item, list[Stand]]]
) -> list[Edit]:
    """Of the items of one file. What moves no neighbour comes first, many at once."""
    rounds: list[list[Edit]] = [[] for _ in range(6)]
    gone: list[Edit] = []
    for item, rows in day_rows:
        if item.id in keuzes.verder:
            for number, edits in enumerate(_rounds(oud, keuzes.verder[item.id], rows)):
                rounds[number] += edits
        else:
            gone.append(Remove(item.route))
    return [edit for each in (*rounds, gone[::-1]) for edit in each]


def rows_by_item(
    kader: Kader, items: Iterable[Item], oud: Oud
) -> Iterator[tuple[Item, list[Stand]]]:
    """Of each where it and its mijlpalen stand when the new frame begins."""
    for item in items:
        yield item, [*rows_of(kader, item, oud.new.van)]


def left_behind(oud: Oud, verder: Verder, rows: list[Stand]) -> Achtergebleven:
    """How much of an item that goes on does not go along."""
    own, *steps = rows
    moved = _is_moved(verder, own)
    stay = [step for step in steps if not _ends(step, oud)]
    logs = [step.mijlpaal.voortgang for step in steps if step.mijlpaal]
    before = sum(len(_before(log, oud)) for log in logs)
    before += len(_before(own.item.voortgang, oud, moved=moved))
    return Achtergebleven(before, len(steps) - len(stay))


def _rounds(oud: Oud, verder: Verder, rows: list[Stand]) -> Iterator[list[Edit]]:
    """Each changes a place of its own in an item."""
    item = verder.item
    yield [Put((*item.route, "vervolg_op"), oud.named(item.id))]
    yield [*_planning(item.route, item.planning, verder.planning)]
    yield [Put((*item.route, "titel"), verder.keuze.titel)] if verder.keuze.titel else []
    yield [Put((*item.route, "trekker"), _one_or_more(verder.trekker))] if verder.trekker else []
    gone = _before(item.voortgang, oud, moved=_is_moved(verder, rows[0]))
    yield [*without_entries((*item.route, "voortgang"), item.voortgang, gone)]
    yield [*_steps(oud, item, rows[1:])]


def _planning(
    route: Route, old: str | PlanningMetAanname | None, new: str | PlanningMetAanname | None
) -> Iterator[Edit]:
    if new == old:
        return
    if new is None:
        yield Remove((*route, "planning"))
    else:
        yield Put((*route, "planning"), planning_tekst(new))


def _one_or_more(names: tuple[str, ...]) -> Fresh:
    return names if len(names) > 1 else names[0]


def _is_moved(verder: Verder, row: Stand) -> bool:
    """Whether an item gets another planning than it had."""
    return planning_tekst(verder.planning) != planning_tekst(current_planning(row))


def _before(log: Iterable[Voortgang], oud: Oud, *, moved: bool = False) -> list[int]:
    """Which entries are from before the new frame, or about a planning that is no more."""
    return [
        index
        for index, entry in enumerate(log)
        if entry.datum < oud.new.van or (moved and (entry.periode or entry.herzien))
    ]


def without_entries(
    route: Route, log: tuple[Voortgang, ...], gone: Sequence[int]
) -> Iterator[Edit]:
    """A log with what was reported since the new frame began."""
    if log and len(gone) == len(log):
        yield Remove(route)
    else:
        yield from (Remove((*route, index)) for index in gone[::-1])


def _steps(oud: Oud, item: Item, steps: list[Stand]) -> Iterator[Edit]:
    """The mijlpalen that are still to come, without what was reported; the last one first."""
    route = (*item.route, "mijlpalen")
    ending = [step for step in steps if _ends(step, oud)]
    if steps and len(ending) == len(steps):
        yield Remove(route)
        return
    for step in steps[::-1]:
        own = (*route, step.step or 0)
        if step in ending:
            yield Remove(own)
        elif step.mijlpaal:
            log = step.mijlpaal.voortgang
            yield from without_entries((*own, "voortgang"), log, _before(log, oud))
            yield from _planning(own, step.mijlpaal.planning, current_planning(step))


def _ends(step: Stand, oud: Oud) -> bool:
    """Whether a mijlpaal is done, or was to be done before the new frame began."""
    return step.klasse.closed or is_over(current_planning(step), oud.new, oud.new.van)
