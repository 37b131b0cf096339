"""The answer of `ak coverage --kenmerk`: values of a kenmerk against thema's, in numbers."""

from collections.abc import Iterator
from textwrap import wrap
from typing import Any

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.report.coverage_page import Grid
from ambitiekader_cli.report.csv_text import Cell, csv_text
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.stand.dekking import Kenmerkdekking
from ambitiekader_cli.words.dutch import counted, listed, whole
from ambitiekader_cli.words.values import kenmerk as in_words

MOST_VALUES = 100
_REST, NO_THEMA = "rest", "geen thema"
_ROOM = 24
"""Columns of the screen for a value."""


def kenmerk_json(found: Kenmerkdekking) -> dict[str, Any]:
    """As schemas/output/kenmerk.schema.json describes it, but for its head."""
    return {
        "kenmerk": found.kenmerk.id,
        "waarden": [*found.waarden[:MOST_VALUES]],
        "per_thema": [
            {
                "thema": thema,
                "items": found.items[thema],
                "zonder": found.zonder[thema],
                "aantallen": {value: counts[value] for value in found.waarden[:MOST_VALUES]},
                "ontbreekt": [*found.lacking(thema)],
            }
            for thema, counts in found.per_thema.items()
        ],
    }


def kenmerk_csv(found: Kenmerkdekking, kader: Kader) -> str:
    """A line for each value and a column for each thema."""
    themas = [*found.per_thema]
    names = [_name(thema, kader) for thema in themas]
    rows: list[list[Cell]] = [[found.kenmerk.naam, *names]]
    for value in found.waarden:
        rows.append([value, *(found.per_thema[thema][value] for thema in themas)])
    rows.append(["zonder waarde", *(found.zonder[thema] for thema in themas)])
    return csv_text(rows)


def kenmerk_page(found: Kenmerkdekking, kader: Kader, paper: Paper) -> str:
    """A column for each thema; where they do not fit, a line for each."""
    total = counted(sum(found.items.values()), "item", "items")
    head = f"{found.kenmerk.naam}: hoeveel van de {total} per thema"
    blocks = [
        [paper.paint(head, "kop"), *_table(found, kader, paper)],
        [*_lacking(found, kader, paper)],
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block)


def _table(found: Kenmerkdekking, kader: Kader, paper: Paper) -> Iterator[str]:
    """A line for each value."""
    themas = [*found.per_thema]
    codes = [kader.themas[thema].code if thema in kader.themas else _REST for thema in themas]
    cell = max(map(len, (*codes, "1.000"))) + 1
    room = paper.width - cell * len(themas)
    if room < _ROOM:
        yield from _listed(found, kader, paper)
        return
    grid = Grid(codes, cell, min(room, 2 * _ROOM))
    yield grid.line("", codes)
    for value in found.waarden[:MOST_VALUES]:
        cells = (found.per_thema[thema][value] for thema in themas)
        said = in_words(found.kenmerk.soort, value)
        yield grid.line(f"  {said}", (whole(number) if number else "-" for number in cells))
    if (left := len(found.waarden) - MOST_VALUES) > 0:
        yield f"  en nog {counted(left, 'waarde', 'waarden')}"
    yield grid.line("  zonder waarde", (whole(found.zonder[thema]) for thema in themas))
    yield grid.line("  items", (whole(found.items[thema]) for thema in themas))
    names = (f"{code} {_name(thema, kader)}" for code, thema in zip(codes, themas, strict=True))
    yield from ("", *wrap(", ".join(names), paper.width))


def _listed(found: Kenmerkdekking, kader: Kader, paper: Paper) -> Iterator[str]:
    """Below each thema the values that it has."""
    for thema, counts in found.per_thema.items():
        known = [f"{each}: {whole(counts[each])}" for each in found.waarden if counts[each]]
        without = f"zonder waarde: {whole(found.zonder[thema])}"
        said = f"  {_name(thema, kader)}: {listed([*known[:MOST_VALUES], without])}"
        yield from wrap(said, paper.width, subsequent_indent="    ")


def _lacking(found: Kenmerkdekking, kader: Kader, paper: Paper) -> Iterator[str]:
    """Which thema has nothing of a value that could be chosen."""
    gaps = {thema: found.lacking(thema) for thema in found.per_thema if thema}
    if any(gaps.values()):
        yield paper.paint("Ontbreekt", "kop")
    for thema, values in gaps.items():
        if values:
            said = f"  {_name(thema, kader)}: niets met {listed(values, joined='of')}"
            yield from wrap(said, paper.width, subsequent_indent="    ")


def _name(thema: str | None, kader: Kader) -> str:
    return kader.themas[thema].naam if thema in kader.themas else NO_THEMA
