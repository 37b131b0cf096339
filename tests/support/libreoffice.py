# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""LibreOffice, where it is installed: opening and converting what `ak` makes."""

import shutil
import subprocess
from pathlib import Path

OFFICE = shutil.which("soffice")
AS_WIDE_AS_WORD = {"Calibri", "Carlito"}
"""Letters that take the room that they take in Word."""


def as_wide_as_word() -> bool:
    """Whether LibreOffice has letters for Calibri that are as wide."""
    if OFFICE is None or shutil.which("fc-match") is None:
        return False
    command = ["fc-match", "--format=%{family[0]}", "Calibri"]
    found = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return found in AS_WIDE_AS_WORD


def converted(*paths: Path, form: str, folder: Path) -> None:
    assert OFFICE
    profile = f"-env:UserInstallation={(folder.parent / 'profile').resolve().as_uri()}"
    options = ["--headless", profile, "--convert-to", form, "--outdir", str(folder)]
    subprocess.run([OFFICE, *options, *map(str, paths)], check=True, capture_output=True)
