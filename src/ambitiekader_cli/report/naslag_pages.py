"""What is no item: found beside the items, listed, or whole on a page of its own."""

from collections.abc import Sequence
from datetime import date
from textwrap import wrap

from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.report.table import Table
from ambitiekader_cli.report.tables import items_table
from ambitiekader_cli.stand import Stand
from ambitiekader_cli.view.naslag import Naslag
from ambitiekader_cli.words.dutch import counted

LABEL = 20
MOST = 1_000
"""Lines of a table."""


def search_page(
    rows: Sequence[Stand], others: Sequence[Naslag], kader: Kader, peildatum: date, paper: Paper
) -> str:
    """The items that hold the words, then what else does."""
    if not others:
        return items_table(rows, kader, peildatum, paper)
    also = f"{paper.paint('Ook gevonden', 'kop')}\n{things_table(others, paper)}"
    return f"{items_table(rows, kader, peildatum, paper)}\n\n{also}" if rows else also


def things_table(things: Sequence[Naslag], paper: Paper) -> str:
    """Each with what it is and where it stands."""
    table = Table(paper, ("Soort", "Id", "Titel", "Staat in"))
    for thing in things[:MOST]:
        span = thing.place.span()
        table.add_row(
            thing.soort,
            thing.id or "",
            thing.titel,
            f"{span.path.rpartition('/')[2]}:{span.line}",
        )
    left = len(things) - MOST
    return f"{table.drawn()}{f'en nog {left}' if left > 0 else ''}".rstrip()


def doelen_page(doelen: Sequence[Naslag], paper: Paper) -> str:
    """What the region wants."""
    if not doelen:
        return "Niets gevonden."
    return f"{things_table(doelen, paper)}\n{counted(len(doelen), 'doel', 'doelen')}"


def naslag_page(thing: Naslag, paper: Paper) -> str:
    """Everything that is said of it."""
    head = f"{thing.id}  {thing.titel}" if thing.id else thing.titel
    lines = [paper.paint(head, "kop")]
    facts = [("soort", thing.soort), *thing.facts, ("staat in", str(thing.place.span()))]
    for label, text in facts:
        first, *rest = wrap(text, max(20, paper.width - LABEL - 2)) or [""]
        lines += [f"  {label:<{LABEL - 2}}  {first}", *(f"{' ' * (LABEL + 2)}{r}" for r in rest)]
    return "\n".join(lines)
