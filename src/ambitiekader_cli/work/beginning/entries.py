"""One answer, as it was typed or as it stands in a file: a text, a list, a thing with its parts."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeAlias

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.guess import did_you_mean, nearest
from ambitiekader_cli.planning.meant_day import meant_day, one_day
from ambitiekader_cli.text import quoted
from ambitiekader_cli.twins import folded
from ambitiekader_cli.words.dutch import listed
from ambitiekader_cli.work.beginning.names import LONGEST, clean
from ambitiekader_cli.work.beginning.shapes import Shape

NOTHING = "geen"
"""The answer that leaves a list, or an end, open."""
MOST = 400
"""Things of one kind; also the most gemeenten that a frame may have."""
_YES, _NO = frozenset({"ja", "nieuw"}), frozenset({"nee"})
_YEAR = 4

Entry: TypeAlias = Mapping[str, str | tuple[str, ...] | bool]


def is_nothing(given: object) -> bool:
    """Whether somebody said that there is none."""
    return given in (None, "", (), []) or (isinstance(given, str) and folded(given) == NOTHING)


def entries(given: object, shape: Shape) -> list[Entry]:
    """The things that were named; raises UserError."""
    many = given if isinstance(given, list | tuple) else [given]
    if len(many) > MOST:
        raise UserError(f"{shape.what}: meer dan {MOST} keer opgegeven", "geef er minder op")
    return [_entry(each, shape) for each in many if not is_nothing(each)]


def chosen_word(given: object, what: str, choices: Sequence[str]) -> str:
    """One of these; raises UserError."""
    word = clean(given, what)
    found = [each for each in choices if folded(each) == folded(word)]
    if not found:
        close = nearest(word, choices)
        asked = f"{did_you_mean(word, close)} " if close else ""
        advice = f"{asked}kies uit: {listed(choices, len(choices), 'of')}"
        raise UserError(f"{what} kan niet {quoted(word)} zijn", advice)
    return found[0]


def day_of(given: object, what: str, today: date, *, last: bool = False) -> date:
    """A day, or of a year its first or last; raises UserError."""
    text = clean(given, what)
    if len(text) == _YEAR and text.isascii() and text.isdigit():
        text = f"{text}-12-31" if last else f"{text}-01-01"
    day = one_day(text, today)
    if day is None:
        advice = meant_day(text) or "schrijf een jaar, of een dag als jjjj-mm-dd"
        raise UserError(f"{what} {quoted(text)} begrijp ik niet", advice)
    if not 1900 <= day.year < 2200:
        raise UserError(f"{what} {quoted(text)} ligt te ver weg", "kies 1900 tot 2199")
    return day


def _entry(given: object, shape: Shape) -> Entry:
    if isinstance(given, str):
        return _of_line(given, shape)
    if not isinstance(given, dict):
        raise UserError(f"{shape.what}: dit is geen tekst en geen lijst van sleutels", _SCHEMA)
    return {
        key: _value(value, f"{shape.what}: {key}", _kind(key, shape))
        for key, value in given.items()
        if value is not None
    }


def _kind(key: str, shape: Shape) -> type:
    if key not in shape.keys:
        close = nearest(key, shape.keys)
        known = f"de sleutels zijn {listed(map(quoted, shape.keys), len(shape.keys))}"
        advice = did_you_mean(key, close) if close else known
        raise UserError(f"{shape.what}: de sleutel {quoted(key)} is niet bekend", advice)
    return shape.keys[key]


def _of_line(given: str, shape: Shape) -> Entry:
    """As it is typed: `corporatie: Wonen Noord=Assen,Meppel`."""
    head, sign, behind = given.partition("=")
    made: dict[str, str] = {}
    if shape.before and ":" in head:
        made[shape.before], _, head = head.partition(":")
    made[shape.head] = head
    if sign:
        if not (shape.behind and behind.strip()):
            advice = "zet er iets achter, of laat het teken weg"
            raise UserError(f"{shape.what}: achter `=` kan dit niet staan", advice)
        made[shape.behind] = behind
    return {k: _value(v, shape.what, _kind(k, shape)) for k, v in made.items()}


def _value(given: object, what: str, kind: type) -> str | tuple[str, ...] | bool:
    if kind is bool:
        return _truth(given, what)
    if kind is tuple:
        parts = given.split(",") if isinstance(given, str) else given
        if not isinstance(parts, list | tuple):
            raise UserError(f"{what}: dit is geen lijst van teksten", _SCHEMA)
        if len(parts) > MOST:
            raise UserError(f"{what}: meer dan {MOST} in één lijst", "geef er minder op")
        return tuple(text for part in parts if (text := clean(part, what)))
    return clean(given, what, 3 * LONGEST)


def _truth(given: object, what: str) -> bool:
    if isinstance(given, bool):
        return given
    word = folded(clean(given, what))
    if word not in _YES | _NO:
        raise UserError(f"{what} kan niet {quoted(word)} zijn", "kies uit: ja, nee")
    return word in _YES


_SCHEMA = "schemas/input/opzet.schema.json zegt wat er kan staan"
