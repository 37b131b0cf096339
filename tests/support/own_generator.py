# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Small repositories of any items, with the partijen and the words of the test bed."""

import json
import shutil
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

ALONE = ("gemeente-lindewold", "wonen-zilver", "eerste-stee", "thuis-veen", "stuurgroep")
GROUPS = ("kustgemeenten", "damgemeenten", "alle-gemeenten", "alle-corporaties", "alleen-zilver")
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
def repositories(draw: st.DrawFn) -> list[Data]:
    """The procesafspraken of one."""
    return [draw(items(f"PRO-{n}")) for n in range(1, draw(st.integers(1, 3)) + 1)]


@st.composite
def items(draw: st.DrawFn, name: str) -> Data:
    """An item with any of what bears on how it stands."""
    item: Data = {"id": name, "titel": name, **draw(steps())}
    if draw(st.booleans()):
        item["uitvoering"] = draw(st.sampled_from(("ieder", "gezamenlijk")))
    if name != "PRO-1" and draw(st.integers(0, 4)) == 0:
        item["na"] = "PRO-1"
    titles = ("Een", "Twee", "Drie")[: draw(st.integers(0, 3))]
    if titles:
        item["mijlpalen"] = [{"titel": title, **draw(steps())} for title in titles]
    return item


@st.composite
def steps(draw: st.DrawFn) -> Data:
    """A planning, trekkers, and later a log: whose reports fit is only known with the item."""
    given: Data = {}
    planning = draw(st.one_of(st.none(), st.sampled_from(ONCE), st.sampled_from(RHYTHMS)))
    if planning:
        given["planning"] = planning
    trekkers = draw(st.lists(st.sampled_from((*ALONE, *GROUPS)), max_size=2, unique=True))
    if trekkers:
        given["trekker"] = trekkers
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
    names = {*trekkers, *members, *(_answering(repository, member, day) for member in members)}
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
def reported(draw: st.DrawFn, repository: Repository) -> list[Data]:
    """A repository in which something may have been reported about everything."""
    data = draw(repositories())
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


def _answering(repository: Repository, partij: str, day: date) -> str:
    geldig = repository.partijen.get(partij)
    if geldig and geldig.opvolger and geldig.tot < day:
        return _answering(repository, geldig.opvolger, day)
    return partij
