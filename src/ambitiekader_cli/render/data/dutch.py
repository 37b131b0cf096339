"""Dates, numbers and lists as a Dutch reader expects them."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from ambitiekader_cli.model.bestanden import Periode
from ambitiekader_cli.planning.periods import MONTH_NAMES

STATUS = {
    "niet-gestart": "niet gestart",
    "loopt": "loopt",
    "gereed": "gereed",
    "aangehouden": "aangehouden",
    "vervallen": "vervallen",
}
VASTSTELLING = {
    "concept": "concept, nog niet vastgesteld",
    "vastgesteld": "vastgesteld",
    "bod": "bod, nog geen afspraak",
    "vervallen": "vervallen",
}
"""The status of an agreement or of a yearly overview."""


def day(when: date) -> str:
    """`12 december 2022`."""
    return f"{when.day} {MONTH_NAMES[when.month - 1]} {when.year}"


def optional_day(when: date | None) -> str | None:
    """A day, if it is known."""
    return day(when) if when else None


def years(period: Periode) -> str:
    """`2022-2025`: the years that a period touches."""
    first, last = period.van.year, period.tot.year
    return str(first) if first == last else f"{first}-{last}"


def span(period: Periode) -> str:
    """`1 januari 2022 tot en met 31 december 2025`."""
    return f"{day(period.van)} tot en met {day(period.tot)}"


def number(value: Decimal) -> str:
    """`1.250` and `12,5`."""
    return f"{value:,f}".translate(str.maketrans(",.", ".,"))


def capital(text: str) -> str:
    """With a capital in front; the rest stays as it is."""
    return f"{text[:1].upper()}{text[1:]}"


def midway(name: str) -> str:
    """`alle gemeenten`: the name of a group, as it stands within a sentence."""
    return f"a{name[1:]}" if name.startswith("Alle ") else name


def listing(words: Iterable[str]) -> str:
    """`a, b en c`."""
    found = list(words)
    return " en ".join(filter(None, (", ".join(found[:-1]), *found[-1:])))
