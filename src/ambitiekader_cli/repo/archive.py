"""Frames that ended, each whole in a folder of its own under archief/, and their checksums.

`SHA256SUMS` is as `sha256sum` writes it, over every other file in the folder. Git may give a text
other line ends on another machine, so of a text the sum counts with either.
"""

import codecs
import errno
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from ambitiekader_cli.planning import NO_END, Looptijd
from ambitiekader_cli.repo.atomic_write import beside, discard, is_leftover, settle, write_folder
from ambitiekader_cli.repo.disk_errors import LINK, NotPlain, reason
from ambitiekader_cli.repo.door import content
from ambitiekader_cli.repo.entries import read
from ambitiekader_cli.repo.layout import is_root
from ambitiekader_cli.source import MAX_BYTES, Span

ARCHIEF = "archief"
SUMS = "SHA256SUMS"
MOST_FRAMES = 200
"""How many of them are looked at."""
MOST_FILES = 10_000
DEEPEST = 12
LARGEST = 64 * 1024 * 1024
MOST_BYTES = 256 * 1024 * 1024
"""Of one archived frame, all its files together."""
_OF_THE_SYSTEM = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
_LINE = re.compile(r"([0-9a-fA-F]{64}) [ *](?:\./)?(.+)")
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
"""As Windows PowerShell begins a text."""


class Deviation(NamedTuple):
    """What is not as it was when the frame was closed."""

    span: Span
    message: str


class EndedFrame(NamedTuple):
    """A folder in the archive that comes, with all that is in it."""

    path: str
    files: Mapping[str, bytes]


def closed(name: str, files: Mapping[str, bytes]) -> EndedFrame:
    """A frame that ended, with the sums by which a later change shows."""
    lines = (f"{sha256(files[path]).hexdigest()}  {path}\n" for path in sorted(files))
    return EndedFrame(f"{ARCHIEF}/{name}", {**files, SUMS: "".join(lines).encode()})


def save_ended(root: Path, frame: EndedFrame) -> bool:
    """Write it whole or not at all; False where it stands there already, as an `ak` left it.

    Raises Busy, and OSError, also when something else stands there.
    """
    if holds(root, frame):
        return False
    folder = root / ARCHIEF
    if folder.is_symlink():
        raise NotPlain(errno.EINVAL, LINK, str(folder))
    folder.mkdir(exist_ok=True)
    settle(root)
    write_folder(root / frame.path, frame.files)
    return True


def holds(root: Path, frame: EndedFrame) -> bool:
    """Whether this frame is there as it would be written, to the last sign."""
    name = frame.path.rpartition("/")[2]
    if name not in ended_frames(root):
        return False
    there = {path for path, _ in _files(root / frame.path)} | {SUMS}
    return there == {*frame.files} and all(
        _is(content(root / frame.path / path, LARGEST), sha256(raw).hexdigest())
        for path, raw in frame.files.items()
    )


def discard_ended(root: Path, frame: EndedFrame) -> None:
    """Take away what was just written; what is half gone is no frame any more."""
    gone = beside(root / frame.path)
    with suppress(OSError):
        (root / frame.path).rename(gone)
        discard(gone)
        (root / ARCHIEF).rmdir()


def name_of(old: Looptijd, new: Looptijd) -> str:
    """How a frame that ends is called here: its years; one without end lasts until the new one."""
    return f"{old.van.year}-{new.van.year if old.tot == NO_END else old.tot.year}"


def ended_frames(root: Path) -> list[str]:
    """The names of the folders in archief/ that hold data; links are left out, never followed."""
    folder = root / ARCHIEF
    if folder.is_symlink() or not folder.is_dir():
        return []
    with os.scandir(folder) as entries:
        names = sorted(entry.name for entry in entries if entry.is_dir(follow_symlinks=False))
    return [name for name in names if is_root(folder / name) and not is_leftover(name)]


def goes_with_a_document(root: Path, name: str) -> bool:
    """Whether it is what `ak render --final` kept: documents that are called so, and their data."""
    try:
        text = _decoded(read(root, f"{ARCHIEF}/{name}/{SUMS}"))
    except OSError:
        return False
    return any("/" not in path and Path(path).stem == name for path in _sums(text)[0])


def linked_frames(root: Path) -> Iterator[str]:
    """What stands for a folder of an ended frame and is a link: it may lead anywhere."""
    folder = root / ARCHIEF
    if folder.is_symlink():
        yield ARCHIEF
    elif folder.is_dir():
        with os.scandir(folder) as entries:
            yield from sorted(f"{ARCHIEF}/{e.name}" for e in entries if e.is_symlink())


def is_closed(root: Path, name: str) -> bool:
    """Whether somebody wrote down what this frame holds."""
    return os.path.lexists(root / ARCHIEF / name / SUMS)


def since_closed(root: Path, name: str) -> Iterator[Deviation]:
    """Every file that was changed, that came, or that went since this frame was closed."""
    base = f"{ARCHIEF}/{name}"
    try:
        text = _decoded(read(root, f"{base}/{SUMS}"))
    except OSError as error:
        yield Deviation(Span(f"{base}/{SUMS}"), f"dit bestand is niet te lezen: {reason(error)}")
        return
    sums, wrong = _sums(text)
    yield from (Deviation(_at(base, number), message) for number, message in wrong)
    if not sums:  # then every file would seem new
        return
    there = dict(_files(root / ARCHIEF / name))
    yield from _compared(root / ARCHIEF / name, base, sums, there)
    for path, (line, _) in sums.items():
        if path not in there:
            yield Deviation(_at(base, line), f"het bestand `{path}` is weg")


def _at(base: str, line: int) -> Span:
    return Span(f"{base}/{SUMS}", line, 1, line, 1)


def _compared(
    folder: Path, base: str, sums: Mapping[str, tuple[int, str]], there: Mapping[str, str]
) -> Iterator[Deviation]:
    left = MOST_BYTES
    for path, refused in there.items():
        span = Span(f"{base}/{path}")
        if refused or path not in sums:
            yield Deviation(span, f"dit is {refused}" if refused else "dit bestand kwam erbij")
            continue
        try:
            raw = content(folder / path, LARGEST)
        except OSError as error:
            yield Deviation(span, f"dit bestand is niet te lezen: {reason(error)}")
            continue
        left -= len(raw)
        if len(raw) > LARGEST or left < 0:
            yield Deviation(span, "vanaf hier is er te veel om na te kijken")
            return
        if not _is(raw, sums[path][1]):
            yield Deviation(span, "dit bestand is veranderd")


def _is(raw: bytes, wanted: str) -> bool:
    """Whether this is the content of a sum; a text may have other line ends."""
    if sha256(raw).hexdigest() == wanted:
        return True
    plain = raw.replace(b"\r\n", b"\n")
    other = plain if plain != raw else raw.replace(b"\n", b"\r\n")
    return b"\0" not in raw and sha256(other).hexdigest() == wanted


def _decoded(raw: bytes) -> str:
    return raw.decode("utf-16" if raw.startswith(_UTF_16) else "utf-8-sig", "replace")


def _sums(text: str) -> tuple[dict[str, tuple[int, str]], list[tuple[int, str]]]:
    """Per path the line that it first stands on and its sum; and what is wrong on which line."""
    sums: dict[str, tuple[int, str]] = {}
    wrong = []
    for number, line in _lines(text):
        match = _LINE.fullmatch(line)
        if match and match[2] in sums:
            wrong.append((number, f"het bestand `{match[2]}` staat hier twee keer"))
        elif match:
            sums[match[2]] = number, match[1].lower()
        elif line.strip():
            wrong.append((number, "deze regel is geen som met een bestandsnaam"))
    nothing = (1, "hier staat geen enkele som met een bestandsnaam")
    return sums, wrong if sums else [nothing]


def _lines(text: str) -> Iterator[tuple[int, str]]:
    lines = text.split("\n")[:MOST_FILES]
    return ((number, line.rstrip("\r")) for number, line in enumerate(lines, 1))


def _files(folder: Path) -> Iterator[tuple[str, str]]:
    """Every file but the sums, and why it is not opened; no more than are looked at."""
    number = 0
    for here, folders, names in os.walk(folder):
        place = Path(here).relative_to(folder)
        folders[:] = sorted(name for name in folders if name != ".git")
        for name in [each for each in folders if (Path(here) / each).is_symlink()]:
            folders.remove(name)
            yield (place / name).as_posix(), LINK
        if len(place.parts) >= DEEPEST:
            yield from (((place / name).as_posix(), "een map die te diep ligt") for name in folders)
            folders.clear()
        for name in sorted(names):
            path = (place / name).as_posix()
            number += 1
            if number > MOST_FILES:
                yield path, f"meer dan de {MOST_FILES} bestanden die `ak` nakijkt"
                return
            if path != SUMS and name not in _OF_THE_SYSTEM and not is_leftover(name):
                yield path, LINK if (Path(here) / name).is_symlink() else ""


def archived(root: Path, name: str, path: str) -> bytes:
    """The bytes of a file of a frame that ended; raises OSError."""
    return read(root, f"{ARCHIEF}/{name}/{path}")[: MAX_BYTES + 1]
