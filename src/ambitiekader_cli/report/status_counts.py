"""The counts of `ak status`: per stand, thema, gemeente and trekker."""

from collections import Counter
from collections.abc import Mapping, Sequence
from textwrap import wrap
from typing import NamedTuple, TypeVar

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.stand import Klasse, late_per_trekker
from ambitiekader_cli.stand.summary import Counts, Summary
from ambitiekader_cli.stand.toestand import Toestand, toestand
from ambitiekader_cli.words.dutch import listed, whole

MOST = 40
"""Lines of one table that people look through; where there are more, the worst are told."""
WORST = 20
READABLE = 2_000
"""Rows that are told one by one: more than a region has, far fewer than a country."""
NAME_ROOM = 18
_Row = TypeVar("_Row")
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


def standen_counts(summary: Summary, paper: Paper, width: int) -> list[str]:
    """How many items there are of each stand, and the lights that were reported."""
    if not summary.standen:
        return []
    lines = [paper.paint("Stand", "kop")]
    cells = width - 40
    for stand, count in summary.standen.items():
        bar = paper.bar(count, summary.total, cells)
        colour = _COLOURS.get(stand)
        lines.append(f"  {stand:<29} {count:>5}  {paper.paint(bar, colour) if colour else bar}")
    lights = Counter(row.oordeel.licht for row in summary.lights)
    said = [f"{lights[licht]} {licht}" for licht in ("rood", "oranje") if lights[licht]]
    return [*lines, f"  gemeld: {listed(said)}"] if said else lines


def group_counts(
    title: str, groups: Mapping[str, Counts], names: Mapping[str, str], paper: Paper, width: int
) -> list[str]:
    """Per thema or gemeente how many items there are, and how many are done, planned, late."""
    shown = group_numbers(groups)
    if not shown:
        return []
    heads = f"{'items':>6}{'gereed':>8}{'planning':>9}{'termijn voorbij':>17}"
    lines = [paper.paint(f"{title:<20}", "kop") + heads]
    cells = max(3, width - 63)
    for name, total, done, planned, late in worst(shown):
        bar = paper.paint(f"{late:>17}  {paper.bar(late, total, cells)}", "fout" if late else "")
        numbers = f"{total:>6}{done:>8}{planned:>9}{bar}"
        lines += _named(names.get(name, name), NAME_ROOM, numbers)
    return [*lines, *_more(shown)]


def counts_late(summary: Summary) -> bool:
    """Whether `ak overdue` counts what is late, for nobody reads so much."""
    return len(summary.late) > READABLE and summary.scope.trekker is None


class GroupNumbers(NamedTuple):
    """Of one thema or gemeente."""

    name: str
    total: int
    done: int
    planned: int
    late: int


def group_numbers(groups: Mapping[str, Counts]) -> list[GroupNumbers]:
    """Of each that has items, in their own order; of very many those first that are most late."""
    found = [
        GroupNumbers(
            name,
            total := sum(counts.values()),
            done := counts[Klasse.GEREED],
            total - done - sum(counts[klasse] for klasse in _WITHOUT_DAY),
            counts[Klasse.TE_LAAT],
        )
        for name, counts in groups.items()
        if any(counts.values())
    ]
    return sorted(found, key=lambda each: -each.late) if len(found) > MOST else found


def worst(found: Sequence[_Row]) -> Sequence[_Row]:
    """As many as people look through, of what stands in the order that matters."""
    return found if len(found) <= MOST else found[:WORST]


def trekker_numbers(summary: Summary, kader: Kader) -> list[tuple[str, int, int]]:
    """Of each that has something late, who has most first: its name, what is late, what silent."""
    whose = summary.scope.trekker
    only = () if whose is None else kader.on((whose,), summary.peildatum)
    late = late_per_trekker(summary.late, only)
    found = []
    for trekker, rows in sorted(late.items(), key=lambda pair: -len(pair[1])):
        name = kader.short_name(trekker) or "zonder trekker"
        silent = sum(toestand(r, summary.peildatum) is Toestand.NIETS_GEMELD for r in rows)
        found.append((name, len(rows) - silent, silent))
    return found


def trekker_counts(summary: Summary, kader: Kader, paper: Paper, width: int) -> list[str]:
    """Who to call first: of each trekker what is late, and about what nothing was reported."""
    found = trekker_numbers(summary, kader)
    return late_counts("Termijn voorbij per trekker", found, paper, width) if found else []


def late_counts(
    title: str, found: Sequence[tuple[str, int, int]], paper: Paper, width: int
) -> list[str]:
    """Of each name, who has most first: what is late, and about what nothing was reported."""
    room = width - 30
    lines = [paper.paint(f"{title:<{room + 2}}", "kop") + _LATE_HEADS]
    for name, late, silent in worst(found):
        lines += _named(name, room, f"{late:>10}{silent:>16}")
    return [*lines, *_more(found)]


_LATE_HEADS = f"{'te laat':>10}{'niets gemeld':>16}"


def _more(found: Sequence[object]) -> list[str]:
    left = len(found) - len(worst(found))
    return [f"  en nog {whole(left)}, met minder; `ak site` heeft van elk een bladzijde"] * bool(
        left
    )


def _named(name: str, room: int, rest: str) -> list[str]:
    """A line with a name before it; a long name goes on below, whole."""
    first, *more = wrap(name, room - 1) or [""]
    return [f"  {first:<{room}}{rest}", *(f"    {line}" for line in more)]
