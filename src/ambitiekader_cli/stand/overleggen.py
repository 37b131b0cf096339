"""Whether bodies meet as often as was agreed, when they meet next, and what they decided."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

from ambitiekader_cli.model.bestanden import Overleg, Vergadering
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.verbanden import Genomen
from ambitiekader_cli.planning import Herhaling
from ambitiekader_cli.stand.ritme import Ritme, ritme
from ambitiekader_cli.stand.rows import understood

NAMED = 20
"""How many gemeenten are named that met too little."""


class Missed(NamedTuple):
    """A body that met less often than was agreed, in whole periods that are over."""

    herhaling: Herhaling
    periods: int
    """In how many periods, of `of`: in the region, or in at least one gemeente."""
    of: int
    gemeenten: int = 0
    """In how many gemeenten, if it meets locally."""
    first: tuple[tuple[str, int], ...] = ()
    """The first few of those, and in how many periods each."""


class Met(NamedTuple):
    """In which of the whole periods that are over a body met as often as was agreed."""

    herhaling: Herhaling
    of: int
    """How many periods are over."""
    held: Mapping[str, set[int]]
    """Per gemeente the numbers of the periods; if it is regional under no name."""
    gemeenten: Collection[str]
    """Those that are asked, if it meets locally: they were there all the time."""

    def lacking(self, gemeente: str = "") -> int:
        """In how many periods it met too little, in the region or in a gemeente."""
        return self.of - len(self.held.get(gemeente, ()))


def met(kader: Kader, overleg: Overleg, peildatum: date) -> Met | None:
    """Nothing when nobody said how often it should."""
    planning = understood(overleg.frequentie, kader.looptijd)
    if not planning.herhaling:
        return None
    first = max(kader.looptijd.van, planning.start or date.min)
    own = ritme(planning.herhaling, first)
    over = _periods_over(own, first, kader.looptijd.tot, peildatum)
    local = overleg.niveau == "lokaal"
    last = min(peildatum, kader.looptijd.tot)
    there = kader.gemeenten_throughout(first, last) if local else ()
    held = _often_enough(kader, overleg.gehouden, own, over, local=local)
    return Met(planning.herhaling, len(over), held, there)


def missed(kader: Kader, overleg: Overleg, peildatum: date) -> Missed | None:
    """Nothing when it met often enough, or when nobody said how often it should."""
    found = met(kader, overleg, peildatum)
    if found is None:
        return None
    if overleg.niveau == "lokaal":
        return _in_gemeenten(found.herhaling, found.held, found.of, found.gemeenten)
    lacking = found.lacking()
    return Missed(found.herhaling, lacking, found.of) if lacking else None


def next_meeting(kader: Kader, peildatum: date) -> tuple[Overleg, Vergadering] | None:
    """The first meeting that is planned."""
    ahead = ((o, v) for o in kader.overleggen for v in o.gepland if v.datum >= peildatum)
    return min(ahead, key=lambda pair: pair[1].datum, default=None)


def last_meeting(kader: Kader, peildatum: date) -> tuple[Overleg, Vergadering] | None:
    """The last meeting that was held."""
    held = ((o, v) for o in kader.overleggen for v in o.gehouden if v.datum <= peildatum)
    return max(held, key=lambda pair: pair[1].datum, default=None)


def besluiten_over(kader: Kader, item: Item, peildatum: date) -> list[Genomen]:
    """What meetings up to a day decided about an item, the first one first."""
    known = kader.verbanden.besluiten.get(item.id, ())
    return [each for each in known if each.vergadering.datum <= peildatum]


def _periods_over(own: Ritme, begin: date, tot: date, peildatum: date) -> range:
    """The whole periods since it began, in the looptijd, that are over."""
    end = min(peildatum - timedelta(days=1), tot)
    if end < begin:
        return range(0)
    first, last = own.number(begin), own.number(end)
    begun_before = own.period(first).van < begin
    return range(first + begun_before, last + (own.period(last).tot <= end))


def _often_enough(
    kader: Kader, meetings: Iterable[Vergadering], own: Ritme, over: range, *, local: bool
) -> Mapping[str, set[int]]:
    """Per gemeente the periods with enough days of meeting; if it is regional under no name."""
    counts: Counter[tuple[str, int]] = Counter()
    for day, place in {(each.datum, each.gemeente or "" if local else "") for each in meetings}:
        number = own.number(day)
        names = kader.gemeenten_in(place) if local else ("",)
        counts.update((name, number) for name in names if number in over)
    held: dict[str, set[int]] = {}
    for (name, number), times in counts.items():
        if times >= own.times:
            held.setdefault(name, set()).add(number)
    return held


def _in_gemeenten(
    herhaling: Herhaling, held: Mapping[str, set[int]], periods: int, gemeenten: Collection[str]
) -> Missed | None:
    """Only the gemeenten that met are counted: there may be thousands, of thousands of bodies."""
    own = {name: numbers for name, numbers in held.items() if name in gemeenten}
    lacking = len(gemeenten) - sum(len(numbers) == periods for numbers in own.values())
    if not lacking or not periods:
        return None
    everywhere = len(set[int].intersection(*own.values())) if len(own) == len(gemeenten) else 0
    first = tuple(islice(_lacking(own, periods, gemeenten), NAMED))
    return Missed(herhaling, periods - everywhere, periods, lacking, first)


def _lacking(
    own: Mapping[str, set[int]], periods: int, gemeenten: Iterable[str]
) -> Iterator[tuple[str, int]]:
    for name in gemeenten:
        if number := periods - len(own.get(name, ())):
            yield name, number
