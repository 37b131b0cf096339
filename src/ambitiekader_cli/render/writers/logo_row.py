"""Logos in a row above the title: checked, and as large as fits beside each other.

A writer draws them at this size; what is in a picture, besides its head, nobody here looks at.
"""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass

from ambitiekader_cli.render.pipe import Logo
from ambitiekader_cli.render.template.escape import readable
from ambitiekader_cli.render.unusable import LogoError

HIGH, GAP = 16.0, 8.0
"""Millimetres: how high a logo may be, and the white between two."""
MOST_PIXELS = 4000
_KINDS = ("image/png", "image/jpeg")


@dataclass(frozen=True, slots=True)
class ShownLogo:
    """One logo, with its place."""

    alt: str
    content: bytes
    kind: str
    pixels: tuple[int, int]
    size: tuple[float, float]
    """Width and height in millimetres."""

    @property
    def address(self) -> str:
        """The picture itself as an address."""
        return f"data:{self.kind};base64,{b64encode(self.content).decode()}"


def logo_row(logos: Sequence[Logo], room: float) -> list[ShownLogo]:
    """All of them, in so many millimetres; raises LogoError for what is no picture or too large."""
    share = (room - GAP * (len(logos) - 1)) / max(len(logos), 1)
    return [_shown(logo, share) for logo in logos]


def _shown(logo: Logo, share: float) -> ShownLogo:
    kind, wide, high = _head(logo)
    if max(wide, high) > MOST_PIXELS:
        sentence = f"dit logo is {wide} bij {high} pixels"
        raise LogoError(logo.file, sentence, f"maak het hoogstens {MOST_PIXELS} bij {MOST_PIXELS}")
    scale = min(HIGH / high, share / wide)
    size = (wide * scale, high * scale)
    return ShownLogo(readable(f"Logo van {logo.naam}"), logo.content, kind, (wide, high), size)


def _head(logo: Logo) -> tuple[str, int, int]:
    """The kind of a picture, and its width and height in pixels."""
    from docx.image.image import Image  # noqa: PLC0415 - heavy, and most documents have no logo

    try:
        image = Image.from_blob(logo.content)
        found = image.content_type, image.px_width, image.px_height
    except Exception:  # what a broken picture raises, nobody knows
        raise LogoError(logo.file, _BROKEN, _AGAIN) from None
    if found[0] not in _KINDS or min(found[1:]) < 1:
        raise LogoError(logo.file, _BROKEN, _AGAIN)
    return found


_BROKEN = "dit is geen PNG of JPEG, of het is beschadigd"
_AGAIN = "bewaar het logo opnieuw als PNG of JPEG in gewone kleuren (RGB)"
