"""The kader at one peildatum: where each item stands, and how people call what is in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand import Stand, standen
from ambitiekader_cli.words.dutch import listed, midway


@dataclass(frozen=True)
class View:
    """The kader, and where each item stands."""

    kader: Kader
    peildatum: date
    rows: Mapping[tuple[str, int | None], Stand]

    def stand(self, item: Item, step: int | None = None) -> Stand | None:
        """Where an item or a mijlpaal stands; None for an item whose id was used before."""
        row = self.rows.get((item.id, step))
        return row if row and row.item is item else None

    def steps(self, item: Item) -> tuple[Stand, ...]:
        """Where each mijlpaal of an item stands."""
        found = (self.stand(item, step) for step in range(len(item.mijlpalen)))
        return tuple(filter(None, found))

    def namen(self, ids: Iterable[str], *, within: bool = False) -> str:
        """`Gemeente Veendam en alle corporaties`; `within` a sentence the first is no other."""
        names = [self.kader.naam(each) for each in ids]
        begin = 0 if within else 1
        return listed([*names[:begin], *map(midway, names[begin:])])

    def order(self, trekker: str) -> tuple[int, str]:
        """To sort by: as in partijen.yaml, first partijen, then bodies; the unknown come last."""
        return self._places.get(trekker, len(self._places)), trekker

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {n: i for i, n in enumerate((*self.kader.partijen, *self.kader.organen))}

    def voluit(self, trekker: str) -> str:
        """A name with its short form: `Huurders Organisatie Oldambt (HOO)`."""
        partij = self.kader.partijen.get(trekker)
        kort = f" ({partij.kort})" if partij and partij.kort else ""
        return f"{self.kader.naam(trekker)}{kort}"

    def item(self, name: str) -> str:
        """`BES-1 Werkende woningmarktmonitor`; the id alone when there is no such item."""
        found = self.kader.items.get(name)
        return titled(found) if found else name

    def thema(self, name: str) -> str:
        """The name of a thema; its id when there is no such thema."""
        found = self.kader.themas.get(name)
        return found.naam if found else name


def view(kader: Kader, peildatum: date) -> View:
    """Judge every item once."""
    rows = {(row.item.id, row.step): row for row in standen(kader, peildatum)}
    return View(kader, peildatum, rows)


def titled(item: Item) -> str:
    """`PEK-BES-1 Woningen vernieuwen`."""
    return f"{item.id} {item.titel}"
