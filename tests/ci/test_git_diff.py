# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Does git show a change of data as docs/ci.md says, and only to who asked for it?"""

import os
import shlex
import shutil
import sysconfig
from pathlib import Path

import pytest
from support.ci_runner import ROOT
from support.ci_shown import block, lines_with
from support.repositories import BES, JAAR, commit, edit, git, repository

SETTINGS = {words[2]: words for words in map(shlex.split, lines_with("ci.md", "git config "))}
TEXT = "    tekst: Elk jaar laten wij zien hoe de woningmarkt ervoor staat.\n"
FOLDED = """\
    tekst: >-
      Elk jaar laten wij zien
      hoe de woningmarkt ervoor staat.
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository that marks its data, and `ak` on the path."""
    scripts = sysconfig.get_path("scripts")
    monkeypatch.setenv("PATH", scripts + os.pathsep + os.environ["PATH"])
    made = repository(tmp_path / "repo")
    (made / ".gitattributes").write_text(block("ci.md", ".gitattributes"), "utf-8")
    commit(made, "gitattributes")
    return made


def switch_on(root: Path, name: str) -> None:
    git(root, *SETTINGS[name][1:])


def heads(root: Path) -> list[str]:
    """What git writes above each change, behind the numbers."""
    lines = git(root, "diff", "--unified=0").splitlines()
    return [line.rpartition("@@")[2].strip() for line in lines if line.startswith("@@")]


def test_the_attribute_alone_changes_nothing(root: Path) -> None:
    edit(root, JAAR, "najaar 2024", "voorjaar 2025")
    marked = git(root, "diff")
    (root / ".gitattributes").unlink()

    assert git(root, "diff", "--", "data") == marked
    assert "+    planning: voorjaar 2025" in marked


def test_a_change_stands_under_the_id_of_its_item(root: Path) -> None:
    edit(root, JAAR, "Q2 2024", "Q3 2024")
    edit(root, JAAR, "najaar 2024", "voorjaar 2025")
    assert "VBD-2024-2" not in heads(root)

    switch_on(root, "diff.ak.xfuncname")

    assert heads(root) == ["VBD-2024-1", "VBD-2024-2"]


@pytest.mark.parametrize(
    ("line", "head"),
    [
        ("  - id: BES-1", "BES-1"),
        ("- id:   PEK-2024-3  # let op", "PEK-2024-3"),
        ("  - {id: beschikbaarheid, code: BES}", "beschikbaarheid"),
        ("    voortgang:", "VBD-2024-2"),
        ("      - {datum: 2024-01-01, status: loopt}", "VBD-2024-2"),
        ("    # - id: BES-1", "VBD-2024-2"),
    ],
)
def test_what_begins_an_item(root: Path, line: str, head: str) -> None:
    switch_on(root, "diff.ak.xfuncname")
    with (root / JAAR).open("a", encoding="utf-8", newline="\n") as file:
        file.write(f"{line}\n    oud\n")
    commit(root, "oud")
    edit(root, JAAR, "    oud", "    nieuw")

    assert heads(root) == [head]


def test_another_form_is_no_change_for_who_wants_that(root: Path) -> None:
    edit(root, BES, TEXT, FOLDED)
    assert FOLDED.splitlines()[0] in git(root, "diff")

    switch_on(root, "diff.ak.textconv")

    assert "tekst" not in git(root, "diff")
    assert FOLDED.splitlines()[0] in git(root, "diff", "--no-textconv")
    commit(root, "andere vorm")
    assert FOLDED.splitlines()[0] in git(root, "format-patch", "-1", "--stdout")


def test_another_order_of_keys_is_no_change_either(root: Path) -> None:
    planning = "    planning: Q2 2025\n"
    edit(root, BES, planning, "")
    edit(root, BES, TEXT, f"{planning}{TEXT}")
    switch_on(root, "diff.ak.textconv")

    assert "planning" not in git(root, "diff")


def test_a_change_is_shown_and_a_broken_file_too(root: Path) -> None:
    switch_on(root, "diff.ak.textconv")
    edit(root, BES, "Q2 2025", "Q3 2025")
    assert "+    planning: Q3 2025" in git(root, "diff")

    edit(root, BES, "Q3 2025", "[Q3 2025")
    assert "+    planning: [Q3 2025" in git(root, "diff")


def test_this_repository_marks_its_own_data(root: Path) -> None:
    shutil.copy(ROOT / ".gitattributes", root)
    paths = [BES, f"tests/basis/{BES}"]

    found = git(root, "check-attr", "diff", "--", *paths).splitlines()

    assert found == [f"{path}: diff: ak" for path in paths]
