"""What git's store holds: the data files of a commit, and the content of each."""

import stat
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import IO, NamedTuple, TypeAlias, cast

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
AT_ONCE = 32
"""Names that git is given before it answers; a pipe of Windows holds some more."""
ALL = ("data",)
"""Where data files lie."""
MOST_NAMED = 200
"""Paths that git is given: a command may not be longer than 32,767 signs on Windows."""


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


def recorded(git: Git, commit: Commit, paths: Iterable[str] = ALL) -> dict[DataFile, bytes]:
    """The data files at or below these paths with their content, in the order of the disk.

    Links are marked.
    """
    files: dict[DataFile, bytes] = {}
    versions = at(git, commit, paths)
    for path, version in sorted(versions.items(), key=lambda f: f[0].split("/")):
        steps = path.split("/")
        if len(steps) > DEEPEST + 2:
            files[DataFile("/".join(steps[: DEEPEST + 2]), TOO_DEEP)] = b""
        elif not is_ignored(path, versions):
            files[DataFile(path, version.refused)] = version.content
    return files


def at(git: Git, commit: Commit, paths: Iterable[str]) -> dict[str, Version]:
    """What these files held at a commit; a path ending in `/` is a folder. Absent is left out."""
    wanted = frozenset(paths)
    few = wanted if len(wanted) <= MOST_NAMED else ALL
    listed = git.answer("ls-tree", "-r", "-z", commit.hash, "--", *sorted(few))
    if listed is None:
        raise not_fetched(commit)
    lines = [
        each for each in parts(listed) if few is wanted or is_below(each.partition("\t")[2], wanted)
    ]
    if len(lines) > MOST_FILES:
        raise too_many(commit.word, "kies een versie van een ambitiekader")
    with Blobs(git) as blobs:
        found = dict(map(_listed, lines))
        return dict(zip(found, blobs.versions(found.values()), strict=True))


def _listed(line: str) -> tuple[str, Blob]:
    about, _, path = line.partition("\t")
    mode, _, name = about.split(" ")
    return path, Blob(int(mode, 8), name)


def is_below(path: str, places: Container[str]) -> bool:
    """Whether a file is one of these, or lies in one."""
    steps = path.split("/")
    return any("/".join(steps[:number]) in places for number in range(len(steps), 0, -1))


Found: TypeAlias = Callable[[], set[str] | None]


@contextmanager
def searching(git: Git, texts: Iterable[str], commit: Commit | None) -> Iterator[Found]:
    """The data files in which one of these texts stands, to be called for: git looks meanwhile.

    None where it cannot. As they were at a commit, else as those that git knows are now. Raises
    UserError.
    """
    words = (word for text in texts for word in ("-e", text))
    plain = ("--name-only", "-z", "--text", "--fixed-strings", "--no-recurse-submodules")
    where = (*([commit.hash] if commit else ["--threads=1"]), "--", "data")
    before = f"{commit.hash}:" if commit else ""
    with git.working(("grep", "--no-color", *plain, *words, *where)) as outcomes:

        def found() -> set[str] | None:
            (done,) = outcomes()
            if done.returncode > 1:  # 1 is none
                return None
            return {path.removeprefix(before) for path in parts(done.stdout)}

        yield found


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

    def __exit__(self, *_: object) -> None:
        if self.running:
            self.running.stop()

    def start(self) -> Answering:
        """Let git come while we do something else."""
        if self.running is None:
            self.running = Answering(self.git.start("cat-file", "--batch"), self.git.patience)
        return self.running

    def versions(self, blobs: Iterable[Blob]) -> Iterator[Version]:
        """What each holds, at most one byte more than is allowed; raises UserError."""
        waiting = iter(blobs)
        while some := [*islice(waiting, AT_ONCE)]:
            contents = iter(self._contents([blob.name for blob in some if not blob.refused]))
            for blob in some:
                yield Version(refused=blob.refused) if blob.refused else Version(next(contents))

    def _contents(self, names: Sequence[str]) -> list[bytes]:
        """Git looks for the next while we take one."""
        if not names:
            return []
        running = self.start()
        question, answer = (
            cast("IO[bytes]", each) for each in (running.process.stdin, running.process.stdout)
        )
        try:
            question.write("".join(f"{name}\n" for name in names).encode())
            question.flush()
        except OSError:
            raise _INCOMPLETE from None
        found = []
        for _ in names:
            with running.waiting():
                found.append(_answer(answer))
        return found


def _answer(answer: IO[bytes]) -> bytes:
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
