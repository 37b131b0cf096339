"""The other regional files of the new frame: the frame itself, and how its bodies meet."""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.edit import Edit, Put, Remove
from ambitiekader_cli.model.bestanden import Vergadering
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import Looptijd
from ambitiekader_cli.source import Route
from ambitiekader_cli.stand.rows import understood

HALFWAY = "halverwege de looptijd"
"""When a frame is brought up to date, if nobody said when."""


def frame_edits(kader: Kader, titel: str, new: Looptijd) -> Iterator[Edit]:
    """Another title and looptijd, not signed, and with no aanleiding that led to it.

    Nor with what was asked before it began.
    """
    frame = kader.frame
    yield Put(("titel",), titel)
    yield Put(("looptijd", "van"), str(new.van))
    yield Put(("looptijd", "tot"), str(new.tot))
    if frame.ondertekening:
        yield Remove(("ondertekening",))
    yield from _emptied(("aanleidingen",), [each.datum for each in frame.aanleidingen], new.van)
    yield from _emptied(("uitvragen",), [each.datum for each in frame.uitvragen], new.van)
    yield from _herijking(kader, new)


def _herijking(kader: Kader, new: Looptijd) -> Iterator[Edit]:
    """Its planning stays where it is a day of the new looptijd."""
    herijking = kader.frame.herijking
    if herijking is None:
        yield Put(("herijking",), {"planning": HALFWAY})
        return
    when = understood(herijking.planning, new).einde
    if when is None or not new.van <= when <= new.tot:
        yield Put(("herijking", "planning"), HALFWAY)


def meeting_edits(kader: Kader, new: Looptijd, today: date) -> Iterator[Edit]:
    """The bodies without the meetings of before; what is still to come stays."""
    for overleg in kader.overleggen:
        yield from _emptied((*overleg.route, "gehouden"), _days(overleg.gehouden), new.van)
        still = min(today, new.van)
        yield from _emptied((*overleg.route, "gepland"), _days(overleg.gepland), still)


def meetings_left_behind(kader: Kader, new: Looptijd, today: date) -> int:
    """How many meetings stand in the archive only."""
    still = min(today, new.van)
    return sum(
        sum(day < new.van for day in _days(each.gehouden))
        + sum(day < still for day in _days(each.gepland))
        for each in kader.overleggen
    )


def _days(meetings: tuple[Vergadering, ...]) -> list[date]:
    return [meeting.datum for meeting in meetings]


def _emptied(route: Route, days: list[date], begin: date) -> Iterator[Edit]:
    """A list without what is from before that day."""
    gone = [index for index, day in enumerate(days) if day < begin]
    if days and len(gone) == len(days):
        yield Remove(route)
    else:
        yield from (Remove((*route, index)) for index in gone[::-1])
