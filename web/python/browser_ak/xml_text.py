# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""XML to elements and back, with the same letters as lxml."""

from collections.abc import Iterator
from typing import Any
from xml.parsers import expat

from browser_ak.xml_tree import (
    XML,
    Comment,
    Declared,
    Element,
    ProcessingInstruction,
    QName,
    fits,
    made,
    prefix_of,
)

DEEPEST = 256
"""Elements in each other; as libxml2."""
_SPACE = f"{{{XML}}}space"
_IN_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_IN_VALUE = _IN_TEXT | str.maketrans({'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})


class LxmlError(Exception):
    """Anything that lxml refuses."""


class XMLSyntaxError(LxmlError, SyntaxError):
    """What is no XML."""


class ElementNamespaceClassLookup:
    """Classes of elements by namespace and name."""

    def __init__(self) -> None:
        self._known: dict[str | None, dict[str, type[Element]]] = {}

    def get_namespace(self, space: str | None) -> dict[str, type[Element]]:
        """Those of one namespace, to add to."""
        return self._known.setdefault(space, {})

    def of(self, tag: str) -> type[Element]:
        """The class for a full name."""
        name = QName(tag)
        return self._known.get(name.namespace, {}).get(name.localname, Element)


class XMLParser:
    """How to read. Whatever is asked, nothing is fetched and no entity of a DOCTYPE is put in."""

    def __init__(self, *, remove_blank_text: bool = False, **_asked: bool) -> None:
        self.without_blanks = remove_blank_text
        self.classes = ElementNamespaceClassLookup()

    def set_element_class_lookup(self, classes: ElementNamespaceClassLookup) -> None:
        """Which class each element gets."""
        self.classes = classes

    def makeelement(
        self, tag: str, attrib: dict[str, str] | None = None, nsmap: Declared | None = None
    ) -> Element:
        """A loose element."""
        new = self.classes.of(tag).__new__(self.classes.of(tag))
        Element.__init__(new, tag, attrib, nsmap)
        return new


class _Reader:
    """Builds elements of what expat sees."""

    def __init__(self, parser: XMLParser) -> None:
        self.root: Element | None = None
        self.doctype = False
        self._parser = parser
        self._open: list[Element] = []
        self._mixed: list[bool] = []
        """Of each that is open whether a text stood in it: then white space may mean something."""
        self._declared: Declared = {}
        self._letters: list[str] = []

    def attach(self, reading: expat.XMLParserType) -> None:
        reading.StartElementHandler = self.start
        reading.EndElementHandler = self.end
        reading.CharacterDataHandler = self._letters.append
        reading.StartNamespaceDeclHandler = self.declare
        reading.CommentHandler = lambda text: self.beside(Comment(text))
        reading.ProcessingInstructionHandler = lambda *said: self.beside(
            ProcessingInstruction(*said)
        )
        reading.StartDoctypeDeclHandler = self.has_doctype

    def has_doctype(self, *_said: object) -> None:
        self.doctype = True

    def declare(self, prefix: str | None, uri: str | None) -> None:
        self._declared[prefix] = uri or ""

    def start(self, name: str, attributes: list[str]) -> None:
        self._say(closing=False)
        tag = _full(name)
        new = made(self._parser.classes.of(tag), tag)
        new.declared, self._declared = self._declared, {}
        pairs = zip(attributes[::2], attributes[1::2], strict=True)
        new.attrib = {_full(own): value for own, value in pairs}
        if self._open:
            self._put(new)
        self.root = self.root if self.root is not None else new
        self._open.append(new)
        self._mixed.append(False)
        if len(self._open) > DEEPEST:
            raise XMLSyntaxError("too deep")

    def end(self, _name: str) -> None:
        self._say(closing=True)
        self._open.pop()
        self._mixed.pop()

    def beside(self, new: Element) -> None:
        if self._open:
            self._say(closing=False)
            self._put(new)

    def _put(self, new: Element) -> None:
        self._open[-1]._inside.append(new)
        new._above = self._open[-1]

    def _say(self, *, closing: bool) -> None:
        """Give what was read since the last tag its place, unless it is only layout."""
        text = "".join(self._letters)
        self._letters.clear()
        if not text or not self._open:
            return
        around = self._open[-1]
        if text.strip(" \t\r\n"):
            self._mixed[-1] = True
        elif self._parser.without_blanks:
            alone = closing and not len(around)
            if not (alone or self._mixed[-1] or self._keeps_space()):
                return
        if len(around):
            around[-1].tail = (around[-1].tail or "") + text
        else:
            around.inner_text = (around.inner_text or "") + text

    def _keeps_space(self) -> bool:
        said = (each.get(_SPACE) for each in reversed(self._open))
        return next((each == "preserve" for each in said if each), False)


def fromstring(text: str | bytes, parser: XMLParser | None = None) -> Element:
    """The root of a text; raises XMLSyntaxError."""
    reader = _Reader(parser or XMLParser())
    reading = expat.ParserCreate(namespace_separator=" ")
    reading.ordered_attributes = True
    reading.buffer_text = True
    reading.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    reader.attach(reading)
    try:
        reading.Parse(text, True)
    except (expat.ExpatError, ValueError, RecursionError) as error:
        raise XMLSyntaxError(str(error)) from None
    if reader.root is None:
        raise XMLSyntaxError("nothing")
    if reader.doctype:
        reader.root.has_doctype = True  # type: ignore[attr-defined]
    return reader.root


def _full(name: str) -> str:
    space, blank, local = name.rpartition(" ")
    return f"{{{space}}}{local}" if blank else local


def tostring(
    element: Element,
    *,
    encoding: Any = None,  # noqa: ANN401 - a text, or the type str
    xml_declaration: bool | None = None,
    standalone: bool | None = None,
    **_asked: bool,
) -> str | bytes:
    """The text of an element; bytes unless `encoding` is "unicode"."""
    above = element.getparent()
    around: Declared = above.nsmap if above is not None else {}
    text = "".join(_written(element, {}, {**around, **element.declared}))
    if encoding in ("unicode", str):
        return text
    head = ""
    if xml_declaration or standalone is not None:
        alone = "" if standalone is None else f" standalone='{'yes' if standalone else 'no'}'"
        head = f"<?xml version='1.0' encoding='{encoding or 'ASCII'}'{alone}?>\n"
    return (head + text).encode(encoding or "ascii", "xmlcharrefreplace")


def _written(element: Element, known: Declared, declared: Declared) -> Iterator[str]:
    if element.tag is Comment:
        yield f"<!--{element.inner_text or ''}-->"
    elif element.tag is ProcessingInstruction:
        yield f"<?{element.inner_text or ''}?>"
    else:
        scope = {**known, **declared} if declared else known
        name = _short(str(element.tag), scope, with_prefix=False)
        yield f"<{name}"
        for prefix, uri in declared.items():
            yield f' xmlns{":" + prefix if prefix else ""}="{uri.translate(_IN_VALUE)}"'
        for own, value in element.attrib.items():
            yield f' {_short(own, scope, with_prefix=True)}="{value.translate(_IN_VALUE)}"'
        if element.inner_text or len(element):
            yield f">{(element.inner_text or '').translate(_IN_TEXT)}"
            for child in element:
                yield from _written(child, scope, child.declared)
            yield f"</{name}>"
        else:
            yield "/>" if element.inner_text is None else f"></{name}>"
    yield (element.tail or "").translate(_IN_TEXT)


def _short(full: str, scope: Declared, *, with_prefix: bool) -> str:
    name = QName(full)
    if name.namespace is None:
        return name.localname
    prefix = prefix_of(scope, name.namespace, with_prefix=with_prefix)
    return f"{prefix}:{name.localname}" if prefix else name.localname


def strip_tags(root: Element, *tags: Any) -> None:  # noqa: ANN401 - as Element.iter
    """Take elements out, and leave what stands in and behind them."""
    for child in root:
        strip_tags(child, *tags)
        if not any(fits(child, tag) for tag in tags):
            continue
        at = root.index(child)
        inner = [*child] if isinstance(child.tag, str) else []
        words = (child.inner_text or "") if isinstance(child.tag, str) else ""
        root.remove(child)
        for n, each in enumerate(inner):
            root.insert(at + n, each)
        _add_text(root, at, words)
        _add_text(root, at + len(inner), child.tail or "")


def _add_text(root: Element, at: int, text: str) -> None:
    """Text before the child at a place."""
    if at and text:
        root[at - 1].tail = (root[at - 1].tail or "") + text
    elif text:
        root.inner_text = (root.inner_text or "") + text
