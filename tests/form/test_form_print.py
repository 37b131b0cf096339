# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""`ak fmt --print`, as git's textconv and other programs call it: no text is ever hidden."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from support.terminal import dialogue

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


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of POSIX")
def test_a_terminal_does_not_obey_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"titel: x \x1b[2J \xe2\x80\xae y\n")
    told = dialogue(tmp_path, ["fmt", "--print", "a.yaml"], [])
    assert "titel: x \\x1b[2J \\x202e y\n" in told
    assert "\x1b" not in told


@pytest.mark.parametrize("line", ["# ##[set-output name=x]y", "a: |\n  ::set-output name=x::y"])
def test_a_log_of_github_does_not_obey_the_file(line: str, tmp_path: Path) -> None:
    """A pipe is a log, as far as anybody can tell; to a file it goes as it is."""
    raw = f"{line}\n".encode()
    (tmp_path / "a.yaml").write_bytes(raw)
    environment = {**os.environ, "GITHUB_ACTIONS": "true"}
    words = [*AK, str(tmp_path / "a.yaml")]
    log = subprocess.run(words, env=environment, stdout=subprocess.PIPE, check=True).stdout
    assert (b"##[" in log, b"\n  ::" in log, log != raw) == (False, False, True)
    with (tmp_path / "b.yaml").open("wb") as file:
        subprocess.run(words, env=environment, stdout=file, check=True)
    assert (tmp_path / "b.yaml").read_bytes() == raw
