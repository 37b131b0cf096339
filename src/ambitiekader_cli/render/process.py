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
from typing import Any, TypeAlias

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


Child: TypeAlias = subprocess.Popen[bytes]
"""A process that is ready for one job."""


def start(formats: Iterable[str]) -> Child:
    """Start a child, which imports what these formats need while we do something else."""
    path = json.dumps([folder for folder in sys.path if folder])
    flags = ["-I", "-B"] if sys.dont_write_bytecode else ["-I"]
    return subprocess.Popen(  # noqa: S603 - our own Python, no shell
        [sys.executable, *flags, "-c", _START, path, *formats],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def stop(child: Child) -> None:
    """End a child, whatever it is doing; one that has ended stays so."""
    if child.poll() is None:
        child.kill()
    for pipe in (child.stdin, child.stdout, child.stderr):
        if pipe:
            with suppress(OSError):
                pipe.close()
    child.wait()


def files(job: Job, limits: Limits | None = None, child: Child | None = None) -> dict[str, bytes]:
    """The document in each format; raises TemplateError when the template is wrong.

    Raises UserError when something else of the repository is, such as the house style.
    """
    limits = limits or Limits()
    question = json.dumps({**asdict(job), **asdict(limits)}, default=str).encode()
    answer = _answer(job.name, question, child or start(job.formats), limits.seconds + _GRACE)
    if "defect" in answer:
        raise RuntimeError(answer["defect"])
    if "fault" in answer:
        raise TemplateError(*answer["fault"].values())
    if "refused" in answer:
        message, advice = answer["refused"]
        raise UserError(message, advice, exit_code=1)
    return {name: b64decode(content) for name, content in answer["files"].items()}


def _answer(name: str, question: bytes, child: Child, seconds: float) -> dict[str, Any]:
    try:
        out, err = child.communicate(question, timeout=seconds)
    except subprocess.TimeoutExpired:
        sentence = "de template is na te veel tijd nog niet klaar"
        raise TemplateError(name, 1, sentence, _LOOP) from None
    finally:
        stop(child)
    try:
        answer: dict[str, Any] = json.loads(out)
    except ValueError:
        if child.returncode == 1 and b"MemoryError" not in err:
            raise RuntimeError(err.decode(errors="replace")) from None
        raise TemplateError(name, 1, "de template stopte halverwege", _LOOP) from None
    return answer


_LOOP = "zoek de lus of de herhaling die te lang doorgaat of te veel geheugen vraagt"
