"""What an indicator says of each year, and whether its streefwaarde was reached.

A value counts for its own year only, and a streefwaarde too: nothing is drawn between two years.
Only what was known on the peildatum counts; what a year comes to is known when it is over.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import chain
from operator import eq, ge, le
from typing import NamedTuple

from ambitiekader_cli.model.indicator import Indicator, Meting
from ambitiekader_cli.model.item import Ambitie, Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.values import Waarde


class Uitkomst(StrEnum):
    """Of a year with a streefwaarde."""

    GEHAALD = "gehaald"
    NIET_GEHAALD = "niet-gehaald"
    NOG_NIET_BEKEND = "nog-niet-bekend"

    @property
    def woorden(self) -> str:
        """As people read it."""
        return self.replace("-", " ")


class Jaarstand(NamedTuple):
    """One year of an indicator."""

    jaar: int
    waarde: Waarde | None = None
    """The last that was measured, or `PM`, `n.b.` or `volgt`; None when nothing was."""
    datum: date | None = None
    """The day on which it was measured, if it is not of the year as a whole."""
    streefwaarde: Waarde | None = None
    uitkomst: Uitkomst | None = None
    """None for a year without a streefwaarde."""
    loopt: bool = False
    """Whether the year is not over, so that the value may still change."""

    @property
    def getal(self) -> Decimal | None:
        """The value, if it is known."""
        return self.waarde if isinstance(self.waarde, Decimal) else None

    @property
    def streefgetal(self) -> Decimal | None:
        """The streefwaarde, if it is known."""
        return self.streefwaarde if isinstance(self.streefwaarde, Decimal) else None


def jaren(indicator: Indicator, peildatum: date) -> tuple[Jaarstand, ...]:
    """Each year of which there is something, the first one first."""
    measured = _measured(indicator, peildatum)
    wanted = {each.jaar: each.waarde for each in indicator.streefwaarden}
    return tuple(
        _judged(indicator, measured.get(jaar), wanted.get(jaar), jaar, peildatum)
        for jaar in sorted({*measured, *wanted})
    )


def kern(years: Sequence[Jaarstand]) -> list[Jaarstand]:
    """The last year with a value, the last that was judged, and the next that will be."""
    known = [each.jaar for each in years if each.getal is not None]
    wanted = [each for each in years if each.uitkomst]
    over = [each.jaar for each in wanted if not each.loopt]
    ahead = [each.jaar for each in wanted if each.loopt]
    chosen = {*known[-1:], *over[-1:], *ahead[:1]}
    return [each for each in years if each.jaar in chosen]


def indicatoren_of(kader: Kader, item: Item) -> list[Indicator]:
    """What measures an ambitie: by its own id, or by that of a doel that it serves."""
    doelen = item.doelen if isinstance(item, Ambitie) else ()
    about = chain.from_iterable(
        kader.verbanden.indicatoren.get(name, ()) for name in (item.id, *doelen)
    )
    return [*{each.id: each for each in about}.values()]


def known_on(indicator: Indicator, peildatum: date) -> Iterator[Meting]:
    """What was measured up to a day; of a year as a whole, from its first day on."""
    for meting in indicator.metingen:
        if meting.datum <= peildatum if meting.datum else meting.year <= peildatum.year:
            yield meting


def _measured(indicator: Indicator, peildatum: date) -> Mapping[int, Meting]:
    """Per year the last; what is of the year as a whole comes after all days in it."""
    found: dict[int, Meting] = {}
    begin = indicator.nulmeting
    if begin and begin.jaar <= peildatum.year:
        found[begin.jaar] = Meting(jaar=begin.jaar, waarde=begin.waarde)
    known = sorted(known_on(indicator, peildatum), key=lambda each: each.datum or date.max)
    return found | {each.year: each for each in known}


def _judged(
    indicator: Indicator, meting: Meting | None, wanted: Waarde | None, jaar: int, peildatum: date
) -> Jaarstand:
    stand = Jaarstand(
        jaar,
        meting.waarde if meting else None,
        meting.datum if meting else None,
        wanted,
        loopt=peildatum < date(jaar, 12, 31),
    )
    if wanted is None:
        return stand
    if stand.loopt or stand.getal is None or stand.streefgetal is None:
        return stand._replace(uitkomst=Uitkomst.NOG_NIET_BEKEND)
    reached = _REACHED[indicator.richting](stand.getal, stand.streefgetal)
    return stand._replace(uitkomst=Uitkomst.GEHAALD if reached else Uitkomst.NIET_GEHAALD)


_REACHED = {"meer": ge, "minder": le, "gelijk": eq}
