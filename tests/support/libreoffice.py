# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""LibreOffice, where it is installed: opening and converting what `ak` makes."""

import shutil
import subprocess
from pathlib import Path

OFFICE = shutil.which("soffice")


def converted(*paths: Path, form: str, folder: Path) -> None:
    assert OFFICE
    profile = f"-env:UserInstallation={(folder.parent / 'profile').resolve().as_uri()}"
    options = ["--headless", profile, "--convert-to", form, "--outdir", str(folder)]
    subprocess.run([OFFICE, *options, *map(str, paths)], check=True, capture_output=True)
