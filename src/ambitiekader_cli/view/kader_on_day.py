"""The kader at one peildatum: where each item stands, and how people call what is in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.stand import Stand, standen
from ambitiekader_cli.stand.reports import Deciding, deciding, trekkers_of
from ambitiekader_cli.stand.rows import rows_of
from ambitiekader_cli.words.dutch import listed, midway

MOST_NAMED = 4
"""Partijen that one answers for since they ended."""


@dataclass(frozen=True)
class View:
    """The kader, and where each item stands."""

    kader: Kader
    peildatum: date
    rows: Mapping[tuple[int, int | None], Stand]
    """What was there on the peildatum, by the item itself and the number of its mijlpaal."""

    def stand(self, item: Item, step: int | None = None) -> Stand | None:
        """Where an item or a mijlpaal stands, also one that was not there yet."""
        if (id(item), None) not in self.rows:
            for row in rows_of(self.kader, item, self.peildatum):
                self._not_there.setdefault((id(item), row.step), row)
        return self.rows.get((id(item), step)) or self._not_there.get((id(item), step))

    @cached_property
    def _not_there(self) -> dict[tuple[int, int | None], Stand]:
        return {}

    def steps(self, item: Item) -> tuple[Stand, ...]:
        """Where each mijlpaal of an item stands."""
        found = (self.stand(item, step) for step in range(len(item.mijlpalen)))
        return tuple(filter(None, found))

    def on(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Who answers for these on the peildatum: groups replaced by members, each once."""
        return self.kader.on(ids, self.peildatum)

    def now(self, partij: str) -> str:
        """Who answers for it on the peildatum."""
        return self.kader.organisations.successor(partij, self.peildatum)

    def answers(self, partij: str, ids: Iterable[str]) -> bool:
        """Whether it answers for one of these on the peildatum, by itself or in a group."""
        organisations = self.kader.organisations
        return partij in organisations.answering(tuple(ids), self.peildatum).places

    def deciding(self, row: Stand) -> list[Deciding]:
        """The reports of a row itself that its status and light come from."""
        names = self.kader.organisations.answering(row.agreed_trekkers, self.peildatum)
        log = row.mijlpaal.voortgang if row.mijlpaal else row.item.voortgang
        return deciding(log, trekkers_of(row.item, names), self.peildatum)

    @cached_property
    def measured(self) -> frozenset[str]:
        """Ids of the ambities that an indicator counts."""
        return frozenset(name for each in self.kader.all_indicatoren for name in each.ambities)

    def namen(self, ids: Iterable[str], *, within: bool = False) -> str:
        """`Gemeente Stad en alle corporaties`; `within` a sentence the first is no other."""
        return _joined([self.kader.naam(each) for each in ids], within=within)

    def wie(self, ids: Iterable[str], *, within: bool = False) -> str:
        """The same, of who answers for them now: `Gemeente Stad (was Gemeente Dorp)`."""
        followed: dict[str, list[str]] = {}
        for each in ids:
            now = self.now(each)
            followed.setdefault(now, []).extend([each] if now != each else [])
        names = [self._was(now, old) for now, old in followed.items()]
        return _joined(names, within=within)

    def genoemd(self, trekker: str) -> str:
        """A name in full, with those it answers for since they ended."""
        before = self.voorgangers(trekker)
        return f"{self.voluit(trekker)}{f' (was {before})' if before else ''}"

    def voorgangers(self, trekker: str) -> str | None:
        """Those that ended and for whom it answers on the peildatum."""
        before = self.kader.organisations.predecessors(trekker, self.peildatum)
        return listed(map(self.kader.naam, before), MOST_NAMED) or None

    def _was(self, now: str, names: Iterable[str]) -> str:
        before = listed(map(self.kader.naam, names), MOST_NAMED)
        return f"{self.kader.naam(now)}{f' (was {before})' if before else ''}"

    def order(self, trekker: str) -> tuple[int, str]:
        """To sort by: as in partijen.yaml, first partijen, then bodies; the unknown come last."""
        return self._places.get(trekker, len(self._places)), trekker

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {n: i for i, n in enumerate((*self.kader.partijen, *self.kader.organen))}

    def voluit(self, trekker: str) -> str:
        """A name with its short form: `Huurders Vereniging Stad (HVS)`."""
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


def _joined(names: list[str], *, within: bool) -> str:
    begin = 0 if within else 1
    return listed([*names[:begin], *map(midway, names[begin:])])


def view(kader: Kader, peildatum: date) -> View:
    """Judge every item once."""
    rows = {(id(row.item), row.step): row for row in standen(kader, peildatum)}
    return View(kader, peildatum, rows)


def of_plaats(whole: View, plaats: str) -> View:
    """The same, with the rows of one gemeente, or of those that agreed together."""
    own = {key: row for key, row in whole.rows.items() if row.gemeente == plaats}
    return View(whole.kader, whole.peildatum, own)


def titled(item: Item) -> str:
    """`VBD-BES-1 Woningen vernieuwen`."""
    return f"{item.id} {item.titel}"


def guiding(item: Item) -> tuple[str, ...]:
    """Who guards its process: one, or nobody."""
    return (item.procestrekker,) if item.procestrekker else ()
