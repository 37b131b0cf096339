"""The rows of a sheet to fill in: which those are, and what is there to read."""

from collections.abc import Sequence
from datetime import date
from textwrap import shorten

from ambitiekader_cli.exchange.onthouden import Sleutel
from ambitiekader_cli.model.item import Voortgang
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import Looptijd
from ambitiekader_cli.source import Route
from ambitiekader_cli.stand import Stand
from ambitiekader_cli.stand.judge import last_of
from ambitiekader_cli.stand.overzichten import ended_overviews
from ambitiekader_cli.stand.reports import until
from ambitiekader_cli.stand.toestand import toestand
from ambitiekader_cli.view.in_words import in_words, planning_in_words
from ambitiekader_cli.view.row import iso
from ambitiekader_cli.words.dutch import day, listed
from ambitiekader_cli.words.states import STATUS
from ambitiekader_cli.work.exporting.kolommen import GRIJS
from ambitiekader_cli.work.exporting.wanted import Wanted
from ambitiekader_cli.work.reporting.new_report import NewReport
from ambitiekader_cli.work.reporting.noticed import open_before, periods_told
from ambitiekader_cli.work.reporting.reported_item import parties_to_ask
from ambitiekader_cli.work.select import chosen_rows

MOST_TREKKERS = 8
LONGEST_NOTE = 300
"""Signs of what was told with the last report."""


def rows_to_fill_in(wanted: Wanted) -> list[Stand]:
    """What somebody chose, but for overviews of a year that was closed."""
    if wanted.rows is not None:
        return [*wanted.rows]
    ended = ended_overviews(wanted.kader, wanted.peildatum)
    rows = chosen_rows(wanted.kader, wanted.peildatum, wanted.choice)
    return [row for row in rows if row.item.bestand.source.path not in ended]


def key_of(row: Stand) -> Sleutel:
    """By which a row is known: a mijlpaal by its id, or else its title."""
    step = row.mijlpaal
    return Sleutel(row.item.id, " ".join((step.id or step.titel).split()) if step else "")


def log_route_of(row: Stand) -> Route:
    """Where in the item its log stands, or that of the mijlpaal."""
    return ("voortgang",) if row.step is None else ("mijlpalen", row.step, "voortgang")


def reports_of(row: Stand) -> Sequence[Voortgang]:
    """The whole log of the item, or of the mijlpaal."""
    return row.mijlpaal.voortgang if row.mijlpaal else row.item.voortgang


def grey_of(row: Stand, kader: Kader, peildatum: date, alone: str = "") -> dict[str, str]:
    """The text of each grey column, on one line; `alone` is the one who fills it in."""
    led = listed([kader.naam(name) for name in row.agreed_trekkers], MOST_TREKKERS)
    thema = kader.themas.get(row.thema or "")
    texts = (
        *(row.titel, thema.naam if thema else "", led, planning_in_words(row)),
        *(iso(row.oordeel.deadline) or "", _stand(row, kader, peildatum, alone)),
    )
    return {column: " ".join(text.split()) for column, text in zip(GRIJS, texts, strict=True)}


def _stand(row: Stand, kader: Kader, peildatum: date, alone: str) -> str:
    """Where it stands, what was last reported and when, and what may be reported of."""
    periods = _open_periods(row, kader, peildatum, alone)
    still = f"; nog open: {periods_told(periods)}" if periods else ""
    entries = until(reports_of(row), peildatum)
    if not entries:
        return f"{in_words(row, peildatum)}{still}"
    last = report_in_words(last_of(entries), kader)
    return f"{toestand(row, peildatum)}{still}; laatste melding {last}"


def _open_periods(row: Stand, kader: Kader, peildatum: date, alone: str) -> list[Looptijd]:
    """Of what comes back what is not closed yet, by this partij or by any that reports itself."""
    log, entries = log_route_of(row), until(reports_of(row), peildatum)
    apart = (alone,) if alone else parties_to_ask(row.item, log, kader)
    found: set[Looptijd] = set()
    for partij in apart or [""]:
        names = (partij,) if partij else ()
        report = NewReport(row.item.id, peildatum, status="gereed", partij=names)
        found.update(open_before(row, log, entries, report, kader) or ())
    return sorted(found)


def report_in_words(entry: Voortgang, kader: Kader) -> str:
    """As in `3 mei 2024 (Wonen Noord): loopt, licht oranje. De aannemer is laat`."""
    who = listed([kader.naam(name) for name in entry.partij], MOST_TREKKERS)
    light = f", licht {entry.licht}" if entry.licht else ""
    note = f". {shorten(entry.toelichting, LONGEST_NOTE)}" if entry.toelichting else ""
    return f"{day(entry.datum)}{f' ({who})' if who else ''}: {STATUS[entry.status]}{light}{note}"
