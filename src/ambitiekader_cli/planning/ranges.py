"""Which days lie between two points? "Q4 2022 t/m Q1 2023", "1-15 maart 2023", "2022 en 2023"."""

from collections.abc import Collection
from datetime import date, timedelta

from ambitiekader_cli.planning.meaning import RefusedError
from ambitiekader_cli.planning.periods import DAY, NO_YEAR, WHOLE, DaySpan, day_before, first_day
from ambitiekader_cli.planning.units import PLACES, PlanningContext, Tokens, kinds, point, year_last

JOINERS = ("tm", "tot", "-", "–", "/", "en", "of")
_ANY_KINDS = ("tm", "tot", "gereed")
_ADJACENT = ("/", "en", "of")
_DAYS = "getal getal maand"
_NUMBERS = ("getal getal", "romeins romeins")
_MONTH_OR_SO = timedelta(days=31)  # between "begin" and "medio" of a year


def point_or_range(
    tokens: Tokens, context: PlanningContext, joiners: Collection[str] = JOINERS
) -> DaySpan | None:
    """Read one point, or two with a joiner between them."""
    if found := point(tokens, context):
        return found
    for written in (year_last(tokens), tokens) if tokens else ():
        for at, token in enumerate(written):
            if token.kind in joiners and (
                found := _joined(written[:at], token.kind, written[at + 1 :], context)
            ):
                return found
    return None


def _joined(left: Tokens, joiner: str, right: Tokens, context: PlanningContext) -> DaySpan | None:
    """Read from left to right; each side may leave out what the other side says."""
    end = point(right, context) or point(_right_in_full(left, right), context)
    if end is None:
        return None
    borrowed = context if end.kind in WHOLE else context._replace(year=end.year)
    start = point(left, borrowed) or point(_left_in_full(left, right), borrowed)
    if start is None or (start.kind != end.kind and joiner not in _ANY_KINDS):
        return None
    last = day_before(end) if joiner == "tot" else end.last
    if start.known == end.known:
        _check_order(start.last, last)
        _check_adjacent(start, joiner, end)
    turn = start.only_end and end.soft and joiner in _ADJACENT  # "eind 2022/begin 2023"
    return DaySpan(
        kind=_kind(start, end),
        first=start.first if turn else first_day(start),
        last=last,
        year=end.year if start.known else NO_YEAR,
        soft=start.soft or end.soft or joiner == "of",
        only_end=turn,
    )


def _left_in_full(left: Tokens, right: Tokens) -> Tokens:
    """'1' before '15 maart', '1e' before '2e kwartaal', 'begin' before 'medio 2023'."""
    if len(left) != 1:
        return ()
    alike = left[0].kind == right[0].kind == "ordinaal" or kinds((left[0], *right[:2])) == _DAYS
    if alike or (left[0].kind in PLACES and right[0].kind in PLACES):
        return (left[0], *right[1:])
    return ()


def _right_in_full(left: Tokens, right: Tokens) -> Tokens:
    """'28 2022' after 'week 26'."""
    numbered = len(left) == 2 and kinds((left[-1], *right[:1])) in _NUMBERS
    return (left[0], *right) if numbered else ()


def _check_order(first_ends: date, last_ends: date) -> None:
    if first_ends > last_ends:
        raise RefusedError(
            "in TEKST ligt het einde voor het begin",
            "schrijf bij beide het jaar, of draai de twee om als zij zijn verwisseld",
        )


def _check_adjacent(start: DaySpan, joiner: str, end: DaySpan) -> None:
    gap = _MONTH_OR_SO if start.soft and end.soft else DAY
    if joiner in _ADJACENT and end.first - start.last > gap:
        raise RefusedError(
            "in TEKST sluiten de twee tijden niet op elkaar aan",
            "schrijf `t/m` als alles ertussen meetelt; anders krijgt elke tijd een mijlpaal",
        )


def _kind(start: DaySpan, end: DaySpan) -> str:
    if start.kind == end.kind == "dag":
        return "dagen"
    return start.kind if start.kind == end.kind else "deel"
