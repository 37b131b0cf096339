"""A field of an item: what a document says there, and what somebody made of it as data."""

from typing import NamedTuple

from ambitiekader_cli.edit.change_of_data import Fresh
from ambitiekader_cli.model.bestanden import Activiteitenbestand, Afsprakenbestand, Ambitiesbestand
from ambitiekader_cli.model.item import Item, PlanningMetAanname
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.source import Route
from ambitiekader_cli.view.document_subject import DocumentSubject
from ambitiekader_cli.view.item_view import ABSENT, planning
from ambitiekader_cli.view.kader_on_day import View
from ambitiekader_cli.view.vindplaats import INTRO
from ambitiekader_cli.work.named import trekkers_in
from ambitiekader_cli.work.typed_text import clean_text

LONG_FIELDS = ("tekst", INTRO)
"""Fields of more lines."""


class DataField(NamedTuple):
    """A field in the data."""

    called: str
    """`titel van BES-1`, for messages."""
    path: str
    owner: Route
    """Of what it is a key."""
    field: str
    words: str
    """As a document says it, line by line."""
    trekkers: tuple[str, ...] = ()
    """Who they are now."""
    inside: Route = ()
    """Where in the value the text stands."""

    @property
    def key(self) -> Route:
        """Where the value stands."""
        return (*self.owner, self.field)


def data_field(view: View, subject: DocumentSubject, owner: str, field: str) -> DataField | None:
    """A field of an item by its id, or an introduction by its heading; None where it is not."""
    if field == INTRO:
        return _introduction(view.kader, subject, owner)
    item = view.kader.items.get(owner)
    if item is None or owner in view.kader.doubles:
        return None
    has_year = field == "planning" and isinstance(item.planning, PlanningMetAanname)
    return DataField(
        f"{field} van {owner}",
        item.bestand.source.path,
        item.route,
        field,
        as_shown(_words(view, item, field)),
        item.trekker,
        ("tekst",) if has_year else (),
    )


def _introduction(kader: Kader, subject: DocumentSubject, heading: str) -> DataField | None:
    """Of the agreement or overview that the document is about, or of the thema in the heading."""
    file: Activiteitenbestand | Afsprakenbestand | Ambitiesbestand | None
    if subject.gemeente:
        lokaal = kader.lokaal.get(subject.gemeente.id)
        years = lokaal.activiteiten if lokaal else {}
        file = years.get(subject.jaar) if subject.jaar else lokaal.afspraken if lokaal else None
    else:
        thema = next((each.id for each in kader.frame.themas if each.naam == heading), "")
        file = kader.ambitiesbestanden.get(thema)
    if file is None:
        return None
    words = as_shown(file.inleiding or "")
    return DataField(f"inleiding van `{heading}`", file.bestand.source.path, (), INTRO, words)


def _words(view: View, item: Item, field: str) -> str:
    match field:
        case "titel":
            return item.titel
        case "tekst":
            return item.tekst or ""
        case "trekker":
            return view.wie(item.trekker) or ABSENT
        case _:
            return planning(item.planning, ABSENT)


def as_shown(text: str) -> str:
    """With the white that a document shows: lines with something in them, no double spaces."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(filter(None, lines))


def as_data(view: View, target: DataField, words: str) -> "Fresh | None":
    """The value that these words are; None for nothing agreed. Raises UserError."""
    text = clean_text(words)
    if target.field in LONG_FIELDS:
        return text
    line = " ".join(text.split())
    if target.field != "titel" and line in {ABSENT, "-"}:
        return None
    if target.field == "trekker":
        shown = ((view.wie((name,)), name) for name in target.trekkers)
        names = trekkers_in(line, view.kader, shown)
        return names if len(names) != 1 else names[0]
    return line
