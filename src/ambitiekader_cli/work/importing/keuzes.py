"""What is known and what must be asked, to make items of a table of somebody else."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum, auto
from typing import NamedTuple

from ambitiekader_cli.twins import folded

HIERBOVEN, NIETS = "hierboven", "niets"
"""What an empty cell means: as the cell above it, or that nothing was filled in."""
EEN, BEIDE = "een", "beide"
"""What is done with two rows that say nearly the same."""
OPMERKING, WEG = "opmerking", "weg"
"""What is done with what is no field of an item: kept as a remark, or left out."""


class Over(Enum):
    """What a question is about."""

    KOLOM = auto()
    """A heading that nobody knows."""
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


class Vraag(NamedTuple):
    """What nobody but a person can say."""

    over: Over
    what: str
    """The heading, the name, or the kind of cell."""
    place: str
    near: tuple[str, ...] = ()
    """Ids of what it may be."""


@dataclass(frozen=True)
class Keuzes:
    """What somebody said, by options or in answer to questions."""

    als: str
    """The soort that the rows become."""
    document: str
    """The id of the document that they stand in."""
    titel: str = ""
    """What that is called, where the data does not know it yet."""
    gemeente: str | None = None
    jaar: str | None = None
    thema: str | None = None
    """Of what has none in the table."""
    kolommen: Mapping[str, str] = field(default_factory=dict)
    """By heading what stands below it."""
    namen: Mapping[str, str] = field(default_factory=dict)
    """By name the id of who or what is meant, or OPMERKING or WEG."""
    leeg: str | None = None
    """What an empty cell says; without an answer HIERBOVEN."""
    dubbel: str | None = None
    stand_van: date | None = None
    """The day on which the column with the stand was true."""
    stand: str | None = None
    """OPMERKING where nobody knows that day."""
    laat_open: bool = False
    """Whether names that are not known become remarks, and nothing is asked about them."""
    partijen: tuple[str, ...] = ()
    """Ids of who becomes a partij of the local agreement."""
    erbij: frozenset[str] = frozenset()
    """Places of rows that come beside what says nearly the same in the data."""

    def comes_beside(self, place: str) -> bool:
        """Whether a row that says the same as an item of another trekker or planning is new."""
        return self.dubbel == BEIDE or place in self.erbij

    def answered(self, vraag: Vraag, answer: str) -> "Keuzes":
        """With the answer to a question."""
        match vraag.over:
            case Over.KOLOM:
                return replace(self, kolommen={**self.kolommen, vraag.what: answer})
            case Over.NAAM | Over.LABEL:
                return replace(self, namen={**self.namen, vraag.what: answer})
            case Over.THEMA:
                return replace(self, thema=answer)
            case Over.STAND if answer == OPMERKING:
                return replace(self, stand=answer)
            case Over.STAND:
                return replace(self, stand_van=date.fromisoformat(answer))
            case Over.DUBBEL:
                return replace(self, dubbel=answer)


def plain(text: str) -> str:
    """A heading or a name as it is compared: no capitals, and one space between words."""
    return " ".join(folded(text).split()).strip(" .:;,*?!")
