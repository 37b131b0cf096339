"""What can a planning mean? The values that parsing gives back."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

YEARS = range(1900, 2200)


class Soort(StrEnum):
    """Which kind of promise the text makes."""

    MOMENT = "moment"
    PERIODE = "periode"
    VANAF = "vanaf"
    DOORLOPEND = "doorlopend"
    HERHALING = "herhaling"
    GEEN = "geen"
    ONDUIDELIJK = "onduidelijk"


class Herhaling(StrEnum):
    """How often something that recurs must be done."""

    JAARLIJKS = "jaarlijks"
    HALFJAARLIJKS = "halfjaarlijks"
    KWARTAAL = "per-kwartaal"
    MAANDELIJKS = "maandelijks"


class Zekerheid(StrEnum):
    """Whether the writer bound themselves to the date or only expected it."""

    HARD = "hard"
    ZACHT = "zacht"


class Looptijd(NamedTuple):
    """The first and the last day of an agreement, both inclusive."""

    van: date
    tot: date

    def is_over(self, day: date) -> bool:
        """Whether the last day has passed."""
        return self.tot < day


class Planning(NamedTuple):
    """The meaning of a text. `deadline` is the last day that is still on time."""

    soort: Soort
    start: date | None = None
    deadline: date | None = None
    herhaling: Herhaling | None = None
    zekerheid: Zekerheid | None = None


class Onbegrepen(NamedTuple):
    """A text that was refused: what is wrong, and what to write instead."""

    bericht: str
    hulp: str


class RefusedError(Exception):
    """Thrown deep in the grammar for a known form that cannot be; `parse` returns its reason."""

    def __init__(self, bericht: str, hulp: str) -> None:
        super().__init__(bericht)
        self.reason = Onbegrepen(bericht, hulp)
