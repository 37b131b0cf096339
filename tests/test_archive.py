# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Is an ended frame left as it was closed, and does `ak` leave it alone?"""

import json
import os
import shutil
from collections.abc import Callable
from contextlib import redirect_stdout
from hashlib import sha256
from io import StringIO
from pathlib import Path

import pytest
from support.repositories import commit, git

from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.load import load
from ambitiekader_cli.load.archive import archive_problems, ended_items
from ambitiekader_cli.repo import find_root
from ambitiekader_cli.repo.archive import MOST_FRAMES, closed, save_ended
from ambitiekader_cli.source import MAX_BYTES

BASIS = Path(__file__).parent / "basis"
FRAME = "archief/rak-2019"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The basis, with itself under another name as a frame that ended."""
    shutil.copytree(BASIS, tmp_path / "repo")
    shutil.copytree(BASIS, tmp_path / "repo" / FRAME)
    ended = tmp_path / "repo" / FRAME / "data/regional/kader.yaml"
    ended.write_bytes(ended.read_bytes().replace(b"titel: ", b"titel: Eerste ", 1))
    (tmp_path / "repo" / FRAME / "besluit.pdf").write_bytes(b"%PDF\0\r\n\n")
    close(tmp_path / "repo")
    return tmp_path / "repo"


def close(root: Path, before: str = "") -> None:
    """As `sha256sum` would."""
    folder = root / FRAME
    files = sorted(p for p in folder.rglob("*") if p.is_file() and p.name != "SHA256SUMS")
    sums = (
        f"{sha256(p.read_bytes()).hexdigest()}  {before}{p.relative_to(folder).as_posix()}\n"
        for p in files
    )
    (folder / "SHA256SUMS").write_text("".join(sums), "utf-8", newline="\n")


def wrong(root: Path) -> list[str]:
    return [f"{d.code} {d.span.path.removeprefix(FRAME + '/')}" for d in archive_problems(root)]


def test_nothing_changed(root: Path) -> None:
    assert wrong(root) == []


def test_names_may_begin_with_a_dot_and_a_slash(root: Path) -> None:
    close(root, "./")
    assert wrong(root) == []


def with_windows_ends(root: Path) -> None:
    for path in (root / FRAME).rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))


def test_a_checkout_on_windows_is_no_change(root: Path) -> None:
    with_windows_ends(root)
    assert wrong(root) == []


def test_sums_that_were_made_on_windows_hold_elsewhere(root: Path) -> None:
    plain = {path: path.read_bytes() for path in (root / FRAME).rglob("*.yaml")}
    with_windows_ends(root)
    close(root)
    sums = root / FRAME / "SHA256SUMS"
    sums.write_bytes(sums.read_bytes().replace(b"\n", b"\r\n"))
    for path, raw in plain.items():
        path.write_bytes(raw)
    assert wrong(root) == []


def test_other_line_ends_in_what_is_no_text_are_a_change(root: Path) -> None:
    (root / FRAME / "besluit.pdf").write_bytes(b"%PDF\0\n\n")
    assert wrong(root) == ["AK330 besluit.pdf"]


@pytest.mark.parametrize("coding", ["utf-8-sig", "utf-16"])
def test_sums_may_be_in_capitals_and_as_powershell_saves_them(coding: str, root: Path) -> None:
    sums = root / FRAME / "SHA256SUMS"
    lines = [f"{each[:64].upper()}{each[64:]}" for each in sums.read_text("utf-8").splitlines()]
    sums.write_text("\r\n".join(lines), coding, newline="")
    assert wrong(root) == []


@pytest.mark.parametrize("text", ["", "geen sommen\n\n", "\x00\x01"])
def test_a_list_without_any_sum_makes_no_file_new(text: str, root: Path) -> None:
    (root / FRAME / "SHA256SUMS").write_text(text, "utf-8")
    assert wrong(root) == ["AK330 SHA256SUMS"]


def test_a_second_line_for_one_file_does_not_hide_a_change(root: Path) -> None:
    changed = root / FRAME / "data/regional/partijen.yaml"
    changed.write_text("partijen: []\n", "utf-8", newline="\n")
    with (root / FRAME / "SHA256SUMS").open("a", encoding="utf-8", newline="\n") as sums:
        sums.write(f"{sha256(changed.read_bytes()).hexdigest()}  data/regional/partijen.yaml\n")
    assert wrong(root) == ["AK330 SHA256SUMS", "AK330 data/regional/partijen.yaml"]


def test_frames_that_are_not_looked_at_are_counted_and_known(root: Path) -> None:
    for number in range(MOST_FRAMES):
        (root / f"archief/a{number:03}/data/regional").mkdir(parents=True)
    problems = [d for d in archive_problems(root) if d.code == "AK330"]

    assert [(d.span.path, d.span.line) for d in problems] == [("archief", 1)]
    assert f"{MOST_FRAMES + 1} kaders" in problems[0].message
    assert ended_items(root, {"rak-2019"})["rak-2019"]


def as_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


CHANGES: dict[str, tuple[Callable[[Path], object], list[str]]] = {
    "changed": (
        lambda frame: (frame / "data/regional/partijen.yaml").write_text("partijen: []\n", "utf-8"),
        ["AK330 data/regional/partijen.yaml"],
    ),
    "came": (
        lambda frame: (frame / "notitie.txt").write_text("Nieuw.", "utf-8"),
        ["AK330 notitie.txt"],
    ),
    "went": (lambda frame: (frame / "besluit.pdf").unlink(), ["AK330 SHA256SUMS"]),
    "not closed": (
        lambda frame: (frame / "SHA256SUMS").unlink(),
        ["AK331 data/regional/kader.yaml"],
    ),
    "sums are no file": (
        lambda frame: as_folder(frame / "SHA256SUMS"),
        ["AK330 SHA256SUMS"],
    ),
    "what a system leaves": (lambda frame: (frame / ".DS_Store").write_bytes(b"x"), []),
    "a repository in it": (lambda frame: (frame / ".git/objects").mkdir(parents=True), []),
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_changed_is_told_by_its_file(name: str, root: Path) -> None:
    change, told = CHANGES[name]
    change(root / FRAME)
    assert wrong(root) == told


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_are_told_and_never_followed(root: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/geheim.txt").write_text("x", "utf-8")
    (root / FRAME / "map").symlink_to(tmp_path / "elsewhere")
    (root / FRAME / "besluit.pdf").unlink()
    (root / FRAME / "besluit.pdf").symlink_to("/dev/zero")
    (root / "archief/ander").symlink_to(tmp_path / "elsewhere")
    assert wrong(root) == ["AK330 archief/ander", "AK330 map", "AK330 besluit.pdf"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_an_archive_that_is_a_link_is_told(root: Path, tmp_path: Path) -> None:
    (root / "archief").rename(tmp_path / "archief")
    (root / "archief").symlink_to(tmp_path / "archief")
    assert wrong(root) == ["AK330 archief"]


def test_folders_without_end_are_told(root: Path) -> None:
    deep = root / FRAME
    for _ in range(40):
        deep /= "map"
    deep.mkdir(parents=True)
    (deep / "x.txt").write_text("x", "utf-8")
    [told] = wrong(root)
    assert told.startswith("AK330 map/map/")


def test_the_archive_is_no_data_of_the_frame_around_it(root: Path) -> None:
    loaded = load(root)
    assert loaded.kader
    assert len(loaded.sources) == len(load(BASIS).sources)
    assert loaded.kader.volledig


def test_whoever_stands_in_it_is_in_that_frame(root: Path) -> None:
    assert find_root(root / FRAME / "data/regional") == root / FRAME
    assert find_root(root / "archief") == root


FOLLOWS = """procesafspraken:
  - {{id: PRO-1, titel: Plan, trekker: gemeente-voorbeeld, planning: Q2 2024, vervolg_op: "{0}"}}
"""


@pytest.mark.parametrize(
    ("follows", "told"),
    [
        ("rak-2019:VBD-2024-1", []),
        ("rak-2019:VBD-BES-1", []),
        ("rak-2019:BES-9", ["AK203"]),
        ("rak-2020:BES-1", ["AK203"]),
        ("../../..:BES-1", ["AK203"]),
        (".:BES-1", ["AK203"]),
        (":BES-1", ["AK203"]),
        ("rak-2019:", ["AK203"]),
        ("BES-1", []),
        ("BES-9", ["AK203"]),
    ],
)
def test_what_it_follows_is_looked_up(follows: str, told: list[str], root: Path) -> None:
    name = root / "data/regional/procesafspraken.yaml"
    name.write_text(FOLLOWS.format(follows), "utf-8")
    assert [each["code"] for each in validated(root)] == told


@pytest.mark.parametrize("text", ["ambities: [", "- x\n", "&a", "\0"])
def test_what_cannot_be_read_there_is_told_once(text: str, root: Path) -> None:
    (root / "data/regional/procesafspraken.yaml").write_text(
        FOLLOWS.format("rak-2019:BES-1")
        .replace('1"', '1", "rak-2019:BES-2"')
        .replace('op: "', 'op: ["')
        .replace('2"', '2"]'),
        "utf-8",
    )
    (root / FRAME / "data/regional/ambities/duurzaamheid.yaml").write_text(text, "utf-8")
    close(root)
    [told] = validated(root)
    assert "niet na te gaan" in told["bericht"]


def test_a_branch_is_not_blamed_for_what_was_there(root: Path) -> None:
    git(root, "init", "--quiet", "-b", "main")
    (root / FRAME / "data/regional/partijen.yaml").write_text("partijen: []\n", "utf-8")
    commit(root, "begin", date="2024-01-01T12:00:00Z")
    assert validated(root, "--base", "main") == []
    (root / FRAME / "erbij.txt").write_text("x", "utf-8")
    assert {each["code"] for each in validated(root, "--base", "main")} == {"AK330"}


def validated(root: Path, *options: str) -> list[dict[str, str]]:
    """New errors and warnings."""
    command = ["validate", "--format", "json", "--peildatum", "2024-03-01", "--repo", str(root)]
    with redirect_stdout(StringIO()) as out:
        run([*command, *options])
    found: list[dict[str, str]] = json.loads(out.getvalue())["bevindingen"]
    return [each for each in found if each.get("nieuw", True)]


def test_a_frame_with_a_large_template_is_known_again(tmp_path: Path) -> None:
    """So that whoever was killed after it was archived can go on."""
    files = {"data/regional/kader.yaml": b"kader\n", "templates/brief.odt": b"x" * (MAX_BYTES + 2)}
    (tmp_path / "data").mkdir()
    assert save_ended(tmp_path, closed("2020-2024", files))
    assert not save_ended(tmp_path, closed("2020-2024", files))


def test_a_document_that_is_final_keeps_its_data_there(tmp_path: Path) -> None:
    root = tmp_path / "repo"
    shutil.copytree(BASIS, root)
    final = ["render", "kader", "--final", "--out", str(root / "archief"), "--repo", str(root)]
    assert run([*final, "--peildatum", "2024-03-01"]) == 0
    assert [*archive_problems(root)] == []
    (name,) = (each for each in (root / "archief").iterdir() if each.is_dir())
    (name / f"{name.name}.pdf").unlink()
    (root / "archief/2025/data").mkdir(parents=True)
    shutil.copytree(root / "data", root / "archief/2025/data", dirs_exist_ok=True)
    (root / "archief/2025/2025.md").write_text("los", "utf-8")
    assert {each.code for each in archive_problems(root)} == {"AK330", "AK331", "AK332"}
    shutil.rmtree(root / "archief/2025")
    assert {each.code for each in archive_problems(root)} == {"AK330"}
