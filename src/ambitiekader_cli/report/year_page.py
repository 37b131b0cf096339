"""What became of each item of a yearly overview: where it goes on, that it stays, how it ended."""

from collections.abc import Sequence

from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.report.table import Table
from ambitiekader_cli.stand.jaarovergang import Jaarovergang, Lot
from ambitiekader_cli.stand.oordeel import Klasse
from ambitiekader_cli.text import visible
from ambitiekader_cli.words.dutch import counted, listed, whole
from ambitiekader_cli.words.states import KLASSEN

MOST_NAMED = 8
_NO_OVERVIEW = "er is geen overzicht van een eerder jaar"


def lots_page(over: Jaarovergang, found: Sequence[Lot], paper: Paper) -> str:
    """Every item once, and how many went where."""
    place = visible(over.lokaal.gemeente.naam)
    if not found:
        there = over.jaar in over.lokaal.activiteiten
        why = f"in het overzicht van {over.jaar} staat niets" if there else _NO_OVERVIEW
        return f"{place}: {why}."
    table = Table(paper, ("Id", "Titel", "Wat ermee gebeurt"))
    for lot in found:
        table.add_row(lot.row.item.id, visible(lot.row.titel), visible(_became(lot, over)))
    heading = paper.paint(f"{place}: van {over.jaar} naar {over.volgend}", "kop")
    return f"{heading}\n{table.drawn()}{_total(found, over)}"


def _became(lot: Lot, over: Jaarovergang) -> str:
    klasse = lot.row.klasse
    here = KLASSEN[klasse] if klasse.closed else "nog open"
    if lot.verder:
        ended = klasse is Klasse.DOORGESCHOVEN
        return f"-> {listed(lot.verder, MOST_NAMED)}{'' if ended else f'; {over.jaar}: {here}'}"
    return f"gesloten: {here}" if klasse.closed else f"blijft open in {over.jaar}"


def _total(found: Sequence[Lot], over: Jaarovergang) -> str:
    there = {item.id for item in over.next_file.activiteiten} if over.next_file else set()
    on = sum(not there.isdisjoint(lot.verder) for lot in found)
    other = [lot.verder for lot in found if lot.verder and there.isdisjoint(lot.verder)]
    ended = sum(lot.row.klasse.closed and not lot.verder for lot in found)
    names = dict.fromkeys(name for verder in other for name in verder)
    parts = (
        (on, f"verder in {over.volgend}"),
        (len(other), f"verder als {listed(names, MOST_NAMED)}"),
        (ended, "gesloten"),
        (len(found) - on - len(other) - ended, f"open in {over.jaar}"),
    )
    said = listed([f"{whole(number)} {what}" for number, what in parts if number])
    return f"{counted(len(found), 'activiteit', 'activiteiten')}: {said}."
