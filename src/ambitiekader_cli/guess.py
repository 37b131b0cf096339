"""What somebody probably meant, for a did-you-mean."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import islice


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """What somebody probably meant, for a did-you-mean; None when nothing is close.

    Looks at no more than 2,000 candidates, and after 200 different words or `MOST_WORK` no more at
    all, so that no data can make it slow; `forget_guesses` begins anew.
    """
    tried = _nearest.cache_info().misses
    if len(word) > 100 or tried > MOST_GUESSES or _spent.work > MOST_WORK:
        return None
    return _nearest(word, tuple(islice(candidates, 2000)))


MOST_GUESSES = 200


MOST_WORK = 5_000_000
"""Characters looked at; comparing two texts in full costs the product of their lengths."""


def forget_guesses() -> None:
    """For a new command."""
    _nearest.cache_clear()
    _spent.work = 0


def as_typed(name: str) -> str:
    """What `BES-1`, `bes 1` and `BES1` share."""
    return "".join(character for character in name.casefold() if character.isalnum())


class _Spent:
    """What guessing has cost so far."""

    work = 0


_spent = _Spent()


@lru_cache(maxsize=1024)  # the same slip is often made in a thousand places
def _nearest(word: str, known: tuple[str, ...]) -> str | None:
    """As `difflib.get_close_matches`, but it passes over what cannot beat the best so far."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - costs 4 ms and is rarely needed

    lowered = {candidate.casefold(): candidate for candidate in reversed(known)}
    matcher = SequenceMatcher(b=word.casefold())
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
