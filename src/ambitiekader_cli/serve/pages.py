"""The pages to look at, until the site makes them: what is over time, all items, each item."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.serve.http_response import HTML
from ambitiekader_cli.serve.looks import ALL, EDITS, page
from ambitiekader_cli.site.addresses import START, file_of
from ambitiekader_cli.site.shell import Shell
from ambitiekader_cli.stand import Stand, late, standen
from ambitiekader_cli.stand.rows import stand_of
from ambitiekader_cli.view.in_words import in_words, planning_in_words, reported_in
from ambitiekader_cli.words.dutch import capital, day, listed, period
from ambitiekader_cli.words.states import STATUS

NAMED = 8


class Page(NamedTuple):
    """A file of a site."""

    kind: str
    body: bytes


Pages = Callable[[str], Page | None]
"""The page of an address such as `BES-1.html`; None where there is none. No address is a path."""


def pages_of(kader: Kader, peildatum: date, shell: Shell, notes: Iterable[str] = ()) -> Pages:
    """Each made when it is asked for; `notes` is what could not be read."""
    made = _Made(kader, peildatum, shell, [*notes])
    items = {file_of(item.id): item for item in kader.items.values()}

    def found(name: str) -> Page | None:
        if name == file_of(START):
            return made.rows(START, "Over tijd", late([*standen(kader, peildatum)]))
        if name == file_of(ALL):
            rows = [row for row in standen(kader, peildatum) if not row.mijlpaal]
            return made.rows(ALL, "Alle afspraken", rows)
        item = items.get(name)
        return made.item(item) if item else None

    return found


class _Made(NamedTuple):
    """What all pages are made of."""

    kader: Kader
    peildatum: date
    shell: Shell
    notes: list[str]

    def rows(self, here: str, titel: str, rows: list[Stand]) -> Page:
        """A page with a list, and how much was reported at all."""
        body = page(
            *("start", self.shell),
            here=here,
            titel=self.kader.frame.titel,
            looptijd=period(*self.kader.looptijd),
            peildatum=day(self.peildatum),
            gemeld=reported_in(standen(self.kader, self.peildatum)),
            lines=self.notes,
            list_titel=titel,
            rows=[self._row(row) for row in rows],
        )
        return Page(HTML, body)

    def _row(self, row: Stand) -> dict[str, str]:
        return {
            "address": f"/{file_of(row.item.id)}",
            "id": row.item.id,
            "titel": row.full_titel,
            "stand": in_words(row, self.peildatum),
            "trekker": self._names(row.agreed_trekkers),
        }

    def item(self, item: Item) -> Page:
        """What was agreed, where it stands and what was reported."""
        row = stand_of(self.kader, item, self.peildatum)
        facts = [
            ("Afgesproken", item.tekst),
            ("Trekker", self._names(item.trekker) or "geen"),
            ("Planning", planning_in_words(row)),
            ("Stand", capital(in_words(row, self.peildatum))),
        ]
        log = [_told(each.datum, each.status, each.toelichting) for each in item.voortgang]
        edits = any(link.name == EDITS for link in self.shell.menu)
        body = page(
            *("item", self.shell),
            here="",
            titel=f"{item.id} {item.titel}",
            facts=facts,
            log=log,
            edit=f"/bewerk/melding?id={item.id}" if edits else None,
        )
        return Page(HTML, body)

    def _names(self, ids: Iterable[str]) -> str:
        return listed([self.kader.naam(each) for each in ids], NAMED)


def _told(datum: date, status: str, toelichting: str | None) -> str:
    said = f"{day(datum)}: {STATUS[status]}"
    return f"{said}. {toelichting}" if toelichting else said
