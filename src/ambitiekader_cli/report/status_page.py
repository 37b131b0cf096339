"""The page of `ak status`: where do we stand, and what must be done now.

Drawn by hand, not by rich, which would add a fifth to the time that `ak status` takes to start.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, zip_longest
from textwrap import shorten, wrap
from typing import Any

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.report.row_words import STYLES, klasse_in_words
from ambitiekader_cli.stand import Klasse, Stand, late_per_trekker
from ambitiekader_cli.stand.summary import Counts, Summary
from ambitiekader_cli.words.dutch import counted, day, listed, whole
from ambitiekader_cli.words.states import KLASSEN


def what_now(summary: Summary, kader: Kader) -> Iterator[tuple[str, str]]:
    """None when all is well: no rule asks for anything else that somebody must agree on."""
    yield from _of_agreements(summary, kader)
    if summary.late:
        first = summary.late[0]
        who = listed([kader.naam(t) for t in first.trekkers], 2) or "zonder trekker"
        yield (
            f"Vraag na hoe het met {first.item.id} staat ({who}): dat is het langst te laat.",
            f"`ak show {first.item.id}`, en `ak overdue` voor alle trekkers",
        )
    yield from _of_items(summary)
    if summary.silent:
        yield (
            f"Lang niets gemeld over {_ids(summary.silent)}: vraag hoe het gaat.",
            "`ak list --klasse doorlopend`",
        )
    if summary.unanswered:
        verb = "zegt" if len(summary.unanswered) == 1 else "zeggen"
        yield (
            f"{listed(summary.unanswered, 5)} {verb} nog niet over elke ambitie iets.",
            "`ak validate` noemt ze (AK302)",
        )


def _of_agreements(summary: Summary, kader: Kader) -> Iterator[tuple[str, str]]:
    local = [each.file.bestand.gemeente for each in summary.ended if each.file is not kader.frame]
    if len(local) < len(summary.ended):
        yield (
            "De looptijd is voorbij: bespreek in de stuurgroep wat doorgaat en wat vervalt.",
            "`ak list` noemt alles wat erin staat",
        )
    elif local:
        names = listed([kader.gemeenten[name].naam for name in local if name], 5)
        yield (
            f"De looptijd van de lokale afspraken is voorbij in {names}: bespreek wat doorgaat.",
            "`ak validate` zegt hoeveel er nog open staat (AK307)",
        )
    if summary.herijking_due:
        last = day(summary.herijking_due)
        yield (
            f"Het kader zou uiterlijk {last} zijn herijkt: spreek af wanneer dat gebeurt.",
            "`ak validate` zegt waar dat staat (AK308)",
        )


def _of_items(summary: Summary) -> Iterator[tuple[str, str]]:
    if summary.unclear:
        yield (
            f"Zoek uit welk jaar bedoeld is bij {_ids(summary.unclear)}.",
            "`ak list --klasse onduidelijk`",
        )
    if summary.leaderless:
        number = counted(len(summary.leaderless), "item heeft", "items hebben")
        yield f"{number} geen trekker: spreek af wie het doet.", "`ak validate` noemt ze (AK303)"
    if summary.unplanned:
        number = counted(len(summary.unplanned), "item heeft", "items hebben")
        klassen = ",".join(dict.fromkeys(row.klasse for row in summary.unplanned))
        yield (
            f"{number} geen planning: spreek er een af, of leg vast waarom niet.",
            f"`ak list --klasse {klassen}`",
        )


def _ids(rows: Sequence[Stand]) -> str:
    return listed([row.item.id for row in rows], 5)


WIDE = 110
NEXT = 5
LATE = 10
MOST = 1_000
"""Lines of one table; the country has 342 gemeenten."""
_STEP: dict[str, Any] = {"initial_indent": "  ", "subsequent_indent": " " * 5}
_WITHOUT_DAY = (Klasse.ZONDER_PLANNING, Klasse.ONDUIDELIJK, Klasse.VERVALLEN)


def status_page(summary: Summary, kader: Kader, paper: Paper) -> str:
    """The whole page; the same words with and without colour."""
    half = (paper.width - 4) // 2 if paper.width >= WIDE else paper.width
    counts = _klassen(summary, paper, half)
    trekkers = _trekkers(summary, kader, paper, half)
    themas = _groups("Per thema", summary.per_thema, _thema_names(kader), paper, half)
    local = _groups("Per gemeente", summary.per_gemeente, _gemeente_names(kader), paper, half)
    blocks = [
        _head(summary, kader, paper),
        *_arranged([counts, trekkers, themas, local], paper),
        _rows("Te laat", summary.late[:LATE], summary, paper),
        _next(summary, paper),
        _now(summary, kader, paper),
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block)


def _head(summary: Summary, kader: Kader, paper: Paper) -> list[str]:
    looptijd, today = kader.looptijd, summary.peildatum
    dash = "–" if paper.blocks else "-"
    period = f"Looptijd {day(looptijd.van)} {dash} {day(looptijd.tot)}"
    if looptijd.is_over(today):
        over = counted((today - looptijd.tot).days, "dag", "dagen")
        state = paper.paint(f"VERLOPEN, {over} geleden", "fout")
    elif today < looptijd.van:
        state = "nog niet begonnen"
    else:
        left = counted((looptijd.tot - today).days, "dag", "dagen")
        state = paper.paint(f"loopt nog {left}", "goed")
    return [
        paper.paint(shorten(kader.frame.titel, paper.width, placeholder="..."), "kop"),
        f"{period}: {state}",
        f"Peildatum {day(today)}, {counted(summary.total, 'item', 'items')}",
    ]


def _klassen(summary: Summary, paper: Paper, width: int) -> list[str]:
    lines = [paper.paint("Stand", "kop")]
    cells = width - 26
    for klasse, count in summary.klassen.items():
        bar = paper.bar(count, summary.total, cells)
        colour = STYLES.get(klasse)
        shown = paper.paint(bar, colour) if colour and count else bar
        lines.append(f"  {KLASSEN[klasse]:<15} {count:>5}  {shown}")
    return lines


def _groups(
    title: str, groups: Mapping[str, Counts], names: Mapping[str, str], paper: Paper, width: int
) -> list[str]:
    if not groups:
        return []
    heads = f"{'items':>6}{'gereed':>8}{'gepland':>9}{'te laat':>9}"
    lines = [paper.paint(f"{title:<20}", "kop") + heads]
    cells = max(3, width - 55)
    for name, counts in islice(groups.items(), MOST):
        total, late, done = sum(counts.values()), counts[Klasse.TE_LAAT], counts[Klasse.GEREED]
        planned = total - done - sum(counts[klasse] for klasse in _WITHOUT_DAY)
        shown = paper.paint(f"{late:>9}  {paper.bar(late, total, cells)}", "fout" if late else "")
        label = shorten(names.get(name, name), 17, placeholder="...")
        lines.append(f"  {label:<18}{total:>6}{done:>8}{planned:>9}{shown}")
    return [*lines, *_more(len(groups))]


def _trekkers(summary: Summary, kader: Kader, paper: Paper, width: int) -> list[str]:
    lines = [paper.paint("Te laat per trekker", "kop")]
    late = [(t or "zonder trekker", len(r)) for t, r in late_per_trekker(summary.late).items()]
    most = max((count for _, count in late), default=0)
    for trekker, count in sorted(late, key=lambda pair: -pair[1])[:MOST]:
        name = shorten(kader.short_name(trekker), width - 26, placeholder="...")
        lines.append(f"  {name:<{width - 26}} {count:>3}  {paper.bar(count, most, 16)}")
    return [*lines, *_more(len(late))] if late else [*lines, "  niemand"]


def _more(number: int) -> list[str]:
    return [f"  en nog {whole(number - MOST)}"] if number > MOST else []


def _rows(title: str, rows: tuple[Stand, ...], summary: Summary, paper: Paper) -> list[str]:
    if not rows:
        return []
    lines = [paper.paint(title, "kop")]
    for row in rows:
        lines.append(_line(row, klasse_in_words(row, summary.peildatum), paper))
    if len(summary.late) > len(rows):
        lines.append(f"  en nog {whole(len(summary.late) - len(rows))}: `ak overdue` toont alles")
    return lines


def _next(summary: Summary, paper: Paper) -> list[str]:
    if not summary.upcoming:
        return [paper.paint("Wat komt", "kop"), "  geen deadlines na de peildatum"]
    lines = [paper.paint("Wat komt", "kop")]
    for row in islice(summary.upcoming, NEXT):
        deadline = row.oordeel.deadline
        lines.append(_line(row, day(deadline) if deadline else "", paper))
    return lines


def _line(row: Stand, said: str, paper: Paper) -> str:
    room = max(10, paper.width - 16 - len(said) - 2)
    return (
        f"  {row.item.id:<12}  {shorten(row.full_titel, room, placeholder='...'):<{room}}  {said}"
    )


def _now(summary: Summary, kader: Kader, paper: Paper) -> list[str]:
    lines = [paper.paint("Wat nu", "kop")]
    for number, (what, how) in enumerate(what_now(summary, kader), 1):
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


def _gemeente_names(kader: Kader) -> dict[str, str]:
    return {gemeente.id: gemeente.naam for gemeente in kader.frame.gemeenten}
