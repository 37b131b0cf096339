"""What a calendar says of a day: its title, and the lines below it."""

from collections.abc import Iterator
from datetime import date

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.report.agenda_page import beside_items
from ambitiekader_cli.stand import Stand
from ambitiekader_cli.stand.moments import Moment, Waarom
from ambitiekader_cli.view.in_words import in_words, planning_in_words
from ambitiekader_cli.words.dutch import day, listed
from ambitiekader_cli.words.states import HERHALING

MOST_NAMED = 8
_BEFORE = {
    Waarom.BEGINT: "Begint",
    Waarom.BEGONNEN: "Uiterlijk begonnen",
    Waarom.KLAAR: "Uiterlijk klaar",
    Waarom.PERIODE: "Periode eindigt",
    Waarom.VERWACHT: "Verwacht klaar",
    Waarom.EINDIGT: "Laatste dag",
    Waarom.VERGADERING: "Vergadering",
}


def event_title(moment: Moment, kader: Kader) -> str:
    """`Uiterlijk klaar: BES-1 Woningmarktmonitor`."""
    row, before = moment.row, _BEFORE.get(moment.waarom)
    what = f"{row.item.id} {row.full_titel}" if row else beside_items(moment, kader)
    soft = " (ongeveer)" if row and row.zacht and moment.waarom is not Waarom.VERWACHT else ""
    return f"{before}: {what}{soft}" if before and not moment.lokaal else f"{what}{soft}"


def event_lines(moment: Moment, kader: Kader, peildatum: date) -> Iterator[str]:
    """Who leads it, when it was agreed for and where it stands; last of which frame it is."""
    if moment.row:
        yield from _of_row(moment.row, kader, peildatum)
        if moment.more:
            yield "Daarna gaat dit zo verder; die dagen staan hier nog niet in."
    if moment.vergadering and moment.vergadering[1].toelichting:
        yield moment.vergadering[1].toelichting
    yield f"Kader: {kader.frame.titel}"


def _of_row(row: Stand, kader: Kader, peildatum: date) -> Iterator[str]:
    trekkers = listed([kader.naam(each) for each in row.trekkers], MOST_NAMED)
    yield f"Trekker: {trekkers or 'nog niemand'}"
    if planning := planning_in_words(row):
        yield f"Planning: {planning}"
    if row.planning.herhaling:
        yield f"Komt terug: {HERHALING[row.planning.herhaling]}"
    yield f"Stand op {day(peildatum)}: {in_words(row, peildatum)}"
    if row.gemeente and row.gemeente in kader.plaatsen:
        yield f"Gemeente: {kader.plaatsen[row.gemeente].naam}"
