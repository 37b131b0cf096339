"""The files together: one `Kader`, in the order of the frame."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain, repeat
from typing import TypeVar

from ambitiekader_cli.diagnostics import Diagnostic, Severity
from ambitiekader_cli.guess import nearest
from ambitiekader_cli.load.one_file import ReadFile
from ambitiekader_cli.model.bestand import Bestand
from ambitiekader_cli.model.bestanden import (
    Activiteitenbestand,
    Afsprakenbestand,
    Ambitiesbestand,
    Overlegbestand,
    Partijenbestand,
    Procesbestand,
)
from ambitiekader_cli.model.entity import Located
from ambitiekader_cli.model.indicator import Indicatorenbestand
from ambitiekader_cli.model.kader import Kader
from ambitiekader_cli.model.kaderbestand import Gemeente, Kaderbestand, Samenwerking
from ambitiekader_cli.model.lokaal import Lokaal
from ambitiekader_cli.repo.layout import KADER, PARTIJEN
from ambitiekader_cli.source import Source, Span


def assemble(parts: list[ReadFile]) -> tuple[Kader | None, list[Diagnostic]]:
    """The kader, None without a readable kader.yaml; and the files that have no place in it."""
    paths = {part.source.path.lower() for part in parts}  # with capitals it is told already
    closed = tuple(f"{part.source.path.lower()}/" for part in parts if not part.opened)
    lacking = (path for path in (KADER, PARTIJEN) if path not in paths)
    problems = [_missing(path) for path in lacking if not path.startswith(closed)]
    frame = next(_contents(parts, Kaderbestand), None)
    if frame is None:
        return None, problems
    absent = frozenset({"partijen"}) - {part.bestand.soort for part in parts if part.bestand}
    incomplete = absent | _kinds(part for part in parts if not part.whole)
    if "kader" not in incomplete:  # otherwise the thema or gemeente may be what could not be read
        problems += _misplaced(parts, frame)
    ambities = {b.bestand.thema: b for b in _contents(parts, Ambitiesbestand)}
    kader = Kader(
        frame=frame,
        partijenbestand=next(_contents(parts, Partijenbestand), None) or _no_partijen(),
        ambitiesbestanden={t.id: ambities[t.id] for t in frame.themas if t.id in ambities},
        proces=next(_contents(parts, Procesbestand), None),
        overleg=next(_contents(parts, Overlegbestand), None),
        indicatorenbestand=next(
            (b for b in _contents(parts, Indicatorenbestand) if not b.bestand.gemeente), None
        ),
        lokaal=_lokaal(parts, frame),
        whole=not problems and not any(part.problems for part in parts),
        missed_ids=frozenset().union(*(part.missed_ids for part in parts)),
        incomplete=incomplete,
        unread=absent | _kinds(p for p in parts if p.content in (None, frame) and not p.whole),
    )
    if too_much := _too_much_led(kader):
        problems.append(too_much)
        kader = _without_groups(kader)
    return kader, problems


MOST_LED = 1_000_000
"""Far above any region: a group of 400 that leads a thousand items with a mijlpaal each."""


def led_by_groups(kader: Kader) -> int:
    """How often a member of a group leads, helps or meets: it counts for each item and mijlpaal."""
    sizes = {name: len(groep.leden) for name, groep in kader.groepen.items()}
    if not sizes:
        return 0

    def times(names: Iterable[str]) -> int:
        return sum(map(sizes.get, names, repeat(0)))

    items = (
        times(item.trekker)
        + times(item.met) * (1 + len(item.mijlpalen))
        + sum(times(step.trekker or item.trekker) for step in item.mijlpalen)
        for item in kader.all_items()
    )
    return sum(items) + sum(times(body.leden) for body in kader.overleggen)


def told_by_heirs(kader: Kader) -> int:
    """How often who came after members of groups reports: it counts for each of those."""
    organisations, groepen = kader.organisations, kader.groepen
    if not groepen:
        return 0
    behind = {name: len(organisations.behind(name, date.max)) for name in kader.partijen}
    return sum(
        min(behind.get(name, 0), sum(len(groepen[t].leden) for t in led if t in groepen))
        for item, route, log in kader.logs
        for led in (item.leading(route),)
        for entry in log
        for name in entry.partij
    )


def _too_much_led(kader: Kader) -> Diagnostic | None:
    number = f"{MOST_LED:,}".replace(",", ".")
    if led_by_groups(kader) > MOST_LED:
        message = f"de leden van de groepen trekken samen meer dan {number} acties en mijlpalen"
    elif told_by_heirs(kader) > MOST_LED:
        message = f"opvolgers van leden van de groepen melden samen meer dan {number} keer"
    else:
        return None
    advice = "maak de groepen kleiner, of laat een overleg trekken in plaats van een groep"
    place = kader.partijenbestand.at("groepen", key=True)
    return Diagnostic("AK005", Severity.FOUT, place.span(), message, advice)


def _without_groups(kader: Kader) -> Kader:
    """As if the groups could not be read: they exist, but nobody knows who is in them."""
    file = kader.partijenbestand
    rest = file.replaced(groepen=())
    rest.locate(file.bestand, file.route)
    missed = kader.missed_ids | {groep.id for groep in file.groepen}
    incomplete = kader.incomplete | {"partijen"}
    return kader.replaced(
        whole=False, partijenbestand=rest, missed_ids=missed, incomplete=incomplete
    )


C = TypeVar("C", bound=Located)


def _contents(parts: Iterable[ReadFile], kind: type[C]) -> Iterator[C]:
    return (part.content for part in parts if isinstance(part.content, kind))


def _lokaal(parts: list[ReadFile], frame: Kaderbestand) -> dict[str, Lokaal]:
    afspraken = {b.bestand.gemeente: b for b in _contents(parts, Afsprakenbestand)}
    jaren: dict[str | None, dict[int, Activiteitenbestand]] = {}
    for jaar in _contents(parts, Activiteitenbestand):
        jaren.setdefault(jaar.bestand.gemeente, {})[jaar.bestand.jaar or 0] = jaar
    cijfers = {b.bestand.gemeente: b for b in _contents(parts, Indicatorenbestand)}
    if frame.niveau == "regio":  # `_misplaced` says so
        return {}
    plaatsen: dict[str, Gemeente | Samenwerking] = {}
    listed: Iterable[Gemeente | Samenwerking] = chain(frame.gemeenten, frame.samenwerkingen)
    for plaats in listed:
        plaatsen.setdefault(plaats.id, plaats)
    return {
        name: Lokaal(
            gemeente=plaats,
            afspraken=afspraken.get(name),
            activiteiten=jaren.get(name, {}),
            indicatoren=cijfers.get(name),
        )
        for name, plaats in plaatsen.items()
        if name in afspraken or name in jaren or name in cijfers
    }


def _kinds(lacking: Iterable[ReadFile]) -> frozenset[str]:
    """What kinds of content are missing with these files."""
    parts = list(lacking)
    kinds = {part.bestand.soort for part in parts if part.bestand}
    if "kader" in kinds:  # what belongs to a thema or gemeente that was left out, is left out too
        kinds |= {"ambities", "indicatoren", "afspraken", "activiteiten"}
    return frozenset(kinds.union(*(_held(part.source.path) for part in parts if not part.bestand)))


def _held(path: str) -> set[str]:
    """What a link, or YAML under a wrong name, may have held: no finding beats a false one."""
    lower = path.lower()
    folder, _, name = lower.rpartition("/")
    stem, _, suffix = name.partition(".")
    if suffix not in ("", "yml", "yaml.txt") and (suffix != "yaml" or lower == path):
        return set()
    if lower.startswith("data/local"):
        return {"afspraken", "activiteiten", "indicatoren"}
    return {"ambities"} if "ambities" in (stem, folder.rpartition("/")[2]) else {stem}


def _no_partijen() -> Partijenbestand:
    nothing = Partijenbestand(partijen=())
    nothing.locate(Bestand(Source(PARTIJEN, b""), "partijen"), ())
    return nothing


def _missing(path: str) -> Diagnostic:
    message = "dit bestand ontbreekt"
    advice = "zonder dit bestand is er geen ambitiekader; zet het terug"
    return Diagnostic("AK002", Severity.FOUT, Span(path), message, advice)


def _misplaced(parts: list[ReadFile], frame: Kaderbestand) -> Iterator[Diagnostic]:
    themas = dict.fromkeys(thema.id for thema in frame.themas)
    gemeenten = dict.fromkeys(
        [g.id for g in frame.gemeenten] + [each.id for each in frame.samenwerkingen]
    )
    for bestand in (part.bestand for part in parts if part.bestand):
        if bestand.thema and bestand.thema not in themas:
            yield _unknown(bestand, "thema", bestand.thema, themas)
        if bestand.gemeente and frame.niveau == "regio":
            yield _without_level(bestand)
        elif bestand.gemeente and bestand.gemeente not in gemeenten:
            yield _unknown(bestand, "gemeente", bestand.gemeente, gemeenten)


def _without_level(bestand: Bestand) -> Diagnostic:
    message = "dit kader heeft geen lokaal niveau: in kader.yaml staat `niveau: regio`"
    advice = "haal dit bestand weg, of verbeter `niveau` in kader.yaml"
    return Diagnostic("AK007", Severity.FOUT, Span(bestand.source.path), message, advice)


def _unknown(bestand: Bestand, kind: str, name: str, names: Iterable[str]) -> Diagnostic:
    close = nearest(name, names)
    advice = f"bedoelde u `{close}`?" if close else f"voeg `{name}` toe aan kader.yaml"
    message = f"`{name}` is geen {kind} in dit kader"
    return Diagnostic("AK007", Severity.FOUT, Span(bestand.source.path), message, advice)
