# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Let the n-th call that changes a folder fail: as a disk does, or somebody, or a power cut.

The calls are real and so is what is on disk afterwards. Python tells an audit hook of each call
before it is made (PEP 578); before `write` and `fsync`, which it does not tell of, we stand
ourselves.
"""

import errno
import io
import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias

from ambitiekader_cli.cli.shell import run
from support.apart import Said, apart

KILLED = 77
CHANGES = frozenset(
    {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod", "os.link", "os.symlink"}
)
LOOKS = frozenset({"os.scandir", "os.listdir"})
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
Arguments: TypeAlias = tuple[Any, ...]
Act: TypeAlias = Callable[[str, Arguments], None]


Disturb: TypeAlias = Callable[
    [Path, int, Callable[[list[str]], Said], list[str]], tuple[bool, Said]
]
"""Run a command with a fault at the n-th call in a folder; whether it came that far."""


def refuse(call: str, arguments: Arguments) -> None:
    """As the system words it."""
    number = {"write": errno.ENOSPC, "fsync": errno.EIO}.get(call, errno.EACCES)
    other = (None, *arguments[1:2]) if call == "os.rename" else ()
    raise OSError(number, os.strerror(number), *arguments[:1], *other)


def hold(winerror: int | None) -> Act:
    """Another program has the file open: as Windows says it; without a number as POSIX does."""

    def refuse_rename(_call: str, arguments: Arguments) -> None:
        number = errno.EACCES if winerror else errno.EBUSY
        error = OSError(number, os.strerror(number), arguments[0], None, arguments[1])
        if winerror:
            error.winerror = winerror  # type: ignore[attr-defined, unused-ignore]
        raise error

    return refuse_rename


def interrupt(_call: str, _arguments: Arguments) -> None:
    raise KeyboardInterrupt


def die(_call: str, _arguments: Arguments) -> None:
    os._exit(KILLED)


def raised(act: Act, *, looks: bool = False) -> Disturb:
    """A fault in this process; with `looks` also in calls that only read."""

    def disturb(
        folder: Path, at: int, ak: Callable[[list[str]], Said], words: list[str]
    ) -> tuple[bool, Said]:
        with planned(Plan(folder, at, act, looks=looks)) as plan:
            said = ak(words)
        return len(plan.seen) >= at, said

    return disturb


def killed(
    folder: Path, at: int, _ak: Callable[[list[str]], Said], words: list[str]
) -> tuple[bool, Said]:
    """A process that is gone from one moment to the next."""
    said = apart(dies, str(folder), str(at), *words)
    return said.code == KILLED, said


class Plan:
    """At which call what happens; `seen` is every call so far."""

    def __init__(self, folder: Path, at: int, act: Act, *, looks: bool) -> None:
        self.folder, self.at, self.act, self.looks = os.path.realpath(folder), at, act, looks
        self.seen: list[str] = []
        self.thread = threading.get_ident()

    def event(self, name: str, arguments: Arguments) -> None:
        """What Python is about to do."""
        if name == "open":
            path, _, flags = arguments
            kind = "open" if flags & WRITING else "read"
        else:
            path, kind = arguments[0] if arguments else None, name
        counts = kind in CHANGES or kind == "open" or (self.looks and kind in {*LOOKS, "read"})
        if counts and self.is_inside(path, arguments):
            self.count(kind, arguments)

    def is_inside(self, path: object, arguments: Arguments) -> bool:
        if not isinstance(path, str | bytes | os.PathLike):
            return False
        found = os.fsdecode(path)
        in_open_folder = not Path(found).is_absolute() and arguments[-1] not in (-1, None)
        return in_open_folder or os.path.realpath(found).startswith(self.folder)

    def count(self, call: str, paths: Arguments = ()) -> None:
        """One call more; acts when it is the one."""
        if self.thread != threading.get_ident():
            return
        self.seen.append(call)
        if len(self.seen) == self.at:
            self.act(call, paths)


class Holding(Plan):
    """The first so many renames are refused, as when another program holds the file."""

    def __init__(self, folder: Path, times: int, *, winerror: int | None = None) -> None:
        super().__init__(folder, times, hold(winerror), looks=False)

    def count(self, call: str, paths: Arguments = ()) -> None:
        """One rename more."""
        if self.thread == threading.get_ident() and call == "os.rename":
            self.seen.append(call)
            if len(self.seen) <= self.at:
                self.act(call, paths)


class Stubborn(io.FileIO):
    """A real file; the write at which something happens is done by half."""

    def write(self, content: Any) -> int:
        if _active and len(_active[0].seen) + 1 == _active[0].at:
            super().write(content[: len(content) // 2])
        if _active:
            _active[0].count("write")
        return super().write(content)


_active: list[Plan] = []
_hooked: list[bool] = []


def _hook(name: str, arguments: Arguments) -> None:
    if _active and (name in CHANGES or name in LOOKS or name == "open"):
        _active[0].event(name, arguments)


@contextmanager
def planned(plan: Plan) -> Iterator[Plan]:
    """With these faults; a hook cannot be taken away, so outside the `with` it does nothing."""
    if not _hooked:
        sys.addaudithook(_hook)
        _hooked.append(True)
    fsync, fdopen = os.fsync, os.fdopen

    def failing_fsync(handle: int) -> None:
        plan.count("fsync")
        fsync(handle)

    def failing_fdopen(handle: int, mode: str = "r", *more: Any, **options: Any) -> Any:
        if "w" in mode or "a" in mode:
            return Stubborn(handle, mode.replace("b", ""))
        return fdopen(handle, mode, *more, **options)

    os.fsync, os.fdopen = failing_fsync, failing_fdopen  # type: ignore[assignment]
    _active.append(plan)
    try:
        yield plan
    finally:
        _active.clear()
        os.fsync, os.fdopen = fsync, fdopen


def dies(folder: str, at: str, *words: str) -> int:
    """Run `ak` and die at the n-th call."""
    with planned(Plan(Path(folder), int(at), die, looks=False)):
        return run([*words])
