"""Reports that are recorded together or not at all."""

from collections.abc import Sequence
from datetime import date
from itertools import islice
from operator import itemgetter

from ambitiekader_cli.diagnostics import Coded
from ambitiekader_cli.edit import Add
from ambitiekader_cli.errors import Refused, UserError
from ambitiekader_cli.source import Place, Route
from ambitiekader_cli.work.draft import Draft, Proposal
from ambitiekader_cli.work.reporting.update import Entry, edit_for, is_report, proposed

ERRORS_TOLD = 20
"""Errors that are told; the others are counted."""


class Batch:
    """Reports put in their files together: to prove each alone would take a minute for hundreds."""

    def __init__(self, draft: Draft, today: date) -> None:
        self._draft, self._today = draft, today
        self.latest = date.min
        """The day of the last of them."""
        self._logs: dict[tuple[str, Route], list[tuple[Add, int]]] = {}
        """Per log the reports for it, each with its number."""

    def add(self, entry: Entry, number: int, *, alone: bool) -> None:
        """One report more; `alone` tells what is wrong with it. Raises UserError and Refused."""
        if found := edit_for(self._draft.kader, entry, self._today):
            path, edit = found
            if not is_report(edit.value) and alone:
                self._draft.copy().edit(path, edit)
            reports = self._logs.setdefault((path, edit.route), [])
            if all(edit != other for other, _ in reports):
                reports.append((edit, number))
        self.latest = max(self.latest, entry.datum)

    def proposed(self) -> Proposal:
        """All of them; raises Refused."""
        self.put()
        return self.judged()

    def judged(self) -> Proposal:
        """The same, of reports that are in the draft already; raises Refused."""
        return proposed(self._draft, self.latest, self._today)

    def put(self) -> None:
        """Into the draft; raises Refused. Those of different items are proved together."""
        edits: dict[str, list[tuple[int, Add]]] = {}
        for (path, _), reports in self._logs.items():
            edits.setdefault(path, []).extend((n, add) for n, (add, _) in enumerate(reports))
        for path, ordered in edits.items():
            ordered.sort(key=itemgetter(0))
            self._draft.edit(path, *(add for _, add in ordered))

    def report_of(self, place: Place) -> int | None:
        """The number of the report that stands there."""
        for (path, log), reports in self._logs.items():
            step = place.route[len(log) : len(log) + 1]
            if place.source.path == path and place.route[: len(log)] == log and step:
                behind = len(self._draft.data(path, log)) - int(step[0])
                return reports[-behind][1] if behind <= len(reports) else None
        return None


def said_by(error: UserError | Refused) -> str:
    """What is wrong with one report, on one line."""
    if isinstance(error, UserError):
        return f"{error.message}; {error.advice}" if error.advice else error.message
    return error.lines[0].removeprefix("ak: niet vastgelegd: ")


def said_of(wrong: Coded) -> str:
    """What a rule says of one report, and what may help, on one line."""
    said = f"{wrong.finding.message} ({wrong.code})"
    return f"{said}; {wrong.finding.help}" if wrong.finding.help else said


def first_lines(lines: Sequence[str]) -> list[str]:
    """The errors that are told, and that nothing was recorded."""
    more = [f"en nog {len(lines) - ERRORS_TOLD}"] if len(lines) > ERRORS_TOLD else []
    return [*islice(lines, ERRORS_TOLD), *more, "ak: niets vastgelegd"]
