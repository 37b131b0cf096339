"""What `ak` makes of the tables of somebody else: what each column is, and what is new."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.report.table import Table
from ambitiekader_cli.text import quoted, visible
from ambitiekader_cli.words.dutch import counted, listed

NAMED = 40
"""Lines that are shown one by one; the others are counted."""
MOST_LINES = 400
"""Of the sentences about what comes in the data."""
MEANS = {
    "titel": "wat er is afgesproken",
    "tekst": "de tekst",
    "trekker": "de trekker, en de planning als die eronder staat",
    "met": "wie meedoet",
    "planning": "de planning",
    "thema": "het thema",
    "ambitie": "de ambitie waar het bij hoort: id of titel",
    "stand": "hoe het ervoor staat",
    "jaar": "wat er dat jaar moet zijn: een mijlpaal",
    "kenmerk": "een nieuw kenmerk",
    "opmerking": "bij de opmerking",
    "weg": "niet gebruikt",
    "": "niet bekend",
}
"""What a column can be, in words."""


class ShownTable(NamedTuple):
    """A table with its columns: the heading and what it means."""

    name: str
    headings: tuple[str, ...]
    rows: int
    columns: tuple[tuple[str, str], ...]
    is_sheet: bool = False
    """Whether it shows how its rows are counted."""
    goes_on: bool = False
    """Whether its rows are counted through from the table before it, below the same headings."""


class NewItem(NamedTuple):
    """What comes in the data."""

    id: str
    titel: str
    trekkers: str
    planning: str
    place: str


class Left(NamedTuple):
    """What was not understood, or was there already."""

    place: str
    text: str


def tables_page(tables: Sequence[ShownTable], others: Sequence[str]) -> str:
    """Each table that is used, and the names of those that are not."""
    lines = [line for table in tables for line in _table_lines(table)]
    if others:
        lines.append(f"Niet gebruikt, want zonder bekende koppen: {listed(others, NAMED)}.")
    return "\n".join(map(visible, lines))


def _table_lines(table: ShownTable) -> Iterator[str]:
    headings = () if (table.name.removeprefix("blad "),) == table.headings else table.headings
    above = f", onder {quoted(' - '.join(reversed(headings[:2])))}" if headings else ""
    rows = "; ".join(filter(None, (counted(table.rows, "rij", "rijen"), _how_counted(table))))
    yield f"{table.name[:1].upper()}{table.name[1:]}{above}: {rows}"
    wide = max((len(quoted(kop)) for kop, _ in table.columns), default=0)
    for kop, kind in table.columns:
        yield f"  {quoted(kop):<{wide}}  {MEANS.get(kind, f'het kenmerk {kind}')}"


def _how_counted(table: ShownTable) -> str:
    if table.is_sheet:
        return ""
    goes_on = table.headings and table.goes_on
    return "verder geteld" if goes_on else "rij 1 is de eerste onder de koppen"


class WhatIsNew(NamedTuple):
    """What the tables come to."""

    items: Sequence[NewItem]
    kenmerken: Sequence[tuple[str, str]]
    """Names of those that the frame gets, each with its soort."""
    left: Sequence[Left]
    known: int
    """How many rows are in the data already."""
    paths: Sequence[str]
    sentences: Sequence[str] = ()
    """What comes in the data, as `ak diff` tells it."""


def items_page(what: WhatIsNew, paper: Paper) -> str:
    """What is new, in which files it comes, and at the end what somebody must look at."""
    table = Table(paper, ("Id", "Titel", "Trekker", "Planning", "Waar"))
    for item in what.items[:NAMED]:
        table.add_row(*(visible(text) for text in item))
    lines = [table.drawn().rstrip("\n")]
    count = len(what.items)
    if count > NAMED:
        lines.append(f"en nog {count - NAMED}")
    lines += ["", *what.sentences[:MOST_LINES]]
    if len(what.sentences) > MOST_LINES:
        lines.append(f"en nog {len(what.sentences) - MOST_LINES} regels")
    where = listed(what.paths)
    lines += ["", f"Nieuw: {counted(count, 'onderdeel', 'onderdelen')}, in {where}."]
    lines += _kenmerk_lines(what.kenmerken)
    if what.known:
        rows = counted(what.known, "rij is er al, en komt", "rijen zijn er al, en komen")
        lines.append(f"{rows} er niet nog eens bij.")
    return "\n".join([*lines, *left_lines(what.left)])


def _kenmerk_lines(kenmerken: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Which kenmerken are declared in kader.yaml; the soort is what `ak` makes of the values."""
    if kenmerken:
        names = listed([f"{naam} ({soort})" for naam, soort in kenmerken], NAMED)
        new = "Nieuw kenmerk" if len(kenmerken) == 1 else "Nieuwe kenmerken"
        advice = "zet voor een andere soort het kenmerk eerst zelf in kader.yaml"
        yield visible(f"{new}: {names}; {advice}.")


def left_lines(left: Sequence[Left]) -> list[str]:
    """What somebody must look at; nothing where there is nothing."""
    if not left:
        return []
    lines = ["", "Kijk dit na:"]
    lines += [visible(f"  {each.place}: {each.text}") for each in left[:NAMED]]
    return [*lines, *([f"  en nog {len(left) - NAMED}"] if len(left) > NAMED else [])]
