"""Numbers as a drawing: per row one bar, in parts that also differ without colour."""

from collections.abc import Iterable, Iterator, Sequence

from ambitiekader_cli.render.drawing import Box, below_legend, drawn, legend, part, short, words

BAR, NAME, ROW = 680, 20, 46
"""In pixels: the longest bar, and how high a name and a row are."""
GAP = 3
"""White between two parts, so that neighbours always differ."""
PER_LINE = 2
"""Names in a line of the legend."""
LONGEST = 72
"""Signs of a name; the words beside the chart have it whole."""
FILL_OF = (0, 5, 1, 2, 6, 3, 7, 4)
"""The fill of each group: what is only known to be planned looks like what runs, but open."""


def bars(groups: Sequence[str], rows: Iterable[tuple[str, Sequence[int]]]) -> str:
    """An SVG: a legend, and per row its name with the number of all, and its bar.

    A group of which there is nothing takes no place, and no look of another.
    """
    numbered = [(name, list(numbers)) for name, numbers in rows]
    most = max((sum(numbers) for _, numbers in numbered), default=0) or 1
    used = [i for i in range(len(groups)) if any(numbers[i] for _, numbers in numbered)]
    top = below_legend(used, PER_LINE)
    lines = [*legend([(_fill(index), groups[index]) for index in used], PER_LINE)]
    for index, (name, numbers) in enumerate(numbered):
        lines += _row(name, numbers, top + index * ROW, most)
    return drawn(lines, top + len(numbered) * ROW)


def _row(name: str, numbers: Sequence[int], y: int, most: int) -> Iterator[str]:
    yield words(0, y + 14, f"{short(name, LONGEST)} ({sum(numbers)})", 'font-weight="600"')
    x = 1
    for index, number in enumerate(numbers):
        wide = max(round(number / most * BAR), GAP + 1) if number else 0
        if wide:
            yield part(_fill(index), Box(x, y + NAME, wide - GAP))
        x += wide


def _fill(group: int) -> int:
    return FILL_OF[group % len(FILL_OF)]
