"""What reports say that was decided: about progress, or about a planning that moved."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.model.item import Besluit, Item, Mijlpaal, Voortgang
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.source import Route


class Reported(NamedTuple):
    """A decision that an entry tells of, and where it stands in its item."""

    item: Item
    route: Route
    besluit: Besluit
    entry: Voortgang


def decisions(kader: Kader) -> Iterator[Reported]:
    """In the order of the logs."""
    for item, route, log in kader.logs:
        for index, entry in enumerate(log):
            here = (*route, index)
            if entry.besluit:
                yield Reported(item, (*here, "besluit"), entry.besluit, entry)
            if entry.herzien and entry.herzien.besluit:
                yield Reported(item, (*here, "herzien", "besluit"), entry.herzien.besluit, entry)


def decided_of(
    item: Item, orgaan: str, datum: date, tekst: str
) -> Iterator[tuple[Mijlpaal | None, Voortgang]]:
    """The entries that tell of one decision of a meeting, and of which mijlpaal if of one."""
    steps = ((step, step.voortgang) for step in item.mijlpalen)
    for step, log in ((None, item.voortgang), *steps):
        yield from ((step, entry) for entry in log if tells_of(entry, orgaan, datum, tekst))


def tells_of(entry: Voortgang, orgaan: str, datum: date, tekst: str) -> bool:
    """Whether an entry tells of one decision of a meeting: by its text, or with that as reason."""
    besluit = decided_in(entry, orgaan, datum)
    reason = entry.herzien.reden if entry.herzien else entry.toelichting
    return besluit is not None and tekst == (besluit.tekst or reason)


def decided_in(entry: Voortgang, orgaan: str, datum: date) -> Besluit | None:
    """What a meeting decided, as an entry says it; None where that names no such meeting."""
    besluit = entry.herzien.besluit if entry.herzien else entry.besluit
    here = besluit and besluit.datum == datum and besluit.overleg in (None, orgaan)
    return besluit if here else None
