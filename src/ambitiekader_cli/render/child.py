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
import traceback
from collections.abc import Mapping
from contextlib import suppress

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.render.blocks.markdown import blocks
from ambitiekader_cli.render.blocks.outline import outlined
from ambitiekader_cli.render.blocks.parser import TooDeepError
from ambitiekader_cli.render.pipe import (
    About,
    Answer,
    Defect,
    Fault,
    Job,
    Made,
    Refused,
    Task,
    answer_to_json,
)
from ambitiekader_cli.render.template.expand import expand, prepared
from ambitiekader_cli.render.template.sandbox import Sandbox
from ambitiekader_cli.render.writers import WRITERS, prepare, writer


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
    signal.signal(signal.SIGINT, signal.default_int_handler)
    stop = threading.Timer(limits.seconds, _thread.interrupt_main)
    stop.daemon = True
    stop.start()
    answer = _answer(sandbox, task, job)
    stop.cancel()
    sys.stdout.buffer.write(answer_to_json(answer))
    sys.stdout.flush()
    os._exit(0)  # nobody needs what is still in memory; clearing it up takes time


def _answer(sandbox: Sandbox, task: Task, job: Job) -> Answer:
    markdown = expand(sandbox, task.name, job.data)
    if isinstance(markdown, Fault):
        return markdown
    try:
        return Made(written(markdown, job.about, task.formats, job.charts))
    except UserError as error:
        return Refused(error.message, error.advice)
    except TooDeepError:
        sentence = "opsommingen of citaten staan te diep in elkaar"
        return Fault(task.name, 1, sentence, "zet er hoogstens 9 in elkaar")
    except (KeyboardInterrupt, MemoryError, RecursionError):
        sentence = "wat de template maakt, is te groot of te ingewikkeld"
        return Fault(task.name, 1, sentence, "maak het document eenvoudiger")
    except Exception:  # the parent raises it again
        return Defect(traceback.format_exc())


def written(
    markdown: str, about: About, formats: tuple[str, ...], charts: Mapping[str, str]
) -> dict[str, bytes]:
    """The document in each format; `md` is the Markdown as it is."""
    asked = [name for name in formats if name in WRITERS]
    document = outlined(blocks(markdown, charts), about.titel) if asked else ()
    files = {name: writer(name)(document, about) for name in asked}
    return {name: files.get(name, markdown.encode()) for name in formats}


def _limit_memory(size: int) -> None:
    """Windows has no such limit and macOS does not keep to it; there the time limit is all."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - POSIX only

    with suppress(ValueError, OSError):
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (size, hard))  # soft: more data may use more
