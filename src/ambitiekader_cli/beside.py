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
from typing import Any, BinaryIO, Self

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
        self._given: BinaryIO | None = None
        self._child = 0
        with suppress(OSError):
            self._given = os.fdopen(os.open(_FOLDER, os.O_TMPFILE | os.O_RDWR, 0o600), "w+b")
            self._child = os.fork()
            if not self._child:
                _do(work, self._given)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._child:
            with suppress(ProcessLookupError):
                os.kill(self._child, signal.SIGKILL)
            self._ended()
        if self._given:
            self._given.close()

    def results(self) -> Iterator[Any] | None:
        """All that the work gave, in order, once it is done; None when it did not get done."""
        if not self._given or not self._child or self._ended() != 0:
            return None
        self._given.seek(0)
        return _each(self._given)

    def _ended(self) -> int:
        _, status = os.waitpid(self._child, 0)
        self._child = 0
        return status


def _each(given: BinaryIO) -> Iterator[Any]:
    with suppress(EOFError):
        while True:
            yield marshal.load(given)  # noqa: S302 - what a child of ours wrote


def _do(work: Callable[[], Iterable[Any]], given: BinaryIO) -> None:
    """In the child, which says nothing and never returns."""
    status = 1
    try:
        for value in work():
            marshal.dump(value, given)
        given.flush()
        status = 0
    except BaseException:  # noqa: S110 - also Ctrl-C: whoever asked does the work, or ends
        pass
    finally:
        os._exit(status)
