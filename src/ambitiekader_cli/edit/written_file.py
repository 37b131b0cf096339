"""A file that will be changed: its text, where everything in it stands, and how it is written."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from ambitiekader_cli.edit.habits import Habits, habits_in
from ambitiekader_cli.edit.new_text import Slot
from ambitiekader_cli.form.shape import UNKNOWN, KeyShape, Model, fields, shape_of
from ambitiekader_cli.source import Route, Source
from ambitiekader_cli.source.decode import decode
from ambitiekader_cli.source.events import events
from ambitiekader_cli.source.reader import read_by_libyaml
from ambitiekader_cli.source.tree import Collection, Entry, Node, Scalar, tree


class WrittenFile(NamedTuple):
    """A whole file."""

    raw: bytes
    text: str
    """Its lines end in a bare newline."""
    data: Any
    root: Node | None
    habits: Habits
    model: Model


class Target(NamedTuple):
    """What an edit is about: a key or an item, there or not yet, and what it stands in."""

    around: Collection
    step: str | int
    entry: Entry | None
    slot: Slot
    """Of the key or the dash."""
    model: Model
    """What the mapping is that it stands in."""


def written_file(source: Source) -> WrittenFile:
    """Raises Unreadable."""
    text = text_of(source.raw)
    data = read_by_libyaml(text)
    root = tree(events(text))
    model = shape_of(source.path, data if isinstance(data, dict) else ())
    return WrittenFile(source.raw, text, data, root, habits_in(text, root), model)


def text_of(raw: bytes) -> str:
    """With lines that end in a bare newline; raises Unreadable."""
    return decode(raw).replace("\r\n", "\n")


def target_at(file: WrittenFile, route: Sequence[str | int]) -> Target | None:
    """What a route leads to; None where even what it stands in is not there."""
    node, shape = file.root, KeyShape(0, file.model)
    for step in route[:-1]:
        entry = node.entries.get(step) if isinstance(node, Collection) else None
        if entry is None:
            return None
        node, shape = entry.value, _within(shape, step)
    if not isinstance(node, Collection):
        return None
    step = route[-1]
    entry = node.entries.get(step)
    like = entry.value if entry else None
    return Target(
        node, step, entry, Slot(node.begin.column, _within(shape, step), like), shape.model
    )


def key_of(file: WrittenFile, route: Route) -> Scalar | None:
    """The key that ends a route; None for an item and for the whole file."""
    target = target_at(file, route) if route else None
    return target.entry.key if target and target.entry else None


def _within(shape: KeyShape, step: str | int) -> KeyShape:
    """A list says the same of each item."""
    return fields(shape.model).get(step, UNKNOWN) if isinstance(step, str) else shape
