# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A bar on a terminal never takes what belongs in a file, and is gone when the work ends."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

WORK = """
from ambitiekader_cli.cli.terminal import watched
for each in watched(iter(range(20)), 20, "dingen"):
    print("ding", each)
"""


@pytest.mark.skipif(os.name == "nt", reason="a terminal of POSIX")
def test_a_bar_on_the_terminal_leaves_the_file_alone(tmp_path: Path) -> None:
    import pty  # noqa: PLC0415 - POSIX only

    ours, theirs = pty.openpty()
    with (tmp_path / "lijst").open("wb") as file:
        env = {**os.environ, "TERM": "xterm"}
        subprocess.run(
            [sys.executable, "-c", WORK], stdout=file, stderr=theirs, env=env, check=True
        )
    os.close(theirs)
    shown = os.read(ours, 100_000).decode()
    os.close(ours)
    expected = "".join(f"ding {number}{os.linesep}" for number in range(20))
    assert (tmp_path / "lijst").read_text("utf-8") == expected
    assert "dingen" in shown
    assert "ding 1" not in shown
    assert shown.rstrip().endswith("\x1b[2K")  # wiped


def test_no_bar_without_a_terminal() -> None:
    done = subprocess.run([sys.executable, "-c", WORK], capture_output=True, check=True)
    assert done.stderr == b""
