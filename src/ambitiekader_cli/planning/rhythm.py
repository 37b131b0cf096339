"""How often must something be done? "2x per jaar", "jaarlijks in Q4", "doorlopend t/m 2025"."""

import re

from ambitiekader_cli.planning.grammar import Sentence
from ambitiekader_cli.planning.meaning import Herhaling, RefusedError
from ambitiekader_cli.planning.tokens import Token
from ambitiekader_cli.planning.units import PlanningContext, Tokens, kinds
from ambitiekader_cli.planning.yearly import limited, ongoing

RHYTHMS = frozenset({"elke", "/elke", "elk", "doorlopend"})
RECURRING = RHYTHMS | {"maal", "keer"}
"""What makes a text tell how often."""
_FORMS = frozenset(
    {
        *("doorlopend", "elk", "elke", "maal elke", "maal /elke", "getal keer elke"),
        *("getal keer /elke", "getal elke", "elke maal", "elke getal keer"),
    }
)
_NUMBERED = ("kwartaal getal", "tertaal getal", "helft getal", "week getal", "maand getal")
"""The number says which, not how often: "Q4 jaarlijks"."""
_SURELY = re.compile("^(?:minimaal|zeker) ")
_STEPS = {
    **{-1: Herhaling.WEKELIJKS, -2: Herhaling.TWEEWEKELIJKS, 1: Herhaling.MAANDELIJKS},
    **{2: Herhaling.TWEEMAANDELIJKS, 3: Herhaling.KWARTAAL, 4: Herhaling.VIERMAANDELIJKS},
    **{6: Herhaling.HALFJAARLIJKS, 12: Herhaling.JAARLIJKS, 24: Herhaling.TWEEJAARLIJKS},
    **{36: Herhaling.DRIEJAARLIJKS, 48: Herhaling.VIERJAARLIJKS, 60: Herhaling.VIJFJAARLIJKS},
}
"""By the number of months from one time to the next; below 0 of weeks."""
_TIMES = {1: Herhaling.JAARLIJKS, **dict(enumerate(tuple(Herhaling)[-11:], 2))}
"""By the number of times in a calendar year."""
_ALSO_A_STEP = {"jaarlijks": ("jaar", "jaar"), "maandelijks": ("maand", "maanden")}
"""After a number: "2 jaarlijks"."""
_MONTHS = {"maand": 1, "kwartaal": 3, "half jaar": 6, "halfjaar": 6, "jaar": 12, "week": -1}


def rhythm(tokens: Tokens, context: PlanningContext) -> Sentence | None:
    """Read a rhythm, perhaps with when in each year, from when and until when beside it."""
    tokens = _in_each(tokens)
    if any(token.kind in ("elke", "/elke", "elk") for token in tokens):
        tokens = [token for token in tokens if token.kind != "doorlopend"]  # adds nothing
    begin, end = _words(tokens)
    if kinds(tokens[begin : end + 1]) == "elk getal":
        raise _not_followed()
    words, before, after = tokens[begin:end], tokens[:begin], tokens[end:]
    if not words:
        return None
    if words[0].kind == "doorlopend":
        return ongoing(before, after, context)
    found = limited(_herhaling(words), before, after, context)
    return found if found and (found.binnen or kinds(words) != "elk") else None


def _words(tokens: Tokens) -> tuple[int, int]:
    """From where to where the text says how often; as many words as make a form."""
    at = next((at for at, token in enumerate(tokens) if token.kind in RHYTHMS), -1)
    for begin in range(max(0, at - 3), at + 1):
        if begin and kinds(tokens[begin - 1 : begin + 1]) in _NUMBERED:
            continue
        for end in range(at + 3, at, -1):
            if _SURELY.sub("", kinds(tokens[begin:end])) in _FORMS:
                return begin, min(end, len(tokens))
    return 0, 0


def _in_each(tokens: Tokens) -> Tokens:
    """Turn "eens in het kwartaal" into "eens per kwartaal"."""
    for at in range(1, len(tokens) - 1):
        each = tokens[at + 1]
        counted = tokens[at - 1].kind in ("maal", "keer") and tokens[at].kind == "in"
        if counted and each.text in _MONTHS:
            token = Token("/elke", _MONTHS[each.text], f"per {each.text}")
            return (*tokens[:at], token, *tokens[at + 2 :])
    return tokens


def _herhaling(words: Tokens) -> Herhaling:
    """Twice per half year is four times in the calendar year."""
    count = next((word.value for word in words if word.kind in ("maal", "getal")), 1)
    each = next(word for word in words if word.kind in RHYTHMS)
    if kinds(words[-2:]) == "getal elke" and each.text in _ALSO_A_STEP:
        once, more = _ALSO_A_STEP[each.text]
        hulp = f"schrijf `{count}x per {once}` of `elke {count} {more}`"
        raise RefusedError("TEKST heeft twee lezingen", hulp)
    step = 12 if each.kind == "elk" else each.value
    herhaling = _STEPS.get(step) if count == 1 else None
    if count > 1 and step > 0 and 12 * count % step == 0:
        herhaling = _TIMES.get(12 * count // step)
    if herhaling is None:
        raise _not_followed()
    return herhaling


def _not_followed() -> RefusedError:
    bericht, hulp = NOT_FOLLOWED
    return RefusedError(f"TEKST {bericht}", hulp)


NOT_FOLLOWED = (
    "noemt een herhaling die niet kan worden gevolgd",
    "kies bijvoorbeeld `3x per jaar`, `per kwartaal`, `maandelijks` of `elke 2 jaar`",
)
