# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What a report in a file is about beside its item: whose it is, of which period and day."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.exchange.onthouden import Sleutel
from ambitiekader_cli.model.item import Item, Voortgang
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.source import Route
from ambitiekader_cli.words.dutch import day, listed
from ambitiekader_cli.work.exporting.kolommen import NUMMER, PARTIJ, PERIODE
from ambitiekader_cli.work.importing.since_export import others_since
from ambitiekader_cli.work.importing.wrong_cells import WrongCell
from ambitiekader_cli.work.reporting.noticed import open_before, periods_told
from ambitiekader_cli.work.reporting.reported_item import log_of, parties_to_ask, row_at
from ambitiekader_cli.work.reporting.update import Entry

MOST_NAMED = 6


class Since(NamedTuple):
    """What keeps a report back: what was reported after its file was made."""

    others: Sequence[Voortgang]
    later: date | None
    """The day of the last report, where that is later than this one."""


class ReportLog(NamedTuple):
    """The log of an item, or of a mijlpaal of it, that the report is for."""

    kader: Kader
    item: Item
    route: Route

    @property
    def entries(self) -> Sequence[Voortgang]:
        """What was reported."""
        return log_of(self.item, self.route)

    @property
    def is_joint(self) -> bool:
        """Whether one report counts for all of several trekkers."""
        return self.item.uitvoering == "gezamenlijk" and len(self._trekkers) > 1

    @property
    def _trekkers(self) -> Sequence[str]:
        return [*self.kader.members(self.item.leading(self.route))]

    def of_partij(self, entry: Entry, alone: str) -> Entry:
        """With whose report it is, where that can be asked; `alone` filled in the whole file.

        Raises WrongCell where somebody must say so.
        """
        asked = parties_to_ask(self.item, self.route, self.kader)
        if entry.values.get("partij") or not (asked or self.is_joint):
            return entry
        if alone and (asked or alone in self._trekkers):
            return entry._replace(values={**entry.values, "partij": alone})
        if not asked:
            return entry
        names = listed([f"`{self.kader.naam(name)}`" for name in asked], MOST_NAMED, "of")
        message = f"{self.item.id} heeft {len(asked)} trekkers, en de partij ontbreekt"
        raise WrongCell(PARTIJ, UserError(message, f"kies {names}"))

    def since(
        self,
        key: Sleutel,
        report: Voortgang | None,
        known: int,
        ended: Collection[str],
        *,
        anyway: bool,
    ) -> Since | None:
        """What keeps it back, `anyway` or not; `known` reports were there when its file was made.

        Raises WrongCell where it can never be taken in as it is: in an overview that `ended`, of
        a day before what was known then, or of nobody knows which period.
        """
        self._refuse_ended(ended)
        since = self._since(key, report, known, anyway=anyway)
        if report and not since:
            self._refuse_unnamed_period(report)
        return since

    def _refuse_ended(self, ended: Collection[str]) -> None:
        if self.item.bestand.source.path in ended:
            message = f"het overzicht van {self.item.bestand.jaar} is al afgesloten"
            raise WrongCell(NUMMER, UserError(message, f"gebruik `ak update {self.item.id}`"))

    def _refuse_unnamed_period(self, report: Voortgang) -> None:
        """Raises WrongCell where it may be about more than one."""
        row = row_at(self.kader, self.item, self.route, report.datum)
        before = [each for each in self.entries if each.datum <= report.datum]
        periods = open_before(row, self.route, before, report, self.kader) or ()
        if len(periods) > 1:
            message = f"over welke periode gaat dit? Nog open: {periods_told(periods)}"
            advice = "schrijf er een bij Periode"
            raise WrongCell(PERIODE, UserError(message, advice))

    def _since(
        self, key: Sleutel, report: Voortgang | None, known: int, *, anyway: bool
    ) -> Since | None:
        partij = report.partij if report and not self.is_joint else ()
        others = [*others_since(self.entries, known, partij)]
        later = self._later_report(report) if report else None
        if (others or len(self.entries) < known) and (later or not anyway):
            return Since(others, later)
        if later:
            message = f"over {key} is al gemeld op {day(later)}, en dit is van een eerdere dag"
            raise WrongCell("Datum", UserError(message, "zet bij Datum die dag of een latere"))
        return None

    def _later_report(self, report: Voortgang) -> date | None:
        """The day of the last report of the same partij, where that is later than this one."""
        last = max((e.datum for e in self.entries if e.partij == report.partij), default=None)
        return last if last and last > report.datum else None
