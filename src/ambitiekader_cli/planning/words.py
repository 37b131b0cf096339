"""Which known words stand in a text? Normalising, and cutting into tokens."""

import re
from typing import NamedTuple

from ambitiekader_cli.planning.meaning import YEARS
from ambitiekader_cli.planning.vocabulary import LONGEST, PHRASES, SILENT

UNKNOWN = "onbekend"

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("’‘ʼ′´`", "'"),
        **dict.fromkeys("éèë", "e"),
        **dict.fromkeys("óòö", "o"),
        **dict.fromkeys("íìï", "i"),
        **dict.fromkeys("áàä", "a"),
        "ᵉ": "e",
    }
)
_ACCENT = re.compile("(?<=[a-z])[\u0300\u0301\u0308]")  # an accent as a character of its own
_PIECE = re.compile(
    r"""
      [0-9]{1,2}(?:ste|de|e)(?![a-z])   # 1e 1ste 2de
    | '[0-9]{2}(?![0-9])                # '23
    | [0-9]+
    | t\ ?/\ ?m(?![a-z])\.?             # t/m
    | \+/-
    | [a-z]+(?:\.[a-z]+)*\.?            # maart mrt. n.t.b.
    | [^ ]
    """,
    re.VERBOSE,
)
_NUMERAL = re.compile("[0-9]{1,2}|i{1,3}|iv")
_ORDINAL = re.compile("([0-9]{1,2})(?:ste|de|e)")
_SHORT_YEAR = re.compile("'([0-6][0-9])")  # '70 and later may be of the last century


class Token(NamedTuple):
    """A word, phrase, number or sign. `text` is how it was written, normalised."""

    kind: str
    value: int
    text: str


def normalise(tekst: str) -> str:
    """Lower case, plain dashes and apostrophes, no accents, single spaces."""
    return " ".join(_ACCENT.sub("", tekst.lower().translate(_PLAIN)).split())


def tokenise(tekst: str) -> tuple[list[Token], bool]:
    """Return the tokens that carry meaning, and whether a word or a final `?` softens the text."""
    normal = normalise(tekst)
    body = normal.rstrip(" .?…").replace(" - ", " – ")  # "maart - juni" is never one date
    found = _tokens(body)
    tokens = [token for token in found if token.kind != "zacht"]
    return tokens, "?" in normal[len(body) :] or len(tokens) < len(found)


def _tokens(body: str) -> list[Token]:
    pieces = [piece.replace(" ", "") for piece in _PIECE.findall(body)]
    pieces = [piece.replace(".", "") or piece for piece in pieces if piece not in SILENT]
    tokens = []
    while pieces:
        size = next((n for n in range(LONGEST, 0, -1) if _is_phrase(pieces, n)), 1)
        text = " ".join(pieces[:size])
        tokens.append(Token(*PHRASES.get(text, _number(text)), text))
        pieces = pieces[size:]
    return tokens


def _is_phrase(pieces: list[str], size: int) -> bool:
    kind, _ = PHRASES.get(" ".join(pieces[:size]), (None, 0))
    if kind == "elke" and pieces[0] == "per":  # a rhythm, but not in "per kwartaal 3 2023"
        return not any(_NUMERAL.fullmatch(piece) for piece in pieces[size : size + 1])
    return kind is not None


def _number(piece: str) -> tuple[str, int]:
    if found := _ORDINAL.fullmatch(piece):
        return "ordinaal", int(found[1])
    if found := _SHORT_YEAR.fullmatch(piece):
        return "jaar", 2000 + int(found[1])
    if not (piece.isascii() and piece.isdigit()):
        return UNKNOWN, 0
    if len(piece) <= 2:
        return "getal", int(piece)
    return ("jaar", int(piece)) if len(piece) == 4 and int(piece) in YEARS else (UNKNOWN, 0)
