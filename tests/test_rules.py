# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2
"""What holds for every rule: it is listed, documented, and its documentation is true."""

import pkgutil
import re
import shutil
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from support.render_files import kader_of

from ambitiekader_cli import rules
from ambitiekader_cli.diagnostics import Severity, located
from ambitiekader_cli.findings import rulebook
from ambitiekader_cli.findings.of_reports import Page
from ambitiekader_cli.findings.rulebook import PAGES
from ambitiekader_cli.load import load
from ambitiekader_cli.load.archive import archive_problems
from ambitiekader_cli.load.doubts import doubts
from ambitiekader_cli.model.kader import Kader

BASIS = Path(__file__).parent / "basis"
TARGET = "main"
"""The folder in which a page shows the target branch."""
BLOCK = re.compile(r"^```(?:yaml|text) (\S+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
MARK = re.compile(r"# <- (AK\d{3})$")
PEILDATUM = re.compile(r"^Peildatum: (\d{4}-\d{2}-\d{2})", re.MULTILINE)
HEADLINE = re.compile(r"^(?:fout|waarschuwing|info)\[(AK\d{3})\]: (.+)$", re.MULTILINE)
every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.CODE)


@cache
def headlines() -> frozenset[tuple[str, str]]:
    """What all cases show."""
    cases = Path(__file__).parent.glob("cases/**/console.txt")
    return frozenset(pair for each in cases for pair in HEADLINE.findall(each.read_text("utf-8")))


def test_every_module_is_listed() -> None:
    modules = {m.name.replace("_", "-") for m in pkgutil.iter_modules(rules.__path__)}
    assert modules == {p.NAME for p in PAGES}


def test_codes_are_unique_and_in_order() -> None:
    for group in (
        rulebook.READING,
        rulebook.RULES,
        rulebook.ACCEPTING,
        rulebook.COMPARING,
        rulebook.ARCHIVE,
    ):
        codes = [page.CODE for page in group]
        assert codes == sorted(set(codes))


@every_page
def test_docs_have_the_same_shape(page: Page) -> None:
    headings = re.findall(r"^## (.+)$", page.__doc__ or "", re.MULTILINE)
    assert headings == ["Waarom", "Fout", "Goed"]


@every_page
@pytest.mark.parametrize("heading", ["Fout", "Goed"])
def test_docs_are_true(page: Page, heading: str, tmp_path: Path) -> None:
    shutil.copytree(BASIS, tmp_path, dirs_exist_ok=True)
    bad, good = (page.__doc__ or "").split("## Goed")
    blocks = dict(BLOCK.findall(bad))
    if heading == "Goed":  # shows each file that was wrong anew, or the file is gone
        wrong = {name for name, _ in marked(blocks, page.CODE)}
        blocks = {name: blocks[name] for name in blocks.keys() - wrong} | dict(BLOCK.findall(good))
    if any(name.startswith(f"{TARGET}/") for name in blocks):
        shutil.copytree(BASIS, tmp_path / TARGET)
    for name, text in blocks.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")

    found = {(path, line) for code, path, line in codes(tmp_path, page) if code == page.CODE}
    assert found == marked(blocks, page.CODE)
    assert bool(found) is (heading == "Fout")


def test_the_basis_has_no_findings() -> None:
    loaded = load(BASIS)
    assert loaded.problems == ()
    assert [*doubts(loaded.sources.values())] == []
    assert loaded.kader is not None
    assert rulebook.run(loaded.kader, date(2024, 3, 1)).findings == ()


@every_page
def test_every_code_is_shown_in_a_case(page: Page) -> None:
    assert page.CODE in {code for code, _ in headlines()}


def test_headlines_follow_the_house_style() -> None:
    for code, message in sorted(headlines()):
        assert message[0] == "`" or message[0].islower(), (code, message)
        assert not message.endswith((".", "!")), (code, message)


@cache
def basis() -> Kader:
    return kader_of(BASIS)


def codes(root: Path, page: Page) -> set[tuple[str, str, int]]:
    loaded = load(root)
    diagnostics = [*loaded.problems, *doubts(loaded.sources.values()), *archive_problems(root)]
    if loaded.kader is not None:
        match = PEILDATUM.search(page.__doc__ or "")
        peildatum = date.fromisoformat(match[1]) if match else date(2024, 3, 1)
        diagnostics += located(rulebook.run(loaded.kader, peildatum).findings)
        target = kader_of(root / TARGET) if (root / TARGET).is_dir() else basis()
        diagnostics += located(rulebook.collisions(loaded.kader, basis(), target, TARGET))
    assert {d.severity for d in diagnostics if d.code == page.CODE} <= {Severity(page.SEVERITY)}
    return {(d.code, d.span.path, d.span.line) for d in diagnostics}


def marked(blocks: dict[str, str], code: str) -> set[tuple[str, int]]:
    return {
        (name, number)
        for name, text in blocks.items()
        for number, line in enumerate(text.splitlines(), 1)
        if (m := MARK.search(line)) and m[1] == code
    }
