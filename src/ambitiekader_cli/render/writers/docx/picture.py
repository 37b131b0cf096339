"""A drawing as a picture that every Word shows, with its text alternative."""

import io
from collections.abc import Iterator, Sequence
from typing import cast

from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.shared import Length

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.render.pipe import Logo
from ambitiekader_cli.render.template.escape import readable
from ambitiekader_cli.render.writers.docx.element import Element, w
from ambitiekader_cli.render.writers.docx.sheet import Sheet
from ambitiekader_cli.render.writers.glyphs import FONTS
from ambitiekader_cli.render.writers.logo_row import logo_row
from ambitiekader_cli.render.writers.svg_letters import weighted

PIXELS_PER_INCH = 220
_EMU_PER_TWIP = 635
_EMU_PER_MM = 36_000
_SOURCE = b"""#set page(width: auto, height: auto, margin: 0pt, fill: white)
#set text(font: "Source Sans 3")
#image(bytes(sys.inputs.svg), format: "svg")
"""


def picture(alt: str, svg: str, sheet: Sheet) -> Element:
    """A run with the picture, as large as it is drawn, or as wide as the page."""
    name, image = sheet.part.get_or_add_image(io.BytesIO(_png(svg)))
    return _drawing(name, alt, _size(image.width, image.height, sheet.width * _EMU_PER_TWIP), sheet)


def logos(found: Sequence[Logo], sheet: Sheet) -> Iterator[Element]:
    """A run for each logo, with white between them."""
    room = sheet.width * _EMU_PER_TWIP / _EMU_PER_MM
    for number, logo in enumerate(logo_row(found, room - 1)):
        if number:
            yield w("r", w("t", text=" " * 5))
        name, _ = sheet.part.get_or_add_image(io.BytesIO(logo.content))
        width, height = (max(round(length * _EMU_PER_MM), 1) for length in logo.size)
        yield _drawing(name, logo.alt, (width, height), sheet)


def _drawing(name: str, alt: str, size: tuple[int, int], sheet: Sheet) -> Element:
    width, height = size
    drawing = parse_xml(_INLINE.format(name=name, width=width, height=height, nr=sheet.drawing()))
    for named in drawing.xpath(".//wp:docPr | .//pic:cNvPr"):
        named.set("descr", readable(alt))
    return w("r", drawing)


def _png(svg: str) -> bytes:
    import typst  # noqa: PLC0415 - heavy, and most documents have no picture

    # With the letters of typst itself: without them, text in a letter that is not here vanishes.
    letters = typst.Fonts(include_system_fonts=False, font_paths=[FONTS])
    inputs = {"svg": weighted(svg)}
    try:
        compiler = typst.Compiler(_SOURCE, root=FONTS, font_paths=letters, sys_inputs=inputs)
        return cast("bytes", compiler.compile(format="png", ppi=PIXELS_PER_INCH))
    except (KeyboardInterrupt, MemoryError):
        raise
    except BaseException as error:  # a panic of Typst is no Exception
        raise UserError(f"er is geen afbeelding van te maken: {error}", exit_code=1) from None


def _size(width: Length, height: Length, room: int) -> tuple[int, int]:
    scale = min(1.0, room / width)
    return round(width * scale), round(height * scale)


_INLINE = f"""<w:drawing {nsdecls("w", "wp", "a", "pic", "r")}>
<wp:inline distT="0" distB="0" distL="0" distR="0">
<wp:extent cx="{{width}}" cy="{{height}}"/>
<wp:docPr id="{{nr}}" name="Afbeelding {{nr}}"/>
<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>
<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">
<pic:pic>
<pic:nvPicPr><pic:cNvPr id="{{nr}}" name="Afbeelding {{nr}}"/><pic:cNvPicPr/></pic:nvPicPr>
<pic:blipFill><a:blip r:embed="{{name}}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{{width}}" cy="{{height}}"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>
</pic:pic>
</a:graphicData></a:graphic>
</wp:inline>
</w:drawing>"""
