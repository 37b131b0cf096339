"""What stands beside a rhythm? When in each year, from when, until when: "jaarlijks in Q4"."""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.planning.beginning import sentence
from ambitiekader_cli.planning.grammar import Sentence
from ambitiekader_cli.planning.meaning import Herhaling, JaarDeel, RefusedError, Soort
from ambitiekader_cli.planning.periods import NO_YEAR
from ambitiekader_cli.planning.tokens import Token
from ambitiekader_cli.planning.units import PlanningContext, Tokens, kinds

_ANY_YEAR = PlanningContext(NO_YEAR, NO_YEAR, None)
_OPENERS = ("vanaf", "per", "na", "van", "tot", "tm", "start", "eerst")
_NOT_IN_EVERY_YEAR = ("looptijd", "week", "weekdag", "aanwijzend", "vanaf", "na", "start", "eerst")
_THIS_YEAR = ("jaar", "kalenderjaar")  # "eind van het jaar" is in every year, "eind 2023" in one
_MOST_TOKENS = 14
_FROM = Token("vanaf", 0, "vanaf")


def ongoing(before: Tokens, after: Tokens, context: PlanningContext) -> Sentence | None:
    """Read what never is late, perhaps with a first and a last day; "2022, structureel" starts."""
    if before and after and not _both_limit(before, after):
        return None
    if not after and kinds(before) in ("jaar", "jaar -", "jaar –") and before[0].value:
        return Sentence(Soort.DOORLOPEND, start=date(before[0].value, 1, 1))
    beside = (*before, *after)
    limits = _limits(beside, context)
    if limits is None or (beside and beside[0].kind in _OPENERS and not limits.known):
        return limits  # not understood, or in a year that nobody named
    if not limits.limits:
        raise RefusedError(
            "in TEKST is niet duidelijk van wanneer tot wanneer het doorloopt",
            "schrijf bijvoorbeeld `doorlopend t/m JJJJ`, of alleen de dag waarop het klaar is",
        )
    return limits._replace(soort=Soort.DOORLOPEND, deadline=None, tot=limits.deadline)


def limited(
    herhaling: Herhaling, before: Tokens, after: Tokens, context: PlanningContext
) -> Sentence | None:
    """Read a rhythm with limits, or in a part of each year, or both."""
    refusal = None
    for limits, within in _divisions(before, after):
        try:
            if found := _in_both(herhaling, limits, within, context):
                return found
        except RefusedError as refused:
            refusal = refusal or refused
    if refusal and not any(token.kind == "jaar" for token in (*before, *after)):
        raise _unclear()
    if refusal:
        raise refusal
    return None


def _divisions(before: Tokens, after: Tokens) -> Iterator[tuple[Tokens, Tokens]]:
    """Yield what may be the limits, and what the part of each year; what is whole first."""
    if before and after:
        if _both_limit(before, after):
            yield (*before, *after), ()
        yield from ((before, after), (after, before))
        return
    beside = before or after
    yield from ((beside, ()), ((), beside))
    for at in range(1, min(len(beside), _MOST_TOKENS)):
        if beside[at].kind in _OPENERS:
            yield beside[at:], beside[:at]
        if beside[0].kind in _OPENERS:
            yield beside[:at], beside[at:]


def _both_limit(before: Tokens, after: Tokens) -> bool:
    return before[0].kind in _OPENERS and after[0].kind in _OPENERS


def _in_both(
    herhaling: Herhaling, limits: Tokens, within: Tokens, context: PlanningContext
) -> Sentence | None:
    part = _part_of_year(within) if within else Sentence(Soort.HERHALING)
    if part is None or (within and herhaling is not Herhaling.JAARLIJKS):
        return None
    found = _limits(limits, context)
    if found is None:
        return None
    if not found.limits:
        raise _unclear()
    return found._replace(
        soort=Soort.HERHALING,
        herhaling=herhaling,
        binnen=part.binnen,
        soft=found.soft or part.soft,
    )


def _limits(tokens: Tokens, context: PlanningContext) -> Sentence | None:
    """Read from when and until when; of "start 2023" only the start."""
    if not tokens:
        return Sentence(Soort.HERHALING, limits=True)
    found = sentence((_FROM, *tokens[1:]) if tokens[0].kind == "eerst" else tokens, context)
    return found._replace(deadline=None) if found and found.soort is Soort.START else found


def _part_of_year(tokens: Tokens) -> Sentence | None:
    """Read what can be in every year; "vanaf 1 mei" may be in one."""
    if tokens[0].kind in ("tot", "tm", "per"):
        return None
    if any(token.kind in _NOT_IN_EVERY_YEAR or _one_year(token) for token in tokens):
        return None
    found = sentence(tokens, _ANY_YEAR)
    if found is None or found.deadline is None:
        return None
    first, last = found.start, found.deadline
    if first and first.year != last.year:
        return None
    ends = (12, 31) if last.year < NO_YEAR else _month_and_day(last)  # "vóór 1 januari"
    part = JaarDeel(_month_and_day(first) if first else (1, 1), ends)
    return Sentence(Soort.HERHALING, soft=found.soft, binnen=part)


def _unclear() -> RefusedError:
    return RefusedError(
        "in TEKST is niet duidelijk wanneer de herhaling geldt",
        "noem jaren, bijvoorbeeld `vanaf JJJJ`, of geef elke keer een mijlpaal",
    )


def _one_year(token: Token) -> bool:
    return token.kind == "jaar" and token.text not in _THIS_YEAR


def _month_and_day(day: date) -> tuple[int, int]:
    return (2, 28) if (day.month, day.day) == (2, 29) else (day.month, day.day)
