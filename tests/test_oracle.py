# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The frame as signed, judged on the days that were checked by hand against the source."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from ambitiekader_cli.cli.shell import run

ROOT = Path(__file__).parents[1]
AGENDA = {
    "BES-1": (["gemeente-veendam"], "Einde Q1 2022", "2022-03-31"),
    "BES-2": (["gemeente-oldambt"], "Einde Q2 2022", "2022-06-30"),
    "BES-3": (["groninger-huis"], None, None),
    "BES-4": (["gemeente-westerwolde"], "Q2", None),
    "BET-1": (["gemeente-oldambt"], None, None),
    "BET-2": (["acantus"], None, None),
    "BET-3": (["gemeente-pekela"], None, None),
    "BET-4": (["gemeente-pekela"], None, None),
    "BET-5": (["acantus", "groninger-huis", "woonzorg-nederland"], None, None),
    "LEE-1": (["gemeente-veendam"], None, None),
    "LEE-2": (["gemeente-pekela"], None, None),
    "LEE-3": (["gemeente-veendam"], None, None),
    "LEE-4": (["gemeente-pekela"], None, None),
    "LEE-5": (["gemeente-pekela"], None, None),
    "LEE-6": (["gemeente-pekela"], None, None),
    "WZ-1": (["pfo-wonen-sociaal-ro"], "eerste twee kwartalen van 2022", "2022-06-30"),
    "WZ-2": (["pfo-wonen-sociaal-ro"], None, None),
    "WZ-3": ("alle-gemeenten", None, None),
    "WZ-4": (["gemeente-westerwolde"], None, None),
    "DUU-1": (["gemeente-oldambt"], None, None),
    "DUU-2": ("alle-gemeenten", None, None),
    "DUU-3": ("alle-gemeenten", None, None),
    "DUU-4": ("alle-gemeenten", None, None),
}
ALLE_GEMEENTEN = [
    "gemeente-oldambt",
    "gemeente-pekela",
    "gemeente-veendam",
    "gemeente-westerwolde",
]


@pytest.fixture
def ak(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """Ask the real frame, as signed: what was reported since is left out."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    for path in (tmp_path / "data/regional/ambities").glob("*.yaml"):
        without_progress(path)

    def ask(*arguments: str) -> Any:
        assert run([*arguments, "--format", "json", "--repo", str(tmp_path)]) == 0
        return json.loads(capsys.readouterr().out)

    return ask


def without_progress(path: Path) -> None:
    yaml = YAML()
    content = yaml.load(path.read_text("utf-8"))
    for ambitie in content["ambities"]:
        ambitie.pop("voortgang", None)
    with path.open("w", encoding="utf-8") as file:
        yaml.dump(content, file)


def test_the_agenda_has_its_23_ambities(ak: Any) -> None:
    items = [i for i in ak("list")["items"] if i["soort"] == "ambitie"]
    found = {i["id"]: (i["trekkers"], i["planning"], i["deadline"]) for i in items}
    expected = {
        name: (ALLE_GEMEENTEN if who == "alle-gemeenten" else who, planning, deadline)
        for name, (who, planning, deadline) in AGENDA.items()
    }
    assert found == expected
    assert [i["id"] for i in items] == list(AGENDA)


@pytest.mark.parametrize(
    ("peildatum", "late"),
    [
        ("2022-03-31", []),
        ("2022-04-01", ["BES-1"]),
        ("2022-07-01", ["BES-1", "BES-2", "BES-3", "WZ-1"]),
    ],
)
def test_what_is_late_on_the_agenda(ak: Any, peildatum: str, late: list[str]) -> None:
    found = ak("overdue", "--peildatum", peildatum)
    rows = [row for row in found["te_laat"] if row["id"] in AGENDA]
    assert sorted(row["id"] for row in rows) == late
    assert [row.get("mijlpaal") for row in rows if row["id"] == "BES-3"] == (
        ["1e inventarisatie"] if "BES-3" in late else []
    )
    assert found["per_trekker"].get("gemeente-veendam", []) == (["BES-1"] if late else [])


def test_what_cannot_be_late_on_the_agenda(ak: Any) -> None:
    rows = ak("list", "--peildatum", "2022-07-01", "--soort", "ambitie")["items"]
    by_klasse: dict[str, list[str]] = {}
    for row in rows:
        by_klasse.setdefault(row["klasse"], []).append(row["id"])
    assert by_klasse["onduidelijk"] == ["BES-4"]
    assert len(by_klasse["zonder-planning"]) == 18
    assert by_klasse["te-laat"] == ["BES-1", "BES-2", "BES-3", "WZ-1"]


def test_who_leads_how_much_of_the_agenda(ak: Any) -> None:
    rows = ak("list", "--soort", "ambitie")["items"]
    leads = {
        partij: [row["id"] for row in rows if partij in row["trekkers"]]
        for row in rows
        for partij in row["trekkers"]
    }
    assert len(leads["gemeente-pekela"]) == 10
    assert len([i for i in rows if i["trekkers"] == ["gemeente-pekela"]]) == 6
    assert leads["woonzorg-nederland"] == ["BET-5"]
    assert not {"hoo", "hos", "boo", "hip", "bow", "hag", "chv"} & leads.keys()
