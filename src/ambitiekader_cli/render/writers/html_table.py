"""A table that screen readers can read, and that a narrow screen shows as stacked cells."""

from collections.abc import Callable
from html import escape

from ambitiekader_cli.render.blocks import Runs, Strong, Table, plain

Inline = Callable[[Runs], str]
NUMBER = "Nr."
"""The column of ids: as wide as an id needs, so that the words get the room."""


def table(block: Table, inline: Inline) -> str:
    """Caption, column headers, and a row header where the first cell names its row."""
    labels = [escape(plain(cell)) for cell in block.header]
    header = "".join(f'<th scope="col">{inline(cell)}</th>' for cell in block.header)
    rows = "\n".join(f"<tr>{''.join(_row(row, labels, inline))}</tr>" for row in block.rows)
    numbered = ' class="numbered"' if labels[0] == NUMBER else ""
    return (
        f"<table{numbered}>\n<caption>{inline(block.caption)}</caption>\n"
        f"<thead>\n<tr>{header}</tr>\n</thead>\n"
        f"<tbody>\n{rows}\n</tbody>\n</table>"
    )


def _row(row: tuple[Runs, ...], labels: list[str], inline: Inline) -> list[str]:
    cells = [
        f'<td data-label="{label}">{inline(cell)}</td>'
        for cell, label in zip(row, labels, strict=True)
    ]
    match row[0]:
        case (Strong(name), *_):
            cells[0] = (
                f'<th scope="row" data-label="{labels[0]}" '
                f'abbr="{escape(plain(name))}">{inline(row[0])}</th>'
            )
    return cells
