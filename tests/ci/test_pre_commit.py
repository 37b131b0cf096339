# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Do the hooks, installed by the real pre-commit, stop what is wrong and mend what is only form?"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from support.ci_work import try_commit
from support.repositories import BES, KADER, edit, git, repository

pytestmark = pytest.mark.skipif(os.name == "nt", reason="not tried there yet")


def test_the_hooks(tmp_path: Path, with_hooks: Callable[[Path], None]) -> None:
    root = repository(tmp_path / "repo")
    with_hooks(root)
    assert try_commit(root, "no data in this commit") == ""

    right = (root / BES).read_text("utf-8")
    edit(root, BES, "planning: Q2 2025", "planning:   'Q2 2025'")
    said = try_commit(root, "other form")
    assert "files were modified by this hook" in said
    assert (root / BES).read_text("utf-8") == right

    edit(root, KADER, "van: 2023-01-01", "van: 2023-13-01")
    assert f" --> {KADER}:3:17\n" in try_commit(root, "broken")
    edit(root, KADER, "van: 2023-13-01", "van: 2023-02-01")
    assert try_commit(root, "mended") == ""
    assert git(root, "status", "--porcelain") == ""
