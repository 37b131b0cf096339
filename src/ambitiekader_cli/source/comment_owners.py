"""Whose each comment and blank line of a YAML text is.

A comment on a line of its own belongs to what begins below it, unless it is indented deeper: then
it belongs to what just ended. A comment at the end of a line belongs to the entry on that line.
"""

from collections import deque
from typing import NamedTuple

from ambitiekader_cli.source.comments import Aside, AsideKind, asides_in
from ambitiekader_cli.source.events import events
from ambitiekader_cli.source.tree import Collection, Entry, Node, Scalar, tree


class Commented(NamedTuple):
    """A whole file, with the comments at the entries that they belong to."""

    head: list[str]
    """What is about the file and stays on top: a licence, an introduction."""
    root: Node | None
    foot: list[str]


def commented(text: str) -> Commented:
    """The tree of a text that `read` accepts and whose lines end in a bare newline."""
    root = tree(events(text))
    giving = _Giving(text, deque(asides_in(text)))
    giving.in_file(root)
    is_void = isinstance(root, Scalar) and root.empty
    return Commented(giving.head, None if is_void else root, giving.foot)


class _Target(NamedTuple):
    """The entry that comments on lines above it may belong to."""

    above: list[str]
    column: int
    flow: bool = False
    """Between brackets columns mean nothing."""


class _Giving:
    """A walk through the tree, that gives away what stands before each part of it."""

    def __init__(self, text: str, waiting: deque[Aside]) -> None:
        self.head: list[str] = []
        self.foot: list[str] = []
        self._text, self._waiting = text, waiting
        self._last: tuple[Entry, int, bool] | None = None  # with its column, and if in brackets
        self._begun: _Target | None = None  # the first entry that began since comments were given
        self._closed: list[tuple[int, list[str]]] = []  # the block collections that ended since
        self._started = False

    def in_file(self, root: Node | None) -> None:
        """All of them."""
        if root is not None:
            self._in(root, None, None)
        self._give(len(self._text), None)
        if isinstance(root, Scalar) and root.empty:
            _end_without_blank(self.head)

    def _in(self, node: Node, entry: Entry | None, around: Collection | None) -> None:
        """A value; in a block its comments belong to the first entry, still to come."""
        if isinstance(node, Scalar):
            self._come_to(node, entry, around)
            return
        under = self.foot if entry is None else entry.under
        if not node.flow:
            self._in_entries(node)
            self._closed.append((node.begin.column, under))
            return
        self._come_to(node, entry, around)
        self._in_entries(node)
        self._give(node.end.index - 1, _Target(under, 0, flow=True))
        _end_without_blank(under)
        self._touch(entry, around)

    def _in_entries(self, collection: Collection) -> None:
        for entry in collection.entries.values():
            self._begun = self._begun or self._above(entry, collection)
            if entry.key:
                self._come_to(entry.key, entry, collection)
            self._in(entry.value, entry, collection)

    def _come_to(self, node: Node, entry: Entry | None, around: Collection | None) -> None:
        self._give(node.begin.index, self._begun or self._above(entry, around))
        self._touch(entry, around)

    def _above(self, entry: Entry | None, around: Collection | None) -> _Target:
        if entry is None or around is None:
            return _Target(self.head, 0)
        return _Target(entry.above, around.begin.column, around.flow)

    def _touch(self, entry: Entry | None, around: Collection | None) -> None:
        if entry and around:
            self._last = entry, around.begin.column, around.flow
        else:
            self._last = None

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
        blanks = [number for number, aside in enumerate(batch) if aside.kind is AsideKind.BLANK]
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
            if aside.kind is not AsideKind.BESIDE and not goes_on:
                return batch[number:]
            self._beside().append(aside.text)
            previous = aside
        return []

    def _beside(self) -> list[str]:
        """Between brackets above the entry: behind the comma it cut off no text."""
        if self._last is None:
            return self.foot
        entry, _, in_brackets = self._last
        return entry.above if in_brackets else entry.beside

    def _goes_on(self, above: Aside, aside: Aside) -> bool:
        between = self._text[above.start + len(above.text) : aside.start]
        return aside.column == above.column and between.strip(" \t") == "\n"

    def _give_each(self, batch: list[Aside], target: _Target | None) -> None:
        """Deeper than what follows: to what ended. As soon as one belongs to what follows, all."""
        home = target.above if target and target.flow else self.foot
        deepest, blank = 10**9, False
        for aside in batch:
            if aside.kind is AsideKind.BLANK:
                blank = True
                continue
            deepest = min(deepest, aside.column)
            if target is None or home is not target.above:
                home = self._home(aside.kind, deepest, target)
            home += [""] * blank + [aside.text]
            blank = False
        if blank and target:
            target.above.append("")

    def _home(self, kind: AsideKind, column: int, target: _Target | None) -> list[str]:
        if target and (kind is not AsideKind.OWN_LINE or column <= target.column):
            return target.above
        ended = [(its_column, under) for its_column, under in self._closed if its_column <= column]
        if self._last:
            entry, its_column, _ = self._last
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
