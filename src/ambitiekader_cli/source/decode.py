"""Bytes to text, or why not: UTF-8 only, and no character that a reader of the text cannot see."""

from codecs import BOM_UTF8
from itertools import islice
from typing import NamedTuple

from ambitiekader_cli.unseen import UNSEEN, Unseen, all_unseen

MAX_BYTES = 1024 * 1024
MAX_REPORTED = 20


class Problem(NamedTuple):
    """One reason why a file cannot be read. Line and column count from 1."""

    code: str
    line: int
    column: int
    message: str
    help: str
    width: int = 1
    """Characters to point at; 0 when it is the whole file."""
    also_line: int | None = None
    """For a duplicate: the line of the first one."""


class Unreadable(Exception):  # noqa: N818 - it is a state of the file, told by its problems
    """A file cannot be read, for these reasons. The only exception that leaves the reader."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems


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
    if _may_be_unseen(raw.removeprefix(BOM_UTF8)) and UNSEEN.search(text):
        raise Unreadable([_unseen(text, sign) for sign in islice(all_unseen(text), MAX_REPORTED)])
    return text


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


def _may_be_unseen(raw: bytes) -> bool:
    """Look at what is left without plain ASCII: little, in Dutch, and 20 times as fast."""
    rest = raw.translate(None, _PLAIN)
    return bool(rest) and UNSEEN.search(rest.decode("utf-8", "replace")) is not None


_PLAIN = b"\t\n" + bytes(range(0x20, 0x7F))


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


def _unseen(text: str, sign: Unseen) -> Problem:
    return Problem("AK006", *position(text, sign.start), sign.message, sign.advice, sign.width)
