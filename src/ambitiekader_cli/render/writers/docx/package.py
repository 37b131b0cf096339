"""Is this file safe to open? It may come from a stranger.

Word files are zip files of XML, that may name other files to fetch and programs to run.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress

from lxml import etree

from ambitiekader_cli.render.writers.docx.error import HuisstijlError
from ambitiekader_cli.render.writers.docx.kinds import CONTENT_TYPES, check_kind, kinds
from ambitiekader_cli.render.writers.docx.links import USE_PAGE, safe_url

MOST_BYTES = 5_000_000
MOST_UNPACKED = 20_000_000
MOST_PARTS = 500
STRICT = "http://purl.oclc.org/ooxml/"
"""How the names begin in the other form of Word files, ISO/IEC 29500 Strict."""
_PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_RUNS = ("vbaproject", "macroenabled", "activex", "oleobject", "attachedtoolbars")
"""In names of parts and kinds of content: what runs a program."""


def check(raw: bytes) -> None:
    """Raise HuisstijlError when the file is no Word document, or more than one."""
    with suppress(zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError):
        _check_parts(dict(_parts(raw)))
        return
    raise HuisstijlError("dit is geen Word-bestand, of het is beschadigd")


def _parts(raw: bytes) -> Iterator[tuple[str, bytes]]:
    left = MOST_UNPACKED
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        found = package.infolist()
        if len(found) > MOST_PARTS:
            raise HuisstijlError("er zitten te veel onderdelen in dit bestand")
        if len({each.filename.lower() for each in found}) < len(found):
            raise HuisstijlError("een onderdeel staat er twee keer in")
        for each in found:
            if each.compress_type not in _PLAIN:
                raise HuisstijlError("dit bestand is op een vreemde manier ingepakt")
            with package.open(each) as part:
                content = part.read(left + 1)
            left -= len(content)
            if left < 0:
                raise HuisstijlError("uitgepakt is dit bestand veel te groot", _SMALLER)
            yield each.filename, content


def _check_parts(parts: Mapping[str, bytes]) -> None:
    for name, content in parts.items():
        if any(each in name.lower() for each in _RUNS):
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
    kinds = " ".join(each.get("ContentType", "") for each in root).lower()
    if any(each in kinds for each in _RUNS):
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


NOT_STRICT = "bewaar het in Word als gewoon Word-document (.docx)"
_SMALLER = "gebruik kleinere afbeeldingen"
_NO_MACRO = "bewaar het als Word-document (.docx) zonder macro's en objecten"
_INSIDE = "neem afbeeldingen op in het bestand zelf, en haal andere verwijzingen weg"
_TEMPLATE = "koppel het sjabloon los: in Word bij Ontwikkelaars, Documentsjabloon"
