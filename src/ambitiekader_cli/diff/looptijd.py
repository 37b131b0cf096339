"""Plannings that speak of the looptijd move with it, though nobody touched their text."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from ambitiekader_cli.diff.change import Betekenis, Change
from ambitiekader_cli.diff.context import Context
from ambitiekader_cli.diff.file import File
from ambitiekader_cli.diff.meaning import entries_of
from ambitiekader_cli.diff.planning_change import betekenis_of, meanings, text_and_year
from ambitiekader_cli.diff.thing import ITEMS, Thing, subject_of, things_in
from ambitiekader_cli.source import Place


def looptijd_changed(changes: Iterable[Change]) -> bool:
    """Whether a period was changed, so that plannings elsewhere may have moved."""
    return any(change.betekenis is Betekenis.LOOPTIJD for change in changes)


def moved_along(
    files: Iterable[File], changes: Iterable[Change], context: Context
) -> Iterator[Change]:
    """Every planning in the newer version whose own text stayed, and whose meaning did not."""
    told = {(c.subject.id, c.mijlpaal) for c in changes if c.plannings or c.soort == "toegevoegd"}
    for file in files:
        for thing in things_in(file):
            if thing.key in ITEMS:
                yield from _in_item(thing, told, context)


def _in_item(thing: Thing, told: set[Any], context: Context) -> Iterator[Change]:
    subject = subject_of(thing, context.themas)
    looptijden = partial(context.looptijden, thing.file.bestand.gemeente)
    for mijlpaal, place, planning in _plannings(thing):
        if "looptijd" not in (text_and_year(planning)[0] or "").lower():
            continue
        pair = meanings(planning, planning, looptijden)
        if (
            pair.before == pair.after
            or (subject.id, mijlpaal) in told
            or (subject.id, None) in told
        ):
            continue
        yield Change(
            "gewijzigd", betekenis_of(planning, planning, pair), subject, place, "planning",
            planning, planning, pair.days, mijlpaal, plannings=pair,
        )  # fmt: skip


def _plannings(thing: Thing) -> Iterator[tuple[str | None, Place, Any]]:
    yield None, thing.place.at("planning"), thing.data.get("planning")
    for number, step in enumerate(entries_of(thing.data.get("mijlpalen"), "mijlpalen") or ()):
        titel = step.get("titel")
        if isinstance(titel, str):
            yield titel, thing.place.at("mijlpalen", number, "planning"), step.get("planning")
