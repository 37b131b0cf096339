"""The answer of `ak meetings`: each body with what it held, planned and missed; then the law."""

from collections.abc import Iterator, Sequence
from datetime import date
from textwrap import wrap
from typing import Any, NamedTuple

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.report.as_json import head
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.report.table import Table
from ambitiekader_cli.stand.bijeenkomsten import Bijeenkomsten, Overlegstand
from ambitiekader_cli.stand.vaste_data import VasteDag, ZonderBod
from ambitiekader_cli.view.bijeenkomsten import overlegstand_view, vaste_dag, zonder_bod
from ambitiekader_cli.view.plain import as_plain
from ambitiekader_cli.view.samenwerking import vaste_datum
from ambitiekader_cli.words.dutch import counted, day, listed, whole
from ambitiekader_cli.words.rhythm import PERIODS, gap_in_words

MOST_PLACES = 25
"""Gemeenten of one body, those that missed most; the rest is counted."""
MOST_DAYS = 3
MOST_BIEDINGEN = 20
MOST_BODIES = 200
_NOT_ASKED = (
    "Staat er niets bij gemist, dan is er nog geen hele periode voorbij, of was de gemeente er "
    "niet de hele looptijd."
)
_STEP: dict[str, Any] = {"initial_indent": "  ", "subsequent_indent": " " * 12}


class Meetings(NamedTuple):
    """What was asked for."""

    peildatum: date
    bodies: tuple[Overlegstand, ...]
    ahead: tuple[tuple[VasteDag, tuple[ZonderBod, ...]], ...]
    """What the law asks next, and who made no bod for it yet."""
    overdue: tuple[ZonderBod, ...]
    """Who made none though the day has passed."""


def meetings_json(meetings: Meetings, kader: Kader) -> dict[str, Any]:
    """As schemas/output/meetings.schema.json describes it."""
    return {
        **head(meetings.peildatum, kader),
        "overleggen": [as_plain(overlegstand_view(kader, each)) for each in meetings.bodies],
        "vaste_data": [as_plain(vaste_dag(vast, gaps)) for vast, gaps in meetings.ahead],
        "zonder_bod": as_plain(zonder_bod(meetings.overdue)),
    }


def meetings_page(meetings: Meetings, kader: Kader, paper: Paper) -> str:
    """The whole page."""
    blocks = [
        [paper.paint(f"Overleg op {day(meetings.peildatum)}", "kop")],
        *([*_body(each, kader, paper)] for each in meetings.bodies[:MOST_BODIES]),
        [*_left(len(meetings.bodies) - MOST_BODIES)],
        [*_law(meetings, kader, paper)],
    ]
    if not meetings.bodies:
        blocks.insert(1, ["Hier is geen overleg vastgelegd; dat staat in overleg.yaml."])
    return "\n\n".join("\n".join(block) for block in blocks if block)


def _left(number: int) -> Iterator[str]:
    if number > 0:
        yield f"En nog {whole(number)}; `--format json` noemt ze."


def _body(body: Overlegstand, kader: Kader, paper: Paper) -> Iterator[str]:
    overleg = body.overleg
    often = overleg.frequentie or "hoe vaak is niet afgesproken"
    level = f" ({overleg.niveau})" if kader.niveau == "regio-en-gemeenten" else ""
    head = f"{kader.naam(overleg.orgaan)}{level}: {often}"
    yield from (paper.paint(line, "kop") for line in wrap(head, paper.width))
    if overleg.niveau == "lokaal":
        yield from _per_gemeente(body, kader, paper)
        return
    for each in body.plaatsen:
        for label, said in _said(each, body):
            yield from wrap(f"{label:<10}{said}", paper.width, **_STEP)


def _said(each: Bijeenkomsten, body: Overlegstand) -> Iterator[tuple[str, str]]:
    last = f"{whole(len(each.held))} keer, de laatste op {day(each.held[-1])}" if each.held else ""
    yield "gehouden", last or "nog niets vastgelegd"
    yield "gepland", _days(each.planned) or "niets"
    if each.unknown:
        yield "voorbij", f"{_days(each.unknown)}: gepland, niet vastgelegd of het doorging"
    if each.missed and body.herhaling:
        yield "gemist", gap_in_words(body.herhaling, each.missed, each.periods, local=False)
    elif each.periods:
        yield "gemist", "niets"


def _days(days: Sequence[date]) -> str:
    return listed(map(day, days[:MOST_DAYS]), MOST_DAYS, of=len(days))


def _per_gemeente(body: Overlegstand, kader: Kader, paper: Paper) -> Iterator[str]:
    """The table; a column without anything in it is left out."""
    left = len(body.plaatsen) - MOST_PLACES + body.niet_getoond
    few = left <= 0
    shown = body.plaatsen if few else sorted(body.plaatsen, key=lambda each: -each.missed)
    unknown = any(each.unknown for each in body.plaatsen)
    missed = f"Gemist ({PERIODS[body.herhaling]})" if body.herhaling else "Gemist"
    columns = ["Gemeente", "Gehouden", "Laatste", "Gepland", missed]
    table = Table(paper, [*columns, *(["Voorbij"] if unknown else [])])
    for each in shown[:MOST_PLACES]:
        cells = _cells(each, body, kader)
        table.add_row(*cells, *([_days(each.unknown)] if unknown else []))
    yield table.drawn().rstrip()
    if not few:
        yield f"en nog {counted(left, 'gemeente', 'gemeenten')}; zie er een met --gemeente"
    if unknown:
        yield "Voorbij: gepland, niet vastgelegd of het doorging"
    if body.herhaling and not all(each.periods for each in body.plaatsen if each.gemeente):
        yield from wrap(_NOT_ASKED, paper.width)


def _cells(each: Bijeenkomsten, body: Overlegstand, kader: Kader) -> tuple[str, ...]:
    plaats = kader.plaatsen.get(each.gemeente or "")
    missed = ""
    if each.periods and body.herhaling:
        missed = f"{each.missed} van {each.periods}"
    return (
        plaats.naam if plaats else each.gemeente or "niet gezegd waar",
        whole(len(each.held)),
        day(each.held[-1]) if each.held else "",
        _days(each.planned),
        missed if each.missed else "niets" if missed else "",
    )


def _law(meetings: Meetings, kader: Kader, paper: Paper) -> Iterator[str]:
    if meetings.ahead:
        yield paper.paint("Wat de wet elk jaar vraagt", "kop")
    for vast, gaps in meetings.ahead:
        said = vaste_datum(vast.datum)
        yield from wrap(f"{said.dag} {vast.dag.year}: {said.titel}", paper.width, **_STEP)
        if gaps:
            yield "    nog geen bod:"
            yield from _gaps(gaps, kader, paper)
    if meetings.overdue:
        yield "  De dag is voorbij, en er is geen bod vastgelegd:"
        yield from _gaps(meetings.overdue, kader, paper)


def _gaps(gaps: Sequence[ZonderBod], kader: Kader, paper: Paper) -> Iterator[str]:
    for each in gaps[:MOST_BIEDINGEN]:
        names = listed(
            (kader.short_name(c) for c in each.gap.corporaties[:8]), 8, of=len(each.gap.corporaties)
        )
        line = f"{each.lokaal.gemeente.naam} {each.gap.jaar}: {names}"
        yield from wrap(line, paper.width, initial_indent=" " * 6, subsequent_indent=" " * 8)
    if (left := len(gaps) - MOST_BIEDINGEN) > 0:
        yield f"      en nog {whole(left)}; `--format json` noemt ze"
