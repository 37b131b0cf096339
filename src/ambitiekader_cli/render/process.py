"""Run a template in a process of its own, that can be stopped."""

import json
import subprocess
import sys
from base64 import b64decode
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from threading import Thread
from typing import Any, NamedTuple

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.render.error import TemplateError
from ambitiekader_cli.render.writers.about import About

_START = (
    "import gc, json, sys; gc.disable(); sys.path[:] = json.loads(sys.argv[1]); "
    "from ambitiekader_cli.render.child import main; main()"
)
_GRACE = 5.0
"""Seconds after the limit in which the child may say itself where it was."""


_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What a template may use."""

    seconds: float = 20.0
    bytes: int = 1024 * _MIB

    def for_data(self, size: int) -> "Limits":
        """As much again for each MiB of data, up to four times.

        The progress report of 40 gemeenten with 13,000 activities has 3 MiB and 850 pages.
        """
        times = min(1 + size / _MIB, 4)
        return Limits(self.seconds * times, int(self.bytes * times))


class Task(NamedTuple):
    """What a child can get ready for before there are data."""

    templates: Mapping[str, str]
    name: str
    formats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be made: this template, with these data, in these formats."""

    templates: Mapping[str, str]
    name: str
    about: About
    data: dict[str, object]
    formats: tuple[str, ...]
    charts: Mapping[str, str] = field(default_factory=dict)
    """Drawings as SVG, by the name that a template has for them."""


class Child:
    """A process that makes one document. It may start long before it is known which."""

    def __init__(self) -> None:
        path = json.dumps([folder for folder in sys.path if folder])
        flags = ["-I", "-B"] if sys.dont_write_bytecode else ["-I"]
        self._process = subprocess.Popen(  # noqa: S603 - our own Python, no shell
            [sys.executable, *flags, "-c", _START, path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self._telling = Thread(daemon=True)
        self._limits = Limits()

    def get_ready(self, job: Task, limits: Limits | None = None) -> None:
        """Have it import and compile what these formats and this template need; waits for nothing.

        A thread tells it, for a pipe may be full before the child reads it.
        """
        self._limits = limits or self._limits
        task = json.dumps({**job._asdict(), "limits": asdict(self._limits)}).encode()
        self._telling = Thread(target=self._tell, args=(task + b"\n",), daemon=True)
        self._telling.start()

    def _tell(self, task: bytes) -> None:
        with suppress(OSError):  # it has ended; who wants its answer will see why
            if pipe := self._process.stdin:
                pipe.write(task)
                pipe.flush()

    def answer(self, name: str, question: bytes) -> dict[str, Any]:
        """What it makes of the data; it ends with that. Raises TemplateError."""
        limits = self._limits.for_data(len(question))
        told = json.dumps(asdict(limits)).encode() + b"\n" + question
        seconds = limits.seconds + _GRACE
        try:
            self._telling.join(seconds)
            out, err = self._process.communicate(told, timeout=seconds)
        except subprocess.TimeoutExpired:
            sentence = "de template is na te veel tijd nog niet klaar"
            raise TemplateError(name, 1, sentence, _LOOP) from None
        finally:
            self.stop()
        try:
            found: dict[str, Any] = json.loads(out)
        except ValueError:
            if self._process.returncode == 1 and b"MemoryError" not in err:
                raise RuntimeError(err.decode(errors="replace")) from None
            raise TemplateError(name, 1, "de template stopte halverwege", _LOOP) from None
        return found

    def kill(self) -> None:
        """End it at once; who waits for its answer gets a TemplateError."""
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


def files(job: Job, limits: Limits | None = None, child: Child | None = None) -> dict[str, bytes]:
    """The document in each format; raises TemplateError when the template is wrong.

    A child that is given is ready for this job. Raises UserError when something else of the
    repository is wrong, such as the house style.
    """
    if child is None:
        child = Child()
        child.get_ready(Task(job.templates, job.name, job.formats), limits)
    question = {"about": asdict(job.about), "data": job.data, "charts": dict(job.charts)}
    answer = child.answer(job.name, json.dumps(question, default=str).encode())
    if "defect" in answer:
        raise RuntimeError(answer["defect"])
    if "fault" in answer:
        raise TemplateError(*answer["fault"].values())
    if "refused" in answer:
        message, advice = answer["refused"]
        raise UserError(message, advice, exit_code=1)
    return {name: b64decode(content) for name, content in answer["files"].items()}


_LOOP = "zoek de lus of de herhaling die te lang doorgaat of te veel geheugen vraagt"
