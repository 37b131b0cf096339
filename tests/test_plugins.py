# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""No plugin of pydantic runs in `ak`."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support.repositories import BASIS

PLUGIN = """
from pathlib import Path
Path({seen!r}).touch()
class Plugin:
    def new_schema_validator(self, *_):
        return None, None, None
plugin = Plugin()
"""
MODEL = "import pydantic\nclass Model(pydantic.BaseModel):\n    a: int\nModel(a=1)"


@pytest.fixture
def seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plugin that is installed; the file that it makes when it runs."""
    about = tmp_path / "installed" / "spion-1.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: spion\nVersion: 1\n", "utf-8")
    (about / "entry_points.txt").write_text("[pydantic]\nspion = spion:plugin\n", "utf-8")
    made = tmp_path / "gezien"
    (tmp_path / "installed" / "spion.py").write_text(PLUGIN.format(seen=str(made)), "utf-8")
    monkeypatch.setenv("PYTHONPATH", os.fspath(tmp_path / "installed"))
    monkeypatch.delenv("PYDANTIC_DISABLE_PLUGINS", raising=False)
    return made


def ended(*arguments: str) -> int:
    return subprocess.run([sys.executable, *arguments], check=False).returncode


def test_a_plugin_runs_in_other_programs(seen: Path) -> None:
    assert (ended("-c", MODEL), seen.exists()) == (0, True)


@pytest.mark.parametrize("command", ["validate", "schema"])
def test_a_plugin_does_not_run_in_ak(command: str, seen: Path, tmp_path: Path) -> None:
    repo = shutil.copytree(BASIS, tmp_path / "repo")
    words = ["-m", "ambitiekader_cli", command, "--repo", os.fspath(repo)]
    assert (ended(*words), seen.exists()) == (0, False)
