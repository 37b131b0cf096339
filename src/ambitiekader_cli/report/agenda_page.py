"""The answer of `ak agenda`: what has a day in the coming months, day by day."""

from collections.abc import Iterator
from itertools import groupby
from textwrap import wrap
from typing import Any, NamedTuple

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import Looptijd
from ambitiekader_cli.report.as_json import head
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.stand import Klasse, Stand
from ambitiekader_cli.stand.frame import Scope
from ambitiekader_cli.stand.moments import Moment, Waarom
from ambitiekader_cli.view.moment import moment_view, titel_of
from ambitiekader_cli.view.plain import as_plain
from ambitiekader_cli.view.samenwerking import vaste_datum
from ambitiekader_cli.words.dutch import counted, day, listed, period, whole

MOST = 2_000
"""Moments that are told; the rest is counted."""
_LABEL = 13


class Agenda(NamedTuple):
    """What was asked for."""

    days: Looptijd
    moments: tuple[Moment, ...]
    late: int
    """How many actions of these options have a deadline that passed already."""
    scope: Scope


def agenda_json(agenda: Agenda, kader: Kader) -> dict[str, Any]:
    """As schemas/output/agenda.schema.json describes it."""
    return {
        **head(agenda.days.van, kader),
        "tot": agenda.days.tot.isoformat(),
        "momenten": [as_plain(moment_view(kader, each)) for each in agenda.moments],
        "te_laat": agenda.late,
    }


def agenda_page(agenda: Agenda, kader: Kader, paper: Paper) -> str:
    """Day by day, the first one first."""
    blocks = [wrap(f"Agenda van {period(*agenda.days)}", paper.width)]
    blocks[0] = [paper.paint(line, "kop") for line in blocks[0]]
    shown = agenda.moments[:MOST]
    for when, group in groupby(shown, key=lambda each: each.datum):
        lines = (line for each in group for line in _told(each, kader, paper))
        blocks.append([paper.paint(day(when), "kop"), *lines])
    if not shown:
        blocks.append(["In deze maanden staat niets met een datum."])
    return "\n\n".join("\n".join(block) for block in [*blocks, [*_foot(agenda)]] if block)


def _foot(agenda: Agenda) -> Iterator[str]:
    if (left := len(agenda.moments) - MOST) > 0:
        yield f"En nog {whole(left)}; kies minder maanden, of een trekker, gemeente of thema."
    if agenda.late:
        passed = counted(agenda.late, "actie", "acties")
        yield f"Van {passed} is de datum al voorbij: {_overdue(agenda.scope)}"


def _overdue(scope: Scope) -> str:
    gemeente = f" --gemeente {scope.gemeente}" if scope.gemeente else ""
    trekker = f" --trekker {scope.trekker or 'geen'}" if scope.trekker is not None else ""
    return f"`ak overdue{gemeente}{trekker}`"


def _told(moment: Moment, kader: Kader, paper: Paper) -> Iterator[str]:
    style = "waarschuwing" if moment.row and moment.row.klasse is Klasse.TE_LAAT else ""
    indent = " " * (_LABEL + 2)
    said = f"{moment.waarom:<{_LABEL}}{_what(moment, kader)}"
    for line in wrap(said, paper.width, initial_indent="  ", subsequent_indent=indent):
        yield paper.paint(line, style)


def _what(moment: Moment, kader: Kader) -> str:
    if moment.row:
        return f"{moment.row.item.id} {moment.row.full_titel} ({_about(moment, moment.row, kader)})"
    return beside_items(moment, kader)


def beside_items(moment: Moment, kader: Kader) -> str:
    """What has a day and is no item: `Regionale stuurgroep in Veldstad`, `Vóór 1 juli: het bod`."""
    titel = titel_of(kader, moment)
    if moment.vergadering:
        _, meeting = moment.vergadering
        plaats = kader.plaatsen.get(meeting.gemeente or "")
        return f"{titel}{f' in {plaats.naam}' if plaats else ''}"
    if moment.vast:
        said = vaste_datum(moment.vast.datum)
        return f"{said.dag}: {said.titel}"
    if moment.waarom is Waarom.HERIJKING:
        return f"Het kader is dan herijkt: {titel}"
    return titel if moment.lokaal else f"Laatste dag van het kader: {titel}"


def _about(moment: Moment, row: Stand, kader: Kader) -> str:
    """`Gemeente Stad, per kwartaal, en zo verder`."""
    who = listed([kader.short_name(trekker) for trekker in row.trekkers], 2) or "zonder trekker"
    often, waarom = row.planning.herhaling, moment.waarom
    said = (
        who,
        often.replace("-", " ") if often else "",
        "ongeveer" if row.zacht and waarom is not Waarom.VERWACHT else "",
        "aangehouden" if row.klasse is Klasse.AANGEHOUDEN else "",
        f"verwacht: {row.verwacht}" if row.verwacht and waarom is not Waarom.VERWACHT else "",
        "en zo verder" if moment.more else "",
    )
    return ", ".join(filter(None, said))
