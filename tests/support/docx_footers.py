# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""House styles with something in their footer, as Word writes it or as a stranger does."""

from base64 import b64decode
from collections.abc import Mapping

from support.docx_files import HOUSE, R, packed, parts

STRICT = "http://purl.oclc.org/ooxml"
MICROSOFT = "http://schemas.microsoft.com/office"
FOOTER = "word/footer1.xml"
KINDS = "[Content_Types].xml"
NAMES = (
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    f' xmlns:wps="{MICROSOFT}/word/2010/wordprocessingShape"'
    f' xmlns:r="{R[1:-1]}" xmlns:s="{STRICT}/wordprocessingml/main"'
)
PNG = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
    "YPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_ENDS = {
    **{
        "png": "image/png",
        "jpg": "image/jpeg",
        "exe": "image/png",
        "svg": "image/svg+xml",
        "html": "text/html",
    },
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def with_footer(
    inner: str, files: Mapping[str, bytes] | None = None, **relations: tuple[str, str]
) -> bytes:
    """Our house style with this first in its footer; a relation is a kind and a target."""
    found = parts(HOUSE.read_bytes()) | dict(files or {})
    text = found[FOOTER].decode().replace("<w:ftr", f"<w:ftr {NAMES}", 1)
    found[FOOTER] = text.replace("<w:p>", f"<w:p>{inner}", 1).encode()
    rows = (
        f'<Relationship Id="{name}" Type="{R[1:-1]}/{kind}" Target="{target}"/>'
        for name, (kind, target) in relations.items()
    )
    around = f'<Relationships xmlns="{_PACKAGE}">{"".join(rows)}</Relationships>'
    found["word/_rels/footer1.xml.rels"] = around.encode()
    ends = (f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in _ENDS.items())
    listed = found[KINDS].decode().replace("<Override", f"{''.join(ends)}<Override", 1)
    return packed({**found, KINDS: listed.encode()})


def logo(inner: str = '<a:blip r:embed="p"/>') -> str:
    drawing = f"<w:drawing><wp:inline><a:graphic>{inner}</a:graphic></wp:inline></w:drawing>"
    return f"<w:r>{drawing}</w:r>"


def shape(inner: str) -> bytes:
    return with_footer(f"<w:r><w:pict><v:shape>{inner}</v:shape></w:pict></w:r>")
