"""What goes on in the overview of the next year: the items as they come to stand there."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from ambitiekader_cli.edit import Add
from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.form.shape import fields
from ambitiekader_cli.model.item import Activiteit, Item, PlanningMetAanname
from ambitiekader_cli.repo.layout import path_of_activiteiten
from ambitiekader_cli.source import Source
from ambitiekader_cli.stand.geldende_planning import current_planning
from ambitiekader_cli.stand.jaarovergang import (
    Jaarovergang,
    can_stay,
    open_steps,
    went_on,
)
from ambitiekader_cli.stand.rows import Stand
from ambitiekader_cli.words.dutch import sentence
from ambitiekader_cli.work.draft import Draft

Went = Mapping[str, tuple[str, ...]]
"""Per item what it goes on as."""
_OWN = frozenset(
    {"id", "planning", "mijlpalen", "vervolg_op", "voortgang", "opmerking", "afgeleid", "bron"}
)
"""Keys that are of the old item only, or another in the new one: it has a source of its own."""


class Carrier:
    """The items that go on from one overview to that of the next year, in the order of it."""

    def __init__(
        self, draft: Draft, over: Jaarovergang, peildatum: date, ids: Iterator[str]
    ) -> None:
        self._draft, self._over, self._peildatum = draft, over, peildatum
        self._kader, self._ids = draft.kader, ids
        self._raw: Any = None
        self._made: dict[str, dict[str, Fresh]] = {}
        """By the id of the old item."""

    @property
    def went(self) -> Went:
        """What each item goes on as: what went before, and these."""
        made = {old: (str(new["id"]),) for old, new in self._made.items()}
        return {**went_on(self._over.lokaal), **made}

    def carry(
        self, row: Stand, planning: str = "", reden: str = "", trekkers: tuple[str, ...] = ()
    ) -> str:
        """The id of the new item; one item goes on once.

        `planning` is for what cannot stay, `trekkers` are those who go on, if not all do.
        """
        item = row.item
        if item.id not in self._made:
            self._made[item.id] = self._item(row, planning, reden, trekkers)
        return str(self._made[item.id]["id"])

    def write(self, went: Went) -> None:
        """All of them in the draft, and the overview where there is none; raises Refused."""
        path = next_path(self._over)
        items = [_waiting_for(made, went) for made in self._made.values()]
        if self._draft.source(path):
            self._draft.edit(path, *(Add(("activiteiten",), item) for item in items))
            return
        data: dict[str, Fresh] = {"status": "concept", "activiteiten": tuple(items)}
        self._draft.make(path, data, self._neighbour())

    def _neighbour(self) -> Source | None:
        lokaal = self._over.lokaal
        files = (lokaal.activiteiten.get(self._over.jaar), lokaal.afspraken)
        return next((file.bestand.source for file in files if file), None)

    def _item(
        self, row: Stand, planning: str, reden: str, trekkers: tuple[str, ...]
    ) -> dict[str, Fresh]:
        item, raw = row.item, self._data(row.item)
        made = {key: value for key, value in raw.items() if key not in _OWN}
        made |= {"id": next(self._ids), "vervolg_op": item.id}
        if trekkers:
            made["trekker"] = trekkers if len(trekkers) > 1 else trekkers[0]
        if own := self._planning(row, raw.get("planning"), planning):
            made["planning"] = own
        if steps := tuple(self._steps(item, raw, planning)):
            made["mijlpalen"] = steps
        if opmerking := self._remark(raw.get("opmerking"), reden):
            made["opmerking"] = opmerking
        order = fields(Activiteit)
        kept = {key: _fresh(value) for key, value in made.items() if value is not None}
        return dict(sorted(kept.items(), key=lambda pair: order[pair[0]].order))

    def _steps(self, item: Item, raw: Mapping[str, Any], planning: str) -> Iterator[dict[str, Any]]:
        """The mijlpalen that must still be done, without what was reported about them."""
        for row in open_steps(self._kader, item, self._peildatum):
            step = raw["mijlpalen"][row.step]
            own = self._planning(row, step.get("planning"), planning)
            kept = {key: value for key, value in step.items() if key != "voortgang"}
            yield kept | ({"planning": own} if own else {})

    def _planning(self, row: Stand, written: Any, new: str) -> Any:  # noqa: ANN401 - raw data
        """What counts now if that can stay; of an item what was given instead."""
        counts = current_planning(row)
        looptijd = self._kader.looptijd_of(row.item)
        stays = can_stay(counts, looptijd, self._over.volgend)
        instead = row.mijlpaal is None and not (counts is None and row.item.mijlpalen)
        if new and (instead or not stays):
            return new
        return written if counts is None or isinstance(counts, PlanningMetAanname) else counts

    def _remark(self, old: str | None, reden: str) -> str | None:
        """Why it goes on, and then what was said of it."""
        if not reden:
            return old
        why = sentence(f"Doorgeschoven uit {self._over.jaar}: {reden}")
        return f"{why} {old}" if old else why

    def _data(self, item: Item) -> dict[str, Any]:
        """As it stands in the file."""
        if self._raw is None:
            self._raw = item.bestand.source.data()
        part = self._raw
        for step in item.route:
            part = part[step]
        return dict(part)


def next_path(over: Jaarovergang) -> str:
    """Of the overview of the next year."""
    return path_of_activiteiten(over.lokaal.gemeente.id, over.volgend)


def _waiting_for(made: dict[str, Fresh], went: Went) -> dict[str, Fresh]:
    """What comes first may have gone on too, now or before."""
    first = made.get("na")
    if not first:
        return made
    names = first if isinstance(first, tuple) else (first,)
    now = tuple(dict.fromkeys(last for name in names for last in _last(str(name), went, set())))
    return made | {"na": now if isinstance(first, tuple) or len(now) > 1 else now[0]}


def _last(name: str, went: Went, seen: set[str]) -> Iterator[str]:
    """What an item is in the end; itself where it went nowhere."""
    seen.add(name)
    further = [each for each in went.get(name, ()) if each not in seen]
    for each in further:
        yield from _last(each, went, seen)
    if not further:
        yield name


def _fresh(value: Any) -> Fresh:  # noqa: ANN401 - raw data
    """The same, without keys that hold nothing."""
    if isinstance(value, dict):
        return {key: _fresh(each) for key, each in value.items() if each is not None}
    if isinstance(value, tuple):
        return tuple(_fresh(each) for each in value if each is not None)
    return str(value)
