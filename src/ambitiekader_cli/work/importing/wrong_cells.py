"""What is wrong with the cells of a row or a form: of each cell one thing, and of all of them."""

from collections.abc import Iterator
from contextlib import contextmanager

from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.source import Route
from ambitiekader_cli.text import visible
from ambitiekader_cli.work.exporting.kolommen import PARTIJ, PERIODE, WIT
from ambitiekader_cli.work.reporting.batch import first_lines

KEY_OF = {**WIT, PARTIJ: "partij"}
"""What each column is in a report."""
COLUMN_OF = {key: column for column, key in KEY_OF.items()}
LEANS_ON = {"Datum": {PARTIJ}, PERIODE: {PARTIJ, "Datum"}}
"""Cells without which nobody knows what must stand in another."""


class WrongCell(UserError):  # noqa: N818 - nothing went wrong in `ak`
    """What is wrong with the cell of a column."""

    def __init__(self, column: str, error: UserError) -> None:
        super().__init__(error.message, error.advice, error.exit_code)
        self.column = column


class WrongCells:
    """Those of one row. What is said of a cell later may only come of what was wrong before."""

    def __init__(self) -> None:
        self._errors: dict[str, UserError] = {}

    def __contains__(self, column: str) -> bool:
        return column in self._errors

    def __iter__(self) -> Iterator[tuple[str, UserError]]:
        return iter(self._errors.items())

    def __bool__(self) -> bool:
        return bool(self._errors)

    def add(self, column: str, error: UserError) -> None:
        """One more, if nothing is known of that cell yet."""
        self._errors.setdefault(column, error)

    def is_consequence(self, column: str) -> bool:
        """Whether what is lacking there may come of a cell that is known to be wrong."""
        return not self._errors.keys().isdisjoint({column, *LEANS_ON.get(column, ())})

    @contextmanager
    def noted(self, column: str) -> Iterator[None]:
        """What goes wrong in this block, at this column, is added."""
        try:
            yield
        except UserError as error:
            self.add(column, error)

    @contextmanager
    def noted_together(self) -> Iterator[None]:
        """The same of what cells are beside each other."""
        try:
            yield
        except WrongCell as error:
            if not self.is_consequence(error.column):
                self.add(error.column, error)


class WrongLines:
    """What is wrong in a file: no line twice, in the order of the file."""

    def __init__(self) -> None:
        self._places: dict[str, tuple[int, ...]] = {}

    def __len__(self) -> int:
        return len(self._places)

    def add(self, line: str, *place: int) -> None:
        """One more; without a place it comes last."""
        self._places.setdefault(line, place)

    def refusal(self) -> Refused:
        """All of them."""
        lines = sorted(self._places, key=lambda line: (not self._places[line], self._places[line]))
        return Refused(first_lines([*map(visible, lines)]))


def column_at(route: Route) -> str:
    """Of the deepest key in a route that has one; of a whole report its status."""
    return next((COLUMN_OF[key] for key in map(str, reversed(route)) if key in COLUMN_OF), "Status")
