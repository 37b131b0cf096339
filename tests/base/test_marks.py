# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Does every form tell what is new from what was there?"""

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from jsonschema import Draft4Validator, Draft202012Validator
from referencing import Registry, Resource
from support.branches import TREKKER, WRONG, validate
from support.repositories import BES, JAAR, commit, edit, git, repository

TOP = Path(__file__).parents[2]
SCHEMAS = {p.name: json.loads(p.read_text("utf-8")) for p in (TOP / "schemas/output").iterdir()}
SARIF = json.loads((TOP / "tests/sarif/sarif-2.1.0-rtm.5.json").read_text("utf-8"))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """One error that was there, in the last file; a new one in the first."""
    made = repository(tmp_path / "repo")
    edit(made, BES, TREKKER, WRONG)
    commit(made, "fout")
    edit(made, JAAR, TREKKER, WRONG)
    return made


def test_json(root: Path) -> None:
    registry: Registry[Any] = Registry().with_resources(
        [(name, Resource.from_contents(schema)) for name, schema in SCHEMAS.items()]
    )
    validator = Draft202012Validator(SCHEMAS["validate.schema.json"], registry=registry)
    compared = json.loads(validate(root, "--base", "main", "--format", "json").out)
    alone = json.loads(validate(root, "--format", "json").out)
    for answer in (compared, alone):
        validator.validate(answer)
    assert compared["basis"] == git(root, "rev-parse", "main")
    assert [each.pop("nieuw") for each in compared["bevindingen"]] == [True, False]
    assert {**alone, "basis": compared["basis"]} == compared


def test_sarif(root: Path) -> None:
    log = json.loads(validate(root, "--base", "main", "--format", "sarif").out)
    Draft4Validator(SARIF).validate(log)
    states = [result["baselineState"] for result in log["runs"][0]["results"]]
    assert states == ["new", "unchanged"]
    assert "baselineState" not in validate(root, "--format", "sarif").out


def test_junit(root: Path) -> None:
    suites = ElementTree.fromstring(validate(root, "--base", "main", "--format", "junit").out)
    assert (suites.get("failures"), suites.get("skipped")) == ("1", "1")
    (skipped,) = suites.iter("skipped")
    assert "(was er al)" in skipped.attrib["message"]


def test_github_shows_only_what_is_new(root: Path) -> None:
    lines = validate(root, "--base", "main", "--format", "github").out.splitlines()
    assert [line[:7] for line in lines] == ["::error", "1 bevin"]
    assert f"file={JAAR}," in lines[0]


def test_gitlab_gets_all_for_it_compares_itself(root: Path) -> None:
    with_base = validate(root, "--base", "main", "--format", "gitlab").out
    assert with_base == validate(root, "--format", "gitlab").out
    assert len(json.loads(with_base)) == 2


@pytest.mark.parametrize("form", ["text", "concise"])
def test_people_see_only_what_is_new_and_how_many_were_there(root: Path, form: str) -> None:
    edit(root, JAAR, "planning: Q2 2024", "planning: Q2")
    answer = validate(root, "--base", "main", "--format", form)
    heads = [line for line in answer.out.splitlines() if "[AK" in line]
    assert sorted("AK201" in line for line in heads) == [False, True]
    assert not any("was er al" in line for line in heads)
    assert BES not in answer.out
    assert "was er al; `ak validate` toont alles\n" in answer.out + answer.err


def test_the_last_line_counts_apart(root: Path) -> None:
    text = validate(root, "--base", "main").out
    counted = (
        "1 nieuwe fout, 0 nieuwe waarschuwingen in 7 bestanden, sinds `main`; 1 fout was er al;"
        " `ak validate` toont alles"
    )
    assert f"\n{counted}\n" in text


def test_the_step_summary_has_what_is_new_first(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A warning that is new comes before an error that was there."""
    edit(root, JAAR, WRONG, TREKKER)
    edit(root, JAAR, "planning: Q2 2024", "planning: Q2")
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    validate(root, "--base", "main")
    text = summary.read_text("utf-8")
    rows = [row for row in text.splitlines() if row.startswith("<tr><td>")]
    assert [row.partition("</td>")[0] for row in rows] == ["<tr><td>waarschuwing", "<tr><td>fout"]
    assert ["(was er al)" in row for row in rows] == [False, True]
    assert "0 nieuwe fouten, 1 nieuwe waarschuwing" in text
