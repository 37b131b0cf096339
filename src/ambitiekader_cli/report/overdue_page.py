"""What is late, per trekker, and apart from it what nobody reported about."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.report.row_words import style
from ambitiekader_cli.report.status_counts import READABLE
from ambitiekader_cli.report.table import Table
from ambitiekader_cli.report.very_many import late_counts_of
from ambitiekader_cli.stand import Stand, late_per_trekker
from ambitiekader_cli.stand.oordeel import CLOSING
from ambitiekader_cli.stand.toestand import Toestand, toestand
from ambitiekader_cli.view.in_words import (
    late_details,
    light_in_words,
    planning_in_words,
    since_in_words,
)
from ambitiekader_cli.words.dutch import counted, day, listed, whole
from ambitiekader_cli.words.states import STATUS

MOST_ROWS = 5_000
"""Late actions that are told below all trekkers together, or three for each that is late."""
MOST_TREKKERS = 2_000


class Overdue(NamedTuple):
    """What is late on a day, and whose (empty: everybody's)."""

    rows: Sequence[Stand]
    peildatum: date
    whose: str = ""
    only: Collection[str] = ()
    reported: str = ""
    """How much is reported at all."""

    @property
    def nobody(self) -> bool:
        """Whether only what nobody leads was asked for."""
        return not self.whose and "" in self.only


def overdue_table(overdue: Overdue, kader: Kader, paper: Paper) -> str:
    """What is late per trekker, what was only an expectation apart; very many are counted."""
    title = headline(overdue, kader)
    if not overdue.rows:
        return f"{title}\n{overdue.reported}"
    if len(overdue.rows) > READABLE and not overdue.only:
        counts = late_counts_of(overdue.rows, kader, overdue.peildatum, paper)
        return f"{paper.paint(title, 'kop')}\n{overdue.reported}\n\n{counts}"
    hard, soft = hard_and_soft(overdue)
    parts = [f"{paper.paint(title, 'kop')}\n{overdue.reported}"]
    parts += _by_trekker(hard, kader, paper)
    if soft.rows:
        parts.append(paper.paint(SOFT, "kop"))
        parts += _by_trekker(soft, kader, paper)
    return "\n\n".join(parts)


SOFT = "Verwachte datum voorbij (zachte planning)"
HEADS = ("Id", "Titel", "Planning", "Voorbij", "Laatste melding")


def headline(overdue: Overdue, kader: Kader) -> str:
    """How much is late, and about how much nothing was reported."""
    rows, on = overdue.rows, day(overdue.peildatum)
    if not rows:
        whose = f" van {kader.naam(overdue.whose)}" if overdue.whose else ""
        whose = " zonder trekker" if overdue.nobody else whose
        return f"Op {on} is niets{whose} te laat."
    silent = sum(toestand(row, overdue.peildatum) is Toestand.NIETS_GEMELD for row in rows)
    late = counted(len(rows) - silent, "actie", "acties")
    passed = counted(silent, "actie", "acties")
    return f"Op {on}: {late} te laat, en {passed} met termijn voorbij, niets gemeld"


def hard_and_soft(overdue: Overdue) -> tuple[Overdue, Overdue]:
    """What was promised, and what was only expected."""
    hard = [row for row in overdue.rows if not row.zacht]
    soft = [row for row in overdue.rows if row.zacht]
    return overdue._replace(rows=hard), overdue._replace(rows=soft)


def per_trekker(overdue: Overdue) -> list[tuple[str, list[Stand]]]:
    """Who has most first; of each what was reported first."""
    on = overdue.peildatum
    found = late_per_trekker(overdue.rows, overdue.only).items()
    return [
        (trekker, sorted(own, key=lambda row: toestand(row, on) is Toestand.NIETS_GEMELD))
        for trekker, own in sorted(found, key=lambda pair: -len(pair[1]))
    ]


def cells(row: Stand, trekker: str, on: date, kader: Kader) -> tuple[str, ...]:
    """What a table of one trekker says of a row, under HEADS."""
    return (
        row.item.id,
        f"{row.full_titel}{_was(row, trekker, on, kader)}",
        planning_in_words(row),
        since_in_words(row, on),
        _last_report(row),
    )


def _by_trekker(overdue: Overdue, kader: Kader, paper: Paper) -> Iterable[str]:
    found, on = per_trekker(overdue), overdue.peildatum
    room = max(MOST_ROWS, 3 * len(overdue.rows))
    fits = sum(len(own) for _, own in found) <= room
    most = None if fits else max(1, room // len(found))
    for trekker, own in found[:MOST_TREKKERS]:
        table = Table(paper, HEADS)
        for row in own[:most]:
            *told, last = cells(row, trekker, on, kader)
            table.add_row(*told, last, style=style(row, on))
        left = len(own) - len(own[:most])
        more = f"\nen nog {whole(left)}; zie `ak overdue --trekker {trekker}`" if left else ""
        title = f"{paper.paint(called(trekker, on, kader), 'kop')} ({whole(len(own))})"
        yield f"{title}\n{table.drawn().rstrip()}{more}"
    if (left := len(found) - MOST_TREKKERS) > 0:
        yield f"En nog {counted(left, 'trekker', 'trekkers')}; kies er een met --trekker."


def _last_report(row: Stand) -> str:
    details = [*late_details(row)]
    if row.laatste is None:
        silent = [] if row.oordeel.gemist > 1 else ["niets gemeld"]
        return ", ".join((*details, *silent))
    closed = row.status in CLOSING  # of another period than the one that is late
    said = STATUS[row.status] if row.status and not closed else ""
    last = f"{day(row.laatste)} {said}".rstrip()
    return ", ".join(filter(None, (last, light_in_words(row), *details)))


def called(trekker: str, on: date, kader: Kader) -> str:
    """The name, with those it also answers for since they ended."""
    if not trekker:
        return "Zonder trekker"
    before = [kader.naam(name) for name in kader.organisations.predecessors(trekker, on)]
    return f"{kader.naam(trekker)}{f' (ook voor {listed(before, 4)})' if before else ''}"


def _was(row: Stand, trekker: str, on: date, kader: Kader) -> str:
    """Who led it before, if that one ended."""
    ended = [
        kader.naam(name)
        for name in row.agreed_trekkers
        if name != trekker and kader.organisations.successor(name, on) == trekker
    ]
    return f" (was {listed(ended, 4)})" if ended else ""
