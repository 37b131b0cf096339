"""What libyaml says about broken YAML, in Dutch."""

import re
from typing import NamedTuple

from yaml.error import MarkedYAMLError, YAMLError
from yaml.reader import ReaderError

from ambitiekader_cli.source.decode import Problem, position
from ambitiekader_cli.source.keyboard_slips import find_slip


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
    if slip := find_slip(text, error.problem_mark.line):
        return Problem("AK001", slip.line + 1, slip.column + 1, slip.message, slip.advice)
    said = f"{error.context or ''} {error.problem or ''}"
    stopped = error.problem_mark.index
    began = error.context_mark.index if error.context_mark else stopped
    dutch = _by_the_text(said, text, stopped) or _translated(said)
    at_opening = dutch.at_opening or stopped >= len(text.rstrip())
    return _problem(dutch, text, began if at_opening else stopped, began)


def _problem(dutch: _Dutch, text: str, index: int, began: int | None = None) -> Problem:
    line, column = position(text, max(0, min(index, len(text.rstrip()) - 1)))
    advice = dutch.advice
    if dutch.part in _BRACKETS and began is not None:
        opened, _ = position(text, began)
        advice += f" (de haak staat op regel {opened})" if opened != line else ""
    return Problem(dutch.code, line, column, dutch.message, advice)


def _by_the_text(said: str, text: str, index: int) -> _Dutch | None:
    """What the text itself tells better than libyaml does."""
    before = text[text.rfind("\n", 0, index) + 1 : index].strip()
    sign = text[index : index + 1]
    if "start any token" in said and sign == "\t":
        return TAB
    if "did not find expected" in said and before.endswith(("'", '"')):
        return _AFTER_QUOTE
    if "expected key" in said and before and sign and sign in "]}":
        return _STRAY_BRACKET
    return None


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
    "zet de hele waarde tussen het andere soort aanhalingstekens, of sluit een eerder teken",
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
        "op deze regel ontbreekt een dubbele punt",
        "schrijf `sleutel: waarde`, met een spatie na de dubbele punt",
        at_opening=True,
    ),
    _Dutch(
        "block sequence entries are not allowed",
        "een streepje op een plek waar geen lijst kan",
        "zet de lijst op een nieuwe regel",
    ),
    QUESTION,
    _Dutch(
        "scanning a quoted scalar found unexpected",
        "dit aanhalingsteken wordt niet gesloten",
        "zet aan het eind hetzelfde teken; begint de tekst met een apostrof, "
        "zet er dan dubbele aanhalingstekens omheen",
        at_opening=True,
    ),
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
        "controleer de inspringing",
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
