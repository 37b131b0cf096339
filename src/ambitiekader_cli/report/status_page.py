"""The page of `ak status`: where do we stand, and what must be done now.

Drawn by hand, not by rich, which would add a fifth to the time that `ak status` takes to start.
"""

from collections.abc import Iterator, Mapping
from itertools import islice, zip_longest
from textwrap import wrap
from typing import Any

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import NO_END
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.report.status_counts import (
    counts_late,
    group_counts,
    standen_counts,
    trekker_counts,
)
from ambitiekader_cli.report.what_now import MOST as MOST_STEPS
from ambitiekader_cli.report.what_now import what_now
from ambitiekader_cli.stand import Stand
from ambitiekader_cli.stand.summary import Counts, Summary
from ambitiekader_cli.stand.toestand import Toestand, toestand
from ambitiekader_cli.view.in_words import reported, since_in_words
from ambitiekader_cli.words.dutch import capital, counted, day, listed, whole

WIDE = 110
Group = tuple[str, Mapping[str, Counts], Mapping[str, str]]
"""A title, the counts of each thema or gemeente, and what people call it."""
NEXT = 5
LATE = 10
_STEP: dict[str, Any] = {"initial_indent": "  ", "subsequent_indent": " " * 5}


def status_page(summary: Summary, kader: Kader, paper: Paper) -> str:
    """The whole page; the same words with and without colour."""
    half = (paper.width - 4) // 2 if paper.width >= WIDE else paper.width
    counts = standen_counts(summary, paper, half)
    trekkers = trekker_counts(summary, kader, paper, half)
    groups = [group_counts(*each, paper, half) for each in groups_of(summary, kader)]
    blocks = [
        head(summary, kader, paper),
        *_arranged([counts, trekkers, *groups], paper),
        *_late(summary, kader, paper),
        _next(summary, kader, paper),
        _now(summary, kader, paper),
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block)


def groups_of(summary: Summary, kader: Kader) -> Iterator[Group]:
    """The thema's, and the gemeenten where there are several."""
    yield "Per thema", summary.per_thema, {thema.id: thema.naam for thema in kader.frame.themas}
    if not (summary.scope.gemeente or kader.gemeente):
        names = {name: plaats.naam for name, plaats in kader.plaatsen.items()}
        yield "Per gemeente", summary.per_gemeente, names


def head(summary: Summary, kader: Kader, paper: Paper) -> list[str]:
    """What it is of, on which day, and how much is reported at all."""
    about = _about(summary, kader)
    return [
        *(paper.paint(line, "kop") for line in wrap(kader.frame.titel, paper.width)),
        *([paper.paint(about, "kop")] if about else []),
        _period(summary, kader, paper),
        f"Peildatum {day(summary.peildatum)}, {counted(summary.total, 'item', 'items')}",
        *wrap(reported(summary), paper.width),
    ]


def _about(summary: Summary, kader: Kader) -> str:
    """What the page is of, if not of everything."""
    gemeente, trekker = summary.scope.gemeente, summary.scope.trekker
    if trekker is not None:
        now = kader.organisations.successor(trekker, summary.peildatum)
        name = kader.naam(now) if trekker else "niemand"
        followed = f", de opvolger van {kader.naam(trekker)}" if now != trekker else ""
        led = f"waar {name} trekker is{followed}"
        return f"Alleen {led} in {kader.plaatsen[gemeente].naam}" if gemeente else f"Alleen {led}"
    return f"Alleen {kader.plaatsen[gemeente].naam}" if gemeente else ""


def _period(summary: Summary, kader: Kader, paper: Paper) -> str:
    looptijd, today = kader.looptijd, summary.peildatum
    if looptijd.tot == NO_END:
        return f"Looptijd vanaf {day(looptijd.van)}"
    dash = "–" if paper.blocks else "-"
    period = f"Looptijd {day(looptijd.van)} {dash} {day(looptijd.tot)}"
    if looptijd.is_over(today):
        over = counted((today - looptijd.tot).days, "dag", "dagen")
        return f"{period}: {paper.paint(f'VERLOPEN, {over} geleden', 'fout')}"
    if today < looptijd.van:
        return f"{period}: nog niet begonnen"
    days = (looptijd.tot - today).days
    if not days:
        return f"{period}: {paper.paint('vandaag is de laatste dag', 'goed')}"
    left = counted(days, "dag", "dagen")
    return f"{period}: {paper.paint(f'loopt nog {left}', 'goed')}"


def late_apart(summary: Summary) -> dict[Toestand, list[Stand]]:
    """What was reported and is late; and apart from it what nobody said anything about."""
    apart: dict[Toestand, list[Stand]] = {Toestand.TE_LAAT: [], Toestand.NIETS_GEMELD: []}
    for row in summary.late:
        apart[toestand(row, summary.peildatum)].append(row)
    return apart


def _late(summary: Summary, kader: Kader, paper: Paper) -> Iterator[list[str]]:
    for stand, rows in late_apart(summary).items():
        if rows:
            lines = [paper.paint(capital(stand), "kop")]
            for row in rows[:LATE]:
                said = since_in_words(row, summary.peildatum)
                lines.append(_line(row, who(row, kader), said, paper))
            if len(rows) > LATE:
                how = "telt ze" if counts_late(summary) else "toont alles"
                lines.append(f"  en nog {whole(len(rows) - LATE)}: `ak overdue` {how}")
            yield lines


def _next(summary: Summary, kader: Kader, paper: Paper) -> list[str]:
    lines = [paper.paint("Wat komt", "kop")]
    for row in islice(summary.upcoming, NEXT):
        deadline = row.oordeel.deadline
        later = f"; verwacht: {row.verwacht}" if row.verwacht else ""
        lines.append(_line(row, who(row, kader) + later, day(deadline) if deadline else "", paper))
    return lines if len(lines) > 1 else [*lines, "  geen deadlines na de peildatum"]


def who(row: Stand, kader: Kader) -> str:
    """The first that leads it."""
    return listed([kader.short_name(trekker) for trekker in row.trekkers], 1) or "zonder trekker"


def _line(row: Stand, who: str, said: str, paper: Paper) -> str:
    """The title on a line of its own below, if it does not fit."""
    room = paper.width - 4 - 12 - len(said) - 2
    titel = f"{row.full_titel} ({who})"
    first, *rest = wrap(titel, max(20, room)) or [""]
    lines = [f"  {row.item.id:<12}  {first:<{max(20, room)}}  {said}"]
    return "\n".join([*lines, *(f"{' ' * 16}{line}" for line in rest)])


def _now(summary: Summary, kader: Kader, paper: Paper) -> list[str]:
    steps = [*what_now(summary, kader)]
    more = f" (de eerste {MOST_STEPS} van {len(steps)})" if len(steps) > MOST_STEPS else ""
    lines = [paper.paint(f"Wat nu{more}", "kop")]
    for number, (what, how) in enumerate(steps[:MOST_STEPS], 1):
        lines += wrap(f"{number}. {what}", paper.width, **_STEP)
        lines += wrap(how, paper.width, **_STEP | {"initial_indent": " " * 5})
    nothing = (
        "er is nu niets te doen"
        if summary.total or summary.scope.trekker
        else "er is hier nog niets afgesproken"
    )
    return lines if len(lines) > 1 else [*lines, f"  {nothing}"]


def _arranged(blocks: list[list[str]], paper: Paper) -> Iterator[list[str]]:
    """Beside each other on a wide screen, else below each other."""
    if paper.width < WIDE:
        yield from blocks
        return
    half = (paper.width - 4) // 2
    nothing: list[str] = []
    for left, right in zip_longest(blocks[::2], blocks[1::2], fillvalue=nothing):
        pairs = zip_longest(left, right, fillvalue="")
        yield [f"{_padded(a, half)}    {b}".rstrip() for a, b in pairs]


def _padded(line: str, width: int) -> str:
    """Padding that does not count colour codes, which take no room."""
    visible, inside = 0, False
    for character in line:
        inside = inside or character == "\x1b"
        visible += not inside
        inside = inside and character != "m"
    return line + " " * (width - visible)
