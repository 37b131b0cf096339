# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""In which rooms does the CPU time of `ak` go? `python bench/where.py status --repo DIR`.

Looks every few milliseconds of CPU time which code of `ak` is at work, what a library does for it
included. Only of the process that answers: of `ak render` not the one that makes the document.
"""

import signal
import sys
from collections import Counter
from contextlib import redirect_stdout
from io import StringIO
from types import FrameType

EVERY = 0.002
"""Seconds of CPU time between two looks; many systems make it 4 ms."""
PACKAGE = "ambitiekader_cli"
IMPORTING = "importing"
seen: Counter[str] = Counter()


def main() -> None:
    """Run `ak` with the words given, its answer thrown away, and tell the shares on stderr."""
    signal.signal(signal.SIGPROF, lambda _, frame: seen.update([_room(frame)]))
    signal.setitimer(signal.ITIMER_PROF, EVERY, EVERY)
    with redirect_stdout(StringIO()):
        from ambitiekader_cli.__main__ import answer  # noqa: PLC0415 - is measured too

        answer()
    signal.setitimer(signal.ITIMER_PROF, 0)
    for room, looks in seen.most_common():
        print(f"{looks / seen.total():6.1%}  {room}", file=sys.stderr)


def _room(frame: FrameType | None) -> str:
    """The room of the innermost code of `ak`, unless something is being imported."""
    room = "the rest"
    while frame:
        name = frame.f_code.co_filename
        if name.startswith("<frozen importlib"):
            return IMPORTING
        _, inside, path = name.replace("\\", "/").rpartition(f"/{PACKAGE}/")
        if inside and room == "the rest":
            room = path.split("/")[0].removesuffix(".py")
        frame = frame.f_back
    return room


if __name__ == "__main__":
    main()
