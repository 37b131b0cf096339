"""Files that a command makes, on disk: which differ from what is there, and writing them."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.repo.archive import ARCHIEF, ended_frames
from ambitiekader_cli.repo.atomic_write import write, write_folder
from ambitiekader_cli.repo.disk_errors import Held, NotPlain, reason
from ambitiekader_cli.repo.door import content
from ambitiekader_cli.repo.lock import Busy
from ambitiekader_cli.text import visible

Files = dict[str, bytes]
"""Content by file name."""
MOST_BYTES = 64 * 1024 * 1024
"""Of a file that is there already; a larger one is not of `ak`."""


def named_folder(out: str, root: Path) -> Path:
    """The folder that somebody named with --out; raises UserError where `ak` keeps its own."""
    if not out.strip():
        raise UserError("achter `--out` ontbreekt een map", "noem een map, of laat --out weg")
    refuse_unseen_name(out, TYPE_AGAIN)
    frames = [f"{ARCHIEF}/{name}" for name in ended_frames(root)]
    _refuse_below(out, root, ("data", *frames), "kies met --out een andere map")
    return Path(out)


def named_file(out: Path, root: Path) -> Path:
    """The file that somebody named; raises UserError where `ak` keeps its own, or none can come."""
    refuse_unseen_name(str(out), TYPE_AGAIN)
    _refuse_below(str(out), root, ("data", ARCHIEF), "kies een andere plaats")
    if out.is_symlink():
        raise UserError(f"`{out}` is een snelkoppeling (symlink)", "noem het bestand zelf")
    if out.is_dir():
        raise UserError(f"`{out}` is een map", "noem een bestand")
    return out


TYPE_AGAIN = "typ de naam achter --out opnieuw"


def refuse_unseen_name(name: str, advice: str) -> None:
    """Raises UserError for a name that nobody can read or type."""
    if visible(name) != name:
        raise UserError(f"in de naam `{visible(name)}` staat een teken dat niemand ziet", advice)


def _refuse_below(out: str, root: Path, folders: Sequence[str], advice: str) -> None:
    """Under data/ `ak` refuses other files, and what ended does not change any more."""
    real = Path(os.path.realpath(out))
    if any(part.lower() == ".git" for part in real.parts):
        raise UserError(f"`{out}` ligt in de map `.git`, en die is van git", advice)
    above = [folder for folder in (real, *real.parents) if folder.exists()]
    for name in folders:
        own = root / name
        if own.exists() and any(folder.samefile(own) for folder in above):
            why = "daar staan alleen gegevens" if name == "data" else _ENDED
            raise UserError(f"`{out}` ligt in de map `{name}`, en {why}", advice)


_ENDED = "wat daar staat, verandert niet meer"


def saved(files: Files, folder: Path, default: Path) -> Iterator[Path]:
    """Write each file whole or not at all; an older one stays until the new one is there."""
    if folder == default:
        _refuse_link(folder)
    for name, new in files.items():
        _refuse_links_below(folder, name)
        _save(folder / name, new)
        yield folder / name


def saved_at_once(files: Files, folder: Path, default: Path) -> Iterator[Path]:
    """Write the one folder that all of them are in whole or not at all.

    Where it is there already, each file is written as `saved` does.
    """
    if folder == default:
        _refuse_link(folder)
    for name in files:
        _refuse_links_below(folder, name)
    name = min(files).partition("/")[0]
    if (folder / name).is_dir() and any((folder / name).iterdir()):
        yield from saved(files, folder, default)
        return
    inside = {each.removeprefix(f"{name}/"): new for each, new in files.items()}
    with _told(folder / name):
        write_folder(folder / name, inside)
    yield from (folder / each for each in files)


def refuse_changed(files: Files, folder: Path, is_as_made: Callable[[bytes], bool]) -> None:
    """Raises UserError where one is there already, and not as `ak` made it."""
    for name in files:
        path = folder / name
        if os.path.lexists(path) and not _is_as_made(path, is_as_made):
            message = f"`{visible(str(path))}` is er al, en is niet meer zoals ak het maakte"
            raise UserError(message, "kies met --out een andere map, of haal dat bestand weg")


def _is_as_made(path: Path, is_as_made: Callable[[bytes], bool]) -> bool:
    try:
        return is_as_made(content(path, MOST_BYTES))
    except OSError:
        return False


def save_new(content: bytes, path: Path) -> None:
    """Write a file where there is none yet: somebody may have filled in the one that is there."""
    if os.path.lexists(path):
        raise UserError(f"`{path}` is er al", "kies een andere naam, of haal dat bestand weg")
    _save(path, content)


def save_one(content: bytes, path: Path) -> None:
    """Write a file, over the one that may be there."""
    _save(path, content)


def _save(path: Path, new: bytes) -> None:
    with _told(path):
        write(path, new)


@contextmanager
def _told(target: Path) -> Iterator[None]:
    """The folder for it made, and what goes wrong told."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        yield
    except Busy:
        message = f"een andere ak schrijft in `{target.parent}`"
        raise UserError(message, "probeer het straks opnieuw") from None
    except OSError as error:
        raise _refused(error, target) from None


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
    elif replacing or error.filename in {None, str(target)}:
        where = target
    else:
        where = target.parent
    message = f"`{where}` is niet te schrijven: {reason(error)}"
    if isinstance(error, NotPlain):
        return UserError(message, _OTHER)
    in_use = isinstance(error, PermissionError | Held) and replacing
    return UserError(message, _IN_USE if in_use else _ELSEWHERE)


_OTHER = "kies met --out een andere plaats"
_IN_USE = "staat het bestand nog open in een ander programma?"
_ELSEWHERE = "kies met --out een plaats waar u mag schrijven"


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


def _holds(path: Path, new: bytes) -> bool:
    try:
        return content(path, len(new) + new.count(b"\n")).replace(b"\r\n", b"\n") == new
    except OSError:
        return False  # writing it will tell
