# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Write an invented data repository of any size: `python bench/generate.py 10000 DIR`."""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice, product
from pathlib import Path
from random import Random

import dutch

YEARS = range(2016, 2026)
PEILDATUM = date(2025, 6, 30)
"""The day to look from: nothing was reported after it."""
PER_GEMEENTE = 330
"""Activities: 33 in each year."""
COUNTRY = 342 * PER_GEMEENTE
"""Activities of as many gemeenten as the Netherlands have."""
WIDTH = 100
THEMAS = {
    "beschikbaarheid": ("BES", 4),
    "betaalbaarheid": ("BET", 5),
    "leefbaarheid": ("LEE", 6),
    "wonen-en-zorg": ("WZ", 4),
    "duurzaamheid": ("DUU", 4),
}
"""Per thema its code and its number of ambities."""
AMBITIES = tuple((t, f"{c}-{n}") for t, (c, last) in THEMAS.items() for n in range(1, last + 1))


@dataclass(frozen=True)
class Place:
    """An invented gemeente and who sits at its table."""

    naam: str
    code: str
    corporatie: str

    @property
    def id(self) -> str:
        """The name of its folder."""
        return self.naam.lower()

    @property
    def partijen(self) -> tuple[str, str, str]:
        """Gemeente, corporatie and huurdersorganisatie."""
        return f"gemeente-{self.id}", self.corporatie, f"huurders-{self.id}"


def write_repository(root: Path, activities: int, seed: int = 1) -> None:
    """Fill `root` with a valid frame, local agreements and this many activities."""
    rng = Random(seed)
    places = list(_places(max(1, round(activities / PER_GEMEENTE))))
    files = [(place, jaar) for place in places for jaar in YEARS]
    for name, content in _regional(rng, places):
        _write(root / "data/regional" / name, content)
    for place in places:
        _write(root / "data/local" / place.id / "afspraken.yaml", _agreement(rng, place))
    for index, (place, jaar) in enumerate(files):
        count = activities * (index + 1) // len(files) - activities * index // len(files)
        entries = "\n".join(_activity(rng, place, jaar, n) for n in range(1, count + 1))
        path = root / "data/local" / place.id / "activiteiten" / f"{jaar}.yaml"
        _write(path, f"status: vastgesteld\nactiviteiten:\n{entries}")


def _places(count: int) -> Iterator[Place]:
    codes = map("".join, product("BCDFGHJKLMNPRSTVWZ", repeat=3))
    for number, code in enumerate(islice(codes, count)):
        yield Place(dutch.place_name(number), code, f"corporatie-{number // 3 + 1}")


def _write(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8", newline="\n")


def _regional(rng: Random, places: list[Place]) -> Iterator[tuple[str, str]]:
    yield "kader.yaml", _frame(places)
    yield "partijen.yaml", _partijen(places)
    yield "overleg.yaml", _overleg()
    yield "procesafspraken.yaml", "procesafspraken:\n" + "\n".join(
        _entry(
            f"PRO-{n}", dutch.title(rng), *_text("tekst", dutch.text(rng, 2)),
            "trekker: stuurgroep", f"planning: eind {YEARS[n]}", _bron("kader"),
        )
        for n in range(1, 9)
    )  # fmt: skip
    for thema in THEMAS:
        yield f"ambities/{thema}.yaml", _ambities(rng, thema, places)


def _frame(places: list[Place]) -> str:
    themas = (
        f"  - {{id: {thema}, code: {code}, naam: {thema.replace('-', ' ').capitalize()}}}\n"
        for thema, (code, _) in THEMAS.items()
    )
    gemeenten = (
        f"  - {{id: {p.id}, code: {p.code}, naam: {p.naam}, partij: {p.partijen[0]}}}\n"
        for p in places
    )
    documenten = (
        f"  - {{id: afspraken-{p.id}, titel: Meerjarige afspraken {p.naam}}}\n" for p in places
    )
    return (
        "titel: Regionaal Ambitiekader voor metingen\nregio: Meetland\n"
        f"looptijd: {{van: {YEARS[0]}-01-01, tot: {YEARS[-1]}-12-31}}\n"
        f"themas:\n{''.join(themas)}gemeenten:\n{''.join(gemeenten)}"
        f"documenten:\n  - {{id: kader, titel: Regionaal Ambitiekader}}\n{''.join(documenten)}"
    )


def _partijen(places: list[Place]) -> str:
    kinds = ("gemeente", "corporatie", "huurdersorganisatie")
    where: dict[tuple[str, str], list[str]] = {}
    for place in places:
        for partij, soort in zip(place.partijen, kinds, strict=True):
            where.setdefault((partij, soort), []).append(place.id)
    entries = (
        f"  - id: {partij}\n    naam: {partij.replace('-', ' ').title()}\n    soort: {soort}\n"
        f"    ondertekenaar: ja\n    gemeenten: [{', '.join(gemeenten)}]\n"
        for (partij, soort), gemeenten in where.items()
    )
    leden = "".join(f"      - {place.partijen[0]}\n" for place in places)
    return (
        f"partijen:\n{''.join(entries)}groepen:\n  - id: alle-gemeenten\n"
        f"    naam: Alle gemeenten\n    leden:\n{leden}"
        "overlegorganen:\n  - {id: stuurgroep, naam: Regionale stuurgroep}\n"
    )


def _overleg() -> str:
    held = (f"      - datum: {j}-{m}-15\n" for j in YEARS for m in ("04", "10"))
    on_time = "".join(day for day in held if day[15:25] <= str(PEILDATUM))
    return (
        "overleggen:\n  - orgaan: stuurgroep\n    niveau: regionaal\n    leden: [alle-gemeenten]\n"
        f"    frequentie: tweemaal per jaar\n    gehouden:\n{on_time}"
    )


def _ambities(rng: Random, thema: str, places: list[Place]) -> str:
    entries = (
        _entry(
            name, dutch.title(rng), *_text("tekst", dutch.text(rng, 4)),
            f"trekker: {rng.choice([*places[0].partijen, 'alle-gemeenten'])}",
            "planning: doorlopend", _bron("kader"),
        )
        for own, name in AMBITIES
        if own == thema
    )  # fmt: skip
    doel = f"  - titel: {dutch.title(rng)}\n    tekst: {dutch.text(rng, 1)}\n"
    return f"doelen:\n{doel}ambities:\n" + "\n".join(entries)


def _agreement(rng: Random, place: Place) -> str:
    afspraken = (
        _entry(
            _afspraak(place, name), dutch.title(rng), "soort: uitwerking", f"ambitie: {name}",
            *_text("tekst", dutch.text(rng, 3)), f"trekker: {rng.choice(place.partijen)}",
            "planning: doorlopend", _bron(f"afspraken-{place.id}"),
        )
        for _, name in AMBITIES
    )  # fmt: skip
    last = YEARS[-1] + rng.randint(0, 2)
    return (
        f"status: vastgesteld\nlooptijd: {{van: {YEARS[0]}-01-01, tot: {last}-12-31}}\n"
        f"partijen: [{', '.join(place.partijen)}]\nondertekening:\n  datum: {YEARS[0]}-02-01\n"
        f"  handtekeningen: [{', '.join(place.partijen)}]\nafspraken:\n" + "\n".join(afspraken)
    )


def _afspraak(place: Place, ambitie: str) -> str:
    return f"{place.code}-{ambitie}"


def _activity(rng: Random, place: Place, jaar: int, number: int) -> str:
    """One entry of some 900 bytes; one in two hundred lacks something, as in real life."""
    leaders = rng.sample(place.partijen, 2 if rng.random() < 0.1 else 1)
    lacks = rng.choice(("trekker", "planning", "jaar")) if rng.random() < 0.005 else ""
    planning = f"Q{rng.randint(1, 4)}" if lacks == "jaar" else dutch.planning(rng, jaar)
    goal = rng.randint(2, 300)
    trekker = leaders[0] if len(leaders) == 1 else f"[{', '.join(leaders)}]"
    return _entry(
        f"{place.code}-{jaar}-{number}",
        dutch.title(rng),
        f"afspraak: {_afspraak(place, rng.choice(AMBITIES)[1])}",
        *_text("tekst", dutch.text(rng, rng.choice((2, 2, 2, 3, 4)))),
        *([] if lacks == "trekker" else [f"trekker: {trekker}"]),
        *([] if lacks == "planning" else [f"planning: {planning}"]),
        *_sometimes(rng, 0.2, f"gebied: [{place.naam}-{rng.choice(('Noord', 'Zuid', 'Dorp'))}]"),
        *_sometimes(rng, 0.2, f"doelwaarde: {{minimaal: {goal}, eenheid: woningen}}"),
        _bron(f"afspraken-{place.id}", f"Activiteiten {jaar}"),
        *_voortgang(rng, jaar, leaders),
    )


def _sometimes(rng: Random, chance: float, line: str) -> list[str]:
    return [line] if rng.random() < chance else []


def _voortgang(rng: Random, jaar: int, leaders: list[str]) -> Iterator[str]:
    """Up to three entries, the last one often `gereed`."""
    first, last = date(jaar, 1, 1), min(date(jaar, 12, 31), PEILDATUM)
    days = sorted(rng.sample(range((last - first).days), rng.choice((0, 0, 1, 1, 2, 3))))
    if days:
        yield "voortgang:"
    for day in days:
        done = day == days[-1] and rng.random() < 0.6
        yield f"  - datum: {first + timedelta(day)}"
        if len(leaders) > 1:
            yield f"    partij: {rng.choice(leaders)}"
        yield f"    status: {'gereed' if done else 'loopt'}"
        yield from _light(rng)
        yield from _text("toelichting", dutch.text(rng, 1), "    ")


def _light(rng: Random) -> Iterator[str]:
    if rng.random() < 0.5:
        return
    light = rng.choice(("groen", "groen", "groen", "oranje"))
    yield f"    licht: {light}"
    if light == "oranje":
        for key in ("oorzaak", "gevolg", "bijsturing"):
            yield f"    {key}: {dutch.title(rng)}"


def _bron(document: str, onderdeel: str = "Afspraken") -> str:
    return f"bron: {{document: {document}, onderdeel: {onderdeel}}}"


def _entry(name: str, titel: str, *lines: str) -> str:
    """One item of a list."""
    return "".join((f"  - id: {name}\n    titel: {titel}\n", *(f"    {line}\n" for line in lines)))


def _text(key: str, words: str, indent: str = "") -> Iterator[str]:
    """A folded block, its lines as long as fits."""
    yield f"{indent}{key}: >-"
    room = WIDTH - len(indent) - 6
    while len(words) > room:
        head, _, _ = words[: room + 1].rpartition(" ")
        yield f"{indent}  {head}"
        words = words[len(head) + 1 :]
    yield f"{indent}  {words}"


def main() -> None:
    """Write a repository into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("activities", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    write_repository(given.folder, given.activities, given.seed)


if __name__ == "__main__":
    main()
