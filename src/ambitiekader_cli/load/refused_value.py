"""What to tell of a value that the model refuses: it, and what somebody may have meant."""

import re
from typing import NamedTuple

from ambitiekader_cli.guess import did_you_mean
from ambitiekader_cli.load.meant_number import meant_number
from ambitiekader_cli.load.meant_word import meant_word
from ambitiekader_cli.model.core import ErrorDetails
from ambitiekader_cli.planning.meant_day import meant_day
from ambitiekader_cli.source.keyboard_slips import BULLETS, HARD_SPACE
from ambitiekader_cli.text import LONGEST, quoted
from ambitiekader_cli.twins import as_typed, folded


class Refusal(NamedTuple):
    """An error in the words of the reader."""

    message: str
    advice: str
    at_key: bool = False


def refused_choice(error: ErrorDetails, name: str) -> Refusal:
    """That a value is none of a few words, and which was perhaps meant."""
    given = error["input"]
    if not isinstance(given, str):
        return Refusal(f"{name} {ONE_VALUE[0]}", ONE_VALUE[1])
    choices = re.findall("'([^']*)'", error["ctx"]["expected"])
    close = meant_word(given, choices)
    advice = f"kies uit: {', '.join(f'`{choice}`' for choice in choices)}"
    if close:
        meant = _no_twin(given, f"bedoelde u `{close}`?")
        advice = meant if meant is RETYPE else _together(meant, advice)
    return Refusal(f"{name} kan niet {quoted(given)} zijn", advice)


def refused_value(error: ErrorDetails, name: str) -> Refusal:
    """What the model itself refused; its message says what to write."""
    given, kind = error["input"], error["type"]
    if not isinstance(given, str):
        return Refusal(f"{name} klopt niet", error["msg"])
    advice = ""
    if pattern := error.get("ctx", {}).get("pattern", ""):
        advice = _in_pattern(given, pattern)
    elif len(given) > LONGEST:
        pass
    elif kind == "datum":
        advice = meant_day(given)
    elif kind == "getal":
        advice = meant_number(given, whole="heel getal" in error["msg"])
    elif kind == "ja-nee" and (word := meant_word(given, ("ja", "nee"))):
        advice = f"bedoelde u `{word}`?"
    otherwise = RETYPE if HARD_SPACE.search(given) else error["msg"]
    return Refusal(f"{name} kan niet {quoted(given)} zijn", _no_twin(given, advice) or otherwise)


def _no_twin(given: str, advice: str) -> str:
    """The same advice; or what a reader misses where the suggestion looks like what is there."""
    asked = re.match(r"bedoelde u `([^`]*)`\?", advice)
    if asked is None or folded(asked[1]) != folded(" ".join(given.split())):
        return advice
    if HARD_SPACE.search(given):
        return RETYPE
    return did_you_mean(given.strip(), asked[1]) + advice[asked.end() :]


def _in_pattern(given: str, pattern: str) -> str:
    """How a code is written, and this one if it can be."""
    plain = "-".join(as_typed(given[: LONGEST + 1]).strip(f" .,;:'\"{BULLETS}").split())
    tries = (plain, plain.lower(), plain.upper(), f"GM{plain:0>4}")
    meant = next((each for each in tries if re.fullmatch(pattern, each)), "")
    advice = PATTERNS.get(pattern, "")
    return (
        _together(f"bedoelde u `{meant}`?", advice) if meant and len(meant) <= LONGEST else advice
    )


def _together(question: str, advice: str) -> str:
    if question.endswith("?"):
        return f"{question} {advice[:1].upper()}{advice[1:]}"
    return f"{question}; {advice}"


RETYPE = "er staat een harde spatie in (uit Word): haal die weg, of typ een gewone spatie"
ONE_VALUE = ("moet één waarde zijn", "schrijf één waarde achter de dubbele punt")
PATTERNS = {
    "^[A-Z]{2,4}$": "schrijf twee tot vier hoofdletters, bijvoorbeeld `BES`",
    "^GM[0-9]{4}$": "schrijf `GM` en vier cijfers, bijvoorbeeld `GM0047`",
    "^(WK[0-9]{6}|BU[0-9]{8})$": (
        "schrijf `WK` en zes cijfers, of `BU` en acht, bijvoorbeeld `WK004701` of `BU00470101`"
    ),
    "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$": "gebruik letters, cijfers en streepjes",
    "^[a-z0-9]+(-[a-z0-9]+)*$": "gebruik kleine letters, cijfers en streepjes",
}
