# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What the own judge knows of a repository: read by ruamel.yaml, every scalar as text."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from ruamel.yaml import YAML

from support.own_planning import Looptijd

REGIONAL = "data/regional"
ALWAYS = date.min


class Entry(NamedTuple):
    """One melding."""

    datum: date
    status: str
    partijen: tuple[str, ...]
    licht: str | None
    periode: str | None
    herzien: str | None


@dataclass(frozen=True)
class Step:
    """A mijlpaal; an item is one with more."""

    titel: str
    trekkers: tuple[str, ...]
    planning: str | None
    jaar: str
    log: tuple[Entry, ...]


@dataclass(frozen=True)
class Item(Step):
    """An item of any soort, as its file says it."""

    id: str
    soort: str
    thema: str | None
    plaats: str | None
    """The gemeente or samenwerking."""
    bestand: str
    since: date
    """The first day on which it is there."""
    looptijd: Looptijd
    days: Looptijd
    """In which it is to be done: the year of its overview, else the looptijd."""
    procestrekker: str | None
    gezamenlijk: bool
    na: tuple[str, ...]
    ambitie: str | None
    """What it elaborates, by itself or through its afspraak."""
    mijlpalen: tuple[Step, ...]


class Geldig(NamedTuple):
    """When an organisation exists, and who comes after it."""

    van: date
    tot: date
    opvolger: str | None


@dataclass
class Repository:
    """All of it."""

    looptijd: Looptijd
    niveau: str
    themas: list[str]
    plaatsen: dict[str, tuple[str, ...]]
    """Per gemeente or samenwerking the gemeenten that it is about."""
    partijen: dict[str, Geldig]
    groepen: dict[str, tuple[str, ...]]
    gemeenten: dict[str, str]
    """Of each gemeente the partij."""
    items: list[Item] = field(default_factory=list)
    left_out: list[tuple[str, str, date]] = field(default_factory=list)
    """`niet_lokaal`: the ambitie, the gemeente or samenwerking, and since when."""

    def add(self, file: "File", rows: list[Any], soort: str) -> None:
        """Items of one list of a file."""
        self.items += [self._item(file, row, soort) for row in rows]

    def _item(self, file: "File", row: dict[str, Any], soort: str) -> Item:
        return Item(
            **_step(row),
            id=row["id"],
            soort=soort,
            thema=file.thema or self._thema(row),
            plaats=file.plaats,
            bestand=file.path,
            since=file.since,
            looptijd=file.looptijd,
            days=file.days or file.looptijd,
            procestrekker=row.get("procestrekker"),
            gezamenlijk=row.get("uitvoering") == "gezamenlijk",
            na=_texts(row.get("na")),
            ambitie=row.get("ambitie") or self._of_afspraak(row, "ambitie"),
            mijlpalen=tuple(Step(**_step(each)) for each in row.get("mijlpalen") or ()),
        )

    def _thema(self, row: dict[str, Any]) -> str | None:
        of_ambitie = (item.thema for item in self.items if item.id == row.get("ambitie"))
        return row.get("thema") or self._of_afspraak(row, "thema") or next(of_ambitie, None)

    def _of_afspraak(self, row: dict[str, Any], key: str) -> str | None:
        found = (getattr(item, key) for item in self.items if item.id == row.get("afspraak"))
        return next(found, None)


class File(NamedTuple):
    """Where items stand, and what they have of their file."""

    path: str
    looptijd: Looptijd
    since: date = ALWAYS
    thema: str | None = None
    plaats: str | None = None
    days: Looptijd | None = None


def read(root: Path) -> Repository:
    """A whole repository, in the order of the frame."""
    kader, partijen = (_yaml(root, f"{REGIONAL}/{name}.yaml") for name in ("kader", "partijen"))
    gemeenten = {each["id"]: (each["id"],) for each in kader.get("gemeenten") or ()}
    samen = {each["id"]: _texts(each["gemeenten"]) for each in kader.get("samenwerkingen") or ()}
    repository = Repository(
        looptijd=_looptijd(kader["looptijd"]),
        niveau=kader.get("niveau") or "regio-en-gemeenten",
        themas=[each["id"] for each in kader["themas"]],
        plaatsen=gemeenten | samen,
        partijen={each["id"]: _geldig(each) for each in partijen["partijen"]},
        groepen={each["id"]: _texts(each["leden"]) for each in partijen.get("groepen") or ()},
        gemeenten={each["id"]: each["partij"] for each in kader.get("gemeenten") or ()},
    )
    _read_regional(root, repository)
    for plaats in repository.plaatsen:
        _read_local(root, repository, plaats)
    return repository


def _read_regional(root: Path, repository: Repository) -> None:
    for thema in repository.themas:
        path = f"{REGIONAL}/ambities/{thema}.yaml"
        file = File(path, repository.looptijd, thema=thema)
        repository.add(file, _yaml(root, path).get("ambities") or [], "ambitie")
    path = f"{REGIONAL}/procesafspraken.yaml"
    rows = _yaml(root, path).get("procesafspraken") or []
    repository.add(File(path, repository.looptijd), rows, "procesafspraak")


def _read_local(root: Path, repository: Repository, plaats: str) -> None:
    path = f"data/local/{plaats}/afspraken.yaml"
    agreed = _yaml(root, path)
    own = _looptijd(agreed["looptijd"]) if agreed.get("looptijd") else repository.looptijd
    file = File(path, own, _signed(agreed) or own.van, plaats=plaats)
    repository.add(file, agreed.get("afspraken") or [], "afspraak")
    repository.add(file, agreed.get("procesafspraken") or [], "procesafspraak")
    left_out = agreed.get("niet_lokaal") or ()
    repository.left_out += [(each["ambitie"], plaats, file.since) for each in left_out]
    for year in sorted(int(p.stem) for p in root.glob(f"data/local/{plaats}/activiteiten/*.yaml")):
        path = f"data/local/{plaats}/activiteiten/{year}.yaml"
        overview = _yaml(root, path)
        since = _signed(overview) or date(year, 1, 1)
        days = Looptijd(date(year, 1, 1), date(year, 12, 31))
        file = File(path, own, since, plaats=plaats, days=days)
        repository.add(file, overview.get("activiteiten") or [], "activiteit")


def _yaml(root: Path, path: str) -> dict[str, Any]:
    file = root / path
    if not file.exists():
        return {}
    content: dict[str, Any] | None = YAML(typ="base", pure=True).load(file.read_text("utf-8"))
    return content or {}


def _signed(content: dict[str, Any]) -> date | None:
    datum = (content.get("ondertekening") or {}).get("datum")
    return date.fromisoformat(datum) if datum else None


def _looptijd(row: dict[str, str]) -> Looptijd:
    tot = row.get("tot")
    return Looptijd(date.fromisoformat(row["van"]), date.fromisoformat(tot) if tot else None)


def _geldig(row: dict[str, Any]) -> Geldig:
    geldig = row.get("geldig") or {}
    van, tot = (geldig.get(key) for key in ("van", "tot"))
    return Geldig(
        date.fromisoformat(van) if van else date.min,
        date.fromisoformat(tot) if tot else date.max,
        row.get("opvolger"),
    )


def _step(row: dict[str, Any]) -> dict[str, Any]:
    planning = row.get("planning") or None
    jaar = ""
    if isinstance(planning, dict):
        jaar = (planning.get("aanname") or {}).get("jaar", "")
        planning = planning["tekst"]
    return {
        "titel": row["titel"],
        "trekkers": _texts(row.get("trekker")),
        "planning": planning,
        "jaar": jaar,
        "log": tuple(_entry(each) for each in row.get("voortgang") or ()),
    }


def _entry(row: dict[str, Any]) -> Entry:
    return Entry(
        date.fromisoformat(row["datum"]),
        row["status"],
        _texts(row.get("partij")),
        row.get("licht"),
        row.get("periode"),
        (row.get("herzien") or {}).get("planning"),
    )


def _texts(value: Any) -> tuple[str, ...]:
    if not value:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)
