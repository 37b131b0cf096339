"""The annotated agenda of a meeting: what is asked, what came of last time, what is or gets late.

What was reported since the last meeting comes from the logs, so it needs no git.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from ambitiekader_cli.model.bestanden import Overleg, Vergadering
from ambitiekader_cli.planning import Herhaling
from ambitiekader_cli.stand.rows import Stand, understood
from ambitiekader_cli.view.item_view import MeldingView, melding
from ambitiekader_cli.view.kader_on_day import View
from ambitiekader_cli.view.plain import Shown
from ambitiekader_cli.view.samenwerking import VergaderbesluitView, vergaderbesluiten
from ambitiekader_cli.view.te_laat import KortView, kort
from ambitiekader_cli.words.dutch import day

A_YEAR, HALF_A_YEAR = timedelta(days=365), timedelta(days=182)
_BETWEEN = {
    Herhaling.JAARLIJKS: A_YEAR,
    Herhaling.KWARTAAL: timedelta(days=91),
    Herhaling.MAANDELIJKS: timedelta(days=30),
}
"""How long after a meeting the next one is, where none is planned; else half a year."""


class MeldregelView(Shown):
    """A report on an item since the last meeting."""

    id: str
    titel: str
    mijlpaal: str | None
    melding: MeldingView


class OplegnotitieView(Shown):
    """What the members of a body need for one meeting."""

    overleg: str
    datum: str
    plaats: str | None
    leden: str | None
    vorige: str | None
    """The day of the meeting before it; nothing when none is recorded."""
    sinds: str
    """Since which day reports are told: that day, else a year before."""
    besloten: tuple[VergaderbesluitView, ...]
    """What was decided then."""
    gemeld: tuple[MeldregelView, ...]
    """The oldest first."""
    volgende: str
    """Before which day is told what becomes late: the meeting after it, or when that will be."""
    wordt_te_laat: tuple[KortView, ...]


def oplegnotitie(view: View, orgaan: str, when: date) -> OplegnotitieView:
    """Of a meeting of this body on this day, planned or not."""
    body = next((each for each in _bodies(view) if each.orgaan == orgaan), None)
    meeting = _on(body.gepland, when) or _on(body.gehouden, when) if body else None
    before = _before(body, min(when, view.peildatum + timedelta(days=1))) if body else None
    since = before.datum if before else view.peildatum - A_YEAR
    after = _after(view, body, when)
    return OplegnotitieView(
        overleg=view.kader.naam(orgaan),
        datum=day(when),
        plaats=meeting.plaats if meeting else None,
        leden=view.wie(body.leden) or None if body else None,
        vorige=day(before.datum) if before else None,
        sinds=day(since),
        besloten=vergaderbesluiten(view, body, before) if body and before else (),
        gemeld=tuple(_reports(view, since)),
        volgende=day(after),
        wordt_te_laat=tuple(kort(view, row) for row in _due(view.rows.values(), view, after)),
    )


def _bodies(view: View) -> Iterable[Overleg]:
    return view.kader.overleggen


def _on(meetings: Iterable[Vergadering], when: date) -> Vergadering | None:
    return next((each for each in meetings if each.datum == when), None)


def _before(body: Overleg, when: date) -> Vergadering | None:
    held = (each for each in body.gehouden if each.datum < when)
    return max(held, key=lambda each: each.datum, default=None)


def _after(view: View, body: Overleg | None, when: date) -> date:
    planned = min((e.datum for e in body.gepland if e.datum > when), default=None) if body else None
    if planned:
        return planned
    rhythm = understood(body.frequentie if body else None, view.kader.looptijd).herhaling
    wait = _BETWEEN.get(rhythm, HALF_A_YEAR) if rhythm else HALF_A_YEAR
    return when + wait


def _reports(view: View, since: date) -> Iterator[MeldregelView]:
    found = [
        (entry.datum, row, entry)
        for row in view.rows.values()
        for entry in (row.mijlpaal or row.item).voortgang
        if since < entry.datum <= view.peildatum
    ]
    for _, row, entry in sorted(found, key=lambda each: each[0]):
        yield MeldregelView(
            id=row.item.id,
            titel=row.item.titel,
            mijlpaal=row.mijlpaal.titel if row.mijlpaal else None,
            melding=melding(view, row.item, entry),
        )


def _due(rows: Iterable[Stand], view: View, until: date) -> list[Stand]:
    """What is open and has its deadline ahead, but before a day."""
    found = [
        row
        for row in rows
        if not row.klasse.closed
        and not row.rests_on_mijlpaal
        and row.oordeel.deadline
        and view.peildatum <= row.oordeel.deadline < until
    ]
    return sorted(found, key=lambda row: row.oordeel.deadline or date.max)
