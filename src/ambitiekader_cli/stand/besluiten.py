"""What reports say that was decided: about progress, or about a planning that moved."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.model.item import Besluit, Item, Voortgang
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


def decided_of(item: Item, orgaan: str, datum: date, tekst: str) -> Iterator[Voortgang]:
    """The entries that tell of one decision of a meeting: by its text, or with that as reason."""
    for log in (item.voortgang, *(step.voortgang for step in item.mijlpalen)):
        for entry in log:
            besluit = entry.herzien.besluit if entry.herzien else entry.besluit
            reason = entry.herzien.reden if entry.herzien else entry.toelichting
            here = besluit and besluit.datum == datum and besluit.overleg in (None, orgaan)
            if here and besluit and tekst == (besluit.tekst or reason):
                yield entry
