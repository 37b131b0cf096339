"""What every drawing is made of: fills that also differ without colour, a legend, words."""

from collections.abc import Iterable, Iterator, Sequence, Sized
from html import escape
from typing import NamedTuple

INK, PAPER = "#1c2430", "#ffffff"
FONT = "'Source Sans 3', 'Noto Sans', 'Liberation Sans', Arial, sans-serif"
WIDTH, LEFT, BAR, HIGH, LEGEND = 720, 192, 512, 16, 26
BOX, SIGN = 40, 8
"""In a legend: what stands before a name, and a sign of it in a wide letter."""
LONGEST = 24
"""Signs of a name; the words beside the drawing have it whole."""


class Fill(NamedTuple):
    """The colour of a part, and a pattern drawn in white over it."""

    colour: str
    pattern: str
    """As long as any bar in the way that it runs, so that it shows no seams."""
    tile: tuple[int, int] = (8, 8)
    open: bool = False
    """White with an outline, and the pattern in the colour."""


_DIAGONAL = "M0 8L8 0M-2 2L2 -2M6 10L10 6"
_UPRIGHT, _LYING = ("M4 0V9999", (8, 9999)), ("M0 4H9999", (9999, 8))
FILLS = (
    Fill("#8f1d1d", ""),
    Fill("#8a5a00", _DIAGONAL),
    Fill("#0b4a7d", *_UPRIGHT),
    Fill("#465364", "", open=True),
    Fill("#2b6238", *_LYING),
    Fill("#8a5a00", _DIAGONAL, open=True),
    Fill("#0b4a7d", *_UPRIGHT, open=True),
    Fill("#465364", *_LYING, open=True),
)
"""By their number; after the last they begin again."""


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


def legend(groups: Sequence[tuple[int, str]], per_line: int) -> Iterator[str]:
    """Each group by the number of its fill, and its name."""
    most = (WIDTH // per_line - BOX) // SIGN
    for place, (fill, name) in enumerate(groups):
        x, y = place % per_line * (WIDTH // per_line), place // per_line * LEGEND + 4
        yield part(fill, Box(x + 1, y, 24))
        yield words(x + 32, y + 14, short(name, most))


def below_legend(groups: Sized, per_line: int) -> int:
    """Where the rest begins."""
    return (len(groups) + per_line - 1) // per_line * LEGEND + 10


def part(index: int, box: Box) -> str:
    """A box with a fill, by its number."""
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
                f'<path d="{fill.pattern}" stroke="{fill.colour if fill.open else PAPER}" '
                'stroke-width="2"/></pattern>'
            )


_OPENING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
    f'height="{{height}}" font-family="{FONT}" font-size="15" font-weight="400">'
    f'<rect width="100%" height="100%" fill="{PAPER}"/>'
)
