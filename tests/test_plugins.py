# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""No plugin of pydantic runs in `ak`; and whether pydantic still keeps them where we think."""

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from support.repositories import BASIS

from ambitiekader_cli.no_plugins import LOADER

PLUGIN = """
from pathlib import Path
Path({seen!r}).touch()
class Plugin:
    def new_schema_validator(self, *_):
        return None, None, None
plugin = Plugin()
"""
MODEL = "import pydantic\nclass Model(pydantic.BaseModel):\n    a: int\nModel(a=1)"
OURS = f"""
import sys
from ambitiekader_cli.no_plugins import LOADER, keep_plugins_out
keep_plugins_out()
{MODEL}
assert "importlib.metadata" not in sys.modules, "it looks for plugins by another way"
assert sys.modules[LOADER].get_plugins() == ()
"""


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


@pytest.mark.parametrize("switch", [None, "", "een-ander"])
def test_a_plugin_does_not_run_in_ak(
    switch: str | None, seen: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if switch is not None:
        monkeypatch.setenv("PYDANTIC_DISABLE_PLUGINS", switch)
    words = ["-m", "ambitiekader_cli", "validate", "--repo", os.fspath(BASIS)]
    assert (ended(*words), seen.exists()) == (0, False)


def test_pydantic_asks_no_other_than_our_stand_in() -> None:
    assert ended("-c", OURS) == 0


def test_pydantic_still_has_what_it_stands_in_for() -> None:
    assert callable(import_module(LOADER).get_plugins)
