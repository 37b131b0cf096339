"""Reports put in the logs of items: looked at in every way before they may be written."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from functools import partial
from typing import NamedTuple

from ambitiekader_cli.diagnostics import Coded
from ambitiekader_cli.edit import Add
from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.errors import UserError, about
from ambitiekader_cli.findings import of_reports
from ambitiekader_cli.model.check import check
from ambitiekader_cli.model.core import ValidationError
from ambitiekader_cli.model.item import Item, Voortgang
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.source import Route
from ambitiekader_cli.work.draft import Draft, Proposal
from ambitiekader_cli.work.reporting.new_report import NewReport, day_in, entry_of
from ambitiekader_cli.work.reporting.noticed import with_remarks
from ambitiekader_cli.work.reporting.reported_item import (
    ask_for_partij,
    log_of,
    log_route,
    one_item,
)


class Entry(NamedTuple):
    """An entry for a log, as it comes to stand in the data."""

    item: str
    """The id, as typed."""
    mijlpaal: str | None
    values: dict[str, Fresh]

    @property
    def datum(self) -> date:
        """Raises UserError."""
        return day_in(self.values.get("datum"))


def recorded(draft: Draft, report: NewReport, today: date) -> Proposal:
    """The report in the log of its item; empty where one that is there says the same.

    Raises UserError and Refused.
    """
    entry = Entry(report.item, report.mijlpaal, entry_of(report, draft.kader))
    if found := edit_for(draft.kader, entry, today):
        draft.edit(*found)
    return proposed(draft, report.datum, today)


def edit_for(kader: Kader, entry: Entry, today: date) -> tuple[str, Add] | None:
    """What puts a report in its file; None where it is there already. Raises UserError."""
    refuse_ahead(entry.datum, today)
    item = one_item(entry.item, kader)
    with about("mijlpaal"):
        log = log_route(item, entry.mijlpaal)
    if not entry.values.get("partij"):
        ask_for_partij(item, log, kader)
    if _is_there(entry.values, item, log):
        return None
    values = {key: entry.values[key] for key in _ordered(entry.values)}
    return item.bestand.source.path, Add((*item.route, *log), values)


def refuse_ahead(datum: date, today: date) -> None:
    """Raises UserError for the day of a report that must still come."""
    if datum > today:
        advice = "een melding zegt wat al gebeurd is; controleer het jaar"
        raise UserError(f"de datum `{datum}` ligt in de toekomst", advice)


def proposed(draft: Draft, latest: date, today: date) -> Proposal:
    """What the reports in a draft come to, of which the last one is of `latest`.

    Raises Refused for what the rules say of them.
    """
    made = draft.proposal(partial(_wrong, draft=draft, days=(latest, today)))
    return with_remarks(made, draft.kader, draft.become(), today)


def _ordered(values: dict[str, Fresh]) -> list[str]:
    """The keys as the model has them; what it does not know last."""
    return sorted(values, key=[*Voortgang.KEYS, *values].index)


def is_report(value: Fresh) -> bool:
    """Whether an entry has the keys and values that one can have."""
    with suppress(ValidationError):
        check(Voortgang, value)
        return True
    return False


def _is_there(values: dict[str, Fresh], item: Item, log: Route) -> bool:
    """Who tries again does not report twice."""
    with suppress(ValidationError):  # what is wrong with it shows when it is put in
        return check(Voortgang, values) in log_of(item, log)
    return False


def _wrong(kader: Kader, draft: Draft, days: tuple[date, date]) -> Iterator[Coded]:
    """Of a circle any file that is in it may be named; else a report is wrong where it stands."""
    changed = draft.changed_paths()
    for each in of_reports.run_of_reports(kader, *days):
        if each.finding.place.source.path in changed or each.code == of_reports.CIRCLE:
            yield each
