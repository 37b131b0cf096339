"""What was not taken over from a sheet, and why: told before anything is asked."""

from collections.abc import Iterator, Sequence
from datetime import date

from ambitiekader_cli.exchange.onthouden import Onthouden, Rij, Sleutel
from ambitiekader_cli.text import quoted
from ambitiekader_cli.words.dutch import counted, listed
from ambitiekader_cli.work.importing.sheet.filled_rows import FilledRow
from ambitiekader_cli.work.importing.there_already import there_already, way_in
from ambitiekader_cli.work.reporting.batch import ERRORS_TOLD

MOST_NAMED = 6
"""Of what is only told, how many are named; the others are counted."""


class NotTaken:
    """Kept as the rows are read."""

    def __init__(self) -> None:
        self._grey: list[str] = []
        self.kept: list[Sequence[str]] = []
        """Of each row that waits its lines."""
        self.beside: list[str] = []
        """Of columns that are not as they were, and of new rows that are there."""
        self.known = 0
        """How many rows say what is there already."""

    def compare(self, row: FilledRow, was: Rij) -> None:
        """Its grey cells, which cannot be changed here."""
        for column, old in was.grijs.items():
            if column in row.cells and (new := " ".join(row.text(column).split())) != old:
                both = f"{_shown(old)} werd {_shown(new)}"
                self._grey.append(f"{row.place(column)}: hier niet te wijzigen: {both}")

    def keep(self, row: FilledRow, there: Sequence[str], here: str, later: date | None) -> None:
        """A row that waits, beside what was reported since; `later` than this is the last of it."""
        gone = () if there else ("    een melding die er toen was, is weggehaald",)
        self.kept.append(
            [
                f"{row.place()}: over {row.key} is na het maken van dit bestand al iets gemeld",
                *(f"    er staat nu: {each}" for each in there[:MOST_NAMED]),
                *gone,
                f"    in dit blad: {here}",
                f"    deze rij is niet overgenomen; {way_in(later)}",
            ]
        )

    def skip(self, place: str, titel: str) -> None:
        """A new row that is there by its title."""
        self.known += 1
        self.beside.append(there_already(place, titel))

    def lines(self, memory: Onthouden, seen: set[Sleutel]) -> Iterator[str]:
        """All of it; `seen` are the rows that are there."""
        yield from self._grey[:ERRORS_TOLD]
        if len(self._grey) > ERRORS_TOLD:
            yield f"en nog {counted(len(self._grey) - ERRORS_TOLD, 'grijze cel', 'grijze cellen')}"
        if gone := [str(key) for key in memory.rijen if key not in seen]:
            rows = counted(len(gone), "rij staat", "rijen staan")
            nothing = "en daar gebeurt niets mee"
            yield f"{rows} niet meer in het bestand, {nothing}: {listed(gone, MOST_NAMED)}"
        yield from self.beside[:ERRORS_TOLD]
        for lines in self.kept[:ERRORS_TOLD]:
            yield from lines
        if len(self.kept) > ERRORS_TOLD:
            yield f"en nog {counted(len(self.kept) - ERRORS_TOLD, 'rij wacht', 'rijen wachten')}"

    def nothing(self) -> str:
        """Why nothing changes, where nothing does."""
        if self.kept:
            return "Niets vastgelegd."
        if self.known:
            there = counted(self.known, "rij", "rijen")
            return f"Niets te doen: wat in {there} is ingevuld, is al vastgelegd."
        return "Niets te doen: er is niets ingevuld."


def _shown(text: str) -> str:
    return quoted(text) if text else "leeg"
