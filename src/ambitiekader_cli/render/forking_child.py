"""Documents one after the other, by a process that imports once and forks for each of them.

To import what makes documents takes longer than to make a short one. Each still has a process of
its own, with its own limits: what one does, no other notices.
"""

import socket
import subprocess
import sys
from contextlib import suppress

from ambitiekader_cli.render.child_process import GRACE, Child, command, not_started, too_late
from ambitiekader_cli.render.frames import received, send
from ambitiekader_cli.render.pipe import Answer, Job, Task, answer_from_json

CAN_FORK = sys.platform == "linux"
"""The system libraries of macOS are not made for it, and Windows cannot."""


def child_of_several() -> Child:
    """One that can be asked again, where the system can fork."""
    return ForkingChild() if CAN_FORK else Child()


class ForkingChild(Child):
    """Between us is one socket: when we shut it or end, the process and its fork end too."""

    def __init__(self) -> None:
        self._asked, its = socket.socketpair()
        self._err: bytes | None = None
        with its:
            try:
                self._process = subprocess.Popen(  # noqa: S603 - our own Python, no shell
                    command(several=True),
                    stdin=its.fileno(),
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.PIPE,
                )
            except OSError as error:
                self._asked.close()
                raise not_started(error) from None

    def get_ready(self, task: Task) -> None:
        """Have a fork compile this template; waits until it is told."""
        self._asked.settimeout(task.limits.seconds + GRACE)
        try:
            send(self._asked, task.to_json())
        except OSError:  # who wants its answer will see why
            self.kill()

    def answer(self, task: Task, job: Job) -> Answer:
        """What its fork makes of the job; it can be asked again if that is a whole answer."""
        question = job.to_json()
        self._asked.settimeout(task.limits.for_data(len(question)).seconds + GRACE)
        try:
            send(self._asked, question)
            answer = answer_from_json(received(self._asked))
        except TimeoutError:
            self.stop()
            return too_late(task)
        except (OSError, ValueError):
            self.stop()
            return self._without_answer(task, self._err or b"")
        self.again = True
        return answer

    def kill(self) -> None:
        """End it and its fork; who waits for its answer gets a Fault."""
        with suppress(OSError):  # it has ended
            self._asked.shutdown(socket.SHUT_RDWR)

    def stop(self) -> None:
        """End it, whatever it is doing; one that has ended stays so."""
        self.again = False
        self.kill()
        if self._err is None:
            _, self._err = self._process.communicate()
            self._asked.close()
