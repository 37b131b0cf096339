"""How often must something be done? "tweemaal per jaar", "jaarlijks t/m 2025", "doorlopend"."""

from ambitiekader_cli.planning.grammar import Sentence, bounds
from ambitiekader_cli.planning.meaning import Herhaling, RefusedError, Soort
from ambitiekader_cli.planning.units import PlanningContext, Tokens, kinds

RHYTHMS = ("elke", "/elke", "doorlopend")
_FORMS = ("elke", "maal elke", "getal elke", "getal keer elke", "getal keer /elke")
_BY_TIMES_PER_YEAR: dict[float, Herhaling] = {
    1: Herhaling.JAARLIJKS,
    2: Herhaling.HALFJAARLIJKS,
    4: Herhaling.KWARTAAL,
    12: Herhaling.MAANDELIJKS,
}


def rhythm(tokens: Tokens, context: PlanningContext) -> Sentence | None:
    """Read a rhythm, perhaps with from and until when before it or after it."""
    last = next(at for at, token in enumerate(tokens) if token.kind in RHYTHMS)
    starts = range(max(0, last - 3), last + 1)
    first = next((at for at in starts if _is_rhythm(tokens[at : last + 1])), None)
    if first is None:
        return None
    words, before, after = tokens[first : last + 1], tokens[:first], tokens[last + 1 :]
    herhaling = None if words[-1].kind == "doorlopend" else _herhaling(words)
    soort = Soort.HERHALING if herhaling else Soort.DOORLOPEND
    if not before and not after:
        return Sentence(soort, herhaling=herhaling)
    limits = bounds(before or after, context) if not (before and after) else None
    if limits and not limits.limits:
        word = words[-1].text
        raise RefusedError(
            f"bij `{word}` past alleen vanaf wanneer of tot en met wanneer",
            f"noem jaren, bijvoorbeeld `{word} vanaf 2023`, of noem een mijlpaal per jaar",
        )
    return limits._replace(soort=soort, herhaling=herhaling) if limits else None


def _is_rhythm(tokens: Tokens) -> bool:
    return kinds(tokens).removeprefix("minimaal ") in _FORMS or kinds(tokens) == "doorlopend"


def _herhaling(words: Tokens) -> Herhaling:
    """Twice per half year is four times per year."""
    count = next((word.value for word in words if word.kind in ("maal", "getal")), 1)
    months = words[-1].value
    herhaling = _BY_TIMES_PER_YEAR.get(12 * count / months) if months else None
    if herhaling is None:
        raise RefusedError(
            f"`{' '.join(word.text for word in words)}` is geen herhaling die kan worden gevolgd",
            "kies `jaarlijks`, `halfjaarlijks`, `per kwartaal` of `maandelijks`",
        )
    return herhaling
