"""A tree as canonical text."""

from collections.abc import Iterable, Iterator
from itertools import dropwhile
from unicodedata import normalize

from ambitiekader_cli.form.scalars import WIDTH, on_one_line, written
from ambitiekader_cli.form.shape import UNKNOWN, KeyShape, Model, fields
from ambitiekader_cli.source.comment_owners import Commented
from ambitiekader_cli.source.quotes import in_single_quotes
from ambitiekader_cli.source.tree import Collection, Entry, Node, Scalar

INDENT = 2


def printed(document: Commented, model: Model, *, sort: bool = True) -> str:
    """The whole file; with `sort` the keys in the order of the model."""
    page = _Page(sort=sort)
    lines = [*_tidy(document.head), *page.root(document.root, KeyShape(0, model))]
    lines += _single(document.foot) if lines else _tidy(document.foot)
    return "".join(f"{line}\n" for line in lines)


def _tidy(lines: Iterable[str]) -> Iterator[str]:
    """No blank line to begin with, and no two in a row."""
    return dropwhile(lambda line: not line, _single(lines))


def _single(lines: Iterable[str]) -> Iterator[str]:
    previous = None
    for line in lines:
        if line or previous != "":
            yield line
        previous = line


class _Page:
    """How the entries of a tree are laid out."""

    def __init__(self, *, sort: bool) -> None:
        self._sort = sort
        self._inlines: dict[int, str | None] = {}  # by identity: each is asked for at every level

    def root(self, node: Node | None, field: KeyShape) -> Iterator[str]:
        """What the file holds, from its first column."""
        if node is None:
            return
        whole = Entry(None, node)
        if isinstance(node, Collection) and self._in_block(whole, 0, field):
            yield from self._entries(node, 0, field)
        else:
            yield from self._entry(whole, "", 0, field)

    def _entries(
        self, collection: Collection, column: int, field: KeyShape, *, bare: bool = False
    ) -> Iterator[str]:
        """The entries below each other; `bare` leaves out what stands above the first."""
        indent = " " * column
        for number, entry in enumerate(self._ordered(collection, field)):
            if number or not bare:
                above = self._above(entry, column, _within(collection, entry, field))
                for line in above if number else _tidy(above):
                    yield f"{indent}{line}".rstrip(" ")
            begin = "- " if entry.key is None else f"{on_one_line(entry.key.value)}: "
            yield from self._entry(entry, begin, column, _within(collection, entry, field))

    def _entry(self, entry: Entry, begin: str, column: int, field: KeyShape) -> Iterator[str]:
        """An entry without what stands above it."""
        deeper = column + INDENT if begin else column
        value, start = entry.value, column + len(begin)
        beside = f"  {entry.beside[0]}" if len(entry.beside) == 1 else ""
        if isinstance(value, Collection) and self._in_block(entry, start, field):
            if entry.key is None:
                lines = self._entries(value, deeper, field, bare=True)
                yield f"{' ' * column}{begin}{next(lines)[deeper:]}"
            else:
                yield f"{' ' * column}{begin.rstrip(' ')}{beside}"
                lines = self._entries(value, deeper, field)
            yield from lines
        else:
            first, below = self._short(value, column, start, field)
            if beside and _lost_quotes(value, first):
                first = in_single_quotes(first)  # or the comment could be taken for a part of it
            yield f"{' ' * column}{begin}{first}".rstrip(" ") + beside
            yield from (f"{' ' * (column + INDENT)}{line}".rstrip(" ") for line in below)
        if not _is_void(value):
            yield from (f"{' ' * deeper}{line}".rstrip(" ") for line in _single(entry.under))

    def _short(
        self, value: Node, column: int, start: int, field: KeyShape
    ) -> tuple[str, tuple[str, ...]]:
        if isinstance(value, Collection):
            return self._inline(value, field) or "", ()
        if value.empty:
            return "", ()
        return written(value, column, start, typed=field.needs_no_quotes(value))

    def _ordered(self, collection: Collection, field: KeyShape) -> list[Entry]:
        if not (self._sort and collection.mapping):
            return [*collection.entries.values()]
        own = fields(field.model)
        return sorted(collection.entries.values(), key=lambda entry: _field(own, entry).order)

    def _above(self, entry: Entry, column: int, field: KeyShape) -> list[str]:
        """What stands above an entry, with what can stand nowhere else."""
        value = entry.value
        lines = list(entry.above)
        first = self._behind_dash(entry, column, field)
        if len(entry.beside) > 1 or first:
            lines += entry.beside
        if _is_void(value):
            lines += entry.under
        if first and isinstance(value, Collection):
            lines += _tidy(self._above(first, column + INDENT, _within(value, first, field)))
        return list(_single(lines))

    def _behind_dash(self, entry: Entry, column: int, field: KeyShape) -> Entry | None:
        """The entry that stands on the line of the dash of this one."""
        value = entry.value
        if entry.key is not None or not isinstance(value, Collection):
            return None
        in_block = self._in_block(entry, column + INDENT, field)
        return self._ordered(value, field)[0] if in_block else None

    def _in_block(self, entry: Entry, start: int, field: KeyShape) -> bool:
        """Whether the value has lines of its own: as before, or because brackets do not fit."""
        value = entry.value
        if isinstance(value, Scalar) or not value.entries:
            return False
        if not value.flow or entry.under:
            return True
        line = self._inline(value, field)
        return line is None or start + len(line) > WIDTH

    def _inline(self, node: Node, field: KeyShape) -> str | None:
        """Between brackets on one line; None if the width, a comment or what it holds forbids."""
        if isinstance(node, Scalar):
            if node.empty or "\n" in node.value:
                return None
            return on_one_line(node.value, typed=field.needs_no_quotes(node), flow=True)
        if id(node) not in self._inlines:
            line = self._in_brackets(node, field)
            self._inlines[id(node)] = line if line and len(line) <= WIDTH else None
        return self._inlines[id(node)]

    def _in_brackets(self, node: Collection, field: KeyShape) -> str | None:
        parts: list[str] = []
        for entry in self._ordered(node, field):
            value = self._inline(entry.value, _within(node, entry, field))
            if value is None or _has_comment(entry):
                return None
            key = "" if entry.key is None else f"{on_one_line(entry.key.value, flow=True)}: "
            parts.append(f"{key}{value}")
        return f"{{{', '.join(parts)}}}" if node.mapping else f"[{', '.join(parts)}]"


def _within(collection: Collection, entry: Entry, field: KeyShape) -> KeyShape:
    """What the model says of a value in a collection; a list says the same of each item."""
    return _field(fields(field.model), entry) if collection.mapping else field


def _field(by_key: dict[str, KeyShape], entry: Entry) -> KeyShape:
    return by_key.get(normalize("NFC", entry.key.value if entry.key else ""), UNKNOWN)


def _is_void(value: Node) -> bool:
    return isinstance(value, Collection) and not value.entries


def _lost_quotes(value: Node, first: str) -> bool:
    return isinstance(value, Scalar) and bool(value.style) and first == value.value


def _has_comment(entry: Entry) -> bool:
    return any(entry.above) or bool(entry.beside) or bool(entry.under)
