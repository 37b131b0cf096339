"""What one row of a table agrees on, and what all rows of a document come to: values."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.report.table_questions import OpenVraag
from ambitiekader_cli.work.importing.table.who_and_when import WhoAndWhen


class Notice(NamedTuple):
    """What somebody must look at."""

    place: str
    text: str


class Plek(NamedTuple):
    """Where something stands in the document, as a `bron` says it."""

    onderdeel: str
    rij: int
    opmerking: str = ""


@dataclass(frozen=True)
class Regel:
    """Something agreed, as it was understood."""

    place: str
    plekken: tuple[Plek, ...]
    titel: str
    tekst: str
    thema: str | None
    said: WhoAndWhen
    ambitie: str | None = None
    jaren: tuple[tuple[str, str], ...] = ()
    """Per year what is to be reached."""
    stand: str = ""
    stand_van: date | None = None
    """The day on which that was true."""
    kenmerken: tuple[tuple[str, str], ...] = ()
    """Per kenmerk what stands in its column."""
    notities: tuple[str, ...] = ()
    """What stands in the columns that are remarks."""
    opmerkingen: tuple[str, ...] = ()
    """What else is kept as a remark."""
    afgeleid: tuple[str, ...] = ()


@dataclass(frozen=True)
class Begrepen:
    """All rows, what must be asked before they are known, and what people must look at."""

    regels: tuple[Regel, ...] = ()
    vragen: tuple[OpenVraag, ...] = ()
    notices: tuple[Notice, ...] = ()
