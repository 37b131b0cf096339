"""Rows about what is done together: one report counts for all of several trekkers."""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.exchange.onthouden import Sleutel
from ambitiekader_cli.model.item import Voortgang
from ambitiekader_cli.words.dutch import day, listed
from ambitiekader_cli.work.importing.report_log import MOST_NAMED
from ambitiekader_cli.work.importing.sheet.filled_rows import FilledRow


class JointReports:
    """The reports of things that are done together: on one day all must say the same."""

    def __init__(self) -> None:
        self._said: dict[tuple[Sleutel, date], list[tuple[FilledRow, Voortgang]]] = {}

    def add(self, row: FilledRow, report: Voortgang) -> None:
        """One more."""
        self._said.setdefault((row.key, report.datum), []).append((row, report))

    def differing(self) -> Iterator[tuple[FilledRow, str]]:
        """Of each row that says something else than another, what is wrong with its status."""
        for (key, datum), said in self._said.items():
            if len({report.status for _, report in said}) > 1:
                for row, _ in said:
                    others = listed([r.place() for r, _ in said if r is not row], MOST_NAMED)
                    message = f"dit gaat over hetzelfde als {others}, op {day(datum)}"
                    why = f"één melding over {key} geldt voor alle trekkers; kies er één"
                    yield row, f"{message}; {why}"
