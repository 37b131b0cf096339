"""A whole new data file, written as the one that it comes to stand beside."""

from collections.abc import Iterator

from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.edit.habits import Habits
from ambitiekader_cli.edit.new_text import Slot, block_lines
from ambitiekader_cli.edit.written_file import written_file
from ambitiekader_cli.form import formed, line_end
from ambitiekader_cli.form.proof import says
from ambitiekader_cli.form.shape import UNKNOWN, fields, shape_of
from ambitiekader_cli.source import Source
from ambitiekader_cli.source.tree import Collection, Entry, Node


def new_file(path: str, data: dict[str, Fresh], beside: Source | None) -> bytes | None:
    """In form, with the lines about rights and the line ends of its neighbour.

    Items of a list stand apart. None where there is no proof that it says these data. Raises
    Unreadable for the neighbour.
    """
    text = "".join(f"{line}\n" for line in (*_rights(beside), *_lines(path, data, beside)))
    made = formed(Source(path, text.rstrip("\n").encode() + b"\n"))
    proved = made.safe and says(made.new.decode(), data)
    return made.new.replace(b"\n", line_end(beside.raw if beside else b"")) if proved else None


def _rights(beside: Source | None) -> list[str]:
    """The comments on top that say whose it is and what others may do with it."""
    first = beside.text().split("\n", 10) if beside else []
    found = [line for line in first[:10] if line.startswith("# SPDX-")]
    return [*found, ""] if found else []


def _lines(path: str, data: dict[str, Fresh], beside: Source | None) -> Iterator[str]:
    shape = fields(shape_of(path, data))
    root = written_file(beside).root if beside else None
    for key, value in data.items():
        like = _child(root, key)
        slot = Slot(0, shape.get(key, UNKNOWN), like)
        if not (isinstance(value, tuple) and value and isinstance(value[0], dict)):
            yield from block_lines(f"{key}: ", value, slot, Habits())
            continue
        yield f"{key}:"
        for item in value:
            yield from block_lines("- ", item, Slot(2, slot.shape, _typical(like)), Habits())
            yield ""


def _child(node: Node | None, key: str) -> Node | None:
    entry = node.entries.get(key) if isinstance(node, Collection) else None
    return entry.value if entry else None


def _typical(items: Node | None) -> Node | None:
    """An item with of each key the first that any of them has; None where none is in a block."""
    if not isinstance(items, Collection):
        return None
    found: dict[str | int, Entry] = {}
    nodes = [entry.value for entry in items.entries.values()]
    blocks = [each for each in nodes if isinstance(each, Collection) and not each.flow]
    for node in blocks:
        found = {**node.entries, **found}
    return blocks[0]._replace(entries=found) if blocks else None
