"""Which words, phrases, numbers and signs stand in a text? "2e kw. '23" has three tokens."""

import re
from typing import NamedTuple

from ambitiekader_cli.planning.meaning import YEARS
from ambitiekader_cli.planning.vocabulary import PHRASES

UNKNOWN = "onbekend"
SILENT = frozenset({"de", "het", "(", ")", ",", ":", ";"})
WORDS = frozenset(word for phrase in PHRASES for word in phrase.split()) | SILENT
_BEGINNINGS = frozenset(
    phrase[:at] for phrase in PHRASES for at, sign in enumerate(phrase) if sign == " "
)
_MOST_PIECES = 30
"""No date has more; a hostile text of signs must cost no time."""

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("’‘ʼ′´`‚‛", "'"),
        **dict.fromkeys('“”„‟«»"', " "),  # quotes round a planning say nothing
        **dict.fromkeys("éèë", "e"),
        **dict.fromkeys("óòö", "o"),
        **dict.fromkeys("íìï", "i"),
        **dict.fromkeys("áàä", "a"),
        "ᵉ": "e",
    }
)
_ACCENT = re.compile("(?<=[a-z])[\u0300\u0301\u0308]")  # an accent as a character of its own
_QUOTES = re.compile("'+ ?(.*[^' ]) ?'+")
_MIDNIGHT = re.compile(r"(?<=[0-9])[ t]0?0:00(?::00(?:[.,]0+)?)?$")  # a day as Excel exports it
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
    """Lower case, plain dashes and apostrophes, no accents, no quotes, single spaces."""
    plain = " ".join(_ACCENT.sub("", tekst.lower().translate(_PLAIN)).split())
    quoted = _QUOTES.fullmatch(plain) if plain.startswith("'") else None
    return quoted[1] if quoted else plain


def tokenise(normal: str) -> tuple[list[Token], bool]:
    """Return the tokens that carry meaning, and whether a word or a final `?` softens the text."""
    body = normal.rstrip(" .?…").replace(" - ", " – ")  # "maart - juni" is never one date
    every = _tokens(_MIDNIGHT.sub("", body))
    tokens = [token for token in every if token.kind != "zacht"]
    return tokens, "?" in normal[len(body) :] or len(tokens) < len(every)


def _tokens(body: str) -> list[Token]:
    pieces = [piece.replace(" ", "") for piece in _PIECE.findall(body)]
    pieces = [piece.replace(".", "") or piece for piece in pieces if piece not in SILENT]
    if len(pieces) > _MOST_PIECES:
        return [Token(UNKNOWN, 0, body)]
    tokens, at = [], 0
    while at < len(pieces):
        end = _end_of_phrase(pieces, at)
        text = " ".join(pieces[at:end])
        tokens.append(Token(*(PHRASES.get(text) or _number(text)), text))
        at = end
    return tokens


def _end_of_phrase(pieces: list[str], at: int) -> int:
    """Where the longest phrase ends; "per kwartaal" is none in "per kwartaal 3 2023"."""
    end, text = at + 1, pieces[at]
    for last in range(at + 1, len(pieces) + 1):
        if text in PHRASES and not _has_number(pieces, at, last):
            end = last
        if text not in _BEGINNINGS or last == len(pieces):
            break
        text = f"{text} {pieces[last]}"
    return end


def _has_number(pieces: list[str], at: int, last: int) -> bool:
    each = pieces[at] == "per" and PHRASES[" ".join(pieces[at:last])][0] == "elke"
    return each and any(map(_NUMERAL.fullmatch, pieces[last : last + 1]))


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
