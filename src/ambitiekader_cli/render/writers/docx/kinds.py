"""Which parts a house style may hold, by their kind of content and their name.

What Word and LibreOffice write beside styles (comments, properties, what the text of the file
itself shows) may be there, and is left behind. Kinds: ECMA-376 part 1, chapter 11, and [MS-DOCX].
"""

import re
from collections.abc import Callable

from lxml import etree

from ambitiekader_cli.render.writers.docx.error import HuisstijlError
from ambitiekader_cli.text import visible

CONTENT_TYPES = "[Content_Types].xml"
LONGEST = 80
"""Signs of a name that are shown."""
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_OFFICE = r"application/vnd\.openxmlformats-officedocument\."
_WORD = (
    "document.main template.main document.glossary styles settings webSettings fontTable numbering"
    " header footer footnotes endnotes people"
    " comments commentsExtended commentsIds commentsExtensible"
)
_XML = (
    "application/xml",
    rf"{_OFFICE}wordprocessingml\.({'|'.join(map(re.escape, _WORD.split()))})\+xml",
    rf"{_OFFICE}(theme|extended-properties|custom-properties|customXmlProperties)\+xml",
    rf"{_OFFICE}drawingml\.(chart|chartshapes|diagram\w+)\+xml",
    r"application/vnd\.ms-office\.(chartstyle|chartcolorstyle|classificationlabels"
    r"|drawingml\.diagramDrawing)\+xml",
    r"application/vnd\.ms-word\.stylesWithEffects\+xml",
    r"application/vnd\.openxmlformats-package\.core-properties\+xml",
)
_KINDS = (
    *((kind, "xml") for kind in _XML),
    (r"application/vnd\.openxmlformats-package\.relationships\+xml", "rels"),
    *(("image/png", "png"), ("image/jpe?g", "jpe?g|jfif"), ("image/gif", "gif")),
    *(("image/bmp", "bmp"), ("image/tiff", "tiff?"), (r"image/svg\+xml", "svg")),
    *(("image/(x-)?emf", "emf"), ("image/(x-)?wmf", "wmf")),
    (rf"{_OFFICE}obfuscatedFont", "odttf"),
    (rf"{_OFFICE}wordprocessingml\.printerSettings", "bin"),
)
"""A kind of content, and how the name of such a part ends."""
_KNOWN = re.compile("|".join(f"{kind}:({end})" for kind, end in _KINDS), re.IGNORECASE)
_NAME = re.compile(r"(?!.*(\.\.|//))(?!/)[\w%() ./+-]+", re.ASCII)
_PICTURES = {
    "image/png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "image/gif": b"GIF8",
    "image/jpeg": b"\xff\xd8\xff",
    "image/jpg": b"\xff\xd8\xff",
}
"""How the content of the pictures begins that a document may show."""


def check_kind(name: str, content: bytes, kind: str) -> None:
    """Raise HuisstijlError when a part has no business in a house style."""
    if not (_NAME.fullmatch(name) and _KNOWN.fullmatch(f"{kind}:{name.rpartition('.')[2]}")):
        raise HuisstijlError(f"het onderdeel `{shown(name)}` hoort niet in een huisstijl", _REMOVE)
    if kind.lower() in _PICTURES:
        check_picture(name, content, kind)


def check_picture(name: str, content: bytes, kind: str) -> None:
    """Raise HuisstijlError when a part is no picture that a document may show."""
    begin = _PICTURES.get(kind.lower())
    if begin is None or not content.startswith(begin):
        raise HuisstijlError(f"`{shown(name)}` is geen PNG, JPEG of GIF", _PICTURE)


def kinds(content: bytes) -> Callable[[str], str]:
    """The kind of a part by its name, as the list of a package says; empty if it says nothing."""
    root = etree.fromstring(content)
    named = {
        each.get("PartName", "").lower(): each.get("ContentType", "")
        for each in root.iter(f"{_TYPES}Override")
    }
    by_end = {
        each.get("Extension", "").lower(): each.get("ContentType", "")
        for each in root.iter(f"{_TYPES}Default")
    }

    def kind_of(name: str) -> str:
        lower = name.lower()
        return named.get(f"/{lower}", by_end.get(lower.rpartition(".")[2], ""))

    return kind_of


def shown(name: str) -> str:
    """The name of a part, of a length that fits in a line."""
    return visible(name)[:LONGEST]


_PICTURE = "voeg de afbeelding in Word opnieuw in, als PNG, JPEG of GIF"
_REMOVE = "haal objecten, grafieken en bijlagen weg, en bewaar het als Word-document (.docx)"
