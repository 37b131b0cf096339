# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Files that a command makes, on disk: which differ from what is there, and writing them."""

from collections.abc import Iterator
from pathlib import Path

from ambitiekader_cli import repo
from ambitiekader_cli.diagnostics import UserError

Files = dict[str, bytes]
"""Content by file name."""


def saved(files: Files, folder: Path, default: Path) -> Iterator[Path]:
    """Write each file whole or not at all; an older one stays until the new one is there."""
    if folder == default:
        _refuse_link(folder)
    for name, content in files.items():
        target = folder / name
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            repo.write(target, content)
        except OSError as error:
            raise _refused(error, target) from None
        yield target


def _refused(error: OSError, target: Path) -> UserError:
    """Never by the name of the temporary file, which nobody knows."""
    replacing = error.filename2 is not None
    if not target.parent.is_dir():
        where = error.filename
    else:
        where = target.parent if error.filename and not replacing else target
    message = f"`{where}` is niet te schrijven: {repo.reason(error)}"
    in_use = isinstance(error, PermissionError) and replacing
    return UserError(message, _IN_USE if in_use else _ELSEWHERE)


_IN_USE = "staat het bestand nog open in een ander programma?"
_ELSEWHERE = "kies met --out een map waarin u mag schrijven"


def _refuse_link(folder: Path) -> None:
    """In a folder that nobody named: a stranger may have put a link there."""
    for part in (folder.parent, folder):
        if part.is_symlink():
            message = f"`{part.name}` is een snelkoppeling (symlink)"
            raise UserError(message, "geef zelf een map met --out")


def changed(files: Files, folder: Path) -> Files:
    """The files that are not there yet, or differ in more than Windows' line ends."""
    return {name: new for name, new in files.items() if _current(folder / name) != new}


def _current(path: Path) -> bytes | None:
    try:
        return path.read_bytes().replace(b"\r\n", b"\n") if path.is_file() else None
    except OSError:
        return None  # writing it will tell
