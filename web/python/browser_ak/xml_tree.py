# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Elements of XML as lxml has them, as far as the writer of Word documents asks.

An element keeps the namespaces that were declared on it; what it inherits is looked up. As in
lxml, what moves takes along what it needs, and loses what its new place says already.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Declared: TypeAlias = dict[str | None, str]
"""Namespaces by their prefix; None is for names without one."""

XML = "http://www.w3.org/XML/1998/namespace"
_USUAL = {
    XML: "xml",
    "http://www.w3.org/2001/XMLSchema-instance": "xsi",
    "http://purl.org/dc/elements/1.1/": "dc",
}
"""The prefix that lxml gives where nobody chose one."""


class QName:
    """A full name, in its two parts."""

    def __init__(self, name: str | Element) -> None:
        self.text = name if isinstance(name, str) else str(name.tag)
        space, brace, local = self.text.rpartition("}")
        self.localname, self.namespace = local, space[1:] if brace else None


class Element:
    """An element, a comment or an instruction; the last two have a function for a tag."""

    def __init__(
        self,
        tag: str | Callable[..., Element],
        attrib: dict[str, str] | None = None,
        nsmap: Declared | None = None,
        **extra: str,
    ) -> None:
        self.tag = tag
        self.inner_text: str | None = None
        """What `text` is; a class of python-docx may mean something else by that."""
        self.tail: str | None = None
        self.attrib: dict[str, str] = {}
        self.declared = dict(nsmap or {})
        self._above: Element | None = None
        self._inside: list[Element] = []
        if isinstance(tag, str):
            self._declare(QName(tag).namespace)
        for name, value in {**(attrib or {}), **extra}.items():
            self.set(name, value)

    # What it is called, and what stands on it.

    @property
    def text(self) -> str | None:
        """What stands before its first child."""
        return self.inner_text

    @text.setter
    def text(self, text: str | None) -> None:
        self.inner_text = text

    @property
    def nsmap(self) -> Declared:
        """All prefixes that mean something here."""
        above = self._above.nsmap if self._above is not None else {}
        return {**above, **self.declared}

    @property
    def prefix(self) -> str | None:
        """That of its own name."""
        return prefix_of(self.nsmap, QName(self).namespace)

    def get(self, name: str, default: Any = None) -> Any:  # noqa: ANN401 - as lxml
        """An attribute."""
        return self.attrib.get(name, default)

    def set(self, name: str, value: str) -> None:
        """Give an attribute; its namespace is declared if it is not."""
        if not isinstance(value, str):
            raise TypeError(f"{name}: {type(value).__name__} is no text")
        self._declare(QName(name).namespace, with_prefix=True)
        self.attrib[name] = value

    def keys(self) -> list[str]:
        """The names of its attributes."""
        return [*self.attrib]

    def items(self) -> list[tuple[str, str]]:
        """Its attributes."""
        return [*self.attrib.items()]

    def _declare(self, space: str | None, *, with_prefix: bool = False) -> None:
        if space is None or space == XML:
            return
        here = self.nsmap
        if any(uri == space and (prefix or not with_prefix) for prefix, uri in here.items()):
            return
        usual = _USUAL.get(space)
        free = (f"ns{n}" for n in range(len(here) + 1))
        self.declared[usual or next(name for name in free if name not in here)] = space

    # What stands in it and around it.

    def __len__(self) -> int:
        return len(self._inside)

    def __iter__(self) -> Iterator[Element]:
        return iter([*self._inside])

    def iterchildren(self, *tags: Any) -> Iterator[Element]:  # noqa: ANN401 - as `iter`
        """Its children, or those with one of these names."""
        return (each for each in self if not tags or any(fits(each, tag) for tag in tags))

    def __getitem__(self, at: Any) -> Any:  # noqa: ANN401 - an element, or a list for a slice
        return self._inside[at]

    def __setitem__(self, at: int | slice, new: Any) -> None:  # noqa: ANN401 - as above
        old = self._inside[at] if isinstance(at, slice) else [self._inside[at]]
        begin = at.indices(len(self))[0] if isinstance(at, slice) else at
        for each in old:
            self.remove(each)
        for n, each in enumerate([*new] if isinstance(at, slice) else [new]):
            self.insert(begin + n, each)

    def __delitem__(self, at: int | slice) -> None:
        self[at if isinstance(at, slice) else slice(at, at + 1 or None)] = []

    def __contains__(self, each: object) -> bool:
        return any(own is each for own in self._inside)

    def index(self, child: Element) -> int:
        """The place of a child; raises ValueError."""
        return next(_where(self._inside, child))

    def append(self, child: Element) -> None:
        """Put a child last."""
        self.insert(len(self) - (child in self), child)

    def extend(self, children: Iterable[Element]) -> None:
        """Put each last."""
        for child in children:
            self.append(child)

    def insert(self, at: int, child: Element) -> None:
        """Put a child at a place; it leaves where it stood."""
        if child._above is not None:
            child._above.remove(child)
        self._inside.insert(at, child)
        child._above = self
        child._forget(self.nsmap)

    def remove(self, child: Element) -> None:
        """Let a child go, with its tail; raises ValueError."""
        at = self.index(child)
        child._take_along(self.nsmap)
        del self._inside[at]
        child._above = None

    def replace(self, old: Element, new: Element) -> None:
        """Put one in the place of another."""
        self.insert(self.index(old), new)
        self.remove(old)

    def addnext(self, new: Element) -> None:
        """Put one behind this, before the text that follows."""
        self.up().insert(self.up().index(self) + 1, new)
        new.tail, self.tail = f"{new.tail or ''}{self.tail or ''}" or None, None

    def addprevious(self, new: Element) -> None:
        """Put one before this."""
        self.up().insert(self.up().index(self), new)

    def clear(self) -> None:
        """Leave nothing but the name."""
        self.attrib.clear()
        self.inner_text = self.tail = None
        self[:] = []

    def up(self) -> Element:
        """What it stands in; raises ValueError where that is nothing."""
        if self._above is None:
            raise ValueError("it stands in nothing")
        return self._above

    def getparent(self) -> Element | None:
        """What it stands in."""
        return self._above

    def iterancestors(self) -> Iterator[Element]:
        """What it stands in, and what that stands in."""
        above = self._above
        while above is not None:
            yield above
            above = above._above

    def getroottree(self) -> Tree:
        """The whole that it is of."""
        return Tree([self, *self.iterancestors()][-1])

    def _forget(self, known: Declared) -> None:
        """What stands above says it already."""
        spaces = {*known.values()}
        own = {name: uri for name, uri in self.declared.items() if uri not in spaces}
        if own != self.declared:
            self.declared = own
        for child in self._inside:
            child._forget({**known, **own} if own else known)

    def _take_along(self, known: Declared) -> None:
        """Declare here what it needs from above, under the same prefix."""
        for uri, as_attribute in _used(self):
            if not any(uri == own and (name or not as_attribute) for name, own in known.items()):
                continue
            prefix = prefix_of(known, uri, with_prefix=as_attribute)
            if uri not in self.declared.values():
                self.declared[prefix] = uri

    # What is looked for.

    def iter(self, *tags: Any) -> Iterator[Element]:  # noqa: ANN401 - texts, or Comment
        """The element and all in it, in order; what is removed meanwhile is passed over."""
        if not tags or any(fits(self, tag) for tag in tags):
            yield self
        for child in [*self._inside]:
            if child._above is self:
                yield from child.iter(*tags)

    def iterfind(self, path: str) -> Iterator[Element]:
        """What stands at a path of names."""
        first, rest = _first_name(path)
        for child in [*self._inside]:
            if fits(child, first):
                if rest:
                    yield from child.iterfind(rest)
                else:
                    yield child

    def find(self, path: str) -> Element | None:
        """The first at a path."""
        return next(self.iterfind(path), None)

    def findall(self, path: str) -> list[Element]:
        """All at a path."""
        return [*self.iterfind(path)]

    def xpath(self, path: str, namespaces: dict[str, str] | None = None) -> list[Any]:
        """Elements, or texts where the path ends in an attribute: see `xml_paths`."""
        from browser_ak.xml_paths import found  # noqa: PLC0415 - it stands above this

        return found(self, path, namespaces or {})

    def __copy__(self) -> Element:
        return self.__deepcopy__({})

    def __deepcopy__(self, _memo: dict[int, object]) -> Element:
        new = made(type(self), self.tag)
        new.inner_text, new.tail = self.inner_text, self.tail
        new.attrib, new.declared = dict(self.attrib), dict(self.declared)
        for child in self._inside:
            new._inside.append(copied := child.__deepcopy__({}))
            copied._above = new
        if self._above is not None:
            new._take_along(self._above.nsmap)
        return new


class Info(NamedTuple):
    """What stood before the first element."""

    internalDTD: bool | None = None  # noqa: N815 - as lxml
    """None if there is no DOCTYPE."""


class Tree:
    """A whole document."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self.docinfo = Info(getattr(root, "has_doctype", None))

    def getroot(self) -> Element:
        """Its element."""
        return self._root

    def iter(self, *tags: Any) -> Iterator[Element]:  # noqa: ANN401 - as Element
        """All in it."""
        return self._root.iter(*tags)


def made(kind: type[Element], tag: Any) -> Element:  # noqa: ANN401 - as Element
    """An element of a class that may have no such constructor."""
    new = kind.__new__(kind)
    Element.__init__(new, tag)
    new.declared = {}
    return new


def Comment(text: str | None = None) -> Element:  # noqa: N802 - as lxml
    """A comment; also the tag of one."""
    new = Element(Comment)
    new.inner_text = text
    return new


def ProcessingInstruction(target: str, text: str | None = None) -> Element:  # noqa: N802 - as lxml
    """An instruction; also the tag of one."""
    new = Element(ProcessingInstruction)
    new.inner_text = f"{target} {text}" if text else target
    return new


def fits(element: Element, tag: Any) -> bool:  # noqa: ANN401 - as Element.iter
    """Whether its name is this; `*` is any, also for one of the two parts."""
    own = element.tag
    if not isinstance(tag, str) or not isinstance(own, str):
        return own is tag
    if "*" not in tag or own == tag:
        return own == tag
    space, local = QName(tag).namespace, QName(tag).localname
    full = QName(own)
    return local in ("*", full.localname) and space in (None, "*", full.namespace)


def prefix_of(known: Declared, space: str | None, *, with_prefix: bool = False) -> str | None:
    """The nearest prefix for a namespace; None for none, also where there should be one."""
    if space == XML:
        return "xml"
    names = [name for name, uri in known.items() if uri == space and (name or not with_prefix)]
    return names[-1] if names else None


def _used(element: Element) -> Iterator[tuple[str, bool]]:
    """Each namespace of names in it, and whether it is of an attribute."""
    for each in element.iter():
        if isinstance(each.tag, str) and (space := QName(each).namespace):
            yield space, False
        for name in each.attrib:
            if (space := QName(name).namespace) and space != XML:
                yield space, True


def _where(inside: list[Element], child: Element) -> Iterator[int]:
    yield from (n for n, each in enumerate(inside) if each is child)
    raise ValueError("it is no child of this")


def _first_name(path: str) -> tuple[str, str]:
    end = path.find("}") if path.startswith("{") else 0
    cut = path.find("/", end)
    return (path, "") if cut < 0 else (path[:cut], path[cut + 1 :])
