"""A style for each field of the data: it looks like another, and its name says the field.

Such a style stays when LibreOffice saves the file, on a detour through ODT, and on a paragraph made
with Enter. A house style may have them too, to look otherwise.
"""

from collections.abc import Mapping

from ambitiekader_cli.render.blocks import Emphasis, Field, Link, Runs, Strong
from ambitiekader_cli.render.writers.docx.element import Element, q, value, w
from ambitiekader_cli.view.vindplaats import style as style_name

_ENDS: Mapping[str, str] = {
    "Tabeltekst": "",
    "Normal": " alinea",
    "ListBullet": " punt",
    "ListNumber": " nummer",
    "ListContinue": " vervolg",
    "Notitie": " notitie",
    "Title": " titel",
    **{f"Heading{level}": f" kop {level}" for level in range(1, 6)},
}
"""How the name of a field's style ends, by the style that it looks like."""
_DEEPEST = 12
"""Styles on each other; Word itself takes no more."""


def field_of(runs: Runs) -> str | None:
    """The field that a line holds, or the first of them."""
    for run in runs:
        match run:
            case Field(name):
                return name
            case Strong(inner) | Emphasis(inner) | Link(inner) if found := field_of(inner):
                return found
    return None


class FieldStyles:
    """The styles of a document that say a field; one that is used for the first time is made."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._by_id = {style.get(q("styleId"), ""): style for style in root.iter(q("style"))}
        self._by_name = {value(style, "name"): name for name, style in self._by_id.items()}

    def like(self, field: str, style: str, style_id: str) -> str:
        """The id of the style of a field that looks like one of ours, which has this id."""
        name = style_name(field, _ENDS[style])
        if name not in self._by_name:
            self._by_name[name] = self._made(name, style_id)
        return self._by_name[name]

    def is_close(self, style_id: str) -> bool:
        """Whether it, or what it is based on, leaves out white between its paragraphs."""
        for _ in range(_DEEPEST):
            style = self._by_id.get(style_id)
            close = (
                style.find(f"{q('pPr')}/{q('contextualSpacing')}") if style is not None else None
            )
            if close is not None:
                return close.get(q("val"), "1") not in {"0", "false", "off"}
            style_id = value(style, "basedOn") or ""
        return False

    def _made(self, name: str, like: str) -> str:
        own = name.replace(" ", "")
        while own in self._by_id:
            own += "x"
        style = w(
            "style",
            w("name", val=name),
            w("basedOn", val=like),
            type="paragraph",
            customStyle=1,
            styleId=own,
        )
        self._by_id[own] = style
        self._root.append(style)
        return own
