"""Values as a drawing: per row a column for each year, and in outline where it should be."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ambitiekader_cli.render.drawing import (
    BAR,
    INK,
    LEFT,
    LONGEST,
    Box,
    below_legend,
    drawn,
    legend,
    part,
    short,
    words,
)

GROUPS = ("niet gehaald", "nog niet bekend", "geen streefwaarde", "streefwaarde", "gehaald")
"""In the order of the fills; a streefwaarde is only an outline."""
TALL, ABOVE, ROW = 48, 20, 108
SLOT, WIDE, NARROW = 64, 28, 16
"""The room of a year, a streefwaarde and a value, in pixels."""
LONGEST_VALUE, PER_LINE = 9, 3


class Column(NamedTuple):
    """One year; what is not known is None."""

    year: str
    said: str
    value: float | None
    target: float | None
    group: str
    """One of GROUPS."""


class _Scale(NamedTuple):
    """From values to pixels; zero is always on it."""

    low: float
    high: float
    top: float

    def y(self, value: float) -> float:
        return self.top + TALL * (self.high - value) / ((self.high - self.low) or 1)

    def box(self, value: float, middle: float, wide: float) -> Box:
        ends = sorted((self.y(value), self.y(0)))
        return Box(middle - wide / 2, round(ends[0], 1), wide, round(max(ends[1] - ends[0], 1), 1))


def columns(rows: Iterable[tuple[str, str, Sequence[Column]]]) -> str:
    """An SVG: a legend, and per row its name, what is counted, and its years."""
    listed, top = list(rows), below_legend(GROUPS, PER_LINE)
    lines = [*legend([*enumerate(GROUPS)], PER_LINE)]
    for index, (name, unit, years) in enumerate(listed):
        lines += _row(name, unit, years[-(BAR // SLOT) :], top + index * ROW)
    return drawn(lines, top + len(listed) * ROW)


def _row(name: str, unit: str, years: Sequence[Column], y: int) -> Iterator[str]:
    yield words(0, y + 14, short(name, LONGEST), 'font-weight="600"')
    yield words(0, y + 32, short(unit, LONGEST), 'font-size="13"')
    numbers = [n for each in years for n in (each.value, each.target) if n is not None]
    scale = _Scale(min(0, *numbers, 0), max(0, *numbers, 0), y + ABOVE)
    zero = f"M{LEFT} {scale.y(0):g}h{len(years) * SLOT}"
    yield f'<path d="{zero}" stroke="{INK}" stroke-width="0.5"/>'
    for index, each in enumerate(years):
        middle = LEFT + index * SLOT + SLOT / 2
        if each.target is not None:
            yield part(GROUPS.index("streefwaarde"), scale.box(each.target, middle, WIDE))
        if each.value is not None:
            yield part(GROUPS.index(each.group), scale.box(each.value, middle, NARROW))
        centre = 'text-anchor="middle" font-size="13"'
        yield words(middle, y + 14, short(each.said or "–", LONGEST_VALUE), centre)
        yield words(middle, y + ABOVE + TALL + 16, each.year, centre)
