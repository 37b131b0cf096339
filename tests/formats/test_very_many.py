# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Of very many findings some are told: the worst and the rarest, and all of them count."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ambitiekader_cli.cli.terminal import json_text
from ambitiekader_cli.diagnostics import Diagnostic, Severity
from ambitiekader_cli.findings.collected import MOST_TOLD, Base, Findings
from ambitiekader_cli.guess import forget_guesses, nearest
from ambitiekader_cli.report.findings import FORMATS
from ambitiekader_cli.report.findings.console import as_text
from ambitiekader_cli.report.findings.step_summary import as_summary
from ambitiekader_cli.report.paper import Paper
from ambitiekader_cli.source import Source, Span

PATH = "data/regional/overleg.yaml"
MANY = MOST_TOLD + 500


def found(code: str, number: int, severity: Severity = Severity.WAARSCHUWING) -> list[Diagnostic]:
    return [
        Diagnostic(code, severity, Span(PATH, n, 1, n, 2), f"`{n}`") for n in range(1, number + 1)
    ]


def test_as_many_as_are_told_are_all_told() -> None:
    findings = Findings(found("AK304", MOST_TOLD), {})

    assert findings.told == findings.diagnostics
    assert "niet_getoond" not in FORMATS["json"](findings)


def test_what_is_rare_does_not_drown() -> None:
    findings = Findings([*found("AK304", MANY), *found("AK102", 3)], {})

    assert Counter(d.code for d in findings.told) == {"AK304": MOST_TOLD - 3, "AK102": 3}
    assert findings.untold() == {"AK304": 503}
    assert findings.count(Severity.WAARSCHUWING) == MANY + 3


def test_errors_come_before_warnings() -> None:
    findings = Findings([*found("AK304", MANY), *found("AK101", MOST_TOLD, Severity.FOUT)], {})

    assert {d.code for d in findings.told} == {"AK101"}
    assert findings.untold() == {"AK304": MANY}


def test_what_is_new_comes_before_what_was_there() -> None:
    known = [d._replace(known=True) for d in found("AK101", MANY, Severity.FOUT)]
    new = found("AK101", 2, Severity.FOUT)
    findings = Findings([*known, *new], {}, base=Base("main", "0" * 40))

    assert [d for d in findings.told if not d.known] == new
    assert findings.failed()
    assert findings.untold() == {"AK101": 502}
    assert findings.untold(known=False) == {}


def test_findings_that_are_only_counted_count() -> None:
    more = {("AK303", Severity.WAARSCHUWING): 9, ("AK201", Severity.FOUT): 1}
    findings = Findings(found("AK303", 1), {}, only_counted=more)

    assert findings.count(Severity.WAARSCHUWING) == findings.count(
        Severity.WAARSCHUWING, known=False
    )
    assert findings.total == 11
    assert findings.untold() == {"AK201": 1, "AK303": 9}


@pytest.mark.parametrize("form", ["text", "github", "sarif", "junit", "json", "summary"])
def test_each_form_says_how_many_are_left_out(form: str) -> None:
    findings = Findings(found("AK304", MANY), {})
    forms = {"text": lambda f: as_text(f, Paper()), "summary": as_summary, **FORMATS}
    answer = forms[form](findings)
    text = answer if isinstance(answer, str) else json_text(answer)

    assert "500" in text.replace(str(MANY), "")


@given(
    st.lists(st.tuples(st.sampled_from(["AK101", "AK102", "AK103"]), st.booleans(), st.booleans()))
)
def test_told_is_a_part_in_the_same_order(each: list[tuple[str, bool, bool]]) -> None:
    diagnostics = [
        Diagnostic(code, [*Severity][bad], Span(PATH, n + 1), "fout", known=known)
        for n, (code, bad, known) in enumerate(each * 300)
    ]
    findings = Findings(diagnostics, {}, base=Base("main", "0" * 40))
    rest = iter(diagnostics)

    assert len(findings.told) == min(MOST_TOLD, len(diagnostics))
    assert all(told in rest for told in findings.told)
    assert sum(findings.untold().values()) + len(findings.told) == len(diagnostics)


def test_a_finding_on_one_long_line_keeps_its_name_when_something_is_put_before_it() -> None:
    forms = FORMATS["sarif"], FORMATS["gitlab"]
    line = "".join(f"{{id: {n}}}, " for n in range(4000))
    before, after = (_on(text, "{id: 2000}") for text in (line, f"{{id: nieuw}}, {line}"))
    other = _on(line, "{id: 2001}")

    for form in forms:
        names = [_names(form(each)) for each in (before, after, other)]
        assert names[0] == names[1] != names[2]


def _on(line: str, text: str) -> Findings:
    column = line.index(text) + 1
    span = Span(PATH, 1, column, 1, column + len(text))
    source = Source(PATH, line.encode())
    return Findings([Diagnostic("AK303", Severity.FOUT, span, "fout")], {PATH: source})


def _names(answer: object) -> list[str]:
    if isinstance(answer, dict):
        return [r["partialFingerprints"]["ak/v1"] for r in answer["runs"][0]["results"]]
    assert isinstance(answer, list)
    return [each["fingerprint"] for each in answer]


def test_guessing_stops_after_so_much_work() -> None:
    known = [f"{'ab' * 40}{n:05}{'cd' * 6}" for n in range(2000)]
    forget_guesses()
    try:
        names = [f"{'ba' * 25}{n}{'dc' * 20}" for n in range(50)]
        assert [nearest(name, known) for name in names] == [None] * 50
        assert nearest("gemente", ["gemeente"]) is None
        forget_guesses()
        assert nearest("gemente", ["gemeente"]) == "gemeente"
    finally:
        forget_guesses()


def test_the_same_findings_with_a_base_are_all_there() -> None:
    findings = Findings(found("AK304", MANY), {})

    assert replace(findings, strict=True).failed()
    assert not findings.failed()
