"""What somebody probably meant, for a did-you-mean."""

import re
from collections.abc import Callable, Container, Iterable
from functools import lru_cache
from itertools import islice

from ambitiekader_cli.text import LONGEST, quoted
from ambitiekader_cli.twins import as_typed, first_twin, folded


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """What somebody probably meant, for a did-you-mean; None when nothing is close.

    Looks at no more than 2,000 candidates, and after 200 different words or `MOST_WORK` no more at
    all, so that no data can make it slow; `forget_guesses` begins anew.
    """
    tried = _nearest.cache_info().misses
    if len(word) > 100 or tried > MOST_GUESSES or _spent.work > MOST_WORK:
        return None
    return _nearest(word, tuple(islice(candidates, 2000)))


def twin(word: str, known: Container[str]) -> str | None:
    """The one that differs only in which hyphen or quote is typed; found at once among many."""
    typed = as_typed(word)
    return typed if typed != word and typed in known else None


def did_you_mean(word: str, close: str) -> str:
    """The question, with what somebody may look past: a hyphen of Word in an id."""
    question = f"bedoelde u {quoted(close)}?"
    own, other = first_twin(word), first_twin(close)
    if folded(word) != folded(close) or not (own or other):
        return question
    sign = own or other
    name = "streepje" if folded(sign) == "-" else "aanhalingsteken"
    where = f"{'er' if own else 'daar'} staat een bijzonder {name} in (U+{ord(sign):04X})"
    return f"{question} {where}: typ een gewoon {name}"


def several(text: str, is_known: Callable[[str], object]) -> str | None:
    """Advice where a text in a list is made of several ids: a comma was forgotten, or a dash."""
    plain = _BULLET.sub(" ", text).strip() if len(text) <= LONGEST_LIST else ""
    parts = _BETWEEN.split(plain)
    if not all(map(is_known, parts)):
        return None
    if plain != text:
        return (
            f"begin elk onderdeel met een gewoon streepje en een spatie: {quoted(f'- {parts[0]}')}"
        )
    written = f"[{', '.join(parts)}]"
    advice = f"schrijf een lijst: {quoted(written)}" if len(written) <= LONGEST else _COMMAS
    return f"er ontbreekt een komma; {advice}" if text.split() == parts else advice


LONGEST_LIST = 200
"""Characters of a text in which several ids are looked for."""
_BETWEEN = re.compile(r"\s*[,;&/]\s*|\s+en\s+|\s+")
_BULLET = re.compile(r"(?:^|\s)[•·▪●◦‣⁃∙*–—−](?:\s+|(?=\w))")
"""As Word begins a line of a list."""
_DASH = "begin elk onderdeel met een gewoon streepje en een spatie"
_COMMAS = "zet komma's tussen de id's, en haken om het geheel"
MOST_GUESSES = 200


MOST_WORK = 5_000_000
"""Characters looked at; comparing two texts in full costs the product of their lengths."""


def forget_guesses() -> None:
    """For a new command."""
    _nearest.cache_clear()
    _spent.work = 0


class _Spent:
    """What guessing has cost so far."""

    work = 0


_spent = _Spent()


@lru_cache(maxsize=1024)  # the same slip is often made in a thousand places
def _nearest(word: str, known: tuple[str, ...]) -> str | None:
    """As `difflib.get_close_matches`, but it passes over what cannot beat the best so far."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - costs 4 ms and is rarely needed

    lowered, typed = _lowered(known), folded(word)
    if same := lowered.get(typed):
        return same
    matcher = SequenceMatcher(b=typed)
    best = (0.7, "")
    for candidate in lowered:
        shortest, both = min(len(candidate), len(typed)), len(candidate) + len(typed)
        if 2 * shortest < best[0] * both:  # too short or too long to be as much alike
            continue
        matcher.set_seq1(candidate)
        _spent.work += len(word) + len(candidate)
        if matcher.quick_ratio() >= best[0] and _spent.work <= MOST_WORK:
            _spent.work += len(word) * len(candidate)
            best = max(best, (matcher.ratio(), candidate))
    return lowered[best[1]] if best[1] else None


@lru_cache(maxsize=8)  # many words are looked for among the same
def _lowered(known: tuple[str, ...]) -> dict[str, str]:
    """As they look when case and signs are not told apart; of those alike the first."""
    return {folded(candidate): candidate for candidate in reversed(known)}
