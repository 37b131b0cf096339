"""The slip of the keyboard, or of Word, that stands on one line."""

import re
from collections.abc import Callable
from typing import NamedTuple

from ambitiekader_cli.source.quotes import in_quotes
from ambitiekader_cli.text import LONGEST

HARD_SPACE = re.compile("[\u00a0\u202f\u2007\u2009]")
BULLETS = "•·▪●◦‣∙⁃"
"""As Word and websites begin a line of a list."""


class Slip(NamedTuple):
    """What is wrong on one line (counted from 0), and the line as it was meant."""

    line: int
    column: int
    message: str
    advice: str
    mended: str


def slip_on(number: int, line: str) -> Slip | None:
    """The first slip on a line; the line is mended of all."""
    first, mended = None, line
    for kind in _KINDS:
        if match := kind.pattern.match(mended):
            column = match.start("wrong")
            mended = kind.pattern.sub(kind.mended, mended, count=1)
            advice = kind.advice.replace(_TEXT, _quoted(line[column:]))
            first = first or Slip(number, column, kind.message, advice, "")
    return first and first._replace(mended=mended)


_TEXT = ", zoals TEKST"


def _quoted(text: str) -> str:
    written = in_quotes(text.strip())
    return f", zoals `{written}`" if len(written) <= LONGEST and "`" not in written else ""


class _Kind(NamedTuple):
    """One kind of slip; the pattern looks from the start of a line up to the slip."""

    pattern: re.Pattern[str]
    mended: str | Callable[[re.Match[str]], str]
    message: str
    advice: str


def _with_plain_spaces(match: re.Match[str]) -> str:
    return HARD_SPACE.sub(" ", match[0])


COLON_MISSING = "op deze regel ontbreekt een dubbele punt"
COLON_ADVICE = (
    "schrijf `sleutel: waarde`, met een spatie na de dubbele punt; hoort de regel bij de tekst"
    " erboven, laat hem dan verder inspringen"
)
_HARD = HARD_SPACE.pattern
_SPACE = "zet er een spatie tussen"
_KINDS = (
    _Kind(
        re.compile(
            r"(?P<before>[^'\"]*(?:[:,\[{-] +|[\[{]))(?P<wrong>')(?=(?:[stnkmr]|ns|em|ie)\b)", re.I
        ),
        r"\g<before>’",
        "de tekst begint met een apostrof, en die geldt hier als aanhalingsteken",
        "zet dubbele aanhalingstekens om de hele tekst, zoals TEKST",
    ),
    _Kind(
        re.compile(r"(?P<before> *)(?P<wrong>[–—−‐‑])\s*(?=\S)"),
        r"\g<before>- ",
        "een lang streepje (uit Word) in plaats van een gewoon streepje",
        "typ een gewoon streepje met een spatie erachter",
    ),
    _Kind(
        re.compile(rf"(?P<before> *)(?P<wrong>[{BULLETS}]|\*(?=\s))\s*(?=\S)"),
        r"\g<before>- ",
        "een bolletje (uit Word) in plaats van een streepje",
        "begin elk onderdeel van een lijst met een gewoon streepje en een spatie",
    ),
    _Kind(
        re.compile(rf"[ -]*(?:\w+: *)?(?P<wrong>{_HARD})(?:-| |{_HARD})*(?:\w+:(?: |{_HARD})*)?"),
        _with_plain_spaces,
        "een harde spatie (uit Word)",
        "typ hier een gewone spatie",
    ),
    _Kind(
        re.compile(r"(?P<before> *)(?P<wrong>-)(?=[^\W\d]|[\[{'\"])"),
        r"\g<before>- ",
        "na het streepje ontbreekt een spatie",
        _SPACE,
    ),
    _Kind(
        re.compile(r"(?P<before> *(?:- +)*[^\W\d]\w*)(?P<wrong>:)(?=[^\s/\\:])"),
        r"\g<before>: ",
        "na de dubbele punt ontbreekt een spatie",
        _SPACE,
    ),
    _Kind(
        re.compile(r"(?=[^#]*[\[{])(?P<before>[^#]*+)(?<= )(?P<wrong>#)(?=.*[\]}])"),
        r"\g<before>§",
        "vanaf `#` is de rest van deze regel een opmerking, ook de haak die sluit",
        "hoort het bij de tekst, zet er dan aanhalingstekens omheen; sluit anders eerst de haak",
    ),
    _Kind(
        re.compile(r"(?P<before>[^#'\"\[\]{}]*+)(?<= )(?P<wrong>#)"),
        r"\g<before>§",
        "vanaf `#` is dit een opmerking, en daarna kan de tekst niet verdergaan",
        "hoort het bij de tekst, zet dan de hele tekst tussen aanhalingstekens; zet een opmerking"
        " anders boven de tekst",
    ),
    _Kind(
        re.compile(r"(?P<before> *+(?:- ++)*+)(?P<wrong>[^\W\d]\w*+)(?: ?= ?| (?=[\[{]|[^:=]*+$))"),
        r"\g<before>\g<wrong>: ",
        COLON_MISSING,
        COLON_ADVICE,
    ),
)
