"""Which characters can a font draw? Read from the `cmap` table of its file.

https://learn.microsoft.com/typography/opentype/spec/cmap
"""

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from struct import iter_unpack, unpack_from

FONTS = Path(__file__).parents[1] / "fonts"
"""The letters of all that Typst draws: Source Sans 3, as Adobe made it."""
_NEVER = frozenset(("Cc", "Cn", "Co", "Cs"))
"""Kinds of characters that PDF/A or we refuse, whatever the font says."""
_BYTE_ORDER_MARK = 0xFEFF


def drawn(font: Path) -> frozenset[str]:
    """The characters that the font has a picture for."""
    data = font.read_bytes()
    return frozenset(
        chr(code)
        for first, last in _ranges(data, _full_map(data))
        for code in range(first, last + 1)
        if code != _BYTE_ORDER_MARK and unicodedata.category(chr(code)) not in _NEVER
    )


def _full_map(data: bytes) -> int:
    """Where the map of all of Unicode starts: format 12."""
    (tables,) = unpack_from(">H", data, 4)
    directory = {tag: at for tag, _, at, _ in iter_unpack(">4sIII", data[12 : 12 + 16 * tables])}
    cmap = directory[b"cmap"]
    (maps,) = unpack_from(">H", data, cmap + 2)
    for number in range(maps):
        (at,) = unpack_from(">I", data, cmap + 4 + 8 * number + 4)
        if unpack_from(">H", data, cmap + at) == (12,):
            return int(cmap + at)
    raise ValueError("the font has no cmap of format 12")


def _ranges(data: bytes, at: int) -> Iterator[tuple[int, int]]:
    (groups,) = unpack_from(">I", data, at + 12)
    for first, last, _glyph in iter_unpack(">III", data[at + 16 : at + 16 + 12 * groups]):
        yield first, last
