# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What `yaml.CBaseLoader` is where PyYAML has no C part: the events that `web/libyaml.c` reads."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

import yaml
from yaml.error import Mark, MarkedYAMLError
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)
from yaml.reader import ReaderError

Rows: TypeAlias = tuple[Sequence[int], bytes]
"""What `libyaml.c` makes of a text: WIDTH numbers an event, and the texts that they speak of."""

WIDTH = 14
END, FAULT, UNREADABLE = 100, 101, 102
_STYLES = ("", "", "'", '"', "|", ">")
_NAME = "<unicode string>"
"""As PyYAML calls a text that came from no file."""


def install(read: Callable[[bytes], Rows]) -> None:
    """Let PyYAML have a loader of libyaml, which `read` runs."""

    class Loader:
        """One event after another, as `yaml.CBaseLoader` gives them."""

        def __init__(self, text: str) -> None:
            """Raises ValueError for half a character, as PyYAML does."""
            self._events = _events(*read(text.encode()))

        def get_event(self) -> Event | None:
            """The next; None behind the last. Raises YAMLError where the text is no YAML."""
            return next(self._events, None)

    yaml.CBaseLoader = Loader  # type: ignore[assignment, misc]


def _events(numbers: Sequence[int], texts: bytes) -> Iterator[Event]:
    for at in range(0, len(numbers), WIDTH):
        kind, *marks = numbers[at : at + 7]
        style, *spans = numbers[at + 7 : at + WIDTH]
        said = [_text(texts, *spans[n : n + 2]) for n in (0, 2, 4)]
        start, end = _mark(*marks[:3]), _mark(*marks[3:])
        if kind == END:
            return
        if kind == UNREADABLE:
            raise ReaderError(_NAME, 0, 0, "utf-8", said[1])
        if kind == FAULT:
            context, problem, _ = said
            raise MarkedYAMLError(context, start if context else None, problem, end)
        yield _KINDS[kind](style, said, (start, end))


def _text(texts: bytes, begin: int, length: int) -> str | None:
    return None if length < 0 else texts[begin : begin + length].decode()


def _mark(line: int, column: int, index: int) -> Mark:
    return Mark(_NAME, index, line, column, None, 0)


_Said: TypeAlias = list[Any]
"""The anchor, tag and value of an event, or None; of a document its first tag."""
_Marks: TypeAlias = tuple[Mark, Mark]
_KINDS: Mapping[int, Callable[[int, _Said, _Marks], Event]] = {
    1: lambda _style, _said, marks: StreamStartEvent(*marks),
    2: lambda _style, _said, marks: StreamEndEvent(*marks),
    3: lambda style, said, marks: DocumentStartEvent(*marks, None, *_directives(style, said)),
    4: lambda _style, _said, marks: DocumentEndEvent(*marks),
    5: lambda _style, said, marks: AliasEvent(said[0], *marks),
    6: lambda style, said, marks: ScalarEvent(
        said[0], said[1], _UNKNOWN, said[2], *marks, style=_STYLES[style]
    ),
    7: lambda style, said, marks: SequenceStartEvent(
        said[0], said[1], _UNKNOWN, *marks, flow_style=style == 1
    ),
    8: lambda _style, _said, marks: SequenceEndEvent(*marks),
    9: lambda style, said, marks: MappingStartEvent(
        said[0], said[1], _UNKNOWN, *marks, flow_style=style == 1
    ),
    10: lambda _style, _said, marks: MappingEndEvent(*marks),
}
"""As libyaml numbers them."""
_UNKNOWN: Any = None
"""Whether a tag was left out: nobody asks."""


def _directives(version: int, said: _Said) -> Any:  # noqa: ANN401 - as DocumentStartEvent has them
    return divmod(version, 100) if version else None, {said[0]: said[1]} if said[0] else None
