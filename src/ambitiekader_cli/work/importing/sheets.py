"""Sheets that `ak export` made and somebody filled in: white cells as reports, all or nothing."""

import re
from collections.abc import Iterable, Mapping
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
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.source import Route
from ambitiekader_cli.stand.overzichten import ended_overviews
from ambitiekader_cli.text import quoted, visible
from ambitiekader_cli.words.dutch import listed
from ambitiekader_cli.work.agreed_before import additions_told
from ambitiekader_cli.work.draft import Draft, Proposal, Wrong
from ambitiekader_cli.work.exporting.kolommen import GRIJS, NUMMER, ONDERDEEL, PARTIJ, WIT
from ambitiekader_cli.work.exporting.rijen import report_in_words
from ambitiekader_cli.work.importing.filled_rows import Row, header_of, remembered, rows_of
from ambitiekader_cli.work.importing.imported import Days, Imported
from ambitiekader_cli.work.importing.new_row import TEXTS, put_new
from ambitiekader_cli.work.importing.row_report import WrongCell, entry_in
from ambitiekader_cli.work.importing.same_region import refuse_other
from ambitiekader_cli.work.importing.since_export import as_report, others_since, says_already
from ambitiekader_cli.work.importing.told import FEW, Told
from ambitiekader_cli.work.reporting.batch import NAMED, Batch, first_lines, said_by
from ambitiekader_cli.work.reporting.reported_item import (
    log_of,
    log_route,
    one_item,
    parties_to_ask,
)
from ambitiekader_cli.work.reporting.update import Entry


def imported(draft: Draft, package: Package, days: Days, *, anyway: bool = False) -> Imported:
    """The reports of the white cells and the new rows, together or not at all.

    A row about which something was reported since is kept back, unless `anyway`. Raises UserError
    and Refused.
    """
    sheets = filled_sheets(package)
    memory = remembered(package.name, sheets)
    refuse_other(package.name, memory.about, draft)
    reading = _Reading(draft, memory, days, anyway=anyway)
    for sheet in sheets:
        if sheet.name in {HIDDEN, EXPLANATION}:
            continue
        header = header_of(sheet)
        if header is None and sheet.name in memory.bladen:
            message = f"blad {sheet.name}: de rij met de namen van de kolommen ontbreekt"
            raise UserError(message, "zet die terug, of begin met een nieuw bestand", exit_code=1)
        if header:
            reading.told.strange += [cell.place for cell in header.strange]
            for row in rows_of(sheet, header):
                reading.read(row)
    return reading.done()


class _Reading:
    """The rows one after the other, and what they come to."""

    def __init__(self, draft: Draft, memory: Onthouden, days: Days, *, anyway: bool) -> None:
        self._draft, self._memory, self._days, self._anyway = draft, memory, days, anyway
        self._kader = draft.kader
        self._ended = ended_overviews(draft.kader, days.today)
        self._batch = Batch(draft, days.today)
        self._rows: list[Row] = []
        """Each that became a report, by its number in the batch."""
        self._new: list[Row] = []
        self._seen: dict[tuple[Sleutel, str], Row] = {}
        self._wrong: list[str] = []
        self._numbers = {known.nummer for known in memory.rijen}
        self.told = Told()

    def read(self, row: Row) -> None:
        """One row; what is wrong with it is remembered."""
        try:
            if not row.key.nummer:
                self._without_number(row)
            else:
                self._with_number(row, self._memory_of(row))
        except WrongCell as error:
            self._wrong.append(f"{row.place(error.column)}: {said_by(error)}")
        except (UserError, Refused) as error:
            said = said_by(error)
            self._wrong.append(f"{row.place(_column_in(said))}: {said}")

    def _without_number(self, row: Row) -> None:
        if row.text("Titel") and not row.key.onderdeel:
            self._new.append(row)
        elif row.key.onderdeel or row.filled() or any(map(row.text, GRIJS)):
            advice = "zet het nummer terug, of geef iets nieuws een titel"
            raise WrongCell(NUMMER, UserError("het nummer ontbreekt", advice))

    def _memory_of(self, row: Row) -> Rij:
        """What the row was; raises WrongCell where there was none."""
        key = row.key
        if key in self._memory.rijen:
            return self._memory.rijen[key]
        if key.nummer in self._numbers:
            message = f"{quoted(key.onderdeel)} is geen onderdeel van {key.nummer}"
            raise WrongCell(ONDERDEEL, UserError(message, "zet terug wat er stond"))
        close = nearest(key.nummer, self._numbers) if len(self._wrong) < NAMED else None
        advice = did_you_mean(key.nummer, close) if close else "laat het leeg bij iets nieuws"
        message = f"het nummer {quoted(key.nummer)} staat niet in dit bestand zoals ak het maakte"
        raise WrongCell(NUMMER, UserError(message, advice))

    def _with_number(self, row: Row, was: Rij) -> None:
        self.told.compare(row, was)
        filled = row.filled()
        seen = self._seen.setdefault((row.key, row.text(PARTIJ) if filled else ""), row)
        if not filled:
            return
        if seen is not row:
            message = f"{row.key} staat ook in {seen.place()}"
            raise WrongCell(NUMMER, UserError(message, "geef elke melding één rij"))
        self._report(row, was)

    def _report(self, row: Row, was: Rij) -> None:
        item, route = self._about(row)
        entry = self._of_partij(entry_in(row, self._kader, self._days.of_rows), item, route)
        log = log_of(item, route)
        report = as_report(entry)
        if report and says_already(log, was.meldingen, report, dated=bool(row.text("Datum"))):
            self.told.known += 1
            return
        _refuse_ended(item, self._ended)
        others = [*others_since(log, was.meldingen, report.partij if report else ())]
        if (others or len(log) < was.meldingen) and not self._anyway:
            there = [report_in_words(each, self._kader) for each in others]
            here = report_in_words(report, self._kader) if report else row.text("Status")
            self.told.keep(row, there, here)
            return
        self._batch.add(entry, len(self._rows), alone=len(self._wrong) < NAMED)
        self._rows.append(row)

    def _about(self, row: Row) -> tuple[Item, Route]:
        """The item, and where in it the log stands; raises WrongCell where it is no more."""
        try:
            item = one_item(row.key.nummer, self._kader)
        except UserError as error:
            raise WrongCell(NUMMER, error) from None
        try:
            return item, log_route(item, row.key.onderdeel or None)
        except UserError as error:
            raise WrongCell(ONDERDEEL, error) from None

    def _of_partij(self, entry: Entry, item: Item, route: Route) -> Entry:
        """With whose report it is, where somebody must say so; raises WrongCell."""
        asked = parties_to_ask(item, route, self._kader)
        if entry.values.get("partij") or not asked:
            return entry
        if alone := self._memory.about.get("trekker"):
            return entry._replace(values={**entry.values, "partij": alone})
        names = listed([f"`{self._kader.naam(name)}`" for name in asked], FEW, "of")
        message = f"{item.id} heeft {len(asked)} trekkers, en de partij ontbreekt"
        raise WrongCell(PARTIJ, UserError(message, f"kies {names}"))

    def done(self) -> Imported:
        """What all rows come to; raises Refused."""
        self._stop_where_wrong()
        self._batch.put()
        added = self._put_new()
        self._stop_where_wrong()
        seen = {key for key, _ in self._seen}
        told = tuple(map(visible, self.told.lines(self._memory, seen)))
        return Imported(self._proposal(added), told, self.told.nothing(), bool(self.told.kept))

    def _put_new(self) -> dict[str, Row]:
        """The rows that are new, by the id that each got."""
        added: dict[str, Row] = {}
        for row in self._new:
            try:
                name = put_new(
                    self._draft, row, self._memory.bladen.get(row.sheet), self._days.today
                )
            except WrongCell as error:
                self._wrong.append(f"{row.place(error.column)}: {said_by(error)}")
            except Refused as error:
                self._wrong.append(f"{row.place('Titel')}: {said_by(error)}")
            else:
                self.told.known += not name
                added |= {name: row} if name else {}
        return added

    def _proposal(self, added: Mapping[str, Row]) -> Proposal:
        judge = partial(_all_rules, today=self._days.today)
        try:
            if not added:
                return self._batch.judged()
            proposal = self._draft.proposal(judge)
        except Wrong as error:
            lines = [self._line(each, added) for each in error.errors]
            raise Refused(first_lines(lines)) from None
        remarks = (*additions_told(self._draft), *proposal.remarks)
        return proposal._replace(remarks=remarks)

    def _stop_where_wrong(self) -> None:
        if self._wrong:
            raise Refused(first_lines([*map(visible, self._wrong)]))

    def _line(self, wrong: Coded, added: Mapping[str, Row]) -> str:
        """What the rules say, at the cell that it comes from."""
        place, said = wrong.finding.place, f"{wrong.finding.message} ({wrong.code})"
        number = self._batch.report_of(place)
        item = self._draft.data(place.source.path, place.route[:2])
        name = item.get("id") if isinstance(item, dict) else None
        row = self._rows[number] if number is not None else added.get(str(name))
        if row is None:
            return visible(f"{place.span()}: {said}")
        columns = _COLUMN_OF if number is not None else _COLUMN_OF_NEW
        found = [columns[key] for key in map(str, place.route) if key in columns]
        column = found[-1] if found else columns[""]
        return visible(f"{row.place(column)}: {said}")


_COLUMN_OF: Mapping[str, str] = {
    **{key: column for column, key in WIT.items()},
    **{"partij": PARTIJ, "": "Status"},
}
"""By the key of a report, and of the whole of it."""
_COLUMN_OF_NEW: Mapping[str, str] = {
    **TEXTS,
    **{"trekker": "Trekker", "thema": "Thema", "": "Titel"},
}


def _column_in(said: str) -> str:
    """The column of the first key that a message names, as far as it does."""
    keys = "|".join(str(key) for key in _COLUMN_OF if key)
    found = re.search(rf"\b({keys})\b", said)
    return _COLUMN_OF[found[1] if found else ""]


def _all_rules(kader: Kader, *, today: date) -> Iterable[Coded]:
    return rulebook.run(kader, today, today).findings


def _refuse_ended(item: Item, ended: set[str]) -> None:
    if item.bestand.source.path in ended:
        message = f"het overzicht van {item.bestand.jaar} is al afgesloten"
        raise WrongCell(NUMMER, UserError(message, f"gebruik `ak update {item.id}`"))
