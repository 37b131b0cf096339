"""Wait for git no longer than agreed, and then end it."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread
from time import monotonic

from ambitiekader_cli.errors import UserError

SECONDS = 60.0
"""For all questions of one command together. The history of 20,000 commits takes two of them."""
_GRACE = 5.0
"""Seconds that a process may take to end, and what it started to let go of its output."""
_PROMPT = 1.0
"""Seconds within which one of many answers costs nothing: a history has tens of thousands."""
_TICK = 0.5
"""Seconds between looks at the time."""


class Patience:
    """What is left of the time that one command may wait for git."""

    def __init__(self) -> None:
        self._left = SECONDS

    def outcome(
        self, process: "subprocess.Popen[bytes]", given: bytes
    ) -> "subprocess.CompletedProcess[bytes]":
        """What it says before it ends; raises UserError when that takes too long."""
        began = monotonic()
        try:
            out, err = process.communicate(given, timeout=max(self._left, 0))
        except subprocess.TimeoutExpired:
            raise no_answer() from None
        finally:
            self.spend(monotonic() - began)
            end(process)
        return subprocess.CompletedProcess(process.args, process.returncode, out, err)

    def spend(self, seconds: float) -> None:
        """So much less is left."""
        self._left -= seconds

    def is_spent(self, seconds: float = 0.0) -> bool:
        """Whether nothing is left, after so many seconds more."""
        return seconds >= self._left


class Answering(Thread):
    """A process that answers many questions; ended when somebody waits too long for one."""

    def __init__(self, process: "subprocess.Popen[bytes]", patience: Patience) -> None:
        super().__init__(daemon=True)
        self.process, self._patience = process, patience
        self._since: float | None = None
        self._over = Event()
        self.start()

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Wait for one answer; raises UserError when the process had to be ended."""
        self._since = began = monotonic()
        try:
            yield
        finally:
            self._since = None
            self._patience.spend(max(0.0, monotonic() - began - _PROMPT))
            if self._patience.is_spent():
                raise no_answer()  # whatever half an answer looked like

    def run(self) -> None:
        """Look at the time, now and then."""
        while not self._over.wait(_TICK):
            since = self._since
            if since is not None and self._patience.is_spent(monotonic() - since - _PROMPT):
                self.process.kill()

    def stop(self) -> None:
        """No more questions."""
        self._over.set()
        self.join()
        end(self.process)


def end(process: "subprocess.Popen[bytes]") -> None:
    """End it, whatever it is doing, and let go of what it said; one that has ended stays so."""
    if process.poll() is None:
        process.kill()
    if process.stdout and not process.stdout.closed:
        with suppress(subprocess.TimeoutExpired, ValueError):
            process.communicate(timeout=_GRACE)


def no_answer() -> UserError:
    """Git hangs, is too slow, or cannot be started."""
    return UserError("git geeft geen antwoord", "probeer het nog eens")
