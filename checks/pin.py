# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Choose the version of everything that CI and a release install, with the sums of its files.

    pip install uv
    python checks/pin.py [--upgrade]

Writes `requirements/*.txt`, for every Python and system that `ak` supports. A version that still
fits stays; `--upgrade` takes the newest of all. `tests/test_requirements.py` says when it is due.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "requirements"
PROJECT = "pyproject.toml"
PINNED = {
    "program": (PROJECT,),
    "test": (PROJECT, "--extra=test", "--constraints=requirements/program.txt"),
    "dev": (PROJECT, "--extra=dev", "--constraints=requirements/test.txt"),
    "frozen": (PROJECT, "--extra=frozen", "--constraints=requirements/program.txt"),
    "tools": ("requirements/tools.in",),
    "audit": ("requirements/audit.in",),
}
"""A file, and what it is made of; each after those that it must agree with."""
HEADER = """# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

# Made by `python checks/pin.py`.
"""
OPTIONS = ("--quiet", "--universal", "--generate-hashes", "--no-header", "--no-annotate")


def main() -> None:
    for name, sources in PINNED.items():
        path = FOLDER / f"{name}.txt"
        command = ["uv", "pip", "compile", *OPTIONS, "--python-version=3.11", *sources]
        command += [f"--output-file={path}", *sys.argv[1:]]
        quiet = {**os.environ, "UV_NO_CONFIG": "1"}  # an index of who runs this is nobody else's
        subprocess.run(command, cwd=ROOT, env=quiet, check=True, stdout=subprocess.DEVNULL)
        path.write_text(HEADER + path.read_text("utf-8"), "utf-8", newline="\n")


if __name__ == "__main__":
    main()
