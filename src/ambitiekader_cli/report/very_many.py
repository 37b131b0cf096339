"""Where rows are too many to read one by one: how many there are of whom, and how to see them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.report.status_counts import group_counts, late_counts
from ambitiekader_cli.stand import Stand, late_per_trekker
from ambitiekader_cli.stand.summary import counts_of
from ambitiekader_cli.stand.toestand import Toestand, toestand

_SEE = """\
Te veel om een voor een te noemen.
  Een deel: `{}` met {}
  Alles in een blad: `ak export csv --out alles.csv`"""


def all_counts(rows: Iterable[Stand], kader: Kader, paper: Paper) -> str:
    """In the place of a list of items: how they stand per thema and per gemeente."""
    items = [row for row in rows if not row.mijlpaal]
    themas = {"": "zonder thema"} | {each.id: each.naam for each in kader.frame.themas}
    groups = (
        ("Per thema", _grouped(items, lambda row: row.thema), themas),
        ("Per gemeente", _grouped(items, lambda row: row.gemeente), _places(kader)),
    )
    blocks = (
        group_counts(title, {n: counts_of(own) for n, own in found}, names, paper, paper.width)
        for title, found, names in groups
    )
    return _page(*blocks, [_SEE.format("ak list", "--gemeente, --thema, --trekker of --klasse")])


def late_counts_of(rows: Iterable[Stand], kader: Kader, on: date, paper: Paper) -> str:
    """In the place of what is late: of whom how much of it is."""
    late, places = list(rows), _places(kader)
    of_places = ((places[n], own) for n, own in _grouped(late, lambda row: row.gemeente))
    of_trekkers = (
        (kader.short_name(trekker) or "zonder trekker", own)
        for trekker, own in late_per_trekker(late).items()
    )
    return _page(
        late_counts("Per gemeente", [*_numbers(of_places, on)], paper, paper.width),
        late_counts("Per trekker", [*_numbers(of_trekkers, on)], paper, paper.width),
        [_SEE.format("ak overdue", "--gemeente of --trekker")],
    )


def _page(*blocks: Sequence[str]) -> str:
    return "\n\n".join("\n".join(block) for block in blocks if block)


def _places(kader: Kader) -> dict[str, str]:
    return {"": "hele regio"} | {name: place.naam for name, place in kader.plaatsen.items()}


def _grouped(
    rows: Iterable[Stand], name_of: Callable[[Stand], str | None]
) -> Iterable[tuple[str, list[Stand]]]:
    found: dict[str, list[Stand]] = {}
    for row in rows:
        found.setdefault(name_of(row) or "", []).append(row)
    return found.items()


def _numbers(
    groups: Iterable[tuple[str, Sequence[Stand]]], on: date
) -> Iterator[tuple[str, int, int]]:
    """Who has most first: the name, what is late, what silent."""
    for name, rows in sorted(groups, key=lambda pair: -len(pair[1])):
        silent = sum(toestand(row, on) is Toestand.NIETS_GEMELD for row in rows)
        yield name, len(rows) - silent, silent
