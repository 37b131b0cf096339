# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Small repositories of any items, with the partijen and the words of the test bed."""

import json
import shutil
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from support.own_reading import Repository, read

BED = Path(__file__).parents[1] / "bed"
PROCES = "data/regional/procesafspraken.yaml"
FRAME = ("data/regional/kader.yaml", "data/regional/partijen.yaml")
FIRST = date(2021, 11, 1)
Data = dict[str, Any]

TREKKERS = (
    *("gemeente-lindewold", "wonen-zilver", "eerste-stee", "thuis-veen", "stuurgroep"),
    *("kustgemeenten", "damgemeenten", "alle-gemeenten", "alle-corporaties", "alleen-zilver"),
)
UNRELATED = ("alleen-zilver", "gemeente-lindewold", "stuurgroep", "kustgemeenten")
"""Of whom nobody follows another."""
ONCE = (
    *("30 juni 2023", "Q1 2024", "eind 2022", "najaar 2023", "29 februari 2024", "einde looptijd"),
    *("vanaf 2024", "doorlopend", "doorlopend t/m 2024", "start Q2 2024", "na besluit stuurgroep"),
    *("Q2", "n.t.b.", "z.s.m., uiterlijk 1 juli 2024"),
)
RHYTHMS = (
    *("jaarlijks", "per kwartaal vanaf 2024", "halfjaarlijks", "tweemaal per jaar", "wekelijks"),
    *("elk jaar in november", "jaarlijks vóór 1 oktober", "om de twee jaar", "jaarlijks t/m 2024"),
)
PERIODS = ("2022", "2023", "Q1 2024", "1e helft 2024", "2024")
STATUSES = (
    *("niet-gestart", "loopt", "gereed", "gereed", "deels", "niet-gehaald", "doorgeschoven"),
    *("aangehouden", "vervallen"),
)
REASONS = {"oorzaak": "a", "gevolg": "b", "bijsturing": "c"}

days = st.integers(0, 2400).map(lambda number: FIRST + timedelta(days=number))


@st.composite
def items(draw: st.DrawFn, name: str, trekkers: Sequence[str]) -> Data:
    """An item with any of what bears on how it stands."""
    item: Data = {"id": name, "titel": name, **draw(steps(trekkers))}
    if draw(st.booleans()):
        item["uitvoering"] = draw(st.sampled_from(("ieder", "gezamenlijk")))
    if name != "PRO-1" and draw(st.integers(0, 4)) == 0:
        item["na"] = "PRO-1"
    titles = ("Een", "Twee", "Drie")[: draw(st.integers(0, 3))]
    if titles:
        item["mijlpalen"] = [{"titel": title, **draw(steps(trekkers))} for title in titles]
    return item


@st.composite
def steps(draw: st.DrawFn, trekkers: Sequence[str] = TREKKERS) -> Data:
    """A planning and trekkers."""
    given: Data = {}
    planning = draw(st.one_of(st.none(), st.sampled_from(ONCE), st.sampled_from(RHYTHMS)))
    if planning:
        given["planning"] = planning
    if names := draw(st.lists(st.sampled_from(trekkers), max_size=2, unique=True)):
        given["trekker"] = names
    return given


@st.composite
def logs(draw: st.DrawFn, repository: Repository, item: Data, step: Data) -> list[Data]:
    """Up to five entries of those who may report."""
    dated = sorted(draw(st.lists(days, max_size=5)))
    return [draw(entries(repository, item, step, day)) for day in dated]


@st.composite
def entries(draw: st.DrawFn, repository: Repository, item: Data, step: Data, day: date) -> Data:
    """One entry, by a trekker as agreed, a groep, or who follows one on that day."""
    status = draw(st.sampled_from(STATUSES))
    entry: Data = {"datum": str(day), "status": status}
    trekkers = step.get("trekker") or item.get("trekker") or []
    members = [m for name in trekkers for m in repository.groepen.get(name, (name,))]
    heirs = (_answering(repository, member, day) for member in members)
    names = {*trekkers, *(name for name in (*members, *heirs) if _is_there(repository, name, day))}
    needs_name = len({*members}) > 1 and item.get("uitvoering") != "gezamenlijk"
    if names and (needs_name or draw(st.booleans())):
        entry["partij"] = draw(st.sampled_from(sorted(names)))
    if status == "doorgeschoven":
        entry["naar"] = "PRO-1"
    if step.get("planning") in RHYTHMS and draw(st.booleans()):
        entry["periode"] = draw(st.sampled_from(PERIODS))
    if draw(st.integers(0, 3)) == 0:
        entry |= {"licht": draw(st.sampled_from(("groen", "oranje", "rood"))), **REASONS}
    if draw(st.integers(0, 7)) == 0:
        planning = draw(st.sampled_from((*ONCE, *RHYTHMS)))
        entry["herzien"] = {"planning": planning, "reden": "Besluit"}
    return entry


@st.composite
def reported(
    draw: st.DrawFn, repository: Repository, trekkers: Sequence[str] = TREKKERS
) -> list[Data]:
    """One or two procesafspraken, about which something may have been reported."""
    data = [draw(items(name, trekkers)) for name in ("PRO-1", "PRO-2")[: draw(st.integers(1, 2))]]
    for item in data:
        for step in (item, *item.get("mijlpalen", ())):
            if log := draw(logs(repository, item, step)):
                step["voortgang"] = log
    return data


def frame(folder: Path) -> Repository:
    """The frame and the partijen of the bed in a folder, without any item."""
    for name in FRAME:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(BED / name, folder / name)
    write(folder, [])
    return read(folder)


def write(folder: Path, data: list[Data]) -> None:
    """These procesafspraken and no others; JSON is YAML."""
    text = json.dumps({"procesafspraken": data}, ensure_ascii=False, indent=1)
    (folder / PROCES).write_text(text, "utf-8")


def _is_there(repository: Repository, partij: str, day: date) -> bool:
    geldig = repository.partijen.get(partij)
    return geldig is None or geldig.van <= day <= geldig.tot


def _answering(repository: Repository, partij: str, day: date) -> str:
    geldig = repository.partijen.get(partij)
    if geldig and geldig.opvolger and geldig.tot < day:
        return _answering(repository, geldig.opvolger, day)
    return partij
