"""How much of a doelwaarde is there, in words."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand.gerealiseerd import gerealiseerd
from ambitiekader_cli.words import values
from ambitiekader_cli.words.dutch import day, listed, midway


def realised(value: Decimal, item: Item) -> str:
    """`629 van de 1.400 woningen (45 %)`; the number alone where no doelwaarde is agreed."""
    return values.gerealiseerd(value, dict(item.doelwaarde) if item.doelwaarde else {})


def realised_in_words(item: Item, kader: Kader, peildatum: date) -> Iterator[str]:
    """The same with the day of the report, and of whom it is where several report."""
    for entry in gerealiseerd(kader, item, peildatum):
        if entry.gerealiseerd is not None:
            names = listed(midway(kader.naam(partij)) for partij in entry.partij)
            who = f" door {names}" if names else ""
            yield f"{realised(entry.gerealiseerd, item)}, gemeld{who} op {day(entry.datum)}"
