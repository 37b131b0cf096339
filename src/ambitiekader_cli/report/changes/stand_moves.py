"""What a diff does to where items stand, judged at one day: plain values and their words."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.text import quoted
from ambitiekader_cli.words.dutch import day, whole
from ambitiekader_cli.words.states import KLASSEN

MOST = 20
"""Items that moved by what was changed elsewhere, that a text names."""
ELSEWHERE = "Ook de stand van andere items verandert"
UNSURE = "Niet alles was te lezen: misschien ontbreekt wat de wijzigingen voor de stand betekenen"


class StandMove(NamedTuple):
    """An item that another klasse counts for than before."""

    id: str
    titel: str
    was: str
    nu: str
    gemeente: str | None
    thema: str | None

    def __str__(self) -> str:
        was, now = (KLASSEN.get(each, each.replace("-", " ")) for each in (self.was, self.nu))
        return f"was {was}, is nu {now}"


class StandMoves(NamedTuple):
    """All of them."""

    peildatum: date
    each: Sequence[StandMove] = ()
    unsure: bool = False
    """Whether some may be missing, because not all could be read."""

    @property
    def when(self) -> str:
        """As `op 30 juni 2024`."""
        return f"op {day(self.peildatum)}"


def move_lines(moves: Sequence[StandMove]) -> list[str]:
    """As `BES-1  Woningmarktmonitor: was te laat, is nu doorlopend`; of many the first."""
    lines = [f"{move.id}  {quoted(move.titel)[1:-1]}: {move}" for move in moves[:MOST]]
    more = len(moves) - MOST
    return [*lines, f"en nog {whole(more)}; `--format json` noemt ze alle"] if more > 0 else lines
