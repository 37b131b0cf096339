"""Which reports count for whom: by name, by group, or of one for all."""

from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple, TypeAlias

from ambitiekader_cli.model.answering import Answering
from ambitiekader_cli.model.item import Item, Voortgang
from ambitiekader_cli.stand.judge import last_of

Numbered: TypeAlias = tuple[int, Voortgang]
"""An entry with its place in the log."""


class Trekkers(NamedTuple):
    """Who leads an item, or a mijlpaal, on a day, and whether one report is for all."""

    answering: Answering
    joint: bool
    others: frozenset[str]
    """Where one report is for all: the procestrekker, and who led too and is there no more."""

    @property
    def share(self) -> bool:
        """Whether there is one log: one leads, or nobody does, or they report together."""
        return self.joint or len(self.answering.slots) <= 1

    def speaks_for(self, partij: str, on: date) -> tuple[str, ...]:
        """For which trekkers or groepen a name stands on a day: who follows one, for that one."""
        answering = self.answering
        own = (partij,) if partij in answering.slots or partij in answering.groups else ()
        return (*own, *answering.inherited(partij, on))

    def may_report(self, entry: Voortgang) -> bool:
        """Whether it names one of them, or who may report for them; or nobody."""
        return not entry.partij or any(
            name in self.others or self.speaks_for(name, entry.datum) for name in entry.partij
        )


def trekkers_of(item: Item, answering: Answering) -> Trekkers:
    """Of an item, or of a mijlpaal of it that has its own trekkers."""
    joint = item.uitvoering == "gezamenlijk"
    process = filter(None, (item.procestrekker,))
    return Trekkers(answering, joint, answering.gone.union(process) if joint else frozenset())


def until(log: Iterable[Voortgang], peildatum: date) -> list[Voortgang]:
    """What was known on a day."""
    return [entry for entry in log if entry.datum <= peildatum]


def shared_reports(log: Iterable[Voortgang], trekkers: Trekkers) -> list[Voortgang]:
    """The one log of all: entries need not say whose they are, but may not be a stranger's."""
    if not trekkers.answering.places:
        return list(log)
    return [entry for entry in log if trekkers.may_report(entry)]


def told_apart(log: Iterable[Voortgang], trekkers: Trekkers) -> Mapping[str, list[Numbered]]:
    """Where several report, the entries by whom they are about: a trekker as agreed, or a groep."""
    places = trekkers.answering.places
    alone = tuple(places) if len(places) == 1 else ()
    logs: dict[str, list[Numbered]] = {}
    for number, entry in enumerate(log):
        names = entry.partij or alone
        for slot in dict.fromkeys(s for n in names for s in trekkers.speaks_for(n, entry.datum)):
            logs.setdefault(slot, []).append((number, entry))
    return logs


def sources(answering: Answering, logs: Container[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each trekker as agreed about whom something was reported, and under which names."""
    spoken = [group for group in answering.groups if group in logs]
    by_group: dict[str, list[str]] = {}
    for group in spoken:
        for slot in answering.groups[group]:
            by_group.setdefault(slot, []).append(group)
    for slot in answering.slots:
        own = (slot,) if slot in logs else ()
        if names := (*own, *by_group.get(slot, ())):
            yield slot, names


def merged(logs: Mapping[str, list[Numbered]], names: Iterable[str]) -> list[Voortgang]:
    """What was reported under these names, in the order of the log."""
    entries = {number: entry for name in names for number, entry in logs[name]}
    return [entries[number] for number in sorted(entries)]


class Deciding(NamedTuple):
    """A report that status and light come from, and whose."""

    entry: Voortgang
    whose: tuple[str, ...] = ()
    """Who answers now; nobody where it is the last of all that count for all."""


def deciding(log: Iterable[Voortgang], trekkers: Trekkers, peildatum: date) -> list[Deciding]:
    """In the order of the log: the last, or that of each trekker where each reports for itself."""
    entries = until(log, peildatum)
    if trekkers.share:
        own = shared_reports(entries, trekkers)
        return [Deciding(last_of(own))] if own else []
    logs = told_apart(entries, trekkers)
    whose: dict[int, dict[str, None]] = {}
    for slot, names in sources(trekkers.answering, logs):
        last = id(last_of(merged(logs, names)))
        whose.setdefault(last, {})[trekkers.answering.slots[slot]] = None
    return [Deciding(each, tuple(whose[id(each)])) for each in entries if id(each) in whose]
