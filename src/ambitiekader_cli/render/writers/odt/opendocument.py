"""The whole OpenDocument text: its package, filled with blocks, contents and properties."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from html import escape
from importlib.resources import files

from ambitiekader_cli.render.blocks import Blocks, Heading, plain
from ambitiekader_cli.render.blocks.outline import anchors
from ambitiekader_cli.render.blocks.parts import Parts, parts
from ambitiekader_cli.render.pipe import About
from ambitiekader_cli.render.template.escape import readable
from ambitiekader_cli.render.writers.logo_row import logo_row
from ambitiekader_cli.render.writers.marks import foot, keywords
from ambitiekader_cli.render.writers.odt.flow import Flow, contents
from ambitiekader_cli.render.writers.odt.pictures import WIDTH, Pictures
from ambitiekader_cli.render.writers.odt.spans import paragraph, spans

KIND = "application/vnd.oasis.opendocument.text"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES = " ".join(
    [
        *(
            f'xmlns:{own}="{_OASIS}:{own}:1.0"'
            for own in ("office", "style", "text", "table", "meta")
        ),
        f'xmlns:draw="{_OASIS}:drawing:1.0" xmlns:fo="{_OASIS}:xsl-fo-compatible:1.0"',
        f'xmlns:svg="{_OASIS}:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"',
        'xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"',
    ]
)
USUAL = {
    "@line@": "115%",
    "@mark@": "125%",
    "@above@": "20pt",
    "@title@": "12pt",
    "@below@": "6pt",
    "@item@": "4pt",
}
"""Lines of a text and of a mark, white above a chapter, and below a title, text and item."""
CLOSE = {
    "@line@": "100%",
    "@mark@": "109%",
    "@above@": "10pt",
    "@title@": "6pt",
    "@below@": "3pt",
    "@item@": "0pt",
}
"""In a document of a page or two."""


def document(blocks: Blocks, about: About) -> bytes:
    """The bytes of the file; the blocks are outlined. The same blocks give the same bytes."""
    found = parts(blocks)
    white = USUAL if found.contents else CLOSE
    titel = next(plain(block.runs) for block in blocks if isinstance(block, Heading))
    pictures = Pictures()
    made = {
        "content.xml": ("text/xml", _content(blocks, found, about, pictures).encode()),
        "styles.xml": ("text/xml", _styles(titel, about, white).encode()),
        "meta.xml": ("text/xml", _meta(titel, about).encode()),
        **pictures.files,
    }
    return _packed(made)


def _content(blocks: Blocks, found: Parts, about: About, pictures: Pictures) -> str:
    named = anchors([block for block in blocks if isinstance(block, Heading)])
    flow = Flow(iter(named), pictures)
    body = "".join((*_logos(about, pictures), *_body(found, flow)))
    columns = "".join(map(_column, flow.widths))
    looks = files(__package__).joinpath("tables.xml").read_text("utf-8")
    return (
        f"{_XML}<office:document-content {_NAMES}>"
        f"<office:automatic-styles>{looks}{columns}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )


def _logos(about: About, pictures: Pictures) -> Iterator[str]:
    row = [pictures.logo(logo) for logo in logo_row(about.logos, WIDTH - 1)]
    if row:
        yield paragraph("Afbeelding", '<text:s text:c="5"/>'.join(row))


def _body(found: Parts, flow: Flow) -> Iterator[str]:
    yield from flow.all(found.title)
    if found.marks:
        yield from (paragraph("Kenmerk", spans(runs)) for runs in found.marks)
        yield paragraph("Witregel", "")
    yield from flow.all(found.before)
    if found.contents:
        yield contents(found.contents)
    yield from flow.all(found.chapters)


def _column(width: int) -> str:
    look = f'<style:table-column-properties style:column-width="{max(width, 1) / 20:g}pt"/>'
    return f'<style:style style:name="B{width}" style:family="table-column">{look}</style:style>'


def _styles(titel: str, about: About, white: Mapping[str, str]) -> str:
    language, _, country = about.taal.partition("-")
    text = files(__package__).joinpath("styles.xml").read_text("utf-8")
    said = {"@names@": _NAMES, "@language@": language, "@country@": country or "none"}
    said |= {**white, "@foot@": escape(foot(titel, about))}
    for mark, words in said.items():
        text = text.replace(mark, words)
    return text


def _meta(titel: str, about: About) -> str:
    day = (about.datum.isoformat() if about.datum else "2022-01-01") + "T00:00:00"
    told = {
        "dc:title": titel,
        "dc:subject": about.onderwerp,
        "meta:initial-creator": about.auteur,
        "dc:creator": about.auteur,
        "meta:creation-date": day,
        "dc:date": day,
        "dc:language": about.taal,
    }
    lines = [f"<{name}>{_said(text)}</{name}>" for name, text in told.items() if text]
    lines += [f"<meta:keyword>{_said(text)}</meta:keyword>" for text in keywords(about)]
    inner = "".join(lines)
    names = f"<office:document-meta {_NAMES}>"
    return f"{_XML}{names}<office:meta>{inner}</office:meta></office:document-meta>"


def _said(text: str) -> str:
    return escape(" ".join(readable(text).split()))


def _packed(found: dict[str, tuple[str, bytes]]) -> bytes:
    """The zip file, without a time; its kind comes first and plain, so that any program sees it."""
    listed = {"/": KIND} | {name: kind for name, (kind, _) in found.items()}
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>'
        for name, kind in listed.items()
    )
    names = f'xmlns:manifest="{_OASIS}:manifest:1.0" manifest:version="1.2"'
    whole = f"{_XML}<manifest:manifest {names}>{entries}</manifest:manifest>"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        _add(package, "mimetype", KIND.encode(), zipfile.ZIP_STORED)
        for name, (_, content) in found.items():
            _add(package, name, content)
        _add(package, "META-INF/manifest.xml", whole.encode())
    return made.getvalue()


def _add(
    package: zipfile.ZipFile, name: str, content: bytes, how: int = zipfile.ZIP_DEFLATED
) -> None:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type, info.create_system = how, 0
    package.writestr(info, content)
