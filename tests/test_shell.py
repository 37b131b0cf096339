# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""`ak` as a process: exit codes, pipes, full disks, odd consoles, odd folders."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from ambitiekader_cli.cli.names import ALIASES, COMMANDS
from ambitiekader_cli.cli.shell import run

BASIS = Path(__file__).parent / "basis"
AK = [sys.executable, "-m", "ambitiekader_cli"]


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASIS, tmp_path / "repo"))


def ak(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    env = {**os.environ, "PYTHONIOENCODING": "utf-8", **environment}
    return subprocess.run([*AK, *arguments], cwd=folder, env=env, capture_output=True, check=False)


def test_works_from_any_folder_below_the_repository(repo: Path) -> None:
    assert ak(repo / "data" / "local", "status").returncode == 0


def test_without_data_it_says_where_it_looked(tmp_path: Path) -> None:
    done = ak(tmp_path, "status")
    assert done.returncode == 2
    assert done.stdout == b""
    assert b"geen map `data`" in done.stderr


def test_bare_repository_gets_its_own_advice(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet", "--bare", str(tmp_path)], check=True)
    done = ak(tmp_path, "status")
    assert done.returncode == 2
    assert b"git clone" in done.stderr


def test_works_without_git(repo: Path) -> None:
    assert ak(repo, "status", PATH="").returncode == 0


def test_a_console_of_windows_shows_what_it_can(repo: Path) -> None:
    done = ak(repo, "status", "--peildatum", "2024-07-15", PYTHONIOENCODING="cp1252")
    assert done.returncode == 0
    assert b"Looptijd" in done.stdout
    assert b"####" in done.stdout


def test_json_survives_a_console_of_windows(repo: Path) -> None:
    name = repo / "data" / "regional" / "partijen.yaml"
    name.write_text(name.read_text("utf-8").replace("Wonen Noord", "Wonen Nőord →"), "utf-8")
    done = ak(repo, "show", "DUU-1", "--format", "json", PYTHONIOENCODING="cp1252")
    assert done.returncode == 0
    assert done.stdout.isascii()


@pytest.mark.parametrize("form", ["json", "gitlab", "sarif", "junit"])
def test_findings_for_machines_survive_a_console_of_windows(repo: Path, form: str) -> None:
    (repo / "data" / "regional" / "voorbééld →.yaml").write_text("", "utf-8")
    done = ak(repo, "validate", "--format", form, PYTHONIOENCODING="cp1252")
    assert done.returncode == 1
    assert done.stdout.isascii()
    assert any(arrow in done.stdout for arrow in (rb"\u2192", b"&#8594;", b"%E2%86%92"))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("command", [["status"], ["list", "--format", "json"], ["--help"]])
def test_a_full_disk_is_one_clear_line(repo: Path, command: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*AK, *command], cwd=repo, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="pipes of a POSIX shell")
def test_a_reader_that_stops_early_is_fine(repo: Path) -> None:
    line = f"'{sys.executable}' -m ambitiekader_cli list --format json | head -1"
    done = subprocess.run(["bash", "-c", line], cwd=repo, capture_output=True, check=False)
    assert (done.stdout, done.stderr, done.returncode) == (b"{\n", b"", 0)


@pytest.mark.usefixtures("ctrl_c_counts")
@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_ctrl_c_ends_quietly(repo: Path) -> None:
    code = (
        "import sys, time; from ambitiekader_cli.cli import shell, reading\n"
        "reading.load = lambda root: (print('klaar', flush=True), time.sleep(60))\n"
        "sys.exit(shell.run(['status']))"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code], cwd=repo, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"klaar\n"
    process.send_signal(signal.SIGINT)
    _, err = process.communicate()
    assert process.returncode == 130
    assert b"Traceback" not in err


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
@pytest.mark.skipif(os.name == "nt", reason="closes a file descriptor in a POSIX shell")
def test_closed_streams_do_no_harm(repo: Path, stream: str) -> None:
    number = {"stdout": 1, "stderr": 2}[stream]
    line = f"'{sys.executable}' -m ambitiekader_cli status {number}>&-"
    done = subprocess.run(["bash", "-c", line], cwd=repo, capture_output=True, check=False)
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="closes a file descriptor in a POSIX shell")
def test_closed_input_is_empty_input(repo: Path) -> None:
    line = f"'{sys.executable}' -m ambitiekader_cli fmt --print - <&-"
    done = subprocess.run(["bash", "-c", line], cwd=repo, capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (0, b"")
    assert b"fout in ak zelf" not in done.stderr


def test_a_defect_is_told_as_one(repo: Path) -> None:
    code = (
        "import sys; from ambitiekader_cli.cli import shell, reading\n"
        "reading.load = lambda root: 1 / 0\n"
        "sys.exit(shell.run(['status']))"
    )
    env = {**os.environ, "AK_DEBUG": "0"}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=repo, env=env, capture_output=True, check=False
    )
    assert done.returncode == 3
    assert b"fout in ak zelf" in done.stderr
    assert b"Traceback" not in done.stderr


def test_unreadable_file_makes_the_answer_incomplete(repo: Path) -> None:
    (repo / "data" / "regional" / "procesafspraken.yaml").write_text("a: [", "utf-8")
    done = ak(repo, "status")
    assert done.returncode == 1
    assert b"procesafspraken.yaml:1:4: AK001" in done.stderr
    assert b"Looptijd" in done.stdout


def test_every_command_has_a_dutch_name() -> None:
    named = {words[0] for words in ALIASES.values()}
    assert named <= COMMANDS.keys()
    assert COMMANDS.keys() - named == {"agenda", "schema", "herijking"} & COMMANDS.keys()
    assert not ALIASES.keys() & COMMANDS.keys()


@pytest.mark.parametrize("alias", ALIASES)
def test_a_dutch_name_is_the_command_itself(alias: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([alias, "--help"]) == 0
    theirs = capsys.readouterr().out
    assert run([*ALIASES[alias], "--help"]) == 0
    assert capsys.readouterr().out == theirs != ""


INTERRUPTED_WHILE_STARTING = """
import sys
class Stop:
    def __set_name__(self, owner, name):
        raise KeyboardInterrupt
class Finder:
    def find_spec(self, name, path, target=None):
        if name == "NAME":
            type("Model", (), {"field": Stop()})
sys.meta_path.insert(0, Finder())
from ambitiekader_cli.__main__ import main
main()
"""


@pytest.mark.parametrize("name", ["ambitiekader_cli.cli.shell", "ambitiekader_cli.cli.reading"])
def test_ctrl_c_while_a_class_is_made_is_no_defect(repo: Path, name: str) -> None:
    """Python 3.11 makes a RuntimeError of it there."""
    program = INTERRUPTED_WHILE_STARTING.replace("NAME", name)
    done = subprocess.run(
        [sys.executable, "-c", program, "status"], cwd=repo, capture_output=True, check=False
    )
    assert done.returncode == 130
    assert done.stderr.decode() in {"", "ak: onderbroken\n", "ak: onderbroken\r\n"}
