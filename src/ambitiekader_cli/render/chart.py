"""Numbers as a drawing: per row one bar, in parts that also differ without colour."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import NamedTuple

INK, PAPER = "#1c2430", "#ffffff"
FONT = "'Source Sans 3', 'Noto Sans', 'Liberation Sans', Arial, sans-serif"
WIDTH, LEFT, BAR, HIGH, ROW, LEGEND = 720, 192, 512, 16, 44, 26
GAP = 3
"""White between two parts, so that neighbours always differ."""
PER_LINE = 5
"""Names in a line of the legend."""
LONGEST = 24
"""Signs of a name; the words beside the chart have it whole."""


class Fill(NamedTuple):
    """The colour of a part, and a pattern drawn in white over it."""

    colour: str
    pattern: str
    """As long as any bar in the way that it runs, so that it shows no seams."""
    tile: tuple[int, int] = (8, 8)
    open: bool = False
    """Only an outline."""


FILLS = (
    Fill("#8f1d1d", ""),
    Fill("#8a5a00", "M0 8L8 0M-2 2L2 -2M6 10L10 6"),
    Fill("#0b4a7d", "M4 0V9999", (8, 9999)),
    Fill("#465364", "", open=True),
    Fill("#2b6238", "M0 4H9999", (9999, 8)),
)
"""One for each group; from the sixth on they begin again."""


def bars(groups: Sequence[str], rows: Iterable[tuple[str, Sequence[int]]]) -> str:
    """An SVG: a legend, and per row its name, its bar, and its numbers in words."""
    numbered = [(name, list(numbers)) for name, numbers in rows]
    most = max((sum(numbers) for _, numbers in numbered), default=0) or 1
    top = (len(groups) + PER_LINE - 1) // PER_LINE * LEGEND + 10
    lines = [*_legend(groups)]
    for index, (name, numbers) in enumerate(numbered):
        lines += _row(name, list(zip(groups, numbers, strict=True)), top + index * ROW, most)
    height = top + len(numbered) * ROW
    return "\n".join(
        [_OPENING.format(width=WIDTH, height=height), *_patterns(), *lines, "</svg>", ""]
    )


def _legend(groups: Sequence[str]) -> Iterator[str]:
    for index, name in enumerate(groups):
        x, y = index % PER_LINE * (WIDTH // PER_LINE), index // PER_LINE * LEGEND + 4
        yield _part(index, x + 1, y, 24)
        yield _text(x + 32, y + 14, _short(name, LONGEST))


def _row(name: str, parts: list[tuple[str, int]], y: int, most: int) -> Iterator[str]:
    yield _text(0, y + 14, _short(name, LONGEST), 'font-weight="600"')
    x = LEFT
    for index, (_, number) in enumerate(parts):
        wide = max(round(number / most * BAR), GAP + 1) if number else 0
        if wide:
            yield _part(index, x, y, wide - GAP)
        x += wide
    said = [f"{number} {group}" for group, number in parts if number]
    yield _text(LEFT, y + HIGH + 16, ", ".join(said) or "geen", 'font-size="13"')


def _part(index: int, x: int, y: int, wide: int) -> str:
    fill = FILLS[index % len(FILLS)]
    place = f'x="{x}" y="{y}" width="{wide}" height="{HIGH}"'
    colour = PAPER if fill.open else fill.colour
    over = f'<rect {place} fill="url(#p{index % len(FILLS)})"/>' if fill.pattern else ""
    return f'<rect {place} fill="{colour}" stroke="{fill.colour}"/>{over}'


def _patterns() -> Iterator[str]:
    for index, fill in enumerate(FILLS):
        if fill.pattern:
            yield (
                f'<pattern id="p{index}" width="{fill.tile[0]}" height="{fill.tile[1]}" '
                'patternUnits="userSpaceOnUse">'
                f'<path d="{fill.pattern}" stroke="{PAPER}" stroke-width="2"/></pattern>'
            )


def _text(x: int, y: int, words: str, more: str = "") -> str:
    return f'<text x="{x}" y="{y}" fill="{INK}"{more and f" {more}"}>{escape(words)}</text>'


def _short(words: str, most: int) -> str:
    return words if len(words) <= most else f"{words[: most - 1]}…"


_OPENING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
    f'height="{{height}}" font-family="{FONT}" font-size="15" font-weight="400">'
    f'<rect width="100%" height="100%" fill="{PAPER}"/>'
)
