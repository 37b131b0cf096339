"""What the file says of itself: title, subject, language, dates, and the marks of `ak`."""

from datetime import date, datetime

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from ambitiekader_cli.render.pipe import About
from ambitiekader_cli.render.template.escape import readable

LONGEST = 255
AUTHOR = "ak"
UNDATED = date(2022, 1, 1)
"""For a document without a date: never the clock, or no two files would be the same."""
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_CUSTOM = f"{_OFFICE}/custom-properties"
_TYPES = f"{_OFFICE}/docPropsVTypes"
_KIND = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_FMTID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


def marks(about: About) -> dict[str, str]:
    """The custom properties of a document: from which data it was made."""
    found = {
        "ak-document": about.titel,
        "ak-peildatum": about.peildatum,
        "ak-revisie": about.revisie or "",
        "ak-status": about.status,
    }
    return {name: readable(text)[:LONGEST] for name, text in found.items()}


def set_properties(found: Document, titel: str, about: About) -> None:
    """Everything python-docx would fill from the clock or its own template is set here."""
    core = found.core_properties
    day = about.datum or UNDATED
    core.title = readable(titel)[:LONGEST]
    core.subject = readable(about.onderwerp)[:LONGEST]
    core.language = about.taal
    core.author = core.last_modified_by = AUTHOR
    core.created = core.modified = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - a day
    core.revision = 1
    package = found.part.package
    part = Part(PackURI("/docProps/custom.xml"), _KIND, _custom(marks(about)), package)
    package.relate_to(part, RT.CUSTOM_PROPERTIES)


def _custom(found: dict[str, str]) -> bytes:
    root = etree.Element(f"{{{_CUSTOM}}}Properties", nsmap={None: _CUSTOM, "vt": _TYPES})
    for number, (name, text) in enumerate(found.items(), 2):  # Office starts at 2
        each = etree.SubElement(root, f"{{{_CUSTOM}}}property", fmtid=_FMTID, pid=str(number))
        each.set("name", name)
        etree.SubElement(each, f"{{{_TYPES}}}lpwstr").text = text
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
