"""What may stand in the parts of a house style that a document takes over.

Only names that are known; and of those that refer to something only the ones below, each to the
kind of thing that it is for. ECMA-376 part 1.
"""

import re
from functools import lru_cache

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import Part, XmlPart
from docx.oxml.ns import nsmap
from docx.parts.image import ImagePart
from lxml import etree

from ambitiekader_cli.render.unusable import HuisstijlError
from ambitiekader_cli.render.writers.docx.element import OFFICE, Element, W
from ambitiekader_cli.render.writers.docx.package import NOT_STRICT, STRICT, check_picture, shown

_DRAWING = nsmap["a"]
_VML = "urn:schemas-microsoft-com:vml"
_OLD_DRAWINGS = (
    _VML,
    "urn:schemas-microsoft-com:office:office",
    "urn:schemas-microsoft-com:office:word",
)
"""Such as a watermark: what is known of them, and only shows something. ECMA-376 part 4, 19."""
_TAGS_OF_VML = (
    "background shapetype shape group rect roundrect oval line polyline curve arc fill stroke"
    " shadow formulas f path handles h textpath textbox imagedata lock wrap anchorlock"
)
_LOOKS_OF_VML = (
    "id spid type style alt title spt adj path coordsize coordorigin editas from to points arcsize"
    " filled fillcolor color color2 opacity colors angle focus method rotate recolor on offset"
    " stroked strokecolor strokeweight weight joinstyle endcap dashstyle"
    " connecttype connectangles connectlocs textpathok textboxrect gradientshapeok extrusionok"
    " limo eqn position xrange yrange switch fitshape fitpath string trim xscale"
    " inset insetmode ext aspectratio rotation shapetype text verticies allowincell allowoverlap"
    " preferrelative wrapcoords hr hrstd hrnoshade hralign hrpct anchorx anchory side"
    " croptop cropbottom cropleft cropright gain blacklevel gamma grayscale bilevel"
)
_TAGS = frozenset(_TAGS_OF_VML.split())
_LOOKS = frozenset(_LOOKS_OF_VML.split())
"""Attributes that say how a drawing looks; any other is left out."""
_OUTSIDE = ("src", "href", "althref", "relid")
"""Attributes that name another file; a drawing that has one is refused, so that its maker knows."""
_NAMESPACES = re.compile(
    r"http://schemas\.openxmlformats\.org/(markup-compatibility/2006|wordprocessingml/2006/main"
    r"|drawingml/2006/(main|picture|wordprocessingDrawing)|officeDocument/2006/(relationships|math))"
    r"|http://schemas\.microsoft\.com/office/(word/20[0-9]{2}/wordml(/\w+)?"
    r"|word/2010/wordprocessing(Drawing|Shape|Group|Canvas)"
    r"|drawing/(2010/main|2014/main|2017/decorative)|thememl/2012/main)"
    r"|http://www\.w3\.org/XML/1998/namespace"
    rf"|{'|'.join(_OLD_DRAWINGS)}"
)
"""Not the others of Office: one holds web pages, in `webVideoPr`."""
_REFERENCES = {
    (W, "headerReference", "id"): RT.HEADER,
    (W, "footerReference", "id"): RT.FOOTER,
    (W, "hyperlink", "id"): RT.HYPERLINK,
    (_DRAWING, "hlinkClick", "id"): RT.HYPERLINK,
    (_DRAWING, "blip", "embed"): RT.IMAGE,
    (_VML, "imagedata", "id"): RT.IMAGE,
    (_VML, "fill", "id"): RT.IMAGE,
}
"""An element, its attribute, and the kind of relation that it may name."""
_FIELDS = ("fldSimple", "fldChar", "instrText", "delInstrText")
_ACTS = ("action", "invalidUrl")
"""Attributes of a link in a drawing; they are left out."""


def check_part(part: Part, *, with_fields: bool) -> None:
    """Raise HuisstijlError for what a document may not take over."""
    if isinstance(part, ImagePart):
        check_picture(part.partname, part.blob, part.content_type)
        return
    if not isinstance(part, XmlPart):
        raise _refused(part, part.content_type)
    for element in part.element.iter("{*}*"):
        namespace, tag = _split(str(element.tag))
        _check_name(part, namespace, tag)
        if namespace in _OLD_DRAWINGS and tag not in _TAGS:
            raise _refused(part, tag)
        if tag in _FIELDS and not with_fields:
            raise HuisstijlError(f"in `{shown(part.partname)}` staat een veld", _NO_FIELD)
        for name in element.attrib:
            _check_attribute(part, element, str(name))


def refers(element: Element) -> set[str]:
    """The relations that an element names, or one inside it."""
    return {
        str(value)
        for inner in element.iter("{*}*")
        for name, value in inner.attrib.items()
        if _split(str(name))[0] == OFFICE
    }


def leave_out_unseen(root: Element) -> None:
    """Comments of XML, and what newer Office says besides, such as the same drawing as SVG."""
    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)  # a text may go on after one
    for extension in list(root.iter(f"{{{_DRAWING}}}ext")):
        parent = extension.getparent()
        names = (_split(str(inner.tag))[0] for inner in extension.iter("{*}*"))
        if parent is not None and (refers(extension) or not all(map(_is_known, names))):
            parent.remove(extension)


def _check_name(part: Part, namespace: str, name: str) -> None:
    if _is_known(namespace):
        return
    if namespace.startswith(STRICT):
        raise HuisstijlError(f"in `{shown(part.partname)}` staat Strict Open XML", NOT_STRICT)
    raise _refused(part, name)


@lru_cache
def _is_known(namespace: str) -> bool:
    return _NAMESPACES.fullmatch(namespace) is not None


def _check_attribute(part: Part, element: Element, full: str) -> None:
    namespace, name = _split(full)
    if namespace == OFFICE:
        _check_reference(part, element, name)
    elif {namespace, _split(str(element.tag))[0]} & {*_OLD_DRAWINGS}:
        if name in _OUTSIDE:
            what = f"in `{shown(part.partname)}` verwijst een tekening naar iets anders (`{name}`)"
            raise HuisstijlError(what, _NO_OBJECTS)
        if name not in _LOOKS:
            del element.attrib[full]
    elif namespace:
        _check_name(part, namespace, name)
    elif name in _ACTS:
        del element.attrib[full]


def _check_reference(part: Part, element: Element, name: str) -> None:
    namespace, tag = _split(str(element.tag))
    kind = _REFERENCES.get((namespace, tag, name))
    relation = part.rels.get(element.get(f"{{{OFFICE}}}{name}", ""))
    if kind is None:
        raise _refused(part, tag)
    if relation is None:  # it makes the whole document damaged in the eyes of Word
        raise HuisstijlError(f"in `{shown(part.partname)}` wijst iets naar niets")
    if relation.reltype != kind or relation.is_external != (kind == RT.HYPERLINK):
        raise _refused(part, tag)


def _refused(part: Part, what: str) -> HuisstijlError:
    sentence = f"in `{shown(part.partname)}` zit iets dat daar niet mag (`{shown(what)}`)"
    return HuisstijlError(sentence, _NO_OBJECTS)


@lru_cache  # a part may have millions of elements, and few names
def _split(name: str) -> tuple[str, str]:
    full = etree.QName(name)
    return full.namespace or "", full.localname


_NO_OBJECTS = "laat in kop- en voettekst alleen tekst, afbeeldingen en koppelingen staan"
_NO_FIELD = "haal het weg: een veld mag alleen in kop- en voettekst"
