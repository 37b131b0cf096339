"""Where everything in a YAML text stands: a second look, only at files that somebody asks about."""

from typing import TypeAlias
from unicodedata import normalize

from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from ambitiekader_cli.source.place import Route
from ambitiekader_cli.source.reader import Event, events

Extent: TypeAlias = tuple[int, int, int, int]
Marks: TypeAlias = dict[Route, tuple[Extent, Extent]]
"""Per route where its key stands and where its value."""


class _Open:
    """A collection that is still open."""

    __slots__ = ("count", "key", "key_extent", "mapping", "route")

    def __init__(self, route: Route, *, mapping: bool) -> None:
        self.route, self.mapping = route, mapping
        self.count = 0
        self.key: str | None = None
        self.key_extent: Extent = (1, 1, 1, 1)


def marks(text: str) -> Marks:
    """The places in a text that `read` accepts.

    A collection is marked by its key, not by its extent, which would underline whole files; a
    mapping in a list by its own first key.
    """
    found: Marks = {}
    stack: list[_Open] = []
    for event in events(text):
        if isinstance(event, ScalarEvent):
            if stack and stack[-1].mapping and stack[-1].key is None:
                _open_key(stack[-1], event, found)
            else:
                _close_value(stack, event, found)
        elif isinstance(event, (MappingStartEvent, SequenceStartEvent)):
            route = _close_value(stack, event, found)
            stack.append(_Open(route, mapping=isinstance(event, MappingStartEvent)))
        elif isinstance(event, (MappingEndEvent, SequenceEndEvent)):
            stack.pop()
    return found


def _open_key(frame: _Open, event: Event, found: Marks) -> None:
    frame.key, frame.key_extent = normalize("NFC", event.value), _extent(event)
    if frame.count == 0 and frame.route and isinstance(frame.route[-1], int):
        found[frame.route] = (frame.key_extent, frame.key_extent)


def _close_value(stack: list[_Open], event: Event, found: Marks) -> Route:
    if not stack:
        return ()
    frame = stack[-1]
    extent = _extent(event)
    if frame.key is not None:
        route = (*frame.route, frame.key)
        whole = isinstance(event, ScalarEvent) and (event.value or event.style)
        found[route] = (frame.key_extent, extent if whole else frame.key_extent)
        frame.key = None
    else:
        route = (*frame.route, frame.count)
        found[route] = (extent, extent)
    frame.count += 1
    return route


def _extent(event: Event) -> Extent:
    start, end = event.start_mark, event.end_mark
    return (start.line + 1, start.column + 1, end.line + 1, end.column + 1)
