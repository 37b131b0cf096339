# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Does what the runner of GitHub Actions does with action.yml: values, files, shell, commands.

Steps that use another action are not run: the first is given this Python, and what would be
uploaded is kept.
"""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import yaml

ROOT = Path(__file__).parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
OUTSIDE = ("GITHUB_", "RUNNER_", "CI", "GIT_", "AK_")
"""What a real runner may have set around the test."""

Outputs = dict[str, dict[str, str]]


class Job(NamedTuple):
    """Where a job runs, and what event started it."""

    checkout: Path
    temp: Path
    variables: dict[str, str]
    inputs: dict[str, str]


class Ran(NamedTuple):
    """How an action ended."""

    failed: bool
    outputs: dict[str, str]
    log: str
    summary: str
    uploaded: dict[str, str]
    steps: Outputs


def run_action(job: Job, done: Outputs | None = None, until: str = "") -> Ran:
    """Run the steps in order until one fails; `done` are the outputs of steps not to repeat."""
    steps: Outputs = dict(done or {})
    values = {name: spec["default"] for name, spec in ACTION["inputs"].items()} | job.inputs
    ran = Ran(False, {}, "", "", {}, steps)
    for step in ACTION["runs"]["steps"]:
        look_up = _values(values, steps, job)
        if step.get("id") in (done or {}) or not _wanted(step, look_up):
            continue
        ran = _step(ran, step, look_up, job)
        if ran.failed or step.get("id") == until:
            break
    outputs = {name: spec["value"] for name, spec in ACTION["outputs"].items()}
    return ran._replace(outputs=_filled(outputs, _values(values, steps, job)))


def commands(log: str) -> list[str]:
    """What the runner obeys: lines that begin with `::`, or have `##[`, unless it was stopped.

    actions/runner, src/Runner.Worker/ActionCommandManager.cs.
    """
    found, token = [], ""
    for line in log.splitlines():
        text = line.lstrip()
        if token:
            token = "" if text == f"::{token}::" else token
        elif text.startswith("::stop-commands::"):
            token = text.removeprefix("::stop-commands::")
        elif text.startswith("::") or "##[" in text:
            found.append(text)
    return found


def clean_environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith(OUTSIDE)}


def _values(inputs: dict[str, str], steps: Outputs, job: Job) -> dict[str, str]:
    outputs = {
        f"steps.{step}.outputs.{name}": value
        for step, found in steps.items()
        for name, value in found.items()
    }
    given = {f"inputs.{name}": value for name, value in inputs.items()}
    return {**given, **outputs, "github.base_ref": job.variables.get("GITHUB_BASE_REF", "")}


def _filled(texts: dict[str, str], values: dict[str, str]) -> dict[str, str]:
    """With a value in each `${{ … }}`; what a step did not set is empty."""
    return {
        key: re.sub(r"\$\{\{ ([\w.-]+) \}\}", lambda found: _value(found[1], values), str(text))
        for key, text in texts.items()
    }


def _value(name: str, values: dict[str, str]) -> str:
    assert name in values or name.startswith("steps."), name
    return values.get(name, "")


def _wanted(step: dict[str, Any], values: dict[str, str]) -> bool:
    """Conditions of the form `a != 'x' || b != 'y'`."""
    tests = [test.split(" != ") for test in step.get("if", "'' != 'always'").split(" || ")]
    return any(values.get(name, name) != other.strip("'") for name, other in tests)


def _step(ran: Ran, step: dict[str, Any], values: dict[str, str], job: Job) -> Ran:
    if step.get("uses", "").startswith("actions/setup-python@"):
        ran.steps[step["id"]] = {"python-path": sys.executable}
        return ran
    if step.get("uses", "").startswith("actions/upload-artifact@"):
        return ran._replace(uploaded=_filled(step["with"], values))
    return _shell(ran, step, _filled(step.get("env", {}), values), job)


def _shell(ran: Ran, step: dict[str, Any], variables: dict[str, str], job: Job) -> Ran:
    assert step["shell"] == "bash"
    files = {name: job.temp / f"_{name}" for name in ("script", "output", "summary")}
    for file in files.values():
        file.write_text("", "utf-8")
    files["script"].write_text(step["run"], "utf-8", newline="\n")
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(files["script"])],
        cwd=job.checkout,
        env={
            **clean_environment(),
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION_PATH": str(ROOT),
            "GITHUB_OUTPUT": str(files["output"]),
            "GITHUB_STEP_SUMMARY": str(files["summary"]),
            "GITHUB_WORKSPACE": str(job.checkout),
            "RUNNER_TEMP": str(job.temp),
            **job.variables,
            **variables,
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    lines = files["output"].read_text("utf-8").splitlines()
    if "id" in step:
        ran.steps[step["id"]] = dict(line.split("=", 1) for line in lines)
    return ran._replace(
        failed=done.returncode != 0,
        log=ran.log + done.stdout,
        summary=ran.summary + files["summary"].read_text("utf-8"),
    )
