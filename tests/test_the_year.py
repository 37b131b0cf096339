# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The year of the secretary in docs/handleiding.md, done as it stands there, on these data."""

import re
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest
from support.repositories import git

ROOT = Path(__file__).parent.parent
HANDLEIDING = ROOT / "docs/handleiding.md"
STEP = re.compile(
    r"<!-- vandaag: (?P<day>[-0-9]+) -->"
    r"|<!-- typt: (?P<typed>.*?) -->"
    r"|<!-- blad (?P<sheet>\S+): (?P<cells>.*?) -->"
    r"|^```(?P<kind>powershell|console)\n(?P<block>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


class Step(NamedTuple):
    """A command of the year, and what is typed when it asks."""

    line: str
    answers: list[str]


def year() -> str:
    text = HANDLEIDING.read_text("utf-8")
    return text.partition("\n## Het jaar rond\n")[2].partition("\n## ")[0]


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for folder in ("data", "templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    git(tmp_path, "config", "user.name", "Secretaris")
    git(tmp_path, "config", "user.email", "secretaris@voorbeeld.nl")
    git(tmp_path, "add", "data", "templates")
    git(tmp_path, "commit", "--quiet", "--message", "Het begin")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    return tmp_path
