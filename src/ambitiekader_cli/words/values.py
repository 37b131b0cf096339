"""A value of the data in words: a doelwaarde, a gebied, a planning with its year, a source."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from ambitiekader_cli.twins import folded
from ambitiekader_cli.words.dutch import day, listed, number

_BOUNDS = {"minimaal": "minstens ", "maximaal": "hoogstens ", "precies": ""}


def doelwaarde(given: Mapping[str, object]) -> str:
    """`minstens 1.250 woningen`; an exact number needs no word. Empty when it says nothing.

    Numbers may be texts, as they stand in a file.
    """
    bounds = (
        f"{word}{number_in(str(given[key]))}"
        for key, word in _BOUNDS.items()
        if given.get(key) not in (None, "")
    )
    return f"{listed(bounds)} {given.get('eenheid') or ''}".strip()


def gerealiseerd(value: Decimal, wanted: Mapping[str, object]) -> str:
    """`629 van de 1.400 woningen (45 %)`; of a maximum `van hoogstens`, of both bounds in words."""
    eenheid = wanted.get("eenheid") or ""
    bounds = {key: given for key in _BOUNDS if isinstance(given := wanted.get(key), Decimal)}
    if len(bounds) != 1:
        said = f" ({doelwaarde(wanted)})" if bounds else ""
        return f"{f'{number(value)} {eenheid}'.strip()}{said}"
    [(key, goal)] = bounds.items()
    word = "hoogstens" if key == "maximaal" else "de"
    share = "" if is_percentage(str(eenheid)) else _share(value, goal)
    return f"{number(value)} van {word} {f'{number(goal)} {eenheid}'.strip()}{share}"


def is_percentage(eenheid: str | None) -> bool:
    """Whether no more than 100 of it can be."""
    return (eenheid or "").casefold().startswith(("%", "procent", "percentage"))


def _share(value: Decimal, goal: Decimal) -> str:
    """In whole percents; what is not all there is never 100."""
    if goal <= 0 or value < 0:
        return ""
    percent = int((200 * value + goal) // (2 * goal))
    return f" ({min(percent, 99) if value < goal else percent} %)"


def gebied(naam: str, cbs: str | None) -> str:
    """`Noord (BU00470101)`."""
    return f"{naam} ({cbs})" if cbs else naam


def planning(tekst: str, jaar: object = None, reden: str | None = None) -> str:
    """`Q2 (gelezen als 2022: reden)`."""
    assumed = aanname(jaar, reden)
    return f"{tekst} ({assumed})" if assumed else tekst


def aanname(jaar: object, reden: str | None) -> str | None:
    """The year that was assumed, and why: `gelezen als 2022: reden`."""
    why = f": {reden}" if reden else ""
    return f"gelezen als {jaar}{why}" if jaar else None


def bron(document: str | None, onderdeel: str | None, rij: object = None, *more: str | None) -> str:
    """The document, what is told of it, and the place in it: `Woonvisie, hoofdstuk 2, rij 4`."""
    row = f"rij {rij}" if rij is not None else None
    return ", ".join(filter(None, (document, *more, onderdeel, row)))


def kenmerk(soort: str, value: str) -> str:
    """A value of a kenmerk by its kind: `€ 30.000.000`, `1.250`, `30 juni 2024`."""
    if soort == "bedrag" and _NUMBER.fullmatch(value):
        return f"€ {number_in(value)}"
    if soort == "datum":
        return _day(value)
    return number_in(value) if soort == "getal" else value


def alike(soort: str, value: str) -> Decimal | str:
    """What two values of a kenmerk have in common if they are the same: `0` and `0.00`."""
    if soort in ("getal", "bedrag") and _NUMBER.fullmatch(value):
        return Decimal(value)
    return folded(value)


def _day(value: str) -> str:
    """What is no day stays as it was written."""
    try:
        return day(date.fromisoformat(value))
    except ValueError:
        return value


def number_in(text: str) -> str:
    """`1250` as `1.250`; what is no number stays as it was written."""
    return number(Decimal(text)) if _NUMBER.fullmatch(text) else text


_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,6})?")
