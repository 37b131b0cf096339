# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Several data files as one: all of them or none, and finished later if `ak` was killed."""

import json
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from ambitiekader_cli.repo.replace import Overtaken, tidy
from ambitiekader_cli.repo.replace_all import Replacement, replace_all
from ambitiekader_cli.repo.unfinished import JOURNAL, finish

HERE = Path(__file__).parent
KADER = "data/regional/kader.yaml"
PARTIJEN = "data/regional/partijen.yaml"
JAAR = "data/local/stad/activiteiten/2025.yaml"
NEXT = "data/local/dorp/activiteiten/2026.yaml"
WHOLE = [
    Replacement(KADER, b"kader\n", b"nieuw kader\n"),
    Replacement(PARTIJEN, b"partijen\n", b"nieuwe partijen\n"),
    Replacement(JAAR, b"jaar\n", None),
    Replacement(NEXT, None, b"volgend jaar\n"),
]
SUM_OF_JAAR = sha256(b"jaar\n").hexdigest()
BEFORE = {KADER: b"kader\n", PARTIJEN: b"partijen\n", JAAR: b"jaar\n"}
AFTER = {KADER: b"nieuw kader\n", PARTIJEN: b"nieuwe partijen\n", NEXT: b"volgend jaar\n"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    lay_out(tmp_path)
    return tmp_path


def lay_out(root: Path) -> None:
    for path, raw in BEFORE.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(raw)


def files(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()}


def test_all_are_written(root: Path) -> None:
    replace_all(root, WHOLE)
    assert files(root) == AFTER
    assert finish(root) == ((), ())


@pytest.mark.parametrize("path", BEFORE)
def test_of_one_that_changed_meanwhile_none_is_written(root: Path, path: str) -> None:
    (root / path).write_bytes(b"van een ander\n")
    with pytest.raises(Overtaken):
        replace_all(root, WHOLE)
    assert files(root) == BEFORE | {path: b"van een ander\n"}
    assert not (root / NEXT).parent.parent.exists()


def test_a_new_file_replaces_none_that_is_there(root: Path) -> None:
    (root / NEXT).parent.mkdir(parents=True)
    (root / NEXT).write_bytes(b"er al\n")
    with pytest.raises(Overtaken):
        replace_all(root, WHOLE)
    assert files(root) == BEFORE | {NEXT: b"er al\n"}


@pytest.mark.skipif(sys.platform == "win32", reason="links as POSIX has them")
def test_a_new_file_is_not_made_behind_a_link(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elders")
    (root / "data/local/dorp").symlink_to(elsewhere)
    with pytest.raises(OSError, match="snelkoppeling"):
        replace_all(root, WHOLE)
    assert files(root) == BEFORE
    assert not any(elsewhere.iterdir())


CALLS = """
import os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[4])
import test_replace_all as here
at, way, seen, kind = int(sys.argv[2]), sys.argv[3], 0, None
NAMES = {"rename", "os.rename", "open", "os.remove", "os.mkdir", "os.chmod", "os.rmdir"}
def hook(name, arguments):
    global seen, kind
    if name not in NAMES or not any(str(sys.argv[1]) in str(a) for a in arguments):
        return
    seen += 1
    if seen == at:
        kind = name
        if way == "killed":
            os._exit(9)
    if seen == at or (way == "refused from then on" and name == kind):
        raise OSError(28, "vol")
sys.addaudithook(hook)
here.replace_all(Path(sys.argv[1]), here.WHOLE)
os._exit(77 if seen < at else 0)
"""


@pytest.mark.parametrize("way", ["killed", "refused", "refused from then on"])
def test_at_whichever_call_it_ends(tmp_path: Path, way: str) -> None:
    for at in range(1, 200):
        root = tmp_path / f"{way}-{at}"
        lay_out(root)
        command = [sys.executable, "-c", CALLS, str(root), str(at), way, str(HERE)]
        done = subprocess.run(command, capture_output=True, check=False)
        if done.returncode in {0, 77}:
            assert files(root).items() >= AFTER.items()
            assert not (root / JAAR).exists()
        elif way == "refused":
            assert files(root) == BEFORE
        if done.returncode == 77:
            break
        finish(root)
        tidy(root)
        assert files(root) in (BEFORE, AFTER), (at, done.stderr)
    assert at > 15


def midway(tmp_path: Path) -> Path:
    """Where some of the files have their place, and others not."""
    for at in range(1, 200):
        root = tmp_path / str(at)
        lay_out(root)
        command = [sys.executable, "-c", CALLS, str(root), str(at), "killed", str(HERE)]
        subprocess.run(command, capture_output=True, check=False)
        if files(root).get(KADER) == AFTER[KADER] and (root / JAAR).exists():
            return root
    raise AssertionError


def test_it_tells_what_it_finished(tmp_path: Path) -> None:
    root = midway(tmp_path)
    assert PARTIJEN in finish(root).done or NEXT in finish(root).done
    assert files(root) == AFTER


def test_what_somebody_changed_meanwhile_stays(tmp_path: Path) -> None:
    root = midway(tmp_path)
    (root / JAAR).write_bytes(b"van een ander\n")
    done, stuck = finish(root)
    assert not done
    assert JAAR in stuck
    assert files(root)[JAAR] == b"van een ander\n"
    assert finish(root) == ((), ())


@pytest.mark.parametrize(
    "given",
    [
        b"",
        b"{",
        b"[[]]",
        b"[" * 100_000,
        json.dumps([[KADER, ".ak-12345678.tmp", None, None, [1, 2]]]).encode(),
        json.dumps([["../buiten.yaml", None, None, None, [1, 2]]]).encode(),
        json.dumps([[JAAR, None, SUM_OF_JAAR, None, [1, 2]]]).encode(),
    ],
    ids=["empty", "half", "no step", "deep", "made nowhere", "outside", "of another disk"],
)
def test_a_list_that_somebody_else_made_is_not_obeyed(root: Path, given: bytes) -> None:
    (root / JOURNAL).write_bytes(given)
    finish(root)
    assert files(root) == BEFORE
