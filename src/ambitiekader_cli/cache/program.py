"""Which `ak` this is, also where somebody works on it: what it kept before may be otherwise now."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from ambitiekader_cli import __version__


def fingerprint() -> str:
    """Of the sizes and times of all its files, and of the Python that runs it."""
    frozen = getattr(sys, "frozen", False)
    files = [sys.executable] if frozen else _files(os.fspath(Path(__file__).parents[1]))
    seen = [os.stat(file) for file in files]  # noqa: PTH116 - some 400, and every time
    return f"{__version__} {sys.version} {[(each.st_size, each.st_mtime_ns) for each in seen]}"


def _files(folder: str) -> Iterator[str]:
    with os.scandir(folder) as found:
        for child in sorted(found, key=lambda child: child.name):
            if child.name.endswith(".py"):
                yield child.path
            elif child.is_dir() and child.name != "__pycache__":
                yield from _files(child.path)
