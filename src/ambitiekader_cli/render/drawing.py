"""What every drawing is made of: fills that also differ without colour, a legend, words."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import NamedTuple

INK, PAPER = "#1c2430", "#ffffff"
FONT = "'Source Sans 3', 'Noto Sans', 'Liberation Sans', Arial, sans-serif"
WIDTH, LEFT, BAR, HIGH, LEGEND = 720, 192, 512, 16, 26
PER_LINE = 5
"""Names in a line of the legend."""
LONGEST = 24
"""Signs of a name; the words beside the drawing have it whole."""


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


class Box(NamedTuple):
    """Where a part stands, in pixels."""

    x: float
    y: float
    wide: float
    high: float = HIGH


def drawn(lines: Iterable[str], height: int) -> str:
    """A whole SVG, as wide as every drawing."""
    opening = _OPENING.format(width=WIDTH, height=height)
    return "\n".join([opening, *_patterns(), *lines, "</svg>", ""])


def legend(groups: Sequence[str], per_line: int = PER_LINE) -> Iterator[str]:
    """Each group with its fill."""
    for index, name in enumerate(groups):
        x, y = index % per_line * (WIDTH // per_line), index // per_line * LEGEND + 4
        yield part(index, Box(x + 1, y, 24))
        yield words(x + 32, y + 14, short(name, LONGEST))


def below_legend(groups: Sequence[str], per_line: int = PER_LINE) -> int:
    """Where the rest begins."""
    return (len(groups) + per_line - 1) // per_line * LEGEND + 10


def part(index: int, box: Box) -> str:
    """A box with the fill of a group."""
    fill = FILLS[index % len(FILLS)]
    place = f'x="{box.x:g}" y="{box.y:g}" width="{box.wide:g}" height="{box.high:g}"'
    colour = PAPER if fill.open else fill.colour
    over = f'<rect {place} fill="url(#p{index % len(FILLS)})"/>' if fill.pattern else ""
    return f'<rect {place} fill="{colour}" stroke="{fill.colour}"/>{over}'


def words(x: float, y: float, said: str, more: str = "") -> str:
    """A text with its begin at a place, if `more` does not say otherwise."""
    return f'<text x="{x:g}" y="{y:g}" fill="{INK}"{more and f" {more}"}>{escape(said)}</text>'


def short(said: str, most: int) -> str:
    """No more than so many signs."""
    return said if len(said) <= most else f"{said[: most - 1]}…"


def _patterns() -> Iterator[str]:
    for index, fill in enumerate(FILLS):
        if fill.pattern:
            yield (
                f'<pattern id="p{index}" width="{fill.tile[0]}" height="{fill.tile[1]}" '
                'patternUnits="userSpaceOnUse">'
                f'<path d="{fill.pattern}" stroke="{PAPER}" stroke-width="2"/></pattern>'
            )


_OPENING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
    f'height="{{height}}" font-family="{FONT}" font-size="15" font-weight="400">'
    f'<rect width="100%" height="100%" fill="{PAPER}"/>'
)
