"""Reading very much: a second process makes plain data of a share of the files."""

from collections.abc import Iterator, Sequence
from typing import Any

from ambitiekader_cli.beside import Beside, can_work_beside
from ambitiekader_cli.diagnostics import Diagnostic
from ambitiekader_cli.load.one_file import ReadFile, part_of, read_data
from ambitiekader_cli.source import Source, Unreadable

SHARE = 0.55
"""Of all bytes: we make entities of what both read."""


def parts_by_two(found: Sequence[Source | Diagnostic]) -> list[ReadFile]:
    """What each file says, as `part_of` would read it."""
    if not can_work_beside():
        return [part_of(each) for each in found]
    own = _own(found)
    with Beside(lambda: _data(found[own:])) as child:
        parts = [part_of(each) for each in found[:own]]
        return [*parts, *_others(found[own:], child.results())]


def _own(found: Sequence[Source | Diagnostic]) -> int:
    """How many of the first files are not of the share of the other process."""
    sizes = [len(each.raw) if isinstance(each, Source) else 0 for each in found]
    left, number = (1 - SHARE) * sum(sizes), 0
    while left > 0:
        left -= sizes[number]
        number += 1
    return number


def _data(found: Sequence[Source | Diagnostic]) -> Iterator[list[Any]]:
    """What each file holds, and if in the plain form; an empty list for what cannot be read."""
    for each in found:
        try:
            yield [each.data(), each.plain] if isinstance(each, Source) else []
        except Unreadable:
            yield []


def _others(
    found: Sequence[Source | Diagnostic], results: Iterator[list[Any]] | None
) -> Iterator[ReadFile]:
    """By what the other process made; what it could not read is read here, to say why."""
    for each in found:
        given = next(results, []) if results else []
        if given and isinstance(each, Source):
            data, each.plain = given
            yield read_data(each, data)
        else:
            yield part_of(each)
