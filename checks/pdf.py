# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Is each PDF in a folder PDF/UA-1 and PDF/A-2a, and sound?

    python checks/pdf.py FOLDER

Needs page-validation from PyPI and the program qpdf. Exits with 1 when something is wrong.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

import page

PROFILES = ("ua1", "2a")
FALSE_ALARM = "PDFA2A-STREAM-LENGTH-001"
"""Known to be one where qpdf finds the file sound."""


def main() -> int:
    paths = sorted(Path(sys.argv[1]).rglob("*.pdf"))
    if not paths:
        print(f"{sys.argv[1]}: no PDF here", file=sys.stderr)
        return 2
    begin = perf_counter()
    found = [f"{path}: {line}" for path in paths for line in findings(path)]
    print(*found, sep="\n", end="\n" if found else "")
    print(f"{len(paths)} PDF files, {len(found)} findings, {perf_counter() - begin:.1f} s")
    return 1 if found else 0


def findings(path: Path) -> Iterator[str]:
    checked = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
    sound = checked.returncode == 0
    if not sound:
        yield f"qpdf: {checked.stdout.strip()} {checked.stderr.strip()}"
    for profile in PROFILES:
        for failure in page.validate_pdf(str(path), profile=profile).failures:
            if not (sound and failure.rule_id == FALSE_ALARM):
                yield f"{failure.rule_id}: {failure.message}"


if __name__ == "__main__":
    sys.exit(main())
