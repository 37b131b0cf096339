# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""`ak` judges as a second judge does that shares no code with it: see support/own_judge.py."""

import json
from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support import own_generator as made
from support.own_compare import ask, differences
from support.own_generator import Data
from support.own_judge import WORST_FIRST
from support.own_reading import Repository, read

from ambitiekader_cli.cli.shell import run

TESTS = Path(__file__).parent
ROOTS = {"region": TESTS.parent, "bed": TESTS / "bed", "open": TESTS / "bed_open"}
OTHERS = sorted(path for path in (TESTS / "regios").iterdir() if path.is_dir())
EDGES = (
    *("2019-12-31", "2021-12-01", "2022-01-01", "2022-04-01", "2022-07-01", "2022-12-31"),
    *("2023-01-01", "2023-05-14", "2023-05-15", "2023-06-30", "2023-07-01", "2023-12-31"),
    *("2024-01-01", "2024-02-28", "2024-02-29", "2024-03-01", "2024-06-30", "2024-07-01"),
    *("2024-07-02", "2025-01-01", "2025-02-28", "2025-03-01", "2025-07-01", "2026-06-01"),
    *("2026-11-28", "2026-12-31", "2027-01-01", "2031-02-03"),
)
"""Before everything and after it, deadlines and the day after, ends of years, 29 February."""
small = settings(max_examples=40, suppress_health_check=list(HealthCheck))


@cache
def repository(name: str) -> Repository:
    return read(ROOTS[name])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With the frame and the partijen of the bed; each example writes its items into it."""
    found = tmp_path_factory.mktemp("own")
    made.frame(found)
    return found


@pytest.fixture(scope="module")
def frame(folder: Path) -> Repository:
    return read(folder)


@pytest.mark.parametrize("name", ["bed", "open"])
def test_a_bed_has_no_errors(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["validate", "--format", "json", "--peildatum", "2026-11-28"]
    run([*arguments, "--repo", str(ROOTS[name])])
    found = json.loads(capsys.readouterr().out)
    assert [each for each in found["bevindingen"] if each["ernst"] == "fout"] == []


@pytest.mark.parametrize("day", EDGES)
@pytest.mark.parametrize("name", ROOTS)
def test_every_row_and_count_is_as_the_own_judge_has_it(name: str, day: str) -> None:
    found = differences(ROOTS[name], repository(name), date.fromisoformat(day))
    assert not found, "\n" + "\n".join(found)


@pytest.mark.parametrize("day", EDGES[1::4])
@pytest.mark.parametrize("root", OTHERS, ids=lambda root: root.name)
def test_other_regions_are_as_the_own_judge_has_them(root: Path, day: str) -> None:
    found = differences(root, read(root), date.fromisoformat(day))
    assert not found, "\n" + "\n".join(found)


@small
@given(data=st.data(), day=made.days)
def test_any_items_are_as_the_own_judge_has_them(
    data: st.DataObject, day: date, folder: Path, frame: Repository
) -> None:
    made.write(folder, data.draw(made.reported(frame)))
    found = differences(folder, read(folder), day)
    assert not found, "\n" + "\n".join(found)


@small
@given(data=st.data(), day=made.days)
def test_a_report_never_makes_an_item_worse_than_silence_did(
    data: st.DataObject, day: date, folder: Path, frame: Repository
) -> None:
    """Nothing is late, longer late or more often missed by what was said about it."""
    said = _without(data.draw(made.reported(frame)), "herzien")
    made.write(folder, _without(said, "voortgang"))
    silent = _rows(folder, day)
    made.write(folder, said)
    for name, row in _rows(folder, day).items():
        before = silent[name]
        assert row["klasse"] != "te-laat" or before["klasse"] == "te-laat", name
        if row["klasse"] == "te-laat":
            assert row["geldende_deadline"] >= before["geldende_deadline"], name
            assert row["gemist"] <= before["gemist"], name
        if "aangehouden" not in {row["klasse"], *(p["klasse"] for p in row["per_partij"].values())}:
            assert _urgency(row) >= _urgency(before), name


@small
@given(data=st.data(), day=made.days)
def test_an_extra_mijlpaal_never_makes_another_item_late(
    data: st.DataObject, day: date, folder: Path, frame: Repository
) -> None:
    """Nor its own item, if that has a planning."""
    items = data.draw(made.reported(frame))
    made.write(folder, items)
    before = _rows(folder, day)
    longer = deepcopy(items)
    extra = {"titel": "Nog een", **data.draw(made.steps())}
    longer[0].setdefault("mijlpalen", []).append(extra)
    made.write(folder, longer)
    rests = before["PRO-1", None]["planning"] in (None, "n.t.b.")
    for name, row in _rows(folder, day).items():
        if name != ("PRO-1", "Nog een") and not (rests and name == ("PRO-1", None)):
            assert row["klasse"] != "te-laat" or before[name]["klasse"] == "te-laat", name


@small
@given(data=st.data(), day=made.days)
def test_a_group_of_one_is_its_member(
    data: st.DataObject, day: date, folder: Path, frame: Repository
) -> None:
    """Where it follows nobody that leads too: then its own name speaks for both."""
    items = _renamed(
        data.draw(made.reported(frame, made.UNRELATED)), "wonen-zilver", "alleen-zilver"
    )
    made.write(folder, items)
    as_group = [ask(folder, command, day) for command in ("list", "overdue", "status")]
    made.write(folder, _renamed(items, "alleen-zilver", "wonen-zilver"))
    as_member = [ask(folder, command, day) for command in ("list", "overdue", "status")]
    assert _without(as_group, "regel") == _without(as_member, "regel")


def _rows(folder: Path, day: date) -> dict[tuple[str, str | None], Data]:
    rows = ask(folder, "list", day)["items"]
    return {(row["id"], row.get("mijlpaal")): row for row in rows}


def _renamed(data: list[Data], name: str, other: str) -> list[Data]:
    found: list[Data] = json.loads(json.dumps(data).replace(name, other))
    return found


def _urgency(row: Data) -> int:
    return WORST_FIRST.index(row["klasse"])


def _without(data: Any, key: str) -> Any:
    """The same without this key, wherever it stands."""
    if isinstance(data, Mapping):
        return {name: _without(value, key) for name, value in data.items() if name != key}
    return [_without(each, key) for each in data] if isinstance(data, list) else data
