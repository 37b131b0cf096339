"""The things in a file that have a name of their own: items, organisations, doelen, meetings."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ambitiekader_cli.diff.change import Subject
from ambitiekader_cli.diff.data_file import File
from ambitiekader_cli.diff.pairing import Naming, called
from ambitiekader_cli.diff.same import KEYS, entries_of
from ambitiekader_cli.source import Place

ITEMS = {
    "ambities": "ambitie",
    "procesafspraken": "procesafspraak",
    "afspraken": "afspraak",
    "activiteiten": "activiteit",
}
OTHERS = {
    "partijen": "partij",
    "groepen": "groep",
    "overlegorganen": "overlegorgaan",
    "themas": "thema",
    "gemeenten": "gemeente",
    "samenwerkingen": "samenwerking",
    "partijsoorten": "partijsoort",
    "kenmerken": "kenmerk",
    "aanleidingen": "aanleiding",
    "uitvragen": "uitvraag",
    "documenten": "document",
    "doelen": "doel",
    "overleggen": "overleg",
    "niet_lokaal": "niet lokaal",
    "inleiding": "inleiding",
    "rollen": "rol",
    "wettelijke_data": "wettelijke datum",
    "eerder": "eerdere versie",
    "noten": "noot",
    "opmerkingen": "opmerking",
    "indicatoren": "indicator",
    "wijzigingen": "wijziging van de afspraken",
    "biedingen": "bod",
}
SOORTEN = ITEMS | OTHERS


class Thing(NamedTuple):
    """An entry in one of the lists of a file."""

    file: File
    key: str
    number: int
    data: dict[str, Any]

    @property
    def name(self) -> str:
        """What tells it from the others in its list."""
        found = self.data.get(KEYS[self.key])
        return found if isinstance(found, str) else ""

    @property
    def id(self) -> str:
        """Its own; empty for what is told apart by something else, such as what it names."""
        return self.name if KEYS[self.key] == "id" else ""

    @property
    def kind(self) -> str:
        """Things of one kind can be renamed into each other."""
        return "item" if self.key in ITEMS else self.key

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(self.file.bestand.source, (self.key, self.number))


def things_in(file: File) -> Iterator[Thing]:
    """Every named entry, in the order of the file."""
    if not isinstance(file.data, dict):
        return
    for key, value in file.data.items():
        if is_things(key, value, file):
            for number, entry in enumerate(entries_of(value, key) or ()):
                yield Thing(file, key, number, entry)


def is_things(key: str, value: Any, file: File) -> bool:  # noqa: ANN401
    """Whether a key at the top of a file holds a list of things; who takes part is none."""
    return (
        key in SOORTEN
        and (key, file.bestand.soort) != ("partijen", "afspraken")
        and isinstance(value, tuple)
        and any(isinstance(each, dict) for each in value)
        and entries_of(value, key) is not None
    )


def naming(key: str, home: Mapping[str, str]) -> Naming[Thing]:
    """How the things under a key are called; what has no id is looked for in its own file.

    `home` says how a file is called in the newer version.
    """

    def name(thing: Thing) -> str:
        path = thing.file.path
        where = "" if KEYS[key] == "id" else home.get(path, path)
        return f"{where}\0{called(thing.data, key)}"

    return Naming(KEYS[key], name, lambda thing: thing.data)


def subject_of(thing: Thing, themas: Mapping[str, str]) -> Subject:
    """How to speak of a thing; `themas` gives per code the id of a thema."""
    named = KEYS[thing.key]
    bestand, data = thing.file.bestand, thing.data
    titel = next(
        (data[k] for k in ("titel", "naam", named, "partij") if isinstance(data.get(k), str)), ""
    )
    beside = _BESIDE.get(thing.key, "")
    if isinstance(data.get(beside), str):
        titel = ", ".join(filter(None, (titel, data[beside])))
    thema = bestand.thema or data.get("thema") or _thema_in_ids(data, themas)
    return Subject(
        SOORTEN[thing.key],
        thing.name if named == "id" else None,
        titel,
        bestand.gemeente,
        thema if isinstance(thema, str) else None,
    )


_BESIDE = {"biedingen": "partij", "wijzigingen": "soort"}
"""What people call it by besides its year or day."""


def _thema_in_ids(data: Mapping[str, Any], themas: Mapping[str, str]) -> str | None:
    """The thema whose code stands in what an item elaborates, or in its own id."""
    for key in ("ambitie", "afspraak", "id"):
        value = data.get(key)
        if isinstance(value, str):
            codes = (themas.get(code) for code in re.findall(r"[A-Z]{2,4}(?=-[0-9]+$)", value))
            if found := next(filter(None, codes), None):
                return found
    return None
