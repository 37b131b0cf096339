# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Build the wheel and the sdist in two ways that should not matter, and compare them byte for byte.

    pip install '.[dev]'
    python checks/reproducible.py FOLDER

Linux or macOS. Another folder, umask, time of files, hash seed, time zone and language. The day
inside is SOURCE_DATE_EPOCH if that is set, else one that hatchling chose. FOLDER gets both files.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
NOT_SOURCE = shutil.ignore_patterns(".git", ".venv", ".*_cache", ".hypothesis", "__pycache__")
WAYS = (
    ("a", 0o022, 1_000_000_000, {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"}),
    (
        "elders/b c",
        0o077,
        1_500_000_000,
        {"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo", "LANG": "nl_NL"},
    ),
)
"""A folder, a umask, the time of each file, and the environment."""


def built(source: Path, umask: int, time: int, environment: dict[str, str]) -> dict[str, bytes]:
    """The names and bytes of both files."""
    shutil.copytree(ROOT, source, ignore=NOT_SOURCE)
    for path in source.rglob("*"):
        os.utime(path, (time, time))
        path.chmod((0o777 if path.is_dir() else 0o666) & ~umask)
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(source / "dist")]
    run = {"cwd": source, "env": {**os.environ, **environment}, "umask": umask}
    done = subprocess.run(command, **run, capture_output=True, check=False)
    if done.returncode:
        sys.exit((done.stdout + done.stderr).decode(errors="replace"))
    return {path.name: path.read_bytes() for path in (source / "dist").iterdir()}


def main() -> int:
    folder = Path(sys.argv[1])
    with TemporaryDirectory() as work:
        one, other = (built(Path(work) / where, *way) for where, *way in WAYS)
    different = [name for name in one.keys() | other.keys() if one.get(name) != other.get(name)]
    for name in different:
        print(f"not the same twice: {name}")
    if not different:
        folder.mkdir(parents=True, exist_ok=True)
        for name, raw in one.items():
            (folder / name).write_bytes(raw)
            print(f"{folder / name}: {len(raw):,} bytes, the same twice")
    return len(one) != 2 or bool(different)


if __name__ == "__main__":
    sys.exit(main())
