# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""No job runs for hours on what a stranger wrote."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from support.ci_runner import ACTION, ROOT, Ran
from support.ci_shown import blocks
from support.repositories import repository

EXAMPLES = [each for each in blocks("ci.md").items() if each[0].startswith(".github/")]
WORKFLOWS = [(path.name, path.read_text("utf-8")) for path in (ROOT / ".github").rglob("*.yml")]
ALL = [*EXAMPLES, *WORKFLOWS]


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in ALL])
def test_every_job_has_a_limit(text: str) -> None:
    jobs = yaml.safe_load(text).get("jobs", {})
    asked = {job: spec for job, spec in jobs.items() if not is_another_of_ours(spec)}

    assert [
        job for job, spec in asked.items() if not 0 < spec.get("timeout-minutes", 0) <= 30
    ] == []


def is_another_of_ours(job: dict[str, str]) -> bool:
    """Its jobs have their own limits: what calls them may have none."""
    name = job.get("uses", "").partition("./.github/workflows/")[2]
    return name in {called for called, _ in WORKFLOWS}


def test_every_job_of_gitlab_has_a_limit() -> None:
    jobs = yaml.safe_load((ROOT / "ak.gitlab-ci.yml").read_text("utf-8"))
    assert all(spec["timeout"] for name, spec in jobs.items() if name != "variables")


def test_no_step_of_the_action_has_what_the_runner_refuses() -> None:
    assert [step for step in ACTION["runs"]["steps"] if "timeout-minutes" in step] == []


@pytest.mark.skipif(os.name == "nt", reason="bash on a Windows runner is WSL")
@pytest.mark.skipif(shutil.which("timeout") is None, reason="macOS has no timeout")
def test_a_command_that_takes_too_long_is_ended(tmp_path: Path, check: Callable[..., Ran]) -> None:
    ran = check(repository(tmp_path / "repo"), minutes="0.0001", documents="md")

    assert ran.failed
    assert ran.outputs["exit-code"] == "124"
    assert ran.outputs["documents"] == ""
    assert "::error title=ak render::" in ran.log
