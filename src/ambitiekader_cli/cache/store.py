"""Small texts in a folder of the user's own, each under a key, gone whenever something is wrong.

No pickle: a file has a checksum and bytes. One that is damaged, no plain file, or too large is as
good as none; two programs that keep the same write it in turns, each whole.
"""

import os
import stat
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from ambitiekader_cli.repo.door import content

LARGEST = 8 << 20
"""Bytes of one text; a longer one is not kept."""
MOST_FILES = 128
"""More than this and the oldest half goes."""
_SUM = 32


def key(*parts: str) -> str:
    """One name for all of these together."""
    together = "\0".join(f"{len(part)}:{part}" for part in parts)
    return blake2b(together.encode("utf-8", "surrogateescape"), digest_size=20).hexdigest()


def kept(folder: Path, name: str) -> bytes | None:
    """What was kept under a name, if it is still whole."""
    try:
        raw = content(folder / name, LARGEST + _SUM)
    except OSError:
        return None
    total, text = raw[:_SUM], raw[_SUM:]
    return text if total == _checksum(name, text) else None


def keep(folder: Path, name: str, text: bytes) -> None:
    """Keep it, if that can be done: nothing depends on it."""
    if len(text) > LARGEST:
        return
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not is_own(folder):
            return
        beside = folder / f"{name}.{os.getpid()}-{os.urandom(4).hex()}.tmp"
        try:
            handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(_checksum(name, text) + text)
            beside.replace(folder / name)
        finally:
            beside.unlink(missing_ok=True)
        _make_room(folder)


def is_own(folder: Path) -> bool:
    """Whether nobody else can put something in it."""
    seen, user = folder.lstat(), getattr(os, "geteuid", None)
    if not stat.S_ISDIR(seen.st_mode):
        return False
    return user is None or (seen.st_uid == user() and not seen.st_mode & 0o022)


_BINARY = getattr(os, "O_BINARY", 0)


def _checksum(name: str, text: bytes) -> bytes:
    """With the name: what stands under another one is not this."""
    return blake2b(text, digest_size=_SUM, key=name.encode("ascii")).digest()


def _make_room(folder: Path) -> None:
    with os.scandir(folder) as found:
        files = [(child.stat(follow_symlinks=False).st_mtime_ns, child.path) for child in found]
    for _, path in sorted(files)[: -MOST_FILES // 2] if len(files) > MOST_FILES else ():
        Path(path).unlink(missing_ok=True)
