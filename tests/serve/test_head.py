# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Where git stands is seen in its own files, however it keeps them."""

from pathlib import Path

from support.repositories import commit, git, repository

from ambitiekader_cli.repo.head import head_of


def test_each_commit_is_another_also_of_a_folder_in_it(tmp_path: Path) -> None:
    root = repository(tmp_path / "repo")
    first = head_of(root)
    assert head_of(root / "data") == first
    made = commit(root, "tweede")
    assert head_of(root) != first
    assert head_of(root).endswith(made)


def test_packing_branches_changes_nothing(tmp_path: Path) -> None:
    root = repository(tmp_path / "repo")
    git(root, "branch", "ander/main")
    before = head_of(root)
    git(root, "pack-refs", "--all")
    assert not (root / ".git/refs/heads/main").exists()
    assert head_of(root) == before


def test_a_commit_without_a_branch_and_one_of_a_worktree(tmp_path: Path) -> None:
    root = repository(tmp_path / "repo")
    git(root, "worktree", "add", "--quiet", "-b", "naast", str(tmp_path / "naast"))
    beside = head_of(tmp_path / "naast")
    made = commit(tmp_path / "naast", "tweede")
    assert head_of(tmp_path / "naast") != beside
    assert head_of(tmp_path / "naast").endswith(made)

    git(root, "checkout", "--quiet", "--detach")
    assert head_of(root) == git(root, "rev-parse", "HEAD")


def test_without_git_or_with_a_head_that_leads_elsewhere_nothing_is_read(tmp_path: Path) -> None:
    assert head_of(tmp_path) == ""
    (tmp_path / ".git" / "refs").mkdir(parents=True)
    (tmp_path / "geheim").write_text("geheim", "utf-8")
    (tmp_path / ".git" / "HEAD").write_text("ref: refs/../../geheim\n", "utf-8")
    assert head_of(tmp_path) == "ref: refs/../../geheim"
