"""Sheets that `ak export` made and somebody filled in: white cells as reports, all or nothing."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import partial

from ambitiekader_cli.diagnostics import Coded
from ambitiekader_cli.edit.change_of_data import Fresh
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
from ambitiekader_cli.work.exporting.kolommen import GRIJS, NUMMER, ONDERDEEL, PARTIJ
from ambitiekader_cli.work.exporting.rijen import report_in_words
from ambitiekader_cli.work.importing.imported import ImportDays, Imported
from ambitiekader_cli.work.importing.partly_wrong import PartlyWrong, with_stand_ins
from ambitiekader_cli.work.importing.report_log import ReportLog
from ambitiekader_cli.work.importing.sheet.filled_rows import (
    FilledRow,
    Header,
    header_of,
    note_formulas,
    remembered,
    rows_of,
)
from ambitiekader_cli.work.importing.sheet.joint_reports import JointReports
from ambitiekader_cli.work.importing.sheet.new_row import column_of_new, put_new
from ambitiekader_cli.work.importing.sheet.not_taken import NotTaken
from ambitiekader_cli.work.importing.sheet.other_columns import (
    columns_told,
    refuse_renamed,
    unread_columns,
)
from ambitiekader_cli.work.importing.sheet.row_report import values_in
from ambitiekader_cli.work.importing.sheet.same_region import refuse_other
from ambitiekader_cli.work.importing.since_export import as_report, says_already
from ambitiekader_cli.work.importing.wrong_cells import (
    WrongCell,
    WrongCells,
    WrongLines,
    column_at,
)
from ambitiekader_cli.work.reporting.batch import (
    ERRORS_TOLD,
    Batch,
    said_by,
    said_of,
)
from ambitiekader_cli.work.reporting.noticed import with_remarks
from ambitiekader_cli.work.reporting.reported_item import (
    log_route,
    one_item,
)
from ambitiekader_cli.work.reporting.update import Entry


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
        self._partly: PartlyWrong[FilledRow] = PartlyWrong(draft, days.today)
        self._new: list[tuple[FilledRow, WrongCells]] = []
        self._seen: dict[tuple[Sleutel, str], FilledRow] = {}
        self._joint = JointReports()
        self._wrong = WrongLines()
        self._sheets: list[str] = []
        self._numbers = {known.nummer for known in memory.rijen}
        self._not_taken = NotTaken()

    def read_all(self, sheet: str, header: Header, rows: Sequence[FilledRow]) -> None:
        """The rows of a sheet, and what stands beside them."""
        self._sheets.append(sheet)
        columns = unread_columns(header, rows)
        self._not_taken.beside += columns_told(sheet, header, columns)
        try:
            refuse_renamed(header, columns)
        except UserError as error:
            self._wrong.add(said_by(error), len(self._sheets))
        for row in rows:
            self.read(row)

    def read(self, row: FilledRow) -> None:
        """One row; what is wrong with it is remembered."""
        wrong = WrongCells()
        note_formulas(row.cells, wrong)
        if row.key.nummer:
            self._with_number(row, wrong)
        elif row.text("Titel") and not row.key.onderdeel:
            self._new.append((row, wrong))
        elif row.key.onderdeel or row.filled() or any(map(row.text, GRIJS)):
            advice = "zet het nummer terug, of geef iets nieuws een titel"
            wrong.add(NUMMER, UserError("het nummer ontbreekt", advice))
            values_in(row, self._kader, self._days.today, wrong)
        self._tell_all(row, wrong)

    def _tell_all(self, row: FilledRow, wrong: WrongCells) -> None:
        for column, error in wrong:
            self._tell(row, column, said_by(error))

    def _tell(self, row: FilledRow, column: str, said: str) -> None:
        """What is wrong with a cell."""
        cell = row.cells.get(column, row.cells[NUMMER])
        place = 1 + self._sheets.index(row.sheet), cell.row, cell.column
        self._wrong.add(f"{row.named(column)}: {said}", *place)

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

    def _with_number(self, row: FilledRow, wrong: WrongCells) -> None:
        try:
            was = self._memory_of(row)
        except WrongCell as error:
            wrong.add(error.column, error)
            values_in(row, self._kader, self._days.today, wrong)
            return
        self._not_taken.compare(row, was)
        filled = row.filled()
        seen = self._seen.setdefault((row.key, row.text(PARTIJ) if filled else ""), row)
        if not filled:
            return
        if seen is not row:
            message = f"{row.key} staat ook in {seen.place()}"
            wrong.add(NUMMER, UserError(message, "geef elke melding één rij"))
        if not row.text("Status"):
            advice = "kies een status, of maak de rij verder leeg"
            wrong.add("Status", UserError("de status ontbreekt", advice))
        values = values_in(row, self._kader, self._days.today, wrong)
        with wrong.noted_together():
            log = ReportLog(self._kader, *self._about(row))
            self._report(row, was, log, values, wrong)

    def _report(
        self,
        row: FilledRow,
        was: Rij,
        log: ReportLog,
        values: Mapping[str, Fresh],
        wrong: WrongCells,
    ) -> None:
        day = {"datum": self._days.of_rows.isoformat()}
        entry = Entry(row.key.nummer, row.key.onderdeel or None, {**day, **values})
        with wrong.noted(PARTIJ):
            entry = log.of_partij(entry, self._memory.about.get("trekker", ""))
        if wrong:
            entry = with_stand_ins(entry, log, wrong)
        report = as_report(entry)
        dated = bool(row.text("Datum"))
        if report and not wrong and says_already(log.entries, was.meldingen, report, dated=dated):
            self._not_taken.known += 1
            return
        with wrong.noted_together():
            if self._waits(row, was, log, report):
                return
        if wrong:
            self._partly.add(entry, row, wrong)
        else:
            self._put(row, log, entry, report)

    def _put(self, row: FilledRow, log: ReportLog, entry: Entry, report: Voortgang | None) -> None:
        """A report of which every cell is right by itself."""
        if report and log.is_joint:
            self._joint.add(row, report)
        try:
            self._batch.add(entry, len(self._rows), alone=len(self._wrong) < ERRORS_TOLD)
        except (UserError, Refused) as error:
            self._tell(row, "Status", said_by(error))
        else:
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
            self._tell(row, "Status", said)
        for row, column, found in self._partly.found():
            self._tell(row, column, said_of(found))
        proposal = self._proposal()
        if self._wrong or proposal is None:
            raise self._wrong.refusal()
        seen = {key for key, _ in self._seen}
        lines = tuple(map(visible, self._not_taken.lines(self._memory, seen)))
        return Imported(proposal, lines, self._not_taken.nothing(), bool(self._not_taken.kept))

    def _put_new(self) -> dict[str, tuple[FilledRow, WrongCells]]:
        """The rows that are new, by the id that each got."""
        added: dict[str, tuple[FilledRow, WrongCells]] = {}
        for row, wrong in self._new:
            path = self._memory.bladen.get(row.sheet)
            try:
                name = put_new(self._draft, row, path, self._days.today, wrong)
            except Refused as error:
                self._tell(row, "Titel", said_by(error))
                continue
            self._tell_all(row, wrong)
            if name:
                added[name] = row, wrong
            elif not wrong:
                self._not_taken.skip(row.place("Titel"), row.text("Titel"))
        return added

    def _proposal(self) -> Proposal | None:
        """None for what the rules refuse, which is then remembered."""
        added: dict[str, tuple[FilledRow, WrongCells]] = {}
        judge = partial(_all_rules, today=self._days.today)
        try:
            self._batch.put()
            added = self._put_new()
            if not added:
                return self._batch.judged()
            proposal = with_remarks(
                *(self._draft.proposal(judge), self._draft.kader, self._draft.become()),
                self._days.today,
            )
        except Wrong as error:
            for each in error.errors:
                self._tell_rule(each, added)
            return None
        except Refused:
            if self._wrong:
                return None
            raise
        remarks = (*additions_told(self._draft), *proposal.remarks)
        return proposal._replace(remarks=remarks)

    def _tell_rule(self, wrong: Coded, added: Mapping[str, tuple[FilledRow, WrongCells]]) -> None:
        """What a rule says, at the cell that it comes from."""
        place, said = wrong.finding.place, said_of(wrong)
        number = self._batch.report_of(place)
        item = self._draft.data(place.source.path, place.route[:2])
        name = str(item.get("id")) if isinstance(item, dict) else ""
        if number is not None:
            self._tell(self._rows[number], column_at(place.route), said)
        elif name in added:
            row, cells = added[name]
            column = column_of_new(place.route)
            if column not in cells:
                self._tell(row, column, said)
        else:
            self._wrong.add(f"{place.span()}: {said}")


def _all_rules(kader: Kader, *, today: date) -> Iterable[Coded]:
    return rulebook.run(kader, today, today).findings
