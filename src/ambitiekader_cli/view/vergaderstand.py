"""When the bodies meet next and met last, and which met less often than was agreed."""

from collections.abc import Iterator

from ambitiekader_cli.model.bestanden import Overleg, Vergadering
from ambitiekader_cli.stand.frame import Frame
from ambitiekader_cli.stand.overleggen import missed
from ambitiekader_cli.view.kader_on_day import View
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.words.dutch import day
from ambitiekader_cli.words.rhythm import gap_in_words


class GemistView(Shown):
    """A body that met less often than was agreed."""

    naam: str
    afgesproken: str
    """As agreed: `tweemaal per jaar`."""
    gemist: str
    """`in 3 van de 5 halve jaren is geen vergadering vastgelegd`."""


class VergaderstandView(Shown):
    """Of all bodies together."""

    volgende: str | None
    """`Regionale stuurgroep op 3 mei 2024`; nothing when none is planned."""
    laatste: str | None
    gemist: tuple[GemistView, ...]


def vergaderstand(view: View, frame: Frame) -> VergaderstandView | None:
    """Nothing where no body is agreed."""
    if view.kader.overleg is None:
        return None
    return VergaderstandView(
        volgende=_named(view, frame.next_meeting),
        laatste=_named(view, frame.last_meeting),
        gemist=tuple(_missed(view, frame)),
    )


def _named(view: View, found: tuple[Overleg, Vergadering] | None) -> str | None:
    if found is None:
        return None
    overleg, meeting = found
    plaats = view.kader.plaatsen.get(meeting.gemeente or "")
    where = f" in {plaats.naam}" if plaats else ""
    return f"{view.kader.naam(overleg.orgaan)}{where} op {day(meeting.datum)}"


def _missed(view: View, frame: Frame) -> Iterator[GemistView]:
    for overleg in frame.missed_rhythm:
        if gap := missed(view.kader, overleg, view.peildatum):
            yield GemistView(
                naam=view.kader.naam(overleg.orgaan),
                afgesproken=overleg.frequentie or "",
                gemist=gap_in_words(
                    gap.herhaling, gap.periods, gap.of, local=overleg.niveau == "lokaal"
                ),
            )
