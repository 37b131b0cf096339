"""What somebody should notice of new reports: right by all rules, but perhaps not meant."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain, islice
from typing import Protocol

from ambitiekader_cli.diff.change import Change
from ambitiekader_cli.model.item import Item, Voortgang
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import Looptijd, Planning, Soort
from ambitiekader_cli.report.changes.of_entry import no_longer
from ambitiekader_cli.source import Route
from ambitiekader_cli.stand.oordeel import CLOSING, Klasse
from ambitiekader_cli.stand.periode import period_of_item
from ambitiekader_cli.stand.recurring import open_periods
from ambitiekader_cli.stand.rows import Stand, rows_of, understood
from ambitiekader_cli.text import quoted, visible
from ambitiekader_cli.words.dutch import day, listed, part_of_year
from ambitiekader_cli.work.draft import Proposal
from ambitiekader_cli.work.reporting.reported_item import called, log_of, parties_to_ask, row_at


class Report(Protocol):
    """What a report says of when and whose it is: as it stands in a log, or as it was typed."""

    @property
    def datum(self) -> date: ...  # noqa: D102
    @property
    def status(self) -> str | None: ...  # noqa: D102
    @property
    def periode(self) -> str | None: ...  # noqa: D102
    @property
    def partij(self) -> Sequence[str]: ...  # noqa: D102


MOST = 5
"""Remarks that are told."""
NAMED = 6
_RELATIVE = re.compile(r"\b(?:deze|dit|(?:aan)?komende?|volgende?)\b", re.IGNORECASE)


def with_remarks(made: Proposal, before: Kader, after: Kader, today: date) -> Proposal:
    """The same, with what should be noticed of the reports that `before` has not."""
    told = chain(_no_longer(made.review.diff.changes), _of_reports(made, before, after, today))
    found = [*islice(told, MOST + 1)]
    more = ["en er is meer; kijk de meldingen na"] if len(found) > MOST else []
    remarks = (visible(f"let op: {each}") for each in (*found[:MOST], *more))
    return made._replace(remarks=(*made.remarks, *remarks))


def doubt(tekst: str, item: Item, kader: Kader, on: date) -> str:
    """Why a planning is perhaps not what was meant on a day; empty where nothing is strange."""
    looptijd = kader.looptijd_of(item)
    meaning = understood(tekst, looptijd)
    if meaning.soort is Soort.ONDUIDELIJK:
        example = quoted(_with_year(tekst, looptijd, on))
        return f"in {quoted(tekst)} ontbreekt het jaar; schrijf bijvoorbeeld {example}"
    return _over(tekst, meaning, on)


def _with_year(tekst: str, looptijd: Looptijd, on: date) -> str:
    """The same with the first year that can be meant on a day, where that is understood.

    Not where the text counts from the day on which it was said.
    """
    for year in () if _RELATIVE.search(tekst) else (on.year, on.year + 1):
        deadline = understood(f"{tekst} {year}", looptijd).deadline
        if deadline and deadline >= on:
            return f"{tekst} {year}"
    return f"Q2 {on.year + 1}"


def _over(tekst: str, meaning: Planning, on: date) -> str:
    if meaning.deadline and meaning.deadline < on:
        return f"{quoted(tekst)} was op {day(on)} al voorbij; controleer het jaar"
    return ""


def open_before(
    row: Stand, log: Route, entries: Sequence[Voortgang], report: Report, kader: Kader
) -> list[Looptijd] | None:
    """Of something that comes back the periods that a report may be about that names none.

    It counts for the first. None where that is no question; `entries` came before it.
    """
    counts = report.status in CLOSING and report.status != "vervallen"
    if report.periode or not counts or not row.planning.herhaling:
        return None
    return still_open(row, log, entries, report, kader)


def still_open(
    row: Stand, log: Route, entries: Sequence[Voortgang], report: Report, kader: Kader
) -> list[Looptijd]:
    """The same, of something that comes back, whatever the report says of it."""
    apart, who = bool(parties_to_ask(row.item, log, kader)), {*kader.members((*report.partij,))}
    own = [e for e in entries if not apart or not e.partij or who & {*kader.members(e.partij)}]
    return open_periods(row.planning, own, report.datum, period_of_item(kader, row.item))


def periods_told(periods: Iterable[Looptijd]) -> str:
    """As `2024, 2025 en nog 2`."""
    return listed([part_of_year(*each) for each in periods], NAMED)


def _no_longer(changes: Iterable[Change]) -> Iterator[str]:
    for change in changes:
        if gone := no_longer(change, {}):
            step = f"mijlpaal {quoted(change.mijlpaal)} van " if change.mijlpaal else ""
            where = f"{step}{change.subject.id}"
            yield f"bij {where} vervalt {listed(gone)}, want de melding noemt dat niet"


def _of_reports(made: Proposal, before: Kader, after: Kader, today: date) -> Iterator[str]:
    changed = {each.path for each in made.replacements}
    for item, log, entries in after.logs:
        old = before.items.get(item.id)
        if old is None or item.bestand.source.path not in changed:
            continue
        known = log_of(old, log) if len(old.mijlpalen) == len(item.mijlpalen) else entries
        if new := [n for n, entry in enumerate(entries) if known[n : n + 1] != (entry,)]:
            row = row_at(after, item, log, today)
            for index in new:
                yield from _of_report(row, log, index, after, today)


def _of_report(row: Stand, log: Route, index: int, kader: Kader, today: date) -> Iterator[str]:
    item = row.item
    entries = log_of(item, log)
    report = entries[index]
    yield from _strange(report.verwacht, item, kader, report.datum)
    if report.herzien:
        yield from _moved(item, log, report, kader, today)
    if (periods := open_before(row, log, entries[:index], report, kader)) is not None:
        yield _counts(called(item, log), periods)


def _moved(item: Item, log: Route, report: Voortgang, kader: Kader, today: date) -> Iterator[str]:
    """That it is over already, or that only the whole moved and no mijlpaal that is late."""
    planning = report.herzien.planning if report.herzien else ""
    meaning = understood(planning, kader.looptijd_of(item))
    if over := _over(planning, meaning, report.datum):
        yield f"{item.id}: {over}"
    late = [
        quoted(row.titel)
        for row in rows_of(kader, item, today)
        if row.mijlpaal and row.klasse is Klasse.TE_LAAT
    ]
    if late and not item.step_at(log):
        yield (
            f"alleen het geheel van {item.id} kreeg een andere planning; de termijn is nog voorbij"
            f" van mijlpaal {listed(late, NAMED)}; verzet die met `ak update {item.id} --mijlpaal"
            " NAAM --herzien PLANNING`; of, bij een besluit, met"
            f' `--verplaats "{item.id}/NAAM=PLANNING"`'
        )


def _counts(name: str, periods: list[Looptijd]) -> str:
    if not periods:
        return f"de melding bij {name} telt voor geen periode: wat begonnen is, is al gemeld"
    first, *others = periods
    also = f"; ook nog open: {periods_told(others)}" if others else ""
    advice = "; zeg het met `--periode` als u een andere bedoelt" if others else ""
    return f"de melding bij {name} telt voor {part_of_year(*first)}{also}{advice}"


def _strange(tekst: str | None, item: Item, kader: Kader, on: date) -> Iterator[str]:
    if tekst and (why := doubt(tekst, item, kader, on)):
        yield f"{item.id}: {why}"
