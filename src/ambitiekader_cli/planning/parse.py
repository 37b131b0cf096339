"""What does this text mean? The one entrance: guards, grammar, and help for what is refused."""

from functools import lru_cache

from ambitiekader_cli.planning.grammar import Sentence, bounds
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
from ambitiekader_cli.planning.rhythm import RHYTHMS, rhythm
from ambitiekader_cli.planning.units import PlanningContext, Tokens, kinds
from ambitiekader_cli.planning.vocabulary import UNKNOWN, normalise, tokenise

LONGEST_TEXT = 200
_PLACEHOLDERS = " -?.…"
_DATELESS = {"vaag": "noemt geen datum", "zwevend": "heeft geen vaste datum"}


def parse(
    tekst: str, looptijd: Looptijd | None = None, jaar: int | None = None, *, helpful: bool = True
) -> Planning | Onbegrepen:
    """Give the meaning of a literal planning; never an exception, and never a guess.

    `jaar` is the year a person assumed; it counts only where the text names none. `looptijd`
    gives meaning to "halverwege de looptijd". Looking for what somebody may have meant takes 30
    times as long as reading: not `helpful` leaves that out.
    """
    if len(tekst) > LONGEST_TEXT:
        return Onbegrepen(
            f"de planning is langer dan {LONGEST_TEXT} tekens",
            "noem alleen een datum of periode, bijvoorbeeld `Q3 2023`",
        )
    matters = not tekst.isascii() or "looptijd" in tekst.lower()  # else one answer serves all
    meaning = _parse(tekst, looptijd if matters else None, jaar)
    if helpful and meaning is _NOT_UNDERSTOOD:
        from ambitiekader_cli.planning.suggest import suggest  # noqa: PLC0415 - rarely needed

        return suggest(tekst, lambda text: _attempt(text, _context(looptijd, jaar)))
    return meaning


_NOT_UNDERSTOOD = Onbegrepen("de planning wordt niet begrepen", "noem een datum of periode")


@lru_cache(maxsize=16_384)
def _parse(tekst: str, looptijd: Looptijd | None, jaar: int | None) -> Planning | Onbegrepen:
    try:
        return _understand(tekst, _context(looptijd, jaar)) or _NOT_UNDERSTOOD
    except RefusedError as refused:
        return refused.reason


def _context(looptijd: Looptijd | None, jaar: int | None) -> PlanningContext:
    year = jaar if jaar and jaar in YEARS else NO_YEAR
    return PlanningContext(year, year, _usable(looptijd))


def _attempt(tekst: str, context: PlanningContext) -> Planning | None:
    try:
        return _understand(tekst, context)
    except RefusedError:
        return None


def _understand(tekst: str, context: PlanningContext) -> Planning | None:
    if not normalise(tekst).strip(_PLACEHOLDERS):
        return Planning(Soort.GEEN)
    tokens, soft = tokenise(tekst)
    if kinds(tokens) == "geen":
        return Planning(Soort.GEEN)
    if not tokens or any(token.kind == UNKNOWN for token in tokens):
        return None
    _refuse_dateless(tokens)
    recurs = any(token.kind in RHYTHMS for token in tokens)
    sentence = rhythm(tokens, context) if recurs else bounds(tokens, context)
    return _planning(sentence, soft) if sentence else None


def _refuse_dateless(tokens: Tokens) -> None:
    for token in tokens:
        if token.kind in _DATELESS:
            raise RefusedError(
                f"`{token.text}` {_DATELESS[token.kind]}",
                "noem een datum of kwartaal, bijvoorbeeld `Q3 2023`",
            )


def _planning(sentence: Sentence, soft: bool) -> Planning:
    if not sentence.known:
        return Planning(Soort.ONDUIDELIJK)
    return Planning(
        sentence.soort,
        sentence.start,
        sentence.deadline,
        sentence.herhaling,
        Zekerheid.ZACHT if soft or sentence.soft else Zekerheid.HARD,
    )


def _usable(looptijd: Looptijd | None) -> Looptijd | None:
    """Ignore a looptijd that is reversed or outside the years a planning can name."""
    if looptijd and YEARS[0] <= looptijd.van.year <= looptijd.tot.year <= YEARS[-1]:
        return looptijd if looptijd.van <= looptijd.tot else None
    return None
