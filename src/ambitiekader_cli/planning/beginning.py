"""When must something have begun? "start Q2 2024", "begin bouw Q3 2025", "in 2024 starten"."""

from ambitiekader_cli.planning.grammar import Sentence, bounds
from ambitiekader_cli.planning.meaning import RefusedError, Soort
from ambitiekader_cli.planning.periods import WHOLE, DaySpan
from ambitiekader_cli.planning.tokens import Token
from ambitiekader_cli.planning.units import PlanningContext, Tokens, kinds, point

_FROM = Token("vanaf", 0, "vanaf")
_AND_WORK = ("en werk", "/ werk")
_PREPOSITIONS = ("in", "voorzetsel", "per")


def sentence(tokens: Tokens, context: PlanningContext) -> Sentence | None:
    """Read a promise to begin; without one, a bound or a period."""
    begin, end = _words(tokens)
    if begin == end:
        return bounds(tokens, context)
    if (begin and end < len(tokens)) or kinds(tokens[end : end + 1]) in ("tot", "tm"):
        return None
    rest = (*tokens[:begin], *tokens[end:])
    rest = rest[1:] if kinds(rest[:1]) in _PREPOSITIONS else rest
    named = any(token.kind == "werk" for token in tokens[begin:end])
    if kinds(tokens[end:]) == "looptijd":  # "aanvang looptijd"
        return bounds((_FROM, *rest), context)
    if any(token.kind in ("tm", "tot", "gereed") for token in rest[1:-1]):
        return _until_when(rest, context, named=named)
    span = point(rest, context)
    return _begun(span) if span else _bounded(rest, context)


def _words(tokens: Tokens) -> tuple[int, int]:
    """From where to where the text says that something begins, and what."""
    kind = [token.kind for token in tokens]
    begins = [at for at, each in enumerate(kind) if each in ("start", "begin")]
    for begin in begins:
        end = begin + 1 + (kinds(tokens[begin + 1 : begin + 3]) == "van werk")
        while kind[end : end + 1] == ["werk"] or " ".join(kind[end : end + 2]) in _AND_WORK:
            end += 1
        if kind[begin] == "begin" and end == begin + 1:
            continue  # "begin 2024" is a place in a year
        while begin and kind[begin - 1] == "werk":
            begin -= 1  # noqa: PLW2901 - "bouw start in 2025"
        return begin, end
    return 0, 0


def _until_when(rest: Tokens, context: PlanningContext, *, named: bool) -> Sentence | None:
    """Read "start Q3 2023, gereed Q2 2024"; what begins and what is ready may be two things."""
    if not named:
        return bounds((_FROM, *rest), context)
    if any(token.kind == "gereed" for token in rest):
        raise RefusedError(
            "TEKST noemt meer dan één stap", "geef elke stap een mijlpaal met een eigen planning"
        )
    return None


def _begun(span: DaySpan) -> Sentence:
    start = None if span.only_end else span.first
    limits = start is not None and (span.known or span.kind in WHOLE)
    return Sentence(Soort.START, start, span.last, soft=span.soft, known=span.known, limits=limits)


def _bounded(rest: Tokens, context: PlanningContext) -> Sentence | None:
    """Read "start vóór 1 juli 2024"; "start na 1 juli 2024" promises no day."""
    found = bounds(rest, context)
    if found is None or found.soort not in (Soort.MOMENT, Soort.PERIODE):
        return found
    return found._replace(soort=Soort.START, limits=False)
