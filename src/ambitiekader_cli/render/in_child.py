"""The child process: a task and then a job on standard input, the answer on standard output.

A template may come from a stranger, and Markdown made by it too. Here they may take a set time and
a set amount of memory, and no more. One that is asked for several documents imports once, and makes
each in a fork of itself; all that it hears and says goes through one socket.
"""

import _thread
import gc
import os
import select
import signal
import socket
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from types import FrameType
from typing import NoReturn

from jinja2 import BytecodeCache

from ambitiekader_cli.render.frames import received, send
from ambitiekader_cli.render.make import make
from ambitiekader_cli.render.pipe import Job, Task, answer_to_json
from ambitiekader_cli.render.template.expand import prepared
from ambitiekader_cli.render.template.messages import OutOfTime
from ambitiekader_cli.render.writers import prepare


def main(several: str = "") -> None:
    """Do the job; never leave without an answer if there is a way to give one."""
    if several:
        _several()
    task = Task.from_json(sys.stdin.buffer.readline())
    _prepare(task)
    sys.stdout.buffer.write(_answer(task, sys.stdin.buffer.read))
    sys.stdout.flush()
    os._exit(0)  # nobody needs what is still in memory; clearing it up takes time


def _several() -> NoReturn:
    """Do jobs one after the other, until nobody asks more or one was too much for its process."""
    from ambitiekader_cli.render.own_programs import OwnPrograms  # noqa: PLC0415 - for several

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who asks ends it
    programs = OwnPrograms()
    with socket.socket(fileno=0) as asker:

        def answer(task: Task) -> bytes:
            return _answer(task, lambda: received(asker), programs)

        while raw := received(asker):
            task = Task.from_json(raw)
            _prepare(task)
            programs.compile(task.templates, task.name)
            gc.freeze()
            if code := _in_fork(asker, partial(answer, task)):
                _end_like(code)
    os._exit(0)


def _in_fork(asker: socket.socket, work: Callable[[], bytes]) -> int:
    """How it ended, below zero when a signal did that; it ends at once when nobody waits."""
    ended, open_while_alive = os.pipe()
    child = os.fork()
    if child == 0:
        send(asker, work())
        os._exit(0)
    os.close(open_while_alive)
    ends = select.poll()
    for each in (ended, asker.fileno()):
        ends.register(each, 0)  # the other end is closed: that is told unasked
    if ended not in {descriptor for descriptor, _ in ends.poll()}:
        os.kill(child, signal.SIGKILL)
    os.close(ended)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _end_like(code: int) -> NoReturn:
    if code < 0:
        os.kill(os.getpid(), -code)
    os._exit(code)


def _prepare(task: Task) -> None:
    os.environ["RAYON_NUM_THREADS"] = "1"  # Typst's; one for each core may be too much memory
    for form in task.formats:
        prepare(form)


def _answer(task: Task, rest: Callable[[], bytes], programs: BytecodeCache | None = None) -> bytes:
    """What becomes of the job that `rest` reads, within the limits."""
    _limit_memory(task.limits.bytes)
    sandbox = prepared(task.templates, task.name, programs)
    raw = rest()
    limits = task.limits.for_data(len(raw))
    _limit_memory(limits.bytes)
    job = Job.from_json(raw)
    gc.freeze()
    gc.enable()
    # Started in the background, a process ignores interrupts; then the timer would do nothing.
    signal.signal(signal.SIGINT, _out_of_time)
    stop = threading.Timer(limits.seconds, _thread.interrupt_main)
    stop.daemon = True
    stop.start()
    answer = make(task, job, sandbox, limits)
    stop.cancel()
    return answer_to_json(answer)


def _out_of_time(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise OutOfTime


def _limit_memory(size: int) -> None:
    """Windows has no such limit and macOS does not keep to it; there the time limit is all."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - POSIX only

    with suppress(ValueError, OSError):
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (size, hard))  # soft: more data may use more
