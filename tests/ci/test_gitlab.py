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
from support.ci_shown import lines_with
from support.repositories import BES, commit, edit, git, repository

pytestmark = pytest.mark.skipif(os.name == "nt", reason="bash on a Windows runner is WSL")
TEMPLATE = yaml.safe_load((ROOT / "ak.gitlab-ci.yml").read_text("utf-8"))
JOB = TEMPLATE["ak"]
PAGES = ".ak-pages"


def run_job(root: Path, installed: Outputs, job: str = "ak", **variables: str) -> int:
    """As GitLab's runner does, with `ak` where `before_script` puts it."""
    scripts = Path(installed["install"]["ak"]).parent
    environment = {**clean_environment(), **TEMPLATE["variables"], **variables}
    environment["PATH"] += f":{scripts}"
    command = ["bash", "-eo", "pipefail", "-c", "\n".join(TEMPLATE[job]["script"])]
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
    assert "als het uitkomt" in (root / kept / "site/BES-1.html").read_text("utf-8")


def test_the_default_branch(tmp_path: Path, installed: Outputs) -> None:
    root = repository(tmp_path / "repo")

    assert run_job(root, installed) == 0
    assert run_job(root, installed, AK_STRICT="--strict") == 1
    assert not (root / "ak-uitvoer/comment.md").exists()


def test_without_a_preview_of_the_pages(tmp_path: Path, installed: Outputs) -> None:
    root = repository(tmp_path / "repo")

    assert run_job(root, installed, AK_SITE="false") == 0
    assert not (root / "ak-uitvoer/site").exists()


def test_the_pages_are_published(tmp_path: Path, installed: Outputs) -> None:
    root = repository(tmp_path / "repo")
    address = "https://regio.gitlab.io/afspraken"

    assert run_job(root, installed, PAGES, CI_PAGES_URL=address) == 0

    (kept,) = TEMPLATE[PAGES]["artifacts"]["paths"]
    site = root / kept
    assert f"<loc>{address}/BES-1.html</loc>" in (site / "sitemap.xml").read_text("utf-8")
    assert {p.suffix for p in site.glob("document-*")} == {".html", ".pdf", ".docx"}
    (site / "van-vorige-keer.html").write_text("weg", "utf-8")
    assert run_job(root, installed, PAGES, AK_SITE_DOCUMENTS="none") == 0
    assert not [*site.glob("document-*"), *site.glob("van-vorige-keer.html")]


def test_half_of_the_data_is_never_published(tmp_path: Path, installed: Outputs) -> None:
    root = repository(tmp_path / "repo")
    edit(root, BES, "ambities:", "ambities: [")

    assert run_job(root, installed, PAGES) == 1
    assert run_job(root, installed, PAGES, AK_SITE_DOCUMENTS="none") == 1


def test_nothing_is_published_that_nobody_asked_for() -> None:
    jobs = {name: each for name, each in TEMPLATE.items() if name != "variables"}
    assert PAGES.startswith(".")
    assert [name for name, each in jobs.items() if "public" in str(each.get("artifacts"))] == [
        PAGES
    ]
    assert lines_with("ci.md", "pages:") == ["pages:"]
    assert lines_with("ci.md", "  extends:") == [f"  extends: {PAGES}"]


def test_without_a_source_the_job_says_so(tmp_path: Path) -> None:
    environment = {**clean_environment(), "TMPDIR": str(tmp_path), "AK_SOURCE": ""}
    command = ["bash", "-eo", "pipefail", "-c", JOB["before_script"][1]]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    assert done.returncode != 0
    assert "AK_SOURCE: says what pip installs" in done.stderr
