"""Is this Word file safe to open? It may come from a stranger.

Word files are zip files of XML, that may name other files to fetch and programs to run. Only parts
that are known may be in a house style, by their kind of content and their name. What Word and
LibreOffice write beside styles (comments, properties, what the text of the file itself shows) may
be there, and is left behind. Kinds: ECMA-376 part 1, chapter 11, and [MS-DOCX].
"""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress

from lxml import etree

from ambitiekader_cli.render.unusable import HuisstijlError
from ambitiekader_cli.text import visible

MOST_UNPACKED = 20_000_000
MOST_PARTS = 500
STRICT = "http://purl.oclc.org/ooxml/"
"""How the names begin in the other form of Word files, ISO/IEC 29500 Strict."""
_PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_RUNS = ("vbaproject", "macroenabled", "activex", "oleobject", "attachedtoolbars")
"""In names of parts and kinds of content: what runs a program."""
CONTENT_TYPES = "[Content_Types].xml"
LONGEST_NAME = 80
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
LONGEST_URL = 2000
_URL = re.compile(
    r"https?://[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?(?::[0-9]{1,5})?(?:[/?#][!-~]*)?"
    r"|mailto:[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?",
    re.IGNORECASE,
)


def check(raw: bytes) -> None:
    """Raise HuisstijlError when the file is no Word document, or more than one."""
    with suppress(zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError):
        _check_parts(dict(_parts(raw)))
        return
    raise HuisstijlError("dit is geen Word-bestand, of het is beschadigd")


def _parts(raw: bytes) -> Iterator[tuple[str, bytes]]:
    left = MOST_UNPACKED
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        infos = package.infolist()
        if len(infos) > MOST_PARTS:
            raise HuisstijlError("er zitten te veel onderdelen in dit bestand")
        if len({info.filename.lower() for info in infos}) < len(infos):
            raise HuisstijlError("een onderdeel staat er twee keer in")
        for info in infos:
            if info.compress_type not in _PLAIN:
                raise HuisstijlError("dit bestand is op een vreemde manier ingepakt")
            with package.open(info) as part:
                content = part.read(left + 1)
            left -= len(content)
            if left < 0:
                raise HuisstijlError("uitgepakt is dit bestand veel te groot", _SMALLER)
            yield info.filename, content


def _check_parts(parts: Mapping[str, bytes]) -> None:
    for name, content in parts.items():
        if any(what in name.lower() for what in _RUNS):
            raise HuisstijlError("er zit een macro of een programma in", _NO_MACRO)
        if name.lower().endswith((".xml", ".rels")):
            _check_xml(name.lower(), content)
    if CONTENT_TYPES in parts:  # else there is no document in it, and that is told later
        kind_of = kinds(parts[CONTENT_TYPES])
        for name, content in parts.items():
            if name != CONTENT_TYPES and not (name.endswith("/") and not content):
                check_kind(name, content, kind_of(name))


def _check_xml(name: str, content: bytes) -> None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        raise HuisstijlError(f"het onderdeel `{name}` is beschadigd") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise HuisstijlError(f"in het onderdeel `{name}` staat een DOCTYPE")
    if name == "[content_types].xml":
        _check_kinds(root)
    elif name.endswith(".rels"):
        for relation in root:
            _check_relation(relation)


def _check_kinds(root: etree._Element) -> None:
    told = " ".join(kind.get("ContentType", "") for kind in root).lower()
    if any(name in told for name in _RUNS):
        raise HuisstijlError("er zit een macro of een programma in", _NO_MACRO)


def _check_relation(relation: etree._Element) -> None:
    if relation.get("Type", "").startswith(STRICT):
        raise HuisstijlError("dit is opgeslagen als Strict Open XML", NOT_STRICT)
    if relation.get("TargetMode", "").lower() != "external":
        return
    kind = relation.get("Type", "").rsplit("/", 1)[-1]
    if kind == "hyperlink" and safe_url(relation.get("Target", "")):
        return
    advice = {"attachedTemplate": _TEMPLATE, "hyperlink": USE_PAGE}.get(kind, _INSIDE)
    raise HuisstijlError(f"het verwijst naar iets buiten het bestand (`{kind[:40]}`)", advice)


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
        own.get("PartName", "").lower(): own.get("ContentType", "")
        for own in root.iter(f"{_TYPES}Override")
    }
    by_end = {
        own.get("Extension", "").lower(): own.get("ContentType", "")
        for own in root.iter(f"{_TYPES}Default")
    }

    def kind_of(name: str) -> str:
        lower = name.lower()
        return named.get(f"/{lower}", by_end.get(lower.rpartition(".")[2], ""))

    return kind_of


def shown(name: str) -> str:
    """The name of a part, of a length that fits in a line."""
    return visible(name)[:LONGEST_NAME]


def safe_url(url: str) -> bool:
    """A web page or a mail address; of a malformed one Word says that the whole file is damaged."""
    return len(url) <= LONGEST_URL and _URL.fullmatch(url) is not None


NOT_STRICT = "bewaar het in Word als gewoon Word-document (.docx)"
USE_PAGE = "laat de koppeling naar een adres met https:// of mailto: wijzen"
_SMALLER = "gebruik kleinere afbeeldingen"
_NO_MACRO = "bewaar het als Word-document (.docx) zonder macro's en objecten"
_INSIDE = "neem afbeeldingen op in het bestand zelf, en haal andere verwijzingen weg"
_TEMPLATE = "koppel het sjabloon los: in Word bij Ontwikkelaars, Documentsjabloon"
_PICTURE = "voeg de afbeelding in Word opnieuw in, als PNG, JPEG of GIF"
_REMOVE = "haal objecten, grafieken en bijlagen weg, en bewaar het als Word-document (.docx)"
