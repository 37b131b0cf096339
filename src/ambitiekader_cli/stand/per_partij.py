"""What each partij of an item has come to, where a group may lead it together."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from types import MappingProxyType

from ambitiekader_cli.stand.klasse import Oordeel

NOBODY: Mapping[str, Oordeel] = MappingProxyType({})


class PerPartij(Mapping[str, Oordeel]):
    """Of each trekker its own oordeel. All that reported nothing share one.

    A group of 400 may lead a thousand items with mijlpalen: an oordeel for each would be a million.
    """

    __slots__ = ("_closed", "places", "silent", "spoke")

    def __init__(
        self,
        places: Mapping[str, int],
        silent: Oordeel,
        spoke: Mapping[str, Oordeel],
        closed: Mapping[str, Oordeel] = NOBODY,
    ) -> None:
        self.places, self._closed = places, closed
        """Each trekker with its number, and who closed the whole item."""
        self.silent, self.spoke = silent, spoke
        """Of who reported nothing, and of who did."""

    def __getitem__(self, partij: str) -> Oordeel:
        if partij not in self.places:
            raise KeyError(partij)
        return self._closed.get(partij) or self.spoke.get(partij) or self.silent

    def __iter__(self) -> Iterator[str]:
        return iter(self.places)

    def __len__(self) -> int:
        return len(self.places)

    def worst(self) -> Oordeel:
        """The most urgent; of those the one of the trekker that is named first."""
        spoke = (p for p in self.spoke if p not in self._closed)
        silent = (p for p in self.places if p not in self.spoke and p not in self._closed)
        worst = self._first_of([*spoke, *islice(silent, 1)])
        if worst is None or worst.klasse.closed:  # then those that are done count too
            return self._first_of(self.places) or self.silent
        return worst

    def _first_of(self, partijen: Iterable[str]) -> Oordeel | None:
        urgency = ((self[p].klasse.urgency, self.places[p], p) for p in partijen)
        first = min(urgency, default=None)
        return self[first[2]] if first else None
