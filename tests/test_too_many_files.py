# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A folder with far more files than a region has is refused in one line, wherever it is read."""

from collections.abc import Callable
from pathlib import Path

import pytest
from support.repositories import KADER, commit, edit, git, repository

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.load import load
from ambitiekader_cli.render.document import MOST_TEMPLATES, documents
from ambitiekader_cli.render.unusable import TemplateError
from ambitiekader_cli.repo.entries import MOST_FILES
from ambitiekader_cli.repo.git import opened
from ambitiekader_cli.repo.named_commits import Range, resolved
from ambitiekader_cli.repo.stored import recorded
from ambitiekader_cli.repo.versions import changed
from ambitiekader_cli.source.decode import MAX_BYTES


def filled(folder: Path, number: int, name: str = "x{}.txt", text: str = "x\n") -> None:
    folder.mkdir(exist_ok=True)
    for each in range(number):
        (folder / name.format(each)).write_text(text, encoding="utf-8", newline="\n")


def test_more_files_than_data_has(tmp_path: Path) -> None:
    root = repository(tmp_path / "repo")
    filled(root / "data/local/strooisel", MOST_FILES + 1)
    with pytest.raises(UserError, match=r"in `data` staan meer dan 20\.000 bestanden") as caught:
        load(root)
    assert caught.value.exit_code == 1
    assert "`data/" in caught.value.advice
    found = opened(root)
    with pytest.raises(UserError, match=r"meer dan 20\.000 bestanden"):
        changed(found, Range(resolved(found, "HEAD"), None))
    commit(root, "strooisel")
    found = opened(root)
    for asked in (
        lambda: recorded(found, resolved(found, "HEAD")),
        lambda: changed(found, Range(resolved(found, "HEAD~1"), resolved(found, "HEAD"))),
    ):
        _refused(asked)


def _refused(asked: Callable[[], object]) -> None:
    with pytest.raises(UserError, match=r"meer dan 20\.000 bestanden"):
        asked()


@pytest.mark.parametrize("staged", ["", "edited", "gone", "new"])
def test_what_differs_is_seen_staged_or_not(staged: str, tmp_path: Path) -> None:
    root = repository(tmp_path / "repo")
    new = "data/regional/overleg.yaml"
    edit(root, KADER, "titel:", "titel: x")
    (root / "data/regional/partijen.yaml").unlink()
    (root / new).write_text("overleggen: []\n", encoding="utf-8")
    add = {"edited": KADER, "gone": "data/regional/partijen.yaml", "new": new}.get(staged)
    if add:
        git(root, "add", "--all", add)
    found = opened(root)
    pairs = changed(found, Range(resolved(found, "HEAD"), None))
    assert [(each.path, each.before is None, each.after is None) for each in pairs] == [
        (KADER, False, False),
        (new, True, False),
        ("data/regional/partijen.yaml", False, True),
    ]


def test_an_edit_that_is_staged_and_taken_back_is_none(tmp_path: Path) -> None:
    root = repository(tmp_path / "repo")
    before = (root / KADER).read_bytes()
    edit(root, KADER, "titel:", "titel: x")
    git(root, "add", KADER)
    (root / KADER).write_bytes(before)
    found = opened(root)
    assert changed(found, Range(resolved(found, "HEAD"), None)) == []


def test_more_templates_than_anybody_has(tmp_path: Path) -> None:
    filled(tmp_path / "templates", MOST_TEMPLATES + 1, "_x{}.md.j2")
    with pytest.raises(TemplateError, match=f"meer dan {MOST_TEMPLATES} templates"):
        documents(tmp_path)


def test_templates_that_are_large_together(tmp_path: Path) -> None:
    filled(tmp_path / "templates", 3, "_x{}.md.j2", "x" * (MAX_BYTES // 2))
    with pytest.raises(TemplateError, match="samen groter dan 1 MB") as caught:
        documents(tmp_path)
    assert caught.value.path == "templates/_x2.md.j2"
