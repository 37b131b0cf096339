"""Is it late? One planning and one log at one peildatum give one klasse."""

from collections.abc import Sequence
from datetime import date

from ambitiekader_cli.model.item import Voortgang
from ambitiekader_cli.planning import Looptijd, Planning, Soort
from ambitiekader_cli.stand.oordeel import (
    CLOSING,
    Klasse,
    Oordeel,
    by_deadline,
    twelve_months_after,
)
from ambitiekader_cli.stand.recurring import judge_recurring

_BEGUN = frozenset({"loopt", "gereed", "deels", "niet-gehaald"})
"""What keeps a promise to begin."""
_OPEN = {
    Soort.VANAF: Klasse.DOORLOPEND,
    Soort.DOORLOPEND: Klasse.DOORLOPEND,
    Soort.ONDUIDELIJK: Klasse.ONDUIDELIJK,
    Soort.WACHT: Klasse.WACHT,
}


def judge(
    planning: Planning,
    log: Sequence[Voortgang],
    peildatum: date,
    looptijd: Looptijd,
    *,
    waits: bool = False,
) -> Oordeel:
    """Judge one planning by its log; only entries up to and including `peildatum` may be given.

    `waits`: something else must be done before this begins.
    """
    if not log:
        return _by_planning(planning, log, peildatum, looptijd, waits)
    last = last_of(log)
    oordeel = _closed_by(last, planning) or _by_planning(planning, log, peildatum, looptijd, waits)
    return oordeel._replace(status=last.status, laatste=last.datum, licht=last.licht)


def last_of(log: Sequence[Voortgang]) -> Voortgang:
    """The last entry: of those of one day the one that was written last."""
    day = max(entry.datum for entry in log)
    return next(entry for entry in reversed(log) if entry.datum == day)


def _closed_by(last: Voortgang, planning: Planning) -> Oordeel | None:
    """Of what recurs only vervallen closes more than a period."""
    closes = last.status == "vervallen" and not last.periode if planning.herhaling else True
    klasse = CLOSING.get(last.status) if closes else None
    return Oordeel(klasse, deadline=planning.deadline) if klasse else None


def _by_planning(
    planning: Planning,
    log: Sequence[Voortgang],
    peildatum: date,
    looptijd: Looptijd,
    waits: bool,
) -> Oordeel:
    if planning.herhaling:
        oordeel = judge_recurring(planning, log, peildatum, looptijd)
    else:
        oordeel = _open(planning, log, peildatum)
    if waits and oordeel.klasse is Klasse.ZONDER_PLANNING:
        oordeel = oordeel._replace(klasse=Klasse.WACHT)
    if log and last_of(log).status == "aangehouden" and _may_rest(oordeel.klasse):
        oordeel = oordeel._replace(klasse=Klasse.AANGEHOUDEN)
    begin = planning.start or looptijd.van
    since = max(begin, last_of(log).datum) if log else begin
    silent = _is_silent(oordeel.klasse, planning, since, peildatum)
    return oordeel._replace(stil=True) if silent else oordeel


def _may_rest(klasse: Klasse) -> bool:
    """What is late stays late, and what is done is done."""
    return klasse is not Klasse.TE_LAAT and not klasse.closed


def _open(planning: Planning, log: Sequence[Voortgang], peildatum: date) -> Oordeel:
    if planning.soort is Soort.START and any(entry.status in _BEGUN for entry in log):
        return Oordeel(Klasse.DOORLOPEND)
    if planning.deadline:
        return Oordeel(by_deadline(planning.deadline, peildatum), deadline=planning.deadline)
    if planning.soort in (Soort.VANAF, Soort.DOORLOPEND) and _is_ahead(planning, peildatum):
        return Oordeel(Klasse.OP_SCHEMA)
    return Oordeel(_OPEN.get(planning.soort, Klasse.ZONDER_PLANNING))


def _is_ahead(planning: Planning, peildatum: date) -> bool:
    return planning.start is not None and planning.start > peildatum


def _is_silent(klasse: Klasse, planning: Planning, since: date, peildatum: date) -> bool:
    """Ongoing, and not over."""
    if klasse is not Klasse.DOORLOPEND or (planning.tot and planning.tot < peildatum):
        return False
    return twelve_months_after(since) < peildatum
