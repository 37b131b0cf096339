"""What is agreed and done in one place, loaded."""

from collections.abc import Iterator
from dataclasses import dataclass

from ambitiekader_cli.model.bestanden import Activiteitenbestand, Afsprakenbestand, items_in
from ambitiekader_cli.model.indicator import Indicatorenbestand
from ambitiekader_cli.model.item import Item
from ambitiekader_cli.model.kaderbestand import Gemeente, Samenwerking


@dataclass(frozen=True)
class Lokaal:
    """What one gemeente, or several with one agreement, have agreed and do."""

    gemeente: Gemeente | Samenwerking
    afspraken: Afsprakenbestand | None
    activiteiten: dict[int, Activiteitenbestand]
    """Per year, oldest first."""
    indicatoren: Indicatorenbestand | None = None

    def items(self) -> Iterator[Item]:
        """Every item as it stands, doubles too: the agreement first, then per year."""
        for file in filter(None, (self.afspraken, *self.activiteiten.values())):
            yield from items_in(file)
