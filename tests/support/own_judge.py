# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A second judge, written from the contract (model.md, design.md part 4, begrippen.md) alone."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from support.own_periods import turns
from support.own_planning import Looptijd, Meaning, meaning
from support.own_reading import Entry, Item, Repository, Step

CLOSED = ("gereed", "deels", "niet-gehaald", "doorgeschoven", "vervallen")
BEGUN = ("loopt", "gereed", "deels", "niet-gehaald")
WORST_FIRST = (
    *("te-laat", "binnenkort", "onduidelijk", "aangehouden", "op-schema", "doorlopend", "wacht"),
    *("zonder-planning", "niet-gehaald", "deels", "doorgeschoven", "gereed", "vervallen"),
)
LICHTEN = ("rood", "oranje", "groen", None)
SOON = 60
NO_PLANNING = Meaning("geen")


class Verdict(NamedTuple):
    """Where something stands, with those who report about it."""

    klasse: str
    status: str | None = None
    geldend: date | None = None
    gemist: int = 0
    laatste: date | None = None
    licht: str | None = None
    stil: bool = False


class Row(NamedTuple):
    """An item or a mijlpaal on a day."""

    item: Item
    mijlpaal: Step | None
    herzien: str | None
    says: Meaning
    all: Verdict
    per_partij: dict[str, Verdict]
    """Of everyone who answers for it."""
    by_mijlpaal: bool
    """Whether its klasse is that of a mijlpaal."""


class Slot(NamedTuple):
    """One who leads as agreed, and who answers for it on the day."""

    agreed: str
    answers: str


class Judge:
    """A repository on a day."""

    def __init__(self, repository: Repository, day: date) -> None:
        self.repository, self.day = repository, day
        self.by_id = {item.id: item for item in repository.items}

    def rows(self) -> list[Row]:
        """Every item that is there, each followed by its mijlpalen."""
        there = (item for item in self.repository.items if item.since <= self.day)
        return [row for item in there for row in (self._item(item), *self._mijlpalen(item))]

    # who answers

    def slots(self, trekkers: Iterable[str]) -> list[Slot]:
        """Each partij once, groups by the members that there are on the day."""
        found: dict[str, Slot] = {}
        for trekker in trekkers:
            group = self.repository.groepen.get(trekker)
            for agreed in group or (trekker,):
                answers = self._answers(agreed, self.day)
                if group is None or self._is_there(answers):
                    found.setdefault(agreed, Slot(agreed, answers))
        return [*found.values()]

    def _answers(self, partij: str, day: date) -> str:
        geldig = self.repository.partijen.get(partij)
        if geldig and geldig.opvolger and geldig.tot < day:
            return self._answers(geldig.opvolger, day)
        return partij

    def _is_there(self, partij: str) -> bool:
        geldig = self.repository.partijen[partij]
        return geldig.van <= self.day <= geldig.tot

    # whose report it is

    def _log_of(self, step: Step, item: Item, slot: Slot | None) -> list[Entry]:
        """The entries that count for one who leads; without anybody who leads all."""
        log = [entry for entry in step.log if entry.datum <= self.day]
        if slot is None or item.gezamenlijk:
            return log
        return [entry for entry in log if self._is_of(entry, step, item, slot)]

    def _is_of(self, entry: Entry, step: Step, item: Item, slot: Slot) -> bool:
        trekkers = step.trekkers or item.trekkers
        if not entry.partijen:
            return len(self.slots(trekkers)) == 1
        groups = [name for name in entry.partijen if name in trekkers]
        members = {each for name in groups for each in self.repository.groepen.get(name, ())}
        then = self._answers(slot.agreed, entry.datum)
        return slot.agreed in entry.partijen or slot.agreed in members or then in entry.partijen

    # where it stands

    def _item(self, item: Item) -> Row:
        says, herzien = self._says(item, item.looptijd)
        each = {partij: self._item_of(item, partij) for partij in self._leading(item)}
        steps = [step.all for step in self._mijlpalen(item)]
        all_of_it = _reported(_worst([*each.values()]), steps)
        by_mijlpaal = says.soort == "geen" and bool(item.mijlpalen)
        return Row(item, None, herzien, says, all_of_it, _named(each), by_mijlpaal)

    def _mijlpalen(self, item: Item) -> Iterable[Row]:
        for step in item.mijlpalen:
            says, herzien = self._says(step, item.looptijd)
            leading = self._leading(item, step)
            each = {partij: self._step_of(item, step, partij) for partij in leading}
            yield Row(item, step, herzien, says, _worst([*each.values()]), _named(each), False)

    def _leading(self, item: Item, step: Step | None = None) -> list[str | None]:
        """Who answers, each once; None where nobody does."""
        trekkers = (step and step.trekkers) or item.trekkers
        return [*dict.fromkeys(slot.answers for slot in self.slots(trekkers))] or [None]

    def _item_of(self, item: Item, partij: str | None) -> Verdict:
        says, _ = self._says(item, item.looptijd)
        own = self._own(item, item, says, partij)
        steps = [self._step_for(item, step, partij) for step in item.mijlpalen]
        if steps and says.soort == "geen" and own.klasse not in CLOSED:
            own = _by_mijlpalen(own, steps)
        led = (step for step in item.mijlpalen if partij in self._leading(item, step))
        return _reported(own, [self._step_of(item, step, partij) for step in led])

    def _step_for(self, item: Item, step: Step, partij: str | None) -> Verdict:
        """A mijlpaal for one who leads the item, who answers for what others do who lead it."""
        who = self._leading(item, step)
        alike = {*who} == {*self._leading(item)}
        return _worst([self._step_of(item, step, each) for each in ([partij] if alike else who)])

    def _step_of(self, item: Item, step: Step, partij: str | None) -> Verdict:
        """A mijlpaal for one who leads it; whoever closed the item closed it too."""
        says, _ = self._says(step, item.looptijd)
        own = self._own(item, step, says, partij)
        closed = self._item_closed(item, partij)
        return _reported(closed, [own]) if closed else own

    def _item_closed(self, item: Item, partij: str | None) -> Verdict | None:
        """What the item was reported as, if that closes it: by this partij, or by all."""
        said = {each: self._own(item, item, NO_PLANNING, each) for each in self._leading(item)}
        for verdict in (said.get(partij), _worst([*said.values()])):
            if verdict and verdict.klasse in CLOSED:
                return verdict
        return None

    def _own(self, item: Item, step: Step, says: Meaning, partij: str | None) -> Verdict:
        """By the log alone: the worst of all that a partij answers for."""
        slots = self.slots(step.trekkers or item.trekkers)
        those: list[Slot | None] = [slot for slot in slots if slot.answers == partij]
        logs = [self._log_of(step, item, slot) for slot in those or [None]]
        return _worst([self._judged(says, item, log) for log in logs])

    def _says(self, step: Step, looptijd: Looptijd) -> tuple[Meaning, str | None]:
        moved = [e.herzien for e in step.log if e.herzien and e.datum <= self.day]
        if moved:
            return meaning(moved[-1], looptijd), moved[-1]
        if not step.planning:
            return NO_PLANNING, None
        return meaning(step.planning, looptijd, step.jaar), None

    def _waits(self, item: Item) -> bool:
        return any(not self._is_closed(name) for name in item.na)

    def _is_closed(self, name: str) -> bool:
        return self._item(self.by_id[name]).all.klasse in CLOSED

    def _judged(self, says: Meaning, item: Item, log: Sequence[Entry]) -> Verdict:
        last = log[-1] if log else None
        status = last.status if last else None
        over = last is not None and last.status == "vervallen" and not last.periode
        if says.soort == "herhaling" and not over:
            klasse, geldend, gemist = self._rhythm(says, item.days, log, status)
        else:
            klasse, geldend, gemist = *self._once(says, log, status), 0
        if klasse == "zonder-planning" and self._waits(item):
            klasse = "wacht"
        licht, laatste = (last.licht, last.datum) if last else (None, None)
        over = says.tot is not None and says.tot < self.day
        since = max(says.start or item.days.van, laatste or date.min)
        stil = klasse == "doorlopend" and not over and a_year_after(since) < self.day
        return Verdict(klasse, status, geldend, gemist, laatste, licht, stil)

    def _once(
        self, says: Meaning, log: Sequence[Entry], status: str | None
    ) -> tuple[str, date | None]:
        if status in CLOSED:
            return status or "", says.deadline
        kept = says.soort == "start" and any(entry.status in BEGUN for entry in log)
        deadline = None if kept else says.deadline
        if deadline and deadline < self.day:
            return "te-laat", deadline
        if status == "aangehouden":
            return status, deadline
        return self._in_time(says, deadline, kept), deadline

    def _in_time(self, says: Meaning, deadline: date | None, kept: bool) -> str:
        if says.soort in ("wacht", "onduidelijk"):
            return says.soort
        if says.soort == "geen":
            return "zonder-planning"
        if deadline:
            return "binnenkort" if (deadline - self.day).days <= SOON else "op-schema"
        return "op-schema" if says.start and says.start > self.day and not kept else "doorlopend"

    def _rhythm(
        self, says: Meaning, days: Looptijd, log: Sequence[Entry], status: str | None
    ) -> tuple[str, date | None, int]:
        row = turns(says, days, log, self.day)
        missed = sorted({t.deadline for t in row if not t.closed and t.deadline < self.day})
        if missed:
            return "te-laat", missed[0], len(missed)
        if all(turn.closed for turn in row):
            return "gereed", row[-1].deadline, 0
        now = [turn for turn in row if turn.begin <= self.day] or row[:1]
        deadline = now[-1].deadline
        if status == "aangehouden":
            return status, deadline, 0
        still = any(not turn.closed for turn in now)
        soon = still and (deadline - self.day).days <= SOON
        return "binnenkort" if soon else "op-schema", deadline, 0


def melding(verdict: Verdict, day: date) -> str:
    """How much is known: nothing, something old, or something of now."""
    if verdict.laatste is None:
        return "nooit"
    passed = verdict.geldend is not None and verdict.laatste < verdict.geldend < day
    return "oud" if passed or a_year_after(verdict.laatste) < day else "actueel"


def is_silent(verdict: Verdict, day: date) -> bool:
    """Whether it goes on, is not over, and nobody said a word for twelve months."""
    return verdict.stil and not (verdict.laatste and day <= a_year_after(verdict.laatste))


def a_year_after(day: date) -> date:
    """Twelve months later; 29 February becomes 28."""
    if (day.month, day.day) == (2, 29):
        return date(day.year + 1, 2, 28)
    return day.replace(year=day.year + 1)


def _by_mijlpalen(own: Verdict, steps: Sequence[Verdict]) -> Verdict:
    """The most urgent one that is open; when all are closed how they ended."""
    worst = min(steps, key=_urgency)
    klasse = worst.klasse
    if klasse in CLOSED:
        ended = {step.klasse for step in steps} - {"vervallen"} or {"vervallen"}
        klasse = ended.pop() if len(ended) == 1 else "deels"
    if own.status == "aangehouden" and klasse != "te-laat":
        return own
    return own._replace(klasse=klasse, geldend=worst.geldend, gemist=worst.gemist, stil=worst.stil)


def _named(each: Mapping[str | None, Verdict]) -> dict[str, Verdict]:
    return {partij: verdict for partij, verdict in each.items() if partij}


def _worst(verdicts: Sequence[Verdict]) -> Verdict:
    """The most urgent, with what any of them reported."""
    return _reported(min(verdicts, key=_urgency), verdicts)


def _urgency(verdict: Verdict) -> tuple[int, date]:
    return WORST_FIRST.index(verdict.klasse), verdict.geldend or date.max


def _reported(verdict: Verdict, others: Sequence[Verdict]) -> Verdict:
    """With the last melding and the worst light of these too.

    A light of what is closed says nothing beside what is open (docs/begrippen.md, Licht).
    """
    said = [verdict, *others]
    lit = [each for each in said if verdict.klasse in CLOSED or each.klasse not in CLOSED]
    return verdict._replace(
        laatste=max(filter(None, (each.laatste for each in said)), default=None),
        licht=min((each.licht for each in lit), key=LICHTEN.index),
    )
