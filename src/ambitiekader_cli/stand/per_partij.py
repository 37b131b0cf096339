"""What an item and its mijlpalen have come to, and each partij where several lead."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from ambitiekader_cli.model.item import Item, Mijlpaal, Voortgang
from ambitiekader_cli.planning import Looptijd, Planning, Soort
from ambitiekader_cli.stand.judge import Klasse, Oordeel, judge

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

    def _first_of(self, partijen: Iterable[str]) -> Oordeel | None:
        urgency = ((self[p].klasse.urgency, self.places[p], p) for p in partijen)
        first = min(urgency, default=None)
        return self[first[2]] if first else None


NO_PLANNING = Planning(Soort.GEEN)

_Logs: TypeAlias = dict[str, list[Voortgang]]
"""The entries of each trekker; where one leads, or nobody does, under the empty name."""


class Judged(NamedTuple):
    """The worst of all partijen, and each of them where several lead."""

    oordeel: Oordeel
    per_partij: PerPartij | None = None


class Judging:
    """One item at one day: its log is told apart once, for the item and for all its mijlpalen."""

    def __init__(
        self, item: Item, places: Mapping[str, int], peildatum: date, looptijd: Looptijd
    ) -> None:
        self._places, self._peildatum, self._looptijd = places, peildatum, looptijd
        self._logs = self._told_apart(item.voortgang)
        self._closed = self._who_closed() if item.mijlpalen else NOBODY

    def item(self, planning: Planning) -> Judged:
        """The item by itself."""
        return self._judged(planning, self._logs, NOBODY)

    def step(self, mijlpaal: Mijlpaal, planning: Planning) -> Judged:
        """One of its mijlpalen; whoever closed the item has closed that too."""
        return self._judged(planning, self._told_apart(mijlpaal.voortgang), self._closed)

    def _told_apart(self, log: Iterable[Voortgang]) -> _Logs:
        """Where one partij leads, an entry need not name it; where several do, it must."""
        several = len(self._places) > 1
        logs: _Logs = {}
        for entry in log:
            if entry.datum > self._peildatum:
                continue
            own = entry.partij in self._places
            if own or not (several or (entry.partij and self._places)):
                logs.setdefault((entry.partij or "") if several else "", []).append(entry)
        return logs

    def _who_closed(self) -> Mapping[str, Oordeel]:
        own = ((partij, self._of(NO_PLANNING, log)) for partij, log in self._logs.items())
        return {partij: oordeel for partij, oordeel in own if oordeel.klasse.closed}

    def _judged(self, planning: Planning, logs: _Logs, closed: Mapping[str, Oordeel]) -> Judged:
        if len(self._places) <= 1:
            return Judged(closed.get("") or self._of(planning, logs.get("", ())))
        spoke = {partij: self._of(planning, log) for partij, log in logs.items()}
        per_partij = PerPartij(self._places, self._of(planning, ()), spoke, closed)
        return Judged(per_partij.worst(), per_partij)

    def _of(self, planning: Planning, log: Sequence[Voortgang]) -> Oordeel:
        return judge(planning, log, self._peildatum, self._looptijd)


def resting_on(own: Judged, steps: Sequence[Judged]) -> Judged:
    """An item without a planning takes the klasse of its most urgent open mijlpaal."""
    worst = _worst(_by_urgency(step.oordeel for step in steps))
    oordeel = _more_urgent(own.oordeel, worst)
    if own.per_partij is None:
        return Judged(oordeel)
    return Judged(oordeel, _each_resting_on(own.per_partij, [s.per_partij for s in steps]))


def _each_resting_on(own: PerPartij, steps: Sequence[PerPartij | None]) -> PerPartij:
    """The same per partij; one that spoke of few mijlpalen is as silent as others on the rest."""
    said: dict[str, dict[int, Oordeel]] = {partij: {} for partij in own.spoke}
    for number, step in enumerate(steps):
        for partij, oordeel in step.spoke.items() if step else ():
            said.setdefault(partij, {})[number] = oordeel
    waiting = _by_urgency(step.silent for step in steps if step)
    spoke = {p: _more_urgent(own[p], _worst(waiting, each)) for p, each in said.items()}
    return PerPartij(own.places, _more_urgent(own.silent, _worst(waiting)), spoke)


_Numbered: TypeAlias = tuple[int, Oordeel]
NOTHING: Mapping[int, Oordeel] = MappingProxyType({})


def _by_urgency(steps: Iterable[Oordeel]) -> list[_Numbered]:
    """Those that are open, with their numbers, the most urgent first."""
    still_open = (each for each in enumerate(steps) if not each[1].klasse.closed)
    return sorted(still_open, key=lambda each: each[1].klasse.urgency)


def _worst(waiting: Sequence[_Numbered], said: Mapping[int, Oordeel] = NOTHING) -> Oordeel | None:
    """The most urgent open one, where some are replaced by what one partij said of them."""
    own = [each for each in said.items() if not each[1].klasse.closed]
    others = (each for each in waiting if each[0] not in said)
    found = [*own, *islice(others, 1)]
    first = min(found, key=lambda each: (each[1].klasse.urgency, each[0]), default=None)
    return first[1] if first else None


def _more_urgent(own: Oordeel, worst: Oordeel | None) -> Oordeel:
    if worst is None or own.klasse.closed:
        return own
    if own.klasse is Klasse.AANGEHOUDEN and worst.klasse is not Klasse.TE_LAAT:
        return own
    return worst._replace(status=own.status)
