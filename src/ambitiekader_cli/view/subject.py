"""What a document is about."""

from dataclasses import dataclass

from ambitiekader_cli.model.bestanden import Gemeente


@dataclass(frozen=True, slots=True)
class Subject:
    """A gemeente, a year of it, or a partij; nothing filled in is the whole kader."""

    gemeente: Gemeente | None = None
    jaar: int | None = None
    """Of a yearly overview."""
    partij: str | None = None
    """Id of a trekker or of a tenants' organisation."""

    @property
    def name(self) -> str | None:
        """`pekela`, `pekela-2024`, `acantus`."""
        if self.gemeente is None:
            return self.partij
        return f"{self.gemeente.id}-{self.jaar}" if self.jaar else self.gemeente.id
