"""What is agreed and done in one place, loaded."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from ambitiekader_cli.frozen import Frozen
from ambitiekader_cli.model.bestanden import Activiteitenbestand, Afsprakenbestand, items_in
from ambitiekader_cli.model.indicator import Indicatorenbestand
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kaderbestand import Gemeente, Samenwerking


class Lokaal(Frozen):
    """What one gemeente, or several with one agreement, have agreed and do."""

    gemeente: Gemeente | Samenwerking
    afspraken: Afsprakenbestand | None = None
    activiteiten: Mapping[int, Activiteitenbestand] = MappingProxyType({})
    """Per year, oldest first."""
    indicatoren: Indicatorenbestand | None = None

    def items(self) -> Iterator[Item]:
        """Every item as it stands, doubles too: the agreement first, then per year."""
        for file in filter(None, (self.afspraken, *self.activiteiten.values())):
            yield from items_in(file)
