"""Rows as a table for people, drawn by rich."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from io import StringIO
from typing import NamedTuple

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.report.row_words import STYLES, days_late, klasse_in_words
from ambitiekader_cli.stand import Stand, late_per_trekker
from ambitiekader_cli.words.dutch import counted, day, listed, whole

MOST_ROWS = 5_000
"""Late actions that are told below all trekkers together, or three for each that is late."""
MOST_TREKKERS = 2_000
_OF_RICH = {"fout": "bold red", "waarschuwing": "yellow", "goed": "green"}


def items_table(rows: Sequence[Stand], kader: Kader, peildatum: date, paper: Paper) -> str:
    """Every row with its trekker, planning and klasse."""
    if not rows:
        return "Niets gevonden."
    table = _table(paper, ("Id", "Titel", "Trekker", "Planning", "Stand"))
    above = ""
    for row in rows:
        below = row.mijlpaal is not None and row.item.id == above
        above = row.item.id
        table.add_row(
            "" if below else row.item.id,
            f"mijlpaal: {row.titel}" if row.mijlpaal else row.titel,
            "" if below else names(row.item.trekker, kader),
            row.tekst or "",
            Text(klasse_in_words(row, peildatum), _OF_RICH.get(STYLES.get(row.klasse, ""), "")),
        )
    return f"{_drawn(table, paper)}{_total(rows)} op {day(peildatum)}"


class Overdue(NamedTuple):
    """What is late on a day, and whose (empty: everybody's)."""

    rows: Sequence[Stand]
    peildatum: date
    whose: str = ""
    only: Collection[str] = ()


def _total(rows: Sequence[Stand]) -> str:
    steps = sum(row.mijlpaal is not None for row in rows)
    items = counted(len(rows) - steps, "item", "items")
    return f"{items} en {counted(steps, 'mijlpaal', 'mijlpalen')}" if steps else items


def overdue_table(overdue: Overdue, kader: Kader, paper: Paper) -> str:
    """What is late per trekker; what was only an expectation stands apart."""
    rows, on = overdue.rows, day(overdue.peildatum)
    if not rows:
        whose = f" van {kader.naam(overdue.whose)}" if overdue.whose else ""
        return f"Op {on} is niets{whose} te laat."
    hard = [row for row in rows if not row.zacht]
    soft = [row for row in rows if row.zacht]
    parts = [paper.paint(f"Te laat op {on}: {counted(len(rows), 'actie', 'acties')}", "kop")]
    parts += _by_trekker(overdue._replace(rows=hard), kader, paper)
    if soft:
        parts.append(paper.paint("Verwachte datum voorbij (zachte planning)", "kop"))
        parts += _by_trekker(overdue._replace(rows=soft), kader, paper)
    return "\n\n".join(parts)


def names(trekkers: Iterable[str], kader: Kader) -> str:
    """How people call them."""
    return listed([kader.short_name(trekker) for trekker in trekkers], 8)


def _by_trekker(overdue: Overdue, kader: Kader, paper: Paper) -> Iterable[str]:
    per_trekker = late_per_trekker(overdue.rows, overdue.only).items()
    found = sorted(per_trekker, key=lambda pair: -len(pair[1]))
    room = max(MOST_ROWS, 3 * len(overdue.rows))
    fits = sum(len(own) for _, own in found) <= room
    most = None if fits else max(1, room // len(found))
    for trekker, own in found[:MOST_TREKKERS]:
        name = kader.naam(trekker) if trekker else "Zonder trekker"
        table = _table(paper, ("Id", "Titel", "Planning", "Stand"))
        for row in own[:most]:
            table.add_row(
                row.item.id, row.full_titel, row.tekst or "", days_late(row, overdue.peildatum)
            )
        left = len(own) - len(own[:most])
        more = f"\nen nog {whole(left)}; zie `ak overdue --trekker {trekker}`" if left else ""
        title = f"{paper.paint(name, 'kop')} ({whole(len(own))})"
        yield f"{title}\n{_drawn(table, paper).rstrip()}{more}"
    if (left := len(found) - MOST_TREKKERS) > 0:
        yield f"En nog {counted(left, 'trekker', 'trekkers')}; kies er een met --trekker."


def _table(paper: Paper, columns: Sequence[str]) -> Table:
    lines = box.SIMPLE_HEAD if paper.blocks else box.ASCII2
    table = Table(box=lines, show_edge=False, pad_edge=False, header_style="bold")
    share = paper.width // 4 if len(columns) > 4 else paper.width // 3
    for column in columns:
        width = {"Titel": share, "Trekker": share - 4}.get(column)
        table.add_column(column, no_wrap=column == "Id", overflow="fold", width=width)
    return table


def _drawn(table: Table, paper: Paper) -> str:
    page = StringIO()
    console = Console(
        file=page,
        width=paper.width,
        color_system="standard" if paper.colour else None,
        force_terminal=paper.colour,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
    )
    console.print(table)
    return "".join(f"{line.rstrip()}\n" for line in page.getvalue().splitlines())
