# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Where every item stands at a peildatum: the rows behind status, overdue, list and documents."""

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
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
from ambitiekader_cli.stand.klasse import Klasse, Oordeel, judge

__all__ = ["Klasse", "Oordeel", "Stand", "late", "of_partij", "stand_of", "standen", "understood"]

NO_PLANNING = Planning(Soort.GEEN)
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
    per_partij: Mapping[str, Oordeel] = MappingProxyType({})
    """Only where several partijen lead."""
    mijlpaal: Mijlpaal | None = None
    step: int | None = None
    """Which mijlpaal of the item, counted from 0."""

    @property
    def soort(self) -> str:
        """ambitie, mijlpaal, procesafspraak, afspraak or activiteit."""
        return "mijlpaal" if self.mijlpaal else self.item.SOORT

    @property
    def titel(self) -> str:
        """Of the mijlpaal if it is one."""
        return self.mijlpaal.titel if self.mijlpaal else self.item.titel

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
        yield from _rows(kader, item, peildatum)


def stand_of(kader: Kader, item: Item, peildatum: date) -> Stand:
    """One item, its mijlpalen counted in."""
    return next(_rows(kader, item, peildatum))


def _rows(kader: Kader, item: Item, peildatum: date) -> Iterator[Stand]:
    looptijd = _period_for(kader, item)
    steps = [
        _stand(kader, item, peildatum, looptijd, (index, mijlpaal))
        for index, mijlpaal in enumerate(item.mijlpalen)
    ]
    own = _stand(kader, item, peildatum, looptijd)
    yield _resting_on(own, steps) if steps and own.rests_on_mijlpaal else own
    yield from steps


def late(rows: list[Stand]) -> list[Stand]:
    """What is late: firm dates before expectations, and the longest first.

    Of an item that rests on a mijlpaal only the mijlpaal stands in it.
    """
    chosen = [r for r in rows if r.klasse is Klasse.TE_LAAT and not r.rests_on_mijlpaal]
    return sorted(chosen, key=lambda row: (row.zacht, row.oordeel.deadline or date.max))


def of_partij(row: Stand, partij: str) -> Stand | None:
    """The row as this partij sees it: its own status and klasse. None if it does not lead."""
    if partij not in row.trekkers:
        return None
    own = row.per_partij.get(partij)
    return row._replace(oordeel=own) if own else row


def understood(tekst: str | None, looptijd: Looptijd, jaar: int | None = None) -> Planning:
    """The meaning of a planning text; what is not understood counts as unclear."""
    if tekst is None:
        return NO_PLANNING
    meaning = parse(tekst, looptijd, jaar, helpful=False)
    return UNCLEAR if isinstance(meaning, Onbegrepen) else meaning


def _period_for(kader: Kader, item: Item) -> Looptijd:
    jaar = item.bestand.jaar
    return Looptijd(date(jaar, 1, 1), date(jaar, 12, 31)) if jaar else kader.looptijd_of(item)


def _stand(
    kader: Kader,
    item: Item,
    peildatum: date,
    looptijd: Looptijd,
    step: tuple[int, Mijlpaal] | None = None,
) -> Stand:
    index, mijlpaal = step or (None, None)
    source = mijlpaal.planning if mijlpaal else item.planning
    tekst = planning_tekst(source)
    planning = understood(tekst, kader.looptijd_of(item), planning_jaar(source))
    trekkers = kader.expanded(item.trekker)
    per_partij = {
        partij: _judged(item, mijlpaal, planning, looptijd, _Whose(peildatum, partij, alone=False))
        for partij in (trekkers if len(trekkers) > 1 else ())
    }
    everybody = _Whose(peildatum, next(iter(trekkers), None))
    oordeel = min(
        per_partij.values(),
        key=lambda each: each.klasse.urgency,
        default=None,
    ) or _judged(item, mijlpaal, planning, looptijd, everybody)
    thema = kader.thema_of(item)
    return Stand(item, thema, trekkers, tekst, planning, oordeel, per_partij, mijlpaal, index)


class _Whose(NamedTuple):
    """Which entries of a log count: those of one partij (None: of all), up to a day."""

    peildatum: date
    partij: str | None = None
    alone: bool = True
    """Where one partij leads, an entry need not name it; where several do, it must."""

    def of(self, log: tuple[Voortgang, ...]) -> list[Voortgang]:
        return [
            entry
            for entry in log
            if entry.datum <= self.peildatum
            and (self.partij in (None, entry.partij) or (self.alone and not entry.partij))
        ]


def _judged(
    item: Item, mijlpaal: Mijlpaal | None, planning: Planning, looptijd: Looptijd, whose: _Whose
) -> Oordeel:
    log = whose.of(item.voortgang)
    if mijlpaal is None:
        return judge(planning, log, whose.peildatum, looptijd)
    of_item = judge(NO_PLANNING, log, whose.peildatum, looptijd)
    if of_item.klasse.closed:
        return of_item
    return judge(planning, whose.of(mijlpaal.voortgang), whose.peildatum, looptijd)


def _has_planning(planning: Planning) -> bool:
    return planning.soort is not Soort.GEEN


def _resting_on(own: Stand, steps: list[Stand]) -> Stand:
    """An item without a planning takes the klasse of its most urgent open mijlpaal."""
    per_partij = {
        partij: _most_urgent(oordeel, [step.per_partij[partij] for step in steps])
        for partij, oordeel in own.per_partij.items()
    }
    oordeel = _most_urgent(own.oordeel, [step.oordeel for step in steps])
    return own._replace(oordeel=oordeel, per_partij=per_partij)


def _most_urgent(own: Oordeel, steps: list[Oordeel]) -> Oordeel:
    still_open = (step for step in steps if not step.klasse.closed)
    worst = min(still_open, key=lambda step: step.klasse.urgency, default=None)
    if worst is None or own.klasse.closed:
        return own
    if own.klasse is Klasse.AANGEHOUDEN and worst.klasse is not Klasse.TE_LAAT:
        return own
    return worst._replace(status=own.status)
