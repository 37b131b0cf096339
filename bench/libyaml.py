# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""What libyaml alone needs for the same files: a program in C, or the same loop in PyYAML's C part.

`python bench/libyaml.py DIR` is the second. It prints CPU seconds as three sums that grow: only the
scan; with reading the files; the whole process with its imports.
"""

import subprocess
import sys
from pathlib import Path
from time import process_time

from yaml._yaml import CParser

SOURCE = Path(__file__).resolve().with_name("scan.c")


def scanner(folder: Path) -> tuple[list[str], str]:
    """A command that takes a folder, and what it is: in C where a compiler and libyaml are."""
    program = folder / "scan"
    try:
        compiled = ["cc", "-O2", "-o", str(program), str(SOURCE), "-lyaml"]
        subprocess.run(compiled, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        return [sys.executable, __file__], "libyaml's scan, from Python"
    return [str(program)], "libyaml's scan, in C"


def main() -> None:
    """Scan every YAML file below the folder given."""
    imported = process_time()
    texts = [path.read_text(encoding="utf-8") for path in Path(sys.argv[1]).rglob("*.yaml")]
    read = process_time()
    for text in texts:
        CParser(text).raw_parse()
    done = process_time()
    print(done - read, done - imported, done)


if __name__ == "__main__":
    main()
