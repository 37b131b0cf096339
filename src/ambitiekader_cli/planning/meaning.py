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
    START = "start"
    DOORLOPEND = "doorlopend"
    HERHALING = "herhaling"
    WACHT = "wacht"
    GEEN = "geen"
    ONDUIDELIJK = "onduidelijk"


class Herhaling(StrEnum):
    """How often something that recurs must be done; ...MAAL counts within the calendar year."""

    WEKELIJKS = "wekelijks"
    TWEEWEKELIJKS = "tweewekelijks"
    MAANDELIJKS = "maandelijks"
    TWEEMAANDELIJKS = "tweemaandelijks"
    KWARTAAL = "per-kwartaal"
    VIERMAANDELIJKS = "viermaandelijks"
    HALFJAARLIJKS = "halfjaarlijks"
    JAARLIJKS = "jaarlijks"
    TWEEJAARLIJKS = "tweejaarlijks"
    DRIEJAARLIJKS = "driejaarlijks"
    VIERJAARLIJKS = "vierjaarlijks"
    VIJFJAARLIJKS = "vijfjaarlijks"
    TWEEMAAL = "tweemaal-per-jaar"
    DRIEMAAL = "driemaal-per-jaar"
    VIERMAAL = "viermaal-per-jaar"
    VIJFMAAL = "vijfmaal-per-jaar"
    ZESMAAL = "zesmaal-per-jaar"
    ZEVENMAAL = "zevenmaal-per-jaar"
    ACHTMAAL = "achtmaal-per-jaar"
    NEGENMAAL = "negenmaal-per-jaar"
    TIENMAAL = "tienmaal-per-jaar"
    ELFMAAL = "elfmaal-per-jaar"
    TWAALFMAAL = "twaalfmaal-per-jaar"


class Zekerheid(StrEnum):
    """Whether the writer bound themselves to the date or only expected it."""

    HARD = "hard"
    ZACHT = "zacht"


NO_END = date.max
"""The last day of what has none."""


class Looptijd(NamedTuple):
    """The first and the last day of an agreement, both inclusive; NO_END where none was agreed."""

    van: date
    tot: date

    def is_over(self, day: date) -> bool:
        """Whether the last day has passed."""
        return self.tot < day


class JaarDeel(NamedTuple):
    """The part of each year in which a yearly rhythm is to be done, as (month, day).

    29 February is never used: the last day of February is (2, 28).
    """

    first: tuple[int, int]
    last: tuple[int, int]


class Planning(NamedTuple):
    """The meaning of a text. `deadline` is the last day that is still on time.

    `tot` is the last day of something ongoing, which is never late; `binnen` the part of each year
    in which a yearly rhythm is to be done.
    """

    soort: Soort
    start: date | None = None
    deadline: date | None = None
    herhaling: Herhaling | None = None
    zekerheid: Zekerheid | None = None
    tot: date | None = None
    binnen: JaarDeel | None = None

    @property
    def einde(self) -> date | None:
        """The last day that the text names, late afterwards or not."""
        return self.deadline or self.tot


class Onbegrepen(NamedTuple):
    """A text that was refused: what is wrong, and what to write instead."""

    bericht: str
    hulp: str


class RefusedError(Exception):
    """Thrown deep in the grammar for a known form that cannot be; `parse` returns its reason."""

    def __init__(self, bericht: str, hulp: str) -> None:
        super().__init__(bericht)
        self.reason = Onbegrepen(bericht, hulp)
