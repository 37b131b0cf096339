"""What only a person can say of the tables of somebody else, and which option says it."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from itertools import chain
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
    KOP = auto()
    """The same, where a heading stands above them."""
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
    refused: str = ""
    """What was answered already, and cannot be."""

    @property
    def about(self) -> tuple[Over, str]:
        """What an answer holds for; two rows that are nearly one may have the titel of others."""
        return self.over, self.place if self.over is Over.DUBBEL else self.what


class MissingOption(NamedTuple):
    """What must be known of the whole table, and only an option says."""

    name: str
    question: str
    choices: tuple[str, ...] = ()
    """What can be given, the likely one first; empty for a year."""


def question_lines(missing: Sequence[MissingOption], vragen: Sequence[OpenVraag]) -> Iterator[str]:
    """All that is not known, a line each with the option that answers it, and what those take."""
    for each in missing:
        what = f": {listed(each.choices, QUESTIONS_TOLD, 'of')}" if each.choices else ""
        yield visible(f"  {each.question} Geef `--{each.name}`{what}")
    knows_columns = not any(vraag.over in _OF_COLUMNS for vraag in vragen)
    for vraag in vragen[:QUESTIONS_TOLD]:
        rest = (
            " (als geen kolom het zegt)"
            if vraag.over in {Over.THEMA, Over.KOP} and not knows_columns
            else ""
        )
        yield visible(f"  {_line(vraag)}{rest} {_option(vraag)}")
    if len(vragen) > QUESTIONS_TOLD:
        yield f"  en nog {len(vragen) - QUESTIONS_TOLD}"
    yield from (visible(f"  {word} is {what}") for word, what in _taken(vragen[:QUESTIONS_TOLD]))


_OF_COLUMNS = frozenset({Over.KOLOM, Over.ZONDER_KOP})
_OF_THEMAS = frozenset({Over.LABEL, Over.THEMA, Over.KOP})


def _taken(vragen: Sequence[OpenVraag]) -> Iterator[tuple[str, str]]:
    """What can stand in the place of each word in these options."""
    columns = [vraag.choices for vraag in vragen if vraag.over in _OF_COLUMNS]
    if columns:
        every = dict.fromkeys(chain(*sorted(columns, key=len, reverse=True)))
        yield "WAT", listed([*every], joined="of")
    if any(vraag.over is Over.NAAM for vraag in vragen):
        yield (
            "WIE",
            "een id, opmerking, weg of persoon; met `--laat-open` komen alle in de opmerking",
        )
    themas = [vraag.choices for vraag in vragen if vraag.over in _OF_THEMAS]
    if themas:
        yield "THEMA", listed(themas[0], QUESTIONS_TOLD, "of")


def _option(vraag: OpenVraag) -> str:
    """The option that answers it."""
    match vraag.over:
        case Over.KOLOM | Over.ZONDER_KOP:
            return f"Geef `--kolom {typed(f'{vraag.what}=WAT')}`"
        case Over.NAAM | Over.LABEL:
            what = "WIE" if vraag.over is Over.NAAM else "THEMA"
            return f"Geef `--naam {typed(f'{vraag.what}={what}')}`"
        case Over.THEMA:
            return "Geef `--thema THEMA`"
        case Over.KOP:
            return f"Geef `--naam {typed(f'{vraag.what}=THEMA')}`, of voor alles `--thema THEMA`"
        case Over.STAND:
            return "Geef `--datum`: de dag van die stand; of `--stand opmerking`"
        case Over.DUBBEL:
            return "Geef `--dubbel een` (de bron noemt beide rijen) of `--dubbel beide`"


def _line(vraag: OpenVraag) -> str:
    """What is not known, with where it stands."""
    near = f"; bedoelde u {listed([f'`{each}`' for each in vraag.near], QUESTIONS_TOLD, 'of')}?"
    match vraag.over:
        case Over.KOLOM | Over.ZONDER_KOP:
            taken = f" De titel is al {quoted(vraag.titel)}." if vraag.titel else ""
            bare = " Zonder kop is het geen kenmerk." if vraag.over is Over.ZONDER_KOP else ""
            return f"{vraag.place}: wat staat er onder {quoted(vraag.what)}?{taken}{bare}"
        case Over.NAAM | Over.LABEL:
            asked = "wie is" if vraag.over is Over.NAAM else "welk thema is"
            end = near if vraag.near else "?"
            return f"{vraag.place}: {asked} {quoted(vraag.what)}{end}{why_refused(vraag)}"
        case Over.THEMA:
            return f"{vraag.place}: bij welk thema hoort dit?"
        case Over.KOP:
            heading = f"wat onder {quoted(vraag.what)} staat"
            return f"{vraag.place}: bij welk thema hoort {heading}?{why_refused(vraag)}"
        case Over.STAND:
            return f"{vraag.place}: van welke dag is de stand onder {quoted(vraag.what)}?"
        case Over.DUBBEL:
            return f"{vraag.place}: {quoted(vraag.what)} zegt bijna hetzelfde als {vraag.near[0]}."


def why_refused(vraag: OpenVraag) -> str:
    """Of an answer that cannot be one; empty where there is none."""
    if not vraag.refused:
        return ""
    what = "dat is een thema, en niemand" if vraag.over is Over.NAAM else "dat is geen thema"
    return f" {quoted(vraag.refused)} kan niet: {what}."


def typed(value: str) -> str:
    """Between quotes, as a shell takes it."""
    return f'"{_MEANS_MORE.sub(_ESCAPED, value)}"'


_MEANS_MORE, _ESCAPED = re.compile(r'["$`\\]'), r"\\\g<0>"
"""Signs that a shell takes otherwise between quotes."""
