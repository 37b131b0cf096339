"""What libyaml says about broken YAML, in Dutch."""

import re
from typing import NamedTuple

from ambitiekader_cli.source.decode import Problem, position
from ambitiekader_cli.source.keyboard_slips import COLON_ADVICE, COLON_MISSING
from ambitiekader_cli.source.libyaml import MarkedYAMLError, ReaderError, YAMLError
from ambitiekader_cli.source.likely_slip import last_quoted, likely_slip
from ambitiekader_cli.source.quotes import as_quoted


class _Dutch(NamedTuple):
    """What to tell people where libyaml says `part`."""

    part: str
    message: str
    advice: str
    code: str = "AK001"
    at_opening: bool = False
    """Point at where it began: libyaml gives up only later."""


def syntax_problem(error: YAMLError, text: str) -> Problem:
    """Where `text` stops being YAML, and what to do about it."""
    if isinstance(error, ReaderError):
        return Problem(
            "AK006", 1, 1, "een teken dat niet in YAML mag staan", "haal het teken weg", 0
        )
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return Problem("AK001", 1, 1, _UNKNOWN.message, _UNKNOWN.advice)
    if conflict := _CONFLICT.search(text):
        return _problem(_UNMERGED, text, conflict.start())
    opened = (error.context_mark or error.problem_mark).line
    if slip := likely_slip(text, error.problem_mark.line, opened):
        return Problem("AK001", slip.line + 1, slip.column + 1, slip.message, slip.advice)
    said = f"{error.context or ''} {error.problem or ''}"
    stopped = error.problem_mark.index
    began = error.context_mark.index if error.context_mark else stopped
    if told := _by_the_text(said, text, stopped):
        return _problem(told[0], text, told[1])
    dutch = _translated(said)
    not_closed = dutch.part in _BRACKETS and not _goes_on(text, began, stopped)
    at_opening = dutch.at_opening or not_closed or stopped >= len(text.rstrip())
    return _problem(dutch, text, began if at_opening else stopped)


def _goes_on(text: str, began: int, stopped: int) -> bool:
    """Whether what began goes on where it stopped: on its own line, or on one that is deeper."""
    first, last = (text[text.rfind("\n", 0, each) + 1 :] for each in (began, stopped))
    depths = [len(line) - len(line.lstrip(" ")) for line in (first, last)]
    return "\n" not in text[began:stopped] or depths[1] > depths[0]


def _problem(dutch: _Dutch, text: str, index: int) -> Problem:
    line, column = position(text, max(0, min(index, len(text.rstrip()) - 1)))
    advice = dutch.advice.replace(_QUOTE, _quoted(text.split("\n")[line - 1]))
    return Problem(dutch.code, line, column, dutch.message, advice)


def _quoted(line: str) -> str:
    """The advice to quote, with the text of a line: what stands behind its first key or dash."""
    match = _VALUE.match(line)
    text = line[match.end() :].strip() if match and match[0].strip() else ""
    if len(text) > 1 and text[0] == text[-1] and text[0] in ("'", '"'):
        text = text[1:-1]
    return as_quoted(text).replace("schrijf dan ", "zet er zo aanhalingstekens om: ") or _QUOTE


_VALUE = re.compile(r" *(?:- +)*(?:[^\W\d]\w* *:(?: +|$))?")
"""What stands before a value on its line."""


def _by_the_text(said: str, text: str, index: int) -> tuple[_Dutch, int] | None:
    """What the text itself tells better than libyaml does, and where."""
    start = text.rfind("\n", 0, index) + 1
    before, behind = text[start:index], text[index:].partition("\n")[0]
    key = _VALUE.match(before)
    value = start + (key.end() if key else 0)
    if "start any token" in said and behind[:1] == "\t":
        return TAB, index
    if behind.strip() in ("-", "?") and value == index:
        return _NOT_KNOWN, index
    if "did not find expected" in said and before.rstrip().endswith(("'", '"')):
        opened = _opened_above(text)
        return (_NOT_CLOSED, opened) if opened is not None else (_AFTER_QUOTE, index)
    after_value = "expected key" in said or "document start" in said
    if after_value and before.strip() and behind[:1] in tuple("]}"):
        return _STRAY_BRACKET, index
    if "did not find expected" in said and _IN_BRACKETS.fullmatch(text[value:index]) and behind:
        return _BEGINS_WITH_BRACKET, value
    return None


def _opened_above(text: str) -> int | None:
    """Where the last text between quotes begins, if its lines are not deep enough to be of one."""
    quoted = last_quoted(text)
    if quoted is None:
        return None
    begin, end = quoted
    first, *lines = text[begin.index - begin.column : end.index].split("\n")
    depth = len(first) - len(first.lstrip(" -"))
    shallow = any(line.strip() and len(line) - len(line.lstrip(" ")) <= depth for line in lines)
    return begin.index if shallow else None


_IN_BRACKETS = re.compile(r"[\[{].*[\]}]\s*")


def _translated(said: str) -> _Dutch:
    return next((dutch for dutch in _DUTCH if dutch.part in said), _UNKNOWN)


_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?= |$)", re.MULTILINE)
_BRACKETS = ("',' or ']'", "',' or '}'")
_QUOTE = "zet de tekst tussen enkele aanhalingstekens: 'tekst'"
_UNMERGED = _Dutch(
    "",
    "een samenvoeging van git is niet afgemaakt",
    "kies wat blijft, en haal de regels met `<<<<<<<`, `=======` en `>>>>>>>` weg",
)
TAB = _Dutch("tab character", "een tab als inspringing", "gebruik spaties, geen tabs")
QUESTION = _Dutch(
    "mapping keys are not allowed", "een vraagteken aan het begin van een waarde", _QUOTE
)
_AFTER_QUOTE = _Dutch(
    "",
    "na het sluitende aanhalingsteken staat nog tekst",
    f"{_QUOTE}, of sluit een eerder aanhalingsteken",
)
_NOT_CLOSED = _Dutch(
    "scanning a quoted scalar found unexpected",
    "dit aanhalingsteken wordt niet gesloten",
    "zet aan het eind van de tekst hetzelfde teken, of haal dit teken weg",
    at_opening=True,
)
_BEGINS_WITH_BRACKET = _Dutch(
    "",
    "wat met een haak begint, wordt als lijst of blok gelezen",
    f"is het een tekst, {_QUOTE}; is het een lijst, zet dan alles tussen de haken",
)
_NOT_KNOWN = _Dutch(
    "",
    "achter de sleutel staat geen waarde, alleen een teken",
    "vul de waarde in, of haal de sleutel weg zolang die niet bekend is",
)
_STRAY_BRACKET = _Dutch("", "deze haak sluit niets af", "haal de haak weg")
_UNKNOWN = _Dutch(
    "", "geen geldige YAML", "controleer inspringing, aanhalingstekens en dubbele punten"
)
_SIGN = "een `*` of `&` aan het begin van een waarde"
_DIRECTIVE = "een YAML-opdracht (`%`) is niet toegestaan"

# The first text that is part of libyaml's message wins.
_DUTCH: tuple[_Dutch, ...] = (
    _Dutch("start any token", "een waarde kan niet met dit teken beginnen", _QUOTE),
    _Dutch(
        "mapping values are not allowed",
        "een dubbele punt op een plek waar die niet kan",
        f"{_QUOTE}, of controleer de inspringing",
    ),
    _Dutch(
        "could not find expected ':'",
        COLON_MISSING,
        COLON_ADVICE,
        at_opening=True,
    ),
    _Dutch(
        "block sequence entries are not allowed",
        "een streepje op een plek waar geen lijst kan",
        f"zet de lijst op een nieuwe regel; hoort het streepje bij de tekst, {_QUOTE}",
    ),
    QUESTION,
    _NOT_CLOSED,
    _Dutch(
        "invalid Unicode character",
        "een code voor een teken dat niet bestaat",
        "haal de code met `\\` weg",
        code="AK006",
    ),
    _Dutch(
        "parsing a quoted scalar",
        "een onbekende code na `\\` tussen dubbele aanhalingstekens",
        _QUOTE,
    ),
    TAB,
    _Dutch(
        "scanning a block scalar",
        "na `>` of `|` staat iets dat daar niet hoort",
        "begin de tekst op de volgende regel",
    ),
    _Dutch("scanning an anchor", _SIGN, _QUOTE, at_opening=True),
    _Dutch("scanning an alias", _SIGN, _QUOTE, at_opening=True),
    _Dutch("directive", _DIRECTIVE, "haal deze regel weg", code="AK004", at_opening=True),
    _Dutch("incompatible YAML", _DIRECTIVE, "haal deze regel weg", code="AK004"),
    _Dutch("tag", "een `!` aan het begin van een waarde", _QUOTE, at_opening=True),
    _Dutch(
        "did not find expected key",
        "hier wordt een sleutel verwacht",
        "controleer de inspringing en de regel erboven",
    ),
    _Dutch(
        "did not find expected '-' indicator",
        "hier wordt een streepje van de lijst verwacht",
        "begin een nieuw onderdeel met een streepje, of laat de regel verder inspringen",
    ),
    _Dutch(
        "',' or ']'",
        "de lijst met `[` is niet af",
        "zet komma's tussen de waarden en sluit met `]`",
    ),
    _Dutch(
        "',' or '}'",
        "het blok met `{` is niet af",
        "zet komma's tussen de waarden en sluit met `}`",
    ),
    _Dutch(
        "did not find expected node content",
        "hier ontbreekt een waarde",
        "vul de waarde in of haal de komma of haak weg",
    ),
    _Dutch(
        "document start",
        "na het einde van de inhoud staat nog tekst",
        "controleer de inspringing van deze regel",
    ),
    _Dutch(
        "unexpected document indicator",
        "een regel `---` of `...` midden in een tekst",
        "haal die regel weg",
    ),
)
