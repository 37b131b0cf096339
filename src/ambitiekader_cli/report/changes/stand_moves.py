"""What a diff does to where items stand, judged at one day: plain values and their words."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.text import quoted
from ambitiekader_cli.words.dutch import day, whole
from ambitiekader_cli.words.states import KLASSEN

MOST = 20
"""Items that moved by what was changed elsewhere, that a text names."""
MOST_STEPS = 5
"""Mijlpalen of one item, or years of an indicator, that a text names."""
ELSEWHERE = "Ook de stand van andere items verandert"
UNSURE = "Niet alles was te lezen: misschien ontbreekt wat de wijzigingen voor de stand betekenen"


class StandMove(NamedTuple):
    """An item, or a mijlpaal of it, that stands elsewhere than before; or is new, and late."""

    id: str
    titel: str
    was: str | None
    """Its klasse; None of what is new."""
    nu: str
    gemeente: str | None
    thema: str | None
    toestand_was: str | None
    """In the word that people read."""
    toestand_nu: str
    mijlpaal: str | None = None
    """The title of the mijlpaal that it is about."""

    def __str__(self) -> str:
        whose = f"mijlpaal {self.mijlpaal} " if self.mijlpaal is not None else ""
        if self.toestand_was is None or self.was is None:
            return f"{whose}is nu {_said(self.toestand_nu)}"
        was, now = _said(self.toestand_was), _said(self.toestand_nu)
        if was == now:
            was, now = (f"{was} ({KLASSEN.get(k, k)})" for k in (self.was, self.nu))
        return f"{whose}was {was}, is nu {now}"


class IndicatorMove(NamedTuple):
    """An indicator of which a streefwaarde is reached in one version, and not in the other."""

    id: str
    jaar: int
    was: str
    """gehaald, niet-gehaald or nog-niet-bekend."""
    nu: str

    def __str__(self) -> str:
        was, now = (each.replace("-", " ") for each in (self.was, self.nu))
        return f"streefwaarde van {self.jaar} was {was}, is nu {now}"


def _said(toestand: str) -> str:
    """Inside a sentence with commas of its own."""
    return toestand.replace(", ", " en ")


class StandMoves(NamedTuple):
    """All of them."""

    peildatum: date
    each: Sequence[StandMove] = ()
    indicatoren: Sequence[IndicatorMove] = ()
    unsure: bool = False
    """Whether some may be missing, because not all could be read."""

    @property
    def when(self) -> str:
        """As `op 30 juni 2024`."""
        return f"op {day(self.peildatum)}"


def effects_of(moves: Sequence[StandMove | IndicatorMove]) -> str:
    """What became of an item and of its mijlpalen, or of an indicator; of many the first."""
    said = [*map(str, moves[:MOST_STEPS])]
    if (more := len(moves) - MOST_STEPS) > 0:
        said.append(f"en nog {whole(more)}")
    return "; ".join(said)


def move_lines(moves: Sequence[StandMove]) -> list[str]:
    """As `BES-1  Woningmarktmonitor: was te laat, is nu doorlopend`; of many the first."""
    lines = [f"{move.id}  {quoted(move.titel)[1:-1]}: {move}" for move in moves[:MOST]]
    more = len(moves) - MOST
    return [*lines, f"en nog {whole(more)}; `--format json` noemt ze alle"] if more > 0 else lines
