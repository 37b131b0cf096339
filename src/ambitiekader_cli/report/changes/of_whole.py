"""Sentences about a whole thing or a whole file that came, went or moved."""

from collections.abc import Iterator
from typing import Any

from ambitiekader_cli.diff.change import Betekenis, Change
from ambitiekader_cli.repo.layout import bestand
from ambitiekader_cli.report.changes.of_field import Sentence, field, values
from ambitiekader_cli.report.changes.pieces import Piece
from ambitiekader_cli.words.dutch import capital, counted
from ambitiekader_cli.words.keys import (
    KENMERKEN,
    Names,
    Raw,
    kenmerk,
    kenmerk_naam,
    label,
    written,
)

_HEAD = ("trekker", "planning")
_NAMES = ("id", "titel", "naam")
_CALLED_BY = {"bod": ("jaar", "partij"), "wijziging van de afspraken": ("datum", "soort")}
"""What tells what is called so, besides."""


def came(change: Change, names: Names) -> Sentence:
    """A thing more."""
    yield from _whole(change, "nieuw", "erbij", names)


def went(change: Change, names: Names) -> Sentence:
    """A thing less."""
    yield from _whole(change, "verwijderd", "weg", names)


def below(change: Change, names: Names) -> Iterator[list[Piece]]:
    """What a thing that came or went holds, a line per key."""
    if change.betekenis not in (Betekenis.TOEGEVOEGD, Betekenis.VERWIJDERD):
        return
    if change.subject.soort == "niet lokaal":
        return
    told = (*_NAMES, *_HEAD, *_CALLED_BY.get(change.subject.soort, ()))
    for key, value in _data(change).items():
        if key == KENMERKEN and isinstance(value, dict):
            for name, each in value.items():
                said = kenmerk(name, each, names)
                yield [Piece(f"{capital(kenmerk_naam(name, names))}: "), Piece(said)]
        elif key not in told and value:
            yield [Piece(f"{capital(label(key))}: "), Piece(written(key, value, names))]


def relocated(change: Change, names: Names) -> Sentence:
    """A thing that stands elsewhere."""
    if change.soort != "verplaatst":
        yield from field(change, names)
        return
    where = "thema" if change.betekenis is Betekenis.THEMA else "bestand"
    yield Piece(f"verplaatst naar een ander {where}")
    yield Piece(": van ")
    yield Piece(str(change.oud), "oud")
    yield Piece(" naar ")
    yield Piece(str(change.nieuw), "nieuw")


def new_year(change: Change, _names: Names) -> Sentence:
    """A yearly overview."""
    yield Piece("nieuw activiteitenoverzicht")
    yield Piece(f" met {counted(len(change.ids), 'activiteit', 'activiteiten')}")


def new_file(change: Change, _names: Names) -> Sentence:
    """Any other file, also one that nobody reads."""
    if is_strange(change):
        from ambitiekader_cli.repo.strange_files import advice_for  # noqa: PLC0415 - rare

        yield Piece("nieuw bestand dat ak niet leest")
        yield Piece(f": {advice_for(change.place.source.path)}")
        return
    yield Piece("nieuw bestand")
    if change.ids:
        yield Piece(f" met {counted(len(change.ids), 'item', 'items')}")


def file_gone(change: Change, _names: Names) -> Sentence:
    """A file less."""
    yield Piece("bestand verwijderd")
    if change.ids:
        yield Piece(f", met {counted(len(change.ids), 'item', 'items')}")


def file_renamed(change: Change, _names: Names) -> Sentence:
    """A file that is called otherwise."""
    yield Piece("bestand hernoemd")
    yield Piece(": ")
    yield from values(str(change.oud), str(change.nieuw))
    if change.ids:
        yield Piece(f"; {counted(len(change.ids), 'item gaat', 'items gaan')} mee")


def is_strange(change: Change) -> bool:
    """Whether it is about a file that does not belong under data/, so that nobody reads it."""
    return bestand(change.place.source) is None


def _whole(change: Change, word: str, short: str, names: Names) -> Sentence:
    data = _data(change)
    if change.subject.soort == "niet lokaal":
        reden = written("reden", data.get("reden"), names)
        yield Piece("niet lokaal")
        why = "de reden was" if change.nieuw is None else "de reden"
        yield Piece(f": {change.subject.titel} {short}; {why}: {reden}")
        return
    yield Piece(word)
    said = [f"{key} {written(key, data[key], names)}" for key in _HEAD if data.get(key)]
    yield Piece(f": {', '.join(said)}" if said else "")


def _data(change: Change) -> Raw:
    value: Any = change.oud if change.nieuw is None else change.nieuw
    return value if isinstance(value, dict) else {}
