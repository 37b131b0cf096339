"""Who was asked how things stand, what they reported since, and what they left out."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.kaderbestand import Uitvraag
from ambitiekader_cli.stand.periode import there_since
from ambitiekader_cli.stand.rows import Stand, of_partij


class Gevraagd(NamedTuple):
    """A partij and what it was asked last."""

    partij: str
    uitvraag: Uitvraag
    keer: int
    """How often it was asked in all."""
    gemeld: tuple[Stand, ...]
    """What it leads and reported about since."""
    stil: tuple[Stand, ...]
    """What it leads, is open, and was not reported about since."""


def gevraagd(kader: Kader, rows: Iterable[Stand], peildatum: date) -> list[Gevraagd]:
    """Who was asked up to the peildatum, the oldest wish for an answer first."""
    last: dict[str, Uitvraag] = {}
    times: Counter[str] = Counter()
    for each in sorted(kader.frame.uitvragen, key=lambda uitvraag: uitvraag.datum):
        if each.datum <= peildatum:
            names = kader.on(each.partijen, peildatum)
            last |= dict.fromkeys(names, each)
            times.update(names)
    led = rows_per_trekker(rows, last)
    found = (
        _since(kader, partij, each, led.get(partij, ()))._replace(keer=times[partij])
        for partij, each in last.items()
    )
    return sorted(found, key=lambda each: each.uitvraag.antwoord_voor)


def rows_per_trekker(
    rows: Iterable[Stand], only: Container[str] | None = None
) -> dict[str, list[Stand]]:
    """What each leads, groups replaced by their members; with `only` of nobody else."""
    found: dict[str, list[Stand]] = {}
    for row in rows:
        for trekker in row.trekkers:
            if only is None or trekker in only:
                found.setdefault(trekker, []).append(row)
    return found


def _since(kader: Kader, partij: str, asked: Uitvraag, led: Iterable[Stand]) -> Gevraagd:
    there = [row for row in _answered(led) if there_since(kader, row.item) <= asked.datum]
    own = [*filter(None, (of_partij(row, partij) for row in there))]
    since = [row for row in own if row.laatste and row.laatste >= asked.datum]
    silent = [
        row
        for row in own
        if not row.klasse.closed and not (row.laatste and row.laatste >= asked.datum)
    ]
    return Gevraagd(partij, asked, 1, tuple(since), tuple(silent))


def _answered(led: Iterable[Stand]) -> Iterator[Stand]:
    """Items, which know of the reports of their mijlpalen; of another's item the mijlpaal."""
    rows = [*led]
    items = {id(row.item) for row in rows if not row.mijlpaal}
    return (row for row in rows if not (row.mijlpaal and id(row.item) in items))
