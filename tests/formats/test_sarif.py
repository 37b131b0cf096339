# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Is it SARIF, by the schema of the standard and by what GitHub asks on top?"""

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from jsonschema import Draft4Validator
from support.format_findings import REPOS, STRANGE_NAME, findings_in, findings_of_any_text

from ambitiekader_cli.findings.collected import Findings
from ambitiekader_cli.findings.rulebook import PAGES
from ambitiekader_cli.report.findings.sarif import as_sarif
from ambitiekader_cli.report.rule_pages import page_title, page_why

SCHEMA = Path(__file__).parents[1] / "sarif/sarif-2.1.0-rtm.5.json"
VALIDATOR = Draft4Validator(json.loads(SCHEMA.read_text("utf-8")))


@pytest.mark.parametrize("repo", REPOS)
def test_follows_the_schema(repo: str, tmp_path: Path) -> None:
    check(findings_in(repo, tmp_path))


@settings(max_examples=25)  # the schema is large
@given(findings_of_any_text())
def test_any_text_follows_the_schema(findings: Findings) -> None:
    check(findings)


def test_the_schema_refuses_what_is_wrong(tmp_path: Path) -> None:
    log = as_sarif(findings_in("broken", tmp_path))
    log["runs"][0]["results"][0]["level"] = "fout"

    assert not VALIDATOR.is_valid(log)


def test_every_result_has_its_rule(tmp_path: Path) -> None:
    run = run_of(findings_in("broken", tmp_path))
    rules = run["tool"]["driver"]["rules"]

    assert len(rules) > 2
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_address_leads_back_to_the_file(tmp_path: Path) -> None:
    found = findings_in("broken", tmp_path)
    places = [r["locations"][0]["physicalLocation"] for r in run_of(found)["results"]]
    addresses = [place["artifactLocation"]["uri"] for place in places]

    paths = [found.in_checkout(d.span.path) for d in found.diagnostics]

    assert found.in_checkout(STRANGE_NAME) in paths
    assert [unquote(address) for address in addresses] == paths
    assert all(address.isascii() and "#" not in address for address in addresses)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.CODE)
def test_github_shows_the_descriptions_whole(page: Any) -> None:
    assert 0 < len(page_title(page)) <= 1024
    assert 0 < len(page_why(page)) <= 1024


def test_says_when_not_everything_could_be_read(tmp_path: Path) -> None:
    notes = {
        name: run_of(findings_in(name, tmp_path))["invocations"][0]["toolExecutionNotifications"]
        for name in REPOS
    }

    assert {name: len(found) for name, found in notes.items()} == {
        "basis": 0, "data": 0, "broken": 1,
    }  # fmt: skip


def run_of(findings: Findings) -> dict[str, Any]:
    run: dict[str, Any] = as_sarif(findings)["runs"][0]
    return run


def check(findings: Findings) -> None:
    log = json.loads(json.dumps(as_sarif(findings)))
    assert [f"{e.json_path}: {e.message}" for e in VALIDATOR.iter_errors(log)] == []
    assert len(log["runs"][0]["results"]) == len(findings.diagnostics)
