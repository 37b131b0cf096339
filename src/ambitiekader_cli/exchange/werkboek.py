"""A workbook to fill in, whatever program it is for: its sheets, and what may be typed where."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.exchange.cell import column_name

HIDDEN = "ak"
"""The sheet by which a workbook is known again."""
EXPLANATION = "Uitleg"


class Kolom(NamedTuple):
    """A column, and what somebody may do with it."""

    naam: str
    breedte: int
    """In signs."""
    wit: bool = False
    """Whether it may be filled in."""
    in_nieuw: bool = False
    """Whether it may be filled in of a row that is new."""
    keuze: str = ""
    """The list that one chooses from."""
    dag: bool = False
    getal: bool = False
    uitleg: str = ""
    """What is told beside a cell that somebody fills in."""


@dataclass(frozen=True)
class Blad:
    """One table."""

    naam: str
    titel: str
    """What it is, for who does not see it."""
    kolommen: Sequence[Kolom]
    rijen: Sequence[Sequence[str]]
    """Of each column its text."""
    nieuw: int = 0
    """Empty rows below, for what is new."""


@dataclass(frozen=True)
class Werkboek:
    """All of it. Texts are texts: no program may work them out."""

    titel: str
    uitleg: Sequence[str]
    """Of the first sheet; the first line is its heading."""
    bladen: Sequence[Blad]
    keuzes: Mapping[str, Sequence[str]]
    """The lists that one chooses from."""
    eigenschappen: Mapping[str, str]
    onthouden: Sequence[Sequence[str]] = field(default=())
    """Rows of the hidden sheet behind the others: what `ak` must know when it comes back."""
    dag: date = date(2022, 1, 1)
    """When it was made, as far as it tells."""

    def verborgen(self) -> list[list[str]]:
        """The rows of the hidden sheet; each says first what it is."""
        return [
            ["uitleg", "Dit blad is voor ak. Verander hier niets."],
            *([name, text] for name, text in self.eigenschappen.items()),
            *(["keuze", name, *words] for name, words in self.keuzes.items()),
            *map(list, self.onthouden),
        ]

    def keuze_op(self, name: str) -> str:
        """Where on the hidden sheet a list stands: `$C$5:$J$5`."""
        row = 2 + len(self.eigenschappen) + [*self.keuzes].index(name)
        last = column_name(2 + len(self.keuzes[name]))
        return f"$C${row}:${last}${row}"
