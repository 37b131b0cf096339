"""What a command is about to write: in sentences, and line by line."""

from collections.abc import Iterator
from difflib import unified_diff

from ambitiekader_cli.report.changes.as_text import group_lines
from ambitiekader_cli.report.changes.review import Review
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.source import Source
from ambitiekader_cli.text import visible

AROUND = 2
"""Lines around a change."""
_STYLES = {"+": "goed", "-": "fout", "@": "zacht"}


def update_page(review: Review, before: Source, new: bytes, paper: Paper) -> str:
    """The sentences of `ak diff`, and below them the lines that go and come."""
    return "\n".join(_lines(review, before, Source(before.path, new), paper))


def _lines(review: Review, before: Source, after: Source, paper: Paper) -> Iterator[str]:
    for group in review.groups:
        yield from group_lines(group, paper)
    yield ""
    old, new = (each.text().removesuffix("\n").split("\n") for each in (before, after))
    for line in [*unified_diff(old, new, n=AROUND, lineterm="")][2:]:
        yield paper.paint(visible(line) if line != " " else "", _STYLES.get(line[:1], ""))
