"""The whole Word document: the house style, filled with blocks, contents and properties.

The table of contents has no page numbers, because only Word knows them. It adds them when someone
updates the table (F9); a document that asks for that by itself greets its reader with a warning.
"""

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from itertools import islice

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from ambitiekader_cli.render.blocks import Blocks, Heading, plain
from ambitiekader_cli.render.blocks.outline import anchors
from ambitiekader_cli.render.blocks.parts import Parts, parts
from ambitiekader_cli.render.pipe import About
from ambitiekader_cli.render.template.escape import readable
from ambitiekader_cli.render.template_folders import has_own_style
from ambitiekader_cli.render.writers.docx.element import Element, q, w
from ambitiekader_cli.render.writers.docx.huisstijl import empty_document
from ambitiekader_cli.render.writers.docx.paragraphs import all_written, paragraph
from ambitiekader_cli.render.writers.docx.picture import logos
from ambitiekader_cli.render.writers.docx.runs import inline, words
from ambitiekader_cli.render.writers.docx.sheet import Sheet
from ambitiekader_cli.render.writers.docx.styles import closer
from ambitiekader_cli.render.writers.docx.word_fields import fill
from ambitiekader_cli.render.writers.marks import CONCEPT, LONGEST, foot, marks

_EPOCH = (1980, 1, 1, 0, 0, 0)
CONTENTS = "Inhoud"
CHAPTER = 2
_FIELD = ' TOC \\o "1-2" \\h \\z \\u '
FOOT = "ak-voet"
"""The property that a house style may show at the foot of each page."""
UNDATED = date(2022, 1, 1)
"""For a document without a date: never the clock, or no two files would be the same."""
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_CUSTOM = f"{_OFFICE}/custom-properties"
_TYPES = f"{_OFFICE}/docPropsVTypes"
_KIND = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_FMTID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"


def document(blocks: Blocks, about: About) -> bytes:
    """The bytes of the file; the blocks are outlined. The same blocks give the same bytes."""
    word = empty_document(about.folder, about.taal)
    headings = [block for block in blocks if isinstance(block, Heading)]
    sheet = Sheet(word, anchors(headings))
    row = [paragraph("Afbeelding", sheet, *logos(about.logos, sheet))] if about.logos else []
    found = parts(blocks)
    word.element.body[:0] = [*row, *_body(found, sheet)]
    if not found.contents and not has_own_style(about.folder):
        closer(word.styles.element)
    titel = readable(plain(headings[0].runs))
    _set_properties(word, titel, about)
    _fill_fields(word, titel, about)
    return _packed(word)


def _body(found: Parts, sheet: Sheet) -> Iterator[Element]:
    yield from all_written(found.title, sheet)
    for runs in found.marks:
        yield paragraph("Kenmerk", sheet, *inline(runs, sheet))
    yield from all_written(found.before, sheet)
    if found.contents:
        entries = ((heading, sheet.anchors[anchor]) for heading, anchor in found.contents)
        yield _contents(list(entries), sheet)
    yield from all_written(found.chapters, sheet)


def _fill_fields(word: Document, titel: str, about: About) -> None:
    values = {"TITLE": titel, "SUBJECT": readable(about.onderwerp)}
    values |= {f"DOCPROPERTY {name}": text for name, text in _properties(titel, about).items()}
    around = [
        relation.target_part.element
        for relation in word.part.rels.values()
        if relation.reltype in {RT.HEADER, RT.FOOTER}
    ]
    shown = [fill(each, values) for each in around]
    if about.concept and f"DOCPROPERTY {FOOT}" not in set().union(*shown):
        for each in around:
            _say_concept(each)


def _say_concept(around: Element) -> None:
    """In a house style that does not show our foot: first in each header and footer."""
    for line in islice(around.iter(q("p")), 1):
        said = w("r", w("rPr", w("b")), w("t", text=f"{CONCEPT}. "))
        line.insert(0 if line.find(q("pPr")) is None else 1, said)


def _packed(word: Document) -> bytes:
    """The zip file, without the time at which it was made."""
    made, fixed = io.BytesIO(), io.BytesIO()
    word.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 0
            new.writestr(info, old.read(name))
    return fixed.getvalue()


def _contents(entries: list[tuple[Heading, str]], sheet: Sheet) -> Element:
    """The chapters and their parts, each with its bookmark."""
    title = w("p", w("pPr", w("pStyle", val=sheet.style("TOCHeading"))), words(CONTENTS, sheet))
    lines = [_line(heading, bookmark, sheet) for heading, bookmark in entries]
    lines[0][1:1] = _begin()
    lines[-1].append(_mark("end"))
    kind = w("docPartObj", w("docPartGallery", val="Table of Contents"), w("docPartUnique"))
    return w("sdt", w("sdtPr", kind), w("sdtContent", title, *lines))


def _line(heading: Heading, bookmark: str, sheet: Sheet) -> Element:
    style = "TOC1" if heading.level == CHAPTER else "TOC2"
    link = w("hyperlink", words(plain(heading.runs), sheet), anchor=bookmark, history=1)
    return w("p", w("pPr", w("pStyle", val=sheet.style(style))), link)


def _begin() -> Iterator[Element]:
    yield _mark("begin")
    yield w("r", w("instrText", text=_FIELD))
    yield _mark("separate")


def _mark(kind: str) -> Element:
    return w("r", w("fldChar", fldCharType=kind))


def _properties(titel: str, about: About) -> dict[str, str]:
    """The custom properties of a document: from which data it was made, and what its foot says."""
    made = {f"ak-{name}": text for name, text in marks(about).items()}
    own = {name: readable(text)[:LONGEST] for name, text in about.herkomst.items()}
    return made | {FOOT: foot(titel, about)} | own


def _set_properties(word: Document, titel: str, about: About) -> None:
    """Everything python-docx would fill from the clock or its own template is set here."""
    core = word.core_properties
    day = about.datum or UNDATED
    core.title = readable(titel)[:LONGEST]
    core.subject = readable(about.onderwerp)[:LONGEST]
    core.language = about.taal
    core.author = core.last_modified_by = readable(about.auteur)[:LONGEST]
    core.created = core.modified = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - a day
    core.revision = 1
    package = word.part.package
    part = Part(PackURI("/docProps/custom.xml"), _KIND, _custom(_properties(titel, about)), package)
    package.relate_to(part, RT.CUSTOM_PROPERTIES)


def _custom(properties: dict[str, str]) -> bytes:
    root = etree.Element(f"{{{_CUSTOM}}}Properties", nsmap={None: _CUSTOM, "vt": _TYPES})
    for number, (name, text) in enumerate(properties.items(), 2):  # Office starts at 2
        own = etree.SubElement(root, f"{{{_CUSTOM}}}property", fmtid=_FMTID, pid=str(number))
        own.set("name", name)
        etree.SubElement(own, f"{{{_TYPES}}}lpwstr").text = text
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
