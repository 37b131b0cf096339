"""Which day or period do a few tokens name? "30 juni 2022", "3e kw. '23", "begin maart 2022"."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from ambitiekader_cli.planning import periods
from ambitiekader_cli.planning.dates import numeric_date
from ambitiekader_cli.planning.meaning import Looptijd, RefusedError
from ambitiekader_cli.planning.periods import MONTH_NAMES, DaySpan
from ambitiekader_cli.planning.tokens import Token
from ambitiekader_cli.planning.vocabulary import PLURAL

Tokens = Sequence[Token]
PLACES = ("begin", "medio", "eind")
_YEAR_FIRST = ("getal", "romeins", "maand", "maandwoord", "kwartaal", "tertaal", "helft", "seizoen")
_LINKS = ("-", "/", "van", "in")
_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


class PlanningContext(NamedTuple):
    """What the text itself does not say.

    `year` is for a unit without one; it may come from the other side of a range. `assumed` is what
    a person recorded, also for "volgend jaar".
    """

    year: int
    assumed: int
    looptijd: Looptijd | None


def point(tokens: Tokens, context: PlanningContext) -> DaySpan | None:
    """Read one unit, perhaps with a place in it or a weekday before it."""
    if not tokens:
        return None
    if tokens[0].kind in PLACES:
        inner = tokens[2:] if kinds(tokens[1:2]) == "van" else tokens[1:]
        whole = _unit(inner, context)
        return periods.position(whole, tokens[0].kind) if whole else None
    if tokens[0].kind == "weekdag":
        return _on_weekday(tokens[0].value, _unit(tokens[1:], context))
    return _unit(tokens, context)


def kinds(tokens: Tokens) -> str:
    """Join the kinds of the tokens, to look up in a table."""
    return " ".join(token.kind for token in tokens)


def year_last(tokens: Tokens) -> Tokens:
    """Turn "2023-Q3" into "Q3 2023"; only a year with a number can stand in front."""
    if tokens[0].kind != "jaar" or not tokens[0].value or tokens[-1].kind not in _YEAR_FIRST:
        return tokens
    rest = tokens[2:] if kinds(tokens[1:2]) in ("-", "/") else tokens[1:]
    return (*rest, tokens[0])


def _on_weekday(weekday: int, span: DaySpan | None) -> DaySpan | None:
    if span is None or span.kind != "dag":
        return None
    if span.known and span.last.isoweekday() != weekday:
        written = f"{span.last.day} {MONTH_NAMES[span.last.month - 1]} {span.last.year}"
        right = _WEEKDAYS[span.last.weekday()]
        raise RefusedError(
            f"{written} is geen {_WEEKDAYS[weekday - 1]}", f"{written} is een {right}"
        )
    return span


def _unit(tokens: Tokens, context: PlanningContext) -> DaySpan | None:
    if kinds(tokens) == "looptijd":
        return periods.looptijd_span(context.looptijd)
    if not tokens:
        return None
    if found := numeric_date(tokens):
        return found
    tokens = _year_in_full(year_last(tokens))
    if tokens[0].kind == "ordinaal" and (found := _part(tokens, context)):
        return found
    return _winter(tokens) or _in_year(tokens, context)


def _year_in_full(tokens: Tokens) -> Tokens:
    """Turn "Q3/24" into "Q3 2024"; "mrt-24" and "1-mrt-24" are how Excel writes."""
    if kinds(tokens[-2:]) not in ("- getal", "/ getal") or tokens[-1].value not in _SHORT_YEARS:
        return tokens
    if kinds(tokens[:-2]) not in _BEFORE_SHORT_YEAR:
        return tokens
    return (*tokens[:-2], Token("jaar", 2000 + tokens[-1].value, tokens[-1].text))


def _winter(tokens: Tokens) -> DaySpan | None:
    """Read a winter with both its years, the second perhaps in two digits: "2023/24"."""
    if (tokens[0].kind, tokens[0].value) != ("seizoen", 12):
        return None
    rest = tokens[2:] if kinds(tokens[1:2]) in ("van", "in") else tokens[1:]
    if kinds(rest) not in _TWO_YEARS:
        return None
    year, second = rest[0].value, rest[2].value
    if not year or second not in (year + 1, (year + 1) % 100):
        return None
    return periods.months("seizoen", year, 12, 3, soft=True)


def _part(tokens: Tokens, context: PlanningContext) -> DaySpan | None:
    """Read a part by its rank: "eerste twee kwartalen van 2022", "2e helft juni 2023"."""
    count, rest = 1, tokens[1:]
    if kinds(rest[:1]) == "getal":
        count, rest = rest[0].value, rest[1:]
        if tokens[0].value not in (1, -1):
            return None
    kind = _PARTS.get(kinds(rest[:1]))
    if kind is None or (rest[0].value == PLURAL and count == 1):
        return None
    rest = rest[1:]
    if len(rest) > 1 and rest[0].kind in _LINKS:
        rest = rest[1:]
    whole = _unit(rest, context) if rest else periods.whole_year(context.year)
    return periods.part(whole, kind, tokens[0].value, count) if whole else None


def _in_year(tokens: Tokens, context: PlanningContext) -> DaySpan | None:
    """Read a unit of a year that stands behind it or is missing."""
    year, rest = context.year, tokens
    if tokens[-1].kind == "jaar":
        year, rest = tokens[-1].value or context.assumed, tokens[:-1]
        if rest and (rest[-1].kind, rest[-1].value) == ("jaar", 0):
            rest = rest[:-1]
        if len(rest) > 1 and rest[-1].kind in _LINKS:
            rest = rest[:-1]
        if not rest:
            return periods.whole_year(year)
    build = _UNITS.get(kinds(rest))
    return build(rest, year) if build else None


def _season(tokens: Tokens, year: int) -> DaySpan:
    if tokens[-1].value != 12:
        return periods.months("seizoen", year, tokens[-1].value, 3, soft=True)
    hulp = "schrijf beide jaren, of noem de maanden"
    if year != periods.NO_YEAR:
        hulp = f"schrijf haar als `winter {year - 1}-{year}` of `winter {year}-{year + 1}`"
    raise RefusedError("de winter in TEKST ligt in twee jaren", hulp)


def _day(tokens: Tokens, year: int) -> DaySpan | None:
    number = tokens[0].value
    return periods.day(year, tokens[-1].value, number) if number >= 0 else None


def _month_first(tokens: Tokens, year: int) -> DaySpan:
    name, number = MONTH_NAMES[tokens[0].value - 1], tokens[-1].value
    if year != periods.NO_YEAR:
        written = periods.day(year, tokens[0].value, number).last
        raise RefusedError(
            "in TEKST staat de maand voor de dag",
            f"schrijf de dag als `{written.day} {name} {written.year}`",
        )
    raise RefusedError(
        f"in TEKST kan {number} een dag zijn, of een jaar",
        f"schrijf het jaar voluit, `{name} {2000 + number}`, of de dag voorop, `{number} {name}`",
    )


def _month(tokens: Tokens, year: int) -> DaySpan:
    return periods.month(year, tokens[-1].value)


def _week(tokens: Tokens, year: int) -> DaySpan:
    return periods.week(year, tokens[-1].value)


def _numbered(tokens: Tokens, year: int) -> DaySpan | None:
    return periods.part(periods.whole_year(year), tokens[0].kind, tokens[1].value)


def _number_first(tokens: Tokens, year: int) -> DaySpan | None:
    letter = tokens[1].text in ("q", "h")  # "2H 2024", but not "2 kwartaal 2024"
    return _numbered((tokens[1], tokens[0]), year) if letter else None


_TWO_YEARS = {f"jaar {sign} {second}" for sign in "-–/" for second in ("jaar", "getal")}
_PARTS = {"kwartaal": "kwartaal", "tertaal": "tertaal", "helft": "helft", "maandwoord": "maand"}
_SHORT_YEARS = range(13, 70)  # what can be no month, and of no other century
_BEFORE_SHORT_YEAR = (
    *("maand", "getal - maand", "ordinaal kwartaal", "ordinaal helft", "kwartaal romeins"),
    *("kwartaal getal", "getal kwartaal", "helft getal", "getal helft"),
)
_UNITS: dict[str, Callable[[Tokens, int], DaySpan | None]] = {
    "getal maand": _day,
    "ordinaal maand": _day,
    "getal - maand": _day,
    "getal . maand": _day,
    "maand": _month,
    "maandwoord maand": _month,
    "maand getal": _month_first,
    "maand - getal": _month_first,
    "week getal": _week,
    "kwartaal getal": _numbered,
    "kwartaal romeins": _numbered,
    "helft getal": _numbered,
    "tertaal getal": _numbered,
    "getal kwartaal": _number_first,
    "getal helft": _number_first,
    "seizoen": _season,
    "aanwijzend seizoen": _season,
}
