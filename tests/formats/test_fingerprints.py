# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Does a finding keep its name when lines move, and has no other the same?"""

import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from support.format_findings import BASIS, CASES, REPOS, findings_in, findings_of_any_text
from support.repositories import TODAY

from ambitiekader_cli.diagnostics import Diagnostic, Severity
from ambitiekader_cli.findings.collected import Findings
from ambitiekader_cli.findings.fingerprint import fingerprints
from ambitiekader_cli.findings.known import marked
from ambitiekader_cli.source import Source, Span
from ambitiekader_cli.work.part import Part
from ambitiekader_cli.work.validate import validated

PATH = "data/regional/procesafspraken.yaml"
BOM = b"\xef\xbb\xbf"
NO_UTF_8 = (b"PK", b"\xff\xfe", b"\xfe\xff")


FILLED = [case for case in CASES if case.name != "AK002-file-of-a-tab"]
"""A file of nothing but blanks is another one with a line in it."""


@pytest.mark.parametrize("case", FILLED, ids=lambda case: case.name)
def test_lines_inserted_above_change_nothing(case: Path, tmp_path: Path) -> None:
    repo = Path(shutil.copytree(BASIS, tmp_path / "repo"))
    shutil.copytree(case / "data", repo / "data", dirs_exist_ok=True)
    before = names(repo)
    for file in repo.rglob("*.yaml"):
        insert_line(file)

    assert names(repo) == before


@pytest.mark.parametrize("repo", REPOS)
def test_no_two_are_the_same(repo: str, tmp_path: Path) -> None:
    found = fingerprints(findings_in(repo, tmp_path))

    assert len(set(found)) == len(found)
    assert all(len(each) == 32 for each in found)


def test_equal_findings_are_counted() -> None:
    one, two = fingerprints(of("a: b\na: b\n", said(1), said(2)))

    assert one != two
    assert fingerprints(of("a: b\n", said(1))) == [one]


def test_white_space_does_not_count() -> None:
    assert fingerprints(of("a:   b \n", said(1))) == fingerprints(of("\ta: b\r\n", said(1)))


@pytest.mark.parametrize(
    "other",
    [
        Diagnostic("AK202", Severity.FOUT, Span(PATH, 1, 1, 1, 2), "fout"),
        Diagnostic("AK201", Severity.FOUT, Span(PATH, 1, 1, 1, 2), "anders fout"),
        Diagnostic("AK201", Severity.FOUT, Span("data/x.yaml", 1, 1, 1, 2), "fout"),
        Diagnostic("AK201", Severity.FOUT, Span(PATH), "fout"),
    ],
    ids=["code", "message", "path", "whole file"],
)
def test_what_differs_has_another_name(other: Diagnostic) -> None:
    assert fingerprints(of("a: b\n", said(1))) != fingerprints(of("a: b\n", other))


def test_whole_file_does_not_hang_on_its_first_line() -> None:
    about_file = Diagnostic("AK201", Severity.FOUT, Span(PATH), "fout")

    assert fingerprints(of("a: b\n", about_file)) == fingerprints(of("# x\na: b\n", about_file))


@given(findings_of_any_text())
def test_compared_with_itself_all_is_known(findings: Findings) -> None:
    assert all(d.known for d in marked(findings, findings))
    assert not any(d.known for d in marked(findings, Findings([], {})))


@pytest.mark.parametrize(
    ("before", "after", "known"),
    [
        (("looptijd: 1", "leeg `a`"), ("looptijd: 2", "leeg `a`"), True),
        (("  looptijd: 1", "leeg `a`"), ("  looptijd: 2", "leeg `a`"), False),
        (("x: 1", "mist `a`, `b` en `c`"), ("x: 1", "mist `a` en `c`"), True),
        (("x: 1", "mist `a`, `b` en nog 9"), ("x: 1", "mist `b`"), True),
        (("x: 1", "mist `a` en `b`"), ("x: 2", "mist `b`"), True),
        (("y: 1", "mist `a` en `b`"), ("x: 1", "mist `b`"), True),
        (("  - y", "mist `a` en `b`"), ("  - x", "mist `b`"), False),
        (("x: 1", "ontbreken `a` en `b`"), ("x: 1", "ontbreekt `b`"), True),
        (("x: 1", "mist `a`"), ("x: 1", "mist `a` en `b`"), False),
        (("x: 1", "mist `a` en `b`"), ("x: 1", "mist `c`"), False),
        (("x: 1", "voor 2024 van `a` en `b`"), ("x: 1", "voor 2024 van `b`"), True),
        (("x: 1", "voor 2024 van `a` en voor 2025 van `b`"), ("x: 1", "voor 2025 van `b`"), True),
        (("x: 1", "`a` en `b` zijn weg"), ("x: 1", "`a` is weg"), False),
    ],
)
def test_what_names_less_than_before_is_known(
    before: tuple[str, str], after: tuple[str, str], known: bool
) -> None:
    earlier, now = (of(f"{line}\n", pointing(line, message)) for line, message in (before, after))

    assert [d.known for d in marked(now, earlier)] == [known]


def test_of_two_that_name_less_it_is_not_known_which_was_which() -> None:
    earlier = of("x: 1\n", pointing("x: 1", "mist `a` en `b`"), pointing("x: 1", "mist `a` en `c`"))
    now = of("x: 2\n", pointing("x: 2", "mist `a`"), pointing("x: 2", "mist `a`"))

    assert not any(d.known for d in marked(now, earlier))


def pointing(line: str, message: str) -> Diagnostic:
    """At the key of a line, or at what stands behind a dash."""
    column = len(line) - len(line.lstrip(" -")) + 1
    end = column + len(line.strip(" -").partition(":")[0])
    return Diagnostic("AK313", Severity.FOUT, Span(PATH, 1, column, 1, end), message)


def said(line: int) -> Diagnostic:
    return Diagnostic("AK201", Severity.FOUT, Span(PATH, line, 1, line, 2), "fout")


def of(text: str, *diagnostics: Diagnostic) -> Findings:
    return Findings(diagnostics, {PATH: Source(PATH, text.encode("utf-8"))})


def names(repo: Path) -> list[str]:
    return fingerprints(validated(Part(repo, []), (date(2024, 3, 1), TODAY)))


def insert_line(file: Path) -> None:
    raw = file.read_bytes()
    if raw.startswith(NO_UTF_8):
        return
    start = BOM if raw.startswith(BOM) else b""
    file.write_bytes(start + b"# een regel erbij\n" + raw.removeprefix(BOM))
