"""Blocks as a PDF for everyone and for the archive: PDF/UA-1 and PDF/A-2a in one file.

Typst reads no file here but its fonts. What it draws comes to it as JSON, and its program, beside
this file, is always the same.
"""

import json
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import NamedTuple, cast

import typst

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.render.blocks import Blocks, Heading, plain
from ambitiekader_cli.render.pipe import About
from ambitiekader_cli.render.template.escape import readable
from ambitiekader_cli.render.unusable import LogoError
from ambitiekader_cli.render.writers.glyphs import FONTS, drawn
from ambitiekader_cli.render.writers.logo_row import ShownLogo, logo_row
from ambitiekader_cli.render.writers.marks import foot, keywords
from ambitiekader_cli.render.writers.pdf_data import LONGEST_BOOKMARK, breakable, data, told

ROOM = 166
"""Millimetres of a line."""
ALSO_DRAWN = frozenset("\n\N{REPLACEMENT CHARACTER}")
"""The second is in the fixed-width letter that comes with Typst."""


class _Letters(NamedTuple):
    fonts: typst.Fonts
    drawn: frozenset[str]
    """The characters that are in each of the fonts."""


def pdf(blocks: Blocks, about: About) -> bytes:
    """The whole file, the same bytes for the same blocks; the blocks are outlined.

    Raises UserError when Typst cannot make it.
    """
    text = json.dumps(_all(blocks, about), ensure_ascii=False)
    unknown = frozenset(text) - ALSO_DRAWN - letters().drawn
    inputs = {"document": told(text, unknown), "unknown": "yes" if unknown else ""}
    try:
        return _compiled(inputs, _instant(about.datum))
    except UserError as error:
        if about.logos and ("image" in error.message or "CMYK" in error.message):
            raise LogoError("", "een van de logo's is niet te tekenen", _OTHER_LOGO) from None
        raise


@cache
def letters() -> _Letters:
    """Our fonts, read once; best done while somebody is waiting for data."""
    first, *others = (drawn(font) for font in sorted(FONTS.glob("*.ttf")))
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[FONTS])
    return _Letters(fonts, first.intersection(*others))


def _all(blocks: Blocks, about: About) -> dict[str, object]:
    titel = next(plain(block.runs) for block in blocks if isinstance(block, Heading))
    return {
        "titel": breakable(titel[:LONGEST_BOOKMARK]),
        "onderwerp": breakable(about.onderwerp),
        "auteur": [readable(about.auteur)] if about.auteur else [],
        "kenmerken": keywords(about),
        "voet": breakable(foot(titel, about)),
        "logos": [_logo(logo) for logo in logo_row(about.logos, ROOM)],
        "blocks": data(blocks),
    }


def _logo(logo: ShownLogo) -> dict[str, object]:
    """As a drawing, for a drawing is text, and so is all that Typst gets."""
    (wide, high), (width, height) = logo.pixels, logo.size
    picture = f'<image width="{wide}" height="{high}" href="{logo.address}"/>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}">{picture}</svg>'
    return {"svg": svg, "alt": logo.alt, "width": width, "height": height}


def _instant(datum: date | None) -> datetime:
    """PDF/A asks when a document was made; the clock would make each file another."""
    day = datum or date(1970, 1, 1)
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _compiled(inputs: dict[str, str], made: datetime) -> bytes:
    try:
        compiler = typst.Compiler(
            Path(__file__).with_name("pdf.typ").read_bytes(),
            root=FONTS,
            font_paths=letters().fonts,
            sys_inputs=inputs,
            package_path=FONTS,
            package_cache_path=FONTS,
        )
        written = compiler.compile(format="pdf", pdf_standards=["a-2a", "ua-1"], timestamp=made)
    except (KeyboardInterrupt, MemoryError):
        raise
    except BaseException as error:  # a panic of Typst is no Exception
        why = " ".join(str(error).split())
        raise UserError(f"er is geen PDF van te maken: {why}", _OTHER_FORM) from None
    return cast("bytes", written)


_OTHER_LOGO = "bewaar de logo's opnieuw als PNG in gewone kleuren (RGB)"
_OTHER_FORM = "maak het document met --to html, en meld dit aan de makers van ak"
