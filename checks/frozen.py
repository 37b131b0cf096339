# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Build `ak` as a folder that needs no Python, and hold it against the `ak` that it is made of.

    pip install '.[frozen]'
    python checks/frozen.py FOLDER

Then FOLDER/ak is the whole program, for systems like this one; it can be copied anywhere. On Linux,
PyInstaller needs objdump and the shared library of Python (Debian: binutils, libpython3.13).
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import ambitiekader_cli
from ambitiekader_cli.render.template_folders import bundled

HERE = Path(__file__).resolve().parents[1]
PACKAGE = Path(ambitiekader_cli.__file__).parent
DAY = ("--peildatum", "2025-06-01")
RECIPE = (
    *("--onedir", "--console", "--name", "ak", "--noconfirm", "--log-level", "WARN"),
    *("--collect-submodules", "ambitiekader_cli"),  # commands and writers are imported by name
    *("--collect-data", "ambitiekader_cli"),
    *("--add-data", f"{bundled()}:ambitiekader_cli/_bundled/templates"),  # no data in a checkout
    *("--collect-data", "docx"),
    *("--collect-data", "tzdata", "--hidden-import", "tzdata"),
)
COMMANDS = (
    ("--version",),
    ("status", *DAY),
    ("validate",),
    ("validate", "--format", "sarif"),
    ("diff", "--repo", str(HERE)),
    ("render", "--list"),
    ("render", "lokaal", "nergens"),
    ("render", "agenda", "--to", "html", "--out", "-", *DAY),
    ("init", "../nieuw", "--voorbeeld", "--dry-run", *DAY),
    ("init", "../nieuw", "--naam", "Regio", "--gemeente", "Assen", "--dry-run", *DAY),
)
DOCUMENTS = (("lokaal", "pekela"), ("voortgang",))
"""All formats of each are compared; the second has a drawing."""


def build(folder: Path) -> Path:
    """The program, in a folder of its own."""
    shutil.rmtree(folder / "ak", ignore_errors=True)
    with TemporaryDirectory() as work:
        places = ("--distpath", str(folder), "--workpath", work, "--specpath", work)
        main = str(PACKAGE / "__main__.py")
        subprocess.run([sys.executable, "-m", "PyInstaller", *RECIPE, *places, main], check=True)
    return folder / "ak" / "ak"


def differences(frozen: Path) -> Iterator[str]:
    """What this program does in another way than the `ak` of this Python."""
    ours = (sys.executable, "-m", "ambitiekader_cli")
    with TemporaryDirectory() as name:
        work = Path(name)
        shutil.copytree(HERE / "data", work / "repository" / "data")
        for command in COMMANDS:
            if _said(work, str(frozen), *command) != _said(work, *ours, *command):
                yield f"ak {' '.join(command)}"
        for document in DOCUMENTS:
            made = _documents(work, document, str(frozen))
            if len(made) < 4 or made != _documents(work, document, *ours):
                yield f"ak render {' '.join(document)}: {', '.join(made) or 'no file'}"


def _said(work: Path, *command: str) -> tuple[int, bytes, bytes]:
    done = subprocess.run(command, cwd=work / "repository", capture_output=True, check=False)
    return done.returncode, done.stdout, done.stderr


def _documents(work: Path, document: tuple[str, ...], *program: str) -> dict[str, bytes]:
    out = work / "documents"
    shutil.rmtree(out, ignore_errors=True)
    code, _, error = _said(work, *program, "render", *document, *DAY, "--out", str(out))
    if code:
        print(error.decode(errors="replace"), file=sys.stderr)
    return {path.name: path.read_bytes() for path in out.iterdir()} if out.is_dir() else {}


def main() -> int:
    folder = Path(sys.argv[1]).resolve()
    found = [*differences(build(folder))]
    for each in found:
        print(f"not the same: {each}")
    print(f"{folder / 'ak'}: {len(COMMANDS) + len(DOCUMENTS) - len(found)} commands as they should")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
