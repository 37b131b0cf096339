# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A new region is there or it is not, whatever the disk does, and whoever stops `ak`."""

import shutil
import sys
from pathlib import Path

import pytest
from support.apart import apart
from support.faults import KILLED, Act, Plan, die, interrupt, planned, refuse

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.repo.new_folder import save_repository

FILES = {
    "README.md": b"# R\n",
    ".gitignore": b"uitvoer/\n",
    "schemas/data/kader.schema.json": b"{}\n",
    "data/regional/kader.yaml": b"titel: R\n",
    "data/regional/ambities/wonen.yaml": b"ambities: []\n",
}


def tree(folder: Path) -> dict[str, bytes]:
    """What is in it, but for what was there before."""
    found = {p.relative_to(folder).as_posix(): p for p in folder.rglob("*") if p.is_file()}
    return {name: p.read_bytes() for name, p in found.items() if not name.startswith(".git/")}


def begun(folder: Path, kind: str) -> None:
    """Nothing, an empty folder, or one with only git in it."""
    shutil.rmtree(folder, ignore_errors=True)
    if kind != "nieuw":
        folder.mkdir()
    if kind == "git":
        (folder / ".git").mkdir()
        (folder / ".git/HEAD").write_text("ref: refs/heads/main\n")


@pytest.mark.parametrize("kind", ["nieuw", "leeg", "git"])
@pytest.mark.parametrize("act", [refuse, interrupt])
def test_after_a_fault_all_is_there_or_nothing(act: Act, kind: str, tmp_path: Path) -> None:
    folder, faults = tmp_path / "regio", 0
    for at in range(1, 200):
        begun(folder, kind)
        with planned(Plan(tmp_path, at, act, looks=False)) as plan:
            said = outcome(folder)
        if len(plan.seen) < at:
            break
        faults += 1
        assert tree(folder) in ({}, FILES), (at, plan.seen)
        assert (tree(folder) == {}) is said.startswith("niet gemaakt: ") or act is interrupt, said
        assert ".ak-" not in said
        assert kind != "nieuw" or tree(folder) or not folder.exists()
    assert faults > 15


def outcome(folder: Path) -> str:
    """What is said, or that somebody stopped it."""
    try:
        save_repository(folder, FILES)
    except UserError as error:
        return f"niet gemaakt: {error.message}"
    except KeyboardInterrupt:
        return "gestopt"
    return ""


def makes(folder: str, at: str) -> int:
    """A region, and is gone at the n-th call."""
    with planned(Plan(Path(folder).parent, int(at), die, looks=False)):
        save_repository(Path(folder), FILES)
    return 0


@pytest.mark.skipif(sys.platform == "win32", reason="each is a new Python there")
def test_an_ak_that_is_killed_leaves_no_half_region(tmp_path: Path) -> None:
    folder, killed = tmp_path / "regio", 0
    for at in range(1, 200):
        begun(folder, "git")
        if apart(makes, str(folder), str(at)).code != KILLED:
            break
        killed += 1
        assert (folder / "data").exists() is (FILES.items() <= tree(folder).items())
        if (
            not any(p.name not in {".git"} for p in folder.glob("[!.]*"))
            and not (folder / ".gitignore").exists()
        ):
            save_repository(folder, FILES)
            assert tree(folder) == FILES
    assert killed > 15
