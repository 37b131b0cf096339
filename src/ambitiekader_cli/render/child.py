# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""The child process: one job on standard input, its result on standard output, both JSON.

A template may come from a stranger, and Markdown made by it too. Here they may take a set time and
a set amount of memory, and no more.
"""

import _thread
import json
import signal
import sys
import threading
import traceback
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from typing import Any

from ambitiekader_cli.render.blocks.markdown import blocks
from ambitiekader_cli.render.blocks.outline import outlined
from ambitiekader_cli.render.blocks.parser import TooDeepError
from ambitiekader_cli.render.template.escape import readable
from ambitiekader_cli.render.template.expand import Fault, expand
from ambitiekader_cli.render.writers import WRITERS


def main() -> None:
    """Do the job; never leave without an answer if there is a way to give one."""
    job = json.load(sys.stdin.buffer)
    _limit_memory(job["bytes"])
    # Started in the background, a process ignores interrupts; then the timer would do nothing.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    stop = threading.Timer(job["seconds"], _thread.interrupt_main)
    stop.daemon = True
    stop.start()
    result = _result(job)
    stop.cancel()
    sys.stdout.buffer.write(json.dumps(result).encode())


def _result(job: Mapping[str, Any]) -> dict[str, object]:
    made = expand(job["templates"], job["name"], job["data"])
    if isinstance(made, Fault):
        return {"fault": asdict(made)}
    try:
        return {"texts": written(made, job["titel"], job["formats"], job["charts"])}
    except TooDeepError:
        sentence = "opsommingen of citaten staan te diep in elkaar"
        return {"fault": asdict(Fault(job["name"], 1, sentence, "zet er hoogstens 9 in elkaar"))}
    except (KeyboardInterrupt, MemoryError, RecursionError):
        sentence = "wat de template maakt, is te groot of te ingewikkeld"
        return {"fault": asdict(Fault(job["name"], 1, sentence, "maak het document eenvoudiger"))}
    except Exception:  # the parent raises it again
        return {"defect": traceback.format_exc()}


def written(
    markdown: str, titel: str, formats: list[str], charts: Mapping[str, str]
) -> dict[str, str]:
    """The document in each format; `md` is the Markdown as it is."""
    asked = [name for name in formats if name in WRITERS]
    found = outlined(blocks(markdown, charts), titel) if asked else ()
    # Again readable: in Markdown `&#27;` is plain ASCII.
    texts = {name: readable(WRITERS[name](found)) for name in asked}
    return {name: texts.get(name, markdown) for name in formats}


def _limit_memory(size: int) -> None:
    """Windows has no such limit and macOS does not keep to it; there the time limit is all."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - POSIX only

    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (size, size))
