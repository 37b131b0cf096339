"""What an item and its mijlpalen have come to, and each partij where several lead."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from ambitiekader_cli.model.answering import Answering
from ambitiekader_cli.model.item import Item, Mijlpaal, Voortgang
from ambitiekader_cli.planning import Looptijd, Planning, Soort
from ambitiekader_cli.stand.judge import judge
from ambitiekader_cli.stand.oordeel import Klasse, Oordeel
from ambitiekader_cli.stand.reports import (
    Trekkers,
    merged,
    shared_reports,
    sources,
    told_apart,
    until,
)

NOBODY: Mapping[str, Oordeel] = MappingProxyType({})


class PerPartij(Mapping[str, Oordeel]):
    """Of each trekker its own oordeel. All that reported nothing share one.

    A group of 400 may lead a thousand items with mijlpalen: an oordeel for each would be a million.
    """

    __slots__ = ("_closed", "places", "silent", "spoke")

    def __init__(
        self,
        places: Mapping[str, int],
        silent: Oordeel,
        spoke: Mapping[str, Oordeel],
        closed: Mapping[str, Oordeel] = NOBODY,
    ) -> None:
        self.places, self._closed = places, closed
        """Each trekker with its number, and who closed the whole item."""
        self.silent, self.spoke = silent, spoke
        """Of who reported nothing, and of who did."""

    def __getitem__(self, partij: str) -> Oordeel:
        if partij not in self.places:
            raise KeyError(partij)
        return self._closed.get(partij) or self.spoke.get(partij) or self.silent

    def __iter__(self) -> Iterator[str]:
        return iter(self.places)

    def __len__(self) -> int:
        return len(self.places)

    def worst(self) -> Oordeel:
        """The most urgent; of those the one of the trekker that is named first."""
        spoke = (p for p in self.spoke if p not in self._closed)
        silent = (p for p in self.places if p not in self.spoke and p not in self._closed)
        worst = self._first_of([*spoke, *islice(silent, 1)])
        if worst is None or worst.klasse.closed:  # then those that are done count too
            return self._first_of(self.places) or self.silent
        return worst

    def closed_by(self) -> Iterator[str]:
        """Who has nothing left to do."""
        names = self.places if self.silent.klasse.closed else self.spoke
        return (partij for partij in names if self[partij].klasse.closed)

    def said(self) -> Iterator[tuple[str, Oordeel]]:
        """What is known of who reported, on this or on the whole item."""
        return ((partij, self[partij]) for partij in dict.fromkeys((*self.spoke, *self._closed)))

    def together(self) -> Oordeel:
        """The worst, with what the reports of all say."""
        said = (oordeel for _, oordeel in self.said())
        return self.worst().with_reports([self.silent, *said])

    def _first_of(self, partijen: Iterable[str]) -> Oordeel | None:
        urgency = ((self[p].urgency, self.places[p], p) for p in partijen)
        first = min(urgency, default=None)
        return self[first[2]] if first else None


NO_PLANNING = Planning(Soort.GEEN)


class Judged(NamedTuple):
    """The worst of all partijen, and each of them where several lead."""

    oordeel: Oordeel
    places: Mapping[str, int]
    """Who answers for it."""
    per_partij: PerPartij | None = None

    def said(self, *, joint: bool) -> Iterator[tuple[str, Oordeel]]:
        """What is known of each partij that reported; `joint`: one report is for all."""
        if joint or self.per_partij is None:
            yield from ((partij, self.oordeel) for partij in self.places)
        else:
            yield from self.per_partij.said()

    def closed_by(self) -> Iterator[tuple[str, Oordeel]]:
        """Who has nothing left to do."""
        if self.per_partij is not None:
            yield from ((partij, self.per_partij[partij]) for partij in self.per_partij.closed_by())
        elif self.oordeel.klasse.closed:
            yield from ((partij, self.oordeel) for partij in self.places)


class Judging:
    """One item at one day: its log is told apart once, for the item and for all its mijlpalen."""

    def __init__(
        self, item: Item, trekkers: Trekkers, peildatum: date, looptijd: Looptijd, *, waits: bool
    ) -> None:
        self._trekkers, self._peildatum, self._looptijd = trekkers, peildatum, looptijd
        self._log, self._waits = until(item.voortgang, peildatum), waits
        closed = self._judged(NO_PLANNING, self._log, trekkers) if item.mijlpalen else None
        self._closed = closed if closed and self._log else None

    def item(self, planning: Planning) -> Judged:
        """The item by itself."""
        return self._judged(planning, self._log, self._trekkers)

    def step(self, mijlpaal: Mijlpaal, planning: Planning, trekkers: Trekkers) -> Judged:
        """One of its mijlpalen; whoever closed the item has closed that too."""
        own = self._judged(planning, until(mijlpaal.voortgang, self._peildatum), trekkers)
        own = _closed_with(own, self._closed) if self._closed else own
        return own._replace(oordeel=own.oordeel.heard(self._peildatum))

    def _judged(self, planning: Planning, log: list[Voortgang], trekkers: Trekkers) -> Judged:
        places = trekkers.answering.places
        if not trekkers.share:
            return self._each(planning, log, trekkers)
        oordeel = self._of(planning, shared_reports(log, trekkers))
        return Judged(oordeel, places, PerPartij(places, oordeel, {}) if len(places) > 1 else None)

    def _each(self, planning: Planning, log: list[Voortgang], trekkers: Trekkers) -> Judged:
        """Each trekker by what was reported about it; who follows others, by each of those."""
        answering, logs = trekkers.answering, told_apart(log, trekkers)
        silent = self._of(planning, ())
        known: dict[tuple[str, ...], Oordeel] = {}
        slots: dict[str, Oordeel] = {}
        for slot, names in sources(answering, logs):
            if names not in known:
                known[names] = self._of(planning, merged(logs, names))
            slots[slot] = known[names]
        per_partij = PerPartij(answering.places, silent, _by_answering(answering, slots, silent))
        alone = len(answering.places) == 1
        return Judged(per_partij.together(), answering.places, None if alone else per_partij)

    def _of(self, planning: Planning, log: Sequence[Voortgang]) -> Oordeel:
        return judge(planning, log, self._peildatum, self._looptijd, waits=self._waits)


def _by_answering(
    answering: Answering, slots: Mapping[str, Oordeel], silent: Oordeel
) -> Mapping[str, Oordeel]:
    """Who answers for several trekkers has the worst of them."""
    if len(answering.slots) == len(answering.places):
        return {answering.slots[slot]: oordeel for slot, oordeel in slots.items()}
    spoke = {answering.slots[slot] for slot in slots}
    each: dict[str, list[Oordeel]] = {now: [] for now in answering.places if now in spoke}
    for slot, now in answering.slots.items():
        if now in each:
            each[now].append(slots.get(slot, silent))
    worst = {now: min(own, key=lambda oordeel: oordeel.urgency) for now, own in each.items()}
    return {now: oordeel.with_reports(each[now]) for now, oordeel in worst.items()}


def _closed_with(step: Judged, item: Judged) -> Judged:
    """A mijlpaal of an item that some or all closed; when all did, it is so for others too."""
    closed = {p: oordeel for p, oordeel in item.closed_by() if p in step.places}
    others = item.oordeel.klasse.closed and not (closed and len(closed) == len(step.places))
    by_all, each = (item.oordeel if others else None), step.per_partij
    if each is None:
        by = next(iter(closed.values()), by_all)
        return step._replace(oordeel=by.with_reports([step.oordeel])) if by else step
    told = PerPartij(
        places=step.places,
        silent=by_all.with_reports([each.silent]) if by_all else each.silent,
        spoke={p: by_all.with_reports([o]) if by_all else o for p, o in each.spoke.items()},
        closed={p: oordeel.with_reports([each[p]]) for p, oordeel in closed.items()},
    )
    return step._replace(oordeel=told.together(), per_partij=told)


def resting_on(own: Judged, steps: Sequence[Judged]) -> Judged:
    """An item without a planning takes the klasse of its most urgent open mijlpaal."""
    if own.per_partij is None:
        ordered = _by_urgency(step.oordeel for step in steps)
        return own._replace(oordeel=_resting(own.oordeel, ordered))
    each = _each_resting_on(own.per_partij, steps)
    return own._replace(oordeel=each.together(), per_partij=each)


def reported_with(own: Judged, steps: Sequence[Judged], *, joint: bool) -> Judged:
    """An item with the reports of its mijlpalen, those of each partij with its own.

    `joint`: one report is for all that lead the item.
    """
    oordeel = own.oordeel.with_reports([step.oordeel for step in steps])
    each = own.per_partij
    if each is None:
        return own._replace(oordeel=oordeel)
    of_all = [step.oordeel for step in steps if joint and _same_partijen(step, own)]
    said: dict[str, list[Oordeel]] = {partij: [] for partij in each.spoke}
    for step in (step for step in steps if not joint or not _same_partijen(step, own)):
        for partij, its in step.said(joint=joint):
            if partij in own.places:
                said.setdefault(partij, []).append(its)
    spoke = {p: each[p].with_reports([*of_all, *its]) for p, its in said.items()}
    silent = each.silent.with_reports(of_all)
    return own._replace(oordeel=oordeel, per_partij=PerPartij(own.places, silent, spoke))


_Numbered: TypeAlias = tuple[int, Oordeel]
NOTHING: Mapping[int, Oordeel] = MappingProxyType({})


def _each_resting_on(own: PerPartij, steps: Sequence[Judged]) -> PerPartij:
    """The same per partij; one that spoke of few mijlpalen is as silent as others on the rest.

    For a mijlpaal that others lead all trekkers of the item answer.
    """
    said: dict[str, dict[int, Oordeel]] = {partij: {} for partij in own.spoke}
    waiting = []
    for number, step in enumerate(steps):
        each = step.per_partij
        shared = each is not None and _same_partijen(each, own)
        waiting.append(each.silent if each and shared else step.oordeel)
        for partij, oordeel in each.said() if each and shared else ():
            said.setdefault(partij, {})[number] = oordeel
    ordered = _by_urgency(waiting)
    spoke = {p: _resting(own[p], ordered, each) for p, each in said.items()}
    return PerPartij(own.places, _resting(own.silent, ordered), spoke)


def _same_partijen(step: Judged | PerPartij, own: Judged | PerPartij) -> bool:
    """Whether a mijlpaal is led as its item is: by naming nobody, or the same."""
    return step.places is own.places or step.places.keys() == own.places.keys()


def _by_urgency(steps: Iterable[Oordeel]) -> list[_Numbered]:
    """With their numbers, the most urgent first."""
    return sorted(enumerate(steps), key=lambda each: each[1].urgency)


def _resting(
    own: Oordeel, steps: Sequence[_Numbered], said: Mapping[int, Oordeel] = NOTHING
) -> Oordeel:
    """What comes of mijlpalen, where some are replaced by what one partij said of them."""
    others = (each for each in steps if each[0] not in said)
    first = min(
        [*said.items(), *islice(others, 1)],
        key=lambda each: (each[1].urgency, each[0]),
        default=None,
    )
    if first is None or own.klasse.closed:
        return own
    worst = first[1]
    if worst.klasse.closed:
        rest = [each[1].klasse for each in steps if each[0] not in said]
        worst = worst._replace(klasse=_outcome({*rest, *(o.klasse for o in said.values())}))
    if own.klasse is Klasse.AANGEHOUDEN and worst.klasse is not Klasse.TE_LAAT:
        return own
    return own._replace(
        klasse=worst.klasse, deadline=worst.deadline, gemist=worst.gemist, stil=worst.stil
    )


def _outcome(klassen: set[Klasse]) -> Klasse:
    """Of an item all of whose mijlpalen are closed."""
    rest = klassen - {Klasse.VERVALLEN} or klassen
    return rest.pop() if len(rest) == 1 else Klasse.DEELS
