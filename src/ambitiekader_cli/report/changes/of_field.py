"""Sentences about a field: what it was and what it is."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from ambitiekader_cli.diff.change import Change
from ambitiekader_cli.model.field import Kind
from ambitiekader_cli.report.changes.pieces import Piece, word_changes
from ambitiekader_cli.words.keys import (
    KENMERKEN,
    NOTHING,
    Names,
    all_of,
    kenmerk,
    kenmerk_naam,
    kind,
    label,
    written,
)

MOST_NAMES = 3
"""A list of no more names is shown as a whole."""
_OTHER = {
    "ambitie": "uitwerking van een andere ambitie",
    "afspraak": "uitvoering van een andere afspraak",
}
NAMED_ENTRIES = (
    *("mijlpalen", "gehouden.besluiten", "gehouden", "gepland.besluiten", "gepland"),
    *("ondertekening.handtekeningen", "bijdragen", "streefwaarden", "metingen"),
)
"""Lists of which a sentence begins with the entry that a field is in."""

Sentence = Iterator[Piece]


def field(change: Change, names: Names) -> Sentence:
    """Any field, or a file that nobody reads."""
    if change.veld is None:
        yield Piece("inhoud gewijzigd")
        return
    kenmerken, _, name = change.veld.rpartition(".")
    own = kenmerk_naam(name, names) if kenmerken == KENMERKEN else _own(change.veld)
    yield from said(own, change, names)


def said(name: str, change: Change, names: Names) -> Sentence:
    """How a field went from one value to another, or came or went."""
    key = _key(change)
    if key != "trekker" and (_empty(change.oud) or _empty(change.nieuw)):
        yield from _came_or_went(name, change, names)
        return
    other = "andere ambitie" if change.subject.soort == "niet lokaal" else _OTHER.get(key)
    yield Piece(other if other and key in _OTHER else f"{name} gewijzigd")
    yield from between(change, names)


def between(change: Change, names: Names) -> Sentence:
    """`: ` and what it was and is: words of a text, names of a list, or the two values."""
    old, new = change.oud, change.nieuw
    yield Piece(": ")
    if isinstance(old, str) and isinstance(new, str) and " " in old and " " in new:
        yield from _text(old, new)
    elif isinstance(old, tuple) or isinstance(new, tuple):
        yield from _lists(change, _entries(change, old, names), _entries(change, new, names))
    elif new is None and _nothing(change) == NOTHING:
        yield Piece(_written(change, old, names), "oud")
        yield Piece(" vervalt")
    elif old is None and _nothing(change) == NOTHING:
        yield Piece("erbij ")
        yield Piece(_written(change, new, names), "nieuw")
    else:
        yield from values(_written(change, old, names), _written(change, new, names))


def values(old: str, new: str) -> Sentence:
    """What it was becomes what it is."""
    if old == new:
        yield Piece(f"{old}, anders opgeschreven")
        return
    yield Piece(old, "oud")
    yield Piece(" wordt ")
    yield Piece(new, "nieuw")


def _key(change: Change) -> str:
    """Of a kenmerk none: it may be called as a key is."""
    veld = change.veld or ""
    return "" if veld.startswith(f"{KENMERKEN}.") else veld.rpartition(".")[2]


def _written(change: Change, value: Any, names: Names) -> str:  # noqa: ANN401
    kenmerken, _, name = (change.veld or "").rpartition(".")
    if kenmerken == KENMERKEN:
        return kenmerk(name, value, names)
    return written(_key(change), value, names, _nothing(change))


def _nothing(change: Change) -> str:
    """How it is said that there is none: a mijlpaal is led as its item is."""
    if _key(change) != "trekker":
        return NOTHING
    return "niemand" if change.mijlpaal is None else "die van het onderdeel"


def _own(veld: str) -> str:
    """Of a field in an entry that is named already, only the field."""
    inside = next((each for each in NAMED_ENTRIES if veld.startswith(f"{each}.")), "")
    return label(veld.removeprefix(f"{inside}."))


def _empty(value: Any) -> bool:  # noqa: ANN401
    return value in (None, "", (), {})


def _came_or_went(name: str, change: Change, names: Names) -> Sentence:
    came = _empty(change.oud)
    yield Piece("erbij" if came else "weg")
    yield Piece(f": {name} ")
    value = _written(change, change.nieuw if came else change.oud, names)
    yield Piece(value, "nieuw" if came else "oud")


def _text(old: str, new: str) -> Sentence:
    pieces = [*word_changes(old, new)]
    for number, piece in enumerate(pieces):
        yield piece
        if number < len(pieces) - 1:
            yield Piece(" ")
    if not any(piece.mark for piece in pieces):
        yield Piece(" (alleen anders verdeeld over regels)")


def _entries(change: Change, value: Any, names: Names) -> list[str]:  # noqa: ANN401
    each = value if isinstance(value, tuple) else () if value is None else (value,)
    return [_written(change, entry, names) for entry in each]


def _lists(change: Change, old: list[str], new: list[str]) -> Sentence:
    """The whole of short ones; of a long one, or one of texts, what went and what came."""
    key, nothing = _key(change), _nothing(change)
    went, came = ([*(Counter(a) - Counter(b))] for a, b in ((old, new), (new, old)))
    short = max(len(old), len(new)) <= MOST_NAMES and (kind(key) is Kind.NAAM or key == "gebied")
    if short or not (went or came):
        yield from values(all_of(old, nothing), all_of(new, nothing))
        return
    if went:
        yield Piece("eruit: ")
        yield Piece(all_of(went), "oud")
    yield Piece("; " if went and came else "")
    if came:
        yield Piece("erbij: ")
        yield Piece(all_of(came), "nieuw")
