# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Several data files as one: all of them or none, and finished later if `ak` was killed."""

import json
import os
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from support.apart import apart
from support.faults import Arguments, Plan, planned, refuse

from ambitiekader_cli.errors import Refused
from ambitiekader_cli.repo.archive import closed
from ambitiekader_cli.repo.replace import Overtaken, tidy
from ambitiekader_cli.repo.replace_all import Halfway, Replacement, replace_all
from ambitiekader_cli.repo.unfinished import JOURNAL, carry_out, finish, noted, save_list, waiting
from ambitiekader_cli.source import Source
from ambitiekader_cli.work.save_data import not_saved, save_after, save_all

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


NAMES = {"rename", "os.rename", "open", "os.remove", "os.mkdir", "os.chmod", "os.rmdir"}
MISSED = 77
"""There were no so many calls."""


def replaces(root: str, at: str, way: str) -> int:
    """All files, with a fault at the n-th call there; only in a process of its own."""
    seen, kind = 0, ""

    def hook(name: str, arguments: Arguments) -> None:
        nonlocal seen, kind
        if name not in NAMES or not any(root in str(each) for each in arguments):
            return
        seen += 1
        if seen == int(at):
            kind = name
            if way == "killed":
                os._exit(9)
        if seen == int(at) or (way == "refused from then on" and name == kind):
            raise OSError(28, "vol")

    sys.addaudithook(hook)
    replace_all(Path(root), WHOLE)
    os._exit(MISSED if seen < int(at) else 0)


@pytest.mark.parametrize("way", ["killed", "refused", "refused from then on"])
def test_at_whichever_call_it_ends(tmp_path: Path, way: str) -> None:
    for at in range(1, 200):
        root = tmp_path / f"{way}-{at}"
        lay_out(root)
        said = apart(replaces, str(root), str(at), way)
        if said.code in {0, MISSED}:
            assert files(root).items() >= AFTER.items()
            assert not (root / JAAR).exists()
        elif way == "refused":
            assert files(root) == BEFORE
        if said.code == MISSED:
            break
        finish(root)
        tidy(root)
        assert files(root) in (BEFORE, AFTER), (at, said.err)
    assert at > 15


def midway(tmp_path: Path) -> Path:
    """Where some of the files have their place, and others not."""
    for at in range(1, 200):
        root = tmp_path / str(at)
        lay_out(root)
        apart(replaces, str(root), str(at), "killed")
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
        json.dumps([[KADER, None, SUM_OF_JAAR, "x", [1, 2]]] * 50_000).encode(),
        json.dumps([[JAAR, None, SUM_OF_JAAR, None, [1, 2]]]).encode(),
    ],
    ids=[
        "empty",
        "half",
        "no step",
        "deep",
        "made nowhere",
        "outside",
        "one file many times",
        "of another disk",
    ],
)
def test_a_list_that_somebody_else_made_is_not_obeyed(root: Path, given: bytes) -> None:
    (root / JOURNAL).write_bytes(given)
    finish(root)
    assert files(root) == BEFORE


def test_who_was_open_already_leaves_what_waits(tmp_path: Path) -> None:
    """Its own change was judged by files of which some are new and others not yet."""
    root = left_by_hand(tmp_path)
    before = files(root)
    new = Replacement(KADER, AFTER[KADER], b"nog nieuwer\n")
    for changes in ([new], [new, Replacement("data/regional/overleg.yaml", None, b"overleg\n")]):
        with pytest.raises(Refused, match="stopte halverwege; probeer het opnieuw"):
            save_all(root, changes)
    assert "stopte halverwege" in not_saved(root, Source(KADER, AFTER[KADER]), b"nog nieuwer\n")
    assert files(root) == before
    assert finish(root).done
    assert files(root) == AFTER
    save_all(root, [new])
    assert files(root) == AFTER | {KADER: b"nog nieuwer\n"}


def test_looking_at_what_waits_writes_nothing(tmp_path: Path) -> None:
    root = left_by_hand(tmp_path)
    before = files(root)
    assert JAAR in waiting(root)
    assert files(root) == before
    finish(root)
    assert waiting(root) == ()


def test_whatever_the_disk_refuses_for_a_moment_is_finished_later(tmp_path: Path) -> None:
    for at in range(1, 200):
        left = left_by_hand(tmp_path / str(at))
        with planned(Plan(left, at, refuse, looks=True)) as plan:
            finish(left)
        later = finish(left)
        assert not later.stuck, at
        assert files(left) == AFTER, at
        if len(plan.seen) < at:
            break
    assert at > 8


def left_by_hand(root: Path) -> Path:
    """The same, without a process that is killed."""
    lay_out(root)
    (root / NEXT).parent.mkdir(parents=True)
    steps = []
    for number, each in enumerate(WHOLE):
        made = (root / each.path).with_name(f".ak-0000000{number + 1}.tmp") if each.new else None
        if made and each.new:
            made.write_bytes(each.new)
        steps.append(noted(root, each.path, made, each.old, each.new))
    save_list(root, steps)
    carry_out(root, steps[0])
    return root


class Meddling(Plan):
    """The second file cannot be written; before the first is put back an editor saves it."""

    def event(self, name: str, arguments: Arguments) -> None:
        if name == "os.rename" and str(arguments[1]).endswith(PARTIJEN):
            self.seen.append("refused")
            refuse(name, arguments)
        if name == "open" and "refused" in self.seen and str(arguments[0]).endswith(KADER):
            self.seen.append("looked at")
            if self.seen.count("looked at") == 2:
                Path(self.folder, KADER).write_bytes(b"van een ander\n")


class Unreadable(Plan):
    """The list of what was left cannot be opened."""

    def event(self, name: str, arguments: Arguments) -> None:
        if name == "open" and str(arguments[0]).endswith(JOURNAL):
            refuse(name, arguments)


@pytest.mark.parametrize("number", [1, 4])
def test_a_list_that_cannot_be_read_is_named_itself(root: Path, number: int) -> None:
    (root / JOURNAL).write_bytes(b"[]")
    with planned(Unreadable(root, 0, refuse, looks=True)), pytest.raises(Refused) as refusal:
        save_all(root, WHOLE[:number])
    assert refusal.value.lines[0].startswith(f"{JOURNAL}: niet te lezen")
    assert files(root) == {**BEFORE, JOURNAL: b"[]"}


def test_what_an_editor_saves_while_it_is_put_back_stays(root: Path) -> None:
    with planned(Meddling(root, 0, refuse, looks=True)), pytest.raises(Halfway):
        replace_all(root, WHOLE)
    assert files(root)[KADER] == b"van een ander\n"
    assert KADER in finish(root).stuck


def test_a_frame_is_not_left_in_the_archive_when_nothing_was_written(root: Path) -> None:
    (root / KADER).write_bytes(b"van een ander\n")
    with pytest.raises(Refused):
        save_after(root, closed("2020-2024", BEFORE), WHOLE)
    assert files(root) == BEFORE | {KADER: b"van een ander\n"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows settles no folder")
def test_a_new_folder_is_on_disk_before_the_list_of_what_is_made_in_it(root: Path) -> None:
    calls: list[tuple[str, str]] = []

    class Noting(Plan):
        def event(self, name: str, arguments: Arguments) -> None:
            if name in {"os.mkdir", "open", "os.rename"}:
                calls.append((name, str(arguments[name == "os.rename"])))

    with planned(Noting(root, 0, refuse, looks=True)):
        replace_all(root, WHOLE)
    made = [path for name, path in calls if name == "os.mkdir"]
    listed = calls.index(("os.rename", str(root / JOURNAL)))
    assert made
    for path in made:
        settled = ("open", str(Path(path).parent))
        assert settled in calls[calls.index(("os.mkdir", path)) : listed]
