"""Which days are a week, a quarter, a half, or the middle of a year? The calendar."""

from datetime import date, timedelta
from typing import NamedTuple

from ambitiekader_cli.planning.meaning import Looptijd, RefusedError

DAY = timedelta(days=1)
WHOLE = ("jaar", "looptijd")  # what is not itself a part of a year
MONTH_NAMES = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
MONTHS = {"maand": 1, "kwartaal": 3, "tertaal": 4, "helft": 6, "jaar": 12}

# Stands in for a year that nobody wrote, so that impossible and reversed dates still show: a leap
# year with 53 weeks, later than every year that can be written.
NO_YEAR = 2420

_CHECK = "controleer het getal"

# Which months of a unit "begin" and "medio" mean: the first one, counted from 0, and how many.
_BEGIN = {"jaar": (0, 3), "helft": (0, 2), "kwartaal": (0, 1), "seizoen": (0, 1)}
_MEDIO = {"jaar": (4, 4), "helft": (2, 2), "kwartaal": (1, 1), "seizoen": (1, 1)}


class DaySpan(NamedTuple):
    """A stretch of days. Of "eind 2022" only the end counts."""

    kind: str
    first: date
    last: date
    year: int
    soft: bool = False
    only_end: bool = False

    @property
    def known(self) -> bool:
        """Whether the text, or a person, named the year."""
        return self.year != NO_YEAR


def months(kind: str, year: int, first: int, count: int, soft: bool = False) -> DaySpan:
    """Return `count` months from month `first`; month 13 is January of the next year."""
    start, end = _month_start(year, first), _month_start(year, first + count) - DAY
    return DaySpan(kind, start, end, year, soft)


def whole_year(year: int) -> DaySpan:
    """Return 1 January to 31 December."""
    return months("jaar", year, 1, 12)


def month(year: int, number: int) -> DaySpan:
    """Return one month by its number, refused if there is no such month."""
    if not 1 <= number <= 12:
        raise RefusedError(f"in TEKST bestaat maand {number} niet", _CHECK)
    return months("maand", year, number, 1)


def day(year: int, number: int, day_of_month: int) -> DaySpan:
    """Return one day, refused if the month has no such day."""
    whole = month(year, number)
    if not 1 <= day_of_month <= whole.last.day:
        name, most = _of_year(MONTH_NAMES[number - 1], year), "" if year != NO_YEAR else "hooguit "
        raise RefusedError(
            f"{day_of_month} {name} bestaat niet", f"{name} heeft {most}{whole.last.day} dagen"
        )
    found = date(year, number, day_of_month)
    return DaySpan("dag", found, found, year)


def week(year: int, number: int) -> DaySpan:
    """Return an ISO 8601 week, Monday to Sunday. 28 December is always in the last one."""
    count = date(year, 12, 28).isocalendar().week
    if not 1 <= number <= count:
        whole_year = str(year) if year != NO_YEAR else "een jaar"
        raise RefusedError(
            f"{_of_year(f'week {number}', year)} bestaat niet",
            f"{whole_year} heeft {'hooguit ' if year == NO_YEAR else ''}{count} weken",
        )
    monday = date.fromisocalendar(year, number, 1)
    return DaySpan("week", monday, monday + 6 * DAY, year)


def looptijd_span(looptijd: Looptijd | None) -> DaySpan:
    """Return the whole looptijd; if that is not known, its year is not either."""
    if looptijd is None:
        return whole_year(NO_YEAR)._replace(kind="looptijd")
    return DaySpan("looptijd", looptijd.van, looptijd.tot, looptijd.van.year)


def part(whole: DaySpan, kind: str, number: int, count: int = 1) -> DaySpan | None:
    """Return parts of a whole from part `number`, -1 is the last; None if it does not divide."""
    if kind == "helft" and whole.kind in ("maand", "kwartaal", "looptijd"):
        return _half(whole, number)
    available = MONTHS.get(whole.kind, 0) // MONTHS[kind]
    if available < 2:
        return None
    first = available - count + 1 if number == -1 else number
    if not 1 <= first <= first + count - 1 <= available:
        raise RefusedError(f"TEKST bestaat niet: tel van 1 tot en met {available}", _CHECK)
    start = whole.first.month + (first - 1) * MONTHS[kind]
    return months(kind if count == 1 else "deel", whole.year, start, count * MONTHS[kind])


def position(whole: DaySpan, place: str) -> DaySpan | None:
    """Return the begin, medio or eind of a period; None if that has no agreed meaning."""
    if place == "eind":
        return whole._replace(only_end=True) if whole.kind != "dag" else None
    if whole.kind == "maand":
        first = whole.first + (0 if place == "begin" else 10) * DAY
        return whole._replace(first=first, last=first + 9 * DAY, soft=True)
    if whole.kind == "looptijd":
        return _of_looptijd(whole, place)
    table = _BEGIN if place == "begin" else _MEDIO
    if whole.kind not in table:
        return None
    skip, count = table[whole.kind]
    return months(whole.kind, whole.year, whole.first.month + skip, count, soft=True)


def day_before(span: DaySpan) -> date:
    """Return the last day before a period; of "eind 2022", which is one day, that day."""
    if span.soft:
        raise RefusedError(
            "in TEKST heeft de tijd na `voor` of `tot` geen vaste eerste dag",
            "noem een dag, maand of kwartaal, bijvoorbeeld `vóór 1 juli JJJJ`",
        )
    return span.last if span.only_end else span.first - DAY


def first_day(span: DaySpan) -> date:
    """Return the first day of a period, refused for "eind 2022", which does not say."""
    if span.only_end:
        raise RefusedError(
            "TEKST zegt niet op welke dag het begint",
            "noem de maand of het kwartaal, bijvoorbeeld `vanaf Q4 JJJJ`",
        )
    return span.first


def in_words(span: DaySpan) -> str:
    """Write the last day as a person does: "31 december 2024"."""
    return _of_year(f"{span.last.day} {MONTH_NAMES[span.last.month - 1]}", span.year)


def _month_start(year: int, number: int) -> date:
    return date(year + (number - 1) // 12, (number - 1) % 12 + 1, 1)


def _half(whole: DaySpan, number: int) -> DaySpan | None:
    if number not in (1, 2, -1):
        return None
    middle = _halfway(whole.first, whole.last)
    if whole.kind in ("maand", "kwartaal"):  # of a quarter the middle of its second month
        later = MONTHS[whole.kind] // 2
        middle = _month_start(whole.first.year, whole.first.month + later) + 14 * DAY
    if number == 1:
        return whole._replace(kind="deel", last=middle)
    return whole._replace(kind="deel", first=min(middle + DAY, whole.last))


def _of_looptijd(whole: DaySpan, place: str) -> DaySpan:
    if place == "medio":
        middle = _halfway(whole.first, whole.last)
        return whole._replace(last=middle, soft=True, only_end=True)
    third_month = _month_start(whole.first.year, whole.first.month + 3) - DAY
    return whole._replace(last=min(third_month, whole.last), soft=True)


def _halfway(first: date, last: date) -> date:
    """Count in months where the period is a whole, even number of them; else in days."""
    after = last + DAY
    count = (after.year - first.year) * 12 + after.month - first.month
    if first.day == after.day == 1 and count % 2 == 0:
        return _month_start(first.year, first.month + count // 2) - DAY
    return first + max((after - first) // 2 - DAY, 0 * DAY)


def _of_year(name: str, year: int) -> str:
    return f"{name} {year}" if year != NO_YEAR else name
