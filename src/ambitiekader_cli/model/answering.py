"""Who answers for an item on a day: groups by their members of that day, and successors."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import partial
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from ambitiekader_cli.model.bestanden import Groep, Partij

MOST_SUCCESSORS = 20
"""One after the other: who has had more of them is a mistake, and would take time for each item."""
Since: TypeAlias = Mapping[str, date]
"""For whom a partij answers, because it came after it, and from which day."""
NOBODY: Since = MappingProxyType({})


def nobody(_partij: str) -> Since:
    """Where nobody follows anybody."""
    return NOBODY


class Answering(NamedTuple):
    """The trekkers of an item as agreed, and who answers for each of them now."""

    places: Mapping[str, int]
    """Who answers, each once, with its number."""
    slots: Mapping[str, str]
    """Each trekker as agreed, groups replaced by their members, and who answers for it."""
    groups: Mapping[str, tuple[str, ...]]
    """Of each group among them the trekkers that it stands for."""
    behind: Callable[[str], Since] = nobody
    """Of a partij: all whom it came after up to the day, also who does not lead here."""
    gone: frozenset[str] = frozenset()
    """Members of these groups that are not there on the day, and that nobody follows."""

    def inherited(self, partij: str, on: date) -> list[str]:
        """The trekkers as agreed for which a partij answers on a day because it came after them."""
        behind = self.behind(partij)
        return [slot for slot in self.slots.keys() & behind.keys() if behind[slot] <= on]


class Organisations:
    """The partijen and groepen of a kader, by id."""

    def __init__(self, partijen: Mapping[str, Partij], groepen: Mapping[str, Groep]) -> None:
        self._partijen, self._groepen = partijen, groepen
        self._ended = {name: p for name, p in partijen.items() if p.geldig and p.geldig.tot}
        self._known: dict[tuple[tuple[str, ...], date], Answering] = {}
        self._finals: dict[date, dict[str, str]] = {}
        """Per day who answers for whom, as far as it was asked."""
        self._followed: dict[date, dict[str, list[str]]] = {}
        self._behind: dict[date, dict[str, dict[str, date]]] = {}
        self._members: dict[tuple[str, date], dict[str, str]] = {}

    def answering(self, trekkers: tuple[str, ...], on: date) -> Answering:
        """Worked out once a day: a group leads many items."""
        known = self._known.get((trekkers, on))
        if known is None:
            known = self._known[trekkers, on] = self._answering(trekkers, on)
        return known

    def successor(self, partij: str, on: date) -> str:
        """Who answers on a day for what it led: itself, as long as it exists or nobody follows."""
        finals = self._finals.setdefault(on, {})
        chain: dict[str, None] = {}
        last = partij
        while last not in finals and last not in chain and (follower := self._follower(last, on)):
            chain[last] = None
            last = follower
        if last in chain:  # they follow each other round; each stays itself
            names = [*chain]
            finals |= {name: name for name in names[names.index(last) :]}
        final = finals.setdefault(last, last)
        for name in chain:
            finals.setdefault(name, final)
        return finals[partij]

    def _follower(self, partij: str, on: date) -> str | None:
        """Who follows a partij that ended before a day."""
        ended = self._ended.get(partij)
        geldig = ended.geldig if ended else None
        over = geldig is not None and geldig.tot is not None and geldig.tot < on
        return ended.opvolger if ended and over else None

    def predecessors(self, partij: str, on: date) -> list[str]:
        """Who ended before this day, and for whom it answers now."""
        if on not in self._followed:
            followed = self._followed[on] = {}
            for name in self._ended:
                followed.setdefault(self.successor(name, on), []).append(name)
        return [name for name in self._followed[on].get(partij, ()) if name != partij]

    def behind(self, partij: str, on: date) -> Since:
        """All whom it came after up to a day, one after the other, and since when it did."""
        if on not in self._behind:
            behind = self._behind[on] = {}
            for name in self._ended:
                for follower, since in self._successors(name, on):
                    behind.setdefault(follower, {})[name] = since
        return self._behind[on].get(partij, NOBODY)

    def is_valid(self, partij: str, on: date) -> bool:
        """Whether it exists, or takes part, on a day."""
        known = self._partijen.get(partij)
        geldig = known.geldig if known else None
        if geldig is None:
            return True
        return (geldig.van or date.min) <= on <= (geldig.tot or date.max)

    def _answering(self, trekkers: tuple[str, ...], on: date) -> Answering:
        slots: dict[str, str] = {}
        groups: dict[str, tuple[str, ...]] = {}
        agreed: set[str] = set()
        for name in trekkers:
            if name in self._groepen:
                members = self._members_on(name, on)
                groups[name] = tuple(members)
                agreed.update(self._groepen[name].leden)
                slots |= members
            else:
                slots[name] = self.successor(name, on)
        names = dict.fromkeys(slots.values())
        return Answering(
            places={name: n for n, name in enumerate(names)},
            slots=slots,
            groups=groups,
            behind=partial(self.behind, on=on),
            gone=frozenset(agreed - slots.keys()),
        )

    def _successors(self, partij: str, on: date) -> Iterator[tuple[str, date]]:
        """Up to a day MOST_SUCCESSORS of them, and from which day each answers."""
        if self.successor(partij, on) == partij:
            return
        since = date.min
        for _ in range(MOST_SUCCESSORS):
            follower = self._follower(partij, on)
            if not follower:
                return
            geldig = self._ended[partij].geldig
            ended = (geldig and geldig.tot) or since
            since = max(since, ended + timedelta(days=1))
            partij = follower
            yield partij, since

    def _members_on(self, groep: str, on: date) -> Mapping[str, str]:
        """Who is in a groep on a day, and who answers for each. Worked out once a day."""
        if (groep, on) not in self._members:
            each = ((lid, self.successor(lid, on)) for lid in self._groepen[groep].leden)
            self._members[groep, on] = {
                lid: now for lid, now in each if now != lid or self.is_valid(lid, on)
            }
        return self._members[groep, on]
