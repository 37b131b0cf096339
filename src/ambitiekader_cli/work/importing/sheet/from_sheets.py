"""Sheets that `ak export` made and somebody filled in: white cells as reports, all or nothing."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import partial

from ambitiekader_cli.diagnostics import Coded
from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.exchange.filled_sheets import filled_sheets
from ambitiekader_cli.exchange.guarded_zip import Package
from ambitiekader_cli.exchange.onthouden import Onthouden, Rij, Sleutel
from ambitiekader_cli.exchange.werkboek import EXPLANATION, HIDDEN
from ambitiekader_cli.findings import rulebook
from ambitiekader_cli.guess import did_you_mean, nearest
from ambitiekader_cli.model.item import Item, Voortgang
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.source import Route
from ambitiekader_cli.stand.overzichten import ended_overviews
from ambitiekader_cli.text import quoted, visible
from ambitiekader_cli.work.agreed_before import additions_told
from ambitiekader_cli.work.draft import Draft, Proposal, Wrong
from ambitiekader_cli.work.exporting.kolommen import GRIJS, NUMMER, ONDERDEEL, PARTIJ, WIT
from ambitiekader_cli.work.exporting.rijen import report_in_words
from ambitiekader_cli.work.importing.imported import ImportDays, Imported
from ambitiekader_cli.work.importing.report_log import ReportLog
from ambitiekader_cli.work.importing.sheet.filled_rows import (
    FilledRow,
    Header,
    WrongFormula,
    header_of,
    refuse_formula,
    remembered,
    rows_of,
)
from ambitiekader_cli.work.importing.sheet.joint_reports import JointReports
from ambitiekader_cli.work.importing.sheet.new_row import TEXT_COLUMNS, put_new
from ambitiekader_cli.work.importing.sheet.not_taken import NotTaken
from ambitiekader_cli.work.importing.sheet.other_columns import (
    columns_told,
    refuse_renamed,
    unread_columns,
)
from ambitiekader_cli.work.importing.sheet.row_report import WrongCells, entry_in
from ambitiekader_cli.work.importing.sheet.same_region import refuse_other
from ambitiekader_cli.work.importing.since_export import as_report, says_already
from ambitiekader_cli.work.importing.typed_report import WrongCell
from ambitiekader_cli.work.reporting.batch import ERRORS_TOLD, Batch, first_lines, said_by
from ambitiekader_cli.work.reporting.noticed import with_remarks
from ambitiekader_cli.work.reporting.reported_item import (
    log_route,
    one_item,
)


def taken_from_sheets(
    draft: Draft, package: Package, days: ImportDays, *, anyway: bool = False
) -> Imported:
    """The reports of the white cells and the new rows, together or not at all.

    A row about which something was reported since is kept back, unless `anyway`. Raises UserError
    and Refused.
    """
    sheets = filled_sheets(package)
    memory = remembered(package.name, sheets)
    refuse_other(package.name, memory.about, draft)
    reading = _ReadRows(draft, memory, days, anyway=anyway)
    for sheet in sheets:
        if sheet.name in {HIDDEN, EXPLANATION}:
            continue
        header = header_of(sheet)
        if header is None and sheet.name in memory.bladen:
            message = f"blad {sheet.name}: de rij met de namen van de kolommen ontbreekt"
            raise UserError(message, "zet die terug, of begin met een nieuw bestand", exit_code=1)
        if header:
            reading.read_all(sheet.name, header, [*rows_of(sheet, header)])
    return reading.done()


class _ReadRows:
    """The rows one after the other, and what they come to."""

    def __init__(self, draft: Draft, memory: Onthouden, days: ImportDays, *, anyway: bool) -> None:
        self._draft, self._memory, self._days, self._anyway = draft, memory, days, anyway
        self._kader = draft.kader
        self._ended = ended_overviews(draft.kader, days.today)
        self._batch = Batch(draft, days.today)
        self._rows: list[FilledRow] = []
        """Each that became a report, by its number in the batch."""
        self._new: list[FilledRow] = []
        self._seen: dict[tuple[Sleutel, str], FilledRow] = {}
        self._joint = JointReports()
        self._wrong: list[str] = []
        self._numbers = {known.nummer for known in memory.rijen}
        self._not_taken = NotTaken()

    def read_all(self, sheet: str, header: Header, rows: Sequence[FilledRow]) -> None:
        """The rows of a sheet, and what stands beside them."""
        columns = unread_columns(header, rows)
        self._not_taken.beside += columns_told(sheet, header, columns)
        try:
            refuse_renamed(header, columns)
        except UserError as error:
            self._wrong.append(said_by(error))
        for row in rows:
            self.read(row)

    def read(self, row: FilledRow) -> None:
        """One row; what is wrong with it is remembered."""
        try:
            refuse_formula(row.cells.values())
            if not row.key.nummer:
                self._without_number(row)
            else:
                self._with_number(row, self._memory_of(row))
        except WrongCells as error:
            self._refuse(row, error.cells)
        except WrongCell as error:
            self._refuse(row, [error])
        except WrongFormula as error:
            self._wrong.append(said_by(error))
        except (UserError, Refused) as error:
            said = said_by(error)
            self._wrong.append(f"{row.named(_column_in(said))}: {said}")

    def _refuse(self, row: FilledRow, cells: Iterable[WrongCell]) -> None:
        self._wrong += [f"{row.named(each.column)}: {said_by(each)}" for each in cells]

    def _without_number(self, row: FilledRow) -> None:
        if row.text("Titel") and not row.key.onderdeel:
            self._new.append(row)
        elif row.key.onderdeel or row.filled() or any(map(row.text, GRIJS)):
            advice = "zet het nummer terug, of geef iets nieuws een titel"
            raise WrongCell(NUMMER, UserError("het nummer ontbreekt", advice))

    def _memory_of(self, row: FilledRow) -> Rij:
        """What the row was; raises WrongCell where there was none."""
        key = row.key
        if key in self._memory.rijen:
            return self._memory.rijen[key]
        if key.nummer in self._numbers:
            message = f"{quoted(key.onderdeel)} is geen onderdeel van {key.nummer}"
            raise WrongCell(ONDERDEEL, UserError(message, "zet terug wat er stond"))
        close = nearest(key.nummer, self._numbers) if len(self._wrong) < ERRORS_TOLD else None
        advice = did_you_mean(key.nummer, close) if close else "laat het leeg bij iets nieuws"
        message = f"het nummer {quoted(key.nummer)} staat niet in dit bestand zoals ak het maakte"
        raise WrongCell(NUMMER, UserError(message, advice))

    def _with_number(self, row: FilledRow, was: Rij) -> None:
        self._not_taken.compare(row, was)
        filled = row.filled()
        seen = self._seen.setdefault((row.key, row.text(PARTIJ) if filled else ""), row)
        if not filled:
            return
        if seen is not row:
            message = f"{row.key} staat ook in {seen.place()}"
            raise WrongCell(NUMMER, UserError(message, "geef elke melding één rij"))
        self._report(row, was)

    def _report(self, row: FilledRow, was: Rij) -> None:
        log = ReportLog(self._kader, *self._about(row))
        entry = entry_in(row, self._kader, self._days.of_rows)
        entry = log.of_partij(entry, self._memory.about.get("trekker", ""))
        report = as_report(entry)
        if report and says_already(
            log.entries, was.meldingen, report, dated=bool(row.text("Datum"))
        ):
            self._not_taken.known += 1
            return
        if self._waits(row, was, log, report):
            return
        if report and log.is_joint:
            self._joint.add(row, report)
        self._batch.add(entry, len(self._rows), alone=len(self._wrong) < ERRORS_TOLD)
        self._rows.append(row)

    def _waits(self, row: FilledRow, was: Rij, log: ReportLog, report: Voortgang | None) -> bool:
        """Whether it is kept back, for what was reported since; raises WrongCell."""
        since = log.since(row.key, report, was.meldingen, self._ended, anyway=self._anyway)
        if since:
            there = [report_in_words(each, self._kader) for each in since.others]
            here = report_in_words(report, self._kader) if report else row.text("Status")
            self._not_taken.keep(row, there, here, since.later)
        return since is not None

    def _about(self, row: FilledRow) -> tuple[Item, Route]:
        """The item, and where in it the log stands; raises WrongCell where it is no more."""
        try:
            item = one_item(row.key.nummer, self._kader)
        except UserError as error:
            raise WrongCell(NUMMER, error) from None
        try:
            return item, log_route(item, row.key.onderdeel or None)
        except UserError as error:
            raise WrongCell(ONDERDEEL, error) from None

    def done(self) -> Imported:
        """What all rows come to; raises Refused with all that is wrong."""
        for row, said in self._joint.differing():
            self._wrong.append(f"{row.place('Status')}: {said}")
        self._batch.put()
        added = self._put_new()
        proposal = self._proposal(added)
        if self._wrong or proposal is None:
            raise Refused(first_lines([*map(visible, self._wrong)]))
        seen = {key for key, _ in self._seen}
        lines = tuple(map(visible, self._not_taken.lines(self._memory, seen)))
        return Imported(proposal, lines, self._not_taken.nothing(), bool(self._not_taken.kept))

    def _put_new(self) -> dict[str, FilledRow]:
        """The rows that are new, by the id that each got."""
        added: dict[str, FilledRow] = {}
        for row in self._new:
            try:
                name = put_new(
                    self._draft, row, self._memory.bladen.get(row.sheet), self._days.today
                )
            except WrongCells as error:
                self._refuse(row, error.cells)
            except WrongCell as error:
                self._refuse(row, [error])
            except Refused as error:
                self._wrong.append(f"{row.named('Titel')}: {said_by(error)}")
            else:
                if name:
                    added[name] = row
                else:
                    self._not_taken.skip(row.place("Titel"), row.text("Titel"))
        return added

    def _proposal(self, added: Mapping[str, FilledRow]) -> Proposal | None:
        """None for what the rules refuse, which is then remembered."""
        judge = partial(_all_rules, today=self._days.today)
        try:
            if not added:
                return self._batch.judged()
            proposal = with_remarks(
                *(self._draft.proposal(judge), self._draft.kader, self._draft.become()),
                self._days.today,
            )
        except Wrong as error:
            self._wrong += [self._line(each, added) for each in error.errors]
            return None
        remarks = (*additions_told(self._draft), *proposal.remarks)
        return proposal._replace(remarks=remarks)

    def _line(self, wrong: Coded, added: Mapping[str, FilledRow]) -> str:
        """What the rules say, at the cell that it comes from."""
        place, said = wrong.finding.place, f"{wrong.finding.message} ({wrong.code})"
        number = self._batch.report_of(place)
        item = self._draft.data(place.source.path, place.route[:2])
        name = item.get("id") if isinstance(item, dict) else None
        row = self._rows[number] if number is not None else added.get(str(name))
        if row is None:
            return f"{place.span()}: {said}"
        columns = _COLUMN_OF if number is not None else _COLUMN_OF_NEW
        found = [columns[key] for key in map(str, place.route) if key in columns]
        column = found[-1] if found else columns[""]
        return f"{row.named(column)}: {said}"


_COLUMN_OF: Mapping[str, str] = {
    **{key: column for column, key in WIT.items()},
    **{"partij": PARTIJ, "": "Status"},
}
"""By the key of a report, and of the whole of it."""
_COLUMN_OF_NEW: Mapping[str, str] = {
    **TEXT_COLUMNS,
    **{"trekker": "Trekker", "thema": "Thema", "": "Titel"},
}


def _column_in(said: str) -> str:
    """The column of the first key that a message names, as far as it does."""
    keys = "|".join(str(key) for key in _COLUMN_OF if key)
    found = re.search(rf"\b({keys})\b", said)
    return _COLUMN_OF[found[1] if found else ""]


def _all_rules(kader: Kader, *, today: date) -> Iterable[Coded]:
    return rulebook.run(kader, today, today).findings
