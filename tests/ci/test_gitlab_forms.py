# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Does the job of GitLab turn issues into branches, and answer them? Against a small server."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
import yaml
from support.ci_runner import ROOT, clean_environment
from support.repositories import DUU, git, repository

from ambitiekader_cli.exchange.issue_form import FIELDS, answers

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="the job runs on Linux"),
    pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed"),
]
TEMPLATE = yaml.safe_load((ROOT / "ak.gitlab-ci.yml").read_text("utf-8"))
ISSUE = ROOT / "src/ambitiekader_cli/new_region/gitlab/issue_templates/voortgang.md"
MELDING = (ROOT / "tests/cases/update/filled-in-form/melding.md").read_text("utf-8")


class GitLab(ThreadingHTTPServer):
    """Knows some issues, and keeps what it is told about them."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answer)
        self.issues: list[dict[str, Any]] = []
        self.told: list[tuple[str, str, dict[str, list[str]]]] = []


class Answer(BaseHTTPRequestHandler):
    server: GitLab

    def do_GET(self) -> None:
        assert self.headers["PRIVATE-TOKEN"] == "geheim"
        assert self.path.startswith("/projects/5/issues?state=opened&labels=voortgang&")
        self._say(self.server.issues)

    def do_POST(self) -> None:
        given = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.server.told.append((self.command, self.path, parse_qs(given)))
        self._say({})

    do_PUT = do_POST  # noqa: N815 - as the server calls it

    def _say(self, value: object) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps(value).encode())

    def log_message(self, *_: object) -> None:
        """Nobody reads it."""


@pytest.fixture
def gitlab() -> Iterator[GitLab]:
    with GitLab() as server:
        threading.Thread(target=server.serve_forever).start()
        yield server
        server.shutdown()


def run(root: Path, gitlab: GitLab) -> None:
    """The script of the job, `ak` on the path; fails the test if it does."""
    environment = {
        **clean_environment(),
        **TEMPLATE["variables"],
        "AK_TOKEN": "geheim",
        "CI_API_V4_URL": f"http://127.0.0.1:{gitlab.server_port}",
        "CI_COMMIT_SHA": git(root, "rev-parse", "HEAD"),
        "CI_JOB_ID": "9",
        "CI_PROJECT_DIR": str(root),
        "CI_PROJECT_ID": "5",
        "CI_PROJECT_URL": (root.parent / "upstream").as_uri(),
        "PATH": f"{sysconfig.get_path('scripts')}{os.pathsep}{os.environ['PATH']}",
    }
    script = "\n".join(TEMPLATE["ak-meldingen"]["script"])
    command = ["bash", "-eo", "pipefail", "-c", script]
    done = subprocess.run(command, cwd=root, env=environment, check=False)
    assert done.returncode == 0


def test_issues_become_branches_or_are_answered(tmp_path: Path, gitlab: GitLab) -> None:
    root = repository(tmp_path / "repo")
    git(tmp_path, "init", "--quiet", "--bare", "upstream.git")
    git(tmp_path / "upstream.git", "config", "receive.advertisePushOptions", "true")
    wrong = MELDING.replace("loopt", "$(touch kwaad)\n/close", 1)
    gitlab.issues += [
        {"iid": 3, "description": wrong},
        {"iid": 4, "description": MELDING},
        {"iid": 5, "description": None},
    ]

    run(root, gitlab)

    upstream = tmp_path / "upstream.git"
    assert git(upstream, "branch", "--list").split() == ["melding-4-9"]
    assert git(upstream, "diff", "--name-only", "melding-4-9~", "melding-4-9") == DUU
    assert "+        oorzaak: Ziekte." in git(upstream, "show", "melding-4-9")
    assert not [*tmp_path.rglob("kwaad")]
    said = {path: given["body"][0] for how, path, given in gitlab.told if how == "POST"}
    assert "    ak: status kan niet `$(touch kwaad) /close`" in said["/projects/5/issues/3/notes"]
    assert "is een voorstel geworden" in said["/projects/5/issues/4/notes"]
    assert "dit is geen ingevuld formulier" in said["/projects/5/issues/5/notes"]
    assert not any(line.startswith("/") for text in said.values() for line in text.splitlines())
    labels = {path[-1]: given["add_labels"][0] for how, path, given in gitlab.told if how == "PUT"}
    assert labels == {"3": "voortgang-terug", "4": "voortgang-verwerkt", "5": "voortgang-terug"}


def test_without_issues_nothing_happens(tmp_path: Path, gitlab: GitLab) -> None:
    run(repository(tmp_path / "repo"), gitlab)

    assert gitlab.told == []


def test_the_template_asks_what_the_form_asks() -> None:
    text, _, action = ISSUE.read_text("utf-8").rpartition("/label ")

    assert action == "~voortgang\n"
    assert answers("x", text.encode()) == {}
    said = {field.key: f"antwoord op {field.label}" for field in FIELDS}
    for field in FIELDS:
        text = text.replace(f"### {field.label}\n", f"### {field.label}\n\n{said[field.key]}\n")
    assert answers("x", text.encode()) == said
