"""What is known and what must be asked, to make items of a table of somebody else."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from ambitiekader_cli.report.table_questions import OpenVraag, Over
from ambitiekader_cli.twins import folded

HIERBOVEN, NIETS = "hierboven", "niets"
"""What an empty cell means: as the cell above it, or that nothing was filled in."""
EEN, BEIDE = "een", "beide"
"""What is done with two rows that say nearly the same."""
OPMERKING, WEG = "opmerking", "weg"
"""What is done with what is no field of an item: kept as a remark, or left out."""
PERSOON = "persoon"
"""Whose name it is: left out, and not remembered either."""


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
    """By name the id of who or what is meant, or OPMERKING, WEG or PERSOON."""
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
    answers: Mapping[tuple[Over, str], str] = field(default_factory=dict)
    """What was answered about one table, heading or row, where no option says it of all."""

    def of(self, vraag: OpenVraag) -> str | None:
        """The answer to it: its own, or what an option says of all."""
        return self.answers.get(vraag.about) or self._of_all(vraag.over)

    def same(self, over: Over) -> str | None:
        """What an option says of all such questions, or could say; None where answers differ."""
        answers = {answer for about, answer in self.answers.items() if _same(about[0], over)}
        return answers.pop() if len(answers) == 1 else self._of_all(over)

    def _of_all(self, over: Over) -> str | None:
        day = self.stand_van.isoformat() if self.stand_van else self.stand
        of_all = {Over.THEMA: self.thema, Over.KOP: self.thema, Over.STAND: day}
        return {**of_all, Over.DUBBEL: self.dubbel}.get(over)

    def comes_beside(self, place: str) -> bool:
        """Whether a row that says the same as an item of another trekker or planning is new."""
        return self.dubbel == BEIDE or place in self.erbij

    def with_answer(self, vraag: OpenVraag, answer: str) -> "Keuzes":
        """With the answer to a question."""
        match vraag.over:
            case Over.KOLOM | Over.ZONDER_KOP:
                return replace(self, kolommen={**self.kolommen, vraag.what: answer})
            case Over.NAAM | Over.LABEL:
                return replace(self, namen={**self.namen, vraag.what: answer})
            case Over.THEMA | Over.KOP | Over.STAND | Over.DUBBEL:
                return replace(self, answers={**self.answers, vraag.about: answer})


def _same(one: Over, other: Over) -> bool:
    """Whether one option answers both."""
    themas = {Over.THEMA, Over.KOP}
    return one is other or themas >= {one, other}


def as_compared(text: str) -> str:
    """A heading or a name as it is compared: no capitals, and one space between words."""
    return " ".join(folded(text).split()).strip(" .:;,*?!")
