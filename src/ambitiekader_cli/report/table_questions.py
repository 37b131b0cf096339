"""What only a person can say of the tables of somebody else, and which option says it."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import NamedTuple

from ambitiekader_cli.text import quoted, visible
from ambitiekader_cli.words.dutch import listed

QUESTIONS_TOLD = 20
"""Questions, and what can be answered to one, that are told; the others are counted."""


class Over(Enum):
    """What a question is about."""

    KOLOM = auto()
    """A heading that nobody knows."""
    ZONDER_KOP = auto()
    """A column without a heading that can be the name of a kenmerk."""
    NAAM = auto()
    """Who is meant by a name."""
    LABEL = auto()
    """Which thema is meant by a name."""
    THEMA = auto()
    """The thema of rows that name none."""
    STAND = auto()
    """Of which day the stand in a column is."""
    DUBBEL = auto()
    """Whether two rows are one."""


class OpenVraag(NamedTuple):
    """What nobody but a person can say."""

    over: Over
    what: str
    """The heading, the name, or the kind of cell."""
    place: str
    near: tuple[str, ...] = ()
    """Ids of what it may be."""
    titel: str = ""
    """The heading of the column that is the titel, where this one is called so too."""
    choices: tuple[str, ...] = ()
    """What can be answered; empty where anybody can be meant, or any day."""

    @property
    def about(self) -> tuple[Over, str]:
        """What an answer holds for; two rows that are nearly one may have the titel of others."""
        return self.over, self.place if self.over is Over.DUBBEL else self.what


def question_lines(vragen: Sequence[OpenVraag]) -> Iterator[str]:
    """What is not known, a line each."""
    yield from (visible(f"  {_line(vraag)}") for vraag in vragen[:QUESTIONS_TOLD])
    if len(vragen) > QUESTIONS_TOLD:
        yield f"  en nog {len(vragen) - QUESTIONS_TOLD}"


def option_for(vraag: OpenVraag) -> str:
    """The option that answers it, and what can stand behind it."""
    return visible(_option(vraag))


def _option(vraag: OpenVraag) -> str:
    choices = listed(vraag.choices, QUESTIONS_TOLD, "of")
    match vraag.over:
        case Over.KOLOM | Over.ZONDER_KOP:
            return f"geef `--kolom {typed(f'{vraag.what}=WAT')}`; WAT is {choices}"
        case Over.NAAM:
            what = "een id, opmerking, weg of persoon; of geef `--laat-open`"
            return f"geef `--naam {typed(f'{vraag.what}=WIE')}`; WIE is {what}"
        case Over.LABEL:
            return f"geef `--naam {typed(f'{vraag.what}=THEMA')}`; THEMA is {choices}"
        case Over.THEMA:
            return f"geef `--thema`: {choices}"
        case Over.STAND:
            return "geef `--datum`: de dag van die stand; of `--stand opmerking`"
        case Over.DUBBEL:
            return "geef `--dubbel een` (de bron noemt beide rijen) of `--dubbel beide`"


def _line(vraag: OpenVraag) -> str:
    near = f"; bedoelde u {listed([f'`{each}`' for each in vraag.near], QUESTIONS_TOLD, 'of')}?"
    match vraag.over:
        case Over.KOLOM | Over.ZONDER_KOP:
            taken = f" (de titel is al {quoted(vraag.titel)})" if vraag.titel else ""
            return f"{vraag.place}: wat staat er onder {quoted(vraag.what)}?{taken}"
        case Over.NAAM:
            return f"{vraag.place}: wie is {quoted(vraag.what)}{near if vraag.near else '?'}"
        case Over.LABEL:
            return f"{vraag.place}: welk thema is {quoted(vraag.what)}{near if vraag.near else '?'}"
        case Over.THEMA:
            return f"{vraag.place}: bij welk thema hoort dit?"
        case Over.STAND:
            return f"{vraag.place}: van welke dag is de stand onder {quoted(vraag.what)}?"
        case Over.DUBBEL:
            return f"{vraag.place}: {quoted(vraag.what)} zegt bijna hetzelfde als {vraag.near[0]}"


def typed(value: str) -> str:
    """Between quotes, as a shell takes it."""
    return f'"{_MEANS_MORE.sub(_ESCAPED, value)}"'


_MEANS_MORE, _ESCAPED = re.compile(r'["$`\\]'), r"\\\g<0>"
"""Signs that a shell takes otherwise between quotes."""
