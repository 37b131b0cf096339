"""Numbers as a drawing: per row one bar, in parts that also differ without colour."""

from collections.abc import Iterable, Iterator, Sequence

from ambitiekader_cli.render.drawing import (
    BAR,
    HIGH,
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

ROW = 44
GAP = 3
"""White between two parts, so that neighbours always differ."""


def bars(groups: Sequence[str], rows: Iterable[tuple[str, Sequence[int]]]) -> str:
    """An SVG: a legend, and per row its name, its bar, and its numbers in words."""
    numbered = [(name, list(numbers)) for name, numbers in rows]
    most = max((sum(numbers) for _, numbers in numbered), default=0) or 1
    top = below_legend(groups)
    lines = [*legend(groups)]
    for index, (name, numbers) in enumerate(numbered):
        lines += _row(name, list(zip(groups, numbers, strict=True)), top + index * ROW, most)
    return drawn(lines, top + len(numbered) * ROW)


def _row(name: str, parts: list[tuple[str, int]], y: int, most: int) -> Iterator[str]:
    yield words(0, y + 14, short(name, LONGEST), 'font-weight="600"')
    x = LEFT
    for index, (_, number) in enumerate(parts):
        wide = max(round(number / most * BAR), GAP + 1) if number else 0
        if wide:
            yield part(index, Box(x, y, wide - GAP))
        x += wide
    said = [f"{number} {group}" for group, number in parts if number]
    yield words(LEFT, y + HIGH + 16, ", ".join(said) or "geen", 'font-size="13"')
