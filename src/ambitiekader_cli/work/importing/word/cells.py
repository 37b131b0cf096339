"""A cell of a table that lost the style of its field, as after a paste: its labels say which."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ambitiekader_cli.exchange.word_in import Line, Spot
from ambitiekader_cli.view.vindplaats import ABOUT_ANSWERS, ANSWERS, FIELDS


class _Label(NamedTuple):
    """By which a cell is found in both documents."""

    item: str
    head: str
    """What stands on top of its column."""
    row: str
    """What stands first in its row."""


def with_fields_of_cells(before: Iterable[Line], after: Iterable[Line]) -> tuple[Line, ...]:
    """The lines after, of which those in such a cell have the field that it had before.

    An answer is all that stands in its cell; of what was agreed only a cell that lost it whole.
    """
    fields = _fields(before)
    named: dict[Spot, _Label] = {}
    lines = [*after]
    for label, own in _cells(lines):
        field, said = fields.get(label), {line.field for line in own}
        if field in ANSWERS or field in ABOUT_ANSWERS or (field and said == {""}):
            named[own[0].spot] = label
    return tuple(_with_field(line, named, fields) for line in lines)


def _with_field(line: Line, named: Mapping[Spot, _Label], fields: Mapping[_Label, str]) -> Line:
    label = named.get(line.spot)
    return line._replace(field=fields[label]) if label else line


def _fields(lines: Iterable[Line]) -> dict[_Label, str]:
    """Of each cell with one field and nothing else, in every table with these labels."""
    found: dict[_Label, set[str]] = {}
    for label, own in _cells(lines):
        found.setdefault(label, set()).update(line.field for line in own)
    known = {*FIELDS, *ANSWERS, *ABOUT_ANSWERS}
    return {label: min(own) for label, own in found.items() if len(own) == 1 and own <= known}


def _cells(lines: Iterable[Line]) -> Iterator[tuple[_Label, list[Line]]]:
    """The lines in each cell of a table, and what stands beside and above it."""
    found: dict[Spot, list[Line]] = {}
    for line in lines:
        if line.spot.table:
            found.setdefault(line.spot, []).append(line)
    for spot, own in found.items():
        head, row = (
            " ".join(line.text for line in found.get(at, ()))
            for at in (spot._replace(row=1), spot._replace(column=1))
        )
        yield _Label(own[0].item, head, row), own
