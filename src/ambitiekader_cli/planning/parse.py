"""What does this text mean? The one entrance: guards, grammar, and help for what is refused."""

from functools import lru_cache

from ambitiekader_cli.planning.beginning import sentence
from ambitiekader_cli.planning.grammar import Sentence
from ambitiekader_cli.planning.meaning import (
    YEARS,
    Looptijd,
    Onbegrepen,
    Planning,
    RefusedError,
    Soort,
    Zekerheid,
)
from ambitiekader_cli.planning.periods import NO_YEAR
from ambitiekader_cli.planning.rhythm import RECURRING, rhythm
from ambitiekader_cli.planning.tokens import UNKNOWN, normalise, tokenise
from ambitiekader_cli.planning.units import PlanningContext, kinds
from ambitiekader_cli.text import quoted

LONGEST_TEXT = 200
_PLACEHOLDERS = " -?.…"
EXAMPLE_YEAR = "JJJJ"  # stands in a help for the year of its examples


def parse(
    tekst: str,
    looptijd: Looptijd | None = None,
    jaar: int | None = None,
    *,
    helpful: bool = True,
    voorbeeldjaar: int | None = None,
) -> Planning | Onbegrepen:
    """Give the meaning of a literal planning; never an exception, and never a guess.

    `jaar` is the year a person assumed; it counts only where the text names none. `looptijd`
    gives meaning to "halverwege de looptijd". Looking for what somebody may have meant takes
    longer than reading: not `helpful` leaves that out. `voorbeeldjaar` is the year of the examples
    in help.
    """
    year = str(voorbeeldjaar or 2023)
    if len(tekst) > LONGEST_TEXT:
        return Onbegrepen(
            f"de planning is langer dan {LONGEST_TEXT} tekens",
            f"noem alleen een datum of periode, bijvoorbeeld `Q3 {year}`",
        )
    meaning = _parse(tekst, looptijd if may_need_looptijd(tekst) else None, jaar)
    if helpful and meaning is _NOT_UNDERSTOOD:
        from ambitiekader_cli.planning.suggest import suggest  # noqa: PLC0415 - rarely needed

        meaning = suggest(tekst, lambda text: _attempt(text, _context(looptijd, jaar)))
    if isinstance(meaning, Onbegrepen):
        return meaning._replace(hulp=meaning.hulp.replace(EXAMPLE_YEAR, year))
    return meaning


def may_need_looptijd(tekst: str) -> bool:
    """Whether it may have another meaning in another looptijd; of most one answer serves all."""
    return not tekst.isascii() or "looptijd" in tekst.lower()


_NOT_UNDERSTOOD = Onbegrepen("de planning wordt niet begrepen", "noem een datum of periode")


@lru_cache(maxsize=16_384)
def _parse(tekst: str, looptijd: Looptijd | None, jaar: int | None) -> Planning | Onbegrepen:
    try:
        return _understand(tekst, _context(looptijd, jaar)) or _NOT_UNDERSTOOD
    except RefusedError as refused:
        bericht, hulp = refused.reason
        return Onbegrepen(bericht.replace("TEKST", quoted(tekst)), hulp)


def _context(looptijd: Looptijd | None, jaar: int | None) -> PlanningContext:
    year = jaar if jaar and jaar in YEARS else NO_YEAR
    return PlanningContext(year, year, _usable(looptijd))


def _understand(tekst: str, context: PlanningContext) -> Planning | None:
    """Read a date or rhythm; what is none may be a condition."""
    normal = normalise(tekst)
    if not normal.strip(_PLACEHOLDERS):
        return Planning(Soort.GEEN)
    try:
        planning, refusal = _dated(normal, context), None
    except RefusedError as refused:
        planning, refusal = None, refused
    planning = planning or _conditional(normal, context)
    if refusal and not planning:
        raise refusal
    return planning


def _conditional(normal: str, context: PlanningContext) -> Planning | None:
    from ambitiekader_cli.planning.condition import conditional  # noqa: PLC0415 - costs 5 ms

    return conditional(normal, lambda text: _attempt(text, context))


def _attempt(tekst: str, context: PlanningContext) -> Planning | None:
    try:
        return _dated(normalise(tekst), context)
    except RefusedError:
        return None


def _dated(normal: str, context: PlanningContext) -> Planning | None:
    tokens, soft = tokenise(normal)
    if kinds(tokens) == "geen":
        return Planning(Soort.GEEN)
    if not tokens or any(token.kind == UNKNOWN for token in tokens):
        return None
    recurs = any(token.kind in RECURRING for token in tokens)
    found = rhythm(tokens, context) if recurs else sentence(tokens, context)
    return _planning(found, soft) if found else None


def _planning(sentence: Sentence, soft: bool) -> Planning:
    if not sentence.known:
        return Planning(Soort.ONDUIDELIJK)
    return Planning(
        sentence.soort,
        sentence.start,
        sentence.deadline,
        sentence.herhaling,
        Zekerheid.ZACHT if soft or sentence.soft else Zekerheid.HARD,
        sentence.tot,
        sentence.binnen,
    )


def _usable(looptijd: Looptijd | None) -> Looptijd | None:
    """Ignore a looptijd that is reversed or outside the years a planning can name."""
    if looptijd and YEARS[0] <= looptijd.van.year <= looptijd.tot.year <= YEARS[-1]:
        return looptijd if looptijd.van <= looptijd.tot else None
    return None
