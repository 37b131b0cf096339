"""What git knows, as pages tell it: what changed when, what was postponed, how it stood before."""

from collections.abc import Mapping

from ambitiekader_cli.view.plain import Shown


class StukView(Shown):
    """A part of a sentence, and how it is marked: oud, nieuw, weg, erbij, sterk, or not."""

    tekst: str
    merk: str


class GebeurtenisView(Shown):
    """What one commit changed of one thing."""

    datum: str
    """`3 mei 2024`; of a commit without a day `dag onbekend`."""
    datum_iso: str | None
    jaar: str
    """`2024`, or `dag onbekend`."""
    id: str | None
    """Of an item."""
    wat: str
    """What it is about: `BES-1 Werkende woningmarktmonitor`."""
    zinnen: tuple[tuple[StukView, ...], ...]
    """As `ak diff` says it."""
    commit: str


class UitstelView(Shown):
    """A planning that was postponed, and how often."""

    id: str
    tekst: str
    """`BES-1: 2 keer uitgesteld, samen 14 maanden`."""


class ToenView(Shown):
    """How the kader stood on an earlier day, by what was known then."""

    datum: str
    datum_iso: str
    totaal: tuple[int, ...]
    """A number for each group of `view.cijfers.GROEPEN`."""
    per_thema: Mapping[str, tuple[int, ...]]
    """The same, by the id of a thema."""


class PastView(Shown):
    """All of it; empty where there is no git."""

    bekend: bool
    """Whether git could be asked."""
    volledig: bool
    """Whether every version was there and could be read."""
    gebeurtenissen: tuple[GebeurtenisView, ...]
    """The newest first."""
    uitgesteld: tuple[UitstelView, ...]
    toen: tuple[ToenView, ...]
    """The oldest first."""


NO_PAST = PastView(bekend=False, volledig=True, gebeurtenissen=(), uitgesteld=(), toen=())
