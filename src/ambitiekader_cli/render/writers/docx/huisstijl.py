"""The house style: templates/huisstijl.docx as an empty document that is safe to fill.

From the file come styles, lists, theme, page, header and footer. The rest is left behind: its own
text, who edited it, comments, embedded fonts and what Word remembers.
"""

import io
from pathlib import Path

import docx
from docx.document import Document
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part, PartFactory, XmlPart
from docx.opc.rel import Relationships
from lxml.etree import LxmlError

from ambitiekader_cli.render.template_folders import FOLDER, HUISSTIJL, MOST_BYTES, bundled
from ambitiekader_cli.render.unusable import HuisstijlError
from ambitiekader_cli.render.writers.docx.allowed import check_part, leave_out_unseen, refers
from ambitiekader_cli.render.writers.docx.element import Element, W, q, w
from ambitiekader_cli.render.writers.docx.package import check
from ambitiekader_cli.repo.disk_errors import NotPlain
from ambitiekader_cli.repo.door import content

PartFactory.part_type_for[CT.OFC_THEME] = XmlPart  # or nobody would look at what is in it
_IMPLIED = (RT.STYLES, RT.NUMBERING, RT.SETTINGS, RT.THEME)
"""What the text of a document does not name, and Word finds by itself."""
_KEPT = (*_IMPLIED, RT.HEADER, RT.FOOTER)
_FONTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"
_NO_FONTS = f'<w:fonts xmlns:w="{W}"/>'.encode()
"""Word fills it; without the part, checks of files complain."""
_SETTINGS = (
    "mirrorMargins",
    "gutterAtTop",
    "defaultTabStop",
    "autoHyphenation",
    "consecutiveHyphenLimit",
    "hyphenationZone",
    "doNotHyphenateCaps",
    "evenAndOddHeaders",
    "characterSpacingControl",
    "compat",
    "clrSchemeMapping",
)
"""In the order of the schema. The rest says who edited what when, or is about other files."""
_SIDES = {"start": "left", "end": "right"}
_AFTER_LANGUAGE = ("clrSchemeMapping",)


def empty_document(folder: Path | None, taal: str) -> Document:
    """A document without text; raises HuisstijlError when the file cannot be used."""
    raw = _read(folder)
    check(raw)
    try:
        document = docx.Document(io.BytesIO(raw))
        document._body.clear_content()  # keeps the page, as no public method does
        _tidy_settings(document.settings.element, taal)
        _leave_behind(document)
        _set_language(document.styles.element, taal)
        _use_left_and_right(document.styles.element)
        _use_left_and_right(document.part.numbering_part.element)
    except HuisstijlError:
        raise
    except (LxmlError, LookupError, TypeError, ValueError, AttributeError, OSError, RuntimeError):
        raise HuisstijlError("hier is geen document van te maken") from None
    return document


def _read(folder: Path | None) -> bytes:
    own = folder / FOLDER / HUISSTIJL if folder else None
    path = own if own and (own.exists() or own.is_symlink()) else bundled() / HUISSTIJL
    try:
        raw = content(path, MOST_BYTES)
    except NotPlain:
        raise HuisstijlError("dit is een snelkoppeling of geen gewoon bestand", _PLAIN) from None
    except OSError:
        raise HuisstijlError("dit bestand is niet te lezen", "controleer de rechten") from None
    if len(raw) > MOST_BYTES:
        raise HuisstijlError("dit bestand is groter dan 5 MB", "gebruik kleinere afbeeldingen")
    return raw


def _leave_behind(document: Document) -> None:
    part = document.part
    _keep(part.package.rels, (RT.OFFICE_DOCUMENT,))
    _keep(part.rels, _KEPT)
    for each in document.element.body.xpath(".//w:printerSettings | .//w:sectPrChange"):
        each.getparent().remove(each)
    for inner in list(part.package.iter_parts()):
        _keep_what_is_shown(inner, _IMPLIED if inner is part else ())
    with_fields = [
        each.target_part for each in part.rels.values() if each.reltype in {RT.HEADER, RT.FOOTER}
    ]
    for inner in part.package.iter_parts():
        check_part(inner, with_fields=inner in with_fields)
    part.relate_to(
        Part(PackURI("/word/fontTable.xml"), _FONTS, _NO_FONTS, part.package), RT.FONT_TABLE
    )


def _keep(relations: Relationships, kinds: tuple[str, ...]) -> None:
    for name in [name for name, relation in relations.items() if relation.reltype not in kinds]:
        del relations[name]


def _keep_what_is_shown(part: Part, implied: tuple[str, ...]) -> None:
    """Of what a part is related to, only what its text speaks of, such as the logo in a header."""
    used = set[str]()
    if isinstance(part, XmlPart):
        leave_out_unseen(part.element)
        used = refers(part.element)
    for name, relation in list(part.rels.items()):
        if name not in used and relation.reltype not in implied:
            del part.rels[name]


def _tidy_settings(settings: Element, taal: str) -> None:
    """Keep only what makes a document look as it does."""
    by_name = {str(child.tag): child for child in settings}
    for child in by_name.values():
        settings.remove(child)
    kept = [(name, by_name.get(q(name))) for name in _SETTINGS]
    settings.extend(e for name, e in kept if e is not None and name not in _AFTER_LANGUAGE)
    settings.append(w("themeFontLang", val=taal))
    settings.extend(e for name, e in kept if e is not None and name in _AFTER_LANGUAGE)
    settings.append(w("decimalSymbol", val=","))
    settings.append(w("listSeparator", val=";"))


def _use_left_and_right(root: Element) -> None:
    """LibreOffice writes `start` where this version of the format has only `left`."""
    for aligned in root.iter(q("jc"), q("lvlJc")):
        side = _SIDES.get(aligned.get(q("val"), ""))
        if side:
            aligned.set(q("val"), side)


def _set_language(styles: Element, taal: str) -> None:
    """The language of every style, for spelling, hyphenation and voices."""
    for name in ("docDefaults", "rPrDefault", "rPr"):
        parent = styles
        styles = _first(parent, name)
    if styles.find(q("lang")) is None:
        styles.append(w("lang"))
    for language in styles.getroottree().iter(q("lang")):
        language.set(q("val"), taal)


def _first(parent: Element, tag: str) -> Element:
    child = parent.find(q(tag))
    if child is None:
        child = w(tag)
        parent.insert(0, child)
    return child


_PLAIN = "zet hier een gewoon bestand neer"
