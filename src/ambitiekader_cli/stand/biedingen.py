"""Which corporaties made no bod for a year, though the day for it has passed.

What a corporatie offers for a year it sends on a day in the year before (artikel 43 Woningwet).
"""

from calendar import monthrange
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from itertools import chain
from typing import NamedTuple

from ambitiekader_cli.model.bestanden import Afsprakenbestand, Bieding
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.kaderbestand import WettelijkeDatum
from ambitiekader_cli.stand.periode import table_on


class BodOntbreekt(NamedTuple):
    """For one year."""

    jaar: int
    uiterlijk: date
    """The last day that was on time."""
    corporaties: tuple[str, ...]
    """Ids of who made none."""


def bod_day(kader: Kader) -> WettelijkeDatum | None:
    """The day by which corporaties send what they offer, if kader.yaml has one."""
    return next((each for each in kader.frame.wettelijke_data if each.soort == "bod"), None)


def missing_biedingen(
    kader: Kader, agreement: Afsprakenbestand, peildatum: date
) -> Iterator[BodOntbreekt]:
    """Nothing where kader.yaml has no such day.

    From the first year with a bod on; where none was ever recorded only the last year is asked for.
    """
    due = bod_day(kader)
    if due is None or agreement.status not in _ASKED:
        return
    for jaar in _years(kader, agreement, due, peildatum):
        if gap := _without(kader, agreement, due, jaar, peildatum):
            yield gap


def awaited_bod(
    kader: Kader, agreement: Afsprakenbestand, jaar: int, peildatum: date
) -> BodOntbreekt | None:
    """Who made none yet for a year whose day is still ahead; nothing outside the looptijd."""
    due, looptijd = bod_day(kader), (agreement.looptijd or kader.frame.looptijd).days
    asked = agreement.status in _ASKED and looptijd.van.year <= jaar <= looptijd.tot.year
    return _without(kader, agreement, due, jaar, peildatum) if due and asked else None


_ASKED = frozenset({"concept", "vastgesteld"})
"""The statuses of an agreement that a bod is for."""


def _without(
    kader: Kader, agreement: Afsprakenbestand, due: WettelijkeDatum, jaar: int, peildatum: date
) -> BodOntbreekt | None:
    """Who made none for this year; also when its successor did, it is there."""
    uiterlijk = day_in(due, jaar - 1)
    made: dict[date, set[str]] = {}
    for bod in _offered(agreement, jaar, peildatum):
        made.setdefault(bod.datum or uiterlijk, set()).add(bod.partij)
    asked, offered = _corporaties(kader, agreement, uiterlijk), _offering(kader, made, uiterlijk)
    names = tuple(each for each in asked if not offered(each))
    return BodOntbreekt(jaar, uiterlijk, names) if names else None


def _years(
    kader: Kader, agreement: Afsprakenbestand, due: WettelijkeDatum, peildatum: date
) -> range:
    looptijd = (agreement.looptijd or kader.frame.looptijd).days
    last = peildatum.year + (day_in(due, peildatum.year) < peildatum)
    last = min(last, looptijd.tot.year)
    recorded = min((bod.jaar for bod in agreement.biedingen), default=last)
    first = max(recorded, looptijd.van.year)
    begun = day_in(due, first - 1) >= looptijd.van or bool(agreement.biedingen)
    return range(first, last + 1) if begun else range(0)


def day_in(due: WettelijkeDatum, year: int) -> date:
    """That day in a year; 29 February becomes 28."""
    return date(year, due.maand, min(due.dag, monthrange(year, due.maand)[1]))


def _corporaties(kader: Kader, agreement: Afsprakenbestand, day: date) -> Iterator[str]:
    """Who took part then, and answered for who ended before; each once."""
    organisations, partijen = kader.organisations, kader.partijen
    members = chain.from_iterable(
        kader.members((name,)) for name in table_on(kader, agreement, day)
    )
    for name in dict.fromkeys(organisations.successor(each, day) for each in members):
        known = name in partijen and partijen[name].soort == "corporatie"
        if known and organisations.is_valid(name, day):
            yield name


def _offered(agreement: Afsprakenbestand, jaar: int, peildatum: date) -> Iterator[Bieding]:
    """What is there, or was dropped."""
    for bod in agreement.biedingen:
        there = (bod.datum or peildatum) <= peildatum and bod.status != "verwacht"
        if there and bod.jaar == jaar:
            yield bod


def _offering(
    kader: Kader, made: Mapping[date, Collection[str]], uiterlijk: date
) -> Callable[[str], bool]:
    """Whether a bod is a corporatie's own, or of whom it follows, or of who follows it then.

    `made` has who made one, by the day.
    """
    follows = kader.organisations.successor
    own = {
        name
        for names in made.values()
        for each in names
        for name in (each, follows(each, uiterlijk))
    }
    return lambda corporatie: (
        corporatie in own or any(follows(corporatie, day) in names for day, names in made.items())
    )
