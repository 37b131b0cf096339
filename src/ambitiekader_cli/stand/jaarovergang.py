"""What of a yearly overview is open, what goes on by itself, and what became of each part of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.model.bestanden import Activiteitenbestand
from ambitiekader_cli.model.item import (
    Item,
    PlanningMetAanname,
    planning_jaar,
    planning_tekst,
)
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.lokaal import Lokaal
from ambitiekader_cli.planning import Looptijd, Onbegrepen, parse
from ambitiekader_cli.stand.geldende_planning import LASTING, current_planning, ends_before
from ambitiekader_cli.stand.overzichten import agreed_years
from ambitiekader_cli.stand.rows import Stand, rows_of, stand_of


class Jaarovergang(NamedTuple):
    """The overview of a year, of a gemeente or of several together, and the year after it."""

    lokaal: Lokaal
    jaar: int
    volgend: int

    @property
    def items(self) -> Sequence[Item]:
        """What stands in the old overview."""
        file = self.lokaal.activiteiten.get(self.jaar)
        return file.activiteiten if file else ()

    @property
    def next_file(self) -> Activiteitenbestand | None:
        """The overview of the year after it, if it is there."""
        return self.lokaal.activiteiten.get(self.volgend)

    def on(self, kader: Kader) -> "Jaarovergang":
        """The same in other data."""
        return self._replace(lokaal=kader.lokaal[self.lokaal.gemeente.id])


class Lot(NamedTuple):
    """What became of one item of the old overview."""

    row: Stand
    verder: tuple[str, ...]
    """The items that it goes on as."""


def open_rows(kader: Kader, over: Jaarovergang, peildatum: date) -> Iterator[Stand]:
    """The items of the old overview with something left to do."""
    rows = (stand_of(kader, item, peildatum) for item in _not_carried(over))
    return (row for row in rows if not row.klasse.closed)


def norms(kader: Kader, over: Jaarovergang, peildatum: date) -> Iterator[Stand]:
    """The items of the old overview that hold in the next year too, unless somebody ended them.

    What comes back is a norm also when it was done this year.
    """
    for item in _not_carried(over):
        row = stand_of(kader, item, peildatum)
        if is_norm(row, over.volgend):
            yield row


def _not_carried(over: Jaarovergang) -> list[Item]:
    """What does not go on already in an overview of a year between the two."""
    files = over.lokaal.activiteiten.items()
    between = [
        item
        for jaar, file in files
        if over.jaar < jaar < over.volgend and file.status != "vervallen"
        for item in file.activiteiten
    ]
    later, gone = {i.id for i in between}, {name for i in between for name in i.vervolg_op}
    return [
        item
        for item in over.items
        if item.id not in gone and not any(entry.naar in later for entry in item.voortgang)
    ]


def is_norm(row: Stand, year: int) -> bool:
    """Whether it goes on by itself in a year."""
    if row.planning.herhaling:
        ended = row.klasse.closed and row.oordeel.status == "vervallen"
    elif row.planning.soort in LASTING:
        ended = row.klasse.closed
    else:
        return False
    return not ended and not ends_before(row.planning, date(year, 1, 1))


def can_stay(planning: str | PlanningMetAanname | None, looptijd: Looptijd, year: int) -> bool:
    """Whether a planning still says something in a year: it is not over by then."""
    if planning is None:
        return True
    meaning = parse(planning_tekst(planning), looptijd, planning_jaar(planning), helpful=False)
    return not isinstance(meaning, Onbegrepen) and not ends_before(meaning, date(year, 1, 1))


def open_steps(kader: Kader, item: Item, peildatum: date) -> list[Stand]:
    """The mijlpalen of an item that still must be done."""
    rows = [*rows_of(kader, item, peildatum)][1:]
    return [row for row in rows if not row.klasse.closed]


def needs_new_planning(kader: Kader, row: Stand, year: int, peildatum: date) -> bool:
    """Whether an item, or an open mijlpaal of it, has a planning that is over by a year."""
    looptijd = kader.looptijd_of(row.item)
    rows = (row, *open_steps(kader, row.item, peildatum))
    return not all(can_stay(current_planning(each), looptijd, year) for each in rows)


def who_is_open(row: Stand) -> tuple[str, ...]:
    """Of several trekkers that report each for itself those who are not done; else nobody."""
    if row.item.uitvoering == "gezamenlijk":
        return ()
    return tuple(name for name, own in row.per_partij.items() if not own.klasse.closed)


def successors(over: Jaarovergang) -> Mapping[str, tuple[str, ...]]:
    """Per item of the old overview the items of the next one that follow it."""
    return _followed(over.next_file.activiteiten if over.next_file else ())


def _followed(items: Iterable[Item]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for item in items:
        for name in item.vervolg_op:
            found[name] = (*found.get(name, ()), item.id)
    return found


def _in_overviews(lokaal: Lokaal) -> list[Item]:
    return [item for file in lokaal.activiteiten.values() for item in file.activiteiten]


def went_on(lokaal: Lokaal) -> Mapping[str, tuple[str, ...]]:
    """Per item of any overview what it goes on as: as it says itself, or as that says."""
    items = _in_overviews(lokaal)
    found = _followed(items)
    for item in items:
        said = dict.fromkeys(entry.naar for entry in item.voortgang if entry.naar)
        found[item.id] = tuple(dict.fromkeys((*said, *found.get(item.id, ()))))
    return found


def lots(kader: Kader, over: Jaarovergang, peildatum: date) -> Iterator[Lot]:
    """What became of each item of the old overview, once."""
    followed = _followed(_in_overviews(over.lokaal))
    for item in over.items:
        went = (entry.naar for entry in item.voortgang if entry.datum <= peildatum)
        names = dict.fromkeys((*filter(None, went), *followed.get(item.id, ())))
        yield Lot(stand_of(kader, item, peildatum), tuple(names))


def outside_agreement(kader: Kader, over: Jaarovergang) -> Looptijd | None:
    """When the agreement holds, if that is not in the next year."""
    agreed = agreed_years(kader, over.lokaal)
    return None if agreed.van.year <= over.volgend <= agreed.tot.year else agreed
