"""Is what somebody explained in the file at all? A word with a slip would explain nothing."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.exchange.plain_table import Table
from ambitiekader_cli.guess import did_you_mean, nearest
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.report.table_questions import typed
from ambitiekader_cli.text import quoted
from ambitiekader_cli.work.importing.table.columns import HEADING_ROWS, LONGEST_HEADING
from ambitiekader_cli.work.importing.table.keuzes import Keuzes
from ambitiekader_cli.work.importing.table.names import letters_of


def refuse_unused_words(tables: Sequence[Table], kader: Kader, keuzes: Keuzes) -> None:
    """Raises UserError for a heading or name that stands nowhere in the tables.

    The id of who is known explains every name of it.
    """
    if not keuzes.kolommen and not keuzes.namen:
        return
    numbered = (name for table in tables for name in _numbered(table))
    text = "\n".join(map(letters_of, (*_texts(tables), *numbered)))
    _refuse("kolom", keuzes.kolommen, text, _headings(tables))
    names = {name: said for name, said in keuzes.namen.items() if not kader.is_trekker(name)}
    _refuse("naam", names, text, _short(_texts(tables)))


def _refuse(option: str, said: Mapping[str, str], text: str, candidates: Iterable[str]) -> None:
    for word, meant in said.items():
        if letters_of(word) in text:
            continue
        close = nearest(word, dict.fromkeys(candidates))
        advice = did_you_mean(word, close) if close else "neem over wat in de tabel staat"
        given = quoted(f"--{option} {typed(f'{word}={meant}')}")
        raise UserError(f"{given}: {quoted(word)} staat niet in het bestand", advice)


def _texts(tables: Iterable[Table]) -> Iterator[str]:
    for table in tables:
        yield from table.headings
        yield from (cell.text for row in table.rows for cell in row.cells if cell.text)


def _numbered(table: Table) -> Iterator[str]:
    """How columns without a heading are called."""
    widest = max((len(row.cells) for row in table.rows), default=0)
    return (f"kolom {number} van {table.name}" for number in range(1, widest + 1))


def _headings(tables: Iterable[Table]) -> Iterator[str]:
    for table in tables:
        yield from _short(c.text for row in table.rows[:HEADING_ROWS] for c in row.cells)


def _short(texts: Iterable[str]) -> Iterator[str]:
    """Those that may be a heading or a name, and the names in them."""
    for text in texts:
        if len(text) <= LONGEST_HEADING:
            yield from dict.fromkeys((text, *_BETWEEN.split(text)))


_BETWEEN = re.compile(r"\s*[,;/&+()\n]\s*|\s+en\s+")
