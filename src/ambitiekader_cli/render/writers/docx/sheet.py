"""What is known while a document is written: its styles, lists, links and places."""

from collections.abc import Iterable, Mapping
from itertools import count

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT

from ambitiekader_cli.render.unusable import HuisstijlError
from ambitiekader_cli.render.writers.docx.element import Element, number, q, value, w
from ambitiekader_cli.render.writers.docx.field_styles import FieldStyles
from ambitiekader_cli.render.writers.docx.package import safe_url
from ambitiekader_cli.render.writers.docx.styles import Lists, styles_in

NARROWEST, WIDEST = 2000, 31_680


class Sheet:
    """Numbers are given out in order, so that the same blocks give the same file."""

    def __init__(self, document: Document, anchors: Iterable[str]) -> None:
        styles = styles_in(document.styles.element)
        self.anchors = {anchor: f"_Toc{nr:09}" for nr, anchor in enumerate(anchors, 1)}
        """The name of the bookmark for each anchor of a heading, in their order."""
        self.lists = Lists(document.part.numbering_part.element, styles)
        self.width = _width(document.element.body)
        """Of the text on a page, in twentieths of a point."""
        self.part = document.part
        self._fields = FieldStyles(document.styles.element)
        self._styles = {own: style.get(q("styleId"), "") for own, style in styles.items()}
        self._links: dict[str, str] = {}
        self._bookmarks: set[str] = set()
        self._headings = iter(self.anchors.values())
        self._free = count(1)
        self._drawings = count(1000)

    def style(self, name: str) -> str:
        """The id in this file of one of our styles."""
        return self._styles[name]

    def field(self, name: str, style: str) -> str:
        """The id of the style for a field of the data, which looks like one of ours."""
        return self._fields.like(name, style, self._styles[style])

    def is_close(self, style: str) -> bool:
        """Whether a style leaves out the white between paragraphs of that style."""
        return self._fields.is_close(self._styles[style])

    def link(self, url: str) -> Mapping[str, str] | None:
        """The attributes of a hyperlink; None for an address that Word would stumble over."""
        if url.startswith("#"):
            anchor = self.anchors.get(url[1:])
            return {"anchor": anchor} if anchor else None
        if not safe_url(url):
            return None
        if url not in self._links:
            # With our own number: python-docx looks for a free one from the start, each time.
            name = self._links[url] = f"rIdLink{len(self._links) + 1}"
            self.part.rels.add_relationship(RT.HYPERLINK, url, name, is_external=True)
        return {"r_id": self._links[url]}

    def heading(self) -> tuple[Element, Element] | None:
        """Where the next heading starts and ends."""
        return self.bookmark(next(self._headings))

    def bookmark(self, name: str) -> tuple[Element, Element] | None:
        """Where a place starts and ends; None when there is one of that name already."""
        if name.casefold() in self._bookmarks:
            return None
        self._bookmarks.add(name.casefold())
        nr = next(self._free)
        return w("bookmarkStart", id=nr, name=name), w("bookmarkEnd", id=nr)

    def drawing(self) -> int:
        """A number that no other drawing of the body has."""
        return next(self._drawings)


def _width(body: Element) -> int:
    section = body.find(q("sectPr"))
    page = number(value(section, "pgSz", "w"))
    margins = [number(value(section, "pgMar", side)) for side in ("left", "right")]
    gutter = number(value(section, "pgMar", "gutter")) or 0
    if page is not None and None not in margins:
        width = page - sum(filter(None, margins)) - gutter
        if NARROWEST <= width <= WIDEST:
            return width
    raise HuisstijlError("er blijft tussen de marges geen ruimte voor tekst", _PAGE)


_PAGE = "zet in Word het papier op A4 en kies gewone marges"
