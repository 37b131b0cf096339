# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Where several lead: does each partij have what it would have if it were judged by itself?"""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import cycle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ambitiekader_cli.model.answering import Answering
from ambitiekader_cli.model.item import Ambitie, Mijlpaal, Voortgang
from ambitiekader_cli.planning import Looptijd, Planning, Soort, parse
from ambitiekader_cli.stand import per_partij as judging
from ambitiekader_cli.stand.judge import judge
from ambitiekader_cli.stand.oordeel import Klasse, Oordeel
from ambitiekader_cli.stand.per_partij import (
    NO_PLANNING,
    Judged,
    Judging,
    reported_with,
    resting_on,
)
from ambitiekader_cli.stand.reports import Trekkers

DAY = date(2024, 3, 1)
LOOPTIJD = Looptijd(date(2022, 1, 1), date(2025, 12, 31))
NAMES = ("a", "b", "c", "d")
GROUP = "groep"
PLANNINGS = ("", "Q1 2023", "Q4 2025", "april 2024", "jaarlijks", "doorlopend", "april")
STATUSES = (
    *("gereed", "loopt", "vervallen", "aangehouden", "niet-gestart"),
    *("deels", "niet-gehaald", "doorgeschoven"),
)

days = st.integers(-800, 60).map(lambda number: DAY + timedelta(days=number))
entries = st.builds(
    Voortgang,
    datum=days,
    partij=st.lists(st.sampled_from([*NAMES[:3], "vreemd", GROUP]), max_size=2).map(tuple),
    status=st.sampled_from(STATUSES),
)
logs = st.lists(entries, max_size=5).map(tuple)
plannings = st.sampled_from(PLANNINGS)
steps = st.lists(st.tuples(plannings, logs), max_size=4)


@given(logs, plannings, steps)
def test_each_is_judged_as_if_alone(
    log: tuple[Voortgang, ...],
    planning: str,
    steps: list[tuple[str, tuple[Voortgang, ...]]],
) -> None:
    item = Ambitie(id="A-1", titel="t", voortgang=log, mijlpalen=tuple(_step(s) for s in steps))
    trekkers, named_again = _trekkers(NAMES), _trekkers(NAMES[::-1])
    work = Judging(item, trekkers, DAY, LOOPTIJD, waits=False)
    meanings = [_meaning(p) for p, _ in steps]
    led = cycle((trekkers, named_again))
    found = [work.step(*each) for each in zip(item.mijlpalen, meanings, led, strict=False)]
    own = work.item(_meaning(planning))
    if steps and _meaning(planning).soort is Soort.GEEN:
        own = resting_on(own, found)
    own = reported_with(own, found, joint=False)

    alone = {name: _alone(name, log, planning, steps) for name in NAMES}
    firsts = {name: first for name, (first, _) in alone.items()}
    assert _each(own) == firsts
    assert own.oordeel.klasse is min(firsts.values(), key=lambda each: each.urgency).klasse
    for number, step in enumerate(found):
        expected = {name: alone[name][1][number] for name in [*NAMES][:: -1 if number % 2 else 1]}
        assert _each(step) == expected
        worst = min(expected.values(), key=lambda each: each.urgency)
        assert step.oordeel == worst.with_reports(expected.values()).heard(DAY)


def test_a_thousand_silent_trekkers_are_judged_once(monkeypatch: pytest.MonkeyPatch) -> None:
    judged = 0

    def counting(*given: Any, **more: Any) -> Oordeel:
        nonlocal judged
        judged += 1
        return judge(*given, **more)

    monkeypatch.setattr(judging, "judge", counting)
    item = Ambitie(id="A-1", titel="t", mijlpalen=tuple(_step((p, ())) for p in PLANNINGS))
    trekkers = _trekkers(f"partij-{number}" for number in range(1000))
    work = Judging(item, trekkers, DAY, LOOPTIJD, waits=False)
    before = judged
    for mijlpaal, planning in zip(item.mijlpalen, PLANNINGS, strict=True):
        work.step(mijlpaal, _meaning(planning), trekkers)

    assert judged - before == len(PLANNINGS)


def _alone(
    name: str,
    log: tuple[Voortgang, ...],
    planning: str,
    steps: list[tuple[str, tuple[Voortgang, ...]]],
) -> tuple[Oordeel, list[Oordeel]]:
    """The definition, as docs/begrippen.md has it, for one partij."""
    own = _judge(name, log, planning)
    closed = _judge(name, log, "")
    found = [_judge(name, said, p) for p, said in steps]
    each = [closed.with_reports([step]) if closed.klasse.closed else step for step in found]
    worst = min(each, key=lambda step: step.urgency, default=own)
    stays = own.klasse is Klasse.AANGEHOUDEN and worst.klasse is not Klasse.TE_LAAT
    if planning or own.klasse.closed or stays:
        return own.with_reports(each), each
    klasse = worst.klasse
    if klasse.closed:
        kinds = {step.klasse for step in each}
        rest = kinds - {Klasse.VERVALLEN} or kinds
        klasse = rest.pop() if len(rest) == 1 else Klasse.DEELS
    deadline, gemist, stil = worst.deadline, worst.gemist, worst.stil
    own = own._replace(klasse=klasse, deadline=deadline, gemist=gemist, stil=stil)
    return own.with_reports(each), each


def _judge(name: str, log: tuple[Voortgang, ...], planning: str) -> Oordeel:
    known = [e for e in log if {name, GROUP} & {*e.partij} and e.datum <= DAY]
    return judge(_meaning(planning), known, DAY, LOOPTIJD)


def _trekkers(names: Iterable[str]) -> Trekkers:
    members = tuple(names)
    places = {name: number for number, name in enumerate(members)}
    slots = {name: name for name in members}
    return Trekkers(Answering(places, slots, {GROUP: members}), joint=False, others=frozenset())


def _meaning(planning: str) -> Planning:
    found = parse(planning, LOOPTIJD) if planning else NO_PLANNING
    assert isinstance(found, Planning)
    return found


def _step(step: tuple[str, tuple[Voortgang, ...]]) -> Mijlpaal:
    return Mijlpaal(titel="s", planning=step[0] or None, voortgang=step[1])


def _each(judged: Judged) -> dict[str, Oordeel]:
    assert judged.per_partij is not None
    return dict(judged.per_partij)
