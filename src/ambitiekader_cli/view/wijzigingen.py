"""What changed since an older revision, as a document tells it."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class WijzigingView:
    """One change."""

    id: str | None
    titel: str
    zin: str


@dataclass(frozen=True, kw_only=True)
class WijzigingenGroepView:
    """The changes of one gemeente and thema."""

    titel: str
    wijzigingen: tuple[WijzigingView, ...]


@dataclass(frozen=True, kw_only=True)
class WijzigingenView:
    """Everything between two versions."""

    van: str
    naar: str
    kop: str
    """How many changes of which kind."""
    niet_vergeleken: tuple[str, ...]
    """Files that could not be read, and why."""
    groepen: tuple[WijzigingenGroepView, ...]
