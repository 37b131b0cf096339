# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Does another program read the JUnit XML back, whatever the data says?"""

from itertools import chain
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from junitparser import Failure, JUnitXml, Skipped
from support.format_findings import REPOS, findings_in, findings_of_any_text

from ambitiekader_cli.diagnostics import Diagnostic, Severity
from ambitiekader_cli.findings.collected import Findings
from ambitiekader_cli.report.findings.junit import as_junit
from ambitiekader_cli.source import Span


@pytest.mark.parametrize("strict", [False, True], ids=["", "strict"])
@pytest.mark.parametrize("repo", REPOS)
def test_is_read_back_whole(repo: str, strict: bool, tmp_path: Path) -> None:
    found = findings_in(repo, tmp_path, strict=strict)
    report = read_back(found)
    tests = [test for suite in report for test in suite]
    outcomes = [type(outcome) for test in tests for outcome in test.result]

    fails = sum(map(found.fails, found.diagnostics))
    assert (report.failures, report.skipped) == (fails, len(found.diagnostics) - fails)
    assert (outcomes.count(Failure), outcomes.count(Skipped)) == (report.failures, report.skipped)
    assert report.errors == int(not found.whole)
    assert report.tests == len(tests)
    assert {test._elem.get("file") for test in tests} >= set(map(found.in_checkout, found.sources))


@pytest.mark.parametrize("repo", REPOS)
def test_no_two_tests_have_the_same_name(repo: str, tmp_path: Path) -> None:
    tests = list(chain.from_iterable(read_back(findings_in(repo, tmp_path))))

    assert len({(test.classname, test.name) for test in tests}) == len(tests)


def test_equal_findings_are_counted() -> None:
    twice = [Diagnostic("AK201", Severity.FOUT, Span("data/x.yaml", n), "fout") for n in (1, 2)]
    (suite,) = read_back(Findings(twice, {}))

    assert [test.name for test in suite] == ["AK201: fout", "AK201: fout (2)"]


@pytest.mark.parametrize("repo", REPOS)
def test_is_red_exactly_when_the_command_fails(repo: str, tmp_path: Path) -> None:
    for strict in (False, True):
        found = findings_in(repo, tmp_path / str(strict), strict=strict)
        report = read_back(found)

        assert bool(report.failures or report.errors) == found.failed()


@given(findings_of_any_text())
def test_any_text_is_well_formed(findings: Findings) -> None:
    text = as_junit(findings)

    assert text.isascii()
    for encoded in (text.encode("ascii"), text.encode("utf-16")):  # PowerShell 5 writes UTF-16
        cases = ElementTree.fromstring(encoded).iter("testcase")
        assert len(list(cases)) == len(findings.diagnostics) + int(findings.blind)


def test_messages_are_read_back_letter_by_letter(tmp_path: Path) -> None:
    found = findings_in("broken", tmp_path)
    errors = [d.message for d in found.diagnostics if d.severity is Severity.FOUT]
    read = [
        outcome.message for suite in read_back(found) for test in suite for outcome in test.result
    ]

    assert any("]]></script>" in message for message in errors)
    for message in errors:
        assert any(message.replace("##[", r"\x23#[") in each for each in read), message


def read_back(findings: Findings) -> JUnitXml:
    report = JUnitXml.fromstring(as_junit(findings).encode("ascii"))
    assert isinstance(report, JUnitXml)
    return report
