"""The data as they are at this moment: read again when something under `data/` is another.

What else pages show is only looked at: where git stands, and how the region wants them to look.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from ambitiekader_cli import repo
from ambitiekader_cli.diff.all_changes import changes_between
from ambitiekader_cli.diff.context import DiffContext
from ambitiekader_cli.load import Loaded, load_entries, with_ended
from ambitiekader_cli.repo import DataFile
from ambitiekader_cli.repo.entries import walk
from ambitiekader_cli.repo.head import head_of
from ambitiekader_cli.repo.stored import Version
from ambitiekader_cli.repo.versions import Changed
from ambitiekader_cli.report.changes.review import Named, Review, review
from ambitiekader_cli.source import Source, Unreadable

REMEMBERED = 20
"""Versions of which is still known what they held; files that are the same are kept once."""

SIGNS = 32
"""Of the name of a version."""
TEMPLATES = "templates"
"""With `site.css` and the logos; the rest of it counts for the commit below each page."""
Seen = tuple[tuple[DataFile, tuple[int, ...]], ...]
"""Of each file what the folder says: its number, its size, when it changed."""


class Snapshot(NamedTuple):
    """All data of one moment."""

    name: str
    """Of what they hold: the same data have the same name."""
    files: Mapping[str, bytes]
    loaded: Loaded
    shown: str = ""
    """Of all that pages show: these data, the commit that they are of, the style and the logos."""


class Live:
    """The data of a repository, for as long as the window is open."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._seen: Seen = ()
        self._known: dict[str, Mapping[str, bytes]] = {}
        self._now: Snapshot | None = None

    def now(self) -> Snapshot:
        """Read again only where a file has another number, size or time."""
        seen = self._look(repo.entries(self.root))
        if self._now is None or seen != self._seen:
            self._seen = seen
            self._now = self._read(each for each, _ in seen)
        return self._now._replace(shown=self._shown(self._now.name))

    def _shown(self, name: str) -> str:
        templates = self._look(walk(self.root / TEMPLATES, TEMPLATES))
        beside = repr((name, head_of(self.root), templates))
        return sha256(beside.encode("utf-8", "backslashreplace")).hexdigest()[:SIGNS]

    def _look(self, found: Iterator[DataFile]) -> Seen:
        return tuple((each, self._stat(each)) for each in found)

    def changed_since(self, name: str, snapshot: Snapshot) -> Review | None:
        """What is other in a snapshot; None where nobody knows any more how it was."""
        before, now = self._known.get(name), snapshot.files
        if before is None:
            return None

        def data(path: str, older: bool) -> Any:  # noqa: ANN401 - data without a shape
            raw = (before if older else now).get(path)
            with suppress(Unreadable):
                return None if raw is None else Source(path, raw).data()
            return None

        pairs = [
            Changed(path, _version(before.get(path)), _version(now.get(path)))
            for path in sorted(before.keys() | now.keys())
            if before.get(path) != now.get(path)
        ]
        context = DiffContext(data)
        names = (Named(None, "toen"), Named(None, "nu"))
        return review(changes_between(pairs, context), context.names, names)

    def _stat(self, file: DataFile) -> tuple[int, ...]:
        with suppress(OSError):
            found = (self.root / file.path).lstat()
            return (found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)
        return ()

    def _read(self, found: Iterator[DataFile]) -> Snapshot:
        entries = [*found]
        before = self._now.files if self._now else {}
        files: dict[str, bytes] = {}
        for each in entries:
            with suppress(OSError):
                raw = b"" if each.refused else repo.read(self.root, each.path)
                old = before.get(each.path)
                files[each.path] = old if old is not None and old == raw else raw
        name = _sum(entries, files)
        if self._now is not None and name == self._now.name:
            return self._now
        self._known.pop(name, None)
        self._known[name] = files
        for oldest in [*self._known][:-REMEMBERED]:
            del self._known[oldest]
        return Snapshot(name, files, self._loaded(entries, files))

    def _loaded(self, entries: list[DataFile], files: Mapping[str, bytes]) -> Loaded:
        """Of what was read just now; why a file could not be read is asked again."""

        def read(path: str) -> bytes:
            return files[path] if path in files else repo.read(self.root, path)

        return with_ended(self.root, load_entries(entries, read))


def _sum(entries: list[DataFile], files: Mapping[str, bytes]) -> str:
    made = sha256()
    for each in entries:
        raw = files.get(each.path, b"")
        made.update(f"{each.path}\0{each.refused}\0{len(raw)}\0".encode("utf-8", "surrogateescape"))
        made.update(raw)
    return made.hexdigest()[:SIGNS]


def _version(raw: bytes | None) -> Version | None:
    return None if raw is None else Version(raw)
