"""The parts of a Word document that say something: its text, styles, comments and properties."""

from collections.abc import Iterator, Mapping, Sequence
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING, NamedTuple

from ambitiekader_cli.exchange.guarded_xml import attribute, elements, whole
from ambitiekader_cli.exchange.guarded_zip import Package, wrong
from ambitiekader_cli.view.vindplaats import field_of_style

if TYPE_CHECKING:
    from lxml.etree import _Element

_PROPERTIES = "docProps/custom.xml"


class Parts(NamedTuple):
    """Read, and not looked into yet."""

    body: "_Element"
    styles: Mapping[str, str]
    """The name of each style of paragraphs by its id; the id where only that says a field."""
    comments: Sequence["_Element"]
    properties: Mapping[str, str]


def parts_of(package: Package) -> Parts:
    """Raises UserError (exit 1)."""
    main = _related(package, "", "officeDocument") or "word/document.xml"
    root = _root(package, main)
    body = None if root is None else root.find("{*}body")
    if body is None:
        raise wrong(package.name, "er staat geen tekst in", "vraag het bestand opnieuw")
    styles = dict(_styles(package, _related(package, main, "styles")))
    comments = _root(package, _related(package, main, "comments"))
    found = [] if comments is None else [*comments.iterchildren("{*}comment")]
    return Parts(body, styles, found, properties_of(package))


def _related(package: Package, part: str, kind: str) -> str | None:
    """What a part names of this kind; one step, so no circle can be walked."""
    folder = dirname(part)
    rels = join(folder, "_rels", f"{part.removeprefix(folder).strip('/')}.rels")
    for _, each in elements(package, rels, ["Relationship"]):
        if (attribute(each, "Type") or "").rpartition("/")[2] == kind:
            target = attribute(each, "Target") or ""
            return target[1:] if target.startswith("/") else normpath(join(folder, target))
    return None


def _root(package: Package, part: str | None) -> "_Element | None":
    return whole(package, part) if part else None


def _styles(package: Package, part: str | None) -> Iterator[tuple[str, str]]:
    for _, style in elements(package, part, ["style"]):
        if attribute(style, "type") in {None, "paragraph"}:
            own, name = attribute(style, "styleId") or "", style.find("{*}name")
            said = (attribute(name, "val") or "") if name is not None else ""
            yield own, own if field_of_style(own) and not said.startswith("ak ") else said


def properties_of(package: Package) -> dict[str, str]:
    """What a document says of itself; raises UserError (exit 1)."""
    return dict(_properties(package))


def _properties(package: Package) -> Iterator[tuple[str, str]]:
    for _, each in elements(package, _PROPERTIES, ["property"]):
        texts = [child.text or "" for child in each.iterchildren("{*}*")]
        yield attribute(each, "name") or "", "".join(texts)
