"""The child process: templates and then data on standard input, a result on standard output.

A template may come from a stranger, and Markdown made by it too. Here they may take a set time and
a set amount of memory, and no more.
"""

import _thread
import gc
import json
import os
import signal
import sys
import threading
import traceback
from base64 import b64encode
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from ambitiekader_cli.errors import UserError
from ambitiekader_cli.render.blocks.markdown import blocks
from ambitiekader_cli.render.blocks.outline import outlined
from ambitiekader_cli.render.blocks.parser import TooDeepError
from ambitiekader_cli.render.template.expand import Fault, expand, prepared
from ambitiekader_cli.render.template.sandbox import Sandbox
from ambitiekader_cli.render.writers import WRITERS, prepare, writer
from ambitiekader_cli.render.writers.about import About


def main() -> None:
    """Do the job; never leave without an answer if there is a way to give one."""
    os.environ["RAYON_NUM_THREADS"] = "1"  # Typst's; one for each core may be too much memory
    task = json.loads(sys.stdin.buffer.readline())
    for form in task["formats"]:
        prepare(form)
    _limit_memory(task["limits"]["bytes"])
    sandbox = prepared(task["templates"], task["name"])
    limits = json.loads(sys.stdin.buffer.readline())
    _limit_memory(limits["bytes"])
    job = json.load(sys.stdin.buffer)
    gc.freeze()
    gc.enable()
    # Started in the background, a process ignores interrupts; then the timer would do nothing.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    stop = threading.Timer(limits["seconds"], _thread.interrupt_main)
    stop.daemon = True
    stop.start()
    result = _result(sandbox, task, job)
    stop.cancel()
    sys.stdout.buffer.write(json.dumps(result).encode())
    sys.stdout.flush()
    os._exit(0)  # nobody needs what is still in memory; clearing it up takes time


def _result(sandbox: Sandbox, task: Mapping[str, Any], job: Mapping[str, Any]) -> dict[str, object]:
    name = task["name"]
    made = expand(sandbox, name, job["data"])
    if isinstance(made, Fault):
        return {"fault": asdict(made)}
    try:
        files = written(made, _about(job["about"]), task["formats"], job["charts"])
        return {"files": {name: b64encode(content).decode() for name, content in files.items()}}
    except UserError as error:
        return {"refused": [error.message, error.advice]}
    except TooDeepError:
        sentence = "opsommingen of citaten staan te diep in elkaar"
        return {"fault": asdict(Fault(name, 1, sentence, "zet er hoogstens 9 in elkaar"))}
    except (KeyboardInterrupt, MemoryError, RecursionError):
        sentence = "wat de template maakt, is te groot of te ingewikkeld"
        return {"fault": asdict(Fault(name, 1, sentence, "maak het document eenvoudiger"))}
    except Exception:  # the parent raises it again
        return {"defect": traceback.format_exc()}


def written(
    markdown: str, about: About, formats: list[str], charts: Mapping[str, str]
) -> dict[str, bytes]:
    """The document in each format; `md` is the Markdown as it is."""
    asked = [name for name in formats if name in WRITERS]
    found = outlined(blocks(markdown, charts), about.titel) if asked else ()
    files = {name: writer(name)(found, about) for name in asked}
    return {name: files.get(name, markdown.encode()) for name in formats}


def _about(raw: Mapping[str, Any]) -> About:
    datum, folder = raw["datum"], raw["folder"]
    days = date.fromisoformat(datum) if datum else None
    return About(**{**raw, "datum": days, "folder": Path(folder) if folder else None})


def _limit_memory(size: int) -> None:
    """Windows has no such limit and macOS does not keep to it; there the time limit is all."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - POSIX only

    with suppress(ValueError, OSError):
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (size, hard))  # soft: more data may use more
