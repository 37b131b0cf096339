# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What is slow, once for all tests here: `ak` installed by the action, and by pre-commit."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.ci_runner import ROOT, Job, Outputs, Ran, run_action
from support.ci_shown import block
from support.repositories import commit, git

PACKAGE = (
    "pyproject.toml",
    "hatch_build.py",
    "README.md",
    "LICENSE",
    "src",
    "templates",
    "schemas",
)
"""What must be in a clone to install it."""


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Outputs:
    """What the steps of the action say after they installed `ak`, beside a stranger's traps."""
    checkout, temp = tmp_path_factory.mktemp("checkout"), tmp_path_factory.mktemp("temp")
    for name in ("venv", "ensurepip", "pip", "secrets", "ambitiekader_cli"):
        (checkout / f"{name}.py").write_text("open('trapped', 'w')", "utf-8")
    lazily = {"PIP_COMPILE": "0"}  # most is never imported here
    ran = run_action(Job(checkout, temp, lazily, {}), until="install")
    assert not ran.failed, ran.log
    assert not (checkout / "trapped").exists()
    return ran.steps


@pytest.fixture
def check(installed: Outputs, tmp_path: Path) -> Callable[..., Ran]:
    """The action on a checkout, `ak` already there; what it makes goes in a new folder."""

    def run(checkout: Path, target: str = "", **inputs: str) -> Ran:
        temp = tmp_path / f"temp-{len(list(tmp_path.iterdir()))}"
        (temp / "output").mkdir(parents=True)
        output = {"output": str(temp / "output")}
        done = {**installed, "install": {**installed["install"], **output}}
        return run_action(Job(checkout, temp, {"GITHUB_BASE_REF": target}, inputs), done)

    return run


@pytest.fixture(scope="session")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This project as pre-commit fetches it: a git repository, with what is not committed yet."""
    source = tmp_path_factory.mktemp("hooks")
    for name in (*PACKAGE, ".pre-commit-hooks.yaml"):
        if (ROOT / name).is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / name, source / name, ignore=ignored)
        else:
            shutil.copy(ROOT / name, source / name)
    git(source, "init", "--quiet")
    commit(source, "alles")
    return source


@pytest.fixture(scope="session")
def pre_commit_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps what it installed."""
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture
def with_hooks(
    hooks: Path, pre_commit_home: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[[Path], None]:
    """Switch the hooks on in a clone, with the lines that docs/ci.md shows."""
    monkeypatch.setenv("PRE_COMMIT_HOME", str(pre_commit_home))
    monkeypatch.setenv("PIP_COMPILE", "0")  # two hooks need a part of it, and compile that

    def switch_on(clone: Path) -> None:
        config = block("ci.md", ".pre-commit-config.yaml")
        config = config.replace("https://github.com/OWNER/ambitiekader-cli", hooks.as_posix())
        config = config.replace("VERSION", git(hooks, "rev-parse", "HEAD"))
        (clone / ".pre-commit-config.yaml").write_text(config, "utf-8", newline="\n")
        install = [sys.executable, "-m", "pre_commit", "install"]
        subprocess.run(install, cwd=clone, check=True, capture_output=True)

    return switch_on
