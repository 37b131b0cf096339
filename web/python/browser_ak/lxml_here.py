# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What `lxml.etree` is where lxml cannot be: elements of our own, on Python's expat."""

import sys
from types import ModuleType

from browser_ak import xml_text, xml_tree


def install() -> None:
    """Let `from lxml import etree` work, for what writes Word documents and drawings."""
    package, etree = ModuleType("lxml"), ModuleType("lxml.etree")
    names = {
        "_Element": xml_tree.Element,
        "ElementBase": xml_tree.Element,
        "SubElement": _sub_element,
        "XPath": _refused,
        **{name: getattr(xml_tree, name) for name in _OF_TREE},
        **{name: getattr(xml_text, name) for name in _OF_TEXT},
    }
    vars(etree).update(names)
    vars(package).update(etree=etree, __path__=[])
    sys.modules.update({"lxml": package, "lxml.etree": etree})


_OF_TREE = ("Comment", "Element", "ProcessingInstruction", "QName")
_OF_TEXT = (
    *("ElementNamespaceClassLookup", "LxmlError", "XMLParser", "XMLSyntaxError"),
    *("fromstring", "strip_tags", "tostring"),
)


def _sub_element(
    parent: xml_tree.Element,
    tag: str,
    attrib: dict[str, str] | None = None,
    nsmap: xml_tree.Declared | None = None,
    **extra: str,
) -> xml_tree.Element:
    """A new last child."""
    new = xml_tree.Element(tag, None, {**parent.nsmap, **(nsmap or {})})
    parent.append(new)
    for name, value in {**(attrib or {}), **extra}.items():
        new.set(name, value)
    return new


def _refused(path: str, **_more: object) -> None:
    raise NotImplementedError(path)
