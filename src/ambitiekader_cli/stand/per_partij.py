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
        said = [self.silent, *self.spoke.values(), *self._closed.values()]
        return self.worst().with_reports(said)

    def _first_of(self, partijen: Iterable[str]) -> Oordeel | None:
        urgency = ((self[p].klasse.urgency, self.places[p], p) for p in partijen)
        first = min(urgency, default=None)
        return self[first[2]] if first else None


NO_PLANNING = Planning(Soort.GEEN)


class Judged(NamedTuple):
    """The worst of all partijen, and each of them where several lead."""

    oordeel: Oordeel
    per_partij: PerPartij | None = None


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
        return _closed_with(own, self._closed) if self._closed else own

    def _judged(self, planning: Planning, log: list[Voortgang], trekkers: Trekkers) -> Judged:
        places = trekkers.answering.places
        if not trekkers.share:
            return self._each(planning, log, trekkers)
        oordeel = self._of(planning, shared_reports(log, trekkers))
        return Judged(oordeel, PerPartij(places, oordeel, {}) if len(places) > 1 else None)

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
        return Judged(per_partij.together(), None if alone else per_partij)

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
    return {now: min(own, key=lambda o: o.klasse.urgency) for now, own in each.items()}


def _closed_with(step: Judged, item: Judged) -> Judged:
    """A mijlpaal of an item that some or all closed."""
    if step.per_partij is None or item.per_partij is None:
        closed_too = Judged(item.oordeel.with_reports([step.oordeel]))
        return closed_too if item.oordeel.klasse.closed else step
    own, each_step = item.per_partij, step.per_partij
    closed = {p: own[p].with_reports([each_step[p]]) for p in own.closed_by() if p in each_step}
    places, silent, spoke = step.per_partij.places, step.per_partij.silent, step.per_partij.spoke
    if item.oordeel.klasse.closed:
        silent = item.oordeel.with_reports([step.oordeel])
        spoke = {}
    each = PerPartij(places, silent, spoke, closed)
    return Judged(each.together(), each)


def resting_on(own: Judged, steps: Sequence[Judged]) -> Judged:
    """An item without a planning takes the klasse of its most urgent open mijlpaal."""
    oordeel = _resting(own.oordeel, _by_urgency(step.oordeel for step in steps))
    if own.per_partij is None:
        return Judged(oordeel)
    return Judged(oordeel, _each_resting_on(own.per_partij, steps))


_Numbered: TypeAlias = tuple[int, Oordeel]
NOTHING: Mapping[int, Oordeel] = MappingProxyType({})


def _each_resting_on(own: PerPartij, steps: Sequence[Judged]) -> PerPartij:
    """The same per partij; one that spoke of few mijlpalen is as silent as others on the rest.

    For a mijlpaal with trekkers of its own all trekkers of the item answer.
    """
    said: dict[str, dict[int, Oordeel]] = {partij: {} for partij in own.spoke}
    waiting = []
    for number, step in enumerate(steps):
        each = step.per_partij
        shared = each is not None and each.places is own.places
        waiting.append(each.silent if each and shared else step.oordeel)
        for partij, oordeel in each.said() if each and shared else ():
            said.setdefault(partij, {})[number] = oordeel
    ordered = _by_urgency(waiting)
    spoke = {p: _resting(own[p], ordered, each) for p, each in said.items()}
    return PerPartij(own.places, _resting(own.silent, ordered), spoke)


def _by_urgency(steps: Iterable[Oordeel]) -> list[_Numbered]:
    """With their numbers, the most urgent first."""
    return sorted(enumerate(steps), key=lambda each: each[1].klasse.urgency)


def _resting(
    own: Oordeel, steps: Sequence[_Numbered], said: Mapping[int, Oordeel] = NOTHING
) -> Oordeel:
    """What comes of mijlpalen, where some are replaced by what one partij said of them."""
    others = (each for each in steps if each[0] not in said)
    first = min(
        [*said.items(), *islice(others, 1)],
        key=lambda each: (each[1].klasse.urgency, each[0]),
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
    return worst._replace(status=own.status).with_reports([own])


def _outcome(klassen: set[Klasse]) -> Klasse:
    """Of an item all of whose mijlpalen are closed."""
    rest = klassen - {Klasse.VERVALLEN} or klassen
    return rest.pop() if len(rest) == 1 else Klasse.DEELS
