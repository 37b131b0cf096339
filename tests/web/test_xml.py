# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The page's own elements do what those of lxml do, as far as the Word writer asks."""

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from browser_ak import xml_text, xml_tree
from docx.oxml.ns import nsmap
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

ROOT = Path(__file__).parents[2]
HUISSTIJL = ROOT / "templates" / "huisstijl.docx"
W, R = nsmap["w"], nsmap["r"]
PATHS = (
    *("w:p", "./w:p | ./w:tbl", ".//w:pPr", "//@w:val", "./w:body/w:p/w:pPr/w:sectPr | ./w:p"),
    *("w:style[@w:styleId='Normal']", 'w:style[w:name/@w:val="Table Grid"]', "./*[not(self::w:p)]"),
    *("w:style[2]", ".//w:rPr[1]", ".//w:pPr[w:jc]"),
)
WITH_BLANKS = (
    "<a> <b/> </a>",
    "<a> </a>",
    "<a>x <b/> <c/></a>",
    "<a><b/> tekst <c/> </a>",
    '<a xml:space="preserve"> <b/> </a>',
    '<a xml:space="preserve"><b xml:space="default"> <c/> </b></a>',
    "<a><!-- hier --> <b/><?x y?></a>",
    '<a b="&lt;&quot;&#10;&#9;&amp;">&gt;&#13;&amp;</a>',
    "<a></a>",
)


def parts() -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(HUISSTIJL) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                yield name, package.read(name)


PARTS = dict(parts())


@pytest.mark.parametrize("name", PARTS)
@pytest.mark.parametrize("blanks", [False, True], ids=["kept", "removed"])
def test_what_is_read_is_written_with_the_same_letters(name: str, blanks: bool) -> None:
    theirs = etree.fromstring(PARTS[name], etree.XMLParser(remove_blank_text=blanks))
    ours = xml_text.fromstring(PARTS[name], xml_text.XMLParser(remove_blank_text=blanks))
    assert whole(xml_text, ours) == whole(etree, theirs)


@pytest.mark.parametrize("text", WITH_BLANKS)
@pytest.mark.parametrize("blanks", [False, True], ids=["kept", "removed"])
def test_white_space_stays_where_lxml_keeps_it(text: str, blanks: bool) -> None:
    theirs = etree.fromstring(text, etree.XMLParser(remove_blank_text=blanks))
    ours = xml_text.fromstring(text, xml_text.XMLParser(remove_blank_text=blanks))
    assert whole(xml_text, ours) == whole(etree, theirs)


@pytest.mark.parametrize("name", ["word/styles.xml", "word/document.xml"])
@pytest.mark.parametrize("path", PATHS)
def test_a_path_finds_the_same(name: str, path: str) -> None:
    theirs, ours = etree.fromstring(PARTS[name]), xml_text.fromstring(PARTS[name])
    found = ours.xpath(path, namespaces=nsmap)
    expected: Any = theirs.xpath(path, namespaces=nsmap)
    assert [told(xml_text, each) for each in found] == [told(etree, each) for each in expected]


@pytest.mark.parametrize("path", ["preceding::w:p", "w:p[last()]", "w:p[position()<3]"])
def test_a_path_that_is_not_known_is_refused(path: str) -> None:
    with pytest.raises(NotImplementedError):
        xml_text.fromstring(PARTS["word/document.xml"])[0].xpath(path, namespaces=nsmap)


@pytest.mark.parametrize("text", ["", "<a>", "<a></b>", "<a b=c/>", "<a/><b/>", "<a>" * 300])
def test_what_is_no_xml_is_refused(text: str) -> None:
    with pytest.raises(xml_text.XMLSyntaxError):
        xml_text.fromstring(text)


def test_a_doctype_is_seen_and_fetches_nothing() -> None:
    text = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>'
    root = xml_text.fromstring(text)
    assert root.getroottree().docinfo.internalDTD is not None
    assert root.text is None


KINDS = (
    *("append", "insert", "remove", "addnext", "addprevious"),
    *("replace", "slice", "set", "move"),
)
STEPS = st.lists(
    st.tuples(
        st.sampled_from(KINDS),
        st.integers(0, 40),
        st.integers(0, 40),
    ),
    max_size=25,
)


@given(STEPS)
def test_whatever_is_moved_the_text_is_that_of_lxml(steps: list[tuple[str, int, int]]) -> None:
    assert changed(xml_tree.Element, xml_text, steps) == changed(etree.Element, etree, steps)


def changed(  # noqa: C901 - one line or two for a step
    new: Callable[..., Any], xml: Any, steps: list[tuple[str, int, int]]
) -> bytes:
    """The text of a tree after these steps; one that cannot be done is passed over."""
    root = new(f"{{{W}}}body", nsmap={"w": W})
    for n, (step, where, which) in enumerate(steps):
        there = list(root.iter())
        at, other = there[where % len(there)], there[which % len(there)]
        made = new(f"{{{W if n % 2 else R}}}x{n}", nsmap={"w": W, "r": R} if n % 3 else {"q": R})
        made.set(f"{{{R}}}id", str(n))
        around = at.getparent()
        match step:
            case "append":
                at.append(made)
            case "insert":
                at.insert(0, made)
            case "slice":
                at[:1] = [made]
            case "set":
                at.set(f"{{{W}}}val", f'"{n}" & <')
            case "remove" if around is not None:
                around.remove(at)
            case "addnext" if around is not None:
                at.addnext(made)
            case "addprevious" if around is not None:
                at.addprevious(made)
            case "replace" if around is not None:
                around.replace(at, made)
            case "move" if around is not None and other is not at and at not in upward(other):
                other.append(at)
    return whole(xml, root)


def upward(element: Any) -> list[Any]:
    return [element, *element.iterancestors()]


def whole(xml: Any, root: Any) -> bytes:
    written: bytes = xml.tostring(root, encoding="UTF-8", standalone=True)
    return written


def told(xml: Any, each: Any) -> str:
    return each if isinstance(each, str) else xml.tostring(each, encoding="unicode")
