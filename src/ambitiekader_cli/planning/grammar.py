"""What does a whole sentence say? Bounds: "vóór 1 juli 2023", "vanaf Q2 2022", "t/m 2025"."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.planning.meaning import Herhaling, RefusedError, Soort
from ambitiekader_cli.planning.periods import DAY, WHOLE, DaySpan, day_before, first_day
from ambitiekader_cli.planning.ranges import point_or_range
from ambitiekader_cli.planning.units import PlanningContext, Tokens, kinds, point


class Sentence(NamedTuple):
    """The meaning of all tokens together. `limits`: it can also limit "jaarlijks"."""

    soort: Soort
    start: date | None = None
    deadline: date | None = None
    herhaling: Herhaling | None = None
    soft: bool = False
    known: bool = True
    limits: bool = False


def bounds(tokens: Tokens, context: PlanningContext) -> Sentence | None:
    """Read a bound with its point, or a point or range by itself."""
    if tokens[-1].kind == "gereed":
        return _finished(tokens[:-1], context)
    if tokens[-1].kind == "ev":
        return _from(tokens[1:-1] if tokens[0].kind == "vanaf" else tokens[:-1], context)
    opener = _OPENERS.get(tokens[0].kind)
    return opener(tokens[1:], context) if opener else _during(tokens, context)


def _during(tokens: Tokens, context: PlanningContext) -> Sentence | None:
    rest = _without_preposition(tokens)
    rest = rest[1:] if kinds(rest[:1]) == "heel" else rest
    span = point_or_range(rest, context)
    return _within(span) if span else None


def _from(tokens: Tokens, context: PlanningContext) -> Sentence | None:
    if span := point(tokens, context):
        return _starting(span, first_day(span))
    span = point_or_range(tokens, context, ("tm", "tot", "gereed"))
    return _within(span) if span else None


def _after(tokens: Tokens, context: PlanningContext) -> Sentence | None:
    span = point(tokens, context)
    if span and span.soft:
        raise RefusedError(
            "de tijd na `na` heeft geen vaste laatste dag",
            "noem een dag, maand of kwartaal, bijvoorbeeld `na 1 juli 2023`",
        )
    return _starting(span, span.last + DAY) if span else None


def _before(tokens: Tokens, context: PlanningContext) -> Sentence | None:
    span = point(tokens, context)
    return _ending(span, day_before(span)) if span else None


def _until(tokens: Tokens, context: PlanningContext) -> Sentence | None:
    span = point(tokens, context)
    return _ending(span, day_before(span))._replace(limits=_limits(span)) if span else None


def _through(tokens: Tokens, context: PlanningContext) -> Sentence | None:
    span = point(tokens, context)
    return _ending(span, span.last)._replace(limits=_limits(span)) if span else None


def _between(tokens: Tokens, context: PlanningContext) -> Sentence | None:
    joined = [token._replace(kind="tm") if token.kind == "en" else token for token in tokens]
    span = point_or_range(joined, context, ("tm",))
    if span and span.kind != "dagen":
        raise RefusedError(
            "`tussen` is alleen tussen twee dagen duidelijk",
            "schrijf `t/m` of `tot`, bijvoorbeeld `Q1 t/m Q3 2022`",
        )
    return _within(span) if span else None


def _finished(tokens: Tokens, context: PlanningContext) -> Sentence | None:
    """Something is ready: only its last day counts."""
    while kinds(tokens[:1]) == "gereed":
        tokens = tokens[1:]
    if kinds(tokens[:1]) in ("voor", "tm"):
        return bounds(tokens, context)
    rest = tokens[1:] if kinds(tokens[:1]) == "per" else _without_preposition(tokens)
    span = point(rest, context)
    return _ending(span, span.last) if span else None


def _without_preposition(tokens: Tokens) -> Tokens:
    return tokens[1:] if kinds(tokens[:1]) in ("in", "van", "voorzetsel") else tokens


def _starting(span: DaySpan, start: date) -> Sentence:
    limits = _limits(span)
    return Sentence(Soort.VANAF, start=start, soft=span.soft, known=span.known, limits=limits)


def _ending(span: DaySpan, deadline: date) -> Sentence:
    soort = Soort.MOMENT if span.kind == "dag" else Soort.PERIODE
    return Sentence(soort, deadline=deadline, soft=span.soft, known=span.known)


def _within(span: DaySpan) -> Sentence:
    start = None if span.only_end or span.kind == "dag" else span.first
    limits = span.kind in WHOLE and start is not None and not span.soft
    return _ending(span, span.last)._replace(start=start, limits=limits)


def _limits(span: DaySpan) -> bool:
    """Whether "jaarlijks t/m" this span is clear: not "t/m 1 mei", that may be every year."""
    return span.known or span.kind in WHOLE


_OPENERS: dict[str, Callable[[Tokens, PlanningContext], Sentence | None]] = {
    "vanaf": _from,
    "per": _from,
    "na": _after,
    "voor": _before,
    "tot": _until,
    "tm": _through,
    "tussen": _between,
    "gereed": _finished,
}
