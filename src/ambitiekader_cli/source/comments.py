"""The comments and the blank lines of a YAML text: what libyaml reads past.

Between two scalars stand only signs like `:` and `[`, white space and comments. So there the first
`#` on a line begins a comment.
"""

import re
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from ambitiekader_cli.source.events import Event, events
from ambitiekader_cli.source.libyaml import CollectionEndEvent, CollectionStartEvent, ScalarEvent


class AsideKind(Enum):
    """What stands before it on its line."""

    BLANK = auto()
    """One or more lines without anything."""
    OWN_LINE = auto()
    OPENING = auto()
    """After a dash, before what the dash begins."""
    BESIDE = auto()


class Aside(NamedTuple):
    """A comment, or blank lines."""

    start: int
    column: int
    kind: AsideKind
    text: str = ""


def asides(text: str, stream: Iterable[Event]) -> Iterator[Aside]:
    """Every comment and blank line, in order; `text` has lines that end in a bare newline."""
    end = 0
    for event in stream:
        if type(event) is ScalarEvent or _is_bracket(event):
            start = event.start_mark.index
            yield from _between(text, end, start)
            end = max(start, event.end_mark.index)
            if type(event) is ScalarEvent and event.style in ("|", ">"):
                yield from _in_header(text, start)
                end = start + len(text[start:end].rstrip(" \t\n"))
    yield from _between(text, end, len(text))


@lru_cache(maxsize=4)  # an edit and its proof ask it of the same few texts
def asides_in(text: str) -> tuple[Aside, ...]:
    """The same of a text of which nothing is known; raises Unreadable."""
    return tuple(asides(text, events(text)))


def _is_bracket(event: Event) -> bool:
    """Whether it is a `[`, `]`, `{` or `}`; the end of a block has no width."""
    if isinstance(event, CollectionStartEvent):
        return bool(event.flow_style)
    start, end = event.start_mark, event.end_mark
    return isinstance(event, CollectionEndEvent) and start.index < end.index


def _between(text: str, start: int, end: int) -> Iterator[Aside]:
    for match in _ASIDE.finditer(text, start, end):
        index = match.start()
        if match["comment"] is None:
            yield Aside(index, 0, AsideKind.BLANK)
        else:
            line = text.rfind("\n", 0, index) + 1
            kind = _kind(text[line:index], text[max(line, start) : index])
            yield Aside(index, index - line, kind, match["comment"].rstrip(" \t"))


_ASIDE = re.compile(r"(?P<comment>#[^\n]*)|(?:\n[ \t]*)+(?=\n)")


def _kind(on_the_line: str, since_the_value: str) -> AsideKind:
    if not on_the_line.strip(" \t"):
        return AsideKind.OWN_LINE
    opening = "-" in since_the_value or "?" in since_the_value
    return AsideKind.OPENING if opening else AsideKind.BESIDE


def _in_header(text: str, start: int) -> Iterator[Aside]:
    """The comment behind `>-` or `|`, which libyaml counts as part of the scalar."""
    if match := _HEADER.match(text, start):
        index = match.start("comment")
        column = index - (text.rfind("\n", 0, index) + 1)
        yield Aside(index, column, AsideKind.BESIDE, match["comment"].rstrip(" \t"))


_HEADER = re.compile(r"[|>][^\n#]*(?P<comment>#[^\n]*)")
