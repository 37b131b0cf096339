# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A pull request from clone to comment, with git, pre-commit and the steps of the action."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from support.ci_runner import Ran, commands
from support.ci_work import try_commit
from support.repositories import BES, DUU, edit, git, repository

pytestmark = pytest.mark.skipif(os.name == "nt", reason="bash on a Windows runner is WSL")
PROGRESS = "      - {datum: 2024-02-20, status: loopt, toelichting: Er zijn nu zes coaches.}\n"
DAY = "2024-03-01"


def test_a_pull_request(
    tmp_path: Path, with_hooks: Callable[[Path], None], check: Callable[..., Ran]
) -> None:
    upstream, clone = opened(tmp_path)
    with_hooks(clone)

    edit(clone, BES, "Q2 2025", "Q2 2026")
    edit(clone, BES, "gemeente-voorbeeld", "gemeente-voorbeld")
    stopped = try_commit(clone, "uitstel")
    assert "fout[AK201]" in stopped
    assert f" --> {BES}:9:14\n" in stopped

    edit(clone, BES, "gemeente-voorbeld", "gemeente-voorbeeld")
    with (clone / DUU).open("a", encoding="utf-8", newline="\n") as file:
        file.write(PROGRESS)
    assert try_commit(clone, "uitstel en voortgang") == ""

    ran = check(merged(upstream, clone, tmp_path / "round-1"), target="main", peildatum=DAY)
    comment = Path(ran.outputs["comment"]).read_text("utf-8")
    assert not ran.failed, ran.log
    assert commands(ran.log) == []
    assert "**BES-1** Woningmarktmonitor | **Planning 1 jaar (365 dagen) later**" in comment
    assert "**DUU-1** Energiecoaches | **Voortgang gemeld** op 20 februari 2024" in comment
    assert comment in ran.summary

    edit(clone, BES, "Q2 2026", "als het uitkomt")
    assert "fout[AK101]" in try_commit(clone, "zonder datum")
    assert try_commit(clone, "zonder datum", "--no-verify") == ""
    ran = check(merged(upstream, clone, tmp_path / "round-2"), target="main", peildatum=DAY)
    comment = Path(ran.outputs["comment"]).read_text("utf-8")
    assert ran.failed
    assert ran.outputs["exit-code"] == "1"
    assert commands(ran.log)[0].startswith(f"::error file={BES},line=10,")
    assert "<del>Q2 2025</del> wordt <ins>als het uitkomt</ins>" in comment
    assert "fout</td><td>AK101" in ran.summary
    assert any(Path(ran.outputs["documents"]).iterdir())
    assert ran.uploaded["path"] == str(Path(ran.outputs["comment"]).parent)


def opened(folder: Path) -> tuple[Path, Path]:
    """An upstream repository, and a clone of it with a branch of its own."""
    repository(folder / "seed")
    git(folder, "clone", "--quiet", "--bare", "seed", "upstream.git")
    git(folder, "clone", "--quiet", "upstream.git", "clone")
    git(folder / "clone", "switch", "--quiet", "--create", "uitstel")
    return folder / "upstream.git", folder / "clone"


def merged(upstream: Path, clone: Path, checkout: Path) -> Path:
    """Pushed, and checked out as GitHub does: the merge with main, on no branch."""
    git(clone, "push", "--quiet", "origin", "uitstel")
    git(upstream.parent, "clone", "--quiet", str(upstream), str(checkout))
    git(checkout, "checkout", "--quiet", "--detach", "origin/main")
    git(checkout, "merge", "--quiet", "--no-ff", "--message", "Merge", "origin/uitstel")
    return checkout
