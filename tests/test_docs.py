# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2
"""Is the documentation still true? What it shows is run, what it links to is there."""

import doctest
import re
import runpy
import shlex
import shutil
from datetime import date
from pathlib import Path

import pytest

from ambitiekader_cli.cli.names import ALIASES, COMMANDS
from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.diagnostics import Severity, located
from ambitiekader_cli.findings import rulebook
from ambitiekader_cli.load import load

ROOT = Path(__file__).parent.parent
SRC = ROOT / "src/ambitiekader_cli"
WRITTEN = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob(".github/*.md")])
CONSOLE = re.compile(r"(?<=^```console\n)(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
FROM_A_CASE = re.compile(
    r"<!-- (tests/cases/\S+) -->\s+```text\n(.*?)^```$", re.MULTILINE | re.DOTALL
)
DATA = re.compile(r"^```yaml (data/\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:)([^)\s#]*)(#[^)\s]*)?\)")
COMMAND = re.compile(r"(?:`|^\$ |^|bin/|&& )ak ([a-z][a-z-]*)", re.MULTILINE)
CODE = re.compile(r"`([a-z_]+(?:[./][\w*-]+)+(?:\.\w+)?/?)`")
LATER = re.compile(r"^## What is next$.*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)

every_document = pytest.mark.parametrize("path", WRITTEN, ids=lambda p: p.name)


@every_document
def test_shown_output_is_real(
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
) -> None:
    """`pytest --update` writes what `ak` says now; read it before you commit it."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    text = path.read_text("utf-8")

    actual = CONSOLE.sub(lambda block: replay(block[1], capsys), text)

    if request.config.getoption("--update"):
        path.write_text(actual, "utf-8", newline="\n")
    assert actual == path.read_text("utf-8")


def test_the_readme_shows_the_status_of_the_data() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    shown = readme.partition("<!-- ak status -->")[2].partition("<!-- /ak status -->")[0]

    assert shown.strip().startswith("```console\n$ ak status --peildatum 2026-11-22\n")


@every_document
def test_shown_findings_stand_in_a_case(path: Path) -> None:
    for case, shown in FROM_A_CASE.findall(path.read_text("utf-8")):
        assert shown in (ROOT / case).read_text("utf-8"), case


@every_document
def test_shown_data_is_right(path: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    for name, text in DATA.findall(path.read_text("utf-8")):
        (tmp_path / name).write_text(text, "utf-8")
        loaded = load(tmp_path)
        assert loaded.kader is not None
        found = located(rulebook.run(loaded.kader, date(2024, 3, 1)).findings)
        wrong = [d for d in (*loaded.problems, *found) if d.severity is Severity.FOUT]
        assert [d for d in wrong if d.span.path == name] == []


def test_the_examples_for_programs_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    failed, run_ = doctest.testfile(str(ROOT / "docs/api.md"), module_relative=False)
    assert (failed, run_ > 10) == (0, True)


@every_document
def test_links_lead_somewhere(path: Path) -> None:
    for target, anchor in LINK.findall(path.read_text("utf-8")):
        linked = path.parent / target if target else path
        assert linked.exists(), target
        if anchor:
            assert anchor[1:] in anchors(linked.read_text("utf-8")), f"{target}{anchor}"


@every_document
def test_only_commands_that_exist_are_named(path: Path) -> None:
    named = set(COMMAND.findall(LATER.sub("", path.read_text("utf-8"))))

    assert named <= COMMANDS.keys() | ALIASES.keys()


def test_every_command_is_in_the_readme() -> None:
    readme = LATER.sub("", (ROOT / "README.md").read_text("utf-8"))

    assert set(COMMAND.findall(readme)) == set(COMMANDS)


OF_A_REGION = {"templates/logo/", "templates/site.css"}
"""What a region may make."""


@every_document
def test_code_that_is_named_is_there(path: Path) -> None:
    named = set(CODE.findall(path.read_text("utf-8")))

    assert [name for name in sorted(named) if not is_there(name)] == []


def is_there(name: str) -> bool:
    """A file, a module of ours, or what one defines; what looks like neither counts as there."""
    if name in OF_A_REGION:
        return True
    first, *rest = re.split(r"[./]", name)
    if "/" in name:
        ours = {each.name for each in (*ROOT.iterdir(), *SRC.iterdir()) if each.is_dir()} - {"data"}
        return first not in ours or any(any(root.glob(name.rstrip("/"))) for root in (ROOT, SRC))
    if name.endswith(".py"):
        return any(next((ROOT / folder).rglob(name), None) for folder in ("src", "tests", "docs"))
    if not (SRC / first).is_dir() or name.startswith("diff.ak."):  # that is a setting of git
        return True
    folder, module = SRC / first / rest[0], SRC / first / f"{rest[0]}.py"
    source = module if module.exists() else SRC / first / "__init__.py"
    last = rest[-1] if source != module or len(rest) > 1 else ""
    return folder.is_dir() or last in source.read_text("utf-8")


def test_rule_pages_are_fresh() -> None:
    """Not so? Run `python docs/make_rule_pages.py`."""
    wanted = runpy.run_path(str(ROOT / "docs/make_rule_pages.py"))["pages"]()

    assert {p.name: p.read_text("utf-8") for p in (ROOT / "docs/regels").iterdir()} == wanted


def replay(block: str, capsys: pytest.CaptureFixture[str]) -> str:
    """One command and what it prints; only what succeeds is shown in the documentation."""
    line = block.partition("\n")[0]
    assert run(shlex.split(line.removeprefix("$ ak"))) == 0, line
    return f"{line}\n{capsys.readouterr().out}"


def anchors(text: str) -> set[str]:
    """As GitHub makes them from headings."""
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {
        re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings
    }
