"""What the path of a data file says of its content. Light: `ak diff` reads no entities."""

from typing import NamedTuple

from ambitiekader_cli.source import Source


class Bestand(NamedTuple):
    """One data file and what its path says of its content."""

    source: Source
    soort: str
    """kader, partijen, ambities, procesafspraken, overleg, indicatoren, afspraken, activiteiten."""
    thema: str | None = None
    gemeente: str | None = None
    jaar: int | None = None
