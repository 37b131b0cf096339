# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""There is one door to what others put on disk, and what a file says of itself is not believed."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from ambitiekader_cli.cli.shell import run
from ambitiekader_cli.repo.disk_errors import NotPlain
from ambitiekader_cli.repo.door import content

SOURCE = Path(__file__).parents[2] / "src" / "ambitiekader_cli"
OPENERS = {"open", "fdopen", "read_bytes", "read_text", "write_bytes", "write_text"}
ELSEWHERE = {
    "beside.py": "what a child of ours writes",
    "cache/store.py": "what it makes itself",
    "repo/atomic_write.py": "what it makes itself",
    "repo/lock.py": "a folder, to lock it",
    "repo/site_folder.py": "what it makes itself",
    "exchange/guarded_zip.py": "a part of a zip file in memory",
    "model/gemeentecodes.py": "a list of ours",
    "work/beginning/region_files.py": "files of ours for a new region",
    "work/beginning/voorbeeld.py": "the example of ours",
    "cli/commands/serve.py": "a browser",
    "cli/terminal.py": "the null device",
    "cli/shell.py": "the null device",
    "render/writers/docx/package.py": "a part of a zip file in memory",
    "render/writers/glyphs.py": "a font of ours",
    "render/writers/html.py": "a style sheet of ours",
    "serve/looks.py": "a style sheet and a script of ours",
    "site/html.py": "a style sheet and a script of ours",
    "render/writers/odt/opendocument.py": "a style sheet of ours",
    "render/writers/pdf.py": "a template of ours",
}


def openers(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", None) or getattr(node.func, "id", None)
            if name in OPENERS:
                yield name


def test_nobody_opens_a_file_beside_it() -> None:
    names = {file.relative_to(SOURCE).as_posix(): file for file in SOURCE.rglob("*.py")}
    found = {name for name, file in names.items() if any(openers(file))}
    assert found == {"repo/door.py", *ELSEWHERE}


def test_no_more_is_read_than_agreed_and_one_byte(tmp_path: Path) -> None:
    file = tmp_path / "bestand"
    file.write_bytes(b"12345")
    assert [content(file, most) for most in (3, 4, 5, 6)] == [b"1234", b"12345", b"12345", b"12345"]


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="needs /proc")
def test_a_file_that_says_it_is_empty_is_read() -> None:
    assert Path("/proc/self/maps").stat().st_size == 0
    assert len(content(Path("/proc/self/maps"), 9)) == 10


@pytest.mark.skipif(sys.platform == "win32", reason="links of POSIX")
def test_a_link_is_followed_only_when_somebody_named_it(tmp_path: Path) -> None:
    (tmp_path / "echt").write_bytes(b"inhoud")
    (tmp_path / "link").symlink_to("echt")
    assert content(tmp_path / "link", 10, links=True) == b"inhoud"
    with pytest.raises(NotPlain):
        content(tmp_path / "link", 10)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(NotPlain):
        content(tmp_path, 10)


def test_input_without_end_is_not_read_to_its_end() -> None:
    command = [sys.executable, "-m", "ambitiekader_cli", "fmt", "--print", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stderr is not None
        with suppress(BrokenPipeError):
            for _ in range(65):
                process.stdin.write(bytes(1024 * 1024))
        said = process.stderr.readline()  # while its input is still open
        with suppress(BrokenPipeError):
            process.stdin.close()
    assert (process.wait(), said.decode().strip()) == (2, "ak: `-` is groter dan 64 MiB")


def test_a_large_file_is_printed_as_it_is(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """As git's textconv asks: what cannot be put in form is shown."""
    file = tmp_path / "groot.yaml"
    file.write_bytes(b"x" * 2_000_000)
    assert run(["fmt", "--print", os.fspath(file)]) == 0
    out, err = capfdbinary.readouterr()
    assert (out, b"groter dan 1 MiB" in err) == (b"x" * 2_000_000, True)
