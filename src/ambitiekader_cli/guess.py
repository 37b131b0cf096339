"""What somebody probably meant, for a did-you-mean."""

from collections.abc import Container, Iterable
from functools import lru_cache
from itertools import islice

from ambitiekader_cli.text import quoted
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
    where = "er" if own else "daar"
    return f"{question} {where} staat een bijzonder {name} in (U+{ord(sign):04X}): typ een gewoon"


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

    lowered = {folded(candidate): candidate for candidate in reversed(known)}
    if same := lowered.get(folded(word)):
        return same
    matcher = SequenceMatcher(b=folded(word))
    best = (0.7, "")
    for candidate in lowered:
        matcher.set_seq1(candidate)
        if matcher.real_quick_ratio() < best[0]:
            continue
        _spent.work += len(word) + len(candidate)
        if matcher.quick_ratio() >= best[0] and _spent.work <= MOST_WORK:
            _spent.work += len(word) * len(candidate)
            best = max(best, (matcher.ratio(), candidate))
    return lowered[best[1]] if best[1] else None
