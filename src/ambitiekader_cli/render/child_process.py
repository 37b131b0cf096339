"""Make a document in a process of its own, that can be stopped."""

import json
import subprocess
import sys
from contextlib import suppress
from threading import Thread

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.render import CHILD, SEVERAL
from ambitiekader_cli.render.pipe import (
    Answer,
    Defect,
    Fault,
    Job,
    Rejected,
    Task,
    answer_from_json,
    files_of,
)
from ambitiekader_cli.repo.disk_errors import reason

_START = (
    "import gc, json, sys; gc.disable(); sys.path[:] = json.loads(sys.argv[1]); "
    "from ambitiekader_cli.render.in_child import main; main(*sys.argv[2:])"
)
GRACE = 5.0
"""Seconds after the limit in which the child may say itself where it was."""


class Child:
    """A process that makes one document. It may start long before it is known which."""

    again = False
    """Whether it can be asked for another."""

    def __init__(self) -> None:
        pipe = subprocess.PIPE
        try:
            self._process = subprocess.Popen(command(), stdin=pipe, stdout=pipe, stderr=pipe)  # noqa: S603 - our own Python, no shell
        except OSError as error:
            raise not_started(error) from None
        self._telling = Thread(daemon=True)

    def get_ready(self, task: Task) -> None:
        """Have it import and compile what these formats and this template need; waits for nothing.

        A thread tells it, for a pipe may be full before the child reads it.
        """
        line = task.to_json() + b"\n"
        self._telling = Thread(target=self._tell, args=(line,), daemon=True)
        self._telling.start()

    def _tell(self, line: bytes) -> None:
        with suppress(OSError):  # it has ended; who wants its answer will see why
            if pipe := self._process.stdin:
                pipe.write(line)
                pipe.flush()

    def answer(self, task: Task, job: Job) -> Answer:
        """What it makes of the job, when it is ready for this task; it ends with that."""
        try:
            question = job.to_json()
            seconds = task.limits.for_data(len(question)).seconds + GRACE
            self._telling.join(seconds)
            out, err = self._said(question, seconds)
        except subprocess.TimeoutExpired:
            return too_late(task)
        finally:
            self.stop()
        try:
            return answer_from_json(out)
        except ValueError:
            return self._without_answer(task, err)

    def _said(self, question: bytes, seconds: float) -> tuple[bytes, bytes]:
        """What it wrote; of one that ended before it read everything what is left of that."""
        process = self._process
        try:
            return process.communicate(question, timeout=seconds)
        except BrokenPipeError:  # Python closes a pipe in which something is left
            rest = (pipe.read() if pipe else b"" for pipe in (process.stdout, process.stderr))
            out, err = rest
            return out, err

    def _without_answer(self, task: Task, err: bytes) -> Answer:
        code = self._process.returncode
        if b"MemoryError" in err or code not in range(256):  # stopped by the system
            return Fault(task.name, 1, "de template stopte halverwege", _LOOP)
        if code == 1 and err:
            return Defect(err.decode(errors="replace"))
        return Rejected(f"{_PROCESS} stopte met code {code} en zonder antwoord", _TELL)

    def kill(self) -> None:
        """End it at once; who waits for its answer gets a Fault."""
        self._process.kill()

    def stop(self) -> None:
        """End it, whatever it is doing; one that has ended stays so."""
        process = self._process
        if process.poll() is None:
            process.kill()
        if self._telling.ident:
            self._telling.join()
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe:
                with suppress(OSError):
                    pipe.close()
        process.wait()


def command(*, several: bool = False) -> list[str]:
    """What to start for one document, or for several one after the other."""
    program = sys.executable or ""  # empty where Python is a part of another program
    more = [SEVERAL] if several else []
    if getattr(sys, "frozen", False):
        return [program, CHILD, *more]
    path = json.dumps([folder for folder in sys.path if folder])
    flags = ["-I", "-B"] if sys.dont_write_bytecode else ["-I"]
    return [program, *flags, "-c", _START, path, *more]


def not_started(error: OSError) -> UserError:
    """Why there is no process."""
    return UserError(f"{_PROCESS} start niet: {reason(error)}", _CHECK)


def too_late(task: Task) -> Fault:
    """What is told of a process that did not end."""
    return Fault(task.name, 1, "de template is na te veel tijd nog niet klaar", _LOOP)


def files(task: Task, job: Job, child: Child | None = None) -> dict[str, bytes]:
    """The document in each format, by a child that is ready for this task or by a new one.

    Raises TemplateError when the template is wrong, and UserError when something else of the
    repository is wrong, such as the house style.
    """
    if child is None:
        child = Child()
        child.get_ready(task)
    return files_of(child.answer(task, job))


_PROCESS = "het hulpproces dat documenten maakt,"
_CHECK = "controleer of er nog een proces bij kan, en of Python en ak nog op hun plaats staan"
_TELL = "meld dit aan de makers van ak, met de opdracht die u gaf"
_LOOP = "zoek de lus of de herhaling die te lang doorgaat of te veel geheugen vraagt"
