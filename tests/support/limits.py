# SPDX-FileCopyrightText: 2026 De makers van ambitiekader-cli
# SPDX-License-Identifier: EUPL-1.2

"""How little a process may use, from now on."""

import sys
from pathlib import Path


def may_use(seconds: int, mebibytes: int) -> None:
    """Of the processor, and of addresses beside what it has; more ends it, on Linux only.

    There are more addresses than what is in memory.
    """
    if sys.platform == "linux":
        import resource  # noqa: PLC0415 - Linux only

        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
        most = pages * resource.getpagesize() + mebibytes * 1024**2
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
