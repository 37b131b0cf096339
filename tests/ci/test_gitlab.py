# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Does the script of the GitLab job leave the files that it promises?"""

import json
import os
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml
from support.ci_runner import ROOT, Outputs, clean_environment
from support.repositories import BES, commit, edit, git, repository

pytestmark = pytest.mark.skipif(os.name == "nt", reason="bash on a Windows runner is WSL")
TEMPLATE = yaml.safe_load((ROOT / "ak.gitlab-ci.yml").read_text("utf-8"))
JOB = TEMPLATE["ak"]


def run_job(root: Path, installed: Outputs, **variables: str) -> int:
    """As GitLab's runner does, with `ak` where `before_script` puts it."""
    scripts = Path(installed["install"]["ak"]).parent
    environment = {**clean_environment(), **TEMPLATE["variables"], **variables}
    environment["PATH"] += f":{scripts}"
    command = ["bash", "-eo", "pipefail", "-c", "\n".join(JOB["script"])]
    return subprocess.run(command, cwd=root, env=environment, check=False).returncode


def test_a_merge_request(tmp_path: Path, installed: Outputs) -> None:
    root = repository(tmp_path / "repo")
    base = git(root, "rev-parse", "HEAD")
    edit(root, BES, "Q2 2025", "als het uitkomt")
    commit(root, "zonder datum")

    request = {"CI_MERGE_REQUEST_IID": "1", "CI_MERGE_REQUEST_DIFF_BASE_SHA": base}
    assert run_job(root, installed, **request) == 1

    reports = JOB["artifacts"]["reports"]
    issues = json.loads((root / reports["codequality"]).read_text("utf-8"))
    assert ("AK101", BES) in {(i["check_name"], i["location"]["path"]) for i in issues}
    assert ET.parse(root / reports["junit"]).getroot().tag.startswith("testsuite")
    (kept,) = JOB["artifacts"]["paths"]
    assert "als het uitkomt" in (root / kept / "comment.md").read_text("utf-8")
    assert any((root / kept / "documents").iterdir())


def test_the_default_branch(tmp_path: Path, installed: Outputs) -> None:
    root = repository(tmp_path / "repo")

    assert run_job(root, installed) == 0
    assert run_job(root, installed, AK_STRICT="--strict") == 1
    assert not (root / "ak-uitvoer/comment.md").exists()


def test_without_a_source_the_job_says_so(tmp_path: Path) -> None:
    environment = {**clean_environment(), "TMPDIR": str(tmp_path), "AK_SOURCE": ""}
    command = ["bash", "-eo", "pipefail", "-c", JOB["before_script"][1]]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    assert done.returncode != 0
    assert "AK_SOURCE: says what pip installs" in done.stderr
