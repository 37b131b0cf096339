"""What a command is about to write: in sentences, and line by line."""

import re
from collections.abc import Iterator, Sequence
from difflib import unified_diff

from ambitiekader_cli.repo.replace_all import Replacement
from ambitiekader_cli.report.changes.as_text import group_lines
from ambitiekader_cli.report.changes.review import Review
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.source import Source
from ambitiekader_cli.text import visible

AROUND = 2
"""Lines around a change."""
_STYLES = {"+": "goed", "-": "fout", "@": "zacht"}


def proposal_page(review: Review, replacements: Sequence[Replacement], paper: Paper) -> str:
    """The sentences of `ak diff`, and below them the lines that go and come."""
    return "\n".join((*sentences(review, paper), *line_by_line(replacements, paper)))


def message_of(subject: str, shown: str, review: Review) -> str:
    """Of a commit: its subject, and what was shown in place of the sentences of `ak diff`."""
    page = map(visible, _COLOUR.sub("", shown).split("\n"))
    lines = [visible(subject), "", *(page if shown else sentences(review, Paper()))]
    return _OBEYED.sub(r"\1 ", "\n".join(lines))


_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_OBEYED = re.compile(r"([#@!])(?=\w)")
"""What a forge would act on: `Fixes #12`, a mention, a merge request."""


def sentences(review: Review, paper: Paper) -> Iterator[str]:
    """As `ak diff` tells it, of each gemeente and thema."""
    for group in review.groups:
        yield from group_lines(group, paper)


def line_by_line(replacements: Sequence[Replacement], paper: Paper) -> Iterator[str]:
    """What goes and comes in each file, with some lines around it."""
    for each in replacements:
        yield ""
        if len(replacements) > 1 or each.old is None or each.new is None:
            yield paper.paint(visible(_heading(each)), "kop")
        old, new = _text_lines(each.old), _text_lines(each.new)
        for line in [*unified_diff(old, new, n=AROUND, lineterm="")][2:]:
            yield paper.paint(visible(line) if line != " " else "", _STYLES.get(line[:1], ""))


def _heading(each: Replacement) -> str:
    what = " (nieuw)" if each.old is None else " (weg)" if each.new is None else ""
    return f"{each.path}{what}"


def _text_lines(raw: bytes | None) -> list[str]:
    return [] if raw is None else Source("", raw).text().removesuffix("\n").split("\n")
