"""What programs read of a site: a feed of changes, a map of its pages, what its data are."""

import json
from collections.abc import Iterable, Sequence
from typing import Any
from xml.etree import ElementTree

from ambitiekader_cli.render.names import slug
from ambitiekader_cli.site.addresses import ITEM, START, file_of
from ambitiekader_cli.site.past_view import StukView
from ambitiekader_cli.site.whole import Whole
from ambitiekader_cli.view.colofon import colofon
from ambitiekader_cli.view.row import iso

ATOM, SITEMAP = "http://www.w3.org/2005/Atom", "http://www.sitemaps.org/schemas/sitemap/0.9"
MOST = 100
"""Changes in a feed."""
MEDIA = {
    "csv": "text/csv",
    "json": "application/json",
    "jsonl": "application/jsonl",
    "jsonld": "application/ld+json",
    "ics": "text/calendar",
}
"""What a file of data is, by the end of its name."""


def atom(whole: Whole, basis: str) -> bytes:
    """What changed, the newest first."""
    events = whole.past.gebeurtenissen[:MOST]
    root = ElementTree.Element("feed", {"xmlns": ATOM})
    _text(root, "id", f"{basis}wijzigingen.atom")
    _text(root, "title", f"{whole.view.kader.frame.titel}: wat er veranderde")
    _text(root, "updated", _moment(events[0].datum_iso if events else None, whole))
    author = ElementTree.SubElement(root, "author")
    _text(author, "name", colofon(whole.view).organisatie)
    ElementTree.SubElement(root, "link", {"rel": "self", "href": f"{basis}wijzigingen.atom"})
    ElementTree.SubElement(root, "link", {"href": basis})
    for each in events:
        entry = ElementTree.SubElement(root, "entry")
        _text(entry, "id", f"{basis}wijzigingen.html#{each.commit}-{slug(each.wat)}")
        _text(entry, "title", each.wat)
        _text(entry, "updated", _moment(each.datum_iso, whole))
        page = whole.addresses.of(ITEM, each.id or "") or "wijzigingen.html"
        ElementTree.SubElement(entry, "link", {"href": f"{basis}{page}"})
        _text(entry, "content", "; ".join(map(_plain, each.zinnen)))
    return _whole(root)


def sitemap(names: Iterable[str], basis: str) -> bytes:
    """Every page."""
    root = ElementTree.Element("urlset", {"xmlns": SITEMAP})
    for name in names:
        page = "" if name == START else file_of(name)
        _text(ElementTree.SubElement(root, "url"), "loc", f"{basis}{page}")
    return _whole(root)


def beschrijving(whole: Whole, files: Sequence[str], basis: str | None) -> bytes:
    """The data as a dataset: DCAT, with the words of schema.org where that has them."""
    kader, base = whole.view.kader, basis or ""
    looptijd = kader.looptijd
    found: dict[str, Any] = {
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "schema": "https://schema.org/",
        },
        "@type": ["dcat:Dataset", "schema:Dataset"],
        "dct:title": kader.frame.titel,
        "schema:name": kader.frame.titel,
        "dct:language": "nl",
        "dct:publisher": colofon(whole.view).organisatie,
        "schema:dateModified": iso(whole.view.peildatum),
        "schema:temporalCoverage": f"{iso(looptijd.van)}/{iso(looptijd.tot)}",
        "dcat:distribution": [
            {
                "@type": ["dcat:Distribution", "schema:DataDownload"],
                "dcat:downloadURL": f"{base}{name}",
                "dcat:mediaType": MEDIA[name.rpartition(".")[2]],
            }
            for name in files
        ],
    }
    if kader.frame.regio:
        found["dct:spatial"] = kader.frame.regio
    if basis:
        found["@id"] = basis
        found["dcat:landingPage"] = basis
    return f"{json.dumps(found, ensure_ascii=False, indent=2)}\n".encode()


def _plain(zin: Iterable[StukView]) -> str:
    return "".join(stuk.tekst for stuk in zin)


def _moment(day: str | None, whole: Whole) -> str:
    return f"{day or iso(whole.view.peildatum)}T00:00:00Z"


def _text(above: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(above, name).text = text


def _whole(root: ElementTree.Element) -> bytes:
    ElementTree.indent(root)
    made: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return made + b"\n"
