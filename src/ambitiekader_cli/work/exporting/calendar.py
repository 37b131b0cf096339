"""A calendar of what has a day: deadlines, mijlpalen, meetings, what the law asks and what ends."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.exchange.calendar import Event, calendar
from ambitiekader_cli.model.item import Mijlpaal
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.render.names import slug
from ambitiekader_cli.report.event_texts import event_lines, event_title
from ambitiekader_cli.stand import Stand
from ambitiekader_cli.stand.moments import Moment, Waarom
from ambitiekader_cli.stand.periode import there_since
from ambitiekader_cli.stand.rows import rows_of
from ambitiekader_cli.view.samenwerking import vaste_datum
from ambitiekader_cli.words.dutch import day
from ambitiekader_cli.work.agenda import MOST_MONTHS, days_ahead, moments_in
from ambitiekader_cli.work.comparing.history import Moves, planning_moves
from ambitiekader_cli.work.exporting.wanted import Wanted
from ambitiekader_cli.work.select import rows_ahead, scope_of

_DEADLINE = frozenset({Waarom.KLAAR, Waarom.BEGONNEN})
"""The day that an item is about: its event has the id of the item and no more."""


def chosen_calendar(wanted: Wanted) -> bytes:
    """From the peildatum on, as far as `ak agenda` looks ahead. Raises UserError for no day."""
    kader, peildatum, choice = wanted.kader, wanted.peildatum, wanted.choice
    moments = days_of(wanted)
    if not moments:
        message = f"vanaf {day(peildatum)} staat hier niets met een datum"
        advice = "kies met --peildatum een eerdere dag, of kies minder streng"
        raise UserError(message, advice, exit_code=1)
    scope = scope_of(kader, choice.gemeente, choice.trekker)
    whose = [] if scope.trekker is None else [kader.naam(scope.trekker) or "zonder trekker"]
    whose += [kader.plaatsen[scope.gemeente].naam] if scope.gemeente else []
    return calendar_of(wanted, moments, planning_moves(wanted.root), *whose)


def days_of(wanted: Wanted) -> tuple[Moment, ...]:
    """All that have a day."""
    kader, peildatum, choice = wanted.kader, wanted.peildatum, wanted.choice
    rows = rows_ahead(kader, peildatum, choice) if wanted.rows is None else _ahead(wanted)
    return moments_in(kader, days_ahead(peildatum, MOST_MONTHS), rows, choice)


def _ahead(wanted: Wanted) -> Iterator[Stand]:
    """The rows that are known already, and those of what was not there yet."""
    kader, peildatum = wanted.kader, wanted.peildatum
    yield from wanted.rows or ()
    for item in kader.all_items():
        if there_since(kader, item) > peildatum:
            yield from rows_of(kader, item, peildatum)


def calendar_of(wanted: Wanted, moments: Iterable[Moment], moves: Moves, *whose: str) -> bytes:
    """These days; an agenda that has an earlier one of them changes what it has."""
    kader, peildatum = wanted.kader, wanted.peildatum
    made = moves.last or datetime.combine(peildatum, time(), UTC)
    events = (_event(each, kader, peildatum, moves) for each in moments)
    return calendar(", ".join([kader.frame.titel, *whose]), made, _apart(events))


def _event(moment: Moment, kader: Kader, peildatum: date, moves: Moves) -> Event:
    row = moment.row
    return Event(
        uid=f"{_name(moment)}@{slug(kader.frame.titel) or 'kader'}",
        datum=_day_of(moment),
        titel=event_title(moment, kader),
        regels=tuple(event_lines(moment, kader, peildatum)),
        plaats=moment.vergadering[1].plaats if moment.vergadering else None,
        soort=kader.themas[row.thema].naam if row and row.thema in kader.themas else None,
        volgnummer=_times(moment, row, moves) if row else 0,
    )


def _day_of(moment: Moment) -> date:
    """What the law wants before a day has the day before it as its last."""
    is_before = moment.vast and vaste_datum(moment.vast.datum).dag.casefold().startswith("vóór ")
    return moment.datum - timedelta(days=1) if is_before else moment.datum


def _name(moment: Moment) -> str:
    """Within the frame; a day that says which one it is, is part of it."""
    if moment.row:
        return _name_of_row(moment, moment.row)
    names: tuple[str | None, ...] = (
        moment.waarom,
        moment.lokaal.gemeente.id if moment.lokaal else None,
    )
    if moment.vergadering:
        overleg, meeting = moment.vergadering
        names = (overleg.orgaan, meeting.gemeente, moment.datum.isoformat())
    elif moment.vast:
        names = ("wet", slug(moment.vast.datum.titel), str(moment.datum.year))
    return "-".join(filter(None, names))


def _name_of_row(moment: Moment, row: Stand) -> str:
    """`BES-1`, `BES-1.nulmeting` of a mijlpaal, `BES-1+verwacht`, `BES-1+2024-06-30`."""
    step = f".{_step(row.mijlpaal)}" if row.mijlpaal else ""
    when = moment.datum.isoformat() if moment.waarom is Waarom.PERIODE else moment.waarom
    return f"{row.item.id}{step}{'' if moment.waarom in _DEADLINE else f'+{when}'}"


def _step(mijlpaal: Mijlpaal) -> str:
    return mijlpaal.id or slug(mijlpaal.titel) or "mijlpaal"


def _times(moment: Moment, row: Stand, moves: Moves) -> int:
    """How often the day can have changed: by the planning, or by what reports expected."""
    log = row.mijlpaal.voortgang if row.mijlpaal else row.item.voortgang
    expected = sum(each.verwacht is not None for each in log)
    own = expected if moment.waarom is Waarom.VERWACHT else 0
    return moves.times.get(row.item.id, 0) + own


def _apart(events: Iterable[Event]) -> Iterator[Event]:
    """No two of one name: the second is told apart by its number."""
    seen: Counter[str] = Counter()
    for each in events:
        seen[each.uid] += 1
        number = seen[each.uid]
        name, _, frame = each.uid.rpartition("@")
        yield each._replace(uid=f"{name}~{number}@{frame}") if number > 1 else each
