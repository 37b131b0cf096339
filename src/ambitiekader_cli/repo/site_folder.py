"""A folder of pages, made anew each time: of what was there only what `ak` made goes away."""

import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.repo.atomic_write import beside, clear, discard, rename, settle, write
from ambitiekader_cli.repo.disk_errors import NotPlain, reason
from ambitiekader_cli.repo.door import content
from ambitiekader_cli.repo.lock import Busy, alone

MADE = "ak-site.txt"
"""The names of all files that `ak` made here, a line each."""
_MOST = 64 * 1024 * 1024
"""Bytes of that list."""
Pages = Iterable[tuple[str, bytes | Iterator[bytes]]]
"""A name with what the file holds, or with parts of it where that is very much."""


def save_site(folder: Path, names: Collection[str], pages: Pages) -> int:
    """Write these files, of which `names` are all names; the number of them. Raises UserError.

    A new folder comes whole or not at all. In one that is there each file is whole; what an earlier
    site had and this one has not goes away, and what `ak` did not make stays as it is.
    """
    folder = Path(os.path.abspath(folder))  # noqa: PTH100 - a link stays a link
    if folder == folder.parent:
        raise UserError(f"`{folder}` is de hele schijf", _ELSEWHERE)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with alone(folder.parent) as locked:
            if locked:
                clear(folder.parent, folders=True)
            if folder.is_symlink() or (os.path.lexists(folder) and not folder.is_dir()):
                raise UserError(f"`{folder}` is geen gewone map", "noem met --out een map")
            if folder.is_dir():
                return _renewed(folder, names, pages)
            return _new(folder, names, pages)
    except Busy:
        message = f"een andere ak schrijft in `{folder.parent}`"
        raise UserError(message, "probeer het straks opnieuw") from None
    except OSError as error:
        raise UserError(f"`{folder}` is niet te schrijven: {reason(error)}", _ELSEWHERE) from None


def _new(folder: Path, names: Collection[str], pages: Pages) -> int:
    made = beside(folder)
    try:
        made.mkdir(mode=0o755)
        for name, page in pages:
            _fill(made / name, page)
        (made / MADE).write_bytes(_listed(names))
        rename(made, folder)
        settle(folder.parent)
    finally:
        discard(made)
    return len(names)


def _renewed(folder: Path, names: Collection[str], pages: Pages) -> int:
    before = _made_before(folder)
    for name in names:
        if name not in before and os.path.lexists(folder / name):
            message = f"in `{folder}` staat al een bestand `{name}`, dat ak niet maakte"
            raise UserError(message, "noem met --out een andere map, of haal dat bestand weg")
    write(folder / MADE, _listed([*before, *names]))  # so that a next run knows what this one made
    number = 0
    for name, page in pages:
        number += 1
        if not isinstance(page, bytes):
            part = beside(folder / name)
            _fill(part, page)
            rename(part, folder / name)
        elif not _holds(folder / name, page):
            write(folder / name, page)
    for name in sorted(before - {*names}):
        _take_away(folder / name)
    write(folder / MADE, _listed(names))
    return number


def _take_away(page: Path) -> None:
    """A page of before; while it cannot go it stays in the list, so that a next run tries again."""
    try:
        page.unlink(missing_ok=True)
    except OSError as error:
        message = f"`{page}` is van een eerdere keer, en niet weg te halen: {reason(error)}"
        raise UserError(message, "haal dat zelf weg, en maak de bladzijden opnieuw") from None


def _fill(path: Path, page: bytes | Iterator[bytes]) -> None:
    """A file that nobody sees yet."""
    with path.open("xb") as file:
        file.writelines((page,) if isinstance(page, bytes) else page)


def _made_before(folder: Path) -> set[str]:
    """Only plain names: nothing here may lead out of the folder."""
    try:
        names = content(folder / MADE, _MOST).decode("utf-8", "replace").split("\n")
    except (FileNotFoundError, NotPlain):
        return set()
    leads = {"/", "\\", ":", "\0"}
    return {name for name in names if name and not leads & {*name} and name[0] != "."}


def _listed(names: Iterable[str]) -> bytes:
    return "".join(f"{name}\n" for name in sorted({*names})).encode()


def _holds(path: Path, page: bytes) -> bool:
    try:
        return content(path, len(page)) == page
    except OSError:
        return False


_ELSEWHERE = "kies met --out een plaats waar u mag schrijven"
