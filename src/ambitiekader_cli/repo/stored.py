"""What git's store holds: the data files of a commit, and the content of each."""

import stat
from collections.abc import Iterable
from types import TracebackType
from typing import IO, NamedTuple, cast

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.repo.disk_errors import LINK
from ambitiekader_cli.repo.entries import (
    DEEPEST,
    MOST_FILES,
    TOO_DEEP,
    DataFile,
    is_ignored,
    too_many,
)
from ambitiekader_cli.repo.git import Git, parts
from ambitiekader_cli.repo.git_timeout import Answering
from ambitiekader_cli.repo.named_commits import FETCH, Commit
from ambitiekader_cli.source import MAX_BYTES

SUBMODULE = "een andere git-repository (submodule)"
CHUNK = 1024 * 1024


class Version(NamedTuple):
    """One version of one file. Without content it was not opened, for the reason given."""

    content: bytes = b""
    refused: str = ""


class Blob(NamedTuple):
    """What a tree says of a file: its kind and the name of its content."""

    mode: int
    name: str

    @property
    def refused(self) -> str:
        """What it is if it is no file."""
        return _NO_FILES.get(stat.S_IFMT(self.mode), "")


_NO_FILES = {stat.S_IFLNK: LINK, 0o160000: SUBMODULE}


def recorded(git: Git, commit: Commit) -> dict[DataFile, bytes]:
    """Every file under data/ with its content, in the order of the disk; links are marked."""
    files: dict[DataFile, bytes] = {}
    versions = at(git, commit, ["data"])
    for path, version in sorted(versions.items(), key=lambda f: f[0].split("/")):
        steps = path.split("/")
        if len(steps) > DEEPEST + 2:
            files[DataFile("/".join(steps[: DEEPEST + 2]), TOO_DEEP)] = b""
        elif not is_ignored(path, versions):
            files[DataFile(path, version.refused)] = version.content
    return files


def at(git: Git, commit: Commit, paths: Iterable[str]) -> dict[str, Version]:
    """What these files held at a commit; a path ending in `/` is a folder. Absent is left out."""
    listed = git.answer("ls-tree", "-r", "-z", commit.hash, "--", *paths)
    if listed is None:
        raise not_fetched(commit)
    lines = parts(listed)
    if len(lines) > MOST_FILES:
        raise too_many(commit.word, "kies een versie van een ambitiekader")
    versions: dict[str, Version] = {}
    with Blobs(git) as blobs:
        for line in lines:
            about, _, path = line.partition("\t")
            mode, _, name = about.split(" ")
            versions[path] = blobs.version(Blob(int(mode, 8), name))
    return versions


def not_fetched(commit: Commit) -> UserError:
    """Git's store lacks a part of this commit."""
    message = f"de inhoud van `{commit.word}` is hier niet (volledig) opgehaald, of is beschadigd"
    return UserError(message, FETCH)


class Blobs:
    """A running `git cat-file --batch`, stopped at the end of the `with`."""

    def __init__(self, git: Git) -> None:
        self.git = git
        self.running: Answering | None = None

    def __enter__(self) -> "Blobs":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self.running:
            self.running.stop()

    def version(self, blob: Blob) -> Version:
        """What it holds, at most one byte more than is allowed; raises UserError."""
        return Version(refused=blob.refused) if blob.refused else Version(self._content(blob.name))

    def _content(self, name: str) -> bytes:
        if self.running is None:
            self.running = Answering(self.git.start("cat-file", "--batch"), self.git.patience)
        process = self.running.process
        with self.running.waiting():
            return _asked(name, *(cast("IO[bytes]", s) for s in (process.stdin, process.stdout)))


def _asked(name: str, question: IO[bytes], answer: IO[bytes]) -> bytes:
    try:
        question.write(f"{name}\n".encode())
        question.flush()
    except OSError:
        raise _INCOMPLETE from None
    header = answer.readline().split()
    if len(header) != 3:
        raise _INCOMPLETE
    size = int(header[2])
    content = answer.read(min(size, MAX_BYTES + 1))
    left = size - len(content) + 1  # and the newline behind it
    while left > 0 and (skipped := answer.read(min(left, CHUNK))):
        left -= len(skipped)
    return content


_INCOMPLETE = UserError("een deel van deze versie is hier niet opgehaald, of beschadigd", FETCH)
