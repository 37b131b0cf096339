# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What docs/architecture.md says that always holds, where a tool can hold us to it."""

import subprocess
import sys
from pathlib import Path

import pytest
import typer

from ambitiekader_cli.cli import private

ROOT = Path(__file__).parents[1]
ONLY_CLI = {
    "typer": "import typer\n",
    "print": "print('x')\n",
    "stdout": "import sys\n\nsys.stdout.write('x')\n",
    "stderr": "from sys import stderr\n\nstderr.write('x')\n",
    "environment": "import os\n\nHOME = os.environ.get('HOME')\n",
    "today": "from datetime import date\n\nDAY = date.today()\n",
    "now": "from datetime import UTC, datetime\n\nNOW = datetime.now(UTC)\n",
    "where somebody stands": "from pathlib import Path\n\nHERE = Path.cwd()\n",
}


@pytest.mark.parametrize("room", ["work", "report", "rules", "stand", "view"])
@pytest.mark.parametrize("program", ONLY_CLI.values(), ids=ONLY_CLI)
def test_only_cli_prints_and_knows_the_clock_and_the_environment(program: str, room: str) -> None:
    assert refused(program, f"src/ambitiekader_cli/{room}/new.py") & {"TID251", "T201", "DTZ011"}


@pytest.mark.parametrize("program", ONLY_CLI.values(), ids=ONLY_CLI)
def test_cli_may(program: str) -> None:
    assert "TID251" not in refused(program, "src/ambitiekader_cli/cli/new.py")


def test_typer_still_has_what_it_keeps_to_itself() -> None:
    """When this fails, read cli/private.py beside what changed in typer."""
    assert issubclass(typer.core.TyperOption, private.Parameter)
    for kind in ("BadOptionUsage", "MissingParameter", "NoSuchOption", "UsageError"):
        assert issubclass(getattr(private, kind), private.ClickException)
    error = private.NoSuchOption("--forma", possibilities=["--format"])
    assert (error.option_name, error.possibilities) == ("--forma", ["--format"])
    assert "_AK_COMPLETE" in private.completion_script("bash")


@pytest.mark.parametrize(
    "module",
    [
        "cli.shell",
        "cli.commands.completion",
        "work.comparing.compare",
        "work.comparing.history",
        "work.making.request",
    ],
)
def test_what_reads_no_entities_does_not_wait_for_their_checks(module: str) -> None:
    program = f"import sys, ambitiekader_cli.{module}; sys.exit('pydantic_core' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_no_start_waits_for_pydantic() -> None:
    """Only who changes the model or asks for a schema does: see `docs/make_compiled_model.py`."""
    told = "from ambitiekader_cli.__main__ import answer; import sys; sys.argv = ['ak', 'status']; "
    program = f"{told} answer(); sys.exit('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False).returncode == 0


def refused(program: str, path: str) -> set[str]:
    """The codes of what ruff finds in a program that would stand there."""
    command = [sys.executable, "-m", "ruff", "check", "--output-format=concise", "--stdin-filename"]
    done = subprocess.run(
        [*command, path, "-"],
        cwd=ROOT,
        input=program,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return {word for line in done.stdout.splitlines() for word in line.split() if word.isalnum()}
