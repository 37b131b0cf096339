"""Answers as Markdown for an issue or a comment on a forge: tables in which nothing is live."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import NamedTuple

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.report.forge_text import MOST_BYTES, marked
from ambitiekader_cli.report.overdue_page import (
    HEADS,
    SOFT,
    Overdue,
    called,
    cells,
    hard_and_soft,
    headline,
    per_trekker,
)
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.report.status_counts import group_numbers, trekker_numbers, worst
from ambitiekader_cli.report.status_page import LATE, NEXT, groups_of, head, late_apart, who
from ambitiekader_cli.report.tables import ITEM_HEADS, item_cells, total
from ambitiekader_cli.report.what_now import MOST as MOST_STEPS
from ambitiekader_cli.report.what_now import what_now
from ambitiekader_cli.stand import Stand
from ambitiekader_cli.stand.summary import Summary
from ambitiekader_cli.view.in_words import since_in_words
from ambitiekader_cli.words.dutch import capital, counted, day, whole

LONGEST = 400
"""Characters of a cell or a line."""
_ONE_LINE = Paper(width=1_000_000)
_COMMAND = re.compile(r"`(ak [\w .,=-]+)`")


class _Table(NamedTuple):
    titel: str
    heads: Sequence[str]
    rows: Iterable[Sequence[str]]
    numbers: bool = False
    """Whether all columns but the first are numbers."""


def items_markdown(rows: Sequence[Stand], kader: Kader, on: date, below: Iterable[str]) -> str:
    """As `ak list`; `below` is what else there is to say."""
    if not rows:
        return _page("", ["Niets gevonden."], [])
    told = (item_cells(row, kader, on) for row in rows)
    return _page("", [f"{total(rows)} op {day(on)}.", *below], [_Table("", ITEM_HEADS, told)])


def overdue_markdown(overdue: Overdue, kader: Kader) -> str:
    """As `ak overdue`: a table for each trekker."""
    hard, soft = hard_and_soft(overdue)
    tables = [*_late_tables(hard, kader, ""), *_late_tables(soft, kader, f"{SOFT}: ")]
    return _page(headline(overdue, kader), [overdue.reported], tables)


def status_markdown(summary: Summary, kader: Kader) -> str:
    """As `ak status`; the steps that come now stand last."""
    first, *lines = head(summary, kader, _ONE_LINE)
    steps = [f"{what} {how}" for what, how in islice(what_now(summary, kader), MOST_STEPS)]
    return _page(first, lines, _status_tables(summary, kader), steps)


def _late_tables(overdue: Overdue, kader: Kader, before: str) -> Iterator[_Table]:
    on = overdue.peildatum
    for trekker, own in per_trekker(overdue):
        told = (cells(row, trekker, on, kader) for row in own)
        yield _Table(f"{before}{called(trekker, on, kader)} ({whole(len(own))})", HEADS, told)


def _status_tables(summary: Summary, kader: Kader) -> Iterator[_Table]:
    counts = [(stand, whole(count)) for stand, count in summary.standen.items()]
    yield _Table("Stand", ("Stand", "Items"), counts, numbers=True)
    found = trekker_numbers(summary, kader)
    each = [(name, whole(late), whole(silent)) for name, late, silent in worst(found)]
    heads: Sequence[str] = ("Trekker", "Te laat", "Niets gemeld")
    titel = _first("Termijn voorbij per trekker", each, found)
    yield _Table(titel, heads, each, numbers=True)
    heads = ("", "Items", "Gereed", "Planning", "Termijn voorbij")
    for titel, groups, names in groups_of(summary, kader):
        of_groups = group_numbers(groups)
        numbers = [(names.get(name, name), *map(whole, told)) for name, *told in worst(of_groups)]
        yield _Table(_first(titel, numbers, of_groups), heads, numbers, numbers=True)
    yield from _dated(summary, kader)


def _first(titel: str, shown: Sequence[object], of: Sequence[object]) -> str:
    """A title that says so if these are not all."""
    return titel if len(shown) == len(of) else f"{titel} (de eerste {len(shown)} van {len(of)})"


def _dated(summary: Summary, kader: Kader) -> Iterator[_Table]:
    heads = ("Id", "Titel", "Trekker", "Voorbij")
    for stand, rows in late_apart(summary).items():
        late = [(*_named(r, kader), since_in_words(r, summary.peildatum)) for r in rows[:LATE]]
        yield _Table(f"{capital(stand)} ({whole(len(rows))})", heads, late)
    ahead = [
        (*_named(row, kader), day(row.oordeel.deadline))
        for row in summary.upcoming[:NEXT]
        if row.oordeel.deadline
    ]
    yield _Table("Wat komt", ("Id", "Titel", "Trekker", "Uiterlijk"), ahead)


def _named(row: Stand, kader: Kader) -> tuple[str, str, str]:
    return row.item.id, row.full_titel, who(row, kader)


def _page(
    titel: str, lines: Iterable[str], tables: Iterable[_Table], steps: Sequence[str] = ()
) -> str:
    """Never longer than an issue may be; rows that do not fit are counted."""
    text = f"### {_shown(titel)}\n" if titel else ""
    text += "".join(f"\n{_shown(line)}\n" for line in lines)
    numbered = (f"{number}. {_shown(step)}\n" for number, step in enumerate(steps, 1))
    end = "".join(["\n### Wat nu\n\n", *numbered]) if steps else ""
    room, left = MOST_BYTES - len((text + end).encode()), 0
    for table in tables:
        shown, room, more = _fitting(table, room)
        text += shown
        left += more
    more_line = f"\nNog {counted(left, 'rij past', 'rijen passen')} hier niet in.\n" if left else ""
    return f"{text}{more_line}{end}".lstrip("\n")


def _fitting(table: _Table, room: int) -> tuple[str, int, int]:
    """The rows for which there is room, what room is left, and how many rows there are more."""
    shown, left, rows = [_top(table)], 0, iter(table.rows)
    room -= len(shown[0].encode())
    for row in rows:
        line = f"| {' | '.join(map(_shown, row))} |\n"
        if (size := len(line.encode())) > room:
            left = 1 + sum(1 for _ in rows)
            break
        shown.append(line)
        room -= size
    return "".join(shown) if shown[1:] else "", room, left


def _top(table: _Table) -> str:
    """The title, the heads, and on which side the columns stand."""
    side = "---:" if table.numbers else "---"
    bars = " | ".join(["---", *(side for _ in table.heads[1:])])
    titel = f"\n#### {_shown(table.titel)}\n" if table.titel else ""
    return f"{titel}\n| {' | '.join(table.heads)} |\n| {bars} |\n"


def _shown(text: str) -> str:
    """As it stands there; only a command of `ak` is code."""
    cut = text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
    parts = _COMMAND.split(cut)
    return "".join(
        f"`{part}`" if number % 2 else _between(part, inside=number > 0)
        for number, part in enumerate(parts)
    )


def _between(text: str, *, inside: bool) -> str:
    """With the spaces around it."""
    before, after = (" " if text[:1].isspace() else ""), (" " if text[-1:].isspace() else "")
    inner = marked(text, inside=inside)
    return f"{before}{inner}{after}" if inner else " " * bool(text)
