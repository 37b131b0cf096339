# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The summary of a step on GitHub Actions: whole, harmless, and never in the way."""

from pathlib import Path

import pytest
from hypothesis import given
from support.forge_reading import live, page_of, tags
from support.format_findings import REPOS, broken, findings_in, findings_of_any_text
from support.repositories import git, repository

from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.diagnostics import Diagnostic, Severity
from ambitiekader_cli.findings.collected import Findings
from ambitiekader_cli.report.findings.step_summary import FRAME, LIMIT, SHOWN, as_summary
from ambitiekader_cli.source import Span
from ambitiekader_cli.text import visible

MANY = [
    Diagnostic("AK201", Severity.WAARSCHUWING, Span("data/x.yaml", n, 1, n, 2), f"nummer {n}")
    for n in range(1, 20_001)
]


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_is_appended_whatever_the_form(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "summary.md"
    file.write_text("van een eerdere opdracht\n", "utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(file))

    code = run(["validate", "--format", form, "--repo", str(broken(tmp_path / "repo"))])

    text = file.read_text("utf-8")
    assert code == 1
    assert text.startswith("van een eerdere opdracht\n\n### ak validate\n")
    assert "AK001" in text
    assert "Let op: niet alles is gecontroleerd" in text


def test_the_name_of_a_branch_is_no_markup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, name = repository(tmp_path / "repo"), "v1#2"
    git(root, "branch", name)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))

    run(["validate", "--base", name, "--repo", str(root)])

    page = page_of((tmp_path / "summary.md").read_text("utf-8"))
    assert live(page) == []
    assert name in "".join(page.itertext())


@pytest.mark.parametrize("strict", [[], ["--strict"]], ids=["", "strict"])
def test_failing_to_write_changes_only_stderr(
    strict: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    arguments = ["validate", "--repo", str(broken(tmp_path / "repo")), *strict]
    without = run(arguments), capsys.readouterr()
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))
    code, (out, err) = run(arguments), capsys.readouterr()

    assert (code, out) == (without[0], without[1].out)
    assert err.startswith("let op: de samenvatting van de stap is niet geschreven (")
    assert err.count("\n") == 1


def test_a_full_summary_is_left_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "summary.md"
    file.write_bytes(b"x" * LIMIT)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(file))
    run(["validate", "--repo", str(broken(tmp_path / "repo"))])

    assert file.stat().st_size == LIMIT
    assert "vol" in capsys.readouterr().err


@pytest.mark.parametrize("repo", REPOS)
def test_every_finding_stands_in_it_errors_first(repo: str, tmp_path: Path) -> None:
    found = findings_in(repo, tmp_path)
    rows = rows_of(as_summary(found))

    assert [row[0] for row in rows] == sorted(str(d.severity) for d in found.diagnostics)
    for d, row in zip(found.worst_first(), rows, strict=True):
        assert row[1:3] == [d.code, visible(found.folder + str(d.span))]
        assert row[3].replace("`", "") == visible(d.message).replace("`", "")


def test_many_are_folded_and_the_rest_counted() -> None:
    text = as_summary(Findings(MANY, {}))
    shown, _, folded = text.partition("<details>")

    assert len(text.encode()) <= LIMIT
    assert len(rows_of(shown)) == SHOWN
    assert f"geen plaats meer voor nog {len(MANY) - SHOWN - len(rows_of(folded))}." in folded


@pytest.mark.parametrize("room", [0, FRAME - 1, FRAME, 2_000, 100_000])
def test_never_takes_more_room_than_there_is(room: int) -> None:
    assert len(as_summary(Findings(MANY, {}, whole=False), room).encode()) <= room


@given(findings_of_any_text())
def test_no_text_becomes_markup(findings: Findings) -> None:
    text = as_summary(findings)
    table = text.partition("<table>")[2].partition("</table>")[0]
    page = page_of(text)

    assert tags(page) <= {
        "html", "head", "body", "h3", "p", "table", "tbody", "tr", "th", "td", "code", "wbr",
        "span",
    }  # fmt: skip
    assert "\n\n" not in table, "an empty line would end the HTML"
    assert live(page) == []
    assert len(rows_of(text)) == len(findings.diagnostics)


def rows_of(summary: str) -> list[list[str]]:
    rows = page_of(summary).iter("tr")
    cells = (["".join(cell.itertext()) for cell in row.findall("td")] for row in rows)
    return [row for row in cells if row]
