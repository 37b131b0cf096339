"""What a change is: plain values, the weightiest meaning first."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from ambitiekader_cli.planning import Planning, Zekerheid
from ambitiekader_cli.repo.layout import bestand
from ambitiekader_cli.source import Place


class Betekenis(StrEnum):
    """What a change means to the people who agreed, the weightiest first."""

    LOG_HERSCHREVEN = "voortgang-herschreven"
    LOG_VERWIJDERD = "voortgang-verwijderd"
    VERWIJDERD = "verwijderd"
    BESTAND_VERWIJDERD = "bestand-verwijderd"
    ID = "id-gewijzigd"
    HANDTEKENING_WEG = "handtekening-verwijderd"
    PLANNING_VERSCHOVEN = "planning-verschoven"
    PLANNING_VERWIJDERD = "planning-verwijderd"
    PLANNING_ZONDER_EINDE = "planning-zonder-einddatum"
    MIJLPAAL_VERWIJDERD = "mijlpaal-verwijderd"
    DOELWAARDE = "doelwaarde-gewijzigd"
    TREKKER = "trekker-gewijzigd"
    PARTIJEN = "partijen-gewijzigd"
    LOOPTIJD = "looptijd-gewijzigd"
    GETEKEND = "ondertekend"
    ONDERTEKENING = "ondertekening-gewijzigd"
    PLANNING = "planning-gewijzigd"
    ZEKERHEID = "zekerheid-gewijzigd"
    PLANNING_TOEGEVOEGD = "planning-toegevoegd"
    STATUS = "status-gewijzigd"
    VOORTGANG = "voortgang-gemeld"
    GEACCEPTEERD = "bevinding-geaccepteerd"
    ACCEPTATIE_WEG = "acceptatie-ingetrokken"
    ACCEPTATIE = "acceptatie-gewijzigd"
    VERWIJZING = "verwijzing-gewijzigd"
    MIJLPAAL_TOEGEVOEGD = "mijlpaal-toegevoegd"
    NIEUW_JAAR = "nieuw-jaar"
    BESTAND_TOEGEVOEGD = "bestand-toegevoegd"
    TOEGEVOEGD = "toegevoegd"
    THEMA = "thema-gewijzigd"
    BESTAND_HERNOEMD = "bestand-hernoemd"
    VERPLAATST = "verplaatst"
    MIJLPAAL = "mijlpaal-gewijzigd"
    KENMERK = "kenmerk-gewijzigd"
    SAMENWERKING = "samenwerking-gewijzigd"
    OVERLEG = "overleg-gewijzigd"
    GEBIED = "gebied-gewijzigd"
    TEKST = "tekst-gewijzigd"
    GEGEVEN = "gegeven-gewijzigd"
    BRON = "bron-gewijzigd"
    VERWOORD = "planning-anders-verwoord"

    @property
    def weight(self) -> int:
        """0 is the weightiest."""
        return _ORDER[self]

    @property
    def is_heavy(self) -> bool:
        """Whether a reader must see it; the others may be folded away."""
        return self.weight <= Betekenis.VERPLAATST.weight


_ORDER = {betekenis: index for index, betekenis in enumerate(Betekenis)}


class Subject(NamedTuple):
    """What was changed: an item, an organisation, a doel, a whole file."""

    soort: str
    """ambitie, afspraak, activiteit, procesafspraak, partij, doel, …, or bestand."""
    id: str | None
    titel: str
    gemeente: str | None = None
    thema: str | None = None


class PlanningPair(NamedTuple):
    """What two planning texts mean; None where there is none, or where it is not understood."""

    before: Planning | None
    after: Planning | None

    @property
    def days(self) -> int | None:
        """How much later it ends; negative is earlier. None when one of the two has no end."""
        if self.before and self.after and self.before.einde and self.after.einde:
            return (self.after.einde - self.before.einde).days
        return None

    @property
    def loses_end(self) -> bool:
        """Whether there was a last day, and there is none any more, or none that is understood."""
        return bool(self.before and self.before.einde and not (self.after and self.after.einde))

    @property
    def certainty_differs(self) -> bool:
        """Whether one binds and the other expects; only of two that have an end."""
        if self.days is None or not self.before or not self.after:
            return False
        return {self.before.zekerheid, self.after.zekerheid} == {*Zekerheid}


class Change(NamedTuple):
    """One change in meaning."""

    soort: str
    """toegevoegd, verwijderd, gewijzigd or verplaatst; said of the subject."""
    betekenis: Betekenis
    subject: Subject
    place: Place
    """In the newer version; in the older one when it is there no more."""
    veld: str | None = None
    """Keys with a dot between; None when the subject came, went or moved."""
    oud: Any = None
    nieuw: Any = None
    dagen: int | None = None
    """How much later a planning ends; negative is earlier."""
    mijlpaal: str | None = None
    entry: Mapping[str, Any] | None = None
    """Of a field of an entry in a list: that entry, as it was."""
    plannings: PlanningPair | None = None
    """Of a planning: what the older and the newer text mean."""
    herzien: Mapping[str, Any] | None = None
    """Of a planning that was moved by a decision in the log: that decision."""
    overruled: bool = False
    """Of a planning: whether a decision in the log says another one, which counts instead."""
    status: tuple[str | None, str] | None = None
    """Of a report: the status that its partij reported before it, and its own."""
    vervalt: Mapping[str, str] | None = None
    """Of a report: a light or an expectation of the one before that it does not name."""
    wie: tuple[str, ...] = ()
    """Of a report: the partijen that made it; the trekker where it names nobody."""
    ids: tuple[str, ...] = ()
    """Of a file: the items in it."""
    eenheid: str | None = None
    """Of an indicator: what it counts."""
    genoemd: int = 0
    """Of another id: how many places name it."""


ITEMS = frozenset({"ambitie", "afspraak", "activiteit", "procesafspraak"})
"""What is agreed; each has an id."""
_JUDGED_BY = ITEMS | {"partij", "groep", "bestand"}
_JUDGED_ON = frozenset(
    {
        *("id", "trekker", "procestrekker", "uitvoering", "planning", "na", "mijlpalen"),
        *("voortgang", "looptijd", "leden", "geldig", "opvolger"),
    }
)
"""Keys that a judgement reads."""
_HELD_AGAINST = frozenset({"streefwaarden", "metingen", "nulmeting", "richting"})
"""The same, of an indicator."""


def bears_on_stand(change: Change) -> bool:
    """Whether it may be that something is late or reached by it, or no more: here or elsewhere."""
    key = (change.veld or "").partition(".")[0]
    if change.subject.soort not in _JUDGED_BY:
        return change.subject.soort == "indicator" and key in _HELD_AGAINST
    if change.soort == "gewijzigd":
        return key in _JUDGED_ON
    return bestand(change.place.source) is not None  # else nobody reads it
