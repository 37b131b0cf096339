# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""A window that is killed while it writes several files: all are old, or all are new."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from support import window_faults
from support.faults import KILLED
from support.window_faults import REFUSED, WRITTEN


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_all_is_old_or_all_is_new(tmp_path: Path) -> None:
    command = [sys.executable, window_faults.__file__, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    first, *lines = done.stdout.splitlines()
    assert (done.returncode, first) == (0, "changed 3"), done.stderr[-3_000:]

    found = [line.split() for line in lines]
    assert [line for line in lines if "broken" in line or "mixed" in line] == []
    killed = [end for way, _, code, _, end in found if way == "killed" and int(code) == KILLED]
    assert len(killed) > 15
    assert {*killed} == {"old", "new"}
    assert killed == sorted(killed, key=["old", "new"].index), "old until a moment, and then new"
    refused = {(int(code), end) for way, _, code, _, end in found if way == "refused"}
    assert refused <= {(REFUSED, "old"), (WRITTEN, "new")}
    assert (REFUSED, "old") in refused
