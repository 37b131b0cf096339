"""A field of an item: what a document says there, and what somebody made of it as data."""

import re
from collections.abc import Iterator, Mapping

from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.errors import UserError
from ambitiekader_cli.model.item import Item, PlanningMetAanname
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
        shown = {folded(view.wie((name,))): name for name in item.trekker}
        names = trekkers_in(" ".join(text.split()), shown, view)
        return names if len(names) != 1 else names[0]
    return text if field == "tekst" else " ".join(text.split())


def route_of(item: Item, field: str) -> Route:
    """Where it stands; of a planning with an assumed year its text."""
    own = (*item.route, field)
    return (*own, "tekst") if isinstance(getattr(item, field), PlanningMetAanname) else own


def trekkers_in(text: str, shown: Mapping[str, str], view: View) -> tuple[str, ...]:
    """The ids of those that are named, as they were `shown` or by a name; raises UserError."""
    return tuple(dict.fromkeys(_names(_BETWEEN.split(text), shown, view)))


def _names(parts: list[str], shown: Mapping[str, str], view: View) -> Iterator[str]:
    """The longest name first: one may have `en` in it."""
    while parts:
        for length in range(len(parts), 0, -2):
            word = "".join(parts[:length]).strip()
            found = shown.get(folded(word)) or _known(word, view, alone=length == 1)
            if found:
                yield found
                parts = parts[length + 1 :]
                break


def _known(word: str, view: View, *, alone: bool) -> str | None:
    try:
        found = trekker_named(word, view.kader)
    except UserError:
        if alone:
            raise
        return None
    # Of more words only the whole name counts: a part of one is in many.
    is_whole = folded(word) in {folded(found), folded(view.kader.naam(found))}
    return found if alone or is_whole else None
