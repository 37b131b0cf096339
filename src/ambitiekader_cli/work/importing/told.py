"""What was not taken over from a sheet, and why: told before anything is asked."""

from collections.abc import Iterator, Sequence
from datetime import date

from ambitiekader_cli.exchange.onthouden import Onthouden, Rij, Sleutel
from ambitiekader_cli.text import quoted
from ambitiekader_cli.words.dutch import counted, day, listed
from ambitiekader_cli.work.importing.filled_rows import Row
from ambitiekader_cli.work.reporting.batch import NAMED

FEW = 6
"""Of what is only told, how many are named; the others are counted."""


class Told:
    """Kept as the rows are read."""

    def __init__(self) -> None:
        self._grey: list[str] = []
        self.kept: list[Sequence[str]] = []
        """Of each row that waits its lines."""
        self.beside: list[str] = []
        """Of columns that are not as they were, and of new rows that are there."""
        self.known = 0
        """How many rows say what is there already."""

    def compare(self, row: Row, was: Rij) -> None:
        """Its grey cells, which cannot be changed here."""
        for column, old in was.grijs.items():
            if column in row.cells and (new := " ".join(row.text(column).split())) != old:
                both = f"{_shown(old)} werd {_shown(new)}"
                self._grey.append(f"{row.place(column)}: hier niet te wijzigen: {both}")

    def keep(self, row: Row, there: Sequence[str], here: str, later: date | None) -> None:
        """A row that waits, beside what was reported since; `later` than this is the last of it."""
        gone = () if there else ("    een melding die er toen was, is weggehaald",)
        self.kept.append(
            [
                f"{row.place()}: over {row.key} is na het maken van dit bestand al iets gemeld",
                *(f"    er staat nu: {each}" for each in there[:FEW]),
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
        yield from self._grey[:NAMED]
        if len(self._grey) > NAMED:
            yield f"en nog {counted(len(self._grey) - NAMED, 'grijze cel', 'grijze cellen')}"
        if gone := [str(key) for key in memory.rijen if key not in seen]:
            rows = counted(len(gone), "rij staat", "rijen staan")
            yield f"{rows} niet meer in het bestand, en daar gebeurt niets mee: {listed(gone, FEW)}"
        yield from self.beside[:NAMED]
        for lines in self.kept[:NAMED]:
            yield from lines
        if len(self.kept) > NAMED:
            yield f"en nog {counted(len(self.kept) - NAMED, 'rij wacht', 'rijen wachten')}"

    def nothing(self) -> str:
        """Why nothing changes, where nothing does."""
        if self.kept:
            return "Niets vastgelegd."
        if self.known:
            there = counted(self.known, "rij", "rijen")
            return f"Niets te doen: wat in {there} is ingevuld, is al vastgelegd."
        return "Niets te doen: er is niets ingevuld."


def there_already(place: str, titel: str) -> str:
    """Of something new that is not added, for its title is in the file."""
    return f"{place}: {quoted(titel)} staat er al; deze rij is niet nog eens toegevoegd"


def way_in(later: date | None) -> str:
    """How what waits is taken over after all."""
    if later is None:
        return "met `--toch` komt zij erbij"
    return f"zet bij Datum {day(later)} of later, en gebruik `--toch`"


def _shown(text: str) -> str:
    return quoted(text) if text else "leeg"
