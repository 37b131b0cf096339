# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""When the process that makes a document fails, `ak` says what happened, and blames no template."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from support.render_files import BASIS

from ambitiekader_cli.render import CHILD

AK = "import sys; sys.executable = {}; from ambitiekader_cli.__main__ import main; main()"
PACKAGE = "ambitiekader_cli"
FROZEN = """#!{}
import sys
sys.frozen, sys.executable = True, __file__
from ambitiekader_cli.__main__ import main
main()
"""
RENDER = ("render", "agenda", "--to", "md", "--out", "-", "--repo", str(BASIS))
posix = pytest.mark.skipif(os.name == "nt", reason="programs of POSIX")


def ak(program: str | None, *arguments: str) -> tuple[int, str]:
    """Run `ak` as if Python were this program."""
    command = [sys.executable, "-c", AK.format(repr(program)), *arguments]
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.stdout == b""
    return done.returncode, done.stderr.decode()


@pytest.mark.parametrize("program", ["/er/is/niets", "", None])
def test_a_process_that_does_not_start(program: str | None) -> None:
    code, said = ak(program, *RENDER)
    assert code == 2
    assert said.startswith("ak: het hulpproces dat documenten maakt, start niet: ")
    assert "controleer of" in said


@posix
@pytest.mark.parametrize(("program", "code"), [("true", 0), ("false", 1)])
def test_another_program_in_its_place(program: str, code: int) -> None:
    found = next(path for path in (f"/bin/{program}", f"/usr/bin/{program}") if os.access(path, 1))
    assert ak(found, *RENDER) == (
        1,
        f"ak: het hulpproces dat documenten maakt, stopte met code {code} en zonder antwoord\n"
        "    meld dit aan de makers van ak, met de opdracht die u gaf\n",
    )


@posix
def test_a_frozen_program_is_its_own_child(tmp_path: Path) -> None:
    path = tmp_path / "ak"
    path.write_text(FROZEN.format(sys.executable))
    path.chmod(0o755)
    command = (*RENDER[:2], "--to", "md,html,docx,pdf", "--repo", str(BASIS), "--out")
    for program, out in (([str(path)], "frozen"), ([sys.executable, "-m", PACKAGE], "plain")):
        subprocess.run([*program, *command, str(tmp_path / out)], check=True, capture_output=True)
    frozen, plain = (
        {made.name: made.read_bytes() for made in (tmp_path / out).iterdir()}
        for out in ("frozen", "plain")
    )
    assert len(frozen) == 4
    assert frozen == plain


def test_only_a_frozen_program_can_be_a_child() -> None:
    code, said = ak(sys.executable, CHILD)
    assert code == 2
    assert "Traceback" not in said


def test_nobody_is_offered_to_be_a_child() -> None:
    command = [sys.executable, "-m", "ambitiekader_cli", "--help"]
    assert CHILD not in subprocess.run(command, capture_output=True, check=True).stdout.decode()
