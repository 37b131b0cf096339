"""The page of `ak status`: where do we stand, and what must be done now.

Drawn by hand, not by rich, which would add a fifth to the time that `ak status` takes to start.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice, zip_longest
from textwrap import shorten, wrap
from typing import Any

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.planning import NO_END
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.report.row_words import reported
from ambitiekader_cli.report.what_now import MOST as MOST_STEPS
from ambitiekader_cli.report.what_now import what_now
from ambitiekader_cli.stand import Klasse, Stand, late_per_trekker
from ambitiekader_cli.stand.summary import Counts, Summary
from ambitiekader_cli.stand.toestand import Toestand, toestand
from ambitiekader_cli.view.in_words import since_in_words
from ambitiekader_cli.words.dutch import capital, counted, day, listed, whole

WIDE = 110
NEXT = 5
LATE = 10
MOST = 1_000
"""Lines of one table; the country has 342 gemeenten."""
_STEP: dict[str, Any] = {"initial_indent": "  ", "subsequent_indent": " " * 5}
_COLOURS = {
    Toestand.TE_LAAT: "fout",
    Toestand.NIETS_GEMELD: "waarschuwing",
    Toestand.BINNENKORT: "waarschuwing",
    Toestand.GEREED: "goed",
}
_WITHOUT_DAY = (
    *(Klasse.ZONDER_PLANNING, Klasse.ONDUIDELIJK, Klasse.WACHT),
    *(Klasse.NIET_GEHAALD, Klasse.DEELS, Klasse.DOORGESCHOVEN, Klasse.VERVALLEN),
)


def status_page(summary: Summary, kader: Kader, paper: Paper) -> str:
    """The whole page; the same words with and without colour."""
    half = (paper.width - 4) // 2 if paper.width >= WIDE else paper.width
    counts = _standen(summary, paper, half)
    trekkers = _trekkers(summary, kader, paper, half)
    themas = _groups("Per thema", summary.per_thema, _thema_names(kader), paper, half)
    local = _groups("Per gemeente", summary.per_gemeente, _plaats_names(kader), paper, half)
    blocks = [
        _head(summary, kader, paper),
        *_arranged([counts, trekkers, themas, local], paper),
        *_late(summary, kader, paper),
        _next(summary, kader, paper),
        _now(summary, kader, paper),
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block)


def _head(summary: Summary, kader: Kader, paper: Paper) -> list[str]:
    about = _about(summary, kader)
    return [
        paper.paint(shorten(kader.frame.titel, paper.width, placeholder="..."), "kop"),
        *([paper.paint(about, "kop")] if about else []),
        _period(summary, kader, paper),
        f"Peildatum {day(summary.peildatum)}, {counted(summary.total, 'item', 'items')}",
        *wrap(reported(summary), paper.width),
    ]


def _about(summary: Summary, kader: Kader) -> str:
    """What the page is of, if not of everything."""
    gemeente, trekker = summary.scope.gemeente, summary.scope.trekker
    if trekker is not None:
        name = kader.naam(trekker) if trekker else "niemand"
        led = f"waar {name} trekker is"
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
    left = counted((looptijd.tot - today).days, "dag", "dagen")
    return f"{period}: {paper.paint(f'loopt nog {left}', 'goed')}"


def _standen(summary: Summary, paper: Paper, width: int) -> list[str]:
    lines = [paper.paint("Stand", "kop")]
    cells = width - 40
    for stand, count in summary.standen.items():
        bar = paper.bar(count, summary.total, cells)
        colour = _COLOURS.get(stand)
        lines.append(f"  {stand:<29} {count:>5}  {paper.paint(bar, colour) if colour else bar}")
    lights = Counter(row.oordeel.licht for row in summary.lights)
    said = [f"{lights[licht]} {licht}" for licht in ("rood", "oranje") if lights[licht]]
    return [*lines, f"  gemeld: {listed(said)}"] if said else lines


def _groups(
    title: str, groups: Mapping[str, Counts], names: Mapping[str, str], paper: Paper, width: int
) -> list[str]:
    if not groups:
        return []
    heads = f"{'items':>6}{'gereed':>8}{'gepland':>9}{'termijn voorbij':>17}"
    lines = [paper.paint(f"{title:<20}", "kop") + heads]
    cells = max(3, width - 63)
    shown = {name: counts for name, counts in groups.items() if any(counts.values())}
    for name, counts in islice(shown.items(), MOST):
        total, late, done = sum(counts.values()), counts[Klasse.TE_LAAT], counts[Klasse.GEREED]
        planned = total - done - sum(counts[klasse] for klasse in _WITHOUT_DAY)
        bar = paper.paint(f"{late:>17}  {paper.bar(late, total, cells)}", "fout" if late else "")
        label = shorten(names.get(name, name), 17, placeholder="...")
        lines.append(f"  {label:<18}{total:>6}{done:>8}{planned:>9}{bar}")
    return [*lines, *_more(len(shown))]


def _trekkers(summary: Summary, kader: Kader, paper: Paper, width: int) -> list[str]:
    late = late_per_trekker(
        summary.late, [summary.scope.trekker or ""] if summary.scope.trekker else ()
    )
    if not late:
        return []
    room = width - 30
    lines = [paper.paint(f"{'Termijn voorbij per trekker':<{room + 2}}", "kop") + _LATE_HEADS]
    for trekker, rows in sorted(late.items(), key=lambda pair: -len(pair[1]))[:MOST]:
        name = shorten(kader.short_name(trekker) or "zonder trekker", room, placeholder="...")
        silent = sum(toestand(r, summary.peildatum) is Toestand.NIETS_GEMELD for r in rows)
        lines.append(f"  {name:<{room}}{len(rows) - silent:>10}{silent:>16}")
    return [*lines, *_more(len(late))]


_LATE_HEADS = f"{'te laat':>10}{'niets gemeld':>16}"


def _more(number: int) -> list[str]:
    return [f"  en nog {whole(number - MOST)}"] if number > MOST else []


def _late(summary: Summary, kader: Kader, paper: Paper) -> Iterator[list[str]]:
    """What was reported and is late; and apart from it what nobody said anything about."""
    apart: dict[Toestand, list[Stand]] = {Toestand.TE_LAAT: [], Toestand.NIETS_GEMELD: []}
    for row in summary.late:
        apart[toestand(row, summary.peildatum)].append(row)
    for stand, rows in apart.items():
        if rows:
            lines = [paper.paint(capital(stand), "kop")]
            for row in rows[:LATE]:
                said = since_in_words(row, summary.peildatum)
                lines.append(_line(row, _who(row, kader), said, paper))
            if len(rows) > LATE:
                lines.append(f"  en nog {whole(len(rows) - LATE)}: `ak overdue` toont alles")
            yield lines


def _next(summary: Summary, kader: Kader, paper: Paper) -> list[str]:
    lines = [paper.paint("Wat komt", "kop")]
    for row in islice(summary.upcoming, NEXT):
        deadline = row.oordeel.deadline
        lines.append(_line(row, _who(row, kader), day(deadline) if deadline else "", paper))
    return lines if len(lines) > 1 else [*lines, "  geen deadlines na de peildatum"]


def _who(row: Stand, kader: Kader) -> str:
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
    return lines if len(lines) > 1 else [*lines, "  niets: alles is bij"]


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


def _thema_names(kader: Kader) -> dict[str, str]:
    return {thema.id: thema.naam for thema in kader.frame.themas}


def _plaats_names(kader: Kader) -> dict[str, str]:
    return {name: plaats.naam for name, plaats in kader.plaatsen.items()}
