# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Do GitLab and the runner of GitHub Actions get what was said, and nothing else?"""

import re
from pathlib import Path

import pytest
from hypothesis import given
from support.format_findings import REPOS, broken, findings_in, findings_of_any_text

from ambitiekader_cli.cli.say_findings import NAMES
from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.findings.collected import Findings, message, with_help
from ambitiekader_cli.report.findings.forges import as_github, as_gitlab
from ambitiekader_cli.report.findings.sarif import as_sarif
from ambitiekader_cli.text import visible

COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


@pytest.mark.parametrize("repo", REPOS)
def test_gitlab_gets_the_fields_it_asks_for(repo: str, tmp_path: Path) -> None:
    for issue in as_gitlab(findings_in(repo, tmp_path)):
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert not issue["location"]["path"].startswith(("/", "."))
        assert issue["location"]["positions"]["begin"]["line"] >= 1


@pytest.mark.parametrize("repo", REPOS)
def test_gitlab_and_sarif_name_a_finding_alike(repo: str, tmp_path: Path) -> None:
    found = findings_in(repo, tmp_path)
    results = as_sarif(found)["runs"][0]["results"]

    assert [issue["fingerprint"] for issue in as_gitlab(found)] == [
        result["partialFingerprints"]["ak/v1"] for result in results
    ]


@given(findings_of_any_text())
def test_the_runner_reads_back_what_was_said(findings: Findings) -> None:
    shown = [d for d in findings.worst_first() if not d.known or findings.fails(d)]
    text = as_github(findings)
    lines = text.splitlines()
    commands = [read_as_the_runner_does(line) for line in lines[: len(shown)]]
    left = [line.split(" ")[0] for line in lines[len(shown) :]]

    assert len(lines) == text.count("\n")
    assert sum(map(int, left)) == len(findings.diagnostics) - len(shown)
    for d, (properties, told) in zip(shown, commands, strict=True):
        assert told == visible(with_help(d._replace(message=message(d))))
        assert properties["file"] == visible(findings.in_checkout(d.span.path))
        assert properties["title"] == d.code
        assert properties["line"] == str(d.span.line)
        assert ("col" in properties) == (d.span.line == d.span.end_line)


@pytest.mark.parametrize("form", ["github", "gitlab", "sarif", "junit"])
def test_a_forge_gets_the_path_from_the_top_of_the_checkout(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / ".git").mkdir()
    run(["validate", "--format", form, "--repo", str(broken(tmp_path / "regio" / "oost"))])

    assert "regio/oost/data/regional/overleg.yaml" in capsys.readouterr().out


def test_help_names_every_form(capsys: pytest.CaptureFixture[str]) -> None:
    run(["validate", "--help"])

    words = set(re.findall(r"[a-z]+", capsys.readouterr().out))
    assert words >= set(NAMES)


def read_as_the_runner_does(line: str) -> tuple[dict[str, str], str]:
    """What actions/runner makes of a line (src/Runner.Common/ActionCommand.cs)."""
    found = COMMAND.fullmatch(line)
    assert found, line
    pairs = (each.split("=", 1) for each in found[2].split(","))
    properties = {
        key: unescaped(value.replace("%3A", ":").replace("%2C", ",")) for key, value in pairs
    }
    return properties, unescaped(found[3])


def unescaped(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
