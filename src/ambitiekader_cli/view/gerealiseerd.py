"""How much of a doelwaarde is there, in words."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from ambitiekader_cli.model.item import Item, Voortgang
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand.gerealiseerd import gerealiseerd
from ambitiekader_cli.view.kader_on_day import View
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.words import values
from ambitiekader_cli.words.dutch import day, listed, midway


class GerealiseerdView(Shown):
    """How much of what an item should reach is there."""

    id: str
    titel: str
    gemeente: str | None
    stand: tuple[str, ...]
    """`629 van de 1.400 woningen (45 %), gemeld op 3 mei 2024`; of each who reports."""


def realised(value: Decimal, item: Item) -> str:
    """`629 van de 1.400 woningen (45 %)`; the number alone where no doelwaarde is agreed."""
    return values.gerealiseerd(value, dict(item.doelwaarde) if item.doelwaarde else {})


def realised_in_words(
    item: Item, kader: Kader, peildatum: date, but: Sequence[Voortgang] = ()
) -> Iterator[str]:
    """The same with the day of the report, and of whom it is where several report."""
    told = {id(entry) for entry in but}
    for entry in gerealiseerd(kader, item, peildatum):
        if entry.gerealiseerd is not None and id(entry) not in told:
            names = listed(midway(kader.naam(partij)) for partij in entry.partij)
            who = f" door {names}" if names else ""
            yield f"{realised(entry.gerealiseerd, item)}, gemeld{who} op {day(entry.datum)}"


def all_realised(view: View) -> Iterator[GerealiseerdView]:
    """Each item about which a number was reported."""
    for row in view.rows.values():
        if not row.mijlpaal:
            said = tuple(realised_in_words(row.item, view.kader, view.peildatum))
            plaats = view.kader.plaatsen.get(row.gemeente or "")
            if said:
                yield GerealiseerdView(
                    id=row.item.id,
                    titel=row.item.titel,
                    gemeente=plaats.naam if plaats else None,
                    stand=said,
                )
