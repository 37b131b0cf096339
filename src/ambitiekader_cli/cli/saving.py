# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Files that a command makes, on disk: which differ from what is there, and writing them."""

import os
from collections.abc import Iterator
from pathlib import Path

from ambitiekader_cli import repo
from ambitiekader_cli.diagnostics import UserError

Files = dict[str, bytes]
"""Content by file name."""


def named_folder(out: str, root: Path) -> Path:
    """The folder that somebody named with --out; not under data/, where `ak` refuses such files."""
    if not out.strip():
        raise UserError("achter `--out` ontbreekt een map", "noem een map, of laat --out weg")
    real = Path(os.path.realpath(out))
    if any(each.exists() and each.samefile(root / "data") for each in (real, *real.parents)):
        message = f"`{out}` ligt in de map `data`, en daar staan alleen gegevens"
        raise UserError(message, "kies met --out een andere map")
    return Path(out)


def saved(files: Files, folder: Path, default: Path) -> Iterator[Path]:
    """Write each file whole or not at all; an older one stays until the new one is there."""
    if folder == default:
        _refuse_link(folder)
    for name, content in files.items():
        _refuse_links_below(folder, name)
        _save(folder / name, content)
        yield folder / name


def save_one(text: str, path: Path) -> None:
    """Write one text, as UTF-8."""
    _save(path, text.encode("utf-8", "replace"))


def _save(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        repo.write(path, content)
    except OSError as error:
        raise _refused(error, path) from None


def _refuse_links_below(folder: Path, name: str) -> None:
    """A folder that we make ourselves may not lead elsewhere."""
    for part in Path(name).parents:
        if (folder / part).is_symlink() and part != Path():
            message = f"`{folder / part}` is een snelkoppeling (symlink)"
            raise UserError(message, "haal die weg, of geef een andere map met --out")


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


def changed(files: Files, folder: Path, default: Path) -> Files:
    """The files that are not there yet, or differ in more than Windows' line ends.

    A stranger may have put anything there: a link is not followed, and no more is read than needed.
    """
    if folder == default:
        _refuse_link(folder)
    return {name: new for name, new in files.items() if not _holds(folder / name, new)}


def _holds(path: Path, content: bytes) -> bool:
    most = len(content) + content.count(b"\n") + 1
    try:
        if path.is_symlink() or not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(most).replace(b"\r\n", b"\n") == content
    except OSError:
        return False  # writing it will tell
