"""Where work went that goes on as another item."""

from collections.abc import Iterator, Mapping
from datetime import date

from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.source import Place
from ambitiekader_cli.stand.oordeel import Klasse
from ambitiekader_cli.stand.reports import deciding, trekkers_of
from ambitiekader_cli.stand.rows import Stand, rows_of

_GONE = frozenset({Klasse.DOORGESCHOVEN, Klasse.DEELS})
"""What may say of an item that nothing of it is open here, because it goes on elsewhere."""


def moved(kader: Kader, peildatum: date) -> dict[str, Mapping[str, Place]]:
    """Of each item with nothing left to do: the items that its work went to, and where it says so.

    A mijlpaal that went on in its own item is there no more when that has nothing left to do.
    """
    going = {item.id for item, _, log in kader.logs if any(entry.naar for entry in log)}
    items = ((name, item) for name, item in kader.items.items() if name in going)
    return {name: dict(_targets(kader, item, peildatum)) for name, item in items}


def _targets(kader: Kader, item: Item, peildatum: date) -> Iterator[tuple[str, Place]]:
    rows = [*rows_of(kader, item, peildatum)]
    for row in rows if rows[0].klasse in _GONE else ():
        yield from _named(kader, row, peildatum)


def _named(kader: Kader, row: Stand, peildatum: date) -> Iterator[tuple[str, Place]]:
    """By the entries that count."""
    log = row.mijlpaal.voortgang if row.mijlpaal else row.item.voortgang
    route = () if row.step is None else ("mijlpalen", row.step)
    answering = kader.organisations.answering(row.agreed_trekkers, peildatum)
    counting = deciding(log, trekkers_of(row.item, answering), peildatum)
    numbers = {id(entry): number for number, entry in enumerate(log)}
    for entry in (each.entry for each in counting):
        if entry.status == "doorgeschoven" and entry.naar:
            yield entry.naar, row.item.at(*route, "voortgang", numbers[id(entry)], "naar")
