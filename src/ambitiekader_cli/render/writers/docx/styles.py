"""The styles of the house style, by our own names: one for each kind of text."""

from collections.abc import Mapping

from ambitiekader_cli.render.writers.docx.element import Element, q, value
from ambitiekader_cli.render.writers.docx.error import HuisstijlError

NAMES: Mapping[str, tuple[str, str]] = {
    "Normal": ("paragraph", "Normal"),
    "Title": ("paragraph", "Title"),
    **{f"Heading{level}": ("paragraph", f"heading {level}") for level in range(1, 6)},
    "TOCHeading": ("paragraph", "TOC Heading"),
    "TOC1": ("paragraph", "toc 1"),
    "TOC2": ("paragraph", "toc 2"),
    "Kenmerk": ("paragraph", "Kenmerk"),
    "Notitie": ("paragraph", "Notitie"),
    "ListBullet": ("paragraph", "List Bullet"),
    "ListNumber": ("paragraph", "List Number"),
    "ListContinue": ("paragraph", "List Continue"),
    "Caption": ("paragraph", "caption"),
    "Tabelkop": ("paragraph", "Tabelkop"),
    "Tabeltekst": ("paragraph", "Tabeltekst"),
    "Afbeelding": ("paragraph", "Afbeelding"),
    "HTMLPreformatted": ("paragraph", "HTML Preformatted"),
    "Scheidingslijn": ("paragraph", "Scheidingslijn"),
    "Tabelhuisstijl": ("table", "Tabel huisstijl"),
    "Strong": ("character", "Strong"),
    "Emphasis": ("character", "Emphasis"),
    "Hyperlink": ("character", "Hyperlink"),
    "HTMLCode": ("character", "HTML Code"),
}
"""Our name for it, its kind, and the name in the file.

Word keeps the English names of its own styles in the file, in every language. The ids it makes
anew when it saves, from the names in the language of the user: `Heading1` becomes `Kop1`.
"""


def styles_in(root: Element) -> dict[str, Element]:
    """The style for each of our names; raises HuisstijlError when one is missing."""
    by_id: dict[tuple[str, str], Element] = {}
    by_name: dict[tuple[str, str], Element] = {}
    by_lower: dict[tuple[str, str], Element] = {}
    for style in root.iterchildren(q("style")):
        kind = style.get(q("type"), "paragraph")
        by_id.setdefault((kind, style.get(q("styleId"), "")), style)
        for name in _names(style):
            by_name.setdefault((kind, name), style)
            by_lower.setdefault((kind, name.casefold()), style)
    found = {}
    for own, (kind, name) in NAMES.items():
        lower = (kind, name.casefold())  # LibreOffice has a `Caption` of its own besides
        chosen = by_name.get((kind, name), by_lower.get(lower, by_id.get((kind, own))))
        if chosen is None or not chosen.get(q("styleId")):
            raise HuisstijlError(f"de stijl `{name}` ontbreekt", _PUT_BACK)
        found[own] = chosen
    return found


def _names(style: Element) -> list[str]:
    aliases = (value(style, "aliases") or "").split(",")
    return [value(style, "name") or "", *aliases]


_PUT_BACK = "zet de stijl terug, of begin opnieuw met het bestand dat bij ak hoort"
