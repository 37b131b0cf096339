"""Findings that the data accepts on purpose, and acceptances that no longer match anything."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from ambitiekader_cli.diagnostics import Coded, Finding, Severity
from ambitiekader_cli.model.bron import Acceptatie
from ambitiekader_cli.model.entity import Located
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.source import Place, Route, Source
from ambitiekader_cli.text import quoted


class Alike(NamedTuple):
    """What findings of one rule in one file share."""

    code: str
    severity: Severity
    path: str


@dataclass(frozen=True)
class Outcome:
    """What the rules found, and how many of it the data accepts."""

    findings: tuple[Coded, ...]
    accepted: Mapping[Alike, int] = field(default_factory=dict)
    only_counted: Mapping[Alike, int] = field(default_factory=dict)
    """How many more there are where one rule found very many in one file."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """One acceptance, and the place it covers: an item, or with an empty route a whole file."""

    acceptatie: Acceptatie
    covers: Place
    own: Place


def accept(kader: Kader, findings: Iterable[Coded], most: int | None = None) -> Outcome:
    """Set apart what is accepted; report each acceptance that matches nothing.

    Of each rule at most so many findings are kept per file; those after them are counted.
    """
    entries: dict[tuple[Source, str, Route], list[_Entry]] = {}
    for entry in _entries(kader):
        key = (entry.covers.source, entry.acceptatie.code, entry.covers.route)
        entries.setdefault(key, []).append(entry)
    found: Counter[Alike] = Counter()
    accepted: Counter[Alike] = Counter()
    kept: list[Coded] = []
    used: set[tuple[Source, str, Route]] = set()
    codes = {code for _, code, _ in entries}
    for coded in findings:
        place = coded.finding.place
        lengths = range(len(place.route) + 1 if coded.code in codes else 0)
        keys = ((place.source, coded.code, place.route[:length]) for length in lengths)
        matching = [key for key in keys if key in entries]
        used.update(matching)
        alike = Alike(coded.code, coded.severity, place.source.path)
        (accepted if matching else found)[alike] += 1
        if not matching and (most is None or found[alike] <= most):
            kept.append(coded)
    unused = [entry for key, group in entries.items() if key not in used for entry in group]
    more = {alike: n - most for alike, n in found.items() if most is not None and n > most}
    return Outcome((*kept, *_unmatched(unused, kader)), accepted, more)


def _entries(kader: Kader) -> Iterator[_Entry]:
    for entity in _accepting(kader):
        for index, acceptatie in enumerate(getattr(entity, "accepteer", ())):
            yield _Entry(acceptatie, entity.at(), entity.at("accepteer", index, "code"))


def _accepting(kader: Kader) -> Iterator[Located]:
    yield from kader.files()
    yield from kader.all_items()
    yield from kader.all_indicatoren
    yield from kader.partijenbestand.partijen
    if kader.overleg:
        yield from kader.overleg.overleggen


def _unmatched(entries: list[_Entry], kader: Kader) -> Iterator[Coded]:
    """While a file cannot be read whole, rules are silent: then nothing is known to be gone."""
    for entry in entries:
        code = entry.acceptatie.code
        if code.startswith("AK0"):
            message = f"{quoted(code)} kan niet worden geaccepteerd"
            yield _coded(entry, message, "herstel het bestand en haal de acceptatie weg")
        elif not kader.incomplete:
            message = f"{quoted(code)} is hier geaccepteerd, maar die bevinding is er niet"
            yield _coded(entry, message, "haal de acceptatie weg, of verbeter de code")


def _coded(entry: _Entry, message: str, advice: str) -> Coded:
    return Coded("AK112", Severity.WAARSCHUWING, Finding(entry.own, message, advice))
