# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What `web/libyaml.c` must make of a text, by the libyaml of PyYAML."""

from typing import Any

import yaml
from browser_ak.libyaml import END, FAULT, UNREADABLE, Rows
from yaml.error import MarkedYAMLError
from yaml.reader import ReaderError

KINDS = (
    *("StreamStartEvent", "StreamEndEvent", "DocumentStartEvent", "DocumentEndEvent"),
    *("AliasEvent", "ScalarEvent", "SequenceStartEvent", "SequenceEndEvent"),
    *("MappingStartEvent", "MappingEndEvent"),
)
STYLES = ("", "'", '"', "|", ">")


def rows(text: bytes) -> Rows:
    """What libyaml.c makes of a text, by PyYAML's own libyaml."""
    numbers, texts = list[int](), bytearray()

    def put(kind: int, marks: Any, style: int, said: list[Any]) -> None:
        places = [place(mark) or (0, 0, 0) for mark in marks]
        numbers.extend((kind, *places[0], *places[1], style))
        for each in said:
            numbers.extend((len(texts), -1 if each is None else len(each.encode())))
            texts.extend((each or "").encode())

    try:
        loader = yaml.CBaseLoader(text.decode())
        while (event := loader.get_event()) is not None:
            kind = 1 + KINDS.index(type(event).__name__)
            put(kind, (event.start_mark, event.end_mark), *told(event))
        put(END, (None, None), 0, [None] * 3)
    except MarkedYAMLError as error:
        marks = (error.context_mark, error.problem_mark)
        put(FAULT, marks, 0, [error.context, error.problem, None])
    except ReaderError as error:
        put(UNREADABLE, (None, None), 0, [None, error.reason, None])
    return numbers, bytes(texts)


def place(mark: Any) -> tuple[int, int, int] | None:
    """Line, column and index."""
    return mark and (mark.line, mark.column, mark.index)


def told(event: Any) -> tuple[int, list[Any]]:
    """The style of an event, and its three texts."""
    match event:
        case yaml.ScalarEvent():
            return 1 + STYLES.index(event.style), [event.anchor, event.tag, event.value]
        case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
            return int(event.flow_style is True), [event.anchor, event.tag, None]
        case yaml.AliasEvent():
            return 0, [event.anchor, None, None]
        case yaml.DocumentStartEvent():
            major, minor = event.version or (0, 0)
            first = next(iter((event.tags or {}).items()), (None, None))
            return 100 * major + minor, [*first, None]
    return 0, [None] * 3
