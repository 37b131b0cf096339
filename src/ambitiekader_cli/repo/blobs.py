"""The content of files in git's store, asked for one at a time through one process."""

from types import TracebackType
from typing import IO, cast

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.repo.commits import FETCH
from ambitiekader_cli.repo.git import Git
from ambitiekader_cli.repo.patience import Answering
from ambitiekader_cli.source import MAX_BYTES

CHUNK = 1024 * 1024


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

    def content(self, name: str) -> bytes:
        """What a blob holds, at most one byte more than is allowed; raises UserError."""
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
    found = answer.read(min(size, MAX_BYTES + 1))
    left = size - len(found) + 1  # and the newline behind it
    while left > 0 and (skipped := answer.read(min(left, CHUNK))):
        left -= len(skipped)
    return found


_INCOMPLETE = UserError("een deel van deze versie is hier niet opgehaald", FETCH)
