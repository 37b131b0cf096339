"""What does a whole sentence say? Bounds: "vóór 1 juli 2023", "vanaf Q2 2022", "t/m 2025"."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.planning.meaning import Herhaling, JaarDeel, RefusedError, Soort
from ambitiekader_cli.planning.periods import (
    DAY,
    WHOLE,
    DaySpan,
    day_before,
    first_day,
    in_words,
)
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
    tot: date | None = None
    binnen: JaarDeel | None = None


def bounds(tokens: Tokens, context: PlanningContext) -> Sentence | None:
    """Read a bound with its point, or a point or range by itself."""
    if not tokens:
        return None
    if closer := _CLOSERS.get("ev" if tokens[-1].text == "+" else tokens[-1].kind):
        return closer(tokens[:-1], context)
    opener = _OPENERS.get(tokens[0].kind)
    return opener(tokens[1:], context) if opener else _during(tokens, context)


def _during(tokens: Tokens, context: PlanningContext) -> Sentence | None:
    rest = _without_preposition(tokens)
    rest = rest[1:] if kinds(rest[:1]) in ("heel", "eenmalig") else rest
    span = point_or_range(rest, context)
    return _within(span) if span else None


def _from(tokens: Tokens, context: PlanningContext) -> Sentence | None:
    if span := point(tokens, context):
        return _starting(span, first_day(span))
    span = point_or_range(tokens, context, ("tm", "tot", "gereed"))
    return _within(span) if span else None


def _onwards(tokens: Tokens, context: PlanningContext) -> Sentence | None:
    return _from(tokens[1:] if kinds(tokens[:1]) == "vanaf" else tokens, context)


def _per(tokens: Tokens, context: PlanningContext) -> Sentence | None:
    """Read a start, refused on the last day of a period: "per 31-12-2024" can be its end too."""
    span = point(tokens, context)
    if span and (span.only_end or (span.kind == "dag" and (span.last + DAY).day == 1)):
        day = in_words(span)
        raise RefusedError(
            "in TEKST kan `per` het begin zijn, of het einde",
            f"schrijf in plaats daarvan `uiterlijk {day}` of `vanaf {day}`",
        )
    return _from(tokens, context)


def _after(tokens: Tokens, context: PlanningContext) -> Sentence | None:
    span = point(tokens, context)
    if span and span.soft:
        raise RefusedError(
            "in TEKST heeft de tijd na `na` geen vaste laatste dag",
            "noem een dag, maand of kwartaal, bijvoorbeeld `na 1 juli JJJJ`",
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
            "in TEKST is `tussen` niet duidelijk: dat is het alleen tussen twee dagen",
            "schrijf `t/m` of `tot`, bijvoorbeeld `Q1 t/m Q3 JJJJ`",
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


def _or_earlier(tokens: Tokens, context: PlanningContext) -> Sentence | None:
    sentence = bounds(tokens, context)
    return sentence._replace(start=None) if sentence and sentence.deadline else None


def _without_preposition(tokens: Tokens) -> Tokens:
    looptijd = kinds(tokens[:2]) == "looptijd jaar"  # "looptijd 2022-2025"
    preposition = kinds(tokens[:1]) in ("in", "van", "voorzetsel")
    return tokens[1:] if looptijd or preposition else tokens


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
    "per": _per,
    "na": _after,
    "voor": _before,
    "tot": _until,
    "tm": _through,
    "tussen": _between,
    "gereed": _finished,
    "zeker": bounds,
}
_CLOSERS: dict[str, Callable[[Tokens, PlanningContext], Sentence | None]] = {
    "gereed": _finished,
    "ev": _onwards,
    "eerder": _or_earlier,
    "eenmalig": bounds,
}
