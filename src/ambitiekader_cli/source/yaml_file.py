"""One YAML file: its bytes, its data, and where everything in it stands."""

import zlib
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from ambitiekader_cli.source.decode import decode

if TYPE_CHECKING:
    from ambitiekader_cli.source.plain_form import Part, Parts
    from ambitiekader_cli.source.quick_reader import Starts
    from ambitiekader_cli.source.tree import Node

Route: TypeAlias = tuple[str | int, ...]
"""Keys of mappings and indices of lists, from the top of a file."""


class Span(NamedTuple):
    """A piece of one file. Lines and columns count from 1, in characters; the end is exclusive."""

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Source:
    """One file as it was when it was read; its path is relative to the repository, with `/`.

    Positions are not kept: 100,000 items would take a gigabyte. They are found again, a file at a
    time, for the few places that somebody wants to see.
    """

    __slots__ = ("_bytes", "_packed", "path", "plain")

    def __init__(self, path: str, raw: bytes) -> None:
        self.path = path
        self.plain = False
        """Whether it was read, and has the form that `plain_form` reads."""
        self._bytes, self._packed = raw, False

    @property
    def raw(self) -> bytes:
        """What the file held."""
        return zlib.decompress(self._bytes) if self._packed else self._bytes

    def pack(self) -> None:
        """Take less memory, for long work that will hardly look at the file."""
        if not self._packed:
            self._bytes, self._packed = zlib.compress(self._bytes, 1), True

    def data(self, starts: "Starts | None" = None) -> Any:  # noqa: ANN401 - no shape yet
        """The content as dict, tuple, str and None; raises Unreadable.

        Where the entries of the lists at the top begin is added to `starts`.
        """
        from ambitiekader_cli.source.quick_reader import read_plainly  # noqa: PLC0415 - `ak --help` reads nothing

        text = decode(self.raw)
        data = read_plainly(text, starts)
        self.plain = data is not None
        if self.plain:
            return data
        from ambitiekader_cli.source.reader import read_by_libyaml  # noqa: PLC0415 - seldom needed

        return read_by_libyaml(text, starts)

    def text(self) -> str:
        """The text as far as it can be shown, lines ending in a bare newline."""
        return self.raw.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")

    def place(self, *route: str | int) -> "Place":
        """A place in this file."""
        return Place(self, route)

    def span(self, route: Route, *, key: bool = False) -> Span:
        """Where `route` stands, or its nearest parent that does exist.

        One value may stand for a list of one, so a `0` that leads nowhere is passed over.
        """
        return _span(self, route, key)


@lru_cache(maxsize=8192)  # the same are shown twice: on the screen, and in the summary of a step
def _span(source: Source, route: Route, key: bool) -> Span:
    return (None if key else _on_one_line(source, route)) or _in_tree(source, route, key)


def _on_one_line(source: Source, route: Route) -> Span | None:
    """Most that is pointed at is a short text in an entry of a list: no tree is made for that."""
    in_entry = len(route) == 3 and isinstance(route[1], int)
    part = _plain_part(source, route[:2]) if in_entry else None
    found = part.on_one_line(str(route[2])) if part else None
    if part is None or found is None:
        return None
    line, begin, end = found
    here = line + part.above + 1
    return Span(source.path, here, begin + 1, here, end + 1)


def _in_tree(source: Source, route: Route, key: bool) -> Span:
    from ambitiekader_cli.source.tree import nearest_entry  # noqa: PLC0415 - only to point

    head = route[: 2 if len(route) > 1 and isinstance(route[1], int) else 1]
    node, above, inside = _part(source, head)
    entry, steps = nearest_entry(node, (*inside, *route[len(head) :]))
    if entry is None:
        return Span(source.path)
    begin, end = entry.shown(key=key and steps == len(route))
    start = begin.line + above + 1, begin.column + 1
    return Span(source.path, *start, end.line + above + 1, end.column + 1)


@lru_cache(maxsize=2)
def _tree(source: Source) -> "Node | None":
    return _tree_of(decode(source.raw))


@lru_cache(maxsize=2)
def _part(source: Source, head: Route) -> "tuple[Node | None, int, Route]":
    """What a route begins with, how many lines further down it stands, and its route there."""
    part = _plain_part(source, head)
    return (_tree_of(part.text), part.above, part.route) if part else (_tree(source), 0, head)


def _plain_part(source: Source, head: Route) -> "Part | None":
    """Of a text that has the form for it, what a route begins with."""
    return _parts(source).of(head) if head and source.plain else None


@lru_cache(maxsize=2)
def _parts(source: Source) -> "Parts":
    from ambitiekader_cli.source.plain_form import Parts  # noqa: PLC0415 - only to point

    return Parts(decode(source.raw))


def _tree_of(text: str) -> "Node | None":
    from ambitiekader_cli.source.events import events  # noqa: PLC0415 - only to point at something
    from ambitiekader_cli.source.tree import tree  # noqa: PLC0415

    return tree(events(text))


class Place(NamedTuple):
    """A route into one file. Cheap to make; its span is looked up only when somebody asks."""

    source: Source
    route: Route = ()
    key: bool = False
    """True points at the key that ends the route, False at its value."""

    def at(self, *route: str | int, key: bool = False) -> "Place":
        """A place further down the route."""
        return Place(self.source, (*self.route, *route), key)

    def span(self) -> Span:
        """Where the route stands, or its nearest parent that does exist."""
        return self.source.span(self.route, key=self.key)
