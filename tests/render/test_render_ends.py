# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""How `ak render` ends when it cannot go on: quietly, with nothing half."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from support.render_files import BASIS

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.repo.save import saved

DEFAULT = Path("uitvoer")


@pytest.mark.usefixtures("ctrl_c_counts")
@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_ctrl_c_leaves_whole_files_and_no_process(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "ambitiekader_cli", "render", "--all", "--to", "html,pdf"]
    process = subprocess.Popen(
        [*command, "--repo", str(BASIS), "--out", str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
        start_new_session=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate()
    assert (process.returncode, err) == (130, b"ak: onderbroken\n")
    with pytest.raises(ProcessLookupError):  # nobody is left in its group
        os.killpg(process.pid, 0)
    for path in tmp_path.iterdir():
        end = {".pdf": b"%%EOF", ".html": b"</html>"}[path.suffix]
        assert path.read_bytes().rstrip().endswith(end)


def test_a_folder_in_the_place_of_the_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    with pytest.raises(UserError) as caught:
        [*saved({"a.pdf": b"x"}, tmp_path, DEFAULT)]
    assert f"`{tmp_path / 'a.pdf'}` is niet te schrijven" in caught.value.message
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


@pytest.mark.skipif(os.name == "nt" or not os.getuid(), reason="rights of POSIX; root has all")
def test_a_folder_without_rights_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    with pytest.raises(UserError) as caught:
        [*saved({"a.pdf": b"x"}, tmp_path, DEFAULT)]
    assert caught.value.message == f"`{tmp_path}` is niet te schrijven: geen toegang"
    assert "kies met --out" in caught.value.advice


@pytest.mark.skipif(os.name == "nt", reason="limits of POSIX")
def test_no_room_for_the_new_file_keeps_the_old_one(tmp_path: Path) -> None:
    import resource  # noqa: PLC0415 - POSIX only

    path = tmp_path / "a.pdf"
    path.write_bytes(b"oud")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, before[1]))
    try:
        with pytest.raises(UserError) as caught:
            [*saved({"a.pdf": b"x" * 20_000}, tmp_path, DEFAULT)]
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert caught.value.message.startswith(f"`{path}` is niet te schrijven: ")
    assert path.read_bytes() == b"oud"
    assert [*tmp_path.iterdir()] == [path]
