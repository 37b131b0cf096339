"""Which corporaties made no bod for a year, though the day for it has passed.

What a corporatie offers for a year it sends on a day in the year before (artikel 43 Woningwet).
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import NamedTuple

from ambitiekader_cli.model.bestanden import Afsprakenbestand, WettelijkeDatum
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand.periode import table_on


class BodOntbreekt(NamedTuple):
    """For one year."""

    jaar: int
    uiterlijk: date
    """The last day that was on time."""
    corporaties: tuple[str, ...]
    """Ids of who made none."""


def missing_biedingen(
    kader: Kader, agreement: Afsprakenbestand, peildatum: date
) -> Iterator[BodOntbreekt]:
    """Nothing where kader.yaml has no such day.

    From the first year with a bod on; where none was ever recorded only the last year is asked for.
    """
    due = next((each for each in kader.frame.wettelijke_data if each.soort == "bod"), None)
    if due is None or agreement.status not in ("concept", "vastgesteld"):
        return
    now = kader.organisations.successor
    for jaar in _years(kader, agreement, due, peildatum):
        uiterlijk = _day(due, jaar)
        offered = _offered(kader, agreement, jaar, peildatum)
        asked = _corporaties(kader, agreement, uiterlijk)
        missing = (p for p in asked if offered.isdisjoint((p, now(p, peildatum))))
        if names := tuple(missing):
            yield BodOntbreekt(jaar, uiterlijk, names)


def _years(
    kader: Kader, agreement: Afsprakenbestand, due: WettelijkeDatum, peildatum: date
) -> range:
    looptijd = (agreement.looptijd or kader.frame.looptijd).days
    last = peildatum.year + (_day(due, peildatum.year + 1) < peildatum)
    last = min(last, looptijd.tot.year)
    recorded = min((bod.jaar for bod in agreement.biedingen), default=last)
    first = max(recorded, looptijd.van.year)
    begun = _day(due, first) >= looptijd.van or bool(agreement.biedingen)
    return range(first, last + 1) if begun else range(0)


def _day(due: WettelijkeDatum, jaar: int) -> date:
    """In the year before it."""
    last = monthrange(jaar - 1, due.maand)[1]
    return date(jaar - 1, due.maand, min(due.dag, last))


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


def _offered(
    kader: Kader, agreement: Afsprakenbestand, jaar: int, peildatum: date
) -> frozenset[str]:
    """Whose bod is there, or was dropped; a successor's counts too."""
    there = (
        bod.partij
        for bod in agreement.biedingen
        if bod.jaar == jaar and bod.status != "verwacht" and (bod.datum or peildatum) <= peildatum
    )
    return frozenset(
        each for name in there for each in (name, kader.organisations.successor(name, peildatum))
    )
