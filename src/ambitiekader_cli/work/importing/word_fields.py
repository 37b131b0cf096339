"""A field of an item: what a document says there, and what somebody made of it as data."""

import re
from collections.abc import Iterable, Mapping

from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.model.item import Item, PlanningMetAanname
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.source import Route
from ambitiekader_cli.twins import folded
from ambitiekader_cli.view.item_view import ABSENT, planning
from ambitiekader_cli.view.kader_on_day import View
from ambitiekader_cli.work.named import trekker_named
from ambitiekader_cli.work.typed_text import clean_text

_BETWEEN = re.compile(r"(; ?|, | en )")


def in_words(view: View, item: Item, field: str) -> str:
    """As a document says it, line by line."""
    match field:
        case "titel":
            text = item.titel
        case "tekst":
            text = item.tekst or ""
        case "trekker":
            text = view.wie(item.trekker) or ABSENT
        case _:
            text = planning(item.planning, ABSENT)
    return tidy(text)


def tidy(text: str) -> str:
    """With the white that a document shows: lines with something in them, no double spaces."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(filter(None, lines))


def as_data(view: View, item: Item, field: str, words: str) -> "Fresh | None":
    """The value that these words are; None for nothing agreed. Raises UserError."""
    text = clean_text(words)
    if field == "titel":
        return clean_text(" ".join(text.split()))
    if text in {"", ABSENT, "-"}:
        return None
    if field == "trekker":
        names = trekkers_in(" ".join(text.split()), item.trekker, view)
        return names if len(names) != 1 else names[0]
    return text if field == "tekst" else " ".join(text.split())


def route_of(item: Item, field: str) -> Route:
    """Where it stands; of a planning with an assumed year its text."""
    own = (*item.route, field)
    return (*own, "tekst") if isinstance(getattr(item, field), PlanningMetAanname) else own


def trekkers_in(text: str, before: Iterable[str], view: View) -> tuple[str, ...]:
    """The ids of those that are named, as those `before` were shown or by a name.

    Raises UserError.
    """
    known = _names(view.kader) | {folded(view.wie((name,))): name for name in before}
    most = max(len(_BETWEEN.split(name)) for name in known) if known else 1
    parts, found = _BETWEEN.split(text), list[str]()
    while parts:
        length, name = _first(parts[:most], known) or (1, trekker_named(parts[0], view.kader))
        found.append(name)
        parts = parts[length + 1 :]
    return tuple(dict.fromkeys(found))


def _first(parts: list[str], known: Mapping[str, str]) -> tuple[int, str] | None:
    """How many parts are one name, and whose: the longest, for a name may have `en` in it."""
    for length in range(len(parts), 0, -1):
        if name := known.get(folded("".join(parts[:length]).strip())):
            return length, name
    return None


def _names(kader: Kader) -> dict[str, str]:
    """Whose each whole name is."""
    bodies = (*kader.groepen, *kader.organen)
    names = {folded(kader.naam(each)): each for each in bodies}
    return names | {folded(name): p.id for p in kader.partijen.values() for name in p.names}
