"""The data that stand beside the pages, for who counts or joins them."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeAlias

from ambitiekader_cli.site.feeds import atom, beschrijving, sitemap
from ambitiekader_cli.site.search_index import is_large
from ambitiekader_cli.site.whole import Whole
from ambitiekader_cli.stand.moments import Moment
from ambitiekader_cli.work.comparing.history import Moves, planning_moves
from ambitiekader_cli.work.exporting.calendar import calendar_of, days_of
from ambitiekader_cli.work.exporting.rows_as_json import lines, one_object
from ambitiekader_cli.work.exporting.table_as_csv import table
from ambitiekader_cli.work.exporting.wanted import Wanted
from ambitiekader_cli.work.publishing.known_past import is_small
from ambitiekader_cli.work.select import Choice

DataFiles: TypeAlias = dict[str, Callable[[], bytes | Iterator[bytes]]]
"""By file name, what makes it."""


def data_files(root: Path, whole: Whole, basis: str | None) -> DataFiles:
    """A table, the same as JSON, days, a description; with an address also a feed and a map."""
    choice, rows = Choice(None, None, None), [*whole.view.rows.values()]
    wanted = Wanted(root, whole.view.kader, whole.view.peildatum, choice, rows)
    found: DataFiles = {"afspraken.csv": partial(table, wanted)}
    if is_large(whole):
        found["afspraken.jsonl"] = partial(lines, wanted)
    else:
        found["afspraken.json"] = partial(one_object, wanted)
    if days := days_of(wanted):
        found["agenda.ics"] = partial(_calendar, wanted, days)
    found["beschrijving.jsonld"] = partial(beschrijving, whole, [*found], basis)
    if basis:
        found["wijzigingen.atom"] = partial(atom, whole, basis)
        found["sitemap.xml"] = partial(sitemap, sorted(whole.addresses.names.values()), basis)
    return found


def _calendar(wanted: Wanted, days: Iterable[Moment]) -> bytes:
    moves = planning_moves(wanted.root) if is_small(wanted.kader) else Moves()
    return calendar_of(wanted, days, moves)
