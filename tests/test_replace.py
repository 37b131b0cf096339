# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Writing over a data file: whole or not at all, and never over somebody else's work."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.repo import lock
from ambitiekader_cli.repo import replace as module
from ambitiekader_cli.repo.lock import Busy
from ambitiekader_cli.repo.replace import Overtaken, replace, tidy
from ambitiekader_cli.work import save_data

NAME = "data/regional/kader.yaml"
needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="as POSIX does it")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    target = tmp_path / NAME
    target.parent.mkdir(parents=True)
    target.write_bytes(b"oud\n")
    return tmp_path


def files(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()}


def test_the_new_text_is_there_and_nothing_else(root: Path) -> None:
    replace(root, NAME, b"oud\n", b"nieuw\n")
    assert files(root) == {NAME: b"nieuw\n"}


def test_what_somebody_else_wrote_stays(root: Path) -> None:
    with pytest.raises(Overtaken):
        replace(root, NAME, b"ouder\n", b"nieuw\n")
    assert files(root) == {NAME: b"oud\n"}


def test_a_file_that_is_gone_stays_gone(root: Path) -> None:
    (root / NAME).unlink()
    with pytest.raises(Overtaken):
        replace(root, NAME, b"oud\n", b"nieuw\n")
    assert files(root) == {}


@needs_posix
@pytest.mark.parametrize("mode", [0o600, 0o664, 0o755])
def test_the_mode_stays(root: Path, mode: int) -> None:
    (root / NAME).chmod(mode)
    replace(root, NAME, b"oud\n", b"nieuw\n")
    assert stat.S_IMODE((root / NAME).stat().st_mode) == mode


@needs_posix
def test_a_link_is_neither_followed_nor_replaced(root: Path) -> None:
    real = root / "echt.yaml"
    (root / NAME).rename(real)
    (root / NAME).symlink_to(real)
    with pytest.raises(Overtaken):
        replace(root, NAME, b"oud\n", b"nieuw\n")
    assert (root / NAME).is_symlink()
    assert files(root) == {"echt.yaml": b"oud\n", NAME: b"oud\n"}


@needs_posix
@pytest.mark.parametrize("folder", ["data/regional", "data"])
@pytest.mark.parametrize("moment", ["before", "meanwhile"])
def test_a_folder_that_became_a_link_is_not_followed(
    root: Path, folder: str, moment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def swap() -> None:
        (root / folder).rename(root / "buiten")
        (root / folder).symlink_to(root / "buiten")

    def swapped_meanwhile(target: Path) -> bytes:
        swap()
        return target.read_bytes()

    if moment == "before":
        swap()
    else:
        monkeypatch.setattr(module, "_content", swapped_meanwhile)
    with pytest.raises(Overtaken):
        replace(root, NAME, b"oud\n", b"nieuw\n")
    assert {*files(root).values()} == {b"oud\n"}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may do all")
def test_a_file_that_may_not_be_written_stays(root: Path) -> None:
    (root / NAME).chmod(0o444)
    with pytest.raises(PermissionError):
        replace(root, NAME, b"oud\n", b"nieuw\n")
    assert files(root) == {NAME: b"oud\n"}


HOLDER = """
import sys
from pathlib import Path
from ambitiekader_cli.repo.lock import alone
with alone(Path(sys.argv[1], "data")):
    print("vast", flush=True)
    sys.stdin.read()
"""


@contextmanager
def held(root: Path) -> Iterator[None]:
    """By another process, that is killed at the end of the `with`."""
    command = [sys.executable, "-c", HOLDER, str(root)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"vast" + os.linesep.encode()
        yield
        holder.kill()


def test_one_ak_at_a_time_and_a_dead_one_holds_nothing(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "ATTEMPTS", 2)
    with held(root):
        with pytest.raises(Busy):
            replace(root, NAME, b"oud\n", b"nieuw\n")
        assert files(root) == {NAME: b"oud\n"}
    replace(root, NAME, b"oud\n", b"nieuw\n")
    assert files(root) == {NAME: b"nieuw\n"}


LEFT = "data/regional/.ak-0f3c9a1e.tmp"


def left_behind(root: Path) -> None:
    (root / LEFT).write_bytes(b"half")


def test_ak_fmt_takes_away_what_a_killed_one_left_and_nothing_else(root: Path) -> None:
    (root / NAME).write_bytes(b"titel: Kader\n")
    mine = [".ak-concept.tmp", ".ak-0f3c9a1e", "ak-0f3c9a1e.tmp", ".ak-0F3C9A1E.tmp"]
    for name in mine:
        (root / "data/regional" / name).write_bytes(b"van mij")
    left_behind(root)
    assert run(["fmt", "--repo", str(root), "--check"]) == 1, "those of mine are not data"
    assert LEFT in files(root), "reading writes nothing"
    run(["fmt", "--repo", str(root)])
    assert {*files(root)} == {NAME, *(f"data/regional/{name}" for name in mine)}


def test_what_another_one_is_writing_stays(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "ATTEMPTS", 2)
    left_behind(root)
    with held(root):
        tidy(root)
        assert LEFT in files(root)
    tidy(root)
    assert LEFT not in files(root)


def test_many_at_once_lose_nothing(root: Path) -> None:
    """Each adds its line to what it read; who was overtaken reads again."""
    adder = (
        "import sys\n"
        "from pathlib import Path\n"
        "from ambitiekader_cli.repo.replace import Overtaken, replace\n"
        "root, name, line = Path(sys.argv[1]), sys.argv[2], sys.argv[3].encode()\n"
        "for number in range(10):\n"
        "    while True:\n"
        "        old = (root / name).read_bytes()\n"
        "        try:\n"
        "            replace(root, name, old, old + line + b'\\n')\n"
        "            break\n"
        "        except Overtaken:\n"
        "            pass\n"
    )
    words = ["een", "twee", "drie"]
    command = [sys.executable, "-c", adder, str(root), NAME]
    running = [subprocess.Popen([*command, word]) for word in words]
    assert [each.wait() for each in running] == [0, 0, 0]
    lines = (root / NAME).read_bytes().split()
    assert sorted(lines) == sorted([b"oud", *(word.encode() for word in words * 10)])
    assert list(files(root)) == [NAME]


def test_a_file_in_form_is_not_touched(root: Path) -> None:
    (root / NAME).write_bytes(b"titel: Kader\n")
    os.utime(root / NAME, (1, 1))
    assert run(["fmt", "--repo", str(root)]) == 0
    assert (root / NAME).stat().st_mtime == 1


def test_what_changes_while_ak_fmt_runs_is_left_alone(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def saved_by_an_editor(folder: Path, path: str, old: bytes, new: bytes) -> None:
        (folder / path).write_bytes(b"titel:   Van een ander\n")
        replace(folder, path, old, new)

    (root / NAME).write_bytes(b"titel:   Kader\n")
    monkeypatch.setattr(save_data, "replace", saved_by_an_editor)
    assert run(["fmt", "--repo", str(root)]) == 1
    assert "intussen veranderd" in capsys.readouterr().err
    assert files(root) == {NAME: b"titel:   Van een ander\n"}
