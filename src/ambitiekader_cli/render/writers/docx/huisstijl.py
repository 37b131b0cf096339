# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The house style: templates/huisstijl.docx as an empty document that is safe to fill.

From the file come styles, lists, theme, page, header and footer. The rest is left behind: its own
text, who edited it, comments, embedded fonts and what Word remembers.
"""

import io
from pathlib import Path

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.opc.rel import Relationships
from lxml.etree import LxmlError

from ambitiekader_cli.render.document import bundled
from ambitiekader_cli.render.error import FOLDER
from ambitiekader_cli.render.writers.docx.element import OFFICE, W
from ambitiekader_cli.render.writers.docx.error import NAME, HuisstijlError
from ambitiekader_cli.render.writers.docx.package import MOST_BYTES, check
from ambitiekader_cli.render.writers.docx.settings import (
    set_language,
    tidy_settings,
    use_left_and_right,
)
from ambitiekader_cli.repo.door import content
from ambitiekader_cli.repo.refusals import NotPlain

_KEPT = (RT.STYLES, RT.NUMBERING, RT.SETTINGS, RT.THEME, RT.HEADER, RT.FOOTER)
_INSIDE = (RT.IMAGE, RT.HYPERLINK)


def empty_document(folder: Path | None, taal: str) -> Document:
    """A document without text; raises HuisstijlError when the file cannot be used."""
    raw = _read(folder)
    check(raw)
    try:
        found = docx.Document(io.BytesIO(raw))
        found._body.clear_content()  # keeps the page, as no public method does
        _leave_behind(found)
        tidy_settings(found.settings.element, taal)
        set_language(found.styles.element, taal)
        use_left_and_right(found.styles.element)
        use_left_and_right(found.part.numbering_part.element)
    except HuisstijlError:
        raise
    except (LxmlError, LookupError, TypeError, ValueError, AttributeError, OSError, RuntimeError):
        raise HuisstijlError("hier is geen document van te maken") from None
    return found


def _read(folder: Path | None) -> bytes:
    own = folder / FOLDER / NAME if folder else None
    path = own if own and (own.exists() or own.is_symlink()) else bundled() / NAME
    try:
        raw = content(path, MOST_BYTES)
    except NotPlain:
        raise HuisstijlError("dit is een snelkoppeling of geen gewoon bestand", _PLAIN) from None
    except OSError:
        raise HuisstijlError("dit bestand is niet te lezen", "controleer de rechten") from None
    if len(raw) > MOST_BYTES:
        raise HuisstijlError("dit bestand is groter dan 5 MB", "gebruik kleinere afbeeldingen")
    return raw


def _leave_behind(found: Document) -> None:
    part = found.part
    _keep(part.package.rels, (RT.OFFICE_DOCUMENT,))
    _keep(part.rels, _KEPT)
    part.relate_to(
        Part(PackURI("/word/fontTable.xml"), _FONTS, _NO_FONTS, part.package), RT.FONT_TABLE
    )
    for relation in list(part.rels.values()):
        inner = relation.target_part
        if relation.reltype == RT.SETTINGS:
            _keep(inner.rels, ())  # what asks for them goes too
            continue
        if any(each.reltype not in _INSIDE for each in inner.rels.values()):
            raise HuisstijlError(f"in `{inner.partname}` zit iets dat daar niet mag", _NO_OBJECTS)
        _check_references(inner)
    for each in found.element.body.xpath(".//w:printerSettings | .//w:sectPrChange"):
        each.getparent().remove(each)
    _check_references(part)


def _keep(found: Relationships, kinds: tuple[str, ...]) -> None:
    for name in [name for name, each in found.items() if each.reltype not in kinds]:
        del found[name]


def _check_references(part: Part) -> None:
    """A name that leads nowhere makes the whole document damaged in the eyes of Word."""
    if not isinstance(part, XmlPart):
        return
    for element in part.element.iter("{*}*"):
        for name, target in element.attrib.items():
            if str(name).startswith(f"{{{OFFICE}}}") and target not in part.rels:
                raise HuisstijlError(f"in `{part.partname}` wijst iets naar niets")


_FONTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"
_NO_FONTS = f'<w:fonts xmlns:w="{W}"/>'.encode()
"""Word fills it; without the part, checks of files complain."""
_PLAIN = "zet hier een gewoon bestand neer"
_NO_OBJECTS = "laat in kop- en voettekst alleen tekst, afbeeldingen en koppelingen staan"
