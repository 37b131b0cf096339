"""How a new value is written in a file: as its neighbours are, and safe for any reader."""

from collections.abc import Iterator
from typing import NamedTuple

from ambitiekader_cli.edit.change_of_data import Fresh, Moved, NoSuchPlace
from ambitiekader_cli.edit.habits import Habits
from ambitiekader_cli.form.scalars import WIDTH, mistyped, on_one_line, written
from ambitiekader_cli.form.shape import UNKNOWN, KeyShape, fields
from ambitiekader_cli.source.libyaml import Mark
from ambitiekader_cli.source.quotes import in_single_quotes
from ambitiekader_cli.source.tree import Collection, Node, Scalar


class Slot(NamedTuple):
    """Where a new value comes, and what is known of it there."""

    column: int
    """Of its key or its dash."""
    shape: KeyShape = UNKNOWN
    like: Node | None = None
    """What stands in its place in a neighbour, to be written as that is."""

    def within(self, step: str | int, column: int) -> "Slot":
        """The same for a part of the value."""
        shape = fields(self.shape.model).get(step, UNKNOWN) if isinstance(step, str) else self.shape
        entries = self.like.entries if isinstance(self.like, Collection) else {}
        entry = entries.get(step) or (entries.get(0) if isinstance(step, int) else None)
        return Slot(column, shape, entry.value if entry else None)


def block_lines(begin: str, value: Fresh, slot: Slot, habits: Habits) -> list[str]:
    """The lines of an entry in a block; it begins with `- ` or with a key and a colon."""
    indent = " " * slot.column
    start = slot.column + len(begin)
    if isinstance(value, str):
        first, below = block_text(value, slot, start, habits)
        return [f"{indent}{begin}{first}", *below]
    is_item = begin == "- "
    if isinstance(value, Moved):
        return _as_it_was(value, indent, is_item=is_item)
    line = in_brackets(value, slot, habits) if _stays_on_line(value, slot) else None
    if line is not None and start + len(line) <= WIDTH:
        return [f"{indent}{begin}{line}"]
    depth = habits.gap if is_item else habits.step if isinstance(value, dict) else habits.dash
    lines = [*_entries(value, slot, slot.column + depth, habits)]
    if not is_item:
        return [f"{indent}{begin.rstrip()}", *lines]
    return [f"{indent}-{lines[0][slot.column + 1 :]}", *lines[1:]]


def _as_it_was(moved: Moved, indent: str, *, is_item: bool) -> list[str]:
    if not is_item:
        raise NoSuchPlace
    return [f"{indent}{line}" if line else "" for line in moved.lines]


def block_text(value: str, slot: Slot, start: int, habits: Habits) -> tuple[str, list[str]]:
    """A text in a block: what stands behind the key, and the lines below it.

    It stands at column `start`, if it stands behind the key.
    """
    if quoted := _in_quotes_alike(value, slot):
        return quoted, []
    style = slot.like.style if isinstance(slot.like, Scalar) else ""
    scalar = Scalar(value, style, _NOWHERE, _NOWHERE)
    first, below = written(scalar, slot.column, start, typed=_is_typed(slot))
    depth = slot.column + (2 if first[1:2].isdigit() else habits.step)
    return first, [f"{' ' * depth}{line}".rstrip(" ") for line in below]


def line_text(value: str, slot: Slot, *, flow: bool) -> str:
    """A text on one line, whatever is in it; with `flow` between brackets."""
    quoted = _in_quotes_alike(value, slot)
    return quoted or on_one_line(value, typed=_is_typed(slot), flow=flow)


def in_brackets(value: Fresh, slot: Slot, habits: Habits) -> str:
    """A value between brackets, on one line."""
    if isinstance(value, Moved):
        raise NoSuchPlace
    if isinstance(value, str):
        return line_text(value, slot, flow=True)
    if isinstance(value, tuple):
        parts = [in_brackets(v, slot.within(i, 0), habits) for i, v in enumerate(value)]
        return f"[{', '.join(parts)}]"
    parts = [
        f"{on_one_line(key, flow=True)}: {in_brackets(part, slot.within(key, 0), habits)}"
        for key, part in value.items()
    ]
    pad = habits.padding if parts else ""
    return f"{{{pad}{', '.join(parts)}{pad}}}"


def _stays_on_line(value: Fresh, slot: Slot) -> bool:
    """A list of short texts, or what a neighbour has between brackets too."""
    if not value:
        return True
    if isinstance(value, Moved):
        return False
    alike = isinstance(slot.like, Collection) and slot.like.flow
    texts = isinstance(value, tuple) and all(isinstance(each, str) for each in value)
    return (alike or (texts and not isinstance(slot.like, Collection))) and not _has_lines(value)


def _has_lines(value: Fresh) -> bool:
    if isinstance(value, Moved):
        return True
    if isinstance(value, str):
        return "\n" in value
    return any(map(_has_lines, value.values() if isinstance(value, dict) else value))


def _entries(
    value: tuple[Fresh, ...] | dict[str, Fresh], slot: Slot, column: int, habits: Habits
) -> Iterator[str]:
    if isinstance(value, dict):
        for key, part in value.items():
            begin = f"{on_one_line(key)}: "
            yield from block_lines(begin, part, slot.within(key, column), habits)
    else:
        for index, part in enumerate(value):
            yield from block_lines("- ", part, slot.within(index, column), habits)


def _is_typed(slot: Slot) -> bool:
    """Whether a number or a date is meant; where nobody knows, as in the neighbour."""
    if slot.shape.typed is not None:
        return slot.shape.typed
    like = slot.like
    return isinstance(like, Scalar) and not like.style and mistyped(like.value)


def _in_quotes_alike(value: str, slot: Slot) -> str:
    """Between the quotes of the neighbour; empty where it has none, or they would need codes."""
    style = slot.like.style if isinstance(slot.like, Scalar) else ""
    if style == "'" and value.isprintable():
        return in_single_quotes(value)
    if style == '"' and value.isprintable() and not set(value) & set('"\\'):
        return f'"{value}"'
    return ""


_NOWHERE = Mark("", 0, 0, 0, None, 0)
