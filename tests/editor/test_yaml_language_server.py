# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2
"""What an editor shows, asked of the yaml-language-server that VS Code and others use.

`npm install --prefix FOLDER yaml-language-server@VERSION` installs it; name what it puts in
`FOLDER/node_modules/.bin` in AK_YAML_LANGUAGE_SERVER, and these tests must run. `.ci/run` does so.
"""

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from support.language_server import LanguageServer

from ambitiekader_cli.load import load

ROOT = Path(__file__).parents[2]
SETTINGS: dict[str, Any] = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))
DATA = sorted((ROOT / "data").rglob("*.yaml"))
PROCES = ROOT / "data/regional/procesafspraken.yaml"
ITEM = "procesafspraken:\n  - id: PRO-1\n    titel: Plan van aanpak\n"
NAMED = os.environ.get("AK_YAML_LANGUAGE_SERVER")
PROGRAM = NAMED or shutil.which("yaml-language-server")

pytestmark = pytest.mark.skipif(PROGRAM is None, reason="yaml-language-server is not installed")


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    assert PROGRAM
    command = [PROGRAM] if not PROGRAM.endswith(".js") else ["node", PROGRAM]
    started = LanguageServer([*command, "--stdio"], ROOT, SETTINGS)
    try:
        started.begin()
        yield started
    finally:
        started.stop()


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_valid_file_gives_no_problem(server: LanguageServer, path: Path) -> None:
    assert server.problems(path, path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_file_has_its_schema(server: LanguageServer, path: Path) -> None:
    text = f"onzin: x\n{path.read_text('utf-8')}"

    assert lines_of(server.problems(path, text)) == {1: ["Property onzin is not allowed."]}


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("    trekker: gemente-veendam\n", "kies een partij, groep of overleg"),
        ("    trekker: [gemeente-veendam, acantuus]\n", "kies een partij, groep of overleg"),
        ("    trekkers: gemeente-veendam\n", "Property trekkers is not allowed."),
        ("    onderdeel: monitorring\n", "kies uit: vertaling, monitoring, overleg, vervolg"),
        ("    voortgang: [{datum: 2022-02-01, status: klaar}]\n", "kies uit: niet-gestart, loopt"),
        ("    voortgang: [{datum: 1-2-2022, status: loopt}]\n", "jjjj-mm-dd"),
        ("    doelwaarde: {minimaal: veel}\n", "schrijf een getal"),
        ("    tekst: [een, twee]\n", "schrijf één tekst"),
    ],
)
def test_what_is_wrong_is_told_at_its_line(server: LanguageServer, wrong: str, said: str) -> None:
    problems = lines_of(server.problems(PROCES, ITEM + wrong))

    assert list(problems) == [4]
    assert len(problems[4]) == 1
    assert said in problems[4][0]


def test_a_missing_key_is_told_at_its_item(server: LanguageServer) -> None:
    text = "procesafspraken:\n  - id: PRO-1\n"

    assert lines_of(server.problems(PROCES, text)) == {2: ['Missing property "titel".']}


@pytest.mark.parametrize(
    "right",
    [
        "    trekker:\n",
        "    trekker: [acantus, alle-gemeenten, stuurgroep]\n",
        "    planning: 2024\n    tekst: true\n    opmerking: 12.5\n",
        "    planning: {tekst: Q2, aanname: {jaar: 2022, reden: Het kader begint dan.}}\n",
        "    gebied: [Nieuwe Pekela, {naam: Oude Pekela, cbs: WK000001}]\n    voortgang:\n",
        "    doelwaarde: {minimaal: 91, maximaal: '100', eenheid: woningen}\n",
        "    voortgang: [{datum: '2022-02-01', status: loopt}]\n",
    ],
)
def test_other_ways_to_write_it_give_no_problem(server: LanguageServer, right: str) -> None:
    assert server.problems(PROCES, ITEM + right) == []


@pytest.mark.parametrize("before", ["    trekker: ", "    trekker: [acantus, "])
def test_the_trekkers_are_offered_with_their_names(server: LanguageServer, before: str) -> None:
    kader = load(ROOT).kader
    assert kader
    offered = server.offered(PROCES, f"{ITEM}{before}{']' * ('[' in before)}\n", 3, len(before))

    trekkers = [*kader.partijen, *kader.groepen, *kader.organen]
    assert {each["label"]: each["documentation"] for each in offered} == {
        trekker: kader.naam(trekker) for trekker in trekkers
    }


def test_the_statuses_are_offered_with_their_meaning(server: LanguageServer) -> None:
    text = f"{ITEM}    voortgang:\n      - datum: 2022-02-01\n        status: \n"
    offered = server.offered(PROCES, text, 5, 16)

    assert [each["label"] for each in offered] == [
        *("niet-gestart", "loopt", "gereed", "deels", "niet-gehaald", "doorgeschoven"),
        *("aangehouden", "vervallen"),
    ]
    assert offered[1]["documentation"] == "Er wordt aan gewerkt."


def test_at_a_free_text_nothing_is_offered(server: LanguageServer) -> None:
    """Not `true`, `false` or `null` either, though a text may be `true`."""
    assert server.offered(PROCES, f"{ITEM}    tekst: \n", 3, 11) == []


def test_the_keys_that_are_left_are_offered_with_their_meaning(server: LanguageServer) -> None:
    offered = server.offered(PROCES, f"{ITEM}    \n", 3, 4)
    found = {each["label"]: each for each in offered}

    assert {"trekker", "planning", "voortgang", "bron"} <= set(found)
    assert not {"id", "titel"} & set(found), "these are there already"
    assert found["planning"]["documentation"].startswith("Wanneer, letterlijk zoals afgesproken")
    assert found["planning"]["insertText"] == "planning: "
    assert found["voortgang"]["insertText"] == "voortgang:\n  - datum: $1\n    status: $2"


def test_a_key_and_its_value_are_explained_under_the_mouse(server: LanguageServer) -> None:
    shown = server.shown(PROCES, f"{ITEM}    trekker: acantus\n", 3, 6)

    assert shown.startswith("#### Trekker\n\nWie zorgt dat het gebeurt: één id of een lijst.\n")
    assert "* `acantus`: Acantus\n" in shown


def lines_of(problems: list[dict[str, Any]]) -> dict[int, list[str]]:
    """Messages by line, counted from 1."""
    found: dict[int, list[str]] = {}
    for each in problems:
        found.setdefault(each["range"]["start"]["line"] + 1, []).append(each["message"])
    return found
