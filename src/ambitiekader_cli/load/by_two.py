"""Reading very much: a second process makes plain data of a share of the files."""

from collections.abc import Iterator, Sequence
from typing import Any

from ambitiekader_cli.beside import Beside, can_work_beside
from ambitiekader_cli.diagnostics import Diagnostic
from ambitiekader_cli.load.one_file import Noticing, ReadFile, part_of, read_data
from ambitiekader_cli.source import Source, Unreadable

SHARE = 0.55
"""Of all bytes: we make entities of what both read."""
SHARE_OF_NOTICING = 0.7
"""The same where the other process notices things too."""


def parts_by_two(
    found: Sequence[Source | Diagnostic], noticing: Noticing | None = None
) -> list[ReadFile]:
    """What each file says, as `part_of` would read it."""
    if not can_work_beside():
        return [part_of(each) for each in found]
    own = _own(found, SHARE_OF_NOTICING if noticing else SHARE)
    with Beside(lambda: _data(found[own:], noticing)) as child:
        parts = [part_of(each) for each in found[:own]]
        return [*parts, *_others(found[own:], child.results())]


def _own(found: Sequence[Source | Diagnostic], share: float) -> int:
    """How many of the first files are not of the share of the other process."""
    sizes = [len(each.raw) if isinstance(each, Source) else 0 for each in found]
    left, number = (1 - share) * sum(sizes), 0
    while left > 0:
        left -= sizes[number]
        number += 1
    return number


def _data(
    found: Sequence[Source | Diagnostic], noticing: Noticing | None
) -> Iterator[tuple[Any, ...]]:
    """What each file holds, if in the plain form, and what is noticed; nothing if unreadable."""
    for each in found:
        try:
            data = each.data() if isinstance(each, Source) else None
        except Unreadable:
            data = None
        if data is None or isinstance(each, Diagnostic):
            yield ()
        else:
            yield data, each.plain, noticing and noticing(read_data(each, data))


def _others(
    found: Sequence[Source | Diagnostic], results: Iterator[tuple[Any, ...]] | None
) -> Iterator[ReadFile]:
    """By what the other process made; what it could not read is read here, to say why."""
    for each in found:
        given = next(results, ()) if results else ()
        if given and isinstance(each, Source):
            data, each.plain, noticed = given
            yield read_data(each, data)._replace(noticed=noticed)
        else:
            yield part_of(each)
