"""A calendar that any agenda program reads: events that take a whole day (RFC 5545)."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from ambitiekader_cli.text import visible

if TYPE_CHECKING:
    import icalendar

PRODID = "-//ambitiekader-cli//ak//NL"
LONGEST = 400
"""Characters of a title or of one line below it."""


class Event(NamedTuple):
    """A day, and what it is."""

    uid: str
    """Always the same for the same thing, so that an agenda moves it rather than adds another."""
    datum: date
    titel: str
    regels: tuple[str, ...] = ()
    """What stands below the title."""
    plaats: str | None = None
    soort: str | None = None
    """What an agenda may sort or colour it by."""
    volgnummer: int = 0
    """How often its day was changed."""


def calendar(naam: str, gemaakt: datetime, events: Iterable[Event]) -> bytes:
    """Always the same for the same events; `gemaakt` is in UTC.

    What stands in the texts is escaped and stays on its own line. Lines are folded at 75 octets.
    """
    from icalendar import Calendar, vText  # noqa: PLC0415 - heavy, and only for a calendar

    found = Calendar()
    found.add("version", "2.0")
    found.add("prodid", PRODID)
    found.add("calscale", "GREGORIAN")
    found.add("x-wr-calname", vText(_line(naam)))
    for each in events:
        found.add_component(_component(each, gemaakt))
    return bytes(found.to_ical())


def _component(event: Event, gemaakt: datetime) -> "icalendar.Event":
    from icalendar import Event as Component  # noqa: PLC0415 - as above

    found = Component()
    found.add("uid", visible(event.uid))
    found.add("dtstamp", gemaakt)
    found.add("dtstart", event.datum)
    found.add("summary", _line(event.titel))
    found.add("sequence", event.volgnummer)
    found.add("transp", "TRANSPARENT")  # it keeps nobody from planning something that day
    if event.regels:
        found.add("description", "\n".join(map(_line, event.regels)))
    if event.plaats:
        found.add("location", _line(event.plaats))
    if event.soort:
        found.add("categories", [_line(event.soort)])
    return found


def _line(text: str) -> str:
    """On one line, and no longer than anybody reads."""
    line = visible(" ".join(text.split()))
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"
