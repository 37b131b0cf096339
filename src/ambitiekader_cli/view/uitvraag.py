"""By when a trekker is asked to report, and for which meeting."""

from collections.abc import Iterator
from datetime import timedelta

from ambitiekader_cli.model.bestanden import Overleg, Vergadering
from ambitiekader_cli.view.colofon import answer_day
from ambitiekader_cli.view.kader_on_day import View
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.words.dutch import day

DAYS_TO_PREPARE = 31
"""A meeting within so many days after the answers is the one that they are for."""


class UitvraagView(Shown):
    """What a list asks of who gets it."""

    voor: str
    """The day before which an answer is asked: `antwoord_voor`, or that of an earlier meeting."""
    vergadering: str | None
    """`Regionale stuurgroep op 3 mei 2024`: where the answers are told."""


def uitvraag(view: View) -> UitvraagView:
    """Before the answer is due, or soon after: the first meeting that is not of one gemeente."""
    due = answer_day(view)
    last = due + timedelta(days=DAYS_TO_PREPARE)
    ahead = [each for each in _planned(view) if view.peildatum < each[1].datum <= last]
    if not ahead:
        return UitvraagView(voor=day(due), vergadering=None)
    body, meeting = min(ahead, key=lambda each: each[1].datum)
    return UitvraagView(
        voor=day(min(due, meeting.datum)),
        vergadering=f"{view.kader.naam(body.orgaan)} op {day(meeting.datum)}",
    )


def _planned(view: View) -> Iterator[tuple[Overleg, Vergadering]]:
    """Of bodies that do not meet in each gemeente apart."""
    for body in view.kader.overleggen:
        if body.niveau != "lokaal":
            yield from ((body, each) for each in body.gepland if each.gemeente is None)
