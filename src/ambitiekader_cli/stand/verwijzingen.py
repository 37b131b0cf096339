"""Everywhere that the data name an item or a doel by its id."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple, TypeAlias

from ambitiekader_cli.model.bestanden import Overleg
from ambitiekader_cli.model.entity import Located
from ambitiekader_cli.model.indicator import Indicator, Indicatorenbestand
from ambitiekader_cli.model.item import Activiteit, Afspraak, Ambitie, Item
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.lokaal import Lokaal
from ambitiekader_cli.source import Place, Route

Named: TypeAlias = Iterator["Verwijzing"]


class Verwijzing(NamedTuple):
    """An id, and where it stands."""

    naam: str
    entity: Located
    route: Route

    @property
    def place(self) -> Place:
        """In its file."""
        return self.entity.at(*self.route)


def to_ambities(kader: Kader) -> Named:
    """Of local items and of what a gemeente leaves out; of indicators."""
    for lokaal in kader.lokaal.values():
        for item in lokaal.items():
            if isinstance(item, Afspraak | Activiteit) and item.ambitie:
                yield Verwijzing(item.ambitie, item, ("ambitie",))
        for entity in lokaal.afspraken.niet_lokaal if lokaal.afspraken else ():
            yield Verwijzing(entity.ambitie, entity, ("ambitie",))
    for file in _indicatoren(kader):
        for indicator in file.indicatoren:
            for index, name in enumerate(indicator.ambities):
                yield Verwijzing(name, indicator, ("ambities", index))


def to_doelen(kader: Kader) -> Named:
    """Of ambities and of indicators."""
    ambities = chain.from_iterable(file.ambities for file in kader.ambitiesbestanden.values())
    indicatoren = chain.from_iterable(file.indicatoren for file in _indicatoren(kader))
    both: Iterable[Ambitie | Indicator] = chain(ambities, indicatoren)
    for entity in both:
        for index, name in enumerate(entity.doelen):
            yield Verwijzing(name, entity, ("doelen", index))


def to_items(kader: Kader) -> Named:
    """What comes first, what was followed, where something went, what a meeting decided about.

    What was followed of a frame that ended is not among them.
    """
    for item in kader.all_items():
        yield from _in_item(item)
    for item, route, log in kader.logs:
        for index, entry in enumerate(log):
            if entry.naar:
                yield Verwijzing(entry.naar, item, (*route, index, "naar"))
    for overleg in kader.overleggen:
        yield from _in_meetings(overleg)


def to_the_archive(kader: Kader) -> Named:
    """`<kader>:<id>`: an item of a frame that ended."""
    for item in kader.all_items():
        for index, name in enumerate(item.vervolg_op):
            if ":" in name:
                yield Verwijzing(name, item, ("vervolg_op", index))


def to_afspraken(lokaal: Lokaal) -> Named:
    """Of what is done in a year."""
    for jaar in lokaal.activiteiten.values():
        for activiteit in jaar.activiteiten:
            if activiteit.afspraak:
                yield Verwijzing(activiteit.afspraak, activiteit, ("afspraak",))


def _in_item(item: Item) -> Named:
    for key, names in (("na", item.na), ("vervolg_op", item.vervolg_op)):
        for index, name in enumerate(names):
            if key == "na" or ":" not in name:
                yield Verwijzing(name, item, (key, index))


def _in_meetings(overleg: Overleg) -> Named:
    for key, meetings in (("gehouden", overleg.gehouden), ("gepland", overleg.gepland)):
        for number, meeting in enumerate(meetings):
            for at, besluit in enumerate(meeting.besluiten):
                for index, name in enumerate(besluit.items):
                    route = (key, number, "besluiten", at, "items", index)
                    yield Verwijzing(name, overleg, route)


def _indicatoren(kader: Kader) -> Iterable[Indicatorenbestand]:
    local = (lokaal.indicatoren for lokaal in kader.lokaal.values())
    return filter(None, (kader.indicatorenbestand, *local))
