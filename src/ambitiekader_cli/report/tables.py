"""Items in a table for people, and what stands below one."""

from collections.abc import Iterable, Sequence
from datetime import date

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.report.row_words import style
from ambitiekader_cli.report.status_counts import READABLE
from ambitiekader_cli.report.table import Table
from ambitiekader_cli.report.very_many import all_counts
from ambitiekader_cli.stand import Stand
from ambitiekader_cli.view.in_words import (
    in_words,
    light_in_words,
    planning_in_words,
    since_in_words,
)
from ambitiekader_cli.words.dutch import counted, day, listed

MOST_ROWS = 5_000
"""Late actions that are told below all trekkers together, or three for each that is late."""
MOST_TREKKERS = 2_000
MOST_LATER = 8
"""Items that were agreed later and are named."""


ITEM_HEADS = ("Id", "Titel", "Trekker", "Planning", "Stand")


def items_table(rows: Sequence[Stand], kader: Kader, peildatum: date, paper: Paper) -> str:
    """Every row with its trekker, planning and klasse; very many are counted."""
    if not rows:
        return "Niets gevonden."
    if len(rows) > READABLE:
        return f"{all_counts(rows, kader, paper)}\n\n{total(rows)} op {day(peildatum)}"
    table = Table(paper, ITEM_HEADS)
    above = ""
    for row in rows:
        below = row.mijlpaal is not None and row.item.id == above
        above = row.item.id
        name, titel, trekker, planning, stand = item_cells(row, kader, peildatum)
        table.add_row(
            "" if below else name,
            titel,
            "" if below and not _own_trekkers(row) else trekker,
            planning,
            stand,
            style=style(row, peildatum),
        )
    return f"{table.drawn()}{total(rows)} op {day(peildatum)}"


def item_cells(row: Stand, kader: Kader, peildatum: date) -> tuple[str, str, str, str, str]:
    """What a table says of a row, under ITEM_HEADS."""
    return (
        row.item.id,
        f"mijlpaal: {row.titel}" if row.mijlpaal else row.titel,
        names(row.agreed_trekkers, kader),
        planning_in_words(row),
        _stand(row, peildatum),
    )


def _own_trekkers(row: Stand) -> bool:
    return row.mijlpaal is not None and bool(row.mijlpaal.trekker)


def _stand(row: Stand, peildatum: date) -> str:
    """With the light, if that is no good news, and for how long it is late."""
    light, since = light_in_words(row), since_in_words(row, peildatum)
    late = f" ({since})" if since and not row.rests_on_mijlpaal else ""
    return f"{in_words(row, peildatum)}{late}{f', {light}' if light else ''}"


def later_in_words(rows: Sequence[Stand]) -> str:
    """What is left out because it was agreed after the day that is looked at."""
    items = counted(len(rows), "item is", "items zijn")
    ids = listed([row.item.id for row in rows], MOST_LATER)
    return f"{items} op deze dag nog niet afgesproken: {ids}."


def total(rows: Sequence[Stand]) -> str:
    """`63 items en 12 mijlpalen`."""
    steps = sum(row.mijlpaal is not None for row in rows)
    items = counted(len(rows) - steps, "item", "items")
    return f"{items} en {counted(steps, 'mijlpaal', 'mijlpalen')}" if steps else items


def names(trekkers: Iterable[str], kader: Kader) -> str:
    """How people call them."""
    return listed([kader.short_name(trekker) for trekker in trekkers], 8)
