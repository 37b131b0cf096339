"""What a document was made of: kept in its file, to find back what an edit in it changes."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from ambitiekader_cli.view.keuzes import KEUZES
from ambitiekader_cli.view.record_marks import DataVersion

LONGEST = 200
"""Signs of the title of a kader; a property holds 255."""
YEARS = range(2000, 2201)
"""Of a document: no day far from now, with which nothing can be reckoned."""
BEGIN = "ak-van-"
"""How the names of these properties begin."""


class Herkomst(NamedTuple):
    """Which document it is, and of which data."""

    kader: str
    """Its title."""
    document: str
    """The name of its template."""
    onderwerp: str | None
    """What it is about; nothing of the whole kader."""
    commit: str
    """The whole hash of the data; empty without git."""
    gewijzigd: bool
    """Whether the data had changed since, or nobody knew."""
    dag: date
    revisie: str
    """The same hash as the document shows it."""
    vastgelegd: date | None
    """The day of it."""
    keuzes: frozenset[str]
    concept: bool


def herkomst(
    kader: str, document: str, onderwerp: str | None, version: DataVersion
) -> Mapping[str, str]:
    """By the name of each property what it says."""
    changed = version.revisie is None or version.revisie.endswith("+")
    told = {
        "kader": named(kader),
        "document": document,
        "onderwerp": onderwerp or "",
        "commit": version.commit or "",
        "gewijzigd": "ja" if changed else "nee",
        "dag": version.peildatum.isoformat(),
        "revisie": version.revisie or "",
        "vastgelegd": version.vastgelegd.isoformat() if version.vastgelegd else "",
        "keuzes": " ".join(sorted(version.keuzes)),
        "concept": "ja" if version.concept else "nee",
    }
    return {f"{BEGIN}{name}": text for name, text in told.items()}


def named(kader: str) -> str:
    """The title of a kader as a property has it."""
    return " ".join(kader.split())[:LONGEST]


def herkomst_in(properties: Mapping[str, str]) -> Herkomst | None:
    """What a file says of itself; None where it is no document of `ak`, or of an older one."""
    said = {name.removeprefix(BEGIN): text for name, text in properties.items()}
    try:
        found = Herkomst(
            said["kader"],
            said["document"],
            said["onderwerp"] or None,
            said["commit"],
            said["gewijzigd"] != "nee",
            date.fromisoformat(said["dag"]),
            said["revisie"],
            date.fromisoformat(said["vastgelegd"]) if said["vastgelegd"] else None,
            frozenset(said["keuzes"].split()).intersection(KEUZES),
            said["concept"] == "ja",
        )
    except (KeyError, ValueError):
        return None
    return found if found.dag.year in YEARS else None
