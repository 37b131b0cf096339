"""Elements of WordprocessingML in one expression: `w("p", w("r", w("t", text="Hallo")))`."""

from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_NAMES = {"w": W, "r": OFFICE}


def w(
    tag: str, *children: Element | None, text: str | None = None, **attributes: object
) -> Element:
    """An element; `r_id` is an attribute in the namespace of relationships."""
    found = etree.Element(q(tag), nsmap=_NAMES)
    for name, value in attributes.items():
        found.set(f"{{{OFFICE}}}{name[2:]}" if name.startswith("r_") else q(name), str(value))
    if text is not None:
        found.text = text
        found.set(_SPACE, "preserve")
    found.extend(child for child in children if child is not None)
    return found


def q(tag: str) -> str:
    """The full name of a tag or an attribute."""
    return f"{{{W}}}{tag}"


def value(parent: Element | None, path: str, attribute: str = "val") -> str | None:
    """The attribute of the element at a path of tags (`pPr/numPr/numId`), if it is there."""
    full = "/".join(map(q, path.split("/")))
    found = parent.find(full) if parent is not None else None
    return None if found is None else found.get(q(attribute))


def number(text: str | None) -> int | None:
    """A whole number of a hand-edited file, or None."""
    try:
        return int(text or "")
    except ValueError:
        return None
