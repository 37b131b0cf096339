"""What was ever postponed: the plannings of one item, followed through all commits."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from ambitiekader_cli.diff.change import Betekenis, Change, Subject
from ambitiekader_cli.diff.decisions import decisions_in, planning_of
from ambitiekader_cli.diff.moments import Moment
from ambitiekader_cli.diff.planning_change import meanings
from ambitiekader_cli.diff.same import entries_of, same
from ambitiekader_cli.planning import Planning

B = Betekenis


class Postponement(NamedTuple):
    """One time that a planning came to end later than it last did."""

    moment: Moment
    oud: Any
    nieuw: Any
    dagen: int
    reden: str | None = None
    """Of a decision in the log: why."""


class Slip(NamedTuple):
    """A planning that was postponed at least once."""

    subject: Subject
    mijlpaal: str | None
    each: tuple[Postponement, ...]
    """The oldest first."""
    nu: Any
    """The planning as it is now; None when there is none any more."""
    netto: int | None
    """Days between the first end that was agreed and the present one; None without an end now."""

    @property
    def dagen(self) -> int:
        """All postponements together."""
        return sum(one.dagen for one in self.each)


class _Step(NamedTuple):
    """What tells a mijlpaal from the others of its item; of the item itself all is None."""

    titel: str | None = None
    own_id: str | None = None

    def may_be(self, other: "_Step") -> bool:
        if self.own_id and other.own_id:
            return self.own_id == other.own_id
        return self.titel == other.titel


class _Set(NamedTuple):
    """A planning was set, changed or taken away, or what it is of was called otherwise."""

    step: _Step
    """As it was called before."""
    titel: str | None
    """As it is called now."""
    came: bool = False
    """The item or mijlpaal itself is new."""
    went: bool = False
    oud: Any = None
    nieuw: Any = None
    before: date | None = None
    """The end it had, as far as this change tells."""
    after: date | None = None
    planned: bool = True
    """Whether it is about the planning."""
    reden: str | None = None
    """Of a decision in the log."""
    then: Sequence["_Set"] = ()
    """What became of it at once."""


class _Story(NamedTuple):
    """What is known of a planning so far."""

    step: _Step
    first: date | None = None
    last: date | None = None
    """The last end that was agreed; it stays when a planning is taken away for a while."""
    written: Any = None
    nu: Any = None
    ends: bool = False
    went: Moment | None = None
    """When the item or mijlpaal itself was removed."""
    each: tuple[Postponement, ...] = ()


def slips_of(moments: Sequence[Moment]) -> Iterator[Slip]:
    """Per planning of one item; `moments` are the newest first.

    What was taken away and later agreed anew counts from the last end there was.
    """
    stories: list[_Story] = []
    subject: Subject | None = None
    for moment in reversed(moments):
        _tell(stories, moment)
        subject = moment.changes[-1].subject if moment.changes else subject
    for story in stories:
        if subject and story.each:
            yield Slip(subject, story.step.titel, story.each, story.nu, _netto(story))


def _tell(stories: list[_Story], moment: Moment) -> None:
    """What a commit did, each to the story as it was before that commit."""
    sets = [each for change in moment.changes for each in _sets(change)]
    numbers = [_number_of(each, stories, sets) for each in sets]
    for each, number in zip(sets, numbers, strict=True):
        known = _Story(each.step) if number is None else stories[number]
        for one in (each, *each.then):
            known = _further(known, one, moment)
        if number is None:
            stories.append(known)
        else:
            stories[number] = known


def _number_of(each: _Set, stories: Sequence[_Story], together: Sequence[_Set]) -> int | None:
    """Which story it goes on with; None where that is not certain, and where it begins one.

    Of what is called alike it is the one with the planning that it had.
    """
    alike = [n for n, story in enumerate(stories) if story.step.may_be(each.step)]
    there = [n for n in alike if stories[n].went is None]
    if each.came:
        new = [other for other in together if other.came and other.step.may_be(each.step)]
        return alike[0] if len(alike) == len(new) == 1 and not there else None
    equal = [n for n in there if same(stories[n].nu, each.oud, "planning")]
    return next(iter(equal if len(there) > 1 else there), None)


def _further(known: _Story, each: _Set, moment: Moment) -> _Story:
    named = known._replace(step=_Step(each.titel, each.step.own_id or known.step.own_id))
    if not each.planned:
        return named
    last = known.last or each.before
    written = each.oud if each.oud is not None else known.written
    story = named._replace(
        first=known.first or each.before or each.after,
        last=each.after or last,
        written=each.nieuw if each.nieuw is not None else written,
        nu=each.nieuw,
        ends=each.after is not None,
        went=moment if each.went else None,
    )
    if last and each.after and each.after > last:
        one = Postponement(moment, written, each.nieuw, (each.after - last).days, each.reden)
        return story._replace(each=(*known.each, one))
    return story


def _netto(story: _Story) -> int | None:
    if story.ends and story.first and story.last:
        return (story.last - story.first).days
    return None


def sets_a_planning(change: Change) -> bool:
    """Whether something may have been postponed by it, or will be by what comes after it."""
    steps = (B.MIJLPAAL_TOEGEVOEGD, B.MIJLPAAL_VERWIJDERD)
    went = change.soort == "verwijderd" or _came_decided(change)
    return went or change.plannings is not None or change.betekenis in steps


def _came_decided(change: Change) -> bool:
    """Whether something is new whose planning was moved before anybody recorded it."""
    data = change.nieuw
    if change.soort != "toegevoegd" or not isinstance(data, Mapping):
        return False
    steps = entries_of(data.get("mijlpalen"), "mijlpalen") or []
    return any(map(decisions_in, (data, *steps)))


def _sets(change: Change) -> Iterator[_Set]:
    if change.plannings is not None and (change.veld or "").endswith("planning"):
        yield from () if change.overruled else [_moved(change, *change.plannings)]
    elif change.veld in ("mijlpalen.titel", "mijlpalen.id"):
        yield _Set(_former(change), change.mijlpaal, oud=_planned(change.entry), planned=False)
    elif change.soort in ("toegevoegd", "verwijderd"):
        yield from _in_item(change.nieuw or change.oud, came=change.soort == "toegevoegd")
    elif change.betekenis in (B.MIJLPAAL_TOEGEVOEGD, B.MIJLPAAL_VERWIJDERD):
        yield from _of_step(change.nieuw or change.oud, came=change.nieuw is not None)


def _moved(change: Change, before: Planning | None, after: Planning | None) -> _Set:
    return _Set(
        _former(change),
        change.mijlpaal,
        oud=change.oud,
        nieuw=change.nieuw,
        before=_end(before),
        after=_end(after),
        reden=_reden(change.herzien or {}),
    )


def _reden(herzien: Mapping[str, Any]) -> str | None:
    reden = herzien.get("reden")
    return reden if isinstance(reden, str) else None


def _former(change: Change) -> _Step:
    """What a change is of, as it was called before."""
    return _Step() if change.mijlpaal is None else _step(change.entry or {})


def _step(entry: Mapping[str, Any]) -> _Step:
    titel, own_id = (entry.get(key) for key in ("titel", "id"))
    return _Step(
        titel if isinstance(titel, str) else "", own_id if isinstance(own_id, str) else None
    )


def _planned(entry: Mapping[str, Any] | None) -> Any:  # noqa: ANN401
    return entry.get("planning") if entry else None


def _in_item(data: Any, *, came: bool) -> Iterator[_Set]:  # noqa: ANN401
    if isinstance(data, Mapping):
        yield from _whole(_Step(), data, came=came)
        steps = data.get("mijlpalen")
        for step in steps if isinstance(steps, tuple) else ():
            yield from _of_step(step, came=came)


def _of_step(entry: Any, *, came: bool) -> Iterator[_Set]:  # noqa: ANN401
    if isinstance(entry, Mapping) and isinstance(entry.get("titel"), str):
        yield from _whole(_step(entry), entry, came=came)


def _whole(step: _Step, data: Mapping[str, Any], *, came: bool) -> Iterator[_Set]:
    """An item or a mijlpaal with its planning, and what decisions made of it since."""
    decisions = decisions_in(data)
    if not came:
        planning = planning_of(data, decisions)
        yield _Set(step, step.titel, went=True, oud=planning, before=_end_of(planning))
        return
    planning = data.get("planning")
    then = [
        _Set(
            step,
            step.titel,
            oud=one,
            nieuw=each.planning,
            after=_end_of(each.planning),
            reden=_reden(each.herzien),
        )
        for one, each in zip(
            (planning, *(each.planning for each in decisions)), decisions, strict=False
        )
    ]
    end = _end_of(planning)
    yield _Set(step, step.titel, came=True, nieuw=planning, after=end, then=then)


def _end_of(planning: Any) -> date | None:  # noqa: ANN401
    return _end(meanings(None, planning, lambda: (None, None)).after)


def _end(planning: Planning | None) -> date | None:
    """The last day; of what only has a beginning, that."""
    return (planning.einde or planning.start) if planning else None
