"""Where every item stands at a peildatum: the rows behind status, overdue, list and documents."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.model.item import (
    Item,
    Mijlpaal,
    Voortgang,
    planning_jaar,
    planning_tekst,
)
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import Looptijd, Onbegrepen, Planning, Soort, parse
from ambitiekader_cli.stand.judge import Klasse, Oordeel
from ambitiekader_cli.stand.per_partij import NO_PLANNING, NOBODY, Judged, Judging, resting_on
from ambitiekader_cli.stand.periode import period_of_item

UNCLEAR = Planning(Soort.ONDUIDELIJK)


class Stand(NamedTuple):
    """One item, or one mijlpaal of it, at one peildatum."""

    item: Item
    thema: str | None
    trekkers: tuple[str, ...]
    """Partijen and bodies, groups replaced by their members."""
    tekst: str | None
    """The literal planning."""
    planning: Planning
    oordeel: Oordeel
    per_partij: Mapping[str, Oordeel] = NOBODY
    """Only where several partijen lead."""
    mijlpaal: Mijlpaal | None = None
    step: int | None = None
    """Which mijlpaal of the item, counted from 0."""
    planned: bool = True
    """Whether somebody said when: of the item or of a mijlpaal; of a mijlpaal only its own."""

    @property
    def soort(self) -> str:
        """ambitie, mijlpaal, procesafspraak, afspraak or activiteit."""
        return "mijlpaal" if self.mijlpaal else self.item.SOORT

    @property
    def titel(self) -> str:
        """Of the mijlpaal if it is one."""
        return self.mijlpaal.titel if self.mijlpaal else self.item.titel

    @property
    def full_titel(self) -> str:
        """Of a mijlpaal behind the title of its item."""
        return f"{self.item.titel}: {self.titel}" if self.mijlpaal else self.titel

    @property
    def gemeente(self) -> str | None:
        """Id of the gemeente; None for what is regional."""
        return self.item.bestand.gemeente

    @property
    def klasse(self) -> Klasse:
        """The worst of its partijen."""
        return self.oordeel.klasse

    @property
    def zacht(self) -> bool:
        """Whether the deadline was an expectation only."""
        return self.planning.zekerheid == "zacht"

    def days_late(self, peildatum: date) -> int:
        """Days since the deadline; 0 when it is not late."""
        deadline = self.oordeel.deadline
        late_now = self.klasse is Klasse.TE_LAAT and deadline
        return (peildatum - deadline).days if late_now and deadline else 0

    @property
    def rests_on_mijlpaal(self) -> bool:
        """Late only because a mijlpaal is: then the mijlpaal stands in the list, not the item."""
        return (
            self.mijlpaal is None and bool(self.item.mijlpalen) and not _has_planning(self.planning)
        )


def standen(kader: Kader, peildatum: date) -> Iterator[Stand]:
    """Every item in reading order, each followed by its mijlpalen."""
    for item in kader.items.values():
        yield from rows_of(kader, item, peildatum)


def stand_of(kader: Kader, item: Item, peildatum: date) -> Stand:
    """One item, its mijlpalen counted in."""
    return next(rows_of(kader, item, peildatum))


def rows_of(kader: Kader, item: Item, peildatum: date) -> Iterator[Stand]:
    """One item, followed by its mijlpalen."""
    judging = Judging(item, kader.members(item.trekker), peildatum, period_of_item(kader, item))
    plannings = [_understood(kader, item, mijlpaal) for mijlpaal in item.mijlpalen]
    steps = [judging.step(*each) for each in zip(item.mijlpalen, plannings, strict=True)]
    planning = _understood(kader, item, item)
    own = judging.item(planning)
    if steps and not _has_planning(planning):
        own = resting_on(own, steps)
    row = Stand(
        item,
        kader.thema_of(item),
        kader.expanded(item.trekker),
        planning_tekst(item.planning),
        planning,
        *_shown(own),
        planned=any(map(_has_planning, (planning, *plannings))),
    )
    yield row
    for index, (mijlpaal, meaning, step) in enumerate(
        zip(item.mijlpalen, plannings, steps, strict=True)
    ):
        tekst = planning_tekst(mijlpaal.planning)
        oordeel, per_partij = _shown(step)
        yield row._replace(
            tekst=tekst,
            planning=meaning,
            oordeel=oordeel,
            per_partij=per_partij,
            mijlpaal=mijlpaal,
            step=index,
            planned=_has_planning(meaning),
        )


def last_reports(
    trekkers: Collection[str], log: Iterable[Voortgang], peildatum: date
) -> list[Voortgang]:
    """The last entry of each partij up to a day, the oldest first.

    Where one partij leads, an entry need not name it.
    """
    alone = next(iter(trekkers)) if len(trekkers) == 1 else None
    entries = sorted((e for e in log if e.datum <= peildatum), key=lambda e: e.datum)
    last = {entry.partij or alone: entry for entry in entries}
    return [entry for entry in entries if last[entry.partij or alone] is entry]


def understood(tekst: str | None, looptijd: Looptijd, jaar: int | None = None) -> Planning:
    """The meaning of a planning text; what is not understood counts as unclear."""
    if tekst is None:
        return NO_PLANNING
    meaning = parse(tekst, looptijd, jaar, helpful=False)
    return UNCLEAR if isinstance(meaning, Onbegrepen) else meaning


def _understood(kader: Kader, item: Item, planned: Item | Mijlpaal) -> Planning:
    source = planned.planning
    return understood(planning_tekst(source), kader.looptijd_of(item), planning_jaar(source))


def _shown(judged: Judged) -> tuple[Oordeel, Mapping[str, Oordeel]]:
    return judged.oordeel, judged.per_partij or NOBODY


def _has_planning(planning: Planning) -> bool:
    return planning.soort is not Soort.GEEN


def late(rows: list[Stand]) -> list[Stand]:
    """What is late: firm dates before expectations, and the longest first.

    Of an item that rests on a mijlpaal only the mijlpaal stands in it.
    """
    chosen = [r for r in rows if r.klasse is Klasse.TE_LAAT and not r.rests_on_mijlpaal]
    return sorted(chosen, key=lambda row: (row.zacht, row.oordeel.deadline or date.max))


def of_partij(row: Stand, partij: str) -> Stand | None:
    """The row as this partij sees it: its own status and klasse. None if it does not lead."""
    if row.per_partij:
        own = row.per_partij.get(partij)
        return row._replace(oordeel=own) if own else None
    return row if partij in row.trekkers else None


def late_per_trekker(rows: Iterable[Stand], only: Collection[str] = ()) -> dict[str, list[Stand]]:
    """Late rows by trekker, each as that trekker sees it; `` holds what nobody leads.

    With `only` no other trekkers are named.
    """
    found: dict[str, list[Stand]] = {}
    for row in rows:
        for trekker in row.trekkers or ("",):
            if only and trekker not in only:
                continue
            own = of_partij(row, trekker) if trekker else row
            if own and own.klasse is Klasse.TE_LAAT:
                found.setdefault(trekker, []).append(own)
    return found
