"""Where every item stands at a peildatum: the rows behind status, overdue, list and documents."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple, TypeAlias

from ambitiekader_cli.model.item import (
    Herziening,
    Item,
    Mijlpaal,
    Voortgang,
    planning_jaar,
    planning_tekst,
)
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import Looptijd, Onbegrepen, Planning, Soort, parse
from ambitiekader_cli.stand.judge import last_of
from ambitiekader_cli.stand.oordeel import CLOSING, Klasse, Oordeel
from ambitiekader_cli.stand.per_partij import (
    NO_PLANNING,
    NOBODY,
    Judged,
    Judging,
    reported_with,
    resting_on,
)
from ambitiekader_cli.stand.periode import period_of_item, there_since
from ambitiekader_cli.stand.reports import Trekkers, trekkers_of, until

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
    herzien: Herziening | None = None
    """What moved the planning; `planning` is then what it says."""
    verwacht: str | None = None
    """When the last report expects it, if that says so."""
    mijlpaal: Mijlpaal | None = None
    step: int | None = None
    """Which mijlpaal of the item, counted from 0."""
    planned: bool = True
    """Whether somebody said when: of the item or of a mijlpaal; of a mijlpaal only its own."""
    whole: Judged | None = None
    """Of a mijlpaal what was reported about its whole item."""

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
    def laatste(self) -> date | None:
        """The last report about it; of a mijlpaal that has none, about its whole item."""
        return self.oordeel.laatste or (self.whole.oordeel.laatste if self.whole else None)

    @property
    def status(self) -> str | None:
        """What that report says."""
        return self.oordeel.status or (self.whole.oordeel.status if self.whole else None)

    @property
    def agreed_trekkers(self) -> tuple[str, ...]:
        """As it was written: of a mijlpaal its own, if it has them."""
        return (self.mijlpaal and self.mijlpaal.trekker) or self.item.trekker

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
    """Every item that was there, in reading order, each followed by its mijlpalen."""
    return standen_of(kader, kader.all_items(), peildatum)


def standen_of(kader: Kader, items: Iterable[Item], peildatum: date) -> Iterator[Stand]:
    """The same of some of them."""
    for item in items:
        if there_since(kader, item) <= peildatum:
            yield from rows_of(kader, item, peildatum)


def every_stand(kader: Kader, peildatum: date) -> Iterator[Stand]:
    """The same, also of what was not there yet: for who looks something up."""
    for item in kader.all_items():
        yield from rows_of(kader, item, peildatum)


def stand_of(kader: Kader, item: Item, peildatum: date) -> Stand:
    """One item, its mijlpalen counted in."""
    return rows_of(kader, item, peildatum)[0]


def is_closed(kader: Kader, item: Item, peildatum: date) -> bool:
    """Whether nothing of it is to be done any more. What nobody reported to be closed is open."""
    if not item.voortgang and not item.mijlpalen:
        return False
    logs = (item.voortgang, *(each.voortgang for each in item.mijlpalen))
    told = any(entry.status in CLOSING for log in logs for entry in log)
    return told and stand_of(kader, item, peildatum).klasse.closed


MOST_DAYS = 8
"""Of so many days a kader remembers what was said, until all is forgotten."""


def rows_of(kader: Kader, item: Item, peildatum: date) -> tuple[Stand, ...]:
    """One item, followed by its mijlpalen. A command asks it often, so it is judged once."""
    days = kader.judged_on
    if peildatum not in days and len(days) >= MOST_DAYS:
        days.clear()
    known = days.setdefault(peildatum, {})
    rows: tuple[Stand, ...] | None = known.get(id(item))
    if rows is None:
        rows = known[id(item)] = (*_judged(kader, item, peildatum),)
    return rows


def _judged(kader: Kader, item: Item, peildatum: date) -> Iterator[Stand]:
    trekkers = _trekkers(kader, item, item.trekker, peildatum)
    looptijd, waits = period_of_item(kader, item), is_waiting(kader, item, peildatum)
    judging = Judging(item, trekkers, peildatum, looptijd, waits=waits)
    when = _when(kader, item, item, peildatum)
    own = whole = judging.item(when.planning)
    numbers = range(len(item.mijlpalen))
    steps = [_step(kader, item, judging, number, peildatum) for number in numbers]
    if steps:
        judged = [each for _, each in steps]
        own = own if _has_planning(when.planning) else resting_on(own, judged)
        own = reported_with(own, judged, joint=trekkers.joint)
    yield Stand(
        item=item,
        thema=kader.thema_of(item),
        trekkers=(*trekkers.answering.places,),
        tekst=when.tekst,
        planning=when.planning,
        oordeel=own.oordeel.heard(peildatum),
        per_partij=own.per_partij or NOBODY,
        herzien=when.herzien,
        verwacht=when.verwacht,
        planned=_has_planning(when.planning) or any(step.planned for step, _ in steps),
    )
    yield from (step._replace(whole=whole) for step, _ in steps)


def _step(
    kader: Kader, item: Item, judging: Judging, index: int, peildatum: date
) -> tuple[Stand, Judged]:
    """A mijlpaal, and what became of it for each of its trekkers."""
    mijlpaal = item.mijlpalen[index]
    trekkers = _trekkers(kader, item, mijlpaal.trekker or item.trekker, peildatum)
    when = _when(kader, item, mijlpaal, peildatum)
    judged = judging.step(mijlpaal, when.planning, trekkers)
    row = Stand(
        item=item,
        thema=kader.thema_of(item),
        trekkers=(*trekkers.answering.places,),
        tekst=when.tekst,
        planning=when.planning,
        oordeel=judged.oordeel,
        per_partij=judged.per_partij or NOBODY,
        herzien=when.herzien,
        verwacht=when.verwacht,
        mijlpaal=mijlpaal,
        step=index,
        planned=_has_planning(when.planning),
    )
    return row, judged


def _trekkers(kader: Kader, item: Item, names: tuple[str, ...], peildatum: date) -> Trekkers:
    return trekkers_of(item, kader.organisations.answering(names, peildatum))


class _When(NamedTuple):
    """What was agreed, and what counts now."""

    tekst: str | None
    planning: Planning
    herzien: Herziening | None
    verwacht: str | None


def _when(kader: Kader, item: Item, planned: Item | Mijlpaal, peildatum: date) -> _When:
    source, looptijd = planned.planning, kader.looptijd_of(item)
    tekst, log = planning_tekst(source), until(planned.voortgang, peildatum)
    verwacht = last_of(log).verwacht if log else None
    if moved := herzien(log, peildatum):
        return _When(tekst, understood(moved.planning, looptijd), moved, verwacht)
    return _When(tekst, understood(tekst, looptijd, planning_jaar(source)), None, verwacht)


def herzien(log: Iterable[Voortgang], peildatum: date) -> Herziening | None:
    """The last decision that moved the planning, up to a day."""
    moves = [entry for entry in log if entry.herzien and entry.datum <= peildatum]
    return last_of(moves).herzien if moves else None


def is_waiting(kader: Kader, item: Item, peildatum: date) -> bool:
    """Whether something that comes first is still open."""
    if not item.na:
        return False
    first = (kader.items.get(name) for name in item.na)
    others = (other for other in first if other and other is not item)
    return not all(is_done(kader, other, peildatum) for other in others)


def is_done(kader: Kader, item: Item, peildatum: date) -> bool:
    """Whether an item is closed; what it waits for itself does not matter to that."""
    known = kader.closed_on
    if (item.id, peildatum) not in known:
        row = next(_judged(kader, item.replaced(na=()), peildatum))
        known[item.id, peildatum] = row.klasse.closed
    return known[item.id, peildatum]


def understood(tekst: str | None, looptijd: Looptijd, jaar: int | None = None) -> Planning:
    """The meaning of a planning text; what is not understood counts as unclear."""
    if tekst is None:
        return NO_PLANNING
    meaning = parse(tekst, looptijd, jaar, helpful=False)
    return UNCLEAR if isinstance(meaning, Onbegrepen) else meaning


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
        return row._replace(oordeel=own, whole=_whole(row.whole, partij)) if own else None
    return row if partij in row.trekkers else None


def _whole(judged: Judged | None, partij: str) -> Judged | None:
    own = judged.per_partij.get(partij) if judged and judged.per_partij else None
    return judged._replace(oordeel=own) if judged and own else judged


def late_per_trekker(rows: Iterable[Stand], only: Collection[str] = ()) -> dict[str, list[Stand]]:
    """Late rows by trekker, each as that trekker sees it; `` holds what nobody leads.

    With `only` no other trekkers are named.
    """
    found: dict[str, list[Stand]] = {}
    for row in rows:
        alike: _Alike = {}
        for trekker in row.trekkers or ("",):
            if only and trekker not in only:
                continue
            if own := _if_late(row, trekker, alike):
                found.setdefault(trekker, []).append(own)
    return found


_Alike: TypeAlias = dict[tuple[int, int], Stand]
"""A row as some see it, by what they have come to themselves, of it and of its whole item."""


def _if_late(row: Stand, trekker: str, alike: _Alike) -> Stand | None:
    """The row as a trekker sees it that is late; all that reported nothing share one."""
    if not trekker or not row.per_partij:
        return row if row.klasse is Klasse.TE_LAAT else None
    oordeel = row.per_partij.get(trekker)
    if oordeel is None or oordeel.klasse is not Klasse.TE_LAAT:
        return None
    each = row.whole.per_partij if row.whole else None
    key = id(oordeel), id(each.get(trekker) if each else None)
    if key not in alike:
        alike[key] = row._replace(oordeel=oordeel, whole=_whole(row.whole, trekker))
    return alike[key]
