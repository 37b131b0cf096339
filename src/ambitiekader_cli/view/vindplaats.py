"""By what an item, or a field of it, is found back in a document that people worked in."""

import re

ROW_ID = re.compile(r"[A-Z]{2,4}(?:-[A-Z]{1,4}|-[0-9]{4})?-[0-9]{1,6}")
"""What stands first in a row that can be found back: `BES-1`, `VBD-BES-1`, `VBD-2024-3`."""
DERIVED = "afgeleid"
"""The field of a line that follows from others."""
INTRO = "inleiding"
"""The field of what stands below a heading and is of no item."""
FIELDS = ("titel", "tekst", "trekker", "planning", INTRO)
"""What somebody can change, where a document says it."""
ANSWERS = (
    *("status", "licht", "periode", "gerealiseerd", "verwacht"),
    *("toelichting", "oorzaak", "gevolg", "bijsturing"),
)
"""What a trekker can fill in beside an action."""
ABOUT_ANSWERS = ("datum", "functie")
"""The same, of the list as a whole."""
_KNOWN = "|".join((*FIELDS, *ANSWERS, *ABOUT_ANSWERS, DERIVED))
_STYLE = re.compile(rf"ak[ _-]?({_KNOWN})(?:[ _-]?[a-z].*)?")
_BOOKMARK = re.compile(r"ak_([A-Z0-9_]+)")


def bookmark(item: str) -> str:
    """The bookmark of an id. Word has no hyphens there, and ids no underscores: nothing is lost."""
    return "ak_" + item.replace("-", "_")


def item_of(name: str) -> str | None:
    """The id that has this bookmark."""
    found = _BOOKMARK.fullmatch(name)
    item = found[1].replace("_", "-") if found else ""
    return item if ROW_ID.fullmatch(item) else None


def style(field: str, end: str = "") -> str:
    """The name of the style for a field; the end says what it looks like."""
    return f"ak {field}{end}"


def field_of_style(name: str) -> str:
    """The field whose style has this name or id; empty where it is of none."""
    found = _STYLE.fullmatch(name)
    return found[1] if found else ""
