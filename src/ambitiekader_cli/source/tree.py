"""A YAML text with all that a person put in it: styles, comments, blank lines, and whose they are.

A comment on a line of its own belongs to what begins below it, unless it is indented deeper: then
it belongs to what just ended. A comment at the end of a line belongs to the entry on that line.
"""

from collections import deque
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from ambitiekader_cli.source.comments import Aside, Kind, asides
from ambitiekader_cli.source.reader import Event, events


class Scalar(NamedTuple):
    """A text as it was written."""

    value: str
    style: str = ""
    """Empty for plain, else the sign it begins with: `'`, `"`, `|` or `>`."""

    @property
    def empty(self) -> bool:
        """Whether nothing was written at all."""
        return not self.value and not self.style


class Collection(NamedTuple):
    """A mapping or a list."""

    mapping: bool
    flow: bool
    """Written with brackets."""
    entries: "list[Entry]"


Node: TypeAlias = Scalar | Collection
EMPTY = Scalar("")


@dataclass(slots=True)
class Entry:
    """A key with its value, or an item of a list; grows while the tree is built, not after."""

    key: str | None = None
    value: Node = EMPTY
    above: list[str] = field(default_factory=list)
    """Comments on lines of their own; an empty text is a blank line."""
    beside: list[str] = field(default_factory=list)
    """The comment at the end of the line, and how it goes on on the lines below."""
    under: list[str] = field(default_factory=list)
    """Comments below the last of what is in the value, and as deep."""


class Document(NamedTuple):
    """A whole file."""

    head: list[str]
    """What is about the file and stays on top: a licence, an introduction."""
    root: Node | None
    foot: list[str]


def tree(text: str) -> Document:
    """The tree of a text that `read` accepts and whose lines end in a bare newline."""
    found = list(events(text))
    growing = _Growing(text, deque(asides(text, found)))
    for event in found:
        if isinstance(event, ScalarEvent):
            growing.scalar(event)
        elif isinstance(event, (MappingStartEvent, SequenceStartEvent)):
            growing.open(event)
        elif isinstance(event, (MappingEndEvent, SequenceEndEvent)):
            growing.close(event)
    growing.finish()
    return Document(growing.head, growing.root, growing.foot)


class _Open(NamedTuple):
    """A collection that is still open, its column, and where a comment at its end goes."""

    collection: Collection
    column: int
    holder: Entry | None
    under: list[str]


class _Target(NamedTuple):
    """The entry that comments on lines above it may belong to."""

    above: list[str]
    column: int
    flow: bool = False
    """Between brackets columns mean nothing."""


class _Growing:
    """The part of the tree that was read so far."""

    def __init__(self, text: str, waiting: deque[Aside]) -> None:
        self.head: list[str] = []
        self.root: Node | None = None
        self.foot: list[str] = []
        self._text, self._waiting = text, waiting
        self._stack: list[_Open] = []
        self._half: list[Entry | None] = []  # per open mapping the key that waits for its value
        self._last: tuple[Entry, int] | None = None
        self._begun: _Target | None = None  # the first entry that began since comments were given
        self._closed: list[_Open] = []  # the block collections that ended since
        self._started = False

    def scalar(self, event: Event) -> None:
        """A key, a value or an item."""
        node = Scalar(event.value, event.style or "")
        is_key = bool(self._stack) and self._stack[-1].collection.mapping and not self._half[-1]
        entry = self._begin(node.value) if is_key else self._put(node)
        self._give(event.start_mark.index, self._begun or self._above(entry))
        self._touch(entry)

    def open(self, event: Event) -> None:
        """A collection begins. In a block its comments belong to the first entry, still to come."""
        collection = Collection(type(event) is MappingStartEvent, bool(event.flow_style), [])
        entry = self._put(collection)
        if collection.flow:
            self._give(event.start_mark.index, self._begun or self._above(entry))
            self._touch(entry)
        under = self.foot if entry is None else entry.under
        self._stack.append(_Open(collection, event.start_mark.column, entry, under))
        self._half.append(None)

    def close(self, event: Event) -> None:
        """A collection ends."""
        ended = self._stack.pop()
        self._half.pop()
        if ended.collection.flow:
            self._give(event.start_mark.index, _Target(ended.under, 0, flow=True))
            _end_without_blank(ended.under)
            self._touch(ended.holder)
        else:
            self._closed.append(ended)

    def finish(self) -> None:
        """Nothing follows."""
        self._give(len(self._text), None)
        if isinstance(self.root, Scalar) and self.root.empty:
            self.root = None
            _end_without_blank(self.head)

    def _begin(self, key: str | None) -> Entry:
        here = self._stack[-1]
        entry = Entry(key)
        here.collection.entries.append(entry)
        if here.collection.mapping:
            self._half[-1] = entry
        self._begun = self._begun or self._above(entry)
        return entry

    def _put(self, node: Node) -> Entry | None:
        """A value at its key, in its list, or as the whole file."""
        if not self._stack:
            self.root = node
            return None
        entry = self._half[-1] or self._begin(None)
        entry.value = node
        self._half[-1] = None
        return entry

    def _above(self, entry: Entry | None) -> _Target:
        if entry is None:
            return _Target(self.head, 0)
        here = self._stack[-1]
        return _Target(entry.above, here.column, here.collection.flow)

    def _touch(self, entry: Entry | None) -> None:
        self._last = (entry, self._stack[-1].column) if entry else None

    def _give(self, position: int, target: _Target | None) -> None:
        """Bring the comments before `position` home."""
        batch: list[Aside] = []
        while self._waiting and self._waiting[0].start < position:
            batch.append(self._waiting.popleft())
        if not self._started and target:
            batch = self._take_head(batch, target)
        self._give_each(self._take_beside(batch), target)
        self._begun, self._closed, self._started = None, [], True

    def _take_head(self, batch: list[Aside], target: _Target) -> list[Aside]:
        """Up to the last blank line, or the licence, is about the whole file."""
        blanks = [number for number, aside in enumerate(batch) if aside.kind is Kind.BLANK]
        licence = any("SPDX-" in aside.text for aside in batch[: (blanks or [len(batch)])[0]])
        size = blanks[-1] + 1 if blanks else len(batch) if licence else 0
        if target.above is self.head:
            size = len(batch)
        self.head += [aside.text for aside in batch[:size]]
        return batch[size:]

    def _take_beside(self, batch: list[Aside]) -> list[Aside]:
        """Give away the comment at the end of the last line, with the lines on which it goes on."""
        previous: Aside | None = None
        for number, aside in enumerate(batch):
            goes_on = previous is not None and self._goes_on(previous, aside)
            if aside.kind is not Kind.BESIDE and not goes_on:
                return batch[number:]
            (self._last[0].beside if self._last else self.foot).append(aside.text)
            previous = aside
        return []

    def _goes_on(self, above: Aside, aside: Aside) -> bool:
        between = self._text[above.start + len(above.text) : aside.start]
        return aside.column == above.column and between.strip(" \t") == "\n"

    def _give_each(self, batch: list[Aside], target: _Target | None) -> None:
        """Deeper than what follows: to what ended. As soon as one belongs to what follows, all."""
        home = target.above if target and target.flow else self.foot
        deepest, blank = 10**9, False
        for aside in batch:
            if aside.kind is Kind.BLANK:
                blank = True
                continue
            deepest = min(deepest, aside.column)
            if target is None or home is not target.above:
                home = self._home(aside.kind, deepest, target)
            home += [""] * blank + [aside.text]
            blank = False
        if blank and target:
            target.above.append("")

    def _home(self, kind: Kind, column: int, target: _Target | None) -> list[str]:
        if target and (kind is not Kind.OWN_LINE or column <= target.column):
            return target.above
        ended = [(each.column, each.under) for each in self._closed if each.column <= column]
        if self._last:
            entry, its_column = self._last
            if isinstance(entry.value, Scalar) and entry.value.empty and its_column < column:
                ended.append((its_column + 1, entry.under))
        if ended:
            deepest = max(its_column for its_column, _ in ended)
            under = [under for its_column, under in ended if its_column == deepest]
            return under[-1] if deepest == column else under[0]  # a list may be as deep as its key
        return target.above if target else self.foot


def _end_without_blank(lines: list[str]) -> None:
    if lines and not lines[-1]:
        lines.pop()
