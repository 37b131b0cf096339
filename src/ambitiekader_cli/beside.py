"""Work that a second process does meanwhile, a fork that gives plain values back.

Where the system does not fork, where a fork would be unsafe or there is one core, and wherever
anything goes wrong, there is no answer: then whoever asked does the work. Only what `marshal` can
write comes back, from a child of ours, through a file that has no name.
"""

import marshal
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import Any, Self

LARGE = 1 << 19
"""Bytes of YAML above which it pays to let a second process read a share."""
_FOLDER = "/tmp"  # noqa: S108 - a file without a name


def can_work_beside() -> bool:
    """Whether a fork is safe here, with a core of its own. On macOS it is not: system libraries."""
    if sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2:
        return False
    threading = sys.modules.get("threading")
    return threading is None or threading.active_count() == 1


class Beside:
    """A child that works while we do; it is gone at the end of the `with`."""

    def __init__(self, work: Callable[[], Iterable[Any]]) -> None:
        self._child = self._given = self._sizes = 0
        with suppress(OSError):
            self._given = os.open(_FOLDER, os.O_TMPFILE | os.O_RDWR, 0o600)
            self._sizes, told = os.pipe()
            self._child = os.fork()
            if not self._child:
                os.close(self._sizes)
                _do(work, self._given, told)
            os.close(told)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._child:
            with suppress(ProcessLookupError):
                os.kill(self._child, signal.SIGKILL)
            with suppress(ChildProcessError):  # where nobody waits for children
                os.waitpid(self._child, 0)
        for each in filter(None, (self._given, self._sizes)):
            os.close(each)

    def results(self) -> Iterator[Any]:
        """What the work gives, in order, as it comes; it ends early if the work did."""
        place = 0
        while self._child and len(size := os.read(self._sizes, _SIZE)) == _SIZE:
            length = int.from_bytes(size, "big")
            yield marshal.loads(os.pread(self._given, length, place))  # noqa: S302 - of a child of ours
            place += length


_SIZE = 8
"""Bytes that tell how long a value is. A pipe takes so few as a whole, or waits."""


def _do(work: Callable[[], Iterable[Any]], given: int, told: int) -> None:
    """In the child, which says nothing and never returns."""
    with suppress(BaseException):  # also Ctrl-C: whoever asked does the work, or ends
        for value in work():
            plain = marshal.dumps(value)
            _write(given, plain)
            os.write(told, len(plain).to_bytes(_SIZE, "big"))
    os._exit(0)


def _write(file: int, content: bytes) -> None:
    while content:
        content = content[os.write(file, content) :]
