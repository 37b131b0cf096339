"""Two texts side by side: which words went and which came."""

import re
from collections.abc import Iterator
from typing import NamedTuple

MOST_WORK = 20_000
"""Words times words that are compared; where more differs, one text simply replaces the other."""
AROUND = 6
"""Words that stay before and after a change, so that a reader knows where it is."""
_WORDS = re.compile(r"\S+")


class Piece(NamedTuple):
    """A part of a sentence, and how it is marked."""

    text: str
    mark: str = ""
    """sterk; oud and nieuw for values; weg and erbij for words in a text; or nothing."""


def word_changes(before: str, after: str) -> Iterator[Piece]:
    """The words that differ among those that stay; what stays for long is left out."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    head = _shared(old, new)
    tail = _shared(old[head:][::-1], new[head:][::-1])
    end = len(old) - tail
    yield from _kept(old[:head], first=True)
    yield from _middle(old[head:end], new[head : len(new) - tail])
    yield from _kept(old[end:], last=True)


def _shared(one: list[str], other: list[str]) -> int:
    """How many words the two begin with together."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))


def _middle(old: list[str], new: list[str]) -> Iterator[Piece]:
    whole = [("replace", 0, len(old), 0, len(new))]
    small = len(old) * len(new) <= MOST_WORK
    from difflib import SequenceMatcher  # noqa: PLC0415 - only where a long text changed

    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes() if small else whole
    for tag, i, j, k, m in steps:
        if tag == "equal":
            yield from _kept(old[i:j])
            continue
        if j > i:
            yield Piece(" ".join(old[i:j]), "weg")
        if m > k:
            yield Piece(" ".join(new[k:m]), "erbij")


def _kept(words: list[str], *, first: bool = False, last: bool = False) -> Iterator[Piece]:
    before, after = (0 if first else AROUND), (0 if last else AROUND)
    if len(words) > before + after + 1:
        words = [*words[:before], "…", *(words[-after:] if after else [])]
    if words:
        yield Piece(" ".join(words))
