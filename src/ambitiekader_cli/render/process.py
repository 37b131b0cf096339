# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""Run a template in a process of its own, that can be stopped."""

import json
import subprocess
import sys
from base64 import b64decode
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from threading import Thread
from typing import Any

from ambitiekader_cli.diagnostics import UserError
from ambitiekader_cli.render.error import TemplateError
from ambitiekader_cli.render.writers.about import About

_START = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from ambitiekader_cli.render.child import main; main()"
)
_GRACE = 5.0
"""Seconds after the limit in which the child may say itself where it was."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a template may use."""

    seconds: float = 20.0
    bytes: int = 1024 * 1024 * 1024


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


@dataclass(frozen=True, slots=True)
class Child:
    """A process that is ready for one job, or will be soon."""

    process: subprocess.Popen[bytes]
    telling: Thread
    """Who gives it the templates, for a pipe may be full before the child reads it."""
    seconds: float


def start(
    templates: Mapping[str, str], name: str, formats: Iterable[str], limits: Limits | None = None
) -> Child:
    """Start a child, which gets ready for this template while we do something else."""
    limits = limits or Limits()
    process = _process(formats)
    task = json.dumps({"templates": dict(templates), "name": name, **asdict(limits)}) + "\n"
    telling = Thread(target=_tell, args=(process, task.encode()), daemon=True)
    telling.start()
    return Child(process, telling, limits.seconds + _GRACE)


def _process(formats: Iterable[str]) -> subprocess.Popen[bytes]:
    path = json.dumps([folder for folder in sys.path if folder])
    flags = ["-I", "-B"] if sys.dont_write_bytecode else ["-I"]
    return subprocess.Popen(  # noqa: S603 - our own Python, no shell
        [sys.executable, *flags, "-c", _START, path, *formats],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def _tell(process: subprocess.Popen[bytes], task: bytes) -> None:
    with suppress(OSError):  # it has ended; who wants its answer will see why
        if process.stdin:
            process.stdin.write(task)
            process.stdin.flush()


def stop(child: Child) -> None:
    """End a child, whatever it is doing; one that has ended stays so."""
    process = child.process
    if process.poll() is None:
        process.kill()
    child.telling.join()
    for pipe in (process.stdin, process.stdout, process.stderr):
        if pipe:
            with suppress(OSError):
                pipe.close()
    process.wait()


def files(job: Job, limits: Limits | None = None, child: Child | None = None) -> dict[str, bytes]:
    """The document in each format; raises TemplateError when the template is wrong.

    Raises UserError when something else of the repository is, such as the house style.
    """
    child = child or start(job.templates, job.name, job.formats, limits)
    keys = ("about", "data", "formats", "charts")
    question = json.dumps({key: getattr(job, key) for key in keys}, default=_plain).encode()
    answer = _answer(job.name, question, child)
    if "defect" in answer:
        raise RuntimeError(answer["defect"])
    if "fault" in answer:
        raise TemplateError(*answer["fault"].values())
    if "refused" in answer:
        message, advice = answer["refused"]
        raise UserError(message, advice, exit_code=1)
    return {name: b64decode(content) for name, content in answer["files"].items()}


def _plain(value: object) -> object:
    return asdict(value) if isinstance(value, About) else str(value)


def _answer(name: str, question: bytes, child: Child) -> dict[str, Any]:
    try:
        child.telling.join(child.seconds)
        out, err = child.process.communicate(question, timeout=child.seconds)
    except subprocess.TimeoutExpired:
        sentence = "de template is na te veel tijd nog niet klaar"
        raise TemplateError(name, 1, sentence, _LOOP) from None
    finally:
        stop(child)
    try:
        answer: dict[str, Any] = json.loads(out)
    except ValueError:
        if child.process.returncode == 1 and b"MemoryError" not in err:
            raise RuntimeError(err.decode(errors="replace")) from None
        raise TemplateError(name, 1, "de template stopte halverwege", _LOOP) from None
    return answer


_LOOP = "zoek de lus of de herhaling die te lang doorgaat of te veel geheugen vraagt"
