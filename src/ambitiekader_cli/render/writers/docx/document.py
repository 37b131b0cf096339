"""The whole Word document: the house style, filled with blocks, as bytes."""

import io
import zipfile
from collections.abc import Iterator

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from ambitiekader_cli.render.blocks import Blocks, Heading, ListBlock, Paragraph, plain
from ambitiekader_cli.render.blocks.outline import anchors
from ambitiekader_cli.render.pipe import About
from ambitiekader_cli.render.template.escape import readable
from ambitiekader_cli.render.writers.docx.blocks import all_written, paragraph
from ambitiekader_cli.render.writers.docx.contents import CHAPTER, FEWEST, SECTION, contents
from ambitiekader_cli.render.writers.docx.element import Element
from ambitiekader_cli.render.writers.docx.fields import fill
from ambitiekader_cli.render.writers.docx.huisstijl import empty_document
from ambitiekader_cli.render.writers.docx.properties import marks, set_properties
from ambitiekader_cli.render.writers.docx.runs import inline
from ambitiekader_cli.render.writers.docx.sheet import Sheet

_EPOCH = (1980, 1, 1, 0, 0, 0)


def document(found: Blocks, about: About) -> bytes:
    """The bytes of the file; the blocks are outlined. The same blocks give the same bytes."""
    word = empty_document(about.folder, about.taal)
    headings = [block for block in found if isinstance(block, Heading)]
    sheet = Sheet(word, anchors(headings))
    word.element.body[:0] = list(_body(found, headings, sheet))
    titel = readable(plain(headings[0].runs))
    set_properties(word, titel, about)
    _fill_fields(word, titel, about)
    return _packed(word)


def _body(found: Blocks, headings: list[Heading], sheet: Sheet) -> Iterator[Element]:
    named = zip(headings, sheet.anchors.values(), strict=True)
    entries = [each for each in named if each[0].level in {CHAPTER, SECTION}]
    chapters = (
        n for n, block in enumerate(found) if isinstance(block, Heading) and block.level > 1
    )
    first = next(chapters, len(found))
    yield from _opening(found[:first], sheet)
    if len(entries) >= FEWEST:
        yield contents(entries, sheet)
    yield from all_written(found[first:], sheet)


def _opening(found: Blocks, sheet: Sheet) -> Iterator[Element]:
    """What comes before the first chapter; a list below the title says what document it is."""
    match found:
        case (Heading(), ListBlock(items, None), *rest) if all(map(_is_mark, items)):
            yield from all_written(found[:1], sheet)
            for item in items:
                runs = (run for block in item if isinstance(block, Paragraph) for run in block.runs)
                yield paragraph("Kenmerk", sheet, *inline(tuple(runs), sheet))
            yield from all_written(tuple(rest), sheet)
        case _:
            yield from all_written(found, sheet)


def _is_mark(item: Blocks) -> bool:
    return len(item) == 1 and isinstance(item[0], Paragraph)


def _fill_fields(word: Document, titel: str, about: About) -> None:
    values = {"TITLE": titel, "SUBJECT": readable(about.onderwerp)}
    values |= {f"DOCPROPERTY {name}": text for name, text in marks(about).items()}
    for relation in word.part.rels.values():
        if relation.reltype in {RT.HEADER, RT.FOOTER}:
            fill(relation.target_part.element, values)


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
