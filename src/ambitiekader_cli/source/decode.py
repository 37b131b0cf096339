# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Bytes to text: UTF-8 only, and no character that a reader of the text cannot see."""

import re
from codecs import BOM_UTF8

from ambitiekader_cli.source.problem import Problem, Unreadable

MAX_BYTES = 1024 * 1024
MAX_REPORTED = 20

# C0 and C1 controls but tab and newline, soft hyphen, zero width and filler signs, a lone CR, line
# and paragraph separators (newlines to YAML 1.1, not to editors and git), surrogates, bidi marks,
# inner BOM, non-characters, tags.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\uffa0"
    "\ud800-\udfff\ufeff\ufffe\uffff\U000e0000-\U000e007f]|\r(?!\n)"
)


def decode(raw: bytes) -> str:
    """Text of a file, without its BOM; raises Unreadable with every place that is wrong."""
    if len(raw) > MAX_BYTES:
        raise Unreadable([Problem("AK005", 1, 1, "het bestand is groter dan 1 MiB", _SPLIT, 0)])
    if kind := next((kind for start, kind in _NO_TEXT.items() if raw.startswith(start)), None):
        raise Unreadable([Problem("AK006", 1, 1, f"het bestand is {kind}, geen tekst", _AS_TEXT)])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable([_not_utf8(raw, error)]) from None
    if _may_be_forbidden(raw.removeprefix(BOM_UTF8)) and (found := _few(text)):
        raise Unreadable([_forbidden(text, match) for match in found])
    return text


def forbidden_name(character: str) -> str:
    """The code point of a character that may not stand in a text, as `U+202E`."""
    return f"U+{ord(character[0]):04X}"


def position(text: str, index: int) -> tuple[int, int]:
    """The line and the column of a character, both counted from 1."""
    return text.count("\n", 0, index) + 1, index - (text.rfind("\n", 0, index) + 1) + 1


_NO_TEXT = {
    b"PK\x03\x04": "een Word-, Excel- of zip-bestand",
    b"\xd0\xcf\x11\xe0": "een oud Word- of Excel-bestand",
    b"%PDF": "een PDF",
}
_AS_TEXT = "zet de inhoud over in een tekstbestand; een ander achtervoegsel is niet genoeg"
_SPLIT = "verdeel de inhoud over meer bestanden"


def _may_be_forbidden(raw: bytes) -> bool:
    """Look at what is left without plain ASCII: little, in Dutch, and 20 times as fast."""
    rest = raw.translate(None, _PLAIN)
    return bool(rest) and FORBIDDEN.search(rest.decode("utf-8", "replace")) is not None


_PLAIN = b"\t\n" + bytes(range(0x20, 0x7F))


def _few(text: str) -> list[re.Match[str]]:
    matches = FORBIDDEN.finditer(text)
    return [match for match, _ in zip(matches, range(MAX_REPORTED), strict=False)]


def _not_utf8(raw: bytes, error: UnicodeDecodeError) -> Problem:
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        message = "het bestand is UTF-16, geen UTF-8"
        return Problem("AK006", 1, 1, message, _SAVE_AS, 0)
    before = raw[: error.start].decode("utf-8-sig", errors="replace")
    line, column = position(before, len(before))
    byte = raw[error.start : error.start + 1]
    guess = byte.decode("cp1252", errors="replace")
    message = f"geen UTF-8: byte 0x{byte.hex().upper()} (in Windows-1252 is dat `{guess}`)"
    return Problem("AK006", line, column, message, _SAVE_AS)


_SAVE_AS = "sla het bestand op als UTF-8 (Kladblok: Opslaan als, Codering UTF-8)"


def _forbidden(text: str, match: re.Match[str]) -> Problem:
    line, column = position(text, match.start())
    name = forbidden_name(match[0])
    return Problem("AK006", line, column, f"verboden onzichtbaar teken `{name}`", _REMOVE)


_REMOVE = "haal het teken weg; het verandert hoe de tekst gelezen wordt zonder dat u het ziet"
