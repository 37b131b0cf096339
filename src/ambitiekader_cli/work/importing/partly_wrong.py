"""Reports of which a cell is wrong: what the rules say of their other cells."""

from collections.abc import Iterator
from datetime import date
from typing import Generic, TypeVar

from ambitiekader_cli.diagnostics import Coded
from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.errors import Refused
from ambitiekader_cli.work.draft import Draft, Wrong
from ambitiekader_cli.work.exporting.kolommen import PARTIJ
from ambitiekader_cli.work.importing.report_log import ReportLog
from ambitiekader_cli.work.importing.wrong_cells import KEY_OF, WrongCells, column_at
from ambitiekader_cli.work.reporting.batch import Batch
from ambitiekader_cli.work.reporting.reported_item import parties_to_ask
from ambitiekader_cli.work.reporting.update import Entry

T = TypeVar("T")
_TEXTS = ("toelichting", "oorzaak", "gevolg", "bijsturing")


def with_stand_ins(entry: Entry, log: ReportLog, wrong: WrongCells) -> Entry:
    """A whole report, with something that could be right where a cell is not."""
    lacking = {KEY_OF[column] for column, _ in wrong if column in KEY_OF}
    values: dict[str, Fresh] = {"status": "loopt"}
    values |= {key: "tekst" for key in _TEXTS if key in lacking}
    if asked := parties_to_ask(log.item, log.route, log.kader):
        values["partij"] = asked[0]
    return entry._replace(values=values | entry.values)


class PartlyWrong(Generic[T]):
    """Judged apart from those that are right, which they would make wrong too."""

    def __init__(self, draft: Draft, today: date) -> None:
        self._draft, self._today = draft.copy(), today
        self._rounds: list[dict[tuple[str, str | None], tuple[Entry, T, WrongCells]]] = []
        """In each at most one report for a log, so that none is beside another."""

    def add(self, entry: Entry, about: T, wrong: WrongCells) -> None:
        """One more, with its stand-ins."""
        log = entry.item, entry.mijlpaal
        own = next((each for each in self._rounds if log not in each), None)
        if own is None:
            self._rounds.append(own := {})
        own[log] = entry, about, wrong

    def found(self) -> Iterator[tuple[T, str, Coded]]:
        """Of each the columns that are wrong too, and why."""
        for reports in self._rounds:
            batch, own = Batch(self._draft.copy(), self._today), [*reports.values()]
            for number, (entry, _, _) in enumerate(own):
                batch.add(entry, number, alone=False)
            for each in _errors(batch):
                place = each.finding.place
                at, column = batch.report_of(place), column_at(place.route)
                if at is None:
                    continue
                _, about, wrong = own[at]
                if column not in wrong and not (column == "Datum" and PARTIJ in wrong):
                    yield about, column, each


def _errors(batch: Batch) -> list[Coded]:
    try:
        batch.proposed()
    except Wrong as error:
        return error.errors
    except Refused:
        return []
    return []
