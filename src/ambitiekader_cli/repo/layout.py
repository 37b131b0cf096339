"""Which file holds what: the path says the kind, the thema, the gemeente and the year."""

import re

from ambitiekader_cli.guess import nearest
from ambitiekader_cli.model.bestand import Bestand
from ambitiekader_cli.source import Source

KADER = "data/regional/kader.yaml"
PARTIJEN = "data/regional/partijen.yaml"
LAYOUT: tuple[tuple[str, str], ...] = (
    ("kader", r"data/regional/kader\.yaml"),
    ("partijen", r"data/regional/partijen\.yaml"),
    ("ambities", r"data/regional/ambities/(?P<thema>[a-z0-9-]+)\.yaml"),
    ("procesafspraken", r"data/regional/procesafspraken\.yaml"),
    ("overleg", r"data/regional/overleg\.yaml"),
    ("afspraken", r"data/local/(?P<gemeente>[a-z0-9-]+)/afspraken\.yaml"),
    (
        "activiteiten",
        r"data/local/(?P<gemeente>[a-z0-9-]+)/activiteiten/(?P<jaar>(?:19|20|21)[0-9]{2})\.yaml",
    ),
)
_COMPILED = tuple((soort, re.compile(pattern)) for soort, pattern in LAYOUT)
_NOTEPAD = re.compile(r"\.ya?ml\.txt$", re.IGNORECASE)
"""Notepad adds `.txt`, and Windows does not show it."""
_PLACES = {
    "kader.yaml": KADER,
    "partijen.yaml": PARTIJEN,
    "procesafspraken.yaml": "data/regional/procesafspraken.yaml",
    "overleg.yaml": "data/regional/overleg.yaml",
    "afspraken.yaml": "data/local/<gemeente>/afspraken.yaml",
}


def bestand(source: Source) -> Bestand | None:
    """What a file holds according to its path; None when no such file belongs under data/."""
    for soort, pattern in _COMPILED:
        if match := pattern.fullmatch(source.path):
            parts = match.groupdict()
            jaar = int(parts["jaar"]) if "jaar" in parts else None
            return Bestand(source, soort, parts.get("thema"), parts.get("gemeente"), jaar)
    return None


def advice_for(path: str) -> str:
    """What to do with a file that does not belong here."""
    folder, _, name = path.rpartition("/")
    if _NOTEPAD.search(name):
        return f"noem het bestand `{_NOTEPAD.sub('.yaml', name)}`: haal `.txt` weg uit de naam"
    if name.endswith((".yml", ".YAML", ".YML")):
        return f"noem het bestand `{name.rpartition('.')[0]}.yaml`"
    if folder.endswith("/activiteiten"):
        return "een activiteitenoverzicht heet naar zijn jaar, bijvoorbeeld `2024.yaml`"
    if close := nearest(name, _PLACES):
        return f"bedoelde u `{_PLACES[close]}`?"
    return "verplaats het; onder `data` staan alleen de bestanden die README.md noemt"
