"""Which rows are late, in which order, and of whom."""

from collections.abc import Collection, Iterable
from datetime import date

from ambitiekader_cli.stand.klasse import Klasse
from ambitiekader_cli.stand.rows import Stand


def late(rows: list[Stand]) -> list[Stand]:
    """What is late: firm dates before expectations, and the longest first.

    Of an item that rests on a mijlpaal only the mijlpaal stands in it.
    """
    chosen = [r for r in rows if r.klasse is Klasse.TE_LAAT and not r.rests_on_mijlpaal]
    return sorted(chosen, key=lambda row: (row.zacht, row.oordeel.deadline or date.max))


def of_partij(row: Stand, partij: str) -> Stand | None:
    """The row as this partij sees it: its own status and klasse. None if it does not lead."""
    if row.per_partij:
        own = row.per_partij.get(partij)
        return row._replace(oordeel=own) if own else None
    return row if partij in row.trekkers else None


def late_per_trekker(rows: Iterable[Stand], only: Collection[str] = ()) -> dict[str, list[Stand]]:
    """Late rows by trekker, each as that trekker sees it; `` holds what nobody leads.

    With `only` no other trekkers are named.
    """
    found: dict[str, list[Stand]] = {}
    for row in rows:
        for trekker in row.trekkers or ("",):
            if only and trekker not in only:
                continue
            own = of_partij(row, trekker) if trekker else row
            if own and own.klasse is Klasse.TE_LAAT:
                found.setdefault(trekker, []).append(own)
    return found
