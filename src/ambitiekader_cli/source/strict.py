"""What YAML 1.2 calls an error, or reads otherwise, where libyaml reads on.

A second look, and at few files: only where `read` met something that may be one of these. The
sections are those of https://yaml.org/spec/1.2.2/
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from ambitiekader_cli.source.comments import asides
from ambitiekader_cli.source.decode import MAX_REPORTED, Problem, position
from ambitiekader_cli.source.events import Event, events
from ambitiekader_cli.source.keyboard_slips import slip_on
from ambitiekader_cli.source.libyaml import CollectionEndEvent, CollectionStartEvent, ScalarEvent
from ambitiekader_cli.source.syntax_errors import QUESTION, TAB


@lru_cache(maxsize=8)  # what is written is read several times
def misread(text: str) -> tuple[Problem, ...]:
    """The first places in a text that libyaml reads, and YAML 1.2 does not or otherwise."""
    text = text.replace("\r\n", "\n")
    stream = list(events(text))
    lines = text.split("\n")
    by_kind = (
        *(_comments(text, stream), _signs(text, stream)),
        *(_lines(lines, stream), _blocks(lines, stream)),
    )
    problems = {problem for kind in by_kind for problem in islice(kind, MAX_REPORTED)}
    first = sorted(problems, key=lambda problem: (problem.line, problem.column))
    return tuple(first[:MAX_REPORTED])


def _comments(text: str, stream: list[Event]) -> Iterator[Problem]:
    """Section 6.6: white space stands before a comment."""
    for aside in asides(text, stream):
        if aside.text and text[aside.start - 1 : aside.start].strip():
            yield Problem("AK001", *position(text, aside.start), *_GLUED)


def _signs(text: str, stream: list[Event]) -> Iterator[Problem]:
    """Section 7.3.3: what a text without quotes may begin with, also between brackets."""
    for event in stream:
        start, end = event.start_mark.index, event.end_mark.index
        if isinstance(event, ScalarEvent):
            if text[start:end] == "-" and text[end : end + 1] != ":":
                yield Problem("AK001", *position(text, start), *_DASH)
            elif text[start - 1 : start] == "?":
                yield Problem("AK001", *position(text, start - 1), *_QUESTION)


def _lines(lines: list[str], stream: list[Event]) -> Iterator[Problem]:
    """Sections 6.1 and 7.3: the lines of a value have more spaces before them than its key."""
    for value in _values(stream):
        if value.style not in _BLOCK and (number := _shallow(lines, value)):
            slip = slip_on(value.first, lines[value.first]) if value.style == "'" else None
            if slip and slip.column == value.start:
                yield Problem("AK001", slip.line + 1, slip.column + 1, slip.message, slip.advice)
                continue
            depth = _depth(lines[number])
            told = _TAB if lines[number][depth] == "\t" else _SHALLOW
            yield Problem("AK001", number + 1, depth + 1, *told)


def _blocks(lines: list[str], stream: list[Event]) -> Iterator[Problem]:
    """Section 8.1.1.1: above the text of `>` or `|` no blank line has more spaces than the text.

    If one has, libyaml ends the text there, and takes for a comment what another takes for text.
    """
    for value in _values(stream):
        if value.is_empty and not _INDICATOR.match(lines[value.first], value.start):
            below = range(value.first + 1, len(lines))
            number = next((n for n in below if lines[n].strip(" ")), value.first)
            depth = _depth(lines[number])
            if depth > value.under and lines[number][depth] == "#":
                yield Problem("AK001", number + 1, depth + 1, *_EMPTY)


class _Value(NamedTuple):
    """A value that can go on over more lines; lines and columns count from 0."""

    style: str
    """`"`, `'`, `|`, `>`, or `[` for brackets of both kinds."""
    first: int
    start: int
    """The column in its first line."""
    last: int
    under: int
    """The column of the key or the dash that it belongs to; -1 when it is the whole file."""
    is_empty: bool = False
    """A block in which nothing stands."""


def _values(stream: list[Event]) -> Iterator[_Value]:
    """All but plain texts; of brackets in brackets the outer ones, for they hold the same lines."""
    columns, brackets = [-1], list[Event]()
    for event in stream:
        start, last = event.start_mark, event.end_mark.line
        if isinstance(event, ScalarEvent) and event.style:
            empty = event.style in _BLOCK and not event.value.strip()
            yield _Value(event.style, start.line, start.column, last, columns[-1], empty)
        elif isinstance(event, CollectionStartEvent):
            if event.flow_style:
                brackets.append(start)
            else:
                columns.append(start.column)
        elif isinstance(event, CollectionEndEvent) and brackets:
            start = brackets.pop()
            if not brackets:
                yield _Value("[", start.line, start.column, last, columns[-1])
        elif isinstance(event, CollectionEndEvent):
            columns.pop()


def _shallow(lines: list[str], value: _Value) -> int:
    """The first line that is not deep enough; 0 when there is none.

    Between brackets a comment is free, and so is a closing bracket right below the key: that is how
    people write it, and all readers take it.
    """
    for number in range(value.first + 1, value.last + 1):
        depth = _depth(lines[number])
        sign = lines[number].strip(" \t")[:1]
        free = value.style == "[" and (sign == "#" or (sign in "]}" and depth == value.under))
        if sign and depth <= value.under and not free:
            return number
    return 0


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


_BLOCK = ("|", ">")
_INDICATOR = re.compile("[|>][-+]?[1-9]")
"""How deep the text is, written out; then no blank line has a say in it."""
_GLUED = (
    "voor dit `#` ontbreekt een spatie",
    "zet er een spatie voor; hoort het teken bij de tekst, zet er aanhalingstekens omheen",
)
_DASH = "een los streepje tussen haken", "zet er aanhalingstekens omheen, of haal het weg"
_QUESTION = QUESTION.message, QUESTION.advice
_TAB = TAB.message, TAB.advice
_SHALLOW = (
    "deze regel hoort bij de waarde erboven, maar springt niet in",
    "laat de regel verder inspringen, of sluit het aanhalingsteken of de haak eerder",
)
_EMPTY = (
    "deze regel kan tekst zijn of een opmerking",
    "haal de spaties weg op de lege regels erboven, of zet `#` voor aan de regel",
)
