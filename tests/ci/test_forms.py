# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What the workflows for who has no git do: their shell is run, with a `gh` that only writes down.

GitHub itself is not here. `gh` keeps what it was asked, and answers with the little that they need.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from support.ci_runner import ROOT, clean_environment
from support.repositories import BES, DUU, commit, edit, git, repository

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="the workflows run on Linux"),
    pytest.mark.skipif(shutil.which("jq") is None, reason="jq is not installed"),
]
FILES = ROOT / "src/ambitiekader_cli/new_region/github/workflows"
AK = Path(sysconfig.get_path("scripts"), "ak")
MELDING = (ROOT / "tests/cases/update/filled-in-form/melding.md").read_text("utf-8")
GH = """\
#!/usr/bin/env bash
[[ -n ${GH_TOKEN:-} ]] || { echo 'gh: no token' >&2; exit 4; }
echo "gh $*" >> "$ASKED"
while (( $# )); do
  [[ $1 != --body-file ]] || { sed 's/^/| /' "$2"; echo; } >> "$ASKED"
  case "$1 ${2:-}" in
    "pr list") cat "$PULLS" ;;
    "pr create") echo https://github.example/pull/7 ;;
    "issue list") cat "$ISSUES" ;;
  esac
  shift
done
"""
SLEEP = """\
#!/usr/bin/env bash
echo "sleep $*" >> "$ASKED"
"""
"""So that no test waits."""


class Runner(NamedTuple):
    """A checkout with the upstream that it came from, and what GitHub knows."""

    checkout: Path
    temp: Path
    pulls: list[dict[str, Any]]
    issues: list[dict[str, Any]]

    @property
    def asked(self) -> str:
        """What `gh` was asked, with the files that it got."""
        file = self.temp / "asked"
        return file.read_text("utf-8") if file.exists() else ""


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    upstream = repository(tmp_path / "upstream")
    git(tmp_path, "clone", "--quiet", upstream.as_uri(), "checkout")
    (tmp_path / "temp").mkdir()
    (tmp_path / "bin").mkdir()
    for name, program in (("gh", GH), ("sleep", SLEEP)):
        (tmp_path / "bin" / name).write_text(program, "utf-8")
        (tmp_path / "bin" / name).chmod(0o755)
    return Runner(tmp_path / "checkout", tmp_path / "temp", [], [])


def report(runner: Runner, body: str | None) -> None:
    """As GitHub does for an issue that was opened with the form; fails the test if a step does."""
    event = {"issue": {"number": 12, "body": body}}
    (runner.temp / "event.json").write_text(json.dumps(event), "utf-8")
    run(runner, "voortgang.yml")


def run(runner: Runner, workflow: str) -> None:
    """Every step that is a script, but the one that installs `ak`."""
    (job,) = yaml.safe_load((FILES / workflow).read_text("utf-8"))["jobs"].values()
    for name, known in (("pulls", runner.pulls), ("issues", runner.issues)):
        (runner.temp / name).write_text(json.dumps(known), "utf-8")
    output = runner.temp / "output"
    output.write_text("", "utf-8")
    for step in job["steps"]:
        wanted = "if" not in step or "voorstel=ja" in output.read_text("utf-8")
        if "run" in step and step.get("id") != "install" and wanted:
            script(runner, step)


def script(runner: Runner, step: dict[str, Any]) -> None:
    values = {
        "steps.install.outputs.ak": str(AK),
        "github.event.issue.number": "12",
        "github.token": "geheim",
        "github.repository": "regio/afspraken",
    }
    given = {
        key: re.sub(r"\$\{\{ ([\w.]+) \}\}", lambda found: values[found[1]], text)
        for key, text in step["env"].items()
    }
    environment = {
        **clean_environment(),
        "PATH": f"{runner.temp.parent / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "ASKED": str(runner.temp / "asked"),
        "GITHUB_EVENT_PATH": str(runner.temp / "event.json"),
        "GITHUB_OUTPUT": str(runner.temp / "output"),
        "GITHUB_RUN_ID": "345",
        "GITHUB_WORKSPACE": str(runner.checkout),
        "ISSUES": str(runner.temp / "issues"),
        "PULLS": str(runner.temp / "pulls"),
        "RUNNER_TEMP": str(runner.temp),
        **given,
    }
    command = ["bash", "--noprofile", "--norc", "-e", "-c", step["run"]]
    done = subprocess.run(command, cwd=runner.checkout, env=environment, check=False)
    assert done.returncode == 0, step["name"]


def proposed(runner: Runner) -> list[str]:
    """The branches that were sent to the upstream."""
    return git(runner.temp.parent / "upstream", "branch", "--list", "melding-*").split()


def test_our_own_workflows_are_those_that_a_region_gets() -> None:
    for name in ("voortgang.yml", "te-laat.yml", "site.yml"):
        assert (FILES / name).read_bytes() == (ROOT / ".github/workflows" / name).read_bytes()


def test_a_form_becomes_a_proposal(runner: Runner) -> None:
    report(runner, MELDING.replace("\n", "\r\n"))

    assert proposed(runner) == ["melding-12-345"]
    upstream = runner.temp.parent / "upstream"
    assert git(upstream, "diff", "--name-only", "main", "melding-12-345") == DUU
    assert git(upstream, "log", "-1", "--format=%an %B", "melding-12-345").splitlines() == [
        "github-actions[bot] Melding uit issue 12"
    ]
    assert "+        oorzaak: Ziekte." in git(upstream, "diff", "main", "melding-12-345")
    assert "| Closes #12" in runner.asked
    assert "| Uw melding is een voorstel geworden: https://github.example/pull/7" in runner.asked


def test_nothing_of_a_text_is_live_in_the_proposal(runner: Runner) -> None:
    report(runner, MELDING)

    for live in ("@iemand", "De #4"):
        assert live in MELDING
        assert live not in runner.asked


def test_a_report_that_is_refused_is_answered(runner: Runner) -> None:
    report(runner, MELDING.replace("loopt", "$(touch kwaad) @iedereen", 1))

    assert proposed(runner) == []
    assert git(runner.checkout, "status", "--porcelain") == ""
    assert "|     ak: status kan niet `$(touch kwaad) @iedereen` zijn" in runner.asked
    assert "Verander de tekst van uw melding" in runner.asked


@pytest.mark.parametrize(
    "body",
    [
        None,
        "",
        "'; touch kwaad; '",
        "$(touch kwaad) `touch kwaad`",
        '[{"id": "DUU-1", "status": "loopt"}]',
        MELDING.replace("DUU-1", "DUU-1\n\n### Mijlpaal\n\nx"),
        MELDING.replace("Ziekte", "\x00\x1b[2J"),
        MELDING.replace("Ziekte", "é" * 60_000),
    ],
    ids=["none", "empty", "quotes", "shell", "json", "heading", "control", "long"],
)
def test_no_body_does_anything_else(runner: Runner, body: str | None) -> None:
    report(runner, body)

    assert proposed(runner) == []
    assert git(runner.checkout, "status", "--porcelain") == ""
    assert not [*runner.temp.parent.rglob("kwaad")]
    assert [line for line in runner.asked.splitlines() if line.startswith("gh ")] == [
        f"gh issue comment 12 --edit-last --create-if-none --body-file {runner.temp}/antwoord.md"
    ]


def test_a_proposal_that_is_open_stays_as_it_is(runner: Runner) -> None:
    ours = {"headRefName": "melding-12-1", "isCrossRepository": False, "url": "https://x/5"}
    theirs = {"headRefName": "melding-12-1", "isCrossRepository": True, "url": "https://x/4"}
    other = {"headRefName": "melding-120-1", "isCrossRepository": False, "url": "https://x/3"}
    runner.pulls.extend([other, theirs, ours])

    report(runner, MELDING)

    assert proposed(runner) == []
    assert "| Uw melding is een voorstel geworden: https://x/5" in runner.asked


def test_a_report_that_is_there_already_is_answered(runner: Runner) -> None:
    log = "      - {datum: 2024-01-10, status: loopt, toelichting: Vijf coaches zijn aan het werk.}"
    more = "      - {datum: 2025-03-01, status: gereed, toelichting: Klaar.}"
    edit(runner.checkout, DUU, log, f"{log}\n{more}")
    commit(runner.checkout, "gereed")
    said = {"loopt": "gereed", "oranje": "", "Ziekte.": "", "Minder huisbezoeken.": ""}
    body = MELDING.replace("Er komt een vervanger.", "")
    for old, new in said.items():
        body = body.replace(old, new, 1)
    start, end = body.index("Er zijn nu"), body.index("### Licht")

    report(runner, f"{body[:start]}Klaar.\n\n{body[end:]}")

    assert proposed(runner) == []
    assert "| Deze melding staat er al" in runner.asked


def test_a_trekker_gets_one_issue_with_what_is_late(runner: Runner) -> None:
    run(runner, "te-laat.yml")

    made = [line for line in runner.asked.splitlines() if line.startswith("gh issue")]
    assert made == [
        "gh issue list --label te-laat --state open --limit 1000 --json number,title",
        "gh issue create --title Te laat: gemeente-voorbeeld --label te-laat"
        " --body-file gemeente-voorbeeld.md",
        "gh issue create --title Te laat: wonen-noord --label te-laat --body-file wonen-noord.md",
    ]
    assert runner.asked.splitlines().count("sleep 1") == 2
    assert "Woningmarktmonitor" in runner.asked


def test_the_next_month_the_same_issue_is_renewed_or_closed(runner: Runner) -> None:
    known = {1: "Te laat: wonen-noord", 2: "Te laat: huurders-noord", 3: "Iets anders"}
    runner.issues.extend({"number": number, "title": title} for number, title in known.items())

    run(runner, "te-laat.yml")

    made = [line for line in runner.asked.splitlines() if line.startswith("gh issue")]
    assert made[1:] == [
        "gh issue create --title Te laat: gemeente-voorbeeld --label te-laat"
        " --body-file gemeente-voorbeeld.md",
        "gh issue edit 1 --body-file wonen-noord.md",
        "gh issue close 2 --comment Er is niets meer te laat.",
    ]


def test_nothing_of_a_title_is_live_in_an_issue(runner: Runner) -> None:
    edit(
        runner.checkout, BES, "titel: Woningmarktmonitor", 'titel: "@iedereen #1 https://kwaad.nl"'
    )

    run(runner, "te-laat.yml")

    assert "iedereen" in runner.asked
    assert not any(live in runner.asked for live in ("@iedereen", "#1", "https://kwaad.nl"))


def test_no_issue_closes_where_not_all_can_be_read(runner: Runner) -> None:
    runner.issues.append({"number": 1, "title": "Te laat: wonen-noord"})
    edit(runner.checkout, BES, "ambities:", "ambities: [")

    with pytest.raises(AssertionError, match="Schrijf per trekker"):
        run(runner, "te-laat.yml")

    assert "gh issue" not in runner.asked


def test_a_trekker_that_nobody_knows_stops_no_other(runner: Runner) -> None:
    edit(runner.checkout, BES, "trekker: gemeente-voorbeeld", "trekker: wie-is-dit")

    run(runner, "te-laat.yml")

    assert "Te laat: wonen-noord" in runner.asked
    assert "wie-is-dit" not in runner.asked
