"""Which known word was meant? One letter too many, too few or another, or two of them swapped."""

from collections.abc import Iterable
from functools import cache
from typing import TypeAlias

from ambitiekader_cli.planning.tokens import WORDS

Index: TypeAlias = dict[str, list[str]]
"""Words by what is left of them without one letter, and by themselves."""

_LENGTHS = range(4, 20)
_NO_SLIPS = frozenset({"maar", "maat", "volgens", "markt", "gemeld", "gepland", "komen", "laten"})
"""Words of their own, one letter from a known one."""
_OTHERWISE = {
    **{"january": "januari", "february": "februari", "march": "maart", "june": "juni"},
    **{"july": "juli", "august": "augustus", "october": "oktober", "mie": "mei"},
}
"""Not one letter away: as other languages write them, and where a word is short."""


def near(word: str) -> list[str]:
    """Give the known words that a normalised word may be a slip of, the likeliest first."""
    if word in _OTHERWISE:
        return [_OTHERWISE[word]]
    return [] if word in WORDS else slips(word, _known())


def slips(word: str, index: Index) -> list[str]:
    """Give the words of an index that one slip turns into this one."""
    if len(word) not in _LENGTHS or word in _NO_SLIPS:
        return []
    close = {known for key in _shortened(word) for known in index.get(key, ())}
    if not close:
        return []
    found = sorted(known for known in close if known != word and _one_slip(word, known))
    return sorted(found, key=lambda known: len(known) != len(word))


def index_of(words: Iterable[str]) -> Index:
    """Prepare words to look slips of them up."""
    index: Index = {}
    for word in words:
        if len(word) in _LENGTHS:
            for key in _shortened(word):
                index.setdefault(key, []).append(word)
    return index


@cache
def _known() -> Index:
    return index_of(WORDS)


def _shortened(word: str) -> set[str]:
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _one_slip(word: str, known: str) -> bool:
    """The first letter is seldom wrong; of a short word only a swap is no other word."""
    if word[0] != known[0] or (len(known) == _LENGTHS[0] and sorted(word) != sorted(known)):
        return False
    while word and known and word[0] == known[0]:
        word, known = word[1:], known[1:]
    while word and known and word[-1] == known[-1]:
        word, known = word[:-1], known[:-1]
    return max(len(word), len(known)) <= 1 or (len(word) == 2 and word == known[::-1])
