"""What a document is about. Light: `ak render` starts a process before it reads the data."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ambitiekader_cli.model.kaderbestand import Gemeente, Samenwerking

NOBODY = "geen"
"""How somebody asks for what has no trekker, unless a trekker is called so."""


@dataclass(frozen=True, slots=True)
class DocumentSubject:
    """What one document is about; nothing filled in is the whole kader."""

    gemeente: "Gemeente | Samenwerking | None" = None
    """Or several with one agreement."""
    jaar: int | None = None
    """Of a yearly overview."""
    partij: str | None = None
    """Id of a trekker or of a tenants' organisation; or NOBODY."""
    orgaan: str | None = None
    """Id of a body that meets."""
    dag: date | None = None
    """The day of its meeting."""

    @property
    def name(self) -> str | None:
        """`voorbeeldstad-2024`, `stuurgroep-2024-05-14`, `wonen-noord`; None: the whole kader."""
        if self.orgaan and self.dag:
            return f"{self.orgaan}-{self.dag.isoformat()}"
        if self.gemeente is None:
            return self.partij
        return f"{self.gemeente.id}-{self.jaar}" if self.jaar else self.gemeente.id
