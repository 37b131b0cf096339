"""What is a document about? What a writer must know beside the blocks."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True, slots=True)
class About:
    """The marks of a document. They must not come from the clock or the machine."""

    titel: str
    onderwerp: str = ""
    taal: str = "nl-NL"
    revisie: str | None = None
    status: str = ""
    peildatum: str = ""
    datum: date | None = None
    folder: Path | None = None
    """The root of the repository, where templates/huisstijl.docx may stand; None: the bundled."""
