"""What a repository holds now, told by one digest; files that nobody touched are not read again.

As git does: a file whose size, times and place are as they were is the same file, unless it was
changed so shortly before somebody looked that another change could have the same time.
"""

import errno
import os
import stat
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from ambitiekader_cli.repo.door import content
from ambitiekader_cli.source import MAX_BYTES

FOLDERS = "data", "archief"
"""All that a kader is read from."""
COARSE = 2_000_000_000
"""Nanoseconds between two times that every file system tells apart: FAT counts in two seconds."""
MOST = 100_000
"""Files and folders; of more than that nothing is kept."""
END = "\0"
"""Cannot stand in a name."""


class Listing(NamedTuple):
    """Which files there are, without reading them."""

    text: str
    """Of each file and folder its name, kind, size, times and place on the disk."""
    settled: bool
    """Whether every later change would show."""


_FIELDS = 6


def listed(root: Path, now: int) -> Listing:
    """As it is at `now`, nanoseconds since 1970. Raises OSError, also where there is too much."""
    fields: list[str] = []
    newest = 0
    for name, seen in _walk(root):
        times = seen.st_mtime_ns, seen.st_ctime_ns
        newest = max(newest, *times)
        fields += (name, *map(str, (seen.st_mode, seen.st_size, *times, seen.st_ino)))
        if len(fields) > MOST * _FIELDS:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(root))
    # On Windows `ctime` is when a file was made: a change that keeps its time and size is not seen.
    return Listing(END.join(fields), os.name != "nt" and newest + COARSE <= now)


def digest(root: Path, listing: Listing) -> str:
    """Of names, and of what the files hold as far as it is read. Raises OSError."""
    total = blake2b(digest_size=32)
    fields = listing.text.split(END)
    for name, mode in zip(fields[::_FIELDS], map(int, fields[1::_FIELDS]), strict=True):
        held = content(root / name, MAX_BYTES) if stat.S_ISREG(mode) else b""
        about = END.join((name, str(stat.S_IFMT(mode)), str(len(held)), ""))
        total.update(about.encode("utf-8", "surrogateescape") + held)
    return total.hexdigest()


def known_digest(listing: Listing, known: bytes) -> str:
    """What `as_known` made of the same listing; empty when it was another, or may be."""
    before, _, found = known.decode("utf-8", "surrogateescape").rpartition(END)
    return found if listing.settled and before == listing.text else ""


def as_known(listing: Listing, found: str) -> bytes:
    """A listing that is settled, and its digest."""
    return f"{listing.text}{END}{found}".encode("utf-8", "surrogateescape")


def _walk(root: Path) -> Iterator[tuple[str, os.stat_result]]:
    """What lies there, by its path from the root; links are not followed."""
    waiting: list[str] = []
    for name in FOLDERS:
        if os.path.lexists(root / name):
            seen = (root / name).lstat()
            yield name, seen
            waiting += [name] if stat.S_ISDIR(seen.st_mode) else []
    while waiting:
        folder = waiting.pop()
        with os.scandir(root / folder) as found:
            for child in sorted(found, key=lambda child: child.name):
                name = f"{folder}/{child.name}"
                yield name, child.stat(follow_symlinks=False)
                if child.is_dir(follow_symlinks=False):
                    waiting.append(name)
