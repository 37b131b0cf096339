"""The gemeenten of the Netherlands, as somebody names them: by name, by number, as people say."""

from functools import cache
from typing import NamedTuple

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.guess import did_you_mean, nearest
from ambitiekader_cli.model.gemeentecodes import ENDED, LIST_YEAR, NAMES
from ambitiekader_cli.text import quoted
from ambitiekader_cli.twins import folded
from ambitiekader_cli.words.dutch import listed

_ALSO = {"Den Haag": "0518", "Den Bosch": "0796", "De Friese Meren": "1940", "Nuenen": "0820"}
"""What people say instead of the name."""


class Known(NamedTuple):
    """A gemeente in the list."""

    naam: str
    cbs: str


def known(word: str) -> Known:
    """The one that is meant; raises UserError with what it may be."""
    number = _number(word)
    if number in NAMES:
        return Known(NAMES[number], f"GM{number}")
    if number in ENDED:
        message = f"de gemeente van {quoted(word)} bestaat sinds {ENDED[number]} niet meer"
        raise UserError(message, "noem de gemeente waar zij nu bij hoort")
    message = f"{quoted(word)} staat niet in de lijst van gemeenten van het CBS van {LIST_YEAR}"
    raise UserError(message, _advice(word))


def is_known(word: str) -> bool:
    """Whether it names one."""
    return _number(word) in NAMES


def may_be_new(word: str) -> bool:
    """Whether it is the name of none, and near to none: who mistypes a name means another."""
    return not (_number(word) or _begun(word) or nearest(word, NAMES.values()))


def not_listed(naam: str) -> str:
    """What is told of one that is taken as new."""
    why = f"staat niet in de lijst van gemeenten van het CBS van {LIST_YEAR}"
    return f"{quoted(naam)} {why}; opgenomen als nieuwe gemeente, zonder code van het CBS"


def _number(word: str) -> str:
    """By code or by name; empty for what is neither."""
    bare = word.upper().removeprefix("GM")
    if bare.isascii() and bare.isdigit():
        return bare
    return _by_name().get(folded(word).removeprefix("gemeente "), "")


@cache
def _by_name() -> dict[str, str]:
    return {folded(name): number for number, name in NAMES.items()} | {
        folded(name): number for name, number in _ALSO.items()
    }


def _begun(word: str) -> list[str]:
    """Those that share the name, with their province behind it."""
    return [name for name in NAMES.values() if folded(name).startswith(f"{folded(word)} (")]


def _advice(word: str) -> str:
    if begun := _begun(word):
        return f"bedoelde u {listed(map(quoted, begun), joined='of')}?"
    close = nearest(word, NAMES.values())
    asked = f"{did_you_mean(word, close)} " if close else ""
    return f"{asked}een gemeente die nieuwer is, schrijft u als {quoted(f'nieuw: {word}')}"
