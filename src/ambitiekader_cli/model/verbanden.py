"""Which parts of a kader name which others: by the id that is named, all that names it."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import NamedTuple, TypeVar

from ambitiekader_cli.model.bestanden import (
    Afsprakenbestand,
    NietLokaal,
    Overleg,
    Vergaderbesluit,
    Vergadering,
)
from ambitiekader_cli.model.indicator import Indicator
from ambitiekader_cli.model.item import Activiteit, Afspraak, Item
from ambitiekader_cli.source import Route

T = TypeVar("T")


class Genomen(NamedTuple):
    """A decision, in which meeting of which body it was made."""

    overleg: Overleg
    vergadering: Vergadering
    besluit: Vergaderbesluit
    route: Route
    """Where it stands in the record of the body."""


class Verbanden:
    """Each worked out once, when somebody asks."""

    def __init__(
        self,
        items: Iterable[Item],
        agreements: Iterable[Afsprakenbestand],
        overleggen: Iterable[Overleg],
        indicatoren: Iterable[Indicator],
    ) -> None:
        self._items, self._agreements = items, agreements
        self._overleggen, self._indicatoren = overleggen, indicatoren

    @cached_property
    def uitwerkingen(self) -> Mapping[str, list[Afspraak | Activiteit]]:
        """What elaborates an ambitie or afspraak, by its id, in reading order."""
        return _by_name(
            (name, item)
            for item in self._items
            if isinstance(item, Afspraak | Activiteit)
            for name in dict.fromkeys((item.ambitie, getattr(item, "afspraak", None)))
            if name
        )

    @cached_property
    def niet_lokaal(self) -> Mapping[str, list[tuple[Afsprakenbestand, NietLokaal]]]:
        """Which agreements leave an ambitie out on purpose, and why, by its id."""
        return _by_name(
            (out.ambitie, (file, out)) for file in self._agreements for out in file.niet_lokaal
        )

    @cached_property
    def genomen(self) -> tuple[Genomen, ...]:
        """All decisions of meetings that were held, in file order."""
        return tuple(
            Genomen(overleg, vergadering, besluit, ("gehouden", number, "besluiten", index))
            for overleg in self._overleggen
            for number, vergadering in enumerate(overleg.gehouden)
            for index, besluit in enumerate(vergadering.besluiten)
        )

    @cached_property
    def besluiten(self) -> Mapping[str, list[Genomen]]:
        """The decisions about an item, by its id, the first one first."""
        found = _by_name(
            (name, genomen)
            for genomen in self.genomen
            for name in dict.fromkeys(genomen.besluit.items)
        )
        return {n: sorted(each, key=lambda g: g.vergadering.datum) for n, each in found.items()}

    @cached_property
    def indicatoren(self) -> Mapping[str, list[Indicator]]:
        """What measures a doel or ambitie, by its id."""
        return _by_name(
            (name, indicator)
            for indicator in self._indicatoren
            for name in dict.fromkeys((*indicator.doelen, *indicator.ambities))
        )


def _by_name(pairs: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    found: dict[str, list[T]] = {}
    for name, each in pairs:
        found.setdefault(name, []).append(each)
    return found
