# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The year of the secretary in docs/handleiding.md, done as it stands there, on these data."""

import csv
import os
import re
import shlex
import shutil
from datetime import date
from pathlib import Path

import pytest
from support.repositories import git
from support.screen import on_day, typed

ROOT = Path(__file__).parent.parent
HANDLEIDING = ROOT / "docs/handleiding.md"
STEP = re.compile(
    r"<!-- vandaag: (?P<day>[-0-9]+) -->"
    r"|<!-- typt: (?P<typed>.*?) -->"
    r"|<!-- blad (?P<sheet>\S+) -->"
    r"|^```powershell\n(?P<lines>.*?)^```$"
    r"|^```text\n> ak (?P<asked>[^\n]*)\n(?P<shown>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


WRITERS = {"update", "add", "move", "year", "meetings", "herijking"}
ONLY_LOOK = (["meetings"], ["meetings", "--gemeente"], ["herijking"], ["herijking", "lijst"])


def year() -> str:
    text = HANDLEIDING.read_text("utf-8")
    return text.partition("\n## Het jaar rond\n")[2].partition("\n## ")[0]


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    own = tmp_path / "ambitiekader"
    for folder in ("data", "templates"):
        shutil.copytree(ROOT / folder, own / folder)
    git(own, "init", "--quiet", "--initial-branch=main")
    introduce(own)
    git(own, "add", "data", "templates")
    git(own, "commit", "--quiet", "--message", "Het begin")
    monkeypatch.chdir(own)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    return own


def introduce(folder: Path) -> None:
    git(folder, "config", "user.name", "Secretaris")
    git(folder, "config", "user.email", "secretaris@voorbeeld.nl")


def test_it_can_be_done_as_it_stands(
    repository: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    """`pytest --update` writes what is asked and shown now; read it before you commit it."""
    answers: list[str] = []
    in_form: set[tuple[str, bytes]] = set()
    for match in STEP.finditer(year()):
        if match["day"]:
            on_day(date.fromisoformat(match["day"]), monkeypatch)
        elif match["typed"] is not None:
            answers = match["typed"].split("; ")
        elif match["sheet"]:
            fill_in(Path(match["sheet"]))
        elif match["asked"]:
            code, shown = typed(shlex.split(match["asked"]), answers)
            answers = []
            assert code == 0
            if request.config.getoption("--update"):
                show(match[0], f"```text\n> ak {match['asked']}\n{shown}```")
            else:
                assert shown == match["shown"]
        else:
            for line in match["lines"].splitlines():
                do(line, answers)
                answers = []
                assert_in_form(line, data() - in_form)
                in_form |= data()
    assert git(repository, "status", "--porcelain") == "", "who practises changes nothing for real"


def show(before: str, after: str) -> None:
    text = HANDLEIDING.read_text("utf-8").replace(before, after)
    HANDLEIDING.write_text(text, "utf-8", newline="\n")


def do(line: str, answers: list[str]) -> None:
    """A command that ends well, after which no data are wrong; what asks gets a yes."""
    program, *arguments = shlex.split(line)
    if program == "git":
        git(Path.cwd(), *arguments)
        return
    if program == "cd":
        os.chdir(arguments[0])
        introduce(Path.cwd())
        return
    assert program == "ak"
    writes = arguments[0] in WRITERS and arguments[:2] not in ONLY_LOOK
    code, shown = typed(arguments, answers or ["j"] * writes)
    assert code == 0, (line, shown)
    assert typed(["validate", "--alleen-fouten"], [])[0] == 0, line


def data() -> set[tuple[str, bytes]]:
    """Each file, and what it holds."""
    return {(str(path), path.read_bytes()) for path in Path("data").rglob("*.yaml")}


def assert_in_form(line: str, files: set[tuple[str, bytes]]) -> None:
    """What a command wrote; of what it did not touch that was seen before."""
    paths = sorted(path for path, _ in files)
    assert not paths or typed(["fmt", "--check", *paths], [])[0] == 0, line


def fill_in(sheet: Path) -> None:
    """As somebody does who lets everything go on, without a planning that is over."""
    with sheet.open(encoding="utf-8-sig", newline="") as file:
        rows = [*csv.DictReader(file, delimiter=";")]
    uitkomst = next(column for column in rows[0] if column.startswith("uitkomst ("))
    for row in rows:
        row[uitkomst] = row[uitkomst] or "gaat door"
        row["nieuwe planning"] = "geen" if row["planning"] and row[uitkomst] == "gaat door" else ""
    with sheet.open("w", encoding="utf-8-sig", newline="") as file:
        made = csv.DictWriter(file, rows[0].keys(), delimiter=";")
        made.writeheader()
        made.writerows(rows)
