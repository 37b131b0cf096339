"""The part of a file that differs from its older version, so that only that part is read again.

A yearly overview holds some thirty activities, and an edit touches one. The lines that both
versions begin with are read the same way, so an item that ends in them is the same item. The lines
that both end with are so too, if what stands before them ends a list that they go on with.
"""

from typing import TYPE_CHECKING, Any, NamedTuple

from ambitiekader_cli.source import MAX_BYTES, Route, Source, Span, Unreadable

if TYPE_CHECKING:
    from ambitiekader_cli.source.quick_reader import Starts


class Excerpt(Source):
    """Some lines of a file, behind the key that they belong to."""

    __slots__ = ("above",)

    def __init__(self, path: str, text: str, key: str, first: int) -> None:
        super().__init__(path, f"{key}:\n{text}".encode())
        self.above = first - 1
        """How many lines further down a line of the excerpt stands in the file."""

    def span(self, route: Route, *, key: bool = False) -> Span:
        """Where it stands in the file itself."""
        found = super().span(route, key=key)
        if found == Span(self.path):
            return found
        return found._replace(line=found.line + self.above, end_line=found.end_line + self.above)


class Narrowed(NamedTuple):
    """What differs: the same lines of the older and of the newer version, read."""

    before: tuple[Excerpt, dict[str, Any]]
    after: tuple[Excerpt, dict[str, Any]]


class Window(NamedTuple):
    """From the start of one entry to the start of another, or to the end of the file."""

    key: str
    first: int
    """Line where it starts in both, counted from 0."""
    column: int
    """Where the dashes of all entries of that list stand."""
    to_end: bool
    """Whether it goes on to the end of the file."""
    older: str
    newer: str
    """Its text in the two versions."""


def window_on(
    before: Source,
    data: Any,  # noqa: ANN401
    starts: "Starts",
    after: Source,
) -> tuple[Window, dict[str, Any]] | None:
    """Around what differs, and what the older version holds, of that list only what is in it.

    None where nothing is certain, or nothing is won: then the whole file must be read.
    """
    old, new = _lines(before), _lines(after)
    inside = _around(old, new, starts) if isinstance(data, dict) else None
    if inside is None or not _is_regular(data[starts[inside.start].key]):
        return None
    key = starts[inside.start].key
    own = [start.line for start in starts if start.key == key]
    columns = {_dash(old[line]) for line in own}
    if len(columns) > 1:
        return None
    first = starts[inside.start].line
    to_end = inside.stop is None
    left = 0 if inside.stop is None else len(old) - starts[inside.stop].line
    parts = (lines[first : len(lines) - left] for lines in (old, new))
    texts = ("\n".join(part if to_end else [*part, ""]) for part in parts)
    window = Window(key, first, columns.pop(), to_end, *texts)
    before_it = next(n for n, start in enumerate(starts) if start.key == key)
    items = slice(inside.start - before_it, inside.stop and inside.stop - before_it)
    return window, {**data, key: data[key][items]}


def narrowed(path: str, window: Window, data: dict[str, Any]) -> Narrowed | None:
    """What stands in the window, given that of the older version; None as above."""
    older, excerpt = (
        Excerpt(path, text, window.key, window.first) for text in (window.older, window.newer)
    )
    read = _entries(excerpt, window)
    keys = [*data]
    behind = keys[keys.index(window.key) + 1 :] if window.to_end else []
    if read is None or not _fits(read, window, {*keys} - {*behind, window.key}):
        return None
    rest = {key: data[key] for key in behind}
    return Narrowed((older, {window.key: data[window.key], **rest}), (excerpt, read))


def _lines(source: Source) -> list[str]:
    """None of a file that cannot be read: then there is no window in it."""
    if len(source.raw) > MAX_BYTES:
        return []
    try:
        return source.raw.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError:
        return []


def _around(old: list[str], new: list[str], starts: "Starts") -> slice | None:
    """From which start to which all lines differ, within one list; no end is that of the file."""
    head = _shared(old, new)
    tail = _shared(old[head:][::-1], new[head:][::-1])
    first = max((n for n, start in enumerate(starts) if start.line <= head), default=None)
    if first is None:
        return None
    key = starts[first].key
    behind = (n for n in range(first + 1, len(starts)) if starts[n].line >= len(old) - tail)
    last = next(behind, None)
    return None if last is not None and starts[last].key != key else slice(first, last)


def _shared(one: list[str], other: list[str]) -> int:
    """How many lines the two begin with together."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))


def _entries(excerpt: Excerpt, window: Window) -> dict[str, Any] | None:
    """The newer lines; None unless they are entries in the column of the older ones."""
    starts: Starts = []
    key = window.key
    if any(marker in excerpt.raw for marker in _END_OF_DOCUMENT):
        return None
    try:
        data = excerpt.data(starts)
    except Unreadable:
        return None
    if not isinstance(data, dict) or not _is_regular(data[key]):
        return None
    lines = excerpt.text().split("\n")
    own = [start.line for start in starts if start.key == key]
    alike = {_dash(lines[line]) for line in own} == {window.column}
    return data if alike and own[0] == 1 and len(own) == len(data[key]) else None


_END_OF_DOCUMENT = (b"\n...", b"\n---")


def _is_regular(entries: Any) -> bool:  # noqa: ANN401
    return isinstance(entries, tuple) and all(isinstance(entry, dict) for entry in entries)


def _dash(line: str) -> int:
    """The column of the dash that a line begins with; below zero when it begins otherwise."""
    rest = line.lstrip(" ")
    return len(line) - len(rest) if rest.startswith("- ") else -1


def _fits(read: dict[str, Any], window: Window, header: set[str]) -> bool:
    """No key comes twice, and none comes between the window and the rest of its list."""
    return not header & {*read} if window.to_end else len(read) == 1
