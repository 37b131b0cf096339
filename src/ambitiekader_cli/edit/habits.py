"""How somebody writes: how deep their lines are, and what stands around a dash and in brackets."""

from collections.abc import Iterator
from typing import NamedTuple

from ambitiekader_cli.source.tree import Collection, Node


class Habits(NamedTuple):
    """Of a file, in signs; where the file does not tell, as `ak fmt` writes."""

    step: int = 2
    """How much deeper what stands below a key is."""
    dash: int = 2
    """How much deeper a dash below a key is; often 0."""
    gap: int = 2
    """From a dash to what it begins."""
    padding: str = ""
    """Between a brace and what it holds."""


def habits_in(text: str, root: Node | None) -> Habits:
    """What the first part of a file that tells says of each."""
    told: dict[str, int | str] = {}
    for around, within in _pairs(root):
        if within.flow:
            if within.mapping and within.entries:
                told.setdefault("padding", " " * text.startswith(" ", within.opened.index))
        elif not around.flow:
            deeper = within.begin.column - around.begin.column
            name = "gap" if not around.mapping else "step" if within.mapping else "dash"
            if deeper >= (0 if name == "dash" else 1 if name == "step" else 2):
                told.setdefault(name, deeper)
    told.setdefault("step", told.get("dash") or Habits().step)
    return Habits()._replace(**told)  # type: ignore[arg-type]


def _pairs(node: Node | None) -> Iterator[tuple[Collection, Collection]]:
    """Every collection in another one, with that one; no deeper than `read` allows."""
    if isinstance(node, Collection):
        for entry in node.entries.values():
            if isinstance(entry.value, Collection):
                yield node, entry.value
                yield from _pairs(entry.value)
