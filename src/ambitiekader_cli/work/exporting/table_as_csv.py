"""Rows for a spreadsheet that only reads them: what is grey on a sheet to fill in."""

from collections.abc import Iterator
from itertools import chain

from ambitiekader_cli.report.csv_text import csv_parts
from ambitiekader_cli.work.exporting.kolommen import GRIJS, NUMMER, ONDERDEEL
from ambitiekader_cli.work.exporting.rijen import grey_of, key_of
from ambitiekader_cli.work.exporting.wanted import Wanted
from ambitiekader_cli.work.select import chosen_rows


def table(wanted: Wanted) -> Iterator[bytes]:
    """UTF-8 with a BOM, `;`, and no text that a spreadsheet works out; in parts."""
    known = wanted.rows
    rows = chosen_rows(wanted.kader, wanted.peildatum, wanted.choice) if known is None else known
    lines = ([*key_of(row), *grey_of(row, wanted.kader, wanted.peildatum).values()] for row in rows)
    for part in csv_parts(chain([[NUMMER, ONDERDEEL, *GRIJS]], lines)):
        yield part.encode()
