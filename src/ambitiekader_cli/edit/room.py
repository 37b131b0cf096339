"""Whether there is room in a file for what comes in it."""

from collections.abc import Iterable
from typing import Any

from ambitiekader_cli.edit.change_of_data import Edit, Remove
from ambitiekader_cli.source import MAX_BYTES, MAX_NODES, Source

AROUND = 8
"""Bytes beside each value that is written, at least: its indent, and the end of its line."""


def becomes_too_large(source: Source, edits: Iterable[Edit]) -> bool:
    """Whether a file that can be read has more than a reader takes once this is added."""
    values = [edit.value for edit in edits if not isinstance(edit, Remove)]
    (there, _), (more, signs) = _counted([source.data()]), _counted(values)
    return there + more > MAX_NODES or len(source.raw) + signs + AROUND * more > MAX_BYTES


def _counted(data: list[Any]) -> tuple[int, int]:
    """How many values there are, and how many signs in them and their keys."""
    nodes = signs = 0
    left = data
    while left:
        value = left.pop()
        nodes += 1
        if isinstance(value, dict):
            signs += sum(len(key) for key in value)
            left.extend(value.values())
        elif isinstance(value, list | tuple):
            left.extend(value)
        elif isinstance(value, str):
            signs += len(value.encode())
    return nodes, signs
