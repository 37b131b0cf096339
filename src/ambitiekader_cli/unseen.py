"""Which characters a reader of a text cannot see, and what they are called.

By their Unicode properties: general category Cc, Cf, Cs, Co, Zl or Zp (controls, formats, halves,
private use, separators), Default_Ignorable_Code_Point (also where nothing is assigned yet) or
Noncharacter_Code_Point. They stand here as ranges, so that a text is read the same everywhere: each
Python has another Unicode, and none knows the last two. The tests compare every code point with a
library that does. Tab, newline and a carriage return before a newline may stand in a text, and so
may a space of any width (Zs): a reader sees that something stands between two words.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

BLANK = "\u2800\ufffc\U00013441\U00013442\U00016fe4\U0001d159"
"""Drawn as nothing, though no property tells: an empty cell of braille, the place of a picture that
was lost, and fillers of Egyptian, Khitan and music."""
_LOW = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2"
    "\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164"
    "\ud800-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
) + BLANK[:2]
_HIGH = (
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000dfffe-\U000e0fff\U000efffe-\U0010ffff"
    + BLANK[2:]
    + "".join(f"{chr(last - 1)}{chr(last)}" for last in range(0x1FFFF, 0xD0000, 0x10000))
)
_MAY_BE = "\r\U000110bd-\U0001d17a\U0001fffe-\U0010ffff"

# One look-up a character, and a second for some above U+FFFF: 15 times as fast as one set of all.
UNSEEN = re.compile(f"[{_LOW}{_MAY_BE}](?:(?<![{_MAY_BE}])|(?<=[{_HIGH}])|(?<=\r)(?!\n))")


class Unseen(NamedTuple):
    """What may not stand in a text, and what to tell about it."""

    start: int
    width: int
    message: str
    advice: str


def all_unseen(text: str) -> Iterator[Unseen]:
    """Every character that cannot be seen; an emoji that is made of several counts as one."""
    for found in re.finditer(f"{_EMOJI}|{UNSEEN.pattern}", text):
        if hidden := UNSEEN.search(found[0]):
            where = _word(text, found.start(), found.end())
            yield Unseen(found.start(), len(found[0]), *_told(hidden[0], len(found[0]), where))


IDLE = {
    "\u00ad": "een zacht afbreekstreepje",
    "\u200b": "een spatie zonder breedte",
    "\u2060": "een woordverbinder",
    "\ufeff": "een spatie zonder breedte",
}
"""What Word and websites put in a text, and what a text does not need: to break a line or not."""


def _told(hidden: str, width: int, word: str) -> tuple[str, str]:
    from unicodedata import category  # noqa: PLC0415 - only when something is wrong

    name = f"`U+{ord(hidden):04X}`"
    if width > 1:
        return f"een emoji van meer tekens mag niet: {name} daarin is onzichtbaar", _ONE_SIGN
    if category(hidden) == "Co":
        return f"verboden teken {name}: elke computer toont het anders", _BULLET
    what = f" ({IDLE[hidden]})" if hidden in IDLE else ""
    where = f" in `{word}`" if word else ""
    advice = _BY_FMT if hidden in IDLE else _REMOVE
    return f"verboden onzichtbaar teken {name}{what}{where}", advice


def _word(text: str, start: int, end: int) -> str:
    """The word around a sign, as somebody reads it; empty when there is none, or it is long."""
    before = text[max(0, start - _LONGEST) : start]
    word = re.findall(r"\S*\Z", before)[0] + re.findall(r"\A\S*", text[end : end + _LONGEST])[0]
    seen = UNSEEN.sub("", word).replace("`", "'").strip(".,;:!?()[]{}'\"")
    return seen if len(seen) < _LONGEST and any(map(str.isalnum, seen)) else ""


_LONGEST = 40
_PICTURE = (
    "[#*0-9©®‼⁉™ℹ\u2190-\u27bf\u2900-\u297f\u2b00-\u2bff\u3030\u303d\u3297\u3299"
    "\U0001f000-\U0001faff][\U0001f3fb-\U0001f3ff]?"
)
"""What an emoji can begin with, and its colour of skin."""
_EMOJI = (
    f"{_PICTURE}(?:[\ufe0e\ufe0f]\u20e3?|\u200d{_PICTURE}|(?<=\U0001f3f4)[\U000e0020-\U000e007f]+)+"
)
"""A sequence with a variant, a joiner or, behind a flag, tags (Unicode TR 51, section 1.4)."""
_ONE_SIGN = "schrijf een woord, of kies een emoji die uit één teken bestaat"
_BULLET = "typ een gewoon teken; uit Word komt dit mee als streepje of bolletje van een lijst"
_REMOVE = "haal het teken weg: typ dit stukje tekst opnieuw, want zo'n teken komt mee met plakken"
_BY_FMT = (
    "haal het teken weg: typ het woord opnieuw; in gegevens doet `ak fmt` dat voor u, als er verder"
    " niets door verandert"
)
