"""Findings as a summary on the page of a run, in the Markdown of GitHub.

The tables are HTML, as those of GitHub's own toolkit: Markdown means nothing in them, so only the
signs of HTML need an escape, and what GitHub looks for afterwards (`@name`, `#123`) a tag.
"""

from collections.abc import Iterable, Iterator
from functools import partial
from html import escape

from ambitiekader_cli.diagnostics import Diagnostic
from ambitiekader_cli.findings.collected import INCOMPLETE, Findings, counts, message
from ambitiekader_cli.report.forge_text import inert
from ambitiekader_cli.words.dutch import counted

LIMIT = 1024 * 1024
"""Bytes that GitHub takes from one step."""
SHOWN = 50
"""Rows that are not folded away."""
FRAME = 1000
"""Bytes for all but the rows, and more than that."""
_HEADER = "<tr><th>Ernst</th><th>Code</th><th>Plaats</th><th>Bericht</th></tr>"


def as_summary(findings: Findings, room: int = LIMIT) -> str:
    """Counts and a table, new and bad first, in at most `room` bytes; empty if that is too few."""
    if room < FRAME:
        return ""
    all_rows = (_row(findings, d) for d in findings.worst_first())
    rows = list(_fitting(all_rows, room - FRAME))
    parts = ["\n### ak validate", "", f"{_html(counts(findings))}.", ""]
    if not findings.whole:
        parts += [f"Let op: {INCOMPLETE}.", ""]
    if rows:
        parts += [*_table(rows[:SHOWN]), ""]
    if folded := rows[SHOWN:]:
        more = counted(len(folded), "andere bevinding", "andere bevindingen")
        parts += ["<details>", f"<summary>{more}</summary>", *_table(folded), "</details>", ""]
    if left := findings.total - len(rows):
        parts += [f"Hier was geen plaats meer voor nog {left}.", ""]
    return "\n".join([*parts, ""])


def _row(findings: Findings, d: Diagnostic) -> str:
    path = findings.in_checkout(d.span.path)
    place = f"`{path.replace('`', ' ')}:{d.span.line}:{d.span.column}`"
    cells = (str(d.severity), d.code, place, message(d))
    return f"<tr>{''.join(f'<td>{_html(cell)}</td>' for cell in cells)}</tr>"


def _fitting(rows: Iterable[str], room: int) -> Iterator[str]:
    for row in rows:
        room -= len(row.encode()) + 1
        if room < 0:
            return
        yield row


def _table(rows: list[str]) -> Iterator[str]:
    """Without an empty line, for that ends HTML in Markdown."""
    yield from ("<table>", _HEADER, *rows, "</table>")


def _html(text: str) -> str:
    """What stands between backticks as code; in there GitHub makes no picture of `:100:`."""
    parts = inert(text, partial(escape, quote=False)).split("`")
    return "".join(
        f"<code>{part}</code>" if index % 2 else part for index, part in enumerate(parts)
    )
