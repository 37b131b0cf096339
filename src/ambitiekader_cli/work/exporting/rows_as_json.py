"""Rows for programs, as `ak list --format json` gives them."""

import json
from collections.abc import Iterator

from ambitiekader_cli.report.as_json import list_json
from ambitiekader_cli.view.plain import as_plain
from ambitiekader_cli.view.row import row_views
from ambitiekader_cli.work.exporting.wanted import Wanted
from ambitiekader_cli.work.select import chosen_rows

PART = 1_000
"""Rows that are made at once."""


def one_object(wanted: Wanted) -> bytes:
    """All rows, as `ak list` answers them."""
    rows = chosen_rows(wanted.kader, wanted.peildatum, wanted.choice)
    answer = list_json(rows, wanted.peildatum, wanted.kader)
    return f"{json.dumps(answer, ensure_ascii=False, indent=2)}\n".encode()


def lines(wanted: Wanted) -> Iterator[bytes]:
    """A row a line, each with the peildatum: for programs that read as they go, such as DuckDB.

    In parts, so that not all of a country is in memory.
    """
    known = wanted.rows
    rows = chosen_rows(wanted.kader, wanted.peildatum, wanted.choice) if known is None else known
    day = {"peildatum": wanted.peildatum.isoformat()}
    for at in range(0, len(rows), PART):
        views = row_views(rows[at : at + PART], wanted.peildatum, wanted.kader)
        yield "".join(
            f"{json.dumps(day | as_plain(row), ensure_ascii=False)}\n" for row in views
        ).encode()
