"""Texts that stand where something is not known yet, or that only refer: `n.t.b.`, `Idem`."""

import re
from functools import lru_cache

LONGEST = 30
"""Characters; a longer text says something."""


def is_placeholder(text: str) -> bool:
    """Whether it is one of both."""
    return len(text) <= LONGEST and _is_either(text)


def refers_elsewhere(text: str) -> bool:
    """Whether it means nothing without the line above it."""
    return len(text) <= LONGEST and _ELSEWHERE.fullmatch(_bare(text)) is not None


def says_nothing(text: str) -> bool:
    """Whether it only keeps a place."""
    return len(text) <= LONGEST and _NOTHING.fullmatch(_bare(text)) is not None


def leave_out(text: str, key: str) -> str:
    """The advice where a key may be left out; empty when the text does say something."""
    return f"laat `{key}` weg zolang het niet bekend is" if says_nothing(text) else ""


@lru_cache(maxsize=4096)  # the same partijen lead everywhere
def _is_either(text: str) -> bool:
    return refers_elsewhere(text) or says_nothing(text)


def _bare(text: str) -> str:
    return " ".join(text.casefold().translate(_SIGNS).split())


_ELSEWHERE = re.compile(
    r"idem( dito)?|dit+o|(het)?zelfde|(als|zie) (hier)?(boven|onder)|(als|zie) vorige?( \w+)?"
)
_NOTHING = re.compile(
    r"|nvt|niet van toepassing|pm|tbd|n[nt]?b|nn|"
    r"((nader|nog) )?(te (bepalen|benoemen)|in te vullen)|"
    r"(nog )?invullen|to ?do|x{2,}|geen|volgt( nog)?|(nog )?(onbekend|niet (bekend|bepaald))|"
    r"wordt nog (bepaald|ingevuld)"
)
_SIGNS = str.maketrans("-–—/:;()[]?!*_", " " * 14, ".…'\"")
