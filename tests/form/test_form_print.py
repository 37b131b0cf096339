# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""`ak fmt --print`, as git's textconv and other programs call it: no text is ever hidden."""

import subprocess
import sys
from pathlib import Path

import pytest

AK = [sys.executable, "-m", "ambitiekader_cli", "fmt", "--print"]


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (b"b: 2\r\n\r\n\r\na:   1", b"b: 2\n\na: 1\n"),
        (b"ambities: []\ninleiding: x\n", b"inleiding: x\nambities: []\n"),
        (b"a: [\r\n", b"a: [\r\n"),
        (b"\xff\xfe\x00", b"\xff\xfe\x00"),
        (b"PK\x03\x04\x00", b"PK\x03\x04\x00"),
        (b"x" * 1_100_000, b"x" * 1_100_000),
        (b"", b""),
    ],
    ids=["tidied", "sorted", "no-yaml", "utf-16", "docx", "too-large", "empty"],
)
def test_from_a_file_and_from_standard_input(tmp_path: Path, given: bytes, wanted: bytes) -> None:
    path = tmp_path / "blob.yaml"
    path.write_bytes(given)
    from_file = subprocess.run([*AK, str(path)], capture_output=True, check=True)
    from_input = subprocess.run([*AK, "-"], input=given, capture_output=True, check=True)
    assert from_file.stdout == wanted
    assert from_input.stdout == wanted
    assert path.read_bytes() == given
    unread = given == wanted and given != b""
    assert bool(from_file.stderr) == bool(from_input.stderr) == unread
