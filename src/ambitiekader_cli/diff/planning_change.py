"""How a planning moved: by how many days, and whether it still binds as much."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, NamedTuple, TypeAlias

from ambitiekader_cli.diff.change import Betekenis, Change, PlanningPair
from ambitiekader_cli.diff.context import DiffContext
from ambitiekader_cli.diff.data_file import File
from ambitiekader_cli.diff.same import entries_of
from ambitiekader_cli.diff.thing import ITEMS, Thing, subject_of, things_in
from ambitiekader_cli.planning import Looptijd, Onbegrepen, Planning, may_need_looptijd, parse
from ambitiekader_cli.source import Place, Span

Looptijden: TypeAlias = Callable[[], tuple[Looptijd | None, Looptijd | None]]
"""Of the older and of the newer version; asked only when a text speaks of the looptijd."""


def meanings(before: Any, after: Any, looptijden: Looptijden) -> PlanningPair:  # noqa: ANN401
    """What two plannings mean; they are values as they stand in the YAML."""
    old, new = looptijden() if any(map(_needs_looptijd, (before, after))) else (None, None)
    return PlanningPair(_meaning(before, old), _meaning(after, new))


def betekenis_of(before: Any, after: Any, pair: PlanningPair) -> Betekenis:  # noqa: ANN401
    """What such a change means."""
    if before is None or after is None:
        gone = after is None
        return Betekenis.PLANNING_VERWIJDERD if gone else Betekenis.PLANNING_TOEGEVOEGD
    if pair.loses_end:
        return Betekenis.PLANNING_ZONDER_EINDE
    if pair.before is None or pair.after is None:
        return Betekenis.PLANNING
    if pair.before == pair.after:
        return Betekenis.VERWOORD
    if pair.days:
        return Betekenis.PLANNING_VERSCHOVEN
    return Betekenis.ZEKERHEID if pair.certainty_differs else Betekenis.PLANNING


def _needs_looptijd(value: Any) -> bool:  # noqa: ANN401
    """Whether it may have another meaning in another looptijd, as it stands in the YAML."""
    return may_need_looptijd(text_and_year(value)[0] or "")


def _meaning(value: Any, looptijd: Looptijd | None) -> Planning | None:  # noqa: ANN401
    text, year = text_and_year(value)
    found = parse(text, looptijd, year, helpful=False) if text else None
    return None if isinstance(found, Onbegrepen) else found


def text_and_year(value: Any) -> tuple[str | None, int | None]:  # noqa: ANN401
    """The literal text, and the year that was assumed with a reason."""
    if isinstance(value, str):
        return value, None
    if not isinstance(value, dict) or not isinstance(value.get("tekst"), str):
        return None, None
    aanname = value.get("aanname")
    year = aanname.get("jaar") if isinstance(aanname, dict) else None
    known = isinstance(year, str) and re.fullmatch("[0-9]{4}", year)
    return value["tekst"], int(known[0]) if known else None


def looptijd_changed(changes: Iterable[Change]) -> bool:
    """Whether a period was changed, so that plannings elsewhere may have moved."""
    return any(change.betekenis is Betekenis.LOOPTIJD for change in changes)


def moved_along(
    files: Iterable[File], changes: Iterable[Change], context: DiffContext
) -> Iterator[Change]:
    """Every planning in the newer version whose own text stayed, and whose meaning did not."""
    told = _told(changes)
    for file in files:
        for thing in things_in(file):
            if thing.key in ITEMS:
                yield from _in_item(thing, told, context)


class _Told(NamedTuple):
    items: frozenset[str | None]
    """What is new, with all that it holds."""
    places: frozenset[Span]
    """Where a planning or a mijlpaal stands that is told already: a name may occur more often."""

    def holds(self, place: Place) -> bool:
        """Whether it was told of this one."""
        return bool(self.places) and _begin(place) in self.places


def _told(changes: Iterable[Change]) -> _Told:
    changes = list(changes)
    items = frozenset(change.subject.id for change in changes if change.soort == "toegevoegd")
    places = (
        change.place
        for change in changes
        if change.plannings or change.betekenis is Betekenis.MIJLPAAL_TOEGEVOEGD
    )
    return _Told(items, frozenset(map(_begin, places)))


def _begin(place: Place) -> Span:
    """In the whole file and in an excerpt of it the same."""
    return Span(*place.span()[:3])


def _in_item(thing: Thing, told: _Told, context: DiffContext) -> Iterator[Change]:
    subject = subject_of(thing, context.themas)
    looptijden = partial(context.looptijden, thing.file.bestand.gemeente)
    for mijlpaal, place, planning in _plannings(thing):
        if "looptijd" not in (text_and_year(planning)[0] or "").lower():
            continue
        pair = meanings(planning, planning, looptijden)
        if pair.before == pair.after or subject.id in told.items:
            continue
        if told.holds(place) or told.holds(place.at("planning")):
            continue
        yield Change(
            "gewijzigd", betekenis_of(planning, planning, pair), subject, place.at("planning"),
            "planning", planning, planning, pair.days, mijlpaal, plannings=pair,
        )  # fmt: skip


def _plannings(thing: Thing) -> Iterator[tuple[str | None, Place, Any]]:
    """Of the item and of its mijlpalen: what it is of, and where that stands."""
    yield None, thing.place, thing.data.get("planning")
    for number, step in enumerate(entries_of(thing.data.get("mijlpalen"), "mijlpalen") or ()):
        titel = step.get("titel")
        if isinstance(titel, str):
            yield titel, thing.place.at("mijlpalen", number), step.get("planning")
