"""Pictures in an OpenDocument text: a file for each in the package, and a frame where it stands."""

import re
from dataclasses import dataclass, field
from html import escape

from ambitiekader_cli.render.template.escape import readable
from ambitiekader_cli.render.writers.logo_row import ShownLogo
from ambitiekader_cli.render.writers.svg_letters import weighted

WIDTH = 168.0
"""Of the text on a page, in millimetres."""
PER_MM = 96 / 25.4
"""Pixels of a drawing."""
_ENDS = {"image/png": "png", "image/jpeg": "jpg", "image/svg+xml": "svg"}
_SIZE = re.compile(r'<svg [^>]*?\bwidth="([0-9.]+)"[^>]*?\bheight="([0-9.]+)"')
_BOX = re.compile(r'<svg [^>]*?\bviewBox="[0-9.-]+ [0-9.-]+ ([0-9.]+) ([0-9.]+)"')


@dataclass(slots=True)
class Pictures:
    """The files so far, by their path in the package."""

    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    """The kind of each, and its bytes."""

    def drawing(self, alt: str, svg: str) -> str:
        """A drawing, as large as it is drawn, or as wide as the page."""
        text = weighted(svg)
        size = _SIZE.search(text) or _BOX.search(text)
        wide, high = (float(size[1]), float(size[2])) if size else (WIDTH * PER_MM, 100.0)
        scale = min(1 / PER_MM, WIDTH / max(wide, 1))
        return self._frame(alt, "image/svg+xml", text.encode(), (wide * scale, high * scale))

    def logo(self, logo: ShownLogo) -> str:
        """A logo, at its size in the row."""
        return self._frame(logo.alt, logo.kind, logo.content, logo.size)

    def _frame(self, alt: str, kind: str, content: bytes, size: tuple[float, float]) -> str:
        number = len(self.files) + 1
        path = f"Pictures/{number}.{_ENDS[kind]}"
        self.files[path] = kind, content
        width, height = (f"{max(length, 0.1):.2f}mm" for length in size)
        return (
            f'<draw:frame draw:name="Afbeelding {number}" text:anchor-type="as-char"'
            f' svg:width="{width}" svg:height="{height}"><draw:image xlink:href="{path}"'
            ' xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>'
            f"<svg:title>{escape(readable(alt))}</svg:title></draw:frame>"
        )
