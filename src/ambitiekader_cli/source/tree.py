"""A YAML text as a tree in which everything knows where it stands.

To point at something, to put a file in form, to change a part of it. `reader` builds none: a tree
takes two and a half times what its plain data take beyond libyaml's events, and it reads all files.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias
from unicodedata import normalize

from ambitiekader_cli.source.events import Event
from ambitiekader_cli.source.libyaml import (
    MappingEndEvent,
    MappingStartEvent,
    Mark,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)


class Scalar(NamedTuple):
    """A text as it was written."""

    value: str
    style: str
    """Empty for plain, else the sign it begins with: `'`, `"`, `|` or `>`."""
    begin: Mark
    end: Mark
    """Behind its last character; a mark has an index, a line and a column, all from 0."""

    @property
    def empty(self) -> bool:
        """Whether nothing was written at all."""
        return not self.value and not self.style


class Collection(NamedTuple):
    """A mapping or a list."""

    mapping: bool
    flow: bool
    """Written with brackets."""
    entries: "dict[str | int, Entry]"
    """By key, normalized as `read` does, or by index; in the order of the text."""
    begin: Mark
    opened: Mark
    """Behind its bracket; of a block where it begins."""
    end: Mark
    """Of a block the end of its last entry."""


Node: TypeAlias = Scalar | Collection


class Entry:
    """A key with its value, or an item of a list; whose comments these are, `ownership` finds."""

    __slots__ = ("above", "beside", "key", "under", "value")

    def __init__(self, key: Scalar | None, value: Node) -> None:
        self.key, self.value = key, value
        self.above: list[str] = []
        """Comments on lines of their own; an empty text is a blank line."""
        self.beside: list[str] = []
        """The comment at the end of the line, and how it goes on on the lines below."""
        self.under: list[str] = []
        """Comments below the last of what is in the value, and as deep."""

    def shown(self, *, key: bool = False) -> tuple[Mark, Mark]:
        """Where that begins and ends which stands for the value, or with `key` for the key.

        Not the extent of a collection, which would underline whole files: its key, and for an item
        of a list its own first key.
        """
        if isinstance(self.value, Scalar):
            shown = self.key if self.key and (key or self.value.empty) else self.value
            return shown.begin, shown.end
        first = next(iter(self.value.entries.values()), None)
        own = self.key or (first and first.key)
        return (own.begin, own.end) if own else (self.value.begin, self.value.opened)


def tree(events: Iterable[Event]) -> Node | None:
    """The tree of a text that `read` accepts; None when nothing stands in it."""
    bottom = _Open()
    stack = [bottom]
    for event in events:
        kind = type(event)
        if kind is ScalarEvent:
            style = event.style or ""
            stack[-1].put(Scalar(event.value, style, event.start_mark, event.end_mark))
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            stack.append(_Open(event))
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            ended = stack.pop()
            stack[-1].put(ended.collection(event))
    return bottom.entries[0].value if bottom.entries else None


def nearest_entry(root: Node | None, route: Sequence[str | int]) -> tuple[Entry | None, int]:
    """The entry that a route leads to, or the last on its way, and the steps to there.

    One value may stand for a list of one, so a step `0` that leads nowhere is passed over.
    """
    node, entry = root, None
    for taken, step in enumerate(route):
        below = node.entries.get(step) if isinstance(node, Collection) else None
        if below:
            entry, node = below, below.value
        elif step != 0:
            return entry, taken
    return entry, len(route)


class _Open:
    """A collection that is still open; without an event the list that takes the root."""

    __slots__ = ("begin", "entries", "key", "mapping")

    def __init__(self, begin: Event = None) -> None:
        self.begin, self.mapping = begin, isinstance(begin, MappingStartEvent)
        self.entries: dict[str | int, Entry] = {}
        self.key: Scalar | None = None

    def put(self, node: Node) -> None:
        """A key, a value or an item."""
        if self.key is not None:
            self.entries[normalize("NFC", self.key.value)] = Entry(self.key, node)
            self.key = None
        elif self.mapping and isinstance(node, Scalar):
            self.key = node
        else:
            self.entries[len(self.entries)] = Entry(None, node)

    def collection(self, end: Event) -> Collection:
        """The whole of it."""
        begin, flow = self.begin, bool(self.begin.flow_style)
        last = end.end_mark if flow else self.entries[next(reversed(self.entries))].value.end
        return Collection(self.mapping, flow, self.entries, begin.start_mark, begin.end_mark, last)
