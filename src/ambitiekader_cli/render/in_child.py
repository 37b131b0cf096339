"""The child process: a task and then a job on standard input, the answer on standard output.

A template may come from a stranger, and Markdown made by it too. Here they may take a set time and
a set amount of memory, and no more.
"""

import _thread
import gc
import os
import signal
import sys
import threading
from contextlib import suppress
from types import FrameType
from typing import NoReturn

from ambitiekader_cli.render.make import make
from ambitiekader_cli.render.pipe import Job, Task, answer_to_json
from ambitiekader_cli.render.template.expand import prepared
from ambitiekader_cli.render.template.messages import OutOfTime
from ambitiekader_cli.render.writers import prepare


def main() -> None:
    """Do the job; never leave without an answer if there is a way to give one."""
    os.environ["RAYON_NUM_THREADS"] = "1"  # Typst's; one for each core may be too much memory
    task = Task.from_json(sys.stdin.buffer.readline())
    for form in task.formats:
        prepare(form)
    _limit_memory(task.limits.bytes)
    sandbox = prepared(task.templates, task.name)
    raw = sys.stdin.buffer.read()
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
    sys.stdout.buffer.write(answer_to_json(answer))
    sys.stdout.flush()
    os._exit(0)  # nobody needs what is still in memory; clearing it up takes time


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
