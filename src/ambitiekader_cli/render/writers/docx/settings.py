"""The settings of the house style that a document keeps, and its language."""

from ambitiekader_cli.render.writers.docx.element import Element, q, w

_KEPT = (
    "mirrorMargins",
    "gutterAtTop",
    "defaultTabStop",
    "autoHyphenation",
    "consecutiveHyphenLimit",
    "hyphenationZone",
    "doNotHyphenateCaps",
    "evenAndOddHeaders",
    "characterSpacingControl",
    "compat",
    "clrSchemeMapping",
)
"""In the order of the schema. The rest says who edited what when, or is about other files."""
_SIDES = {"start": "left", "end": "right"}
_AFTER_LANGUAGE = ("clrSchemeMapping",)


def tidy_settings(settings: Element, taal: str) -> None:
    """Keep only what makes a document look as it does."""
    found = {str(child.tag): child for child in settings}
    for child in found.values():
        settings.remove(child)
    kept = [(name, found.get(q(name))) for name in _KEPT]
    settings.extend(e for name, e in kept if e is not None and name not in _AFTER_LANGUAGE)
    settings.append(w("themeFontLang", val=taal))
    settings.extend(e for name, e in kept if e is not None and name in _AFTER_LANGUAGE)
    settings.append(w("decimalSymbol", val=","))
    settings.append(w("listSeparator", val=";"))


def use_left_and_right(root: Element) -> None:
    """LibreOffice writes `start` where this version of the format has only `left`."""
    for each in root.iter(q("jc"), q("lvlJc")):
        side = _SIDES.get(each.get(q("val"), ""))
        if side:
            each.set(q("val"), side)


def set_language(styles: Element, taal: str) -> None:
    """The language of every style, for spelling, hyphenation and voices."""
    for name in ("docDefaults", "rPrDefault", "rPr"):
        parent = styles
        styles = _first(parent, name)
    if styles.find(q("lang")) is None:
        styles.append(w("lang"))
    for each in styles.getroottree().iter(q("lang")):
        each.set(q("val"), taal)


def _first(parent: Element, tag: str) -> Element:
    found = parent.find(q(tag))
    if found is None:
        found = w(tag)
        parent.insert(0, found)
    return found
